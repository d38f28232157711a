import CanonicalJSON
public import HeritageModel
public import HeritageStore

/// Finds records as values: by identifier, by name, by external identifier, or all of them.
///
/// At this size everything but a look-up by identifier reads the records; an index can take
/// its place behind the same calls.
public struct Catalogue: Sendable {
  let store: any RecordStore

  public init(_ store: any RecordStore) {
    self.store = store
  }

  /// Returns every record of the registry.
  public func everything() throws(StoreError) -> RegistryContents {
    try contents(below: "")
  }

  /// Returns all that lives in a site's folder; `sites` is empty when there is no such site.
  public func contents(ofSite id: Slug) throws(StoreError) -> RegistryContents {
    try contents(below: RecordLayout.folder(ofSite: id))
  }

  /// Returns all that the states of a site and its monuments rest on: its folder, those of the sites
  /// whose place it took, the evidence that they name, the sources, and what took its own place.
  public func contentsWithEvidence(ofSite id: Slug) throws(StoreError) -> RegistryContents {
    var contents = RegistryContents()
    var seen: Set<Slug> = []
    var queue = [id]
    while let next = queue.popLast() {
      guard seen.insert(next).inserted else { continue }
      let folder = try self.contents(ofSite: next)
      queue += folder.sites[next]?.replaces ?? []
      contents.merge(folder)
    }
    var last = contents.sites[id]?.supersededBy
    while let next = last, seen.insert(next.by).inserted {
      guard let stored = try store.record(at: RegistryPath(RecordLayout.path(ofSite: next.by)))
      else { break }
      contents.add(.record(stored))
      last = contents.sites[next.by]?.supersededBy
    }
    try addEvidence(contents.namedEvidence, to: &contents)
    try addRecords(below: "sources/", to: &contents)
    return contents
  }

  /// Adds items of evidence and the other halves of their image pairs.
  public func addEvidence(
    _ wanted: Set<RecordID>, to contents: inout RegistryContents
  ) throws(StoreError) {
    var seen: Set<RecordID> = []
    var queue = wanted.sorted()
    while !queue.isEmpty {
      let id = queue.removeFirst()
      guard seen.insert(id).inserted else { continue }
      guard let stored = try store.record(at: RegistryPath(RecordLayout.path(ofEvidence: id)))
      else { continue }
      contents.add(.record(stored))
      if let item = contents.evidence[id] { queue += item.namedEvidence }
    }
    contents.records.evidence = RecordTable(contents.evidence.sorted { $0.id < $1.id })
    for shard in Set(seen.map { $0.text.prefix(2) }).sorted() {
      try store.forEachRecord(below: "evidence/\(shard)/") { item in
        guard case .record(let stored) = item,
          RecordLayout.kind(ofPath: stored.path.text) == .retraction
        else { return true }
        contents.add(item)
        return true
      }
    }
    contents.records.retractions = RecordTable(
      contents.retractions.filter { seen.contains($0.evidence) })
  }

  private func contents(below prefix: String) throws(StoreError) -> RegistryContents {
    var contents = RegistryContents()
    try store.forEachRecord(below: prefix) { item in
      contents.add(item)
      return true
    }
    return contents
  }

  /// Returns a site, or `nil` if the registry has none by that identifier.
  ///
  /// - Throws: `DamagedRecord` if it is there but cannot be read.
  public func site(_ id: Slug) throws -> Site? {
    try record(at: RecordLayout.path(ofSite: id))
  }

  /// Returns a monument, or `nil` if the site has none by that identifier.
  public func monument(_ id: Slug, of site: Slug) throws -> Monument? {
    try record(at: RecordLayout.path(ofMonument: id, site: site))
  }

  /// Returns an item of evidence, or `nil` if the registry has none by that identifier.
  public func evidence(_ id: RecordID) throws -> Evidence? {
    try record(at: RecordLayout.path(ofEvidence: id))
  }

  /// Returns a report, or `nil` if the registry has none by that identifier.
  ///
  /// The path of a report holds its identifier, so only the report itself is decoded.
  public func report(_ id: RecordID) throws -> Report? {
    var found: RegistryPath?
    try store.forEachPath(below: "sites/") { path in
      guard path.text.hasSuffix("_\(id).json"), RecordLayout.kind(ofPath: path.text) == .report
      else { return true }
      found = path
      return false
    }
    return try found.flatMap(store.record)?.read() as? Report
  }

  /// Returns the identifiers of all records of a kind, as their paths name them.
  public func identifiers(of kind: RecordKind) throws(StoreError) -> Set<RecordID> {
    var ids: Set<RecordID> = []
    try store.forEachPath(below: "") { path in
      guard let reference = RecordLayout.reference(ofPath: path.text), reference.kind == kind,
        let id = reference.recordID
      else { return true }
      ids.insert(id)
      return true
    }
    return ids
  }

  private func record<Record: HeritageRecord>(at path: String) throws -> Record? {
    try store.record(at: RegistryPath(path))?.read() as? Record
  }
}

extension Catalogue {
  /// Returns the sites that have an identifier of a scheme, by its value.
  ///
  /// A superseded site is represented by the one that took its place, unless another live site has
  /// the value itself.
  ///
  /// - Throws: ``DamagedRecord`` for a site that cannot be read or whose successor cannot be found,
  ///   because its identifiers would pass for new ones; ``StoreError`` if the store cannot be read.
  public func sites(byExternalID scheme: String) throws -> [String: Slug] {
    var live: [String: Slug] = [:]
    var superseded: [String: Slug] = [:]
    var fault: DamagedRecord?
    try store.forEachRecord(below: "sites/") { item in
      do throws(DamagedRecord) {
        guard let identity = try ExternalIdentity(item, scheme) else { return true }
        if identity.isSuperseded {
          superseded[identity.value] = identity.site
        } else {
          live[identity.value] = identity.site
        }
        return true
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
    for (value, site) in superseded.sorted(by: { $0.key < $1.key }) where live[value] == nil {
      live[value] = try successor(of: site)
    }
    return live
  }

  /// Follows the successors of a superseded site to the one that is live.
  private func successor(of id: Slug) throws -> Slug {
    var seen: Set<Slug> = [id]
    var last = id
    while let next = try site(last)?.supersededBy?.by {
      let path = RecordLayout.path(ofSite: last)
      guard seen.insert(next).inserted else {
        throw DamagedRecord(path: path, reason: "its 'supersededBy' leads back to '\(next)'")
      }
      guard try site(next) != nil else {
        throw DamagedRecord(
          path: path, reason: "its 'supersededBy' names '\(next)', which is not there")
      }
      last = next
    }
    return last
  }
}

/// The value that a site has in a scheme of identifiers, read without the rest of its record.
private struct ExternalIdentity {
  let site: Slug
  let value: String
  let isSuperseded: Bool

  /// Returns `nil` for what is no site, or a site without an identifier of the scheme.
  init?(_ item: StoredItem, _ scheme: String) throws(DamagedRecord) {
    let stored: StoredRecord
    switch item {
    case .record(let record): stored = record
    case .damaged(let path, let reason):
      // A record of another kind has no such identifier; a pack or a folder may hide a site.
      switch RecordLayout.kind(ofPath: path) {
      case nil, .site: throw DamagedRecord(path: path, reason: reason)
      default: return nil
      }
    }
    guard RecordLayout.kind(ofPath: stored.path.text) == .site else { return nil }
    let path = stored.path.text
    let members: JSONObject
    do {
      members = try JSONParser.members(
        ["externalIds", "id", "supersededBy"], of: stored.bytes.span)
    } catch {
      throw DamagedRecord(path: path, reason: error.description)
    }
    guard let identifiers = members["externalIds"] else { return nil }
    guard let identifiers = identifiers.objectValue else {
      throw DamagedRecord(path: path, reason: "the value of 'externalIds' is not an object")
    }
    guard let value = identifiers[scheme]?.stringValue else { return nil }
    guard let id = members["id"]?.stringValue, let site = try? Slug(id),
      RecordLayout.path(ofSite: site) == path
    else { throw DamagedRecord(path: path, reason: "it holds a record that lives elsewhere") }
    self.site = site
    self.value = value
    isSuperseded = members["supersededBy"] != nil
  }
}

extension Catalogue {
  /// Adds the records below a folder, such as `set-aside/`.
  public func addRecords(
    below folder: String, to contents: inout RegistryContents
  ) throws(StoreError) {
    contents.merge(try self.contents(below: folder))
  }
}
