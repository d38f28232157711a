import HeritageAssessment
import HeritageModel

struct DefiniteButRefuted: Rule {
  static let explanation = RuleExplanation(
    "VER-05", .error, "definite but refuted",
    meaning: "The report grades with full certainty, and a review refuted or withdrew it.",
    reason: "A reader who sees the certainty alone is misled.",
    mend: "supersede the report by one of lesser certainty, or review it again")
  static let asksAboutEndedClaims = true

  func check(_ claim: ReportCase, in records: RecordSet) -> Violation? {
    guard claim.report.gradeCertainty == .definite, let verdict = claim.standing,
      verdict == .refuted || verdict == .withdrawn
    else { return nil }
    return Violation(
      "the grade is 'definite' but the report is '\(verdict.rawValue)'", field: "gradeCertainty",
      hint: "supersede it by a report of lesser certainty, or review it again")
  }
}

struct UnmarkedSupersession: Rule {
  static let explanation = RuleExplanation(
    "VER-06", .error, "bad supersession",
    meaning: """
      Reports, sites or monuments take each other's place in a circle; a report whose place \
      another takes is not reviewed as superseded, or one is that no report takes the place of; \
      or a report takes the place of one about another subject, or looks again at it.
      """, reason: "Nobody can tell which of the claims or places counts.",
    mend: """
      supersede the earlier report by the one that counts, or withdraw the later one; undo the operation that \
      superseded the place that is to stay
      """)
  static let asksAboutEndedClaims = true

  func check(_ claim: ReportCase, in records: RecordSet) -> Violation? {
    let id = claim.report.id
    guard claim.decision?.verdict.endsClaim != true,
      let successor = records.successors[id, default: []].first(where: { $0 != id })
    else { return nil }
    return Violation(
      "report '\(successor)' takes its place, but the report is "
        + "'\(claim.decision?.verdict.rawValue ?? "reported")'",
      hint: "run 'heritage supersede \(id) --with \(successor)'")
  }
}

struct SupersededByNothing: Rule {
  static let explanation = UnmarkedSupersession.explanation
  static let asksAboutEndedClaims = true

  func check(_ claim: ReportCase, in records: RecordSet) -> Violation? {
    let id = claim.report.id
    guard let decision = claim.decision, decision.verdict == .superseded,
      !records.successors[id, default: []].contains(where: { $0 != id }),
      decision.namedSuccessor.flatMap(records.report) == nil
    else { return nil }
    return Violation(
      "review '\(decision.id)' calls the report superseded, but no report takes its place",
      hint: "run 'heritage supersede \(id) --with REPORT', or withdraw the report")
  }
}

struct ForeignPredecessor: Rule {
  static let explanation = UnmarkedSupersession.explanation

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    let links = [("reassesses", claim.report.reassesses), ("supersedes", claim.report.supersedes)]
    return links.compactMap { field, target in
      guard let other = target.flatMap(records.report), other.subject != claim.report.subject else {
        return nil
      }
      return Violation(
        "'\(field)' names report '\(other.id)', which is about "
          + "'\(other.subject.reference)', not '\(claim.report.subject.reference)'", field: field,
        hint: "name a report about the same subject")
    }
  }
}

struct SupersessionCycle: Rule {
  static let explanation = UnmarkedSupersession.explanation

  func check(_ set: RecordSet, in records: RecordSet) -> [Violation] {
    var earlier: [RecordID: RecordID] = [:]
    for report in set.all.reports { earlier[report.id] = report.supersedes }
    let inFields = Cycles.members(of: earlier)
    let known = Set(inFields)
    let later = laterReports(set)
    return inFields.map { id in
      Violation(
        "the report takes the place of '\(earlier[id]?.text ?? "")', which in turn takes its own",
        field: "supersedes", hint: "withdraw the report that was recorded by mistake",
        of: .report(id))
    }
      + Cycles.members(of: later).filter { !known.contains($0) }.map { id in
        Violation(
          "the report gave way to '\(later[id]?.text ?? "")', which in turn gave way to it",
          hint: "review the report that is to count again, as 'under-review' or 'verified'",
          of: .report(id))
      }
  }

  /// The report that each superseded one gave way to, as its review says or else a later report.
  private func laterReports(_ all: RecordSet) -> [RecordID: RecordID] {
    var later: [RecordID: RecordID] = [:]
    for (id, successors) in all.successors { later[id] = successors.first { $0 != id } }
    for id in all.reviewsByReport.keys {
      guard let decision = all.decidingReview(of: id), decision.verdict == .superseded,
        let successor = decision.namedSuccessor, successor != id
      else { continue }
      later[id] = successor
    }
    return later
  }
}

extension Review {
  /// The report that a verdict of 'superseded' names as the one that counts instead.
  ///
  /// The commands write `superseded by report ID` at the beginning of the note.
  var namedSuccessor: RecordID? {
    let opening = "superseded by report "
    guard let note, note.hasPrefix(opening) else { return nil }
    do { return try RecordID(String(note.dropFirst(opening.count).prefix(12))) } catch {
      // A note in a person's own words.
      return nil
    }
  }
}

struct PlaceSupersessionCycle: Rule {
  static let explanation = UnmarkedSupersession.explanation

  func check(_ set: RecordSet, in records: RecordSet) -> [Violation] {
    var next: [RecordReference: RecordReference] = [:]
    for site in set.sites { next[site.reference] = site.supersededBy.map { .site($0.by) } }
    for monument in set.monuments {
      next[monument.reference] = monument.supersededBy.map { .monument($0.by, of: monument.site) }
    }
    return Cycles.members(of: next).map { place in
      Violation(
        "the \(place.kind.rawValue) gives way to '\(next[place]?.description ?? "")', which in turn "
          + "gives way to it", field: "supersededBy",
        hint: "undo the operation that superseded the one that is to stay", of: place)
    }
  }
}

struct RefutedWithoutReason: Rule {
  static let explanation = RuleExplanation(
    "VER-07", .warning, "refuted without a reason",
    meaning: "A review refutes the report with neither a note nor evidence.",
    reason: "Whoever made the claim cannot answer, and readers cannot judge.",
    mend: "review the report again with the reason")
  static let asksAboutEndedClaims = true

  func check(_ claim: ReportCase, in records: RecordSet) -> Violation? {
    guard let decision = claim.decision, decision.verdict == .refuted,
      decision.note?.isEmpty ?? true, decision.evidence.isEmpty
    else { return nil }
    return Violation(
      "review '\(decision.id)' refutes the report without a note or evidence",
      hint: "review it again with the reason")
  }
}
