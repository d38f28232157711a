import ByteStreams
import Bytes
import CanonicalJSON
import HeritageImport
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation
import PhotoMetadata

/// The registry as an import sees it: under the lock that lets nobody else write, or as a preview.
///
/// A preview takes no lock and writes nothing; its memory grows with what the import would write,
/// which a real import keeps on the disk.
final class RegistryTarget: ImportTarget {
  private var session: WriteSession?
  private let before: FileRegistry
  private let catalogue: Catalogue
  /// The sites and monuments by what registers and lists call them, as far as they were asked for.
  private var holders: [NamedHolders.Namer: NamedHolders] = [:]
  /// The record that was found last, which mostly is asked for next.
  private var found: StoredRecord?
  /// The sources that were asked for.
  private var sources: [Slug: Source?] = [:]
  /// What a preview would write, by path.
  private var previewed: [String: [UInt8]] = [:]

  /// What the registry says of new records.
  let stamp: RecordStamp
  private var judge: RecordJudge
  /// The SHA-256 of the files that the registry has.
  private var fileDigests: Set<String>?
  private var knownBytes: KnownBytes?
  /// What the registry would export, once a table that it exported comes back.
  private var returned: ReturnedRecords?

  /// Writes in the name of whoever imports.
  init(_ session: consuming WriteSession, _ stamp: RecordStamp) {
    before = session.before
    catalogue = Catalogue(session.before)
    self.session = consume session
    self.stamp = stamp
    judge = RecordJudge(today: stamp.recorded.day)
  }

  /// Looks at the registry without writing to it.
  init(previewOf registry: FileRegistry, _ stamp: RecordStamp) {
    before = registry
    catalogue = Catalogue(registry)
    self.stamp = stamp
    judge = RecordJudge(today: stamp.recorded.day)
  }

  func records(of kind: RecordKind, scheme: String, value: String) throws -> [RecordReference] {
    try records(named: value, by: .register(scheme), isRow: true)
  }

  func forEachOther(
    of kind: RecordKind, scheme: String, _ body: (NamedRecord) throws -> Void
  ) throws {
    try holders(by: .register(scheme)).forEachOther { holder in
      guard holder.record.kind == kind else { return }
      found = holder.stored
      try body(NamedRecord(holder.record, names: holder.names))
    }
  }

  func records(
    of kind: RecordKind, source: String, key: KnownKey
  ) throws -> [RecordReference] {
    let found =
      switch key {
      case .ofRow(let key): try records(named: key, by: .rows(ofSource: source), isRow: true)
      case .gone(let key): try records(named: key, by: .rows(ofSource: source), isRow: false)
      case .former(let key):
        try records(named: key, by: .formerRows(ofSource: source), isRow: false)
      }
    return found.filter { $0.kind == kind }
  }

  func keys(of record: RecordReference, source: String) throws -> [String] {
    try holders(by: .rows(ofSource: source)).names(of: record)
  }

  func forEachOther(
    of kind: RecordKind, source: String, _ body: (NamedRecord) throws -> Void
  ) throws {
    let former = try holders(by: .formerRows(ofSource: source))
    try holders(by: .rows(ofSource: source)).forEachOther { holder in
      guard holder.record.kind == kind else { return }
      found = holder.stored
      let formerNames = try former.names(of: holder)
      try body(NamedRecord(holder.record, names: holder.names, formerNames: formerNames))
    }
  }

  func hasRecords(of kind: RecordKind, source: String) throws -> Bool {
    try holders(by: .rows(ofSource: source)).has(kind)
      || holders(by: .formerRows(ofSource: source)).has(kind)
  }

  func sourceIDs() throws -> [Slug] { try catalogue.sourceIDs() }

  func forEachSite(_ body: (Site) throws -> Void) throws { try catalogue.forEachSite(body) }

  func forEachMonument(_ body: (Monument) throws -> Void) throws {
    try catalogue.forEachMonument(body)
  }

  /// The records that somebody calls by a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - namer: Who calls them so.
  ///   - isRow: Whether the document has it, so that they need not be visited for it later.
  /// - Returns: The records.
  /// - Throws: `DamagedRecord` for one that cannot be read and may be meant, or what the store throws.
  private func records(
    named name: String, by namer: NamedHolders.Namer, isRow: Bool
  ) throws -> [RecordReference] {
    if holders[namer] == nil { holders[namer] = try holders(by: namer) }
    let result = try holders[namer]?.records(named: name, isVisited: isRow)
    found = result?.read
    return result?.found ?? []
  }

  private func holders(by namer: NamedHolders.Namer) throws -> NamedHolders {
    if let known = holders[namer] { return known }
    // The keys of rows are asked for together.
    let namers: [NamedHolders.Namer] =
      switch namer {
      case .register: [namer]
      case .rows(let source), .formerRows(let source):
        [.rows(ofSource: source), .formerRows(ofSource: source)]
      }
    let made = try catalogue.holders(by: namers)
    for (namer, made) in zip(namers, made) { holders[namer] = made }
    return made[namers.firstIndex(of: namer) ?? 0]
  }

  func forEachReport(_ body: (Report) throws -> Void) throws { try catalogue.forEachReport(body) }

  func forEachReview(_ body: (Review) throws -> Void) throws { try catalogue.forEachReview(body) }

  func report(at path: String) throws -> Report {
    guard let report = try recorded(at: path) ?? catalogue.report(at: path) else {
      throw RegistryError(.notThere, "the registry has no report at '\(path)'")
    }
    return report
  }

  func evidence(at path: String) throws -> Evidence {
    guard let id = RecordLayout.reference(ofPath: path)?.recordID,
      let item = try catalogue.evidence(id)
    else {
      throw RegistryError(.notThere, "the registry has no evidence at '\(path)'")
    }
    return item
  }

  func read(_ file: any ByteStream) throws -> FileReading {
    let content = try FileContent(pieces: file.next, opening: CameraData.openingLimit)
    var reading = FileReading(sha256: content.hash.text, byteCount: content.bytes)
    reading.camera = CameraStatement(opening: content.opening)
    reading.doubt = PictureDoubt(content.opening)?.text(of: file.source)
    let digests = try fileDigests ?? catalogue.fileDigests()
    fileDigests = digests
    if digests.contains(reading.sha256) {
      // Where one file is here already, all may be.
      let known = try knownBytes ?? KnownBytes(digests: digests, in: catalogue)
      knownBytes = known
      reading.known = known.item(reading.sha256)?.words
    }
    return reading
  }

  func keep(_ file: any ByteStream, _ reading: FileReading, extension ending: String) throws {
    guard session != nil else { return }
    let copied = try session?.addEvidenceFile(pieces: file.next, extension: ending)
    guard copied?.hash.text == reading.sha256 else { throw RegistryError.changed(file.source) }
  }

  func findings(
    in records: [any HeritageRecord], beside known: [any HeritageRecord]
  ) throws -> [RuleFinding] {
    judge.findings(in: records, beside: known).map { finding in
      RuleFinding(
        code: finding.code, isError: finding.severity == .error, record: finding.record,
        field: finding.field, message: finding.message, hint: finding.hint)
    }
  }

  func takeBack(_ row: ReturnedRow) throws -> RowReturn {
    let known =
      try returned ?? ReturnedRecords(Registry(before), today: stamp.recorded.day)
    returned = known
    return try known.takeBack(row)
  }

  func isTaken(_ path: String) throws -> Bool {
    let path = try RegistryPath(path)
    return try session?.withCompactRecord(at: path) { $0 != nil }
      ?? (before.record(at: path) != nil)
  }

  func site(_ id: Slug) throws -> Site {
    guard let site = try recorded(at: RecordLayout.path(ofSite: id)) ?? catalogue.site(id) else {
      throw RegistryError(.notThere, "the registry has no site '\(id)'")
    }
    return site
  }

  func monument(_ id: Slug, of site: Slug) throws -> Monument {
    let path = RecordLayout.path(ofMonument: id, site: site)
    guard let monument = try recorded(at: path) ?? catalogue.monument(id, of: site) else {
      throw RegistryError(.notThere, "the site '\(site)' has no monument '\(id)'")
    }
    return monument
  }

  /// The record at a path as the session finds it, which is faster where many are asked for; `nil` if
  /// it finds none that can be read.
  private func recorded<Record: HeritageRecord>(at path: String) throws -> Record? {
    if let found, found.path.text == path { return try found.read() as? Record }
    let bytes = try session?.withCompactRecord(at: RegistryPath(path)) { record -> [UInt8]? in
      guard let record else { return nil }
      return record.indices.map { record[$0] }
    }
    guard let bytes = bytes ?? nil else { return nil }
    return try RecordLayout.record(at: path, bytes: bytes) as? Record
  }

  func source(_ id: Slug) throws -> Source? {
    if let known = sources[id] { return known }
    let source = try catalogue.source(id)
    sources[id] = .some(source)
    return source
  }

  func holds(_ record: Span<UInt8>, at path: String) throws -> Bool {
    if let found, found.path.text == path { return order(found.bytes.span, record) == 0 }
    let path = try RegistryPath(path)
    if session != nil { return try session?.holds(record, at: path) ?? false }
    // A record in a file of its own has another layout, and is compared as a value.
    guard let bytes = try before.record(at: path)?.bytes, bytes.count == record.count else {
      return false
    }
    return bytes.indices.allSatisfy { bytes[$0] == record[$0] }
  }

  func write(_ record: Span<UInt8>, to path: String) throws {
    let limit = FileRegistry.recordLimit
    guard record.count <= limit else { throw LargeRecord(byteCount: record.count, limit: limit) }
    if session == nil {
      previewed[path] = record.indices.map { record[$0] }
    } else {
      try session?.put(compact: record, at: RegistryPath(path))
    }
  }

  func startOver() throws {
    previewed = [:]
    try session?.startOver()
  }

  func written(_ path: String) throws -> [UInt8] {
    guard let bytes = try pending(path) else {
      throw RegistryError(.failed, "this import has written no record at '\(path)'")
    }
    return bytes
  }

  func pending(_ path: String) throws -> [UInt8]? {
    try session?.pendingRecord(at: RegistryPath(path)) ?? previewed[path]
  }

  /// Records the import; `nil` if nothing differs or it was a preview.
  func commit(_ draft: OperationDraft) throws -> Operation? {
    guard let session = session.take() else { return nil }
    return try session.commit(draft)
  }
}
