import HeritageModel

/// What stands behind a grade, as far as the status depends on it.
struct Support {
  enum State: Hashable {
    case none
    case ended(newestIsRefuted: Bool)
    case live
  }

  let state: State
  let verification: Verdict?
  let strongest: Grounds.Kind
  let independentSources: Int
  let hasEvidence: Bool

  /// The support of a subject about which no claim counts.
  init(without ended: [(report: Report, verdict: Verdict)]) {
    let newest = ended.max {
      ($0.report.recorded, $0.report.id) < ($1.report.recorded, $1.report.id)
    }
    state = newest.map { .ended(newestIsRefuted: $0.verdict == .refuted) } ?? .none
    verification = nil
    strongest = .statement
    independentSources = 0
    hasEvidence = false
  }

  /// The support of the deciding claim and those of the same event that agree with it.
  ///
  /// A claim that a review disputes supports nothing but itself.
  init(_ winner: Claim, agreeing: [Claim]) {
    let claims = [winner] + agreeing.filter { $0.standing != .disputed }
    state = .live
    verification = winner.standing
    strongest = claims.map(\.grounds.kind).min() ?? .statement
    independentSources = SourceGroups(claims).count
    hasEvidence = claims.contains { !$0.evidence.isEmpty }
  }
}

/// The independent sources behind claims.
///
/// Evidence of one source group counts once, and so do the two images of a pair, whoever made
/// them. A claim without evidence counts by its assessor. Images that show the subject intact
/// support no damage.
struct SourceGroups {
  private var parents: [String: String] = [:]

  init(_ claims: [Claim]) {
    for claim in claims {
      if claim.evidence.isEmpty { insert(claim.report.assessor) }
      let items = Dictionary(claim.evidence.map { ($0.id, $0) }) { first, _ in first }
      for item in claim.evidence {
        let other = item.pair.flatMap { items[$0.with] }
        if let other {
          join(item.independenceGroup, other.independenceGroup)
        } else if item.shows != .intact || claim.report.grade == .none {
          insert(item.independenceGroup)
        }
      }
    }
  }

  /// The number of sources that share nothing.
  var count: Int { parents.count { $0.key == $0.value } }

  private mutating func insert(_ name: String) {
    if parents[name] == nil { parents[name] = name }
  }

  private mutating func root(_ name: String) -> String {
    insert(name)
    var path = name
    while let parent = parents[path], parent != path {
      let grandparent = parents[parent] ?? parent
      parents[path] = grandparent
      path = grandparent
    }
    return path
  }

  private mutating func join(_ left: String, _ right: String) {
    let (first, second) = (root(left), root(right))
    if first != second { parents[second] = first }
  }
}
