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
