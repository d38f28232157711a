import HeritageModel

/// Claims that tell of one event.
struct IncidentGroup {
  /// Indices of the claims.
  var members: [Int]
  /// The days that its dated claims cover together, or `nil` when none has an earliest day.
  var span: DaySpan?
  /// The latest day by which the event had happened.
  var by: Int
  /// When somebody last looked.
  var assessed: Int
  var saysDestroyed: Bool
  /// The event that its claims name, if they name one.
  var incident: RecordID?
  /// The smallest identifier, which makes the order of groups certain.
  var first: RecordID

  init(_ index: Int, _ claim: Claim) {
    members = [index]
    span = claim.placed
    by = claim.by
    assessed = claim.assessed
    saysDestroyed = claim.report.grade == .destroyed
    incident = claim.report.incident
    first = claim.report.id
  }

  /// Takes in claims that tell of the same event.
  mutating func absorb(_ other: IncidentGroup) {
    members += other.members
    switch (span, other.span) {
    case (let mine?, let theirs?):
      span = mine.hull(theirs)
      by = max(by, other.by)
    case (nil, let theirs?):
      span = theirs
      by = other.by
    // A claim without an earliest day says nothing about when the event ended.
    case (_?, nil): break
    case (nil, nil): by = max(by, other.by)
    }
    assessed = max(assessed, other.assessed)
    saysDestroyed = saysDestroyed || other.saysDestroyed
    incident = incident ?? other.incident
    first = min(first, other.first)
  }

  /// Whether the group began by a day.
  func began(by day: Int) -> Bool { span.map { $0.lower <= day } ?? false }

  static func isOlder(_ left: IncidentGroup, _ right: IncidentGroup) -> Bool {
    (left.by, left.assessed, left.first) < (right.by, right.assessed, right.first)
  }
}
