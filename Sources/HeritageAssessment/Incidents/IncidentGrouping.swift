import HeritageModel

/// Sorts the claims about one subject into events, oldest first.
///
/// This serves the telling only; what answers or contests what is judged pair by pair. Claims tell of
/// one event if they name the same incident, if their stated days meet those of the claim that the
/// event was found by, or if both say "destroyed" with nothing rebuilt between. Claims that name
/// different incidents stay apart unless both say "destroyed". A claim whose event has no earliest
/// day says only "by then": it joins the report it reassesses, else the newest event that had begun
/// by then, and never links two events.
enum IncidentGrouping {
  static func groups(
    of claims: [Claim], repairs: SpanIndex
  ) -> [IncidentGroup] {
    var (dated, loose) = seeds(claims)
    dated = overlapping(dated, claims)
    let undated = attach(&loose, to: &dated, claims)
    return destroyedOnce((dated + undated).sorted(by: IncidentGroup.isOlder), repairs)
  }

  /// Returns a group for each named incident and one for each other claim.
  private static func seeds(
    _ claims: [Claim]
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
    all += named.values
    return (all.filter { $0.span != nil }, all.filter { $0.span == nil })
  }

  /// Joins each group to the first whose opening claim it meets by its days.
  ///
  /// What has evidence and few days comes first, so that a wide claim joins one event and links none.
  private static func overlapping(_ groups: [IncidentGroup], _ claims: [Claim]) -> [IncidentGroup] {
    func order(_ group: IncidentGroup) -> (Int, Int, Int, RecordID) {
      let span = group.opening
      let isSupported = group.members.contains { claims[$0].isSupported }
      let (width, isOpen) = span.upper.subtractingReportingOverflow(span.lower)
      return (isSupported ? 0 : 1, isOpen ? .max : width, span.lower, group.first)
    }
    var merged: [IncidentGroup] = []
    // The opening days by their first one, so that those near a claim are found at once.
    var openings: [(lower: Int, index: Int)] = []
    var widest = 0
    for group in groups.sorted(by: { order($0) < order($1) }) {
      let span = group.opening
      let (earliest, isOpen) = span.lower.subtractingReportingOverflow(widest)
      let start = openings.partitioningIndex { isOpen || $0.lower >= earliest }
      let home = openings[start...].prefix { $0.lower <= span.upper }.map(\.index).first { index in
        merged[index].opening.overlaps(span) && merged[index].mayBe(group)
      }
      if let home {
        merged[home].absorb(group, because: .overlap, to: merged[home].lead.report)
        continue
      }
      let place = openings.partitioningIndex { $0.lower > span.lower }
      openings.insert((span.lower, merged.count), at: place)
      let (width, isEndless) = span.upper.subtractingReportingOverflow(span.lower)
      widest = max(widest, isEndless ? .max : width)
      merged.append(group)
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
