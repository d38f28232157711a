import HeritageModel

/// Nature as the cause, with somebody who meant it.
struct IntentBehindNature: Rule {
  static let code = "CAU-01"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    let report = claim.report
    guard let cause = report.cause, cause.isNatural else { return [] }
    let isIntended = report.intent == .deliberate
    guard isIntended || report.perpetrator != nil else { return [] }
    return [
      Violation(
        "the cause '\(cause.rawValue)' is natural but the report names "
          + (isIntended ? "an intent" : "a perpetrator"),
        field: isIntended ? "intent" : "perpetrator",
        hint: "choose the cause that somebody is answerable for, or leave the other out")
    ]
  }
}

/// A perpetrator named by a report that nobody has verified.
struct AttributionUnverified: Rule {
  static let code = "CAU-02"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard let perpetrator = claim.report.perpetrator, claim.standing != .verified,
      claim.standing != .partiallyVerified
    else { return [] }
    return [
      Violation(
        "the report names '\(perpetrator.claim)' as perpetrator but is "
          + "'\(claim.standing?.rawValue ?? "reported")'",
        field: "perpetrator", hint: "do not print the attribution before a review verifies it")
    ]
  }
}

/// Deliberate destruction without the intent.
struct DestructionWithoutIntent: Rule {
  static let code = "CAU-03"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    guard claim.report.cause == .deliberateDestruction, claim.report.intent != .deliberate
    else { return [] }
    let intent =
      claim.report.intent.map { "the intent is '\($0.rawValue)'" } ?? "no intent is given"
    return [
      Violation(
        "the cause is 'deliberate-destruction' but \(intent)", field: "intent",
        hint: "set the intent to 'deliberate', or choose another cause")
    ]
  }
}

/// Verified damage of which nobody says what caused it.
struct VerifiedWithoutCause: Rule {
  static let code = "CAU-04"

  func check(_ claim: ReportCase, in records: RecordSet) -> [Violation] {
    let report = claim.report
    let cause = report.cause ?? .unknown
    guard claim.standing == .verified, report.grade.isDamage, cause == .other || cause == .unknown,
      report.note?.isEmpty ?? true
    else { return [] }
    return [
      Violation(
        "verified damage with the cause '\(cause.rawValue)' and no note", field: "cause",
        hint: "name the cause, or say in the note why it cannot be told")
    ]
  }
}
