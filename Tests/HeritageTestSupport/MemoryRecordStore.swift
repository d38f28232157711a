package import CanonicalJSON
package import HeritageStore

/// Records that live and die with the process.
package struct MemoryRecordStore: RecordStore {
  private var records: [RegistryPath: [UInt8]] = [:]

  package init() {}

  /// Adds a record or replaces the one at its path.
  package mutating func put(_ record: JSONObject, at path: RegistryPath) {
    records[path] = record.bytes(.compact)
  }

  /// Adds a record's bytes, whatever they are.
  package mutating func put(bytes: [UInt8], at path: RegistryPath) { records[path] = bytes }

  package func record(at path: RegistryPath) throws(StoreError) -> StoredRecord? {
    records[path].map { StoredRecord(path: path, bytes: $0, origin: .file) }
  }

  package func forEachRecord(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try forEachPath(below: folder) { (path) throws(StoreError) in
      guard let record = try record(at: path) else { return true }
      return try body(.record(record))
    }
  }

  package func forEachPath(
    below folder: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError) {
    for path in records.keys.sorted() where path.text.hasPrefix(folder) {
      guard try body(path) else { return }
    }
  }
}
