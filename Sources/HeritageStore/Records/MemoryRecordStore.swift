package import CanonicalJSON

/// Records that live and die with the process, for tests.
package struct MemoryRecordStore: RecordStore {
  private var records: [RegistryPath: [UInt8]] = [:]

  package init() {}

  /// Adds a record or replaces the one at its path.
  package mutating func put(_ record: JSONObject, at path: RegistryPath) {
    records[path] = record.bytes(.compact)
  }

  package func record(at path: RegistryPath) throws(StoreError) -> StoredRecord? {
    records[path].map { StoredRecord(path: path, bytes: $0, origin: .file) }
  }

  package func forEachRecord(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    for path in records.keys.sorted() where path.isBelow(folder) {
      guard let record = try record(at: path), try body(.record(record)) else { return }
    }
  }
}
