import HeritageImport
import HeritageModel
import Testing

private let both = Listings.listing(
  Listings.row("23", "Palmyra"), Listings.row("1150", "Harbour"))
private let one = Listings.listing(Listings.row("23", "Palmyra"))

private func whole(_ date: String?, language: String? = nil) throws -> ImportOptions {
  ImportOptions(
    language: language, edition: try date.map { try StatedDate($0) }, isComplete: true,
    today: Day(year: 2026, month: 11, day: 29))
}

/// A registry with both properties, of the edition of 2021.
private func registry() throws -> MemoryRegistry {
  var registry = MemoryRegistry()
  _ = try registry.take(both, ImportOptions(edition: try StatedDate("2021")))
  return registry
}

@Test func `a property that left the whole list has it in its record, and nothing else changes`()
  throws
{
  var registry = try registry()
  var expected = try registry.property("1150")
  let report = try registry.take(one, whole("2022"))
  #expect(report.noted == ["1150"])
  #expect([report.read, report.created, report.updated, report.unchanged] == [1, 0, 1, 0])
  #expect(
    report.warnings.map(\.description) == [
      "1150 Harbour: the registry's site 'harbour' is not in this listing; its record says so "
        + "[IMP-03]"
    ])
  expected.worldHeritage?.absentSince = try StatedDate("2022")
  #expect(try registry.property("1150") == expected)
  // The first edition without it counts.
  #expect(try registry.take(one, whole("2024")).noted == [])
  #expect(try registry.property("1150") == expected)
}

@Test func `a whole list without a date is of the day of its import`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(both)
  _ = try registry.take(one, whole(nil))
  #expect(
    try registry.property("1150").worldHeritage?.absentSince == (try StatedDate("2026-11-29")))
}

/// The date, language and extent of a list that says nothing of what left the newest one.
@Test(arguments: [
  ("2022", nil, false), ("2019", nil, true), (nil, nil, true), ("2022", "fr", true),
])
func `an extract, an older list and a translation mark nothing`(
  date: String?, language: String?, isComplete: Bool
) throws {
  var options = try whole(date, language: language)
  options.isComplete = isComplete
  var registry = try registry()
  let before = try registry.property("1150")
  let report = try registry.take(one, options)
  #expect(report.missing == ["1150"])
  #expect(report.noted == [])
  #expect(try registry.property("1150") == before)
}

@Test(arguments: [
  one.replacing("rows=\"1\"", with: "rows=\"2\""),
  Listings.listing(Listings.row("23", "Palmyra"), Listings.row("1150?", "Harbour")),
])
func `a list of which not all could be read marks nothing`(xml: String) throws {
  var registry = try registry()
  let report = try registry.take(xml, whole("2022"))
  #expect(report.noted == [])
  #expect(
    report.warnings.map(\.message).contains(
      "no record says that it is not in the list, as rows of the listing could not be read"))
  #expect(try registry.property("1150").worldHeritage?.absentSince == nil)
}

@Test func `a property that comes back is no longer absent`() throws {
  var registry = try registry()
  _ = try registry.take(one, whole("2022"))
  // An edition of before says nothing of after.
  _ = try registry.take(both, ImportOptions(edition: try StatedDate("2021-06")))
  #expect(try registry.property("1150").worldHeritage?.absentSince?.text == "2022")
  _ = try registry.take(both, ImportOptions(edition: try StatedDate("2024")))
  let property = try registry.property("1150").worldHeritage
  #expect(property?.absentSince == nil)
  #expect(
    property?.formerly == [FormerValue(field: "absentSince", value: "2022", until: "2024")])
}
