import ByteStreams
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
  /// What records are called beside their own identifiers.
  private enum Name: Hashable {
    /// By an identifier in a register.
    case externalID(String)
    /// By the key of a row of a list, or by the one that the row had before it was renamed.
    case key(String)
    case formerKey(String)
  }

  private var recordsByName: [Name: [String: [RecordReference]]] = [:]
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
    try records(by: .externalID(scheme))[value, default: []]
  }

  func externalIDs(
    of kind: RecordKind, scheme: String
  ) throws -> [(value: String, record: RecordReference)] {
    try listed(kind, by: .externalID(scheme))
  }

  func records(of kind: RecordKind, source: String, key: String) throws -> [RecordReference] {
    try records(by: .key(source))[key, default: []].filter { $0.kind == kind }
  }

  func keys(
    of kind: RecordKind, source: String
  ) throws -> [(value: String, record: RecordReference)] {
    try listed(kind, by: .key(source))
  }

  func formerKeys(
    of kind: RecordKind, source: String
  ) throws -> [(value: String, record: RecordReference)] {
    try listed(kind, by: .formerKey(source))
  }

  func sourceIDs() throws -> [Slug] { try catalogue.sourceIDs() }

  func forEachSite(_ body: (Site) throws -> Void) throws { try catalogue.forEachSite(body) }

  func forEachMonument(_ body: (Monument) throws -> Void) throws {
    try catalogue.forEachMonument(body)
  }

  private func listed(
    _ kind: RecordKind, by name: Name
  ) throws -> [(value: String, record: RecordReference)] {
    try records(by: name).flatMap { value, records in
      records.filter { $0.kind == kind }.map { (value: value, record: $0) }
    }
  }

  /// The sites and monuments by what they are called otherwise; no value of a register belongs to
  /// one of each.
  private func records(by name: Name) throws -> [String: [RecordReference]] {
    if let known = recordsByName[name] { return known }
    switch name {
    case .externalID(let scheme):
      recordsByName[name] = Self.joined(
        try catalogue.sites(byExternalID: scheme), try catalogue.monuments(byExternalID: scheme))
    case .key(let source), .formerKey(let source):
      let sites = try catalogue.sites(byKeyOf: source)
      let monuments = try catalogue.monuments(byKeyOf: source)
      recordsByName[.key(source)] = Self.joined(sites.current, monuments.current)
      recordsByName[.formerKey(source)] = Self.joined(sites.former, monuments.former)
    }
    return recordsByName[name] ?? [:]
  }

  private static func joined(
    _ sites: [String: [Slug]], _ monuments: [String: [RecordReference]]
  ) -> [String: [RecordReference]] {
    sites.mapValues { $0.map(RecordReference.site) }.merging(monuments) { $0 + $1 }
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
