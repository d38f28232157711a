public import HeritageModel
package import HeritageStore

extension Catalogue {
  /// Returns an item of evidence with all records that rest on it or on what was made of it, and all that
  /// their states rest on.
  ///
  /// - Throws: `StoreError` if the store cannot be read; what a part of it that is damaged comes to.
  public func contents(aroundEvidence id: RecordID) throws -> RegistryContents {
    var items = Set([id])
    var filter = PlaceFilter()
    var queue = [id]
    while !queue.isEmpty {
      var further: [RecordID] = []
      for path in try paths(naming: queue) {
        if let site = RecordLayout.site(ofPath: path.text) {
          filter.sites.insert(site)
        } else if case .evidence(let other) = RecordLayout.reference(ofPath: path.text),
          items.insert(other).inserted
        {
          further.append(other)
        }
      }
      queue = further
    }
    var contents = filter.sites.isEmpty ? RegistryContents() : try batch(of: filter).contents
    var beside = RegistryContents()
    try addEvidence(items, to: &beside)
    try addRecords(below: "sources/", to: &beside)
    contents.merge(beside)
    return contents
  }

  /// Returns the reports that may rest on some items of evidence, in the order of their paths.
  ///
  /// - Throws: `StoreError` if the store cannot be read. One that is damaged is left out.
  package func reports(naming items: [RecordID]) throws(StoreError) -> [Report] {
    var reports: [Report] = []
    for path in Set(try paths(naming: items)).sorted()
    where RecordLayout.kind(ofPath: path.text) == .report {
      if let report = try soundRecord(at: path) as? Report { reports.append(report) }
    }
    return reports
  }

  /// The paths of records that may name one of some items of evidence.
  private func paths(naming items: [RecordID]) throws(StoreError) -> [RegistryPath] {
    var found: [RegistryPath] = []
    let names = items.map { Array("\"\($0)\"".utf8) }
    func take(_ item: StoredItem) -> Bool {
      guard case .record(let stored) = item, names.contains(where: stored.mayHold) else {
        return true
      }
      found.append(stored.path)
      return true
    }
    if let indexed = indexedPacks(),
      let packed = try indexed.records(.having(items.map(PackKey.user)), of: nil)
    {
      found += packed.map(\.path)
      try indexed.store.forEachOwnRecord(below: "", take)
    } else {
      try store.forEachRecord(below: "", take)
    }
    return found
  }
}
