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
  let sourceScale: DamageScale?
  let sourceClass: ScaleClass?

  init(_ report: Report, in records: RecordSet) {
    self.report = report
    site = records.site(report.site)
    monument = report.monument.flatMap { _ in records.monument(report.subject) }
    evidence = report.evidence.compactMap { records.evidence($0) }
    decision = records.decidingReview(of: report.id)
    standing = records.verdict(on: report)
    sourceScale = report.statedScale
    sourceClass = report.statedClass(of: sourceScale)
  }

  /// Tells whether the report rests on evidence and the set has all of it.
  var hasAllItsEvidence: Bool { !evidence.isEmpty && evidence.count == report.evidence.count }
}
