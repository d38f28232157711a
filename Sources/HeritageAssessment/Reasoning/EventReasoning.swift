public import HeritageModel

/// How the reports of one event were joined, ranked and dated.
public struct EventReasoning: Hashable, Sendable {
  /// One report in order of weight.
  public struct Rank: Hashable, Sendable {
    public let report: RecordID
    public let assessor: String
    public let grade: DamageGrade
    public let gradeUpper: DamageGrade?
    public let grounds: Grounds
    /// What puts it before the next report, or `nil` for the last one.
    public let decision: Decision?
    /// Whether it could not tell the state and so stands behind those that could.
    public let isUnknown: Bool
  }

  public let summary: IncidentSummary
  /// What joined its reports, none for a single one.
  public let links: [IncidentLink]
  /// The reports, the best first.
  public let ranking: [Rank]
  /// What each stated date did, in the order in which they were taken.
  public let dating: [DatingStep]

  init(_ reading: IncidentReading, isCurrent: Bool) {
    summary = reading.summary(isCurrent: isCurrent)
    links = reading.group.links
    dating = reading.dating
    let claims = reading.claims
    ranking = claims.enumerated().map { place, claim in
      let next = place + 1 < claims.count ? claims[place + 1] : nil
      let isSameKind = next.map { $0.grades.isKnown == claim.grades.isKnown } ?? false
      return Rank(
        report: claim.report.id, assessor: claim.report.assessor, grade: claim.report.grade,
        gradeUpper: claim.report.gradeUpper, grounds: claim.grounds,
        decision: isSameKind ? next.flatMap { claim.precedence(over: $0) } : nil,
        isUnknown: !claim.grades.isKnown)
    }
  }
}
