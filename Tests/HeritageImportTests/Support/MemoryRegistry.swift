import CanonicalJSON
import HeritageImport
import HeritageModel
import XMLStream

/// A registry of sites in memory, which keeps what an import writes apart until it is committed.
struct MemoryRegistry: ImportTarget {
  enum Failure: Error {
    case noRecord(String)
  }

  private(set) var records: [Slug: [UInt8]] = [:]
  private(set) var pending: [Slug: [UInt8]] = [:]
  private var sites: [String: [String: Slug]] = [:]

  init() {}

  init(_ sites: Site...) throws {
    for site in sites { pending[site.id] = site.json.bytes(.compact) }
    try commit()
  }

  /// Makes a site stand for a property, as the one that took another's place does.
  mutating func stand(_ site: Slug, forProperty number: String) {
    sites["unesco", default: [:]][number] = site
  }

  func records(of kind: RecordKind, scheme: String, value: String) -> [RecordReference] {
    guard kind == .site else { return [] }
    return sites[scheme]?[value].map { [.site($0)] } ?? []
  }

  func externalIDs(
    of kind: RecordKind, scheme: String
  ) -> [(value: String, record: RecordReference)] {
    kind == .site ? sites[scheme, default: [:]].map { ($0.key, .site($0.value)) } : []
  }

  func site(scheme: String, value: String) -> Slug? { sites[scheme]?[value] }

  func isTaken(_ path: String) -> Bool { Self.id(path).map { records[$0] != nil } ?? false }

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
    guard let id = Self.id(path) else { throw Failure.noRecord(path) }
    pending[id] = compact.indices.map { compact[$0] }
  }

  func written(_ path: String) throws -> [UInt8] {
    guard let bytes = Self.id(path).flatMap({ pending[$0] }) else { throw Failure.noRecord(path) }
    return bytes
  }

  mutating func commit() throws {
    records.merge(pending) { $1 }
    pending = [:]
    sites = [:]
    for id in records.keys {
      for (scheme, value) in try site(id).externalIDs { sites[scheme, default: [:]][value] = id }
    }
  }

  /// Imports a listing and commits it.
  mutating func take(
    _ xml: String, _ options: ImportOptions = ImportOptions(), as format: ListingFormat? = nil
  ) throws -> ImportResult {
    let reader = try XMLReader(xml: xml, source: "list.xml")
    let report = try ListingImport(reader, as: format, options: options).run(into: &self)
    try commit()
    return report
  }

  /// The site of a property.
  func property(_ number: String) throws -> Site {
    guard let id = site(scheme: "unesco", value: number) else {
      throw Failure.noRecord("unesco:\(number)")
    }
    return try site(id)
  }

  /// The record of a property as canonical JSON.
  func text(ofProperty number: String) throws -> String {
    try property(number).json.text(.pretty)
  }
}
