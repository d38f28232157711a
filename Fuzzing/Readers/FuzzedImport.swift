import ByteStreams
import CanonicalJSON
import Glibc
import HeritageImport
import HeritageModel

/// Imports into a registry that takes everything and keeps nothing.
enum FuzzedImport {
  /// Reads a document, to the records that it would make.
  ///
  /// It may be refused in any way that an import knows, and by no crash, hang or want of memory.
  static func read(_ bytes: [UInt8], by mapping: Mapping?, as format: ListingFormat? = nil) {
    var options = ImportOptions(language: "en")
    options.mapping = mapping
    var target = Nothing()
    do {
      let file = InputFile(bytes: bytes, source: "fuzz")
      check(
        try ListingImport(file, as: format, options: options)
          .run(into: &target, sideTables: NoTables()))
    } catch let missing as Nothing.Missing {
      fail("the import asks for '\(missing.record)', which nobody gave it")
    } catch {
      // What cannot be imported is refused.
    }
  }

  /// Reads a mapping, and a table by it.
  static func readTable(by bytes: [UInt8]) {
    do {
      let mapping = try Mapping(bytes, named: "fuzz")
      let table =
        "id,name,lat,lon,date,a,b,c,class,class_2,link\n"
        + "1,x;y,1,2,1/2/1976,<p>d</p>,,37N,Destroyed,4,https://a.org;b\n,,x,2,,,,,,,\n"
      read(Array(table.utf8), by: mapping)
    } catch {
      // A mapping with faults is refused.
    }
  }

  /// Reads the decisions on rows that were held.
  static func readDecisions(_ bytes: [UInt8]) {
    do {
      _ = try MatchDecisions(InputFile(bytes: bytes, source: "fuzz")) {
        !$0.description.hasSuffix("gone")
      }
    } catch {
      // A table that says nothing sound is refused.
    }
  }

  /// A mapping that looks into every column that the seeds of a format have.
  static func mapping(ofFormat format: String) -> Mapping {
    let form =
      TableFormat(rawValue: format).map { "\"input\": {\"format\": \"\($0.rawValue)\"}, " } ?? ""
    return mapping(
      """
      {"heritageMapping": 1, \(form)"source": {"id": "fuzz", "name": "fuzz"},
       "key": "\(format == "lido" ? "lidoRecID" : "id")",
       "site": {"names": [{"text": {"column": "name", "plain": true, "split": ";"}}],
        "description": [{"text": {"column": "description", "unescape": true}}],
        "protections": [{"type": "=national", "from": {"column": "date", "date": "dmy"}}]},
       "report": {"assessor": {"column": ["who", "=a"]}, "event": "date",
        "grade": {"column": "name", "map": {}, "else": "severe"}},
       "evidence": [{"type": "=news", "url": {"column": "link", "split": ";"}}]}
      """)
  }

  static func mapping(_ text: String) -> Mapping {
    do {
      return try Mapping(Array(text.utf8), named: "fuzz")
    } catch {
      fail("the mapping has faults: \(error)")
    }
  }

  /// Checks that each row is counted once.
  static func check(_ result: ImportResult) {
    let counts = [
      result.read, result.skipped, result.passed, result.held, result.rejected, result.created,
      result.updated, result.unchanged,
    ]
    let groups = result.created + result.updated + result.unchanged
    let rows =
      result.read - result.skipped - result.passed - result.held - result.rejected
    guard counts.allSatisfy({ $0 >= 0 }), rows >= groups, groups > 0 || rows == 0 else {
      fail("rows are not counted once: \(counts)")
    }
  }

  /// Ends the run as a fault that the fuzzer keeps.
  static func fail(_ text: String) -> Never {
    print(text)
    fflush(nil)
    abort()
  }
}

/// A registry that takes everything and keeps nothing.
private struct Nothing: ImportTarget {
  struct Missing: Error {
    let record: String
  }

  private var last: [String: [UInt8]] = [:]

  func records(of kind: RecordKind, scheme: String, value: String) -> [RecordReference] { [] }
  func forEachOther(
    of kind: RecordKind, scheme: String, _ body: (NamedRecord) throws -> Void
  ) {}
  func records(of kind: RecordKind, source: String, key: KnownKey) -> [RecordReference] { [] }
  func keys(of record: RecordReference, source: String) -> [String] { [] }
  func forEachOther(
    of kind: RecordKind, source: String, _ body: (NamedRecord) throws -> Void
  ) {}
  func hasRecords(of kind: RecordKind, source: String) -> Bool { false }
  func sourceIDs() -> [Slug] { [] }
  func forEachSite(_ body: (Site) throws -> Void) {}
  func forEachMonument(_ body: (Monument) throws -> Void) {}
  func forEachReport(_ body: (Report) throws -> Void) {}
  func forEachReview(_ body: (Review) throws -> Void) {}
  func report(at path: String) throws -> Report { throw Missing(record: path) }
  func takeBack(_ row: ReturnedRow) throws -> RowReturn { throw Missing(record: row.id ?? "") }
  func evidence(at path: String) throws -> Evidence { throw Missing(record: path) }
  func read(_ file: any ByteStream) -> FileReading { FileReading(sha256: "", byteCount: 0) }
  func keep(_ file: any ByteStream, _ reading: FileReading, extension ending: String) {}
  func findings(
    in records: [any HeritageRecord], beside known: [any HeritageRecord]
  ) -> [RuleFinding] { [] }
  var stamp: RecordStamp {
    RecordStamp(recorded: Instant(secondsSinceEpoch: 1_700_000_000))
  }
  func isTaken(_ path: String) -> Bool { false }
  func site(_ id: Slug) throws -> Site { throw Missing(record: id.text) }
  func monument(_ id: Slug, of site: Slug) throws -> Monument {
    throw Missing(record: "\(site)/\(id)")
  }
  func source(_ id: Slug) throws -> Source? { nil }
  func holds(_ compact: Span<UInt8>, at path: String) -> Bool { false }

  mutating func write(_ compact: Span<UInt8>, to path: String) {
    last[path] = compact.indices.map { compact[$0] }
  }

  mutating func startOver() { last = [:] }

  func written(_ path: String) throws -> [UInt8] {
    guard let bytes = last[path] else { throw Missing(record: path) }
    return bytes
  }

  func pending(_ path: String) -> [UInt8]? { last[path] }
}

/// Takes the tables beside a document, and keeps nothing.
final class NoTables: SideTableOutput {
  func write(_ bytes: [UInt8], to table: SideTable) {}
}
