import HeritageAssessment
import HeritageModel

extension RuleCatalogue {
  static let brokenCustody = Rule<Evidence>(
    "EVD-19", .error, "broken chain of custody",
    meaning: """
      The steps are not in the order of time, the first is not a capture or a receipt, or a step \
      takes the item from somebody who did not have it.
      """, reason: "A court or an inquiry asks who had the item at every moment.",
    mend: "add the missing step and list all in the order of time",
    source: "Berkeley Protocol; PREMIS 3, events and agents"
  ) { item, _ -> [Violation] in
    guard let first = item.custody.first else { return [] }
    var violations: [Violation] = []
    if first.action != .capture, first.action != .received {
      violations.append(
        Violation(
          "the chain of custody begins with '\(first.action.rawValue)'", field: "custody[0].action",
          hint: "begin with 'capture' or 'received'"))
    }
    var holder = first.heldAfterwards(nil)
    for (index, (earlier, step)) in zip(item.custody, item.custody.dropFirst()).enumerated() {
      if step.at < earlier.at {
        violations.append(
          Violation(
            "'\(step.action.rawValue)' of \(step.at) comes after "
              + "'\(earlier.action.rawValue)' of \(earlier.at)", field: "custody[\(index + 1)].at",
            hint: "list the steps in the order of time"))
      }
      if let giver = step.giver, let known = holder, giver != known {
        violations.append(
          Violation(
            "'\(step.action.rawValue)' from '\(giver)', but '\(known)' had it",
            field: "custody[\(index + 1)]", hint: "add the step by which it passed on"))
      }
      holder = step.heldAfterwards(holder)
    }
    return violations
  }
}

extension CustodyEntry {
  /// Who gave the item away in this step, if anybody is said to have.
  fileprivate var giver: String? { from ?? (action == .transfer ? agent : nil) }

  /// Returns who has the item after this step.
  fileprivate func heldAfterwards(_ before: String?) -> String? {
    if let to { return to }
    switch action {
    case .capture, .received: return agent ?? before
    case .ingest, .hash, .fixityCheck, .copy, .transfer, .redact, .delete: return before
    }
  }
}

extension RuleCatalogue {
  static let redactedWithoutOriginal = Rule<Evidence>(
    "EVD-20", .error, "redacted copy not linked to its original",
    meaning: "A redacted item names no original, or has the same bytes as its original.",
    reason: "The original cannot be produced, or was published in place of the copy.",
    mend: "record the original with restricted access, name it in 'derivedFrom', attach the copy",
    source: "Berkeley Protocol, evidentiary and working copies"
  ) { item, records -> Violation? in
    guard let originalID = item.derivedFrom else {
      guard item.isRedacted == true else { return nil }
      return Violation(
        "the item is redacted but names no original", field: "derivedFrom",
        hint: "record the original, with restricted access if need be, and name it here")
    }
    guard let digest = item.file?.sha256, digest == records.evidence(originalID)?.file?.sha256
    else { return nil }
    return Violation(
      "the item has the same bytes as its original '\(originalID)'", field: "file.sha256",
      hint: "attach the redacted copy; as it is, the original would be published")
  }

  static let reportOnWithdrawnEvidence = Rule<ReportCase>(
    "EVD-21", .warning, "withdrawn evidence still leaned on",
    meaning: """
      A report, a verdict or an intervention that still counts names an item of evidence that \
      was withdrawn, or a copy of one.
      """,
    reason: "What was found false supports nothing, and a verdict may have rested on it alone.",
    mend: "review the report without the item, or supersede it by one that rests on other evidence"
  ) { claim, records -> [Violation] in
    let isVerified = claim.standing == .verified || claim.standing == .partiallyVerified
    return records.withdrawn(claim.report.evidence).map { item in
      Violation(
        isVerified
          ? "the report is '\(claim.standing?.rawValue ?? "")' and rests on \(item.words)"
          : "the report rests on \(item.words)", field: item.field,
        hint: isVerified
          ? "review the report again without the item"
          : "supersede the report by one that rests on other evidence, or withdraw it")
    }
  }

  static let verdictOnWithdrawnEvidence = Rule<Review>(reportOnWithdrawnEvidence.explanation) {
    review, records -> [Violation] in
    guard records.claims.decidingReview(of: review.report)?.id == review.id else { return [] }
    return records.withdrawn(review.evidence).map { item in
      Violation(
        "the verdict '\(review.verdict.rawValue)' rests on \(item.words)", field: item.field,
        hint: "review report '\(review.report)' again without the item")
    }
  }

  static let interventionOnWithdrawnEvidence = Rule<Intervention>(
    reportOnWithdrawnEvidence.explanation
  ) { intervention, records -> [Violation] in
    records.withdrawn(intervention.evidence).map { item in
      Violation(
        "the intervention rests on \(item.words)", field: item.field,
        hint: "record the intervention again with other evidence")
    }
  }
}

extension RecordSet {
  /// Returns those of the items that a record names which are false, in words.
  fileprivate func withdrawn(_ items: [RecordID]) -> [(field: String, words: FaultText)] {
    items.enumerated().compactMap { index, id in
      guard let retraction = claims.retraction(of: id) else { return nil }
      let original: FaultText =
        retraction.evidence == id ? "" : ", a copy of '\(retraction.evidence)'"
      return (
        "evidence[\(index)]",
        "evidence '\(id)'\(original), which was withdrawn: \(retraction.because)"
      )
    }
  }
}
