import ByteStreams
import CanonicalJSON
import Glibc
import HeritageImport
import HeritageModel

/// A registry that takes everything and keeps nothing.
private struct Nothing: ImportTarget {
  struct Missing: Error {}

  private var last: [String: [UInt8]] = [:]

  func records(of kind: RecordKind, scheme: String, value: String) -> [RecordReference] { [] }
  func externalIDs(
    of kind: RecordKind, scheme: String
  ) -> [(value: String, record: RecordReference)] { [] }
  func records(of kind: RecordKind, source: String, key: String) -> [RecordReference] { [] }
  func keys(
    of kind: RecordKind, source: String
  ) -> [(value: String, record: RecordReference)] { [] }
  func formerKeys(
    of kind: RecordKind, source: String
  ) -> [(value: String, record: RecordReference)] { [] }
  func sourceIDs() -> [Slug] { [] }
  func forEachSite(_ body: (Site) throws -> Void) {}
  func forEachMonument(_ body: (Monument) throws -> Void) {}
  func isTaken(_ path: String) -> Bool { false }
  func site(_ id: Slug) throws -> Site { throw Missing() }
  func monument(_ id: Slug, of site: Slug) throws -> Monument { throw Missing() }
  func source(_ id: Slug) -> Source? { nil }
  func holds(_ compact: Span<UInt8>, at path: String) -> Bool { false }

  mutating func write(_ compact: Span<UInt8>, to path: String) {
    last[path] = compact.indices.map { compact[$0] }
  }

  mutating func startOver() { last = [:] }

  func written(_ path: String) throws -> [UInt8] {
    guard let bytes = last[path] else { throw Missing() }
    return bytes
  }
}

/// Takes the tables beside a document, and keeps nothing.
private final class NoTables: SideTableOutput {
  func write(_ bytes: [UInt8], to table: SideTable) {}
}

/// What the bytes of a run are, as the environment says: a format, or `mapping`.
private let format = unsafe getenv("FUZZ_FORMAT").map { unsafe String(cString: $0) } ?? "csv"

/// A mapping that looks into every column that the seeds have.
private let mapping: Mapping = {
  let form = format == "gzip" ? "" : "\"input\": {\"format\": \"\(format)\"}, "
  let text = """
    {"heritageMapping": 1, \(form)"source": {"id": "fuzz", "name": "fuzz"}, "key": "\(format == "lido" ? "lidoRecID" : "id")",
     "site": {"names": [{"text": {"column": "name", "plain": true, "split": ";"}}],
      "description": [{"text": {"column": "description", "unescape": true}}],
      "protections": [{"type": "=national", "from": {"column": "date", "date": "dmy"}}]}}
    """
  do {
    return try Mapping(Array(text.utf8), named: "fuzz")
  } catch {
    print("the mapping has faults: \(error)")
    exit(1)
  }
}()

/// Reads bytes as a document of a format, to the records that it would make.
@_cdecl("LLVMFuzzerTestOneInput")
public func readDocument(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: count))
  if format == "mapping" {
    _ = try? Mapping(bytes, named: "fuzz")
    return 0
  }
  for mapping in [mapping, nil] as [Mapping?] {
    var options = ImportOptions(language: "en")
    options.mapping = mapping
    var target = Nothing()
    // A document may be refused in any way but by a crash, a hang or too much memory.
    _ = try? ListingImport(InputFile(bytes: bytes, source: "fuzz"), options: options)
      .run(into: &target, sideTables: NoTables())
  }
  return 0
}
