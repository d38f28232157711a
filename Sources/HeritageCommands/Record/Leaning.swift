import CanonicalJSON
import HeritageModel
import HeritageText
import HeritageValidation

/// A record that leaned on what was withdrawn, and how it stands without it.
struct Leaning {
  let record: RecordReference
  let subject: RecordReference
  /// What the record says and what is left of its support.
  let words: String
  /// How many items of evidence it still has, where it rests on evidence.
  var otherEvidence: Int?

  var line: String { "affects \(record)  \(subject)  \(SafeText.terminal(words))" }

  var json: JSONValue {
    var json: JSONObject = [
      "record": .string(record.description), "subject": .string(subject.description),
      "words": .string(words),
    ]
    json["otherEvidence"] = otherEvidence.map(JSONValue.integer)
    return .object(json)
  }

  /// Returns the reports, reviews and interventions that rest on an item or on a copy of it.
  static func onEvidence(_ id: RecordID, in records: RecordSet) -> [Leaning] {
    let search = LeaningSearch(withdrawn: id, records: records)
    let reports = records.reports.compactMap(search.leaning)
    let reviews = records.reviews.compactMap(search.leaning)
    let interventions = records.interventions.compactMap(search.leaning)
    return reports + reviews + interventions
  }

  /// Returns the reports that look again at the subject of a report.
  static func onReport(_ id: RecordID, in reports: RecordTable<Report>) -> [Leaning] {
    reports.filter { $0.reassesses == id }.map { report in
      Leaning(
        record: report.reference, subject: report.subject.reference,
        words: "\(report.grade.rawValue) by \(report.assessor); it reassesses the report")
    }
  }
}

/// Finds what rests on one item of evidence.
private struct LeaningSearch {
  let withdrawn: RecordID
  let records: RecordSet

  func leaning(_ report: Report) -> Leaning? {
    guard let rest = rest(of: report.evidence) else { return nil }
    let standing = records.standing(of: report.id).map { ", \($0.rawValue)" } ?? ""
    return Leaning(
      record: report.reference, subject: report.subject.reference,
      words: "\(report.grade.rawValue) by \(report.assessor)\(standing); \(Self.support(rest))",
      otherEvidence: rest)
  }

  func leaning(_ review: Review) -> Leaning? {
    guard let rest = rest(of: review.evidence) else { return nil }
    return Leaning(
      record: review.reference, subject: .report(review.report),
      words: "the verdict '\(review.verdict.rawValue)'; \(Self.support(rest))",
      otherEvidence: rest)
  }

  func leaning(_ intervention: Intervention) -> Leaning? {
    guard let rest = rest(of: intervention.evidence) else { return nil }
    return Leaning(
      record: intervention.reference, subject: intervention.subject.reference,
      words: "\(intervention.type.rawValue); \(Self.support(rest))", otherEvidence: rest)
  }

  /// Returns how many items stay, or `nil` if none of them goes.
  private func rest(of items: [RecordID]) -> Int? {
    guard items.contains(where: isCopy) else { return nil }
    return items.count { !isCopy($0) && records.retraction(of: $0) == nil }
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

  private static func support(_ count: Int) -> String {
    switch count {
    case 0: "nothing else supports it"
    case 1: "1 other item supports it"
    default: "\(count) other items support it"
    }
  }
}
