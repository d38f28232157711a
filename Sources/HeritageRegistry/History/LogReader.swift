import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageStore

/// Makes the entries of a log, and keeps the records whose content they tell.
///
/// Records are read from their own files and from the history, by the hashes that the operations
/// have; no pack is read to its end. A version that is not there any more is told by its name alone.
struct LogReader {
  private let files: FileRegistry
  private let operations: [String: Operation]
  private(set) var told = Records()
  private var asked: Set<RecordReference> = []

  /// What there is to tell of an operation.
  private enum Told {
    case change(Operation.Change)
    /// A record that went with its pack.
    case packed(StoredRecord)

    var path: RegistryPath {
      switch self {
      case .change(let change): change.path
      case .packed(let record): record.path
      }
    }

    var isOfEvidenceFile: Bool {
      if case .change(let change) = self { change.isOfEvidenceFile } else { false }
    }
  }

  /// More changes of an operation than this are counted.
  private static let limit = 5

  init(_ files: FileRegistry, _ operations: [Operation]) {
    self.files = files
    self.operations = Dictionary(operations.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Returns the entry of an operation.
  ///
  /// - Parameters:
  ///   - operation: The operation.
  ///   - record: The record that the log is about, `nil` for one about all.
  /// - Returns: The entry, or `nil` if the operation has nothing to do with the record.
  /// - Throws: What reading a pack throws.
  mutating func entry(_ operation: Operation, about record: LoggedRecord?) throws -> LogEntry? {
    var entry = Self.bareEntry(operation)
    entry.former = operation.undoes.map { id in
      LogEntry.Former(id: id, operations[id].map(Self.bareEntry))
    }
    guard let record else {
      if operation.packsFiles {
        let count = operation.changes.count(where: \.isPacked)
        entry.changes = [LoggedChange(.files(count), .packed)]
        return entry
      }
      // An import tells its counts.
      if operation.summary?["source"] == nil { add(operation.changes.map(Told.change), to: &entry) }
      return entry
    }
    if operation.packsFiles {
      let count = operation.changes.count { $0.isPacked && record.isTold(by: $0.path) }
      entry.changes = count == 0 ? [] : [LoggedChange(.files(count), .packed)]
      return count == 0 ? nil : entry
    }
    add(
      operation.changes.filter { record.isTold(by: $0.path) }.map(Told.change), to: &entry)
    for change in operation.changes where change.isOfPack {
      guard try record.isHeld(by: change.path, in: files) else { continue }
      entry.changes.insert(LoggedChange(.packed(record.reference), change.deed), at: 0)
    }
    return entry.changes.isEmpty ? nil : entry
  }

  /// Returns the entry of what takes an operation back.
  ///
  /// - Parameters:
  ///   - operation: The operation that is taken back.
  ///   - changes: What that changes.
  ///   - records: What becomes of the records that the operation brought.
  ///   - manner: Whether it is done already.
  /// - Returns: The entry, with these changes in place of those that the operation made.
  mutating func entry(
    undoing operation: Operation, _ changes: [Operation.Change], _ records: RecordsTakenBack,
    _ manner: LogManner
  ) -> LogEntry {
    var entry = Self.bareEntry(operation)
    entry.manner = manner
    entry.left = records.left
    if operation.packsFiles {
      entry.changes = [LoggedChange(.files(operation.changes.count(where: \.isPacked)), .added)]
      return entry
    }
    // A short list is told by its records, as if each had a file of its own.
    let files = changes.filter { records.packed.isEmpty || !$0.isOfPack || $0.after != nil }
    add(files.map(Told.change) + records.packed.map(Told.packed), to: &entry)
    return entry
  }

  private static func bareEntry(_ operation: Operation) -> LogEntry {
    LogEntry(
      operation.json, id: operation.id, at: operation.at,
      who: operation.by ?? "writer \(operation.writer)", command: operation.command)
  }

  /// Adds changes to an entry, those of what people speak about first.
  private mutating func add(_ told: [Told], to entry: inout LogEntry) {
    // Bytes of evidence are told by the item that they belong to.
    let items = told.filter { !$0.isOfEvidenceFile }
    let ranked = (items.isEmpty ? told : items)
      .map { (told: $0, reference: RecordLayout.reference(ofPath: $0.path.text)) }
      .sorted { ($0.reference.rank, $0.told.path) < ($1.reference.rank, $1.told.path) }
    for (told, reference) in ranked.prefix(Self.limit) {
      switch told {
      case .change(let change): entry.changes.append(logged(change, reference))
      case .packed(let record): entry.changes.append(removed(record, reference))
      }
    }
    entry.more = max(0, ranked.count - Self.limit)
  }

  /// A record that went with a pack.
  private mutating func removed(
    _ stored: StoredRecord, _ reference: RecordReference?
  ) -> LoggedChange {
    guard let reference else { return LoggedChange(.file(stored.path.text), .removed) }
    let record = Self.record(stored.path, stored.bytes)
    if let record { tell(record, at: stored.path) }
    return LoggedChange(.record(reference), .removed, before: record)
  }

  private mutating func logged(
    _ change: Operation.Change, _ reference: RecordReference?
  ) -> LoggedChange {
    if change.isOfHeader { return LoggedChange(.registry, change.deed) }
    if change.isOfPack { return LoggedChange(.pack, change.deed) }
    guard let reference else { return LoggedChange(.file(change.path.text), change.deed) }
    let before = change.before.flatMap { record(change.path, $0) }
    let after = change.after.flatMap { record(change.path, $0) }
    if let record = after ?? before { tell(record, at: change.path) }
    return LoggedChange(.record(reference), change.deed, before: before, after: after)
  }

  private func record(_ path: RegistryPath, _ hash: ContentHash) -> (any HeritageRecord)? {
    files.version(of: path, hash).flatMap { Self.record(path, $0) }
  }

  private static func record(_ path: RegistryPath, _ bytes: [UInt8]) -> (any HeritageRecord)? {
    do throws(DamagedRecord) {
      return try RecordLayout.record(at: path.text, bytes: bytes)
    } catch {
      // It was journaled so; its name is told.
      return nil
    }
  }

  /// Notes a record whose content is told, and the places that it is about.
  private mutating func tell(_ record: any HeritageRecord, at path: RegistryPath) {
    note(record)
    // Who may see it may have been decided since.
    ask(record.reference, at: path)
    for link in record.links {
      do throws(StoreError) {
        switch link.target {
        case .site(let id): ask(link.target, at: try RegistryPath(RecordLayout.path(ofSite: id)))
        case .monument(let id, let site):
          ask(link.target, at: try RegistryPath(RecordLayout.path(ofMonument: id, site: site)))
        default: break
        }
      } catch {
        // No such place can be there.
      }
    }
  }

  /// Notes a record as it is now, if it is there, once.
  private mutating func ask(_ reference: RecordReference, at path: RegistryPath) {
    guard asked.insert(reference).inserted else { return }
    do throws(StoreError) {
      if let live = try files.record(at: path).flatMap({ Self.record(path, $0.bytes) }) {
        note(live)
      }
    } catch {
      // What cannot be read marks nothing; a check tells why.
    }
  }

  /// Keeps the version of a record that is the least for everybody.
  private mutating func note(_ record: any HeritageRecord) {
    if let known = told.record(record.reference),
      known.sensitivity.weight >= record.sensitivity.weight
    {
      return
    }
    told.put(record)
  }
}

extension Sensitivity {
  /// How much speaks against showing a record to everybody; who may see it counts most.
  fileprivate var weight: Int {
    let access = access.flatMap { Access.allCases.firstIndex(of: $0) } ?? 0
    return access * 4 + (exposesPerson ? 2 : 0) + (places == nil ? 0 : 1)
  }
}

extension RecordReference? {
  /// Where a record stands among those of an operation: claims first, what comes along last.
  fileprivate var rank: Int {
    switch self?.kind {
    case .report: 0
    case .review: 1
    case .site, .monument: 2
    case .intervention, .retraction, .setAside: 3
    case .evidence: 4
    case .incident, .source: 5
    case nil: 6
    }
  }
}

extension Operation.Change {
  fileprivate var deed: LoggedChange.Deed {
    if before == nil { return .added }
    return after == nil ? .removed : .edited
  }
}
