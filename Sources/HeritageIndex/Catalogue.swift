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

  /// Returns a site's folder with the evidence that its reports and reviews name.
  public func contentsWithEvidence(ofSite id: Slug) throws(StoreError) -> RegistryContents {
    var contents = try contents(ofSite: id)
    try addEvidence(contents.namedEvidence, to: &contents)
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
      let before = contents.evidence.count
      try add(at: RecordLayout.path(ofEvidence: id), to: &contents)
      guard contents.evidence.count > before, let item = contents.evidence.last else { continue }
      queue += [item.pair?.with, item.derivedFrom].compactMap(\.self)
    }
    contents.evidence.sort { $0.id < $1.id }
    for shard in Set(seen.map { $0.text.prefix(2) }).sorted() {
      try store.forEachRecord(below: "evidence/\(shard)/") { item in
        guard case .record(let stored) = item,
          RecordLayout.kind(ofPath: stored.path.text) == .retraction
        else { return true }
        contents.add(item)
        return true
      }
    }
    contents.retractions.removeAll { !seen.contains($0.evidence) }
  }

  private func add(at path: String, to contents: inout RegistryContents) throws(StoreError) {
    if let stored = try store.record(at: RegistryPath(path)) { contents.add(.record(stored)) }
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
    guard case .site(let site)? = try record(at: RecordLayout.path(ofSite: id)) else { return nil }
    return site
  }

  /// Returns a monument, or `nil` if the site has none by that identifier.
  public func monument(_ id: Slug, of site: Slug) throws -> Monument? {
    let path = RecordLayout.path(ofMonument: id, site: site)
    guard case .monument(let monument)? = try record(at: path) else { return nil }
    return monument
  }

  /// Returns an item of evidence, or `nil` if the registry has none by that identifier.
  public func evidence(_ id: RecordID) throws -> Evidence? {
    guard case .evidence(let item)? = try record(at: RecordLayout.path(ofEvidence: id)) else {
      return nil
    }
    return item
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
    guard let found = try found.flatMap(store.record),
      case .report(let report) = try AnyRecord(found)
    else { return nil }
    return report
  }

  /// Returns the identifiers of all reports, as their paths name them.
  public func reportIDs() throws(StoreError) -> Set<RecordID> {
    var ids: Set<RecordID> = []
    try store.forEachPath(below: "sites/") { path in
      guard case .report(let id)? = RecordLayout.reference(ofPath: path.text) else { return true }
      ids.insert(id)
      return true
    }
    return ids
  }

  private func record(at path: String) throws -> AnyRecord? {
    guard let stored = try store.record(at: RegistryPath(path)) else { return nil }
    return try AnyRecord(stored)
  }
}

extension Catalogue {
  /// Adds the records below a folder, such as `set-aside/`.
  public func addRecords(
    below folder: String, to contents: inout RegistryContents
  ) throws(StoreError) {
    contents.add(try self.contents(below: folder))
  }
}
