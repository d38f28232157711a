import HeritageModel

/// What the images of one event's claims say about when it happened.
struct ImageBounds {
  private(set) var bracket: Bracket?
  /// The days from the last intact image to the first with damage, open where one is missing.
  private(set) var span = DaySpan.all
  /// The images that contradict each other: intact after damaged.
  private(set) var conflict: Bracket?

  /// Reads the evidence of claims; an image is counted once, however many claims use it.
  ///
  /// The first half of a pair shows the subject intact and the second shows damage, unless `shows`
  /// says otherwise; an image that says neither says nothing.
  init(_ claims: [Claim]) {
    var after = Extreme()
    var before = Extreme()
    for claim in claims {
      for item in claim.evidence {
        switch item.stateShown {
        // The event may lie anywhere after the first moment the image can have been taken.
        case .intact: after.offer(item.acquired?.lower.knownDay, item) { $0 > $1 }
        case .damaged: before.offer(item.acquired?.upper.knownDay, item) { $0 < $1 }
        case nil: break
        }
      }
    }
    guard after.day != nil || before.day != nil else { return }
    let found = Bracket(
      after: after.day, before: before.day, afterEvidence: after.ids.sorted(),
      beforeEvidence: before.ids.sorted(), afterText: after.text, beforeText: before.text)
    if let width = found.widthInDays, width < 0 {
      conflict = found
      return
    }
    bracket = found
    span = DaySpan(lower: after.day?.number ?? .min, upper: before.day?.number ?? .max)
  }
}

/// The outermost day seen so far, with the images of that day.
private struct Extreme {
  var day: Day?
  var ids: Set<RecordID> = []
  /// The day as the images state it, the first by its text where they differ.
  var text: String?

  mutating func offer(_ offered: Day?, _ item: Evidence, isFurther: (Day, Day) -> Bool) {
    guard let offered, let stated = item.acquired?.text else { return }
    if let day, !isFurther(offered, day) {
      if offered == day {
        ids.insert(item.id)
        text = min(text ?? stated, stated)
      }
      return
    }
    day = offered
    ids = [item.id]
    text = stated
  }
}

extension Evidence {
  enum StateShown {
    case intact
    case damaged
  }

  /// What an image says about the subject at the time it was taken, or `nil` if nothing.
  var stateShown: StateShown? {
    switch (shows, pair?.aspect) {
    case (.intact, _), (nil, .before): .intact
    case (.damaged, _), (.destroyed, _), (nil, .after): .damaged
    case (.unclear, _), (nil, nil): nil
    }
  }
}
