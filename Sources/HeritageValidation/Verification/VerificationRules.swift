import HeritageAssessment
import HeritageModel

extension RuleCatalogue {
  static let verifiedWithoutEvidence = Rule<ReportCase>(
    "VER-01", .error, "verified without evidence",
    meaning: "A review verified the report, and the report names no evidence.",
    reason: "Nobody can follow what the verdict rests on.",
    mend: "supersede the report by one that names the evidence, or review it again"
  ) { claim, _ -> Violation? in
    guard claim.standing == .verified, claim.report.evidence.isEmpty else { return nil }
    return Violation(
      "the report is verified but names no evidence", field: "evidence",
      hint: "supersede it by a report that names what was verified, or review it again")
  }

  static let noIndependentVerifier = Rule<ReportCase>(
    "VER-02", .warning, "no independent verifier",
    meaning: "The report is verified, and no verifier is named but its own author.",
    reason: "Nobody checks their own work with fresh eyes.",
    mend: "have somebody else review the report"
  ) { claim, records -> Violation? in
    guard claim.standing == .verified else { return nil }
    let verifiers = records.claims.reviews(of: claim.report.id).filter { $0.verdict == .verified }
      .compactMap(\.by)
    let authors = [claim.report.assessor, claim.report.recordedBy]
    guard verifiers.allSatisfy({ authors.contains($0) }) else { return nil }
    return Violation(
      verifiers.first.map { "verified by '\($0)' alone, who made the report" }
        ?? "verified, but nobody is named as verifier")
  }

  static let confirmedByOneGroup = Rule<ReportCase>(
    "VER-03", .warning, "confirmed by one group of sources",
    meaning: """
      Evidence is rated 1, confirmed by other sources, and all evidence of the report comes from \
      one group.
      """, reason: "Copies of one story do not confirm each other.",
    mend: "add the confirming source, or rate the item 2", source: Standard.admiralty
  ) { claim, records -> Violation? in
    guard claim.hasAllItsEvidence,
      let confirmed = claim.evidence.first(where: { $0.credibility == .confirmed })
    else { return nil }
    let groups = Set(claim.evidence.map { records.independenceGroup(of: $0) })
    guard groups.count < 2 else { return nil }
    return Violation(
      "evidence '\(confirmed.id)' is rated 1, confirmed by other sources, "
        + "but all evidence comes from '\(confirmed.independenceGroup)'", field: "evidence",
      hint: "add the confirming source, or rate it 2, probably true")
  }

  static let verifiedOnWeakSources = Rule<ReportCase>(
    "VER-04", .warning, "verified on weak sources",
    meaning: "The report is verified, and every source is rated E or F, or 4 to 6.",
    reason: "The verdict promises more than its sources can bear.",
    mend: "add a better source, or review the report as partially verified",
    source: Standard.admiralty
  ) { claim, records -> Violation? in
    guard claim.standing == .verified, claim.hasAllItsEvidence,
      claim.evidence.allSatisfy({ Self.isWeak($0, in: records) })
    else { return nil }
    return Violation(
      "verified, though every source is rated E or F, or 4 to 6", field: "evidence",
      hint: "add a better source, or review the report as 'partially-verified'")
  }

  private static func isWeak(_ item: Evidence, in records: RecordSet) -> Bool {
    let source = item.sourceRecord.flatMap { records.all.sources[$0] }
    switch item.reliability ?? source?.reliability {
    case .e, .f: return true
    case .a, .b, .c, .d, nil: break
    }
    switch item.credibility {
    case .doubtful, .improbable, .notJudged: return true
    case .confirmed, .probable, .possible, nil: return false
    }
  }

  static let definiteButRefuted = Rule<ReportCase>(
    "VER-05", .error, "definite but refuted",
    meaning: "The report grades with full certainty, and a review refuted or withdrew it.",
    reason: "A reader who sees the certainty alone is misled.",
    mend: "supersede the report by one of lesser certainty, or review it again",
    asksAboutEndedClaims: true
  ) { claim, _ -> Violation? in
    guard claim.report.gradeCertainty == .definite, let verdict = claim.standing,
      verdict == .refuted || verdict == .withdrawn
    else { return nil }
    return Violation(
      "the grade is 'definite' but the report is '\(verdict.rawValue)'", field: "gradeCertainty",
      hint: "supersede it by a report of lesser certainty, or review it again")
  }

  static let unmarkedSupersession = Rule<ReportCase>(
    "VER-06", .error, "bad supersession",
    meaning: """
      Reports, sites or monuments take each other's place in a circle; a report whose place \
      another takes, other than in a later edition of its list, is not reviewed as superseded, \
      or one is that no report takes the place of; or a report takes the place of one about \
      another subject, or looks again at it.
      """, reason: "Nobody can tell which of the claims or places counts.",
    mend: """
      supersede the earlier report by the one that counts, or withdraw the later one; undo the operation that \
      superseded the place that is to stay
      """,
    asksAboutEndedClaims: true
  ) { claim, records -> Violation? in
    let id = claim.report.id
    let uncounted = Set(records.claims.uncountedVerdicts(on: claim.report).map(\.by))
    guard claim.decision?.verdict.endsClaim != true,
      let successor = records.claims.successors(of: id).first(where: {
        !uncounted.contains($0.id) && claim.report.origin?.isSlot(of: $0.origin) != true
      })?.id
    else { return nil }
    return Violation(
      "report '\(successor)' takes its place, but the report is "
        + "'\(claim.decision?.verdict.rawValue ?? "reported")'",
      hint: "run 'heritage supersede \(id) --with \(successor)'")
  }

  static let verdictThatDoesNotCount = Rule<ReportCase>(
    "VER-08", .warning, "verdict that does not count",
    meaning: """
      A body verifies its own claim, withdraws or supersedes that of another, refutes one without \
      evidence of its own on grounds as good or while it claims less itself; or one body verifies \
      what another refutes.
      """,
    reason: "Nobody judges in its own cause; the verdict is told and changes no state.",
    mend: "have a third party review the report, or name the evidence that the verdict rests on"
  ) { claim, records -> [Violation] in
    records.claims.uncountedVerdicts(on: claim.report).map { verdict in
      Violation(
        "'\(verdict.verdict.rawValue)'\(words: verdict.evidence.map { " of evidence '\($0)'" } ?? "") by \(verdict.body.map { "'\($0)'" } ?? "somebody who is not named") ('\(verdict.by)') does not count: \(words: verdict.reason.words)",
        hint: verdict.reason.advice)
    }
  }

  static let supersededByNothing = Rule<ReportCase>(
    unmarkedSupersession.explanation, asksAboutEndedClaims: true
  ) { claim, records -> Violation? in
    let id = claim.report.id
    guard let decision = claim.decision, decision.verdict == .superseded,
      records.claims.successors(of: id).isEmpty
    else { return nil }
    let advice = "run 'heritage supersede \(id) --with REPORT', or withdraw the report"
    guard let successor = decision.namedSuccessor.flatMap(records.report) else {
      return Violation(
        "review '\(decision.id)' calls the report superseded, but no report takes its place",
        hint: advice)
    }
    // The claim would be lost with the one that took its place.
    guard let end = records.standing(of: successor.id), end == .withdrawn || end == .refuted else {
      return nil
    }
    return Violation(
      "the report gave way to '\(successor.id)', which is '\(end.rawValue)', so neither counts",
      hint: advice)
  }

  static let foreignPredecessor = Rule<ReportCase>(unmarkedSupersession.explanation) {
    claim, records -> [Violation] in
    let links = [("reassesses", claim.report.reassesses), ("supersedes", claim.report.supersedes)]
    return links.compactMap { field, target in
      guard let other = target.flatMap(records.report), other.subject != claim.report.subject,
        records.succession(of: other.subject) != .stands(claim.report.subject)
      else { return nil }
      return Violation(
        "'\(field)' names report '\(other.id)', which is about "
          + "'\(other.subject.reference)', not '\(claim.report.subject.reference)'", field: field,
        hint: "name a report about the same subject")
    }
  }

  static let supersessionCycle = Rule<RecordSet>(unmarkedSupersession.explanation) {
    set, _ -> [Violation] in
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
  private static func laterReports(_ set: RecordSet) -> [RecordID: RecordID] {
    var later: [RecordID: RecordID] = [:]
    for id in Set(set.all.reports.compactMap(\.supersedes)) {
      later[id] = set.claims.successors(of: id).first?.id
    }
    for id in Set(set.all.reviews.map(\.report)) {
      guard let decision = set.claims.decidingReview(of: id), decision.verdict == .superseded,
        let successor = decision.namedSuccessor, successor != id
      else { continue }
      later[id] = successor
    }
    return later
  }

  static let placeSupersessionCycle = Rule<RecordSet>(unmarkedSupersession.explanation) {
    set, _ -> [Violation] in
    var next: [RecordReference: RecordReference] = [:]
    for site in set.all.sites { next[site.reference] = site.supersededBy.map { .site($0.by) } }
    for monument in set.all.monuments {
      next[monument.reference] = monument.supersededBy.map { .monument($0.by, of: monument.site) }
    }
    return Cycles.members(of: next).map { place in
      Violation(
        "the \(words: place.kind.rawValue) gives way to '\(next[place]?.description ?? "")', which in turn "
          + "gives way to it", field: "supersededBy",
        hint: "undo the operation that superseded the one that is to stay", of: place)
    }
  }

  static let refutedWithoutReason = Rule<ReportCase>(
    "VER-07", .warning, "refuted without a reason",
    meaning: "A review refutes the report with neither a note nor evidence.",
    reason: "Whoever made the claim cannot answer, and readers cannot judge.",
    mend: "review the report again with the reason",
    asksAboutEndedClaims: true
  ) { claim, _ -> Violation? in
    guard let decision = claim.decision, decision.verdict == .refuted,
      decision.note?.isEmpty ?? true, decision.evidence.isEmpty
    else { return nil }
    return Violation(
      "review '\(decision.id)' refutes the report without a note or evidence",
      hint: "review it again with the reason")
  }
}

extension RecordSet {
  /// What independence is counted by: the item's group, its source's group, or its source.
  fileprivate func independenceGroup(of item: Evidence) -> String {
    guard item.sourceGroup == nil, let source = item.sourceRecord.flatMap({ all.sources[$0] })
    else { return item.independenceGroup }
    return source.group ?? item.source
  }
}

extension UncountedVerdict.Reason {
  /// What to do so that such a verdict counts.
  fileprivate var advice: String {
    switch self {
    case .ownClaim, .opposed: "have a third party review the report"
    case .othersClaim: "let the body that made the claim take it back, or review it on evidence"
    case .lesserClaim: "its own claim is told beside the other; a third party may review both"
    case .weakerGrounds: "name evidence of the verdict's own, on grounds as good as the report's"
    case .unsupportedSuccessor: "name the evidence that the newer report rests on"
    case .anonymous: "review it again and say who reviews"
    }
  }
}
