package import HeritageModel
package import HeritageStore

/// Some records as they are stored, in the order of their paths.
package struct StoredBatch: Sendable {
  /// How much a batch holds before the next begins.
  package struct Size: Sendable {
    private let bytes: Int
    private let records: Int

    package init(bytes: Int = 1 << 20, records: Int = .max) {
      self.bytes = bytes
      self.records = records
    }

    fileprivate func isReached(by batch: StoredBatch) -> Bool {
      batch.bytes >= bytes || batch.records.count >= records
    }
  }

  /// Counting from 0, the same whenever the same records are gone through.
  package let number: Int
  package private(set) var records: [StoredRecord] = []
  private var bytes = 0

  fileprivate init(number: Int) {
    self.number = number
  }

  fileprivate mutating func add(_ record: StoredRecord) {
    records.append(record)
    bytes += record.bytes.count
  }
}

extension Catalogue {
  /// Visits all records below a folder, whole folders of sites in a batch.
  ///
  /// - Parameters:
  ///   - folder: `sites/` or `evidence/`.
  ///   - size: How much a batch holds.
  ///   - damaged: Called with all that cannot be read anywhere in the registry, if it is given.
  ///   - body: Called with each batch.
  /// - Throws: `StoreError` if the store cannot be read, and what the body throws.
  package func forEachStoredBatch(
    below folder: String, size: StoredBatch.Size, damaged: ((DamagedRecord) -> Void)? = nil,
    _ body: (StoredBatch) throws(StoreError) -> Void
  ) throws(StoreError) {
    var batch = StoredBatch(number: 0)
    var last: Substring = ""
    try store.forEachRecord(below: damaged == nil ? folder : "") { (item) throws(StoreError) in
      switch item {
      case .damaged(let path, let reason): damaged?(DamagedRecord(path: path, reason: reason))
      case .record(let record):
        guard record.path.text.hasPrefix(folder) else { return true }
        let isSameFolder = !last.isEmpty && record.path.text.hasPrefix(last)
        if !isSameFolder {
          if size.isReached(by: batch) {
            try body(batch)
            batch = StoredBatch(number: batch.number + 1)
          }
          last = RecordLayout.wholeFolder(ofPath: record.path.text)
        }
        batch.add(record)
      }
      return true
    }
    if !batch.records.isEmpty { try body(batch) }
  }

  /// Returns the records as they are stored in some folders, ascending.
  package func storedRecords(inFolders folders: [String]) throws(StoreError) -> [StoredRecord] {
    var records: [StoredRecord] = []
    for folder in folders {
      try store.forEachRecord(below: folder) { item in
        if case .record(let record) = item { records.append(record) }
        return true
      }
    }
    return records
  }

  /// Returns the folders of sites in which some records lie, as the paths of these tell.
  package func foldersOfSites(
    holding isSought: (RecordReference) -> Bool
  ) throws(StoreError) -> [(folder: String, reference: RecordReference)] {
    var found: [(folder: String, reference: RecordReference)] = []
    try store.forEachPath(below: Self.places) { path in
      if let reference = RecordLayout.reference(ofPath: path.text), isSought(reference) {
        found.append((String(RecordLayout.wholeFolder(ofPath: path.text)), reference))
      }
      return true
    }
    return found
  }
}

extension RecordLayout {
  /// The folder of the site that a path lies in, such as `sites/pa/palmyra/`; any other path itself.
  package static func wholeFolder(ofPath path: String) -> Substring {
    guard path.hasPrefix("sites/") else { return path[...] }
    var slashes = 0
    for place in path.utf8.indices where path.utf8[place] == UInt8(ascii: "/") {
      slashes += 1
      if slashes == 3 { return path[...place] }
    }
    return path[...]
  }
}

extension Catalogue {
  /// Returns a record, or `nil` if it is not there or damaged, which is told where all are gone through.
  package func soundRecord(
    _ reference: RecordReference
  ) throws(StoreError) -> (any HeritageRecord)? {
    do throws(StoreError) {
      return try stored(reference)?.readIfSound()
    } catch .damaged {
      return nil
    }
  }

  /// Returns the record at a path, or `nil` as for ``soundRecord(_:)``.
  package func soundRecord(at path: RegistryPath) throws(StoreError) -> (any HeritageRecord)? {
    do throws(StoreError) {
      return try store.record(at: path)?.readIfSound()
    } catch .damaged {
      return nil
    }
  }
}

extension StoredRecord {
  /// The record, or `nil` if it is damaged, which is told where all are gone through.
  package func readIfSound() -> (any HeritageRecord)? {
    do throws(DamagedRecord) {
      return try read()
    } catch {
      return nil
    }
  }
}

/// Looks items of evidence up by their identifiers.
package struct EvidenceLookup: Sendable {
  private let catalogue: Catalogue
  private let indexed: IndexedPacks?

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    indexed = catalogue.indexedPacks()
  }

  /// Returns items of evidence and all that these name.
  ///
  /// - Parameters:
  ///   - ids: The items.
  ///   - known: Items that are here already, which are not returned.
  /// - Returns: The items, ascending; those that are not there or damaged are left out.
  /// - Throws: `StoreError` if the store cannot be read.
  package func items(
    _ ids: some Sequence<RecordID>, besides known: Set<RecordID> = []
  ) throws(StoreError) -> [Evidence] {
    var seen = known
    var queue = Array(ids)
    var items: [Evidence] = []
    while let id = queue.popLast() {
      guard seen.insert(id).inserted, let item = try item(id) else { continue }
      items.append(item)
      queue += item.namedEvidence
    }
    return items.sorted { $0.id < $1.id }
  }

  private func item(_ id: RecordID) throws(StoreError) -> Evidence? {
    do throws(StoreError) {
      return try catalogue.storedEvidence(id, indexed)?.readIfSound() as? Evidence
    } catch .damaged {
      // As where it can be read and is no record.
      return nil
    }
  }
}
