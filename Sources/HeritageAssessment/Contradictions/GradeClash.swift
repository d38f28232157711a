import HeritageModel

/// Two claims about one incident that lie two ranks or more apart.
struct GradeClash {
  let lesser: TimelineClaim
  let graver: TimelineClaim

  /// Creates a conflict, or returns `nil` if the ranges of grades lie closer than two ranks.
  private init?(_ one: TimelineClaim, _ other: TimelineClaim) {
    guard let first = one.ranks, let second = other.ranks else { return nil }
    if second.lowerBound - first.upperBound >= 2 {
      (lesser, graver) = (one, other)
    } else if first.lowerBound - second.upperBound >= 2 {
      (lesser, graver) = (other, one)
    } else {
      return nil
    }
  }

  /// How many ranks lie between the two.
  private var gap: Int { (graver.ranks?.lowerBound ?? 0) - (lesser.ranks?.upperBound ?? 0) }

  /// Returns the widest conflict of each group of claims that name one incident.
  static func withinIncidents(_ claims: [TimelineClaim]) -> [GradeClash] {
    TimelineClaim.byIncident(claims).compactMap { group in
      guard
        let lesser = group.min(by: { ($0.ranks?.upperBound ?? 0) < ($1.ranks?.upperBound ?? 0) }),
        let graver = group.max(by: { ($0.ranks?.lowerBound ?? 0) < ($1.ranks?.lowerBound ?? 0) })
      else { return nil }
      return GradeClash(lesser, graver)
    }
  }

  /// Returns the widest conflict in each chain of claims whose events overlap.
  ///
  /// One sweep over the claims in the order in which their events begin: for each range of grades
  /// only the claim that reaches furthest can overlap a later one, and there are few ranges.
  static func amongOverlapping(_ claims: [TimelineClaim]) -> [GradeClash] {
    var conflicts: [GradeClash] = []
    var sweep = Sweep()
    let dated = claims.filter { $0.eventDays != nil }.sorted { left, right in
      (left.firstDay, left.place) < (right.firstDay, right.place)
    }
    for claim in dated {
      if claim.firstDay > sweep.end {
        if let conflict = sweep.widest { conflicts.append(conflict) }
        sweep = Sweep()
      }
      sweep.add(claim)
    }
    if let conflict = sweep.widest { conflicts.append(conflict) }
    return conflicts
  }

  /// The claims of one chain so far.
  private struct Sweep {
    var end = Int.min
    var widest: GradeClash?
    private var furthest: [ClosedRange<Int>: TimelineClaim] = [:]
    /// The same, among claims that name no incident and so may tell of any.
    private var furthestUnnamed: [ClosedRange<Int>: TimelineClaim] = [:]

    mutating func add(_ claim: TimelineClaim) {
      let others = claim.report.incident == nil ? furthest : furthestUnnamed
      for other in others.values where other.eventEnd >= claim.firstDay {
        guard let conflict = GradeClash(other, claim) else { continue }
        if widest.map({ conflict.precedes($0) }) ?? true { widest = conflict }
      }
      end = max(end, claim.eventEnd)
      guard let ranks = claim.ranks else { return }
      if claim.eventEnd > furthest[ranks]?.eventEnd ?? .min { furthest[ranks] = claim }
      guard claim.report.incident == nil else { return }
      if claim.eventEnd > furthestUnnamed[ranks]?.eventEnd ?? .min {
        furthestUnnamed[ranks] = claim
      }
    }
  }

  /// Orders conflicts by how wide they are, then by their reports, so that one is always chosen.
  private func precedes(_ other: GradeClash) -> Bool {
    (-gap, lesser.id, graver.id) < (-other.gap, other.lesser.id, other.graver.id)
  }
}
