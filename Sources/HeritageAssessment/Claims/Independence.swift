public import HeritageModel

// Independence is judged pair by pair: two items that share no group, source or assessor with each
// other are independent, whatever either shares with a third.

/// What stands for where an item comes from.
struct Origins: Hashable, Sendable {
  /// Its group, its source and who claims on it; empty where nothing is told of it.
  let names: Set<Bodies.Key>
  /// Whether the records tell who these are, so that the item can corroborate another.
  let isTold: Bool

  func isApart(from other: Origins) -> Bool {
    !names.isEmpty && !other.names.isEmpty && names.isDisjoint(with: other.names)
  }
}

extension Claims {
  /// Returns what stands for where an item comes from.
  ///
  /// An item that was copied from another or tells of it counts as that one's. One that stands in
  /// for another is of a group at most, and is independent of nothing without it.
  func origins(of item: Evidence, claimedBy assessor: String) -> Origins {
    let origin = evidence(root(of: item.id)) ?? item
    let isTold = !item.isStandIn && !origin.isStandIn
    if origin.isStandIn, origin.sourceGroup == nil { return Origins(names: [], isTold: false) }
    var names: Set = [bodies.body(named: assessor)]
    if !origin.isStandIn { names.insert(bodies.body(named: origin.source)) }
    if let group = origin.sourceGroup { names.insert(bodies.body(named: group)) }
    // The two images of a pair are one source, whoever made them.
    if let pair = origin.pair { names.formUnion(["item \(origin.id)", "item \(pair.with)"]) }
    return Origins(names: names, isTold: isTold)
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
    origins.contains { mine in other.origins.contains { mine.isApart(from: $0) } }
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
    var seen: Set<Origins> = []
    var items: [(item: Item, origins: Origins)] = []
    for claim in claims {
      for (item, origins) in zip(claim.support.carrying, claim.origins)
      where origins.isTold && seen.insert(origins).inserted {
        let item = Item(evidence: item.id, report: claim.id)
        if let other = items.first(where: { $0.origins.isApart(from: origins) }) {
          (first, second) = (other.item, item)
          return
        }
        items.append((item, origins))
      }
    }
    return nil
  }
}
