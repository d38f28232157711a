import HeritageModel
import Testing

@testable import HeritageImport

/// A table whose rows have places of their own.
private func table(_ count: Int) -> String {
  "id,name,lat,lon\n"
    + (1...count).map { "\($0),Place \($0 * 7),\(30 + $0),\(30 + $0)\n" }.joined()
}

@Test(arguments: [
  ("list2025.csv", "list2026.csv", "list2025", 1),
  ("list-2025-12.csv", "list-2026-01.csv", "list-2025-12", 3),
  ("monuments.csv", "monuments2.csv", "monuments", 3),
  ("list2025.csv", "other.csv", "list2025", 20), ("2025.csv", "2026.csv", "2025", 20),
])
func `a list that seems to be the next edition of another is told`(
  former: String, later: String, expected: String, rows: Int
) throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: former, table(rows))
  let result = try registry.take(named: "lists/\(later)", table(rows))
  #expect(result.held == rows)
  #expect(result.warnings.first?.code == "IMP-18")
  #expect(
    result.warnings.first?.suggestion
      == "is this the next edition of '\(expected)'? use '--source \(expected)'")
  var named = ImportOptions()
  named.sourceID = try Slug(expected)
  let right = try registry.take(named: later, table(rows), named)
  #expect(right.unchanged == rows)
  #expect(!right.warnings.map(\.code).contains("IMP-18"))
}

/// A second list of the same places with the rows that it has more, and what is held of it.
private let secondLists: [(String, String, Int)] = [
  // Few rows are held, or few of many.
  ("other.csv", table(19), 19),
  (
    "other.csv", table(20) + (1...20).map { "n\($0),New \($0 * 7),\($0),-\($0)\n" }.joined(), 20
  ),
  // A dash is no digit.
  ("li-st2026.csv", table(3), 3), ("list-new.csv", table(3), 3),
]

@Test(arguments: secondLists)
func `a second list of the same places is not taken for an edition`(
  name: String, rows: String, held: Int
) throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "list2025.csv", table(20))
  let result = try registry.take(named: name, rows)
  #expect(result.held == held)
  #expect(!result.warnings.map(\.code).contains("IMP-18"))
}

@Test func `sites that no list brought are of no edition`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "list2025.csv", table(1))
  let byHand = try (2...20).map { number in
    var site = Site(
      id: try Slug("place-\(number * 7)"), names: [Name("Place \(number * 7)", language: "en")])
    site.location = try Location(latitude: Double(30 + number), longitude: Double(30 + number))
    return site
  }
  for site in byHand { try registry.add(site) }
  let result = try registry.take(named: "other.csv", table(20))
  #expect(result.held == 20)
  #expect(!result.warnings.map(\.code).contains("IMP-18"))
}

@Test func `a list of other places is a list of its own`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(named: "syria.csv", table(2))
  let result = try registry.take(
    named: "iraq.csv", "id,name,lat,lon\n1,Hatra,35.5,42.7\n2,Ur,30.9,46.1\n")
  #expect(result.created == 2)
  #expect(result.warnings.map(\.code) == [])
}

@Test func `mended rows are of the list that they were first in, whatever their file is called`()
  throws
{
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  let first = try registry.take(
    named: "list2025.csv", table(2) + "4,,34,34\n", sideTables: tables)
  #expect([first.created, first.rejected] == [2, 1])
  let mended = try #require(tables[.rejected]).replacing(",4,,", with: ",4,Named,")
  let again = try registry.take(named: "mended.csv", mended)
  #expect([again.created, again.rejected] == [1, 0])
  #expect(again.warnings.map(\.code) == [])
  #expect(registry.sourceIDs().map(\.text) == ["list2025"])
}
