import HeritageModel

/// A chain of custody with a step out of order, without a beginning, or with a gap.
struct BrokenCustody: Rule {
  static let code = "EVD-19"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard let first = item.custody.first else { return [] }
    var violations: [Violation] = []
    if first.action != .capture, first.action != .received {
      violations.append(
        Violation(
          "the chain of custody begins with '\(first.action.rawValue)'",
          field: "custody[0].action", hint: "begin with 'capture' or 'received'"))
    }
    var holder = first.heldAfterwards(nil)
    for (index, (earlier, step)) in zip(item.custody, item.custody.dropFirst()).enumerated() {
      if step.at < earlier.at {
        violations.append(
          Violation(
            "'\(step.action.rawValue)' of \(step.at) comes after "
              + "'\(earlier.action.rawValue)' of \(earlier.at)",
            field: "custody[\(index + 1)].at", hint: "list the steps in the order of time"))
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

/// A redacted copy that does not lead back to its original.
struct RedactedWithoutOriginal: Rule {
  static let code = "EVD-20"

  func check(_ item: Evidence, in records: RecordSet) -> [Violation] {
    guard let originalID = item.derivedFrom else {
      guard item.isRedacted == true else { return [] }
      return [
        Violation(
          "the item is redacted but names no original", field: "derivedFrom",
          hint: "record the original, with restricted access if need be, and name it here")
      ]
    }
    guard let digest = item.file?.sha256, digest == records.evidence(originalID)?.file?.sha256
    else { return [] }
    return [
      Violation(
        "the item has the same bytes as its original '\(originalID)'", field: "file.sha256",
        hint: "attach the redacted copy; as it is, the original would be published")
    ]
  }
}
