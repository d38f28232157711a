public import HeritageModel
import HeritageValidation
import HeritageAssessment

/// A record that depended on what was withdrawn, and how it stands without it.
public struct Dependent: Hashable, Sendable {
  public let record: RecordReference
  public let subject: RecordReference
  /// What the record says and what is left of its support.
  public let words: String
  /// How many items of evidence it still has, where it rests on evidence.
  public let otherEvidence: Int?

  /// Returns the reports, reviews and interventions that rest on an item or on a copy of it.
  static func onEvidence(_ id: RecordID, in records: RecordSet) -> [Dependent] {
    let search = EvidenceUse(withdrawn: id, records: records)
    return records.all.reports.compactMap(search.dependent)
      + records.all.reviews.compactMap(search.dependent)
      + records.all.interventions.compactMap(search.dependent)
  }

  /// Returns the reports that look again at a report, and those that gave way to it.
  static func onReport(_ id: RecordID, in records: RecordSet) -> [Dependent] {
    records.all.reports.compactMap { report in
      let gaveWay = records.claims.decidingReview(of: report.id)?.namedSuccessor == id
      guard gaveWay || report.reassesses == id else { return nil }
      let tie =
        gaveWay ? "it gave way to the report and counts no more" : "it reassesses the report"
      return Dependent(
        record: report.reference, subject: report.subject.reference,
        words: "\(report.grade.rawValue) by \(report.assessor); \(tie)", otherEvidence: nil)
    }
  }
}

/// Finds what rests on one item of evidence.
private struct EvidenceUse {
  let withdrawn: RecordID
  let records: RecordSet

  func dependent(_ report: Report) -> Dependent? {
    let standing = records.standing(of: report.id).map { ", \($0.rawValue)" } ?? ""
    return dependent(
      report.reference, report.subject.reference, report.evidence,
      "\(report.grade.rawValue) by \(report.assessor)\(standing)")
  }

  func dependent(_ review: Review) -> Dependent? {
    dependent(
      review.reference, .report(review.report), review.evidence,
      "the verdict '\(review.verdict.rawValue)'")
  }

  func dependent(_ intervention: Intervention) -> Dependent? {
    dependent(
      intervention.reference, intervention.subject.reference, intervention.evidence,
      intervention.type.rawValue)
  }

  private func dependent(
    _ record: RecordReference, _ subject: RecordReference, _ items: [RecordID], _ words: String
  ) -> Dependent? {
    guard items.contains(where: isCopy) else { return nil }
    let rest = items.count { !isCopy($0) && records.claims.retraction(of: $0) == nil }
    let support =
      switch rest {
      case 0: "nothing else supports it"
      case 1: "1 other item supports it"
      default: "\(rest) other items support it"
      }
    return Dependent(
      record: record, subject: subject, words: "\(words); \(support)", otherEvidence: rest)
  }

  /// Tells whether an item is the withdrawn one or, over some steps, a copy of it.
  private func isCopy(_ item: RecordID) -> Bool {
    var current: RecordID? = item
    var seen: Set<RecordID> = []
    while let id = current, seen.insert(id).inserted {
      if id == withdrawn { return true }
      current = records.evidence(id)?.derivedFrom
    }
    return false
  }
}
