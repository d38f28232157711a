import HeritageModel

/// Works that can have mended a subject, with evidence and a date.
struct Works {
  let id: RecordID
  let days: DaySpan

  /// Reads an intervention, or returns `nil` if it mends nothing, is undated or has no evidence.
  init?(_ intervention: Intervention, in records: Claims, from viewpoint: Viewpoint) {
    guard intervention.type.mendsDamage, let days = DaySpan(intervention.date),
      days.lower != .min, days.upper != .max,
      intervention.evidence.contains(where: {
        records.evidence($0) != nil && records.retraction(of: $0, from: viewpoint) == nil
      })
    else { return nil }
    id = intervention.id
    self.days = days
  }
}
