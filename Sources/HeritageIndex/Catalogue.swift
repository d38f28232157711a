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
    var contents = RegistryContents(of: prefix)
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

  /// Returns a source, or `nil` if the registry has none by that identifier.
  public func source(_ id: Slug) throws -> Source? {
    try record(at: Source(id: id, name: "").path)
  }

  /// Returns the identifiers of all sources, as their paths name them.
  public func sourceIDs() throws(StoreError) -> [Slug] {
    var ids: [Slug] = []
    try store.forEachPath(below: "sources/") { path in
      if case .source(let id)? = RecordLayout.reference(ofPath: path.text) { ids.append(id) }
      return true
    }
    return ids
  }

  /// Returns a report, or `nil` if the registry has none by that identifier.
  ///
  /// The path of a report holds its identifier, so only the report itself is decoded.
  ///
  /// - Throws: `DamagedRecord` if it cannot be read, or if it is not there but a pack is damaged
  ///   that may hide it.
  public func report(_ id: RecordID) throws -> Report? {
    let path = try paths(of: id).first { RecordLayout.kind(ofPath: $0.text) == .report }
    if let path { return try store.record(at: path)?.read() as? Report }
    if hasSoundPacks { return nil }
    var fault: DamagedRecord?
    try store.forEachRecord(below: "sites/") { item in
      guard case .damaged(let path, let reason) = item, RecordLayout.kind(ofPath: path) == nil
      else { return true }
      fault = DamagedRecord(path: path, reason: reason)
      return false
    }
    if let fault { throw fault }
    return nil
  }

  /// Returns the report at a path; `nil` if there is none.
  ///
  /// - Throws: `DamagedRecord` if it cannot be read.
  public func report(at path: String) throws -> Report? { try record(at: path) }

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

  /// Returns the records that have an identifier of 12 characters; one, unless somebody chose it.
  package func references(of id: RecordID) throws(StoreError) -> [RecordReference] {
    try paths(of: id).compactMap { RecordLayout.reference(ofPath: $0.text) }
  }

  /// Returns a record as it is stored, or `nil` if the registry has none by that reference.
  package func stored(_ reference: RecordReference) throws(StoreError) -> StoredRecord? {
    let path: RegistryPath? =
      switch reference {
      case .site(let id): try RegistryPath(RecordLayout.path(ofSite: id))
      case .monument(let id, let site):
        try RegistryPath(RecordLayout.path(ofMonument: id, site: site))
      case .evidence(let id): try RegistryPath(RecordLayout.path(ofEvidence: id))
      case .source(let id): try RegistryPath(Source(id: id, name: "").path)
      case .report(let id), .review(let id), .incident(let id), .intervention(let id),
        .retraction(let id), .setAside(let id):
        try paths(of: id).first { RecordLayout.reference(ofPath: $0.text) == reference }
      }
    return try path.flatMap { (path) throws(StoreError) in try store.record(at: path) }
  }

  private func paths(of id: RecordID) throws(StoreError) -> [RegistryPath] {
    var found: [RegistryPath] = []
    func take(_ path: RegistryPath) -> Bool {
      if path.text.hasSuffix("\(id).json"),
        RecordLayout.reference(ofPath: path.text)?.recordID == id
      {
        found.append(path)
      }
      return true
    }
    if let packed = try indexedPaths(of: id, take) {
      return (packed + found).sorted { $0.text < $1.text }
    }
    try store.forEachPath(below: "") { take($0) }
    return found
  }

  private func record<Record: HeritageRecord>(at path: String) throws -> Record? {
    try store.record(at: RegistryPath(path))?.read() as? Record
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
