public import HeritageModel
import HeritageStore

/// The records that rows of a list were brought into.
public struct RowHolders<Holder: Sendable>: Sendable {
  /// By the keys that the rows have.
  public var current: [String: [Holder]]
  /// By the keys that they had before the list renamed them.
  public var former: [String: [Holder]]
}

/// Sites by the values that they have of something, those apart that gave way to others.
struct SitesByValue {
  private(set) var live: [String: Set<Slug>] = [:]
  private(set) var superseded: [String: Set<Slug>] = [:]

  /// Adds a site with its values.
  mutating func add(_ candidate: Candidate, _ holder: RecordReference, _ values: [String]) {
    guard case .site(let site) = holder else { return }
    for value in values {
      if candidate.isSuperseded {
        superseded[value, default: []].insert(site)
      } else {
        live[value, default: []].insert(site)
      }
    }
  }
}

extension Catalogue {
  /// Returns the sites that have an identifier of a scheme, by its value in the one spelling.
  ///
  /// A superseded site is represented by the one that took its place, unless a live site has the
  /// value itself. Mostly one site has a value; several are in the order of their identifiers.
  ///
  /// - Throws: ``DamagedRecord`` for a site that cannot be read or whose successor cannot be found,
  ///   because its identifiers would pass for new ones; ``StoreError`` if the store cannot be read.
  public func sites(byExternalID scheme: String) throws -> [String: [Slug]] {
    var sites = SitesByValue()
    try forEachHolder(.site, withRows: false) { candidate, holder in
      let identifiers = ExternalID.sound(in: candidate.externalIDs)
      sites.add(candidate, holder, identifiers.filter { $0.scheme == scheme }.map(\.value))
    }
    return try live(sites)
  }

  /// Returns the sites that rows of a list were brought into, by the keys of the rows; a superseded
  /// site and errors are as for ``sites(byExternalID:)``.
  public func sites(byKeyOf source: String) throws -> RowHolders<Slug> {
    var current = SitesByValue()
    var former = SitesByValue()
    try forEachHolder(.site, withRows: true) { candidate, holder in
      current.add(candidate, holder, candidate.origins[source]?.keys ?? [])
      former.add(candidate, holder, candidate.origins[source]?.formerKeys ?? [])
    }
    return RowHolders(current: try live(current), former: try live(former))
  }

  private func live(_ sites: SitesByValue) throws -> [String: [Slug]] {
    var live = sites.live
    for (value, sites) in sites.superseded.sorted(by: { $0.key < $1.key }) where live[value] == nil
    {
      live[value] = try Set(sites.sorted().flatMap { try successors(of: $0, after: []) })
    }
    return live.mapValues { $0.sorted() }
  }

  /// Returns the live monuments that have an identifier of a scheme, by its value in the one
  /// spelling; errors are as for ``sites(byExternalID:)``.
  public func monuments(byExternalID scheme: String) throws -> [String: [RecordReference]] {
    var found: [String: [RecordReference]] = [:]
    try forEachHolder(.monument, withRows: false) { candidate, holder in
      guard !candidate.isSuperseded else { return }
      for identifier in ExternalID.sound(in: candidate.externalIDs)
      where identifier.scheme == scheme { found[identifier.value, default: []].append(holder) }
    }
    return found
  }

  /// Returns the live monuments that rows of a list were brought into, by the keys of the rows.
  public func monuments(byKeyOf source: String) throws -> RowHolders<RecordReference> {
    var found = RowHolders<RecordReference>(current: [:], former: [:])
    try forEachHolder(.monument, withRows: true) { candidate, holder in
      guard !candidate.isSuperseded, let origin = candidate.origins[source] else { return }
      for key in origin.keys { found.current[key, default: []].append(holder) }
      for key in origin.formerKeys { found.former[key, default: []].append(holder) }
    }
    return found
  }

  /// Visits every site that no other took the place of.
  ///
  /// - Throws: ``DamagedRecord`` for the first that cannot be read, whatever `body` throws.
  public func forEachSite(_ body: (Site) throws -> Void) throws {
    try forEachRecord { (site: Site) in
      if site.supersededBy == nil { try body(site) }
    }
  }

  /// Visits every monument that no other took the place of; errors are as for ``forEachSite(_:)``.
  public func forEachMonument(_ body: (Monument) throws -> Void) throws {
    try forEachRecord { (monument: Monument) in
      if monument.supersededBy == nil { try body(monument) }
    }
  }

  /// Visits every report; errors are as for ``forEachSite(_:)``.
  public func forEachReport(_ body: (Report) throws -> Void) throws { try forEachRecord(body) }

  /// Visits every review of a report; errors are as for ``forEachSite(_:)``.
  public func forEachReview(_ body: (Review) throws -> Void) throws { try forEachRecord(body) }

  private func forEachRecord<Record: HeritageRecord>(
    _ body: (Record) throws -> Void
  ) throws {
    var fault: (any Error)?
    try store.forEachRecord(below: "sites/") { item in
      guard item.mayBe(Record.kind) else { return true }
      do {
        if let record = try item.stored.read() as? Record { try body(record) }
        return true
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
  }

  /// Visits the identifiers of every record of a kind.
  ///
  /// - Throws: ``DamagedRecord`` for the first record that cannot be read and may be one of
  ///   them.
  private func forEachHolder(
    _ kind: RecordKind, withRows: Bool, _ body: (Candidate, RecordReference) -> Void
  ) throws {
    var fault: DamagedRecord?
    try store.forEachRecord(below: "sites/") { item in
      guard item.mayBe(kind) else { return true }
      do throws(DamagedRecord) {
        let stored = try item.stored
        let candidate = try Candidate(stored, withNames: false, withRows: withRows)
        guard let holder = candidate.reference else {
          throw DamagedRecord(
            path: stored.path.text, reason: "it holds a record that lives elsewhere")
        }
        body(candidate, holder)
        return true
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
  }

  /// Follows the successors of a superseded site to the one that is live, or to the live parts of
  /// what was split.
  private func successors(of id: Slug, after former: Set<Slug>) throws -> [Slug] {
    guard let step = try site(id)?.supersededBy else { return [id] }
    let path = RecordLayout.path(ofSite: id)
    let seen = former.union([id])
    return try step.successors.flatMap { next in
      guard !seen.contains(next) else {
        throw DamagedRecord(path: path, reason: "its 'supersededBy' leads back to '\(next)'")
      }
      guard try site(next) != nil else {
        throw DamagedRecord(
          path: path, reason: "its 'supersededBy' names '\(next)', which is not there")
      }
      return try successors(of: next, after: seen)
    }
  }
}
