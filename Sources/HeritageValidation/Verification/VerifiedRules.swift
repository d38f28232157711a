import HeritageModel

struct VerifiedWithoutEvidence: Rule {
  static let explanation = RuleExplanation(
    "VER-01", .error, "verified without evidence",
    meaning: "A review verified the report, and the report names no evidence.",
    reason: "Nobody can follow what the verdict rests on.",
    mend: "supersede the report by one that names the evidence, or review it again")

  func check(_ claim: ReportCase, in records: RecordSet) -> Violation? {
    guard claim.standing == .verified, claim.report.evidence.isEmpty else { return nil }
    return Violation(
      "the report is verified but names no evidence", field: "evidence",
      hint: "supersede it by a report that names what was verified, or review it again")
  }
}

struct NoIndependentVerifier: Rule {
  static let explanation = RuleExplanation(
    "VER-02", .warning, "no independent verifier",
    meaning: "The report is verified, and no verifier is named but its own author.",
    reason: "Nobody checks their own work with fresh eyes.",
    mend: "have somebody else review the report")

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.standing == .verified else { return [] }
    let verifiers = records.reviews(of: claim.report.id).filter { $0.verdict == .verified }
      .compactMap(\.by)
    let authors = [claim.report.assessor, claim.report.recordedBy]
    guard !verifiers.contains(where: { !authors.contains($0) }) else { return [] }
    return [
      Violation(
        verifiers.first.map { "verified by '\($0)' alone, who made the report" }
          ?? "verified, but nobody is named as verifier")
    ]
  }
}

struct ConfirmedByOneGroup: Rule {
  static let explanation = RuleExplanation(
    "VER-03", .warning, "confirmed by one group of sources",
    meaning: """
      Evidence is rated 1, confirmed by other sources, and all evidence of the report comes from \
      one group.
      """, reason: "Copies of one story do not confirm each other.",
    mend: "add the confirming source, or rate the item 2", source: Standard.admiralty)

  func check(_ claim: ReportCase, in records: RecordSet) -> Violation? {
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
}

struct VerifiedOnWeakSources: Rule {
  static let explanation = RuleExplanation(
    "VER-04", .warning, "verified on weak sources",
    meaning: "The report is verified, and every source is rated E or F, or 4 to 6.",
    reason: "The verdict promises more than its sources can bear.",
    mend: "add a better source, or review the report as partially verified",
    source: Standard.admiralty)

  func check(_ claim: ReportCase, in records: RecordSet) -> Violation? {
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
}

extension RecordSet {
  /// What independence is counted by: the item's group, its source's group, or its source.
  fileprivate func independenceGroup(of item: Evidence) -> String {
    guard item.sourceGroup == nil, let source = item.sourceRecord.flatMap({ all.sources[$0] })
    else { return item.independenceGroup }
    return source.group ?? item.source
  }
}
