import HeritageModel

/// A report that still counts and names evidence that was withdrawn.
struct ReportOnWithdrawnEvidence: Rule {
  static let code = "EVD-21"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    let isVerified = claim.standing == .verified || claim.standing == .partiallyVerified
    return records.withdrawn(claim.report.evidence).map { item in
      Violation(
        isVerified
          ? "the report is '\(claim.standing?.rawValue ?? "")' and rests on \(item.words)"
          : "the report rests on \(item.words)",
        field: item.field,
        hint: isVerified
          ? "review the report again without the item"
          : "supersede the report by one that rests on other evidence, or withdraw it")
    }
  }
}

/// A verdict that decides what a report counts for and names evidence that was withdrawn.
struct VerdictOnWithdrawnEvidence: Rule {
  static let code = "EVD-21"

  func check(_ review: Review, in records: RecordSet) -> [Violation] {
    guard records.decidingReview(of: review.report)?.id == review.id else { return [] }
    return records.withdrawn(review.evidence).map { item in
      Violation(
        "the verdict '\(review.verdict.rawValue)' rests on \(item.words)", field: item.field,
        hint: "review report '\(review.report)' again without the item")
    }
  }
}

/// An intervention that names evidence that was withdrawn.
struct InterventionOnWithdrawnEvidence: Rule {
  static let code = "EVD-21"

  func check(_ intervention: Intervention, in records: RecordSet) -> [Violation] {
    records.withdrawn(intervention.evidence).map { item in
      Violation(
        "the intervention rests on \(item.words)", field: item.field,
        hint: "record the intervention again with other evidence")
    }
  }
}

/// One of the items that a record names, which is false.
private struct WithdrawnItem {
  let field: String
  let words: String
}

extension RecordSet {
  fileprivate func withdrawn(_ items: [RecordID]) -> [WithdrawnItem] {
    items.enumerated().compactMap { index, id in
      guard let retraction = retraction(of: id) else { return nil }
      let original = retraction.evidence == id ? "" : ", a copy of '\(retraction.evidence)'"
      return WithdrawnItem(
        field: "evidence[\(index)]",
        words: "evidence '\(id)'\(original), which was withdrawn: \(retraction.because)")
    }
  }
}
