import CanonicalJSON
import HeritageModel
import HeritageStore

/// The records of an edition, found by the paths that they have in the registry.
///
/// Whatever is looked up for an audience is looked up here, so that nothing else can be found, named
/// or hinted at.
struct EditionStore: RecordStore {
  private let records: Records
  private let references: [String: RecordReference]
  /// In the order of their bytes.
  private let paths: [RegistryPath]

  init(_ records: Records) throws(StoreError) {
    self.records = records
    var references: [String: RecordReference] = [:]
    records.forEach { record in
      if let path = records.path(of: record) { references[path] = record.reference }
    }
    self.references = references
    var paths: [RegistryPath] = []
    for text in references.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      paths.append(try RegistryPath(text))
    }
    self.paths = paths
  }

  func record(at path: RegistryPath) throws(StoreError) -> StoredRecord? {
    guard let record = references[path.text].flatMap(records.record) else { return nil }
    return StoredRecord(path: path, bytes: record.json.bytes(.compact), origin: .file)
  }

  func forEachRecord(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try forEachPath(below: folder) { (path) throws(StoreError) in
      guard let stored = try record(at: path) else { return true }
      return try body(.record(stored))
    }
  }

  func forEachPath(
    below folder: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError) {
    for path in paths where path.text.hasPrefix(folder) {
      guard try body(path) else { return }
    }
  }
}
