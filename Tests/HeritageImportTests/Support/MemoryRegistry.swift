import ByteStreams
import CanonicalJSON
import HeritageImport
import HeritageModel

/// A registry of sites in memory, which keeps what an import writes apart until it is committed.
struct MemoryRegistry: ImportTarget {
  enum Failure: Error {
    case noRecord(String)
  }

  private(set) var records: [Slug: [UInt8]] = [:]
  private(set) var pending: [Slug: [UInt8]] = [:]
  /// Monuments and sources by their paths, and what an import writes of them.
  private(set) var monuments: [String: [UInt8]] = [:]
  private(set) var others: [String: [UInt8]] = [:]
  private var pendingElsewhere: [String: [UInt8]] = [:]
  private var sites: [String: [String: Slug]] = [:]

  init() {}

  init(_ sites: Site...) throws {
    for site in sites { try add(site) }
  }

  /// Adds a site as a person does.
  mutating func add(_ site: Site) throws {
    pending[site.id] = site.json.bytes(.compact)
    try commit()
  }

  /// Makes a site stand for a property, as the one that took another's place does.
  mutating func stand(_ site: Slug, forProperty number: String) {
    sites["unesco", default: [:]][number] = site
  }

  func records(
    of kind: RecordKind, scheme: String, value: String
  ) throws -> [RecordReference] {
    guard kind == .site else {
      return try monuments.values.compactMap { bytes in
        let monument = try Monument(json: JSONParser.parse(bytes).objectValue ?? JSONObject())
        return monument.externalIDs[scheme] == value ? monument.reference : nil
      }
    }
    return sites[scheme]?[value].map { [.site($0)] } ?? []
  }

  func forEachOther(
    of kind: RecordKind, scheme: String, _ body: (NamedRecord) throws -> Void
  ) throws {
    guard kind == .site else { return }
    for (site, values) in Dictionary(grouping: sites[scheme, default: [:]], by: \.value) {
      try body(NamedRecord(.site(site), names: values.map(\.key)))
    }
  }

  func records(of kind: RecordKind, source: String, key: KnownKey) throws -> [RecordReference] {
    try origins(of: kind, source).filter { _, origin in
      switch key {
      case .ofRow(let key), .gone(let key): origin.keys.contains(key)
      case .former(let key): origin.formerKeys.contains(key)
      }
    }.map(\.record)
  }

  func keys(of record: RecordReference, source: String) throws -> [String] {
    try origins(of: record.kind, source).first { $0.record == record }?.origin.keys ?? []
  }

  func forEachOther(
    of kind: RecordKind, source: String, _ body: (NamedRecord) throws -> Void
  ) throws {
    for (record, origin) in try origins(of: kind, source) {
      try body(NamedRecord(record, names: origin.keys, formerNames: origin.formerKeys))
    }
  }

  func hasRecords(of kind: RecordKind, source: String) throws -> Bool {
    try !origins(of: kind, source).isEmpty
  }

  private func origins(
    of kind: RecordKind, _ source: String
  ) throws -> [(record: RecordReference, origin: Origin)] {
    guard kind == .site else {
      return try monuments.values.compactMap { bytes in
        let monument = try Monument(json: JSONParser.parse(bytes).objectValue ?? JSONObject())
        return monument.origins[source].map { (monument.reference, $0) }
      }
    }
    return try records.keys.sorted().compactMap { id in
      try site(id).origins[source].map { (.site(id), $0) }
    }
  }

  func sourceIDs() -> [Slug] {
    others.keys.compactMap { path in
      if case .source(let id)? = RecordLayout.reference(ofPath: path) { id } else { nil }
    }
  }

  /// How often an import began again.
  private(set) var startsOver = 0

  mutating func startOver() {
    startsOver += 1
    pending = [:]
    pendingElsewhere = [:]
  }

  func forEachSite(_ body: (Site) throws -> Void) throws {
    for id in records.keys.sorted() { try body(site(id)) }
  }

  func forEachMonument(_ body: (Monument) throws -> Void) throws {
    for path in monuments.keys.sorted() {
      guard case .monument(let id, let site)? = RecordLayout.reference(ofPath: path) else {
        continue
      }
      try body(monument(id, of: site))
    }
  }

  func monument(_ id: Slug, of site: Slug) throws -> Monument {
    let path = RecordLayout.path(ofMonument: id, site: site)
    guard let bytes = monuments[path], let json = try JSONParser.parse(bytes).objectValue else {
      throw Failure.noRecord(path)
    }
    return try Monument(json: json)
  }

  func source(_ id: Slug) throws -> Source? {
    try others[Source(id: id, name: "").path].flatMap { bytes in
      try JSONParser.parse(bytes).objectValue.map { try Source(json: $0) }
    }
  }

  /// What it says of the records that an import makes.
  static let stamp = RecordStamp(
    recorded: Instant(secondsSinceEpoch: 1_700_000_000), recordedBy: "a team")

  var stamp: RecordStamp { Self.stamp }

  func forEachReport(_ body: (Report) throws -> Void) throws {
    for path in others.keys.sorted() where RecordLayout.kind(ofPath: path) == .report {
      try body(report(at: path))
    }
  }

  /// All reports, by their paths.
  var reports: [Report] {
    get throws {
      var reports: [Report] = []
      try forEachReport { reports.append($0) }
      return reports
    }
  }

  /// All items of evidence, by their titles.
  var evidence: [Evidence] {
    get throws {
      try others.filter { RecordLayout.kind(ofPath: $0.key) == .evidence }.map { path, bytes in
        guard let json = try JSONParser.parse(bytes).objectValue else {
          throw Failure.noRecord(path)
        }
        return try Evidence(json: json)
      }.sorted { $0.title < $1.title }
    }
  }

  func forEachReview(_ body: (Review) throws -> Void) throws {}

  func report(at path: String) throws -> Report {
    guard let bytes = others[path], let json = try JSONParser.parse(bytes).objectValue else {
      throw Failure.noRecord(path)
    }
    return try Report(json: json)
  }

  func evidence(at path: String) throws -> Evidence {
    guard let bytes = others[path], let json = try JSONParser.parse(bytes).objectValue else {
      throw Failure.noRecord(path)
    }
    return try Evidence(json: json)
  }

  /// The texts of the files that were kept, by what stands for their SHA-256.
  private(set) var files: [String: String] = [:]

  /// Takes the bytes themselves for their hash, as far as there is room, and sees no photo.
  func read(_ file: any ByteStream) throws -> FileReading {
    let bytes = try Self.bytes(of: file)
    let digits = "0123456789abcdef".map(String.init)
    let hash = bytes.prefix(32).map { digits[Int($0 >> 4)] + digits[Int($0 & 15)] }.joined()
    return FileReading(
      sha256: hash + String(repeating: "0", count: 64 - hash.count), byteCount: bytes.count)
  }

  mutating func keep(_ file: any ByteStream, _ reading: FileReading, extension ending: String)
    throws
  {
    files["\(reading.sha256).\(ending)"] = String(decoding: try Self.bytes(of: file), as: UTF8.self)
  }

  private static func bytes(of file: any ByteStream) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try file.next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Rules are for the registry above.
  func findings(
    in records: [any HeritageRecord], beside known: [any HeritageRecord]
  ) -> [RuleFinding] { [] }

  func site(scheme: String, value: String) -> Slug? { sites[scheme]?[value] }

  func takeBack(_ row: ReturnedRow) throws -> RowReturn { throw Failure.noRecord(row.id ?? "") }

  func isTaken(_ path: String) -> Bool {
    if let id = Self.id(path) { return records[id] != nil }
    return monuments[path] != nil || others[path] != nil
  }

  private static func id(_ path: String) -> Slug? {
    guard case .site(let id)? = RecordLayout.reference(ofPath: path) else { return nil }
    return id
  }

  func site(_ id: Slug) throws -> Site {
    guard let bytes = records[id], let json = try JSONParser.parse(bytes).objectValue else {
      throw Failure.noRecord(id.text)
    }
    return try Site(json: json)
  }

  func holds(_ compact: Span<UInt8>, at path: String) -> Bool {
    guard let bytes = Self.id(path).flatMap({ records[$0] }), bytes.count == compact.count else {
      return false
    }
    return bytes.indices.allSatisfy { bytes[$0] == compact[$0] }
  }

  mutating func write(_ compact: Span<UInt8>, to path: String) throws {
    let limit = JSONLimits().bytes
    guard compact.count <= limit else { throw LargeRecord(byteCount: compact.count, limit: limit) }
    let bytes = compact.indices.map { compact[$0] }
    if let id = Self.id(path) { pending[id] = bytes } else { pendingElsewhere[path] = bytes }
  }

  func written(_ path: String) throws -> [UInt8] {
    guard let bytes = pending(path) else { throw Failure.noRecord(path) }
    return bytes
  }

  func pending(_ path: String) -> [UInt8]? {
    Self.id(path).flatMap { pending[$0] } ?? pendingElsewhere[path]
  }

  mutating func commit() throws {
    records.merge(pending) { $1 }
    pending = [:]
    for (path, bytes) in pendingElsewhere {
      if RecordLayout.kind(ofPath: path) == .monument {
        monuments[path] = bytes
      } else {
        others[path] = bytes
      }
    }
    pendingElsewhere = [:]
    sites = [:]
    for id in records.keys {
      for (scheme, value) in try site(id).externalIDs { sites[scheme, default: [:]][value] = id }
    }
  }

  /// Imports a listing and commits it.
  mutating func take(
    _ xml: String, _ options: ImportOptions = ImportOptions(), as format: ListingFormat? = nil
  ) throws -> ImportResult {
    try take(named: "list.xml", xml, options, as: format)
  }

  /// Imports a document and commits it.
  mutating func take(
    named name: String, _ text: String, _ options: ImportOptions = ImportOptions(),
    as format: ListingFormat? = nil, sideTables: (any SideTableOutput)? = nil
  ) throws -> ImportResult {
    let file = InputFile(bytes: Array(text.utf8), source: name)
    let result = try ListingImport(file, as: format, options: options)
      .run(into: &self, sideTables: sideTables)
    try commit()
    return result
  }

  /// The site of a property.
  func property(_ number: String) throws -> Site {
    guard let id = site(scheme: "unesco", value: number) else {
      throw Failure.noRecord("unesco:\(number)")
    }
    return try site(id)
  }

  /// The record of a property as canonical JSON, without what it says of the file.
  func text(ofProperty number: String) throws -> String {
    var site = try property(number)
    site.origins = [:]
    return site.json.text(.pretty)
  }
}
