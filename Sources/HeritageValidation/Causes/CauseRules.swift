import HeritageModel

extension RuleCatalogue {
  static let intentBehindNature = Rule<ReportCase>(
    "CAU-01", .error, "natural cause with intent or perpetrator",
    meaning: "The cause is one of nature, yet an intent or a perpetrator is named.",
    reason: "Nobody can mean an earthquake; one of the two is wrong, and it may accuse somebody.",
    mend: "choose the cause that somebody is answerable for, or leave the other out"
  ) { claim, _ -> Violation? in
    let report = claim.report
    guard let cause = report.cause, cause.isNatural else { return nil }
    let isIntended = report.intent == .deliberate
    guard isIntended || report.perpetrator != nil else { return nil }
    return Violation(
      "the cause '\(cause.rawValue)' is natural but the report names "
        + "\(words: isIntended ? "an intent" : "a perpetrator")",
      field: isIntended ? "intent" : "perpetrator"
    )
  }

  static let attributionUnverified = Rule<ReportCase>(
    "CAU-02", .warning, "attribution on an unverified report",
    meaning: "The report names a perpetrator, and no review has verified it.",
    reason: "An accusation stands in the registry on one party's word.",
    mend: "have the report reviewed; until then leave the attribution out of print"
  ) { claim, _ -> Violation? in
    guard let perpetrator = claim.report.perpetrator, claim.standing != .verified,
      claim.standing != .partiallyVerified
    else { return nil }
    return Violation(
      "the report names '\(perpetrator.claim)' as perpetrator but is "
        + "'\(claim.standing?.rawValue ?? "reported")'", field: "perpetrator",
      hint: "do not print the attribution before a review verifies it")
  }

  static let destructionWithoutIntent = Rule<ReportCase>(
    "CAU-03", .warning, "cause and intent disagree",
    meaning: "The cause is deliberate destruction, yet the intent is another or not given.",
    reason: "Counts by intent and by cause come out different.",
    mend: "set the intent to deliberate, or choose another cause"
  ) { claim, _ -> Violation? in
    guard claim.report.cause == .deliberateDestruction, claim.report.intent != .deliberate else {
      return nil
    }
    let intent: FaultText =
      claim.report.intent.map { "the intent is '\($0.rawValue)'" } ?? "no intent is given"
    return Violation(
      "the cause is 'deliberate-destruction' but \(intent)", field: "intent",
      hint: "set the intent to 'deliberate', or choose another cause")
  }

  static let verifiedWithoutCause = Rule<ReportCase>(
    "CAU-04", .warning, "verified damage without a cause",
    meaning: "The damage is verified, its cause is other or unknown, and no note says more.",
    reason: "Whoever verified it has often seen what caused it; the knowledge gets lost.",
    mend: "name the cause, or say in the note why it cannot be told"
  ) { claim, _ -> Violation? in
    let report = claim.report
    let cause = report.cause ?? .unknown
    guard claim.standing == .verified, report.grade.isDamage, cause == .other || cause == .unknown,
      report.note?.isEmpty ?? true
    else { return nil }
    return Violation(
      "verified damage with the cause '\(cause.rawValue)' and no note", field: "cause")
  }
}
