public import HeritageModel
public import HeritageStore

/// Records of a registry as values, in path order, with those that could not be read.
@dynamicMemberLookup
public struct RegistryContents: Sendable {
  public var records = Records()
  public var damaged: [DamagedRecord] = []

  public init() {}

  /// One of the tables of the records, such as `sites`.
  public subscript<Table>(dynamicMember table: KeyPath<Records, Table>) -> Table {
    records[keyPath: table]
  }

  /// The number of records that could be read.
  public var count: Int { records.count + records.duplicates.count }

  /// The items of evidence that reports, reviews and interventions name.
  public var namedEvidence: Set<RecordID> {
    var ids = Set(records.reports.flatMap(\.evidence))
    ids.formUnion(records.reviews.flatMap(\.evidence))
    ids.formUnion(records.interventions.flatMap(\.evidence))
    return ids
  }

  /// Adds all that another collection holds.
  public mutating func merge(_ other: RegistryContents) {
    records.merge(other.records)
    damaged += other.damaged
  }

  /// Adds what the store has at a path, read or damaged.
  public mutating func add(_ item: StoredItem) {
    do throws(DamagedRecord) {
      records.add(try item.read())
    } catch {
      damaged.append(error)
    }
  }
}

extension StoredItem {
  /// Reads the record.
  func read() throws(DamagedRecord) -> any HeritageRecord {
    try stored.read()
  }
}

extension StoredRecord {
  /// Reads the record, and checks that it belongs where it is.
  public func read() throws(DamagedRecord) -> any HeritageRecord {
    try RecordLayout.record(at: path.text, bytes: bytes)
  }
}
