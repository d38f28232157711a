import HeritageModel
import Testing
import XMLStream

@testable import HeritageImport

/// A target that fails when it has taken so many records.
private struct FullTarget: ImportTarget {
  struct Full: Error {}

  let room: Int
  var taken = 0

  func site(scheme: String, value: String) -> Slug? { nil }
  func externalIDs(scheme: String) -> [(value: String, site: Slug)] { [] }
  func isTaken(_ id: Slug) -> Bool { false }
  func site(_ id: Slug) throws -> Site { throw Full() }
  func holds(_ compact: Span<UInt8>, at id: Slug) -> Bool { false }
  func written(_ id: Slug) throws -> [UInt8] { throw Full() }

  mutating func write(_ compact: Span<UInt8>, to id: Slug) throws {
    guard taken < room else { throw Full() }
    taken += 1
  }
}

private func rows(_ count: Int) -> String {
  Listings.listing((1...count).map { Listings.row("\($0)", "Number \($0)") })
}

@Test(arguments: [0, 1, 33, 500])
func `an error of the target ends the import`(room: Int) throws {
  var target = FullTarget(room: room)
  let result = Result {
    try WorldHeritageImporter(XMLReader(xml: rows(1000))).run(into: &target)
  }
  #expect(throws: FullTarget.Full.self) { try result.get() }
  #expect(target.taken == room)
}

@Test(arguments: [1, 31, 32, 33, 64, 65, 1000])
func `rows come in the document's order`(count: Int) throws {
  let pipe = RowPipe(try XMLReader(xml: rows(count)))
  try pipe.open()
  pipe.start(makesSlugs: true)
  var numbers: [String] = []
  var isLast = false
  while !isLast {
    let batch = pipe.next()
    for row in batch.rows.prefix(batch.count) {
      numbers.append(String(decoding: row.slice(.idNumber), as: UTF8.self))
    }
    isLast = batch.isLast
    pipe.recycle(batch)
  }
  #expect(numbers == (1...count).map(String.init))
}

@Test(arguments: [false, true])
func `slugs are made on the way where they are wanted`(makesSlugs: Bool) throws {
  let xml = Listings.listing(Listings.row("1", "Old &amp;amp; Town"), Listings.row("2", ""))
  let pipe = RowPipe(try XMLReader(xml: xml))
  try pipe.open()
  pipe.start(makesSlugs: makesSlugs)
  let batch = pipe.next()
  #expect(
    batch.rows.prefix(batch.count).map(\.slug) == [makesSlugs ? "old-town" : nil, nil])
}

@Test func `the rows before the damage are taken before the error`() throws {
  var target = FullTarget(room: .max)
  let xml = rows(500).replacing("</query>", with: "</quer>")
  let result = Result {
    try WorldHeritageImporter(XMLReader(xml: xml)).run(into: &target)
  }
  let error = try #require(throws: XMLParseError.self) { try result.get() }
  #expect(error.line == 503)
  #expect(target.taken == 500)
}

@Test func `progress is told in bytes and never goes back`() throws {
  var target = FullTarget(room: .max)
  let xml = rows(2000)
  var told: [Int] = []
  _ = try WorldHeritageImporter(try XMLReader(xml: xml)).run(into: &target) { told.append($0) }
  #expect(told == told.sorted())
  #expect(told.last == xml.utf8.count)
}
