import HeritageModel

/// A claim made with full certainty that a review ended.
struct DefiniteButRefuted: Rule {
  static let code = "VER-05"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.report.gradeCertainty == .definite, let verdict = claim.standing,
      verdict == .refuted || verdict == .withdrawn
    else { return [] }
    return [
      Violation(
        "the grade is 'definite' but the report is '\(verdict.rawValue)'", field: "gradeCertainty",
        hint: "supersede it by a report of lesser certainty, or review it again")
    ]
  }
}

/// A report whose place another one takes, while no review says so.
struct UnmarkedSupersession: Rule {
  static let code = "VER-06"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    let id = claim.report.id
    guard claim.standing?.endsClaim != true,
      let successor = records.successors[id, default: []].first(where: { $0 != id })
    else { return [] }
    return [
      Violation(
        "report '\(successor)' takes its place, but the report is "
          + "'\(claim.standing?.rawValue ?? "reported")'",
        hint: "run 'heritage review \(id) --verdict superseded'")
    ]
  }
}

/// Reports that, over some steps, take their own place.
struct SupersessionCycle: Rule {
  static let code = "VER-06"

  func check(_ all: RecordSet, in records: RecordSet) -> [Violation] {
    var earlier: [RecordID: RecordID] = [:]
    for report in all.reports { earlier[report.id] = report.supersedes }
    return Cycles.members(of: earlier).map { id in
      Violation(
        "the report takes the place of '\(earlier[id]?.text ?? "")', which in turn takes its own",
        field: "supersedes", hint: "withdraw the report that was recorded by mistake",
        of: .report(id))
    }
  }
}

/// A refuted report without a word or an item that says why.
struct RefutedWithoutReason: Rule {
  static let code = "VER-07"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let decision = claim.decision, decision.verdict == .refuted,
      decision.note?.isEmpty ?? true, decision.evidence.isEmpty
    else { return [] }
    return [
      Violation(
        "review '\(decision.id)' refutes the report without a note or evidence",
        hint: "review it again with the reason")
    ]
  }
}
