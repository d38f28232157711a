import ByteStreams
import HeritageModel
import Synchronization
import Testing
import XMLStream

@testable import HeritageImport

/// A target that fails when it has taken so many records.
private struct FullTarget: ImportTarget {
  struct Full: Error {}

  let room: Int
  var taken = 0

  func records(of kind: RecordKind, scheme: String, value: String) -> [RecordReference] { [] }
  func forEachOther(of kind: RecordKind, scheme: String, _ body: (NamedRecord) throws -> Void) {}
  func records(of kind: RecordKind, source: String, key: KnownKey) -> [RecordReference] { [] }
  func keys(of record: RecordReference, source: String) -> [String] { [] }
  func forEachOther(of kind: RecordKind, source: String, _ body: (NamedRecord) throws -> Void) {}
  func hasRecords(of kind: RecordKind, source: String) -> Bool { false }
  func sourceIDs() -> [Slug] { [] }
  func forEachSite(_ body: (Site) throws -> Void) {}
  func forEachMonument(_ body: (Monument) throws -> Void) {}
  func forEachReport(_ body: (Report) throws -> Void) {}
  func forEachReview(_ body: (Review) throws -> Void) {}
  func report(at path: String) throws -> Report { throw Full() }
  func evidence(at path: String) throws -> Evidence { throw Full() }
  func read(_ file: any ByteStream) -> FileReading { FileReading(sha256: "", byteCount: 0) }
  func keep(_ file: any ByteStream, _ reading: FileReading, extension ending: String) {}
  func findings(
    in records: [any HeritageRecord], beside known: [any HeritageRecord]
  ) -> [RuleFinding] { [] }
  var stamp: RecordStamp { MemoryRegistry.stamp }
  func monument(_ id: Slug, of site: Slug) throws -> Monument { throw Full() }
  func source(_ id: Slug) -> Source? { nil }
  func takeBack(_ row: ReturnedRow) throws -> RowReturn { throw Full() }
  func isTaken(_ path: String) -> Bool { false }
  func site(_ id: Slug) throws -> Site { throw Full() }
  func holds(_ compact: Span<UInt8>, at path: String) -> Bool { false }
  func written(_ path: String) throws -> [UInt8] { throw Full() }
  func pending(_ path: String) -> [UInt8]? { nil }
  func startOver() {}

  mutating func write(_ compact: Span<UInt8>, to path: String) throws {
    guard taken < room else { throw Full() }
    taken += 1
  }
}

/// Rows that say that they are large, without an end.
private struct LargeRows: RowSource {
  struct Row: SourceRow {
    var number = 0
    var line: Int { number }
    var byteCount: Int { 1 << 20 }

    func flattened() -> [FlatRow] { [] }
  }

  /// How many were read.
  final class Count: Sendable {
    let rows = Mutex(0)
  }

  let count: Count
  let source = "list.csv"
  let bytesRead = 0
  let declaredRows: Int? = nil
  let foreign: [String: Occurrences] = [:]
  let skipped = 0

  mutating func next(_ row: inout Row) -> Bool {
    row.number = count.rows.withLock { rows in
      rows += 1
      return rows
    }
    return true
  }
}

/// Takes each row for one that says nothing.
private struct NoDrafts: RowInterpreter {
  let language: String? = nil

  mutating func consider(_ row: LargeRows.Row) -> Bool { false }
  mutating func settle() {}
  mutating func key(of row: LargeRows.Row) -> SourceKey { SourceKey(text: "\(row.number)") }
  mutating func draft(
    of row: LargeRows.Row, _ key: SourceKey, _ notes: inout RowNotes
  ) -> SiteDraft? { nil }
}

private func file(_ xml: String) -> InputFile { InputFile(bytes: Array(xml.utf8)) }

private func rows(_ count: Int) -> String {
  Listings.listing((1...count).map { Listings.row("\($0)", "Number \($0)") })
}

@Test(arguments: [0, 1, 33, 500])
func `an error of the target ends the import`(room: Int) throws {
  var target = FullTarget(room: room)
  let result = Result {
    try ListingImport(file(rows(1000))).run(into: &target)
  }
  #expect(throws: FullTarget.Full.self) { try result.get() }
  #expect(target.taken == room)
}

@Test(arguments: [1, 31, 32, 33, 64, 65, 1000])
func `rows come in the document's order`(count: Int) throws {
  var reader = ListingRowReader(try XMLReader(xml: rows(count)))
  _ = try reader.open(as: nil)
  let interpreter = try PropertyInterpreter(
    source: "list.xml", ImportOptions(), checksFirstRow: true)
  let pipe = RowPipe(reader, interpreter)
  pipe.start()
  var numbers: [String?] = []
  var isLast = false
  while !isLast {
    let batch = pipe.next()
    numbers += batch.rows.map(\.key?.text)
    isLast = batch.isLast
  }
  #expect(numbers == (1...count).map(String.init))
}

@Test func `large rows are not read far ahead`() {
  let count = LargeRows.Count()
  let pipe = RowPipe(LargeRows(count: count), NoDrafts())
  pipe.start()
  var taken = 0
  for _ in 0..<20 { taken += pipe.next().rows.count }
  pipe.cancel()
  #expect(taken == 20)
  // Four batches that wait, one that is read, and one more for the place of that taken last.
  #expect(count.rows.withLock { $0 } <= 26)
}

@Test func `the rows before the damage are taken before the error`() throws {
  var target = FullTarget(room: .max)
  let xml = rows(500).replacing("</query>", with: "</quer>")
  let result = Result {
    try ListingImport(file(xml)).run(into: &target)
  }
  let error = try #require(throws: XMLParseError.self) { try result.get() }
  #expect(error.line == 503)
  #expect(target.taken == 500)
}

@Test func `progress is told in bytes and never goes back`() throws {
  var target = FullTarget(room: .max)
  let xml = rows(2000)
  var told: [Int] = []
  _ = try ListingImport(file(xml)).run(into: &target) { told.append($0) }
  #expect(told == told.sorted())
  #expect(told.last == xml.utf8.count)
}
