import HeritageModel

/// Two claims about one incident that lie two ranks or more apart.
struct GradeClash {
  let lesser: Claim
  let graver: Claim

  /// Creates a conflict, or returns `nil` if the ranges of grades lie closer than two ranks.
  private init?(_ one: Claim, _ other: Claim) {
    guard let first = one.ranks, let second = other.ranks, Self.gap(first, second) >= 2 else {
      return nil
    }
    (lesser, graver) = first.upperBound < second.lowerBound ? (one, other) : (other, one)
  }

  /// How many ranks lie between two ranges, 0 or less where they meet.
  private static func gap(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> Int {
    max(other.lowerBound - one.upperBound, one.lowerBound - other.upperBound)
  }

  /// Returns the widest conflict of each group of claims that name one incident.
  ///
  /// The claims come the best first, and of several conflicts as wide that of the better ones is told.
  static func withinIncidents(_ claims: [Claim]) -> [GradeClash] {
    // Of claims with the same grade the first is taken.
    Claim.byIncident(claims).compactMap { group in
      guard
        let lesser = group.min(by: { ($0.ranks?.upperBound ?? 0) < ($1.ranks?.upperBound ?? 0) }),
        let graver = group.max(by: { ($0.ranks?.lowerBound ?? 0) < ($1.ranks?.lowerBound ?? 0) })
      else { return nil }
      return GradeClash(lesser, graver)
    }
  }

  /// Returns the widest conflict in each chain of claims whose events overlap.
  ///
  /// The claims come the best first, and of several conflicts as wide that of the better ones is told.
  static func amongOverlapping(_ claims: [Claim]) -> [GradeClash] {
    var chains: [Set<Int>] = []
    var end = Int.min
    let dated = claims.indices.filter { claims[$0].eventDays != nil }
    for index in dated.sorted(by: { claims[$0].firstDay < claims[$1].firstDay }) {
      if chains.isEmpty || claims[index].firstDay > end { chains.append([]) }
      chains[chains.count - 1].insert(index)
      end = max(end, claims[index].eventEnd)
    }
    return chains.compactMap { chain in widest(of: chain.sorted().map { claims[$0] }) }
  }

  /// Finds the best claim that is in a widest conflict of a chain, and the best it conflicts with.
  ///
  /// There are few ranges of grades, and an index of each tells at once whether a claim overlaps one
  /// of its claims, so that not every claim is compared with every other.
  private static func widest(of chain: [Claim]) -> GradeClash? {
    let any = index(chain)
    // Claims that name no incident may tell of any.
    let unnamed = index(chain.filter { $0.report.incident == nil })
    var widest: (claim: Claim, ranks: ClosedRange<Int>, gap: Int)?
    for claim in chain {
      guard let ranks = claim.ranks else { continue }
      let gaps = (claim.report.incident == nil ? any : unnamed).compactMap { other, days in
        days.mayLie(from: claim.firstDay, to: claim.eventEnd) ? gap(ranks, other) : nil
      }
      if let gap = gaps.max(), gap > widest?.gap ?? 1 { widest = (claim, ranks, gap) }
    }
    guard let (claim, ranks, gap) = widest else { return nil }
    let other = chain.first { other in
      other.firstDay <= claim.eventEnd && claim.firstDay <= other.eventEnd
        && (claim.report.incident == nil || other.report.incident == nil)
        && other.ranks.map { Self.gap(ranks, $0) } == gap
    }
    return other.flatMap { GradeClash($0, claim) }
  }

  /// Returns the days of the claims' events by what the claims grade.
  private static func index(_ claims: [Claim]) -> [ClosedRange<Int>: SpanIndex] {
    var days: [ClosedRange<Int>: [DaySpan]] = [:]
    for claim in claims {
      guard let ranks = claim.ranks else { continue }
      days[ranks, default: []].append(DaySpan(lower: claim.firstDay, upper: claim.eventEnd))
    }
    return days.mapValues { SpanIndex($0) }
  }
}
