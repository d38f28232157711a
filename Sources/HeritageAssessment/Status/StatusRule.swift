import HeritageModel

/// How well the state of a subject is known, by rule from evidence, sources and reviews.
public enum AssessmentStatus: String, CaseIterable, Sendable {
  /// Nobody has said anything that is known.
  case unassessed
  /// The known events may or may not have happened by the day asked about.
  case undecided
  /// All known claims were taken back or replaced.
  case withdrawn
  /// All known claims ended, the newest of them refuted.
  case refuted
  /// The deciding claim is contested by a review.
  case disputed
  case fieldVerified = "field-verified"
  case corroborated
  case observedRemotely = "observed-remotely"
  case reported
  /// Somebody says so, and no evidence is on record.
  case alert
}

/// One row of the table that gives an assessment its status.
struct StatusRule: Sendable {
  let status: AssessmentStatus
  /// When the status is given, as a clause.
  let sentence: String
  let applies: @Sendable (Support) -> Bool

  /// The rows, of which the first that applies decides.
  static let table: [StatusRule] = [
    StatusRule(
      status: .undecided, sentence: "an event may have happened by the day asked about or after it"
    ) { $0.state == .undecided },
    StatusRule(status: .unassessed, sentence: "no report is known") { $0.state == .none },
    StatusRule(
      status: .refuted, sentence: "no report counts any more, and the newest of them was refuted"
    ) { $0.state == .ended(newestIsRefuted: true) },
    StatusRule(status: .withdrawn, sentence: "every report was withdrawn or superseded") {
      $0.state == .ended(newestIsRefuted: false)
    },
    StatusRule(status: .disputed, sentence: "a review disputes the deciding report") {
      $0.verification == .disputed
    },
    StatusRule(status: .fieldVerified, sentence: "an inspection on the place supports the grade") {
      $0.strongest == .inspection
    },
    StatusRule(
      status: .corroborated,
      sentence: "two or more independent sources support the grade, or a review verified it"
    ) { $0.independentSources >= 2 || $0.verification == .verified },
    StatusRule(status: .observedRemotely, sentence: "an image supports the grade") {
      $0.strongest == .imagery
    },
    StatusRule(status: .reported, sentence: "a source on record supports the grade") {
      $0.hasEvidence
    },
    StatusRule(status: .alert, sentence: "no evidence on record supports the grade") { _ in true },
  ]

  static func status(of support: Support) -> AssessmentStatus {
    table.first { $0.applies(support) }?.status ?? .alert
  }
}

/// The rule that every assessment is made by, in words.
public enum AssessmentRule {
  /// How a grade is found.
  public static let grade =
    "the grade of the newest event that evidence or a review supports, from its best-verified"
    + " report, then inspection over imagery over statements, then the later look; a claim without"
    + " evidence counts least, and after “destroyed” a lesser grade needs something rebuilt, a link"
    + " to the earlier report or a better verification"

  /// What takes the place of the clause for an alert where there was evidence once.
  static let withdrawnClause = "all evidence that was on record was withdrawn"

  /// What takes the place of the clause where reports tell of later events only.
  static let laterClause = "no report of an event by the day asked about is known"

  /// Returns the rule for a grade together with the one for its status.
  static func sentence(_ status: AssessmentStatus, clause: String) -> String {
    switch status {
    case .undecided, .unassessed, .withdrawn, .refuted: return "\(status.rawValue): \(clause)"
    default: return "\(grade); \(status.rawValue): \(clause)"
    }
  }

  /// Returns when a status is given, as a clause.
  public static func clause(_ status: AssessmentStatus) -> String {
    StatusRule.table.first { $0.status == status }?.sentence ?? ""
  }
}

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
    isWithdrawn = !hasEvidence && claims.contains(where: \.grounds.isWithdrawn)
  }

  /// The claims that support the grade.
  static func claims(_ winner: Claim, _ agreeing: [Claim]) -> [Claim] {
    [winner] + agreeing.filter { $0.standing != .disputed }
  }
}
