import ByteStreams
import HeritageTestSupport
import Testing

@testable import HeritageImport

@Test(arguments: DamageLists.all)
private func `a damage list is taken by the mapping of its own columns alone`(
  list: DamageLists.List
) throws {
  let file = InputFile(bytes: Array(list.text.utf8), source: list.file)
  let columns = try ProfiledDocument(file, InputSettings()).columns
  let found = try BuiltInMappings.recognising(columns)
  #expect(found?.name == (list.isRecognised ? list.mapping : nil))
  let others = try BuiltInMappings.all().filter { mapping in
    mapping.name != list.mapping && !mapping.recognised.isEmpty
      && mapping.recognised.allSatisfy { columns.known($0) != nil }
  }
  #expect(others.map(\.name) == [])
}

@Test(arguments: DamageLists.all)
private func `a damage list has the columns that its mapping names`(
  list: DamageLists.List
) throws {
  let file = InputFile(bytes: Array(list.text.utf8), source: list.file)
  let columns = try ProfiledDocument(file, InputSettings()).columns.names
  let mapping = try #require(try BuiltInMappings.named(list.mapping))
  let all = ColumnTable(mapping.firstColumns.names + columns)
  #expect(mapping.check(against: all).map(\.fault.message) == [])
}

/// What the fields of one list have in common with another's.
private let others: [[String]] = [
  ["X", "Y", "Name", "Damage"],
  ["SensorDate", "Main_Damage_Site_Class"],
  ["obj_type", "damage_gra"],
  ["_uuid", "_submission_time", "Location", "name", "Photo"],
  ["SubmissionDate", "KEY", "name", "location-Latitude", "location-Longitude"],
  ["Country", "Region", "Type", "Name", "As of", "Link"],
  ["URI", "Site_Name", "Latitude", "Longitude"],
]

@Test(arguments: others)
private func `a list that has only some of the columns is nobody's`(columns: [String]) throws {
  #expect(try BuiltInMappings.recognising(ColumnTable(columns)) == nil)
}
