import HeritageModel

/// A claim of an event that had not happened by the day asked about, with the event's first day.
struct LaterClaim {
  let report: RecordID
  let since: Day
}

/// Which events had happened by a day, by all that is known about when they did.
///
/// An event had happened if its latest day is not after the day asked about, and had not if it began
/// later or an image of that day or a later one shows the subject intact. Otherwise nobody can tell.
struct EventTiming {
  private(set) var later: [LaterClaim] = []
  private(set) var undecided: [IncidentReading] = []
  /// The reports that do not count on the day.
  private(set) var leftOut: Set<RecordID> = []

  init(_ readings: [IncidentReading], by asked: Day) {
    for reading in readings {
      if reading.latest <= asked.number {
        // A claim that puts the event later than it was says nothing about the day.
        leave(reading.claims) { $0.report.event?.lower.knownDay.flatMap { $0 > asked ? $0 : nil } }
      } else if let start = reading.start, start > asked {
        leave(reading.claims) { claim in
          claim.report.event?.lower.knownDay.flatMap { $0 > asked ? $0 : nil } ?? start
        }
      } else {
        undecided.append(reading)
        leftOut.formUnion(reading.claims.map(\.report.id))
      }
    }
  }

  private mutating func leave(_ claims: [Claim], since: (Claim) -> Day?) {
    for claim in claims {
      guard let day = since(claim) else { continue }
      later.append(LaterClaim(report: claim.report.id, since: day))
      leftOut.insert(claim.report.id)
    }
  }
}

extension IncidentReading {
  /// The first day on which the event can have left the subject damaged.
  fileprivate var start: Day? {
    let intact = bracket?.after.map { $0.advanced(by: 1) }
    return [event?.lower.knownDay, intact].compactMap(\.self).max()
  }
}
