public import HeritageModel
public import HeritageStore
import HeritageText

/// What a search for a site or a monument by some words found.
public struct Lookup<Found: Sendable>: Sendable {
  /// The records that the words name.
  public var matches: [Found]
  /// Whether the words are an identifier or the whole of a name of theirs, not a part of one.
  public var isWhole = true
  /// Names that come close, when nothing matches, closest first.
  public var suggestions: [String] = []
  /// The records that cannot be read, and so may be what the words name.
  public var damaged: [DamagedRecord] = []
}

extension Catalogue {
  /// Finds sites by identifier, by any name in any script, or by an external identifier.
  ///
  /// A whole name beats words inside a name. An external identifier is found in any spelling, as
  /// are `unesco:23`, a bare `q5747`, or the address of the register's page.
  public func sites(named query: String) throws -> Lookup<Site> {
    if let id = try? Slug(query), let site = try site(id) {
      return Lookup(matches: [site])
    }
    return try search(query)
  }

  /// Finds monuments like ``sites(named:)``; `palmyra/temple-of-bel` names one exactly.
  public func monuments(named query: String) throws -> Lookup<Monument> {
    let parts = query.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2, let site = try? Slug(String(parts[0])),
      let id = try? Slug(String(parts[1])), let monument = try monument(id, of: site)
    {
      return Lookup(matches: [monument])
    }
    return try search(query)
  }

  /// Finds the monuments of a site that have an identifier or the whole of a name.
  public func monuments(named query: String, of site: Slug) throws -> Lookup<Monument> {
    if let id = try? Slug(query), let monument = try monument(id, of: site) {
      return Lookup(matches: [monument])
    }
    var lookup: Lookup<Monument> = try search(query, below: RecordLayout.folder(ofSite: site))
    if !lookup.isWhole { lookup.matches = [] }
    return lookup
  }

  /// Finds the sites that have one of some names as the whole of a name, those that
  /// gave way to others left out.
  ///
  /// What cannot be read is left out too, as nothing is decided by this.
  public func sites(calledAnyOf texts: [String]) throws -> [Site] {
    let names = Set(texts.map { FoldedName($0) })
    let keys = names.map { PackKey.name($0, of: .site) }
    var found: [Site] = []
    var unread: [DamagedRecord] = []
    try forEachCandidate(.site, .having(keys), below: Self.places, &unread) { stored, candidate in
      guard !candidate.isSuperseded,
        candidate.names.contains(where: { names.contains(FoldedName($0)) })
      else { return }
      do throws(DamagedRecord) {
        if let site = try stored.read() as? Site { found.append(site) }
      } catch {
        // Its names can be read and the rest cannot, which 'check' tells.
      }
    }
    return found
  }

  /// Adds the sites and monuments that have one of some identifiers of other registers, in whatever
  /// spelling, and what cannot be read and may have one.
  public func addHolders(
    of identifiers: [ExternalID], to contents: inout RegistryContents
  ) throws(StoreError) {
    guard !identifiers.isEmpty else { return }
    var holders = RegistryContents()
    var unread: [DamagedRecord] = []
    for kind in [RecordKind.site, .monument] {
      let keys = identifiers.map { PackKey.external($0, of: kind) }
      try forEachCandidate(kind, .having(keys), below: Self.places, &unread) {
        stored, candidate in
        let own = Set(ExternalID.sound(in: candidate.externalIDs))
        if !own.isDisjoint(with: identifiers) { holders.add(.record(stored)) }
      }
    }
    holders.damaged += unread
    contents.merge(holders)
  }

  private func search<Found: HeritageRecord>(
    _ query: String, below folder: String = places
  ) throws(StoreError) -> Lookup<Found> {
    let search = NameSearch(query)
    var found: [StoredRecord] = []
    var lookup = Lookup<Found>(matches: [])
    let keys = search.keys(for: Found.kind)
    try forEachCandidate(Found.kind, .having(keys), below: folder, &lookup.damaged) {
      if search.match($1) == .whole { found.append($0) }
    }
    var unread: [DamagedRecord] = []
    if found.isEmpty {
      var joined: [StoredRecord] = []
      try forEachCandidate(Found.kind, .withWords(search), below: folder, &unread) {
        switch search.match($1) {
        case .partial: found.append($0)
        case .joined: joined.append($0)
        case .whole, .none: break
        }
      }
      if found.isEmpty { found = joined }
      lookup.isWhole = found.isEmpty
    }
    for stored in found {
      do {
        if let match = try stored.read() as? Found { lookup.matches.append(match) }
      } catch {
        lookup.damaged.append(error)
      }
    }
    guard found.isEmpty else { return lookup }
    // To compare letter by letter takes many times as long, so it waits until nothing else helps.
    var near: [NearName] = []
    try forEachCandidate(Found.kind, .near(search), below: folder, &unread) {
      near += search.near($1)
    }
    lookup.suggestions = NearName.closest(near)
    return lookup
  }

  /// Where sites and monuments are.
  static let places = "sites/"

  /// Visits the records of a kind that may be meant, ascending by path; others may be among them.
  private func forEachCandidate(
    _ kind: RecordKind, _ sought: SoughtRecords, below folder: String,
    _ damaged: inout [DamagedRecord], _ body: (StoredRecord, Candidate) -> Void
  ) throws(StoreError) {
    func show(_ item: StoredItem) {
      guard item.mayBe(kind) else { return }
      do throws(DamagedRecord) {
        let stored = try item.stored
        body(stored, try Candidate(stored))
      } catch {
        damaged.append(error)
      }
    }
    if folder == Self.places, let items = try indexedItems(of: kind, sought) {
      items.forEach(show)
      return
    }
    try store.forEachRecord(below: folder) { item in
      show(item)
      return true
    }
  }
}

extension StoredItem {
  /// Whether this is a record of a kind, or cannot be read and may hold one, as a pack may.
  func mayBe(_ kind: RecordKind) -> Bool {
    switch self {
    case .record(let stored): RecordLayout.kind(ofPath: stored.path.text) == kind
    case .damaged(let path, _):
      (RecordLayout.kind(ofPath: path) ?? RecordLayout.kind(ofFolder: path)).map { $0 == kind }
        ?? true
    }
  }

  /// The bytes of the record.
  var stored: StoredRecord {
    get throws(DamagedRecord) {
      switch self {
      case .record(let stored): return stored
      case .damaged(let path, let reason): throw DamagedRecord(path: path, reason: reason)
      }
    }
  }
}
