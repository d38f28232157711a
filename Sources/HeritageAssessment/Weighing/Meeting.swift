import HeritageModel

/// Whether two claims speak of the same damage, judged on the two alone.
extension Claim {
  /// Tells whether the two name one incident, one names the other, or their days meet.
  ///
  /// A look without an event, or with an open beginning, meets all that had begun by its day and was
  /// seen no later; undated, it meets nothing.
  func meets(_ other: Claim) -> Bool {
    if let incident = report.incident, incident == other.report.incident { return true }
    if names(other) || other.names(self) { return true }
    if let mine = closedDays, let theirs = other.closedDays { return mine.overlaps(theirs) }
    return looksBack(on: other) || other.looksBack(on: self)
  }

  /// Tells whether the claim names another as what it looks at again or takes the place of.
  func names(_ other: Claim) -> Bool {
    report.reassesses == other.id || report.supersedes == other.id
  }

  /// The days of an event whose beginning is known.
  private var closedDays: DaySpan? { days.flatMap { $0.isOpenBelow ? nil : $0 } }

  /// Tells whether this is a look that takes in what another claim tells of.
  private func looksBack(on other: Claim) -> Bool {
    guard closedDays == nil, let own = seenOn ?? days, let mine = own.lastKnown,
      let theirs = other.seen, theirs <= mine
    else { return false }
    if let begun = other.closedDays { return begun.lower <= mine }
    // Where nothing was damaged yet, nothing had begun.
    return (other.report.grade.rank ?? 0) > 0
  }

  /// The day by which the claim's state was seen: that of the look, else of the event.
  private var seen: Int? {
    (look ?? days)?.lastKnown
  }

  /// Tells whether the claim was looked at certainly later than another.
  func isCertainlyLater(than other: Claim) -> Bool {
    guard let seenOn, let theirs = other.look else { return false }
    return seenOn.lower > theirs.upper
  }

  /// Tells whether the look came certainly after what another claim tells of.
  func looksAfterEvent(of other: Claim) -> Bool {
    guard let seenOn, let theirs = other.closedDays ?? other.look else { return false }
    return seenOn.lower > theirs.upper
  }

  /// Whether the ranks of a claim reach a grade of another.
  func reaches(_ other: Claim) -> Bool {
    guard let mine = ranks, let theirs = other.ranks else { return false }
    return mine.upperBound >= theirs.lowerBound
  }

  /// How many ranks the claim finds less than another, or `nil` where either tells none.
  func ranksBelow(_ other: Claim) -> Int? {
    guard let mine = ranks, let theirs = other.ranks else { return nil }
    return theirs.lowerBound - mine.upperBound
  }
}

extension DaySpan {
  /// The last day of the span, else its first, or `nil` where both are open.
  fileprivate var lastKnown: Int? { upper == .max ? (lower == .min ? nil : lower) : upper }
}
