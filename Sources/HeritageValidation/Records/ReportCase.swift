import HeritageAssessment
import HeritageModel

/// A report with the records that it speaks of and rests on.
struct ReportCase: Sendable {
  let report: Report
  let site: Site?
  let monument: Monument?
  /// The items of evidence that the set has, in the report's order.
  let evidence: [Evidence]
  /// The newest review that is not still open.
  let decision: Review?
  /// The verdict under which the report stands, or `nil` if it is merely reported.
  let standing: Verdict?
  /// The scale that the source used, if it is one of those known.
  let sourceScale: DamageScale?
  /// The source's class, if the scale has it.
  let sourceClass: ScaleClass?

  init(_ report: Report, in records: RecordSet) {
    self.report = report
    site = records.site(report.site)
    monument = report.monument.flatMap { _ in records.monument(report.subject) }
    evidence = report.evidence.compactMap { records.evidence($0) }
    decision = records.claims.decidingReview(of: report.id)
    standing = records.claims.verdict(on: report)
    // Most sources are recorded under the scale's own id, which is found without folding its text.
    sourceScale = report.sourceScale.flatMap { Self.scalesByID[$0] ?? DamageScale.named($0) }
    sourceClass = sourceScale.flatMap { scale in
      report.sourceClass.flatMap { Self.sourceClass($0, of: scale) }
    }
  }

  private static let scalesByID = Dictionary(
    uniqueKeysWithValues: DamageScale.all.map { ($0.id, $0) })

  private static func sourceClass(_ label: String, of scale: DamageScale) -> ScaleClass? {
    do { return try scale.scaleClass(label) } catch {
      // What the source calls it is kept all the same; its meaning is not known.
      return nil
    }
  }

  /// Tells whether the report rests on evidence and the set has all of it.
  var hasAllItsEvidence: Bool { !evidence.isEmpty && evidence.count == report.evidence.count }
}
