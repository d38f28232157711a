public import HeritageModel

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
  /// The event that its claims name, if they name one.
  var incident: RecordID?
  /// The smallest identifier, which makes the order of groups certain.
  var first: RecordID
  /// The days of the claim that the group was begun with, and that claim.
  let lead: (span: DaySpan?, report: RecordID)
  /// A claim that says "destroyed", if one does.
  private(set) var destroyer: RecordID?
  /// What joined the members.
  private(set) var links: [IncidentLink] = []

  init(_ index: Int, _ claim: Claim) {
    members = [index]
    span = claim.placed
    by = claim.by
    assessed = claim.lookEnd
    incident = claim.report.incident
    first = claim.report.id
    lead = (claim.placed, claim.report.id)
    destroyer = claim.report.grade == .destroyed ? claim.report.id : nil
  }

  /// The days that others must meet to join.
  var opening: DaySpan { lead.span ?? span ?? .all }

  /// Tells whether the groups name one incident, or do not name two.
  func mayBe(_ other: IncidentGroup) -> Bool {
    incident == nil || other.incident == nil || incident == other.incident
  }

  /// Takes in claims that tell of the same event, joined for a reason by two of the reports.
  mutating func absorb(
    _ other: IncidentGroup, because reason: IncidentLink.Reason, _ theirs: RecordID? = nil,
    to mine: RecordID? = nil
  ) {
    links += other.links
    links.append(IncidentLink(report: theirs ?? other.first, other: mine ?? first, reason: reason))
    destroyer = destroyer ?? other.destroyer
    members += other.members
    switch (span, other.span) {
    case (let mine?, let theirs?):
      // When it was is told by the claim that the group was begun with.
      span = mine.hull(theirs)
    case (nil, let theirs?):
      span = theirs
      by = other.by
    // A claim without an earliest day says nothing about when the event ended.
    case (_?, nil): break
    case (nil, nil): by = max(by, other.by)
    }
    assessed = max(assessed, other.assessed)
    incident = incident ?? other.incident
    first = min(first, other.first)
  }

  static func isOlder(_ left: IncidentGroup, _ right: IncidentGroup) -> Bool {
    (left.by, left.assessed, left.first) < (right.by, right.assessed, right.first)
  }
}

/// Why two reports are taken to tell of one event.
public struct IncidentLink: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// Both name the same incident record.
    case incident(RecordID)
    /// Their stated days overlap.
    case overlap
    /// The first looks again at what the second reported.
    case reassessment
    /// The first says only "by then", and the second's event is the newest that had begun.
    case begunByThen
    /// Neither says when.
    case undated
    /// Both say "destroyed", and nothing was rebuilt between.
    case destroyedOnce
  }

  public let report: RecordID
  public let other: RecordID
  public let reason: Reason
}
