import HeritageModel

/// Sorts the claims about one subject into events, oldest first.
///
/// Claims tell of one event if they name the same incident, if their stated days overlap (also by
/// way of others), or if both say "destroyed" with nothing rebuilt between. Claims that name
/// different incidents stay apart unless both say "destroyed". A claim whose event has no earliest
/// day says only "by then": it joins the report it reassesses, else the newest event that had begun
/// by then, and never links two events.
enum IncidentGrouping {
  static func groups(
    of claims: [Claim], in records: Claims, repairs: SpanIndex
  ) -> [IncidentGroup] {
    var (dated, loose) = seeds(claims, records)
    dated = overlapping(dated)
    let undated = attach(&loose, to: &dated, claims)
    return destroyedOnce((dated + undated).sorted(by: IncidentGroup.isOlder), repairs)
  }

  /// Returns a group for each named incident and one for each other claim.
  private static func seeds(
    _ claims: [Claim], _ records: Claims
  ) -> (dated: [IncidentGroup], loose: [IncidentGroup]) {
    var named: [RecordID: IncidentGroup] = [:]
    var all: [IncidentGroup] = []
    for (index, claim) in claims.enumerated() {
      let group = IncidentGroup(index, claim)
      guard let incident = group.incident else {
        all.append(group)
        continue
      }
      if named[incident] == nil {
        named[incident] = group
      } else {
        named[incident]?.absorb(group, because: .incident(incident))
      }
    }
    for (id, var group) in named {
      if group.span == nil, let span = DaySpan(records.records.incidents[id]?.event),
        !span.isOpenBelow
      {
        group.span = span
        group.by = span.upper == .max ? max(span.lower, group.by) : span.upper
      }
      all.append(group)
    }
    return (all.filter { $0.span != nil }, all.filter { $0.span == nil })
  }

  /// Merges groups whose days overlap, in one sweep from the earliest.
  private static func overlapping(_ groups: [IncidentGroup]) -> [IncidentGroup] {
    func span(_ group: IncidentGroup) -> DaySpan { group.span ?? .all }
    let sorted = groups.sorted {
      (span($0).lower, span($0).upper, $0.first) < (span($1).lower, span($1).upper, $1.first)
    }
    var merged: [IncidentGroup] = []
    // The group that reaches furthest may still overlap when the last one no longer does.
    var furthest = 0
    for group in sorted {
      let candidates = [merged.count - 1, furthest].filter { merged.indices.contains($0) }
      let home = candidates.first { index in
        let names = [merged[index].incident, group.incident].compactMap(\.self)
        return span(merged[index]).overlaps(span(group)) && Set(names).count < 2
      }
      if let home {
        merged[home].absorb(group, because: .overlap, to: merged[home].furthest)
      } else {
        merged.append(group)
      }
      let last = home ?? merged.count - 1
      if span(merged[last]).upper >= span(merged[furthest]).upper { furthest = last }
    }
    return merged
  }

  /// Puts each loose group where it belongs; returns those that belong to no dated event.
  private static func attach(
    _ loose: inout [IncidentGroup], to dated: inout [IncidentGroup], _ claims: [Claim]
  ) -> [IncidentGroup] {
    var homes: [RecordID: Int] = [:]
    for (home, group) in dated.enumerated() {
      for member in group.members { homes[claims[member].report.id] = home }
    }
    let byStart = dated.indices.sorted {
      (dated[$0].span?.lower ?? .min, $0) < (dated[$1].span?.lower ?? .min, $1)
    }
    // newest[i] is the newest among the i + 1 events that began first.
    var newest: [Int] = []
    for index in byStart {
      guard let best = newest.last, !IncidentGroup.isOlder(dated[best], dated[index]) else {
        newest.append(index)
        continue
      }
      newest.append(best)
    }
    var rest: IncidentGroup?
    var named: [IncidentGroup] = []
    let spans = dated
    for group in loose.sorted(by: IncidentGroup.isOlder) {
      let reassessment = group.members.compactMap { member -> (Int, RecordID, RecordID)? in
        let report = claims[member].report
        guard let older = report.reassesses, let home = homes[older] else { return nil }
        return (home, report.id, older)
      }.min { $0 < $1 }
      let begun = byStart.partitioningIndex { (spans[$0].span?.lower ?? .max) > group.by }
      if let (home, report, older) = reassessment {
        dated[home].absorb(group, because: .reassessment, report, to: older)
      } else if begun > 0 {
        dated[newest[begun - 1]].absorb(group, because: .begunByThen)
      } else if group.incident != nil {
        named.append(group)
      } else if rest == nil {
        rest = group
      } else {
        rest?.absorb(group, because: .undated)
      }
    }
    return named + (rest.map { [$0] } ?? [])
  }

  /// Merges groups that say "destroyed" with nothing rebuilt between; the input is oldest first.
  private static func destroyedOnce(
    _ groups: [IncidentGroup], _ repairs: SpanIndex
  ) -> [IncidentGroup] {
    var merged: [IncidentGroup] = []
    var lastDestroyed: Int?
    for group in groups {
      guard group.destroyer != nil else {
        merged.append(group)
        continue
      }
      if let last = lastDestroyed, !repairs.mayLie(between: merged[last], and: group) {
        merged[last].absorb(
          group, because: .destroyedOnce, group.destroyer, to: merged[last].destroyer)
      } else {
        merged.append(group)
        lastDestroyed = merged.count - 1
      }
    }
    return merged.sorted(by: IncidentGroup.isOlder)
  }
}
