import HeritageModel

/// Which events had happened by a day, by all that is known about when they did.
///
/// An event had happened if its latest day is not after the day asked about, and had not if it began
/// later or an image of that day or a later one shows the subject intact. Otherwise nobody can tell.
struct EventTiming {
  /// The reports of events that had not happened, with the first day of each.
  private(set) var later: [LeftOutReport] = []
  private(set) var undecided: [IncidentReading] = []
  /// The reports that do not count on the day.
  private(set) var leftOut: Set<RecordID> = []

  init(_ readings: [IncidentReading], by asked: Day) {
    for reading in readings {
      // The first day on which the event can have left the subject damaged.
      let intact = reading.bracket?.after.map { $0.advanced(by: 1) }
      let start = [reading.bounds?.lower.knownDay, intact].compactMap(\.self).max()
      let hadHappened = reading.latest <= asked.number
      guard hadHappened || start.map({ $0 > asked }) == true else {
        undecided.append(reading)
        leftOut.formUnion(reading.claims.map(\.id))
        continue
      }
      for claim in reading.claims {
        // Of an event that had happened, a claim that puts it later, or a look that was later, says
        // nothing about the day.
        let stated = claim.firstTold.flatMap { $0 > asked ? $0 : nil }
        guard let day = stated ?? (hadHappened ? nil : start) else { continue }
        later.append(LeftOutReport(report: claim.id, reason: .happenedLater(day)))
        leftOut.insert(claim.id)
      }
    }
  }
}

extension Claim {
  /// The first day that the claim speaks of: that of its event, else that of its look.
  fileprivate var firstTold: Day? {
    if let day = event?.lower.knownDay { return day }
    guard let look = grounds.look else { return nil }
    return look.date.lower.knownDay ?? look.date.upper.knownDay
  }
}
