public import HeritageModel

// Independence is judged pair by pair: two items that share no group, source or assessor with each
// other are independent, whatever either shares with a third.

extension Claims {
  /// Returns what stands for where an item comes from: its group, its source and who claims on it.
  ///
  /// An item that was copied from another or tells of it counts as that one's.
  func origins(of item: Evidence, claimedBy assessor: String) -> Set<Bodies.Key> {
    let origin = evidence(root(of: item.id)) ?? item
    var names: Set = [bodies.body(named: origin.source), bodies.body(named: assessor)]
    if let group = origin.sourceGroup { names.insert(bodies.body(named: group)) }
    // The two images of a pair are one source, whoever made them.
    if let pair = origin.pair { names.formUnion(["item \(origin.id)", "item \(pair.with)"]) }
    return names
  }
}

extension Claims {
  /// Returns the item that one goes back to in the end, which is mostly itself.
  func root(of item: RecordID) -> RecordID {
    var seen: Set = [item]
    var root = item
    while let next = evidence(root).flatMap({ $0.derivedFrom ?? $0.reportsOn }),
      evidence(next) != nil, seen.insert(next).inserted
    {
      root = next
    }
    return root
  }
}

extension Claim {
  /// Tells whether an item of this claim and one of another share no origin.
  func isIndependent(of other: Claim) -> Bool {
    origins.contains { mine in other.origins.contains { mine.isDisjoint(with: $0) } }
  }
}

/// Two items behind a grade that share no origin.
public struct Corroboration: Hashable, Sendable {
  public let first: Item
  public let second: Item

  /// An item, and the report that rests on it.
  public struct Item: Hashable, Sendable {
    public let evidence: RecordID
    public let report: RecordID
  }

  /// Finds the first two independent items of claims, or returns `nil` if all share an origin.
  init?(_ claims: [Claim]) {
    // Items of the same origins are dependent, so that the first of them stands for all.
    var seen: Set<Set<Bodies.Key>> = []
    var items: [(item: Item, origins: Set<Bodies.Key>)] = []
    for claim in claims {
      for (item, origins) in zip(claim.support.carrying, claim.origins)
      where seen.insert(origins).inserted {
        let item = Item(evidence: item.id, report: claim.id)
        if let other = items.first(where: { $0.origins.isDisjoint(with: origins) }) {
          (first, second) = (other.item, item)
          return
        }
        items.append((item, origins))
      }
    }
    return nil
  }
}
