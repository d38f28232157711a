import HeritageModel

/// How well the state of a subject is known, by rule from evidence, sources and reviews.
///
/// A state may be corroborated or verified beside.
public enum AssessmentStatus: String, CaseIterable, Sendable {
  /// Nobody has said anything that is known.
  case unassessed
  /// The known events may or may not have happened by the day asked about.
  case undecided
  /// All known claims were taken back or replaced.
  case withdrawn
  /// All known claims ended, the newest of them refuted.
  case refuted
  /// Claims of different bodies on grounds as good lie two ranks or more apart.
  case contested
  /// A review disputes the deciding claim.
  case disputed
  case fieldVerified = "field-verified"
  case documentedOnSite = "documented-on-site"
  case observedRemotely = "observed-remotely"
  case reported
  /// Somebody says so, and no evidence on record carries it.
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
    StatusRule(
      status: .contested,
      sentence:
        "reports of different bodies, on grounds as good, or a statement and the look that answers it, lie two grades or more apart"
    ) { $0.isContested },
    StatusRule(status: .disputed, sentence: "a review disputes the deciding report") {
      $0.isDisputed
    },
    StatusRule(status: .fieldVerified, sentence: "the deciding report rests on an inspection") {
      $0.grounds == .inspection
    },
    StatusRule(
      status: .documentedOnSite,
      sentence: "the deciding report rests on a photograph, a film or a scan made on the place"
    ) { $0.grounds == .record },
    StatusRule(
      status: .observedRemotely, sentence: "the deciding report rests on an image from above"
    ) { $0.grounds == .imagery },
    StatusRule(
      status: .reported, sentence: "the deciding report rests on what somebody says or publishes"
    ) { $0.grounds == .statement },
    StatusRule(status: .alert, sentence: "no evidence on record carries the grade") { _ in true },
  ]

  static func status(of support: Support) -> AssessmentStatus {
    table.first { $0.applies(support) }?.status ?? .alert
  }
}

/// The rule that every assessment is made by, in words.
public enum AssessmentRule {
  /// How a grade is found.
  public static let grade =
    "every grade that a body reports with evidence stands until something answers it, and the worst"
    + " that stands is the state; a grade is answered by the same body’s later look, by a verified"
    + " report, by one grade less on better grounds or on grounds as good that name it, by works with"
    + " a look since, or, where it is merely stated, by a later look; nobody judges in its own cause,"
    + " and a denial on grounds as good is told beside what it denies and never counted instead of it"

  /// What takes the place of the clause for an alert where there was evidence once.
  static let withdrawnClause = "all evidence that was on record was withdrawn"

  /// What takes the place of the clause for an alert where the evidence shows something else.
  static let contraryClause = "the report’s own evidence shows something else"

  /// What takes the place of the clause for an alert where evidence neither carries nor denies it.
  static let uncarriedClause = "the evidence on record does not show what the report says"

  /// What takes the place of the clause where reports tell of later events only.
  static let laterClause = "no report of damage or of a look by the day asked about is known"

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
  var isContested = false
  var isDisputed = false
  var grounds = Grounds.Kind.nothing

  /// The support of a subject about which no claim counts.
  init(without ended: [(report: Report, verdict: Verdict)], isUndecided: Bool) {
    let newest = ended.max {
      ($0.report.recorded, $0.report.id) < ($1.report.recorded, $1.report.id)
    }
    state =
      isUndecided
      ? .undecided : newest.map { .ended(newestIsRefuted: $0.verdict == .refuted) } ?? .none
  }

  init(_ reading: Reading) {
    state = .live
    isContested = reading.weighing.isContested
    isDisputed = reading.winner?.standing.isDisputed ?? false
    grounds = reading.winner?.grounds.kind ?? .nothing
  }
}
