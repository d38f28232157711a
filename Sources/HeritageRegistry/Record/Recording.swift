import CanonicalJSON
import HeritageIndex
public import HeritageModel
public import HeritageStore
import HeritageValidation

/// What an operation recorded, or would record if it were no rehearsal.
public struct Recorded: Sendable {
  /// A record that was written.
  public struct Entry: Hashable, Sendable {
    /// What people name the record by, such as `palmyra` or `7K3M9XQ2PD4T`.
    public let id: String
    /// Its file below the registry's folder.
    public let path: String
    public let reference: RecordReference
    /// Whether it was written on account of another record of the operation.
    public let comesAlong: Bool
  }

  /// A file that came with the records, and the item of evidence that has its bytes.
  public struct File: Hashable, Sendable {
    /// The path that the caller gave.
    public let path: String
    public let item: RecordID
    /// Whether the item was there before, or came with an earlier file of the operation.
    public let isKnown: Bool

    /// The item's file below the registry's folder.
    public var recordPath: String { RecordLayout.path(ofEvidence: item) }
  }

  public let entries: [Entry]
  /// The records of the entries, in their order.
  package let records: [any HeritageRecord]
  /// The files, in the order in which they were given.
  public let files: [File]
  /// `nil` for a rehearsal, and where nothing was to be written.
  public let operation: Operation?
  public let remarks: [Remark]
  /// The records that depended on what was taken back; `nil` where nothing was.
  public let dependents: [Dependent]?
}

/// A record that is about to be written.
struct NewRecord {
  /// What people name the record by.
  let id: String
  let path: String
  var record: any HeritageRecord & FieldHolder
  /// Whether the record takes the place of an earlier version of itself.
  var replaces = false
  /// That earlier version, where somebody edited it and the rules judge what is new alone.
  var former: (any HeritageRecord)?
  /// Whether it is written on account of another record of the operation.
  var comesAlong = false
  /// Where its draft stands among several, counted from 1.
  var place: Int?
}

/// One operation in the making, under the lock: records are prepared from what is there then,
/// judged by the rules beside it, and written together.
struct Recording: ~Copyable {
  /// The registry as it is now that nobody else can write.
  let catalogue: Catalogue
  let now: Instant
  let user: String?
  var identifiers: IdentifierSource
  private(set) var records: [NewRecord] = []
  private(set) var files: [Recorded.File] = []
  private(set) var remarks: [Remark] = []
  var session: WriteSession
  /// The identifiers of records of a kind, those of this operation among them.
  private var taken: [RecordKind: Set<RecordID>] = [:]
  private var known: [Slug: RegistryContents] = [:]
  /// Who may see new records that do not say so.
  private(set) var access: Access?
  private var isAccessTold = false

  init(_ session: consuming WriteSession, _ context: OperationContext) throws {
    let before = session.before
    catalogue = Catalogue(before)
    now = context.now
    user = context.user
    identifiers = context.identifiers
    access = context.access
    self.session = session
    if access == nil {
      access = try Setting.defaults(in: before.header.members)[.access].flatMap(Access.init)
    }
    for fault in try before.journalFindings(latest: 50) {
      remark(.warning, "the journal is damaged: '\(fault.path)': \(fault.message)")
    }
  }

  var today: Day { now.day }

  mutating func remark(_ kind: Remark.Kind, _ text: String) { remarks.append(Remark(kind, text)) }

  mutating func add(_ new: NewRecord) {
    var new = new
    decideAccess(of: &new)
    records.append(new)
    if let site = new.site { known[site]?.records.add(new.record) }
  }

  mutating func add(_ file: Recorded.File) { files.append(file) }

  /// Lets a new record that does not say who may see it have what was decided beforehand.
  private mutating func decideAccess(of new: inout NewRecord) {
    // Without a word, everybody may see it.
    guard let access, access != .public, !new.replaces,
      var record = new.record as? any AccessBearing, record.access == nil
    else { return }
    record.access = access
    new.record = record
    if !isAccessTold {
      remark(.note, "new records are \(access.rawValue) here; --access makes them something else")
    }
    isAccessTold = true
  }

  /// Returns the records of a site as they will be: those that are there and those prepared.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - isNeeded: Whether what was asked may stand in a record that cannot be read, by its path.
  /// - Returns: The records.
  /// - Throws: `DamagedRecord` if it may.
  mutating func records(
    ofSite site: Slug, _ isNeeded: (_ path: String) -> Bool
  ) throws -> Records {
    var all = try known[site] ?? catalogue.contents(ofSite: site)
    if known[site] == nil {
      for new in records where new.site == site { all.records.add(new.record) }
      known[site] = all
    }
    if let unread = all.damaged.first(where: { isNeeded($0.path) }) { throw unread }
    return all.records
  }

  /// Returns a report that is there or was prepared.
  ///
  /// - Throws: ``RegistryError`` if there is none by that identifier.
  func theReport(_ id: RecordID) throws -> Report {
    for case let report as Report in records.map(\.record) where report.id == id { return report }
    return try catalogue.theReport(id)
  }

  /// Gives a draft its identifier, the time it enters the registry, and where `signed`, who
  /// records it.
  mutating func stamped(
    _ draft: JSONObject, signed: Bool = true
  ) throws(RegistryError) -> JSONObject {
    guard draft["recorded"] == nil else {
      throw RegistryError(
        .invalid, "'recorded' cannot be given: it is when the record enters this registry",
        hint: "leave it out; 'assessed' and 'published' are the source's own dates")
    }
    guard draft["origin"] == nil else {
      throw RegistryError(
        .invalid,
        "'origin' cannot be given: it is the row of a list that an import made the record of",
        hint: "leave it out, or bring the list in with 'heritage import'")
    }
    var json = draft
    if json["id"] == nil { json.fill("id", identifiers.recordID().text) }
    json.fill("recorded", now.description)
    if signed, json["recordedBy"] == nil { json.fill("recordedBy", user) }
    return json
  }

  /// Refuses the identifier that a draft gives to a record, if another of its kind has it anywhere.
  ///
  /// One that is made here is new.
  mutating func refuseTaken<Record: HeritageRecord>(
    _ record: Record, from draft: JSONObject
  ) throws where Record.ID == RecordID {
    guard draft["id"] != nil else { return }
    var known = try taken[Record.kind] ?? catalogue.identifiers(of: Record.kind)
    guard known.insert(record.id).inserted else {
      throw RegistryError(
        .refused, "'\(record.id)' is taken already",
        hint: "leave 'id' out to get a new one; what is recorded never changes")
    }
    taken[Record.kind] = known
  }

  /// Lets the rules judge the records beside those that the registry has.
  ///
  /// - Throws: ``RegistryError`` with every error found; warnings become remarks.
  mutating func judge() throws {
    let findings = try RecordGate(catalogue, today: today).findings(in: records)
    remarks += Self.remarks(on: findings.filter { $0.severity == .warning }, files: files)
  }

  /// Tells findings: those on items of files with the file's name, one that several have alike once.
  private static func remarks(on findings: [Finding], files: [Recorded.File]) -> [Remark] {
    let paths = Dictionary(
      files.map { (RecordReference.evidence($0.item).description, $0.path) }
    ) { first, _ in first }
    let alike = Dictionary(grouping: findings.filter { paths[$0.record] != nil }) {
      [$0.code, $0.message]
    }
    return findings.compactMap { finding in
      guard let path = paths[finding.record] else { return finding.remark }
      let same = alike[[finding.code, finding.message]] ?? []
      guard same.first == finding else { return nil }
      let others = same.count > 1 ? " and \(same.count - 1) more" : ""
      return Remark(
        .warning, "\(finding.record) ('\(path)')\(others): \(finding.message) [\(finding.code)]")
    }
  }

  /// Puts what was prepared into the session, which finds out whether it can be written.
  mutating func put() throws {
    for new in records {
      let path = try RegistryPath(new.path)
      if new.replaces {
        try session.put(new.record.json, at: path)
      } else {
        // What is recorded never changes, whatever identifier comes out of a seed or a file.
        try session.create(new.record.json, at: path)
      }
    }
  }

  /// Writes what was put into the session.
  consuming func commit(_ draft: OperationDraft) throws -> Operation? { try session.commit(draft) }
}

extension Registry {
  /// Prepares records under the lock, lets the rules judge them, and writes them in one operation.
  ///
  /// - Parameters:
  ///   - command: What the journal calls the operation.
  ///   - note: A remark for the journal.
  ///   - isRehearsal: Whether nothing is written, whatever comes of it.
  ///   - context: Who records, and when.
  ///   - prepare: Adds the records, and returns those that depend on what they take back.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if a rule finds an error in a new record; nothing is written then.
  func record(
    _ command: String, note: String? = nil, isRehearsal: Bool, _ context: inout OperationContext,
    _ prepare: (inout Recording) throws -> [Dependent]?
  ) throws(RegistryError) -> Recorded {
    let draft = OperationDraft(
      id: context.identifiers.recordID().text, at: context.now, by: context.user,
      command: command, note: note)
    let (files, before) = (files, context)
    var recording = try RegistryError.telling {
      try Recording(files.beginWriting(command, in: before), before)
    }
    var dependents: [Dependent]?
    do {
      dependents = try prepare(&recording)
      try recording.judge()
      try recording.put()
    } catch {
      throw RegistryError(error, after: recording.remarks)
    }
    context.identifiers = recording.identifiers
    let (records, given, remarks) = (recording.records, recording.files, recording.remarks)
    var operation: Operation?
    if !isRehearsal {
      do {
        operation = try recording.commit(draft)
      } catch {
        throw RegistryError(error, after: remarks)
      }
    }
    return Recorded(
      entries: records.map {
        Recorded.Entry(
          id: $0.id, path: $0.path, reference: $0.record.reference, comesAlong: $0.comesAlong)
      },
      records: records.map(\.record), files: given, operation: operation, remarks: remarks,
      dependents: dependents)
  }
}

extension RegistryError {
  /// Tells an error with what was to be told before it.
  fileprivate init(_ error: any Error, after remarks: [Remark]) {
    self.init(error)
    self.remarks = remarks + self.remarks
  }
}
