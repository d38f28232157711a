public import HeritageModel

/// The independent sources behind claims.
///
/// Evidence of one source group counts once, and so do the two images of a pair, whoever made
/// them. A claim without evidence adds none, whoever makes it. Images that show the subject intact
/// support no damage.
struct SourceGroups {
  private var parents: [String: String] = [:]

  init(_ claims: [Claim]) {
    for claim in claims {
      for part in Self.parts(of: claim) {
        if let other = part.joined { join(part.name, other) } else { insert(part.name) }
      }
    }
  }

  /// The number of sources that share nothing.
  var count: Int { parents.count { $0.key == $0.value } }

  /// What one claim adds: a source, and the one it is the same as.
  private struct Part {
    let name: String
    var joined: String?
    let evidence: RecordID
  }

  private static func parts(of claim: Claim) -> [Part] {
    let items = Dictionary(claim.evidence.map { ($0.id, $0) }) { first, _ in first }
    return claim.evidence.compactMap { item in
      if let other = item.pair.flatMap({ items[$0.with] }) {
        return Part(
          name: item.independenceGroup, joined: other.independenceGroup, evidence: item.id)
      }
      guard item.shows != .intact || claim.report.grade == .none else { return nil }
      return Part(name: item.independenceGroup, evidence: item.id)
    }
  }

  private mutating func insert(_ name: String) { if parents[name] == nil { parents[name] = name } }

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

/// One independent source behind a grade.
public struct SourceGroup: Hashable, Sendable {
  /// The names that stand for the source, ascending.
  public let names: [String]
  /// The reports that rest on it, ascending.
  public let reports: [RecordID]
  /// Its items, ascending.
  public let evidence: [RecordID]
}

extension SourceGroups {
  /// Returns the sources with what belongs to each, by name.
  static func listed(_ claims: [Claim]) -> [SourceGroup] {
    var groups = SourceGroups(claims)
    var byRoot: [String: (names: Set<String>, reports: Set<RecordID>, evidence: Set<RecordID>)] =
      [:]
    for claim in claims {
      for part in parts(of: claim) {
        let root = groups.root(part.name)
        byRoot[root, default: ([], [], [])].names.insert(part.name)
        byRoot[root]?.reports.insert(claim.report.id)
        byRoot[root]?.evidence.insert(part.evidence)
      }
    }
    return byRoot.values.map {
      SourceGroup(
        names: $0.names.sorted(), reports: $0.reports.sorted(), evidence: $0.evidence.sorted())
    }.sorted { $0.names.lexicographicallyPrecedes($1.names) }
  }
}
