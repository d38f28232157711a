import HeritageModel

/// What stands behind a grade, as far as the status depends on it.
struct Support {
  enum State: Hashable {
    case none
    /// Events that may have happened later than the day asked about.
    case undecided
    case ended(newestIsRefuted: Bool)
    case live
  }

  let state: State
  let verification: Verdict?
  let strongest: Grounds.Kind
  let independentSources: Int
  let hasEvidence: Bool
  /// Whether there was evidence, and all of it was withdrawn.
  let isWithdrawn: Bool

  /// The support of a subject about which no claim counts.
  init(without ended: [(report: Report, verdict: Verdict)], isUndecided: Bool) {
    let newest = ended.max {
      ($0.report.recorded, $0.report.id) < ($1.report.recorded, $1.report.id)
    }
    state =
      isUndecided
      ? .undecided : newest.map { .ended(newestIsRefuted: $0.verdict == .refuted) } ?? .none
    verification = nil
    strongest = .nothing
    independentSources = 0
    hasEvidence = false
    isWithdrawn = false
  }

  /// The support of the deciding claim and those of the same event that agree with it.
  ///
  /// A claim that a review disputes supports nothing but itself.
  init(_ winner: Claim, agreeing: [Claim]) {
    let claims = Self.claims(winner, agreeing)
    state = .live
    verification = winner.standing
    strongest = claims.map(\.grounds.kind).min() ?? .nothing
    independentSources = SourceGroups(claims).count
    hasEvidence = strongest != .nothing
    isWithdrawn = !hasEvidence && claims.contains(where: \.restsOnlyOnWithdrawn)
  }

  /// The claims that support the grade.
  static func claims(_ winner: Claim, _ agreeing: [Claim]) -> [Claim] {
    [winner] + agreeing.filter { $0.standing != .disputed }
  }
}
