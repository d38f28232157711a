// A new kind of record is a file in this folder and, below, a case, its type and its table. The
// compiler asks for each of them, and for the kind's case in `RecordReference`.

/// The kinds of record that a registry keeps.
public enum RecordKind: String, CaseIterable, Sendable {
  case site
  case monument
  case report
  case review
  case evidence
  case incident
  case intervention
  case source
  case retraction
  case setAside = "set-aside"

  /// The type of the records of the kind.
  package var type: any (HeritageRecord & FieldHolder).Type {
    switch self {
    case .site: Site.self
    case .monument: Monument.self
    case .report: Report.self
    case .review: Review.self
    case .evidence: Evidence.self
    case .incident: Incident.self
    case .intervention: Intervention.self
    case .source: Source.self
    case .retraction: Retraction.self
    case .setAside: SetAside.self
    }
  }
}

/// Records of every kind, each found by its reference at once.
///
/// Adding a record takes the same time however many there are. Those of a kind keep the order in
/// which they were added.
public struct Records: Sendable {
  public var sites = RecordTable<Site>()
  public var monuments = RecordTable<Monument>()
  public var reports = RecordTable<Report>()
  public var reviews = RecordTable<Review>()
  public var evidence = RecordTable<Evidence>()
  public var incidents = RecordTable<Incident>()
  public var interventions = RecordTable<Intervention>()
  public var sources = RecordTable<Source>()
  public var retractions = RecordTable<Retraction>()
  public var setAsides = RecordTable<SetAside>()

  /// The records that were kept out because another one has their reference.
  public private(set) var duplicates: [any HeritageRecord] = []

  /// Creates a collection of the records of some lists.
  public init(_ lists: [any HeritageRecord]...) {
    for record in lists.joined() { add(record) }
  }

  /// Creates a collection of the records of one kind.
  public init<Record: HeritageRecord>(table: RecordTable<Record>) {
    self[keyPath: Record.table] = table
  }
}

extension Records {
  public func record(_ reference: RecordReference) -> (any HeritageRecord)? {
    record(reference, of: reference.kind.type)
  }

  public func contains(_ reference: RecordReference) -> Bool {
    contains(reference, of: reference.kind.type)
  }

  private func record<Record: HeritageRecord>(
    _ reference: RecordReference, of _: Record.Type
  ) -> Record? {
    self[keyPath: Record.table][reference]
  }

  private func contains<Record: HeritageRecord>(
    _ reference: RecordReference, of _: Record.Type
  ) -> Bool {
    self[keyPath: Record.table].contains(reference)
  }

  /// Adds a record; one whose reference is taken is kept among the ``duplicates``.
  ///
  /// - Returns: Whether the record is new.
  @discardableResult
  public mutating func add(_ record: some HeritageRecord) -> Bool {
    let isNew = self[keyPath: type(of: record).table].insert(record)
    if !isNew { duplicates.append(record) }
    return isNew
  }

  /// Puts a record in the place of the one with its reference, or adds it.
  public mutating func put(_ record: some HeritageRecord) {
    self[keyPath: type(of: record).table].put(record)
  }

  /// Adds the records of another collection; those that both have are kept once.
  public mutating func merge(_ other: Records) {
    for kind in RecordKind.allCases { merge(other, kind.type) }
    duplicates += other.duplicates
  }

  private mutating func merge<Record: HeritageRecord>(_ other: Records, _: Record.Type) {
    for record in other[keyPath: Record.table]
    where self[keyPath: Record.table][record.reference] != record { add(record) }
  }

  /// The number of records, without the duplicates.
  public var count: Int {
    RecordKind.allCases.reduce(0) { $0 + count(of: $1.type) }
  }

  private func count<Record: HeritageRecord>(of _: Record.Type) -> Int {
    self[keyPath: Record.table].count
  }

  /// Shows every record to a closure, kind by kind, without the duplicates.
  public func forEach<Failure>(
    _ body: (any HeritageRecord) throws(Failure) -> Void
  ) throws(Failure) {
    for kind in RecordKind.allCases { try forEach(of: kind.type, body) }
  }

  private func forEach<Record: HeritageRecord, Failure>(
    of _: Record.Type, _ body: (any HeritageRecord) throws(Failure) -> Void
  ) throws(Failure) {
    for record in self[keyPath: Record.table].records { try body(record) }
  }

  /// The items of evidence that reports, reviews and interventions name.
  public var namedEvidence: Set<RecordID> {
    var ids = Set(reports.flatMap(\.evidence))
    ids.formUnion(reviews.flatMap(\.evidence))
    ids.formUnion(interventions.flatMap(\.evidence))
    return ids
  }

  /// Returns the records that a condition holds for, without the duplicates.
  public func filter(_ isIncluded: (any HeritageRecord) -> Bool) -> Records {
    var kept = Records()
    forEach { record in
      if isIncluded(record) { kept.add(record) }
    }
    return kept
  }

  /// Returns a record's file, or `nil` for one beside a report that is not here.
  public func path(of record: some HeritageRecord) -> String? {
    switch record.livesAt {
    case .path(let path): path
    case .besideReport(let id, let file):
      reports[id].map { RecordLayout.folder(ofSite: $0.site) + file }
    }
  }
}

/// The records of one kind, in the order in which they were added, each found at once.
public struct RecordTable<Record: HeritageRecord>: Sendable {
  public private(set) var records: [Record] = []
  // Positions, as moving whole records whenever a dictionary grows takes most of the time.
  private var positions: [RecordReference: Int] = [:]

  public init() {}

  public init(_ records: some Sequence<Record>) {
    for record in records { insert(record) }
  }

  public subscript(reference: RecordReference) -> Record? {
    positions[reference].map { records[$0] }
  }

  public subscript(key: Record.Key) -> Record? { self[Record.reference(key)] }

  public func contains(_ reference: RecordReference) -> Bool { positions[reference] != nil }

  /// Adds a record, or returns `false` if its reference is taken.
  @discardableResult
  public mutating func insert(_ record: Record) -> Bool {
    let reference = record.reference
    guard positions[reference] == nil else { return false }
    positions[reference] = records.count
    records.append(record)
    return true
  }

  /// Puts a record in the place of the one with its reference, or adds it.
  public mutating func put(_ record: Record) {
    if let place = positions[record.reference] {
      records[place] = record
    } else {
      insert(record)
    }
  }
}

extension RecordTable: RandomAccessCollection {
  public var startIndex: Int { 0 }

  public var endIndex: Int { records.count }

  public subscript(position: Int) -> Record { records[position] }
}

/// A record that cannot be read, and why; the others are not affected.
public struct DamagedRecord: Error, Hashable, Sendable {
  public let path: String
  /// What is wrong, lowercase, without a full stop.
  public let reason: String
  /// The faulty fields, where the record is JSON but not a valid record.
  public let error: RecordError?

  package init(path: String, reason: String, error: RecordError? = nil) {
    self.path = path
    self.reason = reason
    self.error = error
  }
}

extension DamagedRecord: CustomStringConvertible {
  public var description: String { "the record '\(path)' is damaged: \(reason)" }

  public var hint: String { "run 'heritage check' to see every damaged record" }
}
