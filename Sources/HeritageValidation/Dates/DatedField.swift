import HeritageModel

/// One date of a record, with what it is the date of.
struct DatedField: Sendable {
  enum Role: Sendable {
    /// When damage happened.
    case event
    /// When somebody looked, took an image, made something public, judged or did something: never
    /// in the future.
    case observation
    case built
    case other
  }

  let field: String
  let date: StatedDate
  let role: Role

  init?(_ field: String, _ date: StatedDate?, _ role: Role) {
    guard let date else { return nil }
    self.field = field
    self.date = date
    self.role = role
  }
}

extension HeritageRecord {
  /// The dates that the record states, without those the registry itself sets.
  var datedFields: [DatedField] {
    switch self {
    case let site as Site: site.statedDates
    case let monument as Monument:
      [
        DatedField("built", monument.built, .built),
        DatedField("baseline.date", monument.baseline?.date, .other),
      ].compactMap { $0 }
    case let report as Report:
      [
        DatedField("event", report.event, .event),
        DatedField("assessed", report.assessed, .observation),
        DatedField("published", report.published, .observation),
      ].compactMap { $0 }
    case let review as Review: [DatedField("date", review.date, .observation)].compactMap { $0 }
    case let item as Evidence:
      [
        DatedField("acquired", item.acquired, .observation),
        DatedField("published", item.published, .observation),
      ].compactMap { $0 }
    case let incident as Incident:
      [DatedField("event", incident.event, .event)].compactMap { $0 }
    case let intervention as Intervention:
      [DatedField("date", intervention.date, .observation)].compactMap { $0 }
    case let retraction as Retraction:
      [DatedField("date", retraction.date, .observation)].compactMap { $0 }
    default: []
    }
  }
}

extension Site {
  fileprivate var statedDates: [DatedField] {
    var dates = [DatedField("compiled", compiled, .other)]
    for (index, entry) in protections.enumerated() {
      dates.append(DatedField("protections[\(index)].from", entry.from, .other))
      dates.append(DatedField("protections[\(index)].until", entry.until, .other))
    }
    for (index, entry) in (worldHeritage?.inDanger ?? []).enumerated() {
      dates.append(DatedField("worldHeritage.inDanger[\(index)].period", entry.period, .other))
    }
    return dates.compactMap { $0 }
  }
}
