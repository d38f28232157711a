import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

private let mapping = """
  {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "No",
   "site": {"names": [{"text": "Name", "language": "=en"}]}, "drop": ["Keeper"]}
  """

private func options(_ mapping: String) throws -> ImportOptions {
  var options = ImportOptions()
  options.mapping = try Mapping(Array(mapping.utf8), named: "m.json")
  return options
}

@Test func `a key of a dropped column is refused`() throws {
  let error = try #require(throws: MappingError.self) {
    try options(mapping.replacing("\"key\": \"No\"", with: "\"key\": [\"No\", \"Keeper\"]"))
  }
  #expect(
    error.description
      == "m.json:2: the column 'Keeper' is dropped and part of the key, which the registry keeps "
      + "(use another key, or keep the column)")
}

@Test func `a key that may tell of persons, and a dropped column that is used, are told`() throws {
  var registry = MemoryRegistry()
  let keyed = mapping.replacing("\"key\": \"No\"", with: "\"key\": \"Email\"")
    .replacing("[\"Keeper\"]", with: "[\"Keeper\", \"Name\"]")
  let result = try registry.take(
    named: "a.csv", "Email,Name,Keeper\na@b.org,Palmyra,Samir\n", options(keyed))
  #expect(
    result.warnings.map(\.message) == [
      "the column 'Email' may tell of persons, and is part of the key, which the registry keeps",
      "the column 'Name' is dropped and used, so that what is used of it is kept",
    ])
  #expect(result.warnings.map(\.code) == ["IMP-16", "IMP-16"])
}

/// A row whose texts are shifted by one, so that the keeper stands where the remark should.
private let shifted = "No,Name,Keeper,Remark\n1,Palmyra,Samir,dug\n2,Bosra,theatre,Ahmad,old\n"

@Test func `of a row out of shape nothing is copied where columns are dropped`() throws {
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  let result = try registry.take(
    named: "a.csv", shifted, options(mapping), sideTables: tables)
  #expect([result.read, result.created, result.rejected] == [2, 1, 1])
  let rejected = try #require(tables[.rejected])
  #expect(
    rejected == """
      heritage:file,heritage:line,heritage:code,heritage:field,heritage:value,heritage:reason,\
      heritage:suggestion,No,Name,Remark,E
      a.csv,3,IMP-13,E,,"the row goes beyond the last of 4 headings, into column E","put a text \
      that holds the separator in quotation marks; row not copied: it may hold dropped columns, \
      so mend it in the file itself",,,,

      """)
  #expect(result.rejections.map(\.record) == ["row 2"])
  #expect(result.rejections.map(\.value) == [nil])
  #expect(!result.json(operation: nil).text(.compact).contains("Ahmad"))
}

@Test func `a row out of shape is copied where no column is dropped`() throws {
  var registry = MemoryRegistry()
  let tables = TablesInMemory()
  let keeping = mapping.replacing(", \"drop\": [\"Keeper\"]", with: "")
  _ = try registry.take(named: "a.csv", shifted, options(keeping), sideTables: tables)
  #expect(tables[.rejected]?.contains("2,Bosra,theatre,Ahmad,old\n") == true)
}
