public import HeritageModel
public import HeritageStore

/// Records of a registry as values, in path order, with those that could not be read.
@dynamicMemberLookup
public struct RegistryContents: Sendable {
  public var records = Records()
  public var damaged: [DamagedRecord] = []
  /// What the records were when they were read.
  public private(set) var prints: [RecordPrint] = []
  /// The folders that were read to their end.
  private var folders: Set<String> = []

  /// Creates a collection of nothing yet.
  ///
  /// - Parameter folder: What will be read to its end, such as `sources/`, or nothing for all records.
  init(of folder: String) { folders = [folder] }

  public init() {}

  /// The folders that were read to their end, with the files that were there.
  public var foldersRead: FoldersRead {
    FoldersRead(
      folders,
      files: prints.lazy.map(\.fingerprint).filter(\.isOfFile).map(\.path.text)
        + damaged.map(\.path))
  }

  /// One of the tables of the records, such as `sites`.
  public subscript<Table>(dynamicMember table: KeyPath<Records, Table>) -> Table {
    records[keyPath: table]
  }

  /// The number of records that could be read.
  public var count: Int { records.count + records.duplicates.count }

  /// Adds all that another collection holds.
  public mutating func merge(_ other: RegistryContents) {
    records.merge(other.records)
    damaged += other.damaged
    prints += other.prints
    folders.formUnion(other.folders)
  }

  /// Adds what a record was when it was read, without the record.
  public mutating func note(_ print: RecordPrint) { prints.append(print) }

  /// Adds what the store has at a path, read or damaged.
  public mutating func add(_ item: StoredItem) {
    do throws(DamagedRecord) {
      let record = try item.read()
      records.add(record)
      if let print = item.print(of: record) { prints.append(print) }
    } catch {
      damaged.append(error)
    }
  }
}

/// A record's name with its fingerprint.
public struct RecordPrint: Sendable {
  public let reference: RecordReference
  public let fingerprint: Fingerprint
}

extension StoredItem {
  /// The fingerprint of the record that was read from the item.
  func print(of record: any HeritageRecord) -> RecordPrint? {
    guard case .record(let stored) = self else { return nil }
    return RecordPrint(reference: record.reference, fingerprint: stored.fingerprint)
  }

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
