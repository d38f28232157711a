import ByteStreams
import Testing

@testable import HeritageImport

/// Where the headings of a document are found.
private func search(_ file: InputFile, sheet: String? = nil) throws -> HeadingSearch {
  var settings = InputSettings()
  settings.sheet = sheet
  return try HeadingSearch(file, settings)
}

private func search(_ text: String) throws -> HeadingSearch {
  try search(InputFile(bytes: Array(text.utf8), source: "list.csv"))
}

private let table =
  sheetRow(1, ["id", "Name of site", "Lat"]) + sheetRow(2, ["a", "Khan", "36.1"])
private let cover = WorkbookFixture.Sheet(
  name: "Cover", rows: sheetRow(1, ["Ministry of Culture"]) + sheetRow(3, ["Version", "2026"]))

@Test(
  arguments: [
    ("name,lat,lon\nA,36,37\n", nil),
    // The title stands alone, or fills the table's width, or is cut by its commas.
    ("List of monuments\nname,lat,lon\nA,36,37\n", 2),
    ("List of monuments,,\n,,\nname,lat,lon\nA,36,37\n", 3),
    ("Ministry, list 2026,,\n\nname,lat,lon\nA,36,37\n", 3),
    ("A list\nof 2026\n\nBau;Ort;Jahr\nTor;Ulm;1350\nTurm;Ulm;1377\n", 4),
    // Headings of groups stand above those of columns.
    (",Place,,,Texts\nCode,What,Where,Which,Remark\nA,B,C,D,E\n", 2),
    ("Name,Place,,,\nid,Resource,Lat,Lon,Remark\n", nil),
    ("Site name,,Address,,,,\nid,Title,Kind,Road,Town,Lat,Lon\n1,A,B,C,D,E,F\n", 2),
    // A row of numbers is none of headings, and neither is the last row.
    ("Heights\n1,2,3\n4,5,6\n", nil), ("List of monuments\nname,lat,lon\n", nil),
    ("name\nA,36,37\nB,36,37\n", nil),
  ] as [(String, Int?)])
func `headings are found below a title`(text: String, row: Int?) throws {
  let found = try search(text)
  #expect(found.settings.header == row.map { .row($0) })
  #expect(found.found.isElsewhere == (row != nil))
}

@Test func `what was passed over is told`() throws {
  let found = try search("List of monuments\nname,lat,lon\nA,36,37\n").found
  #expect(found.place == "headings in row 2")
  #expect(
    found.notes == [
      GuessNote(
        "header",
        "the headings are taken from row 2, as 'List of monuments' above them is a title",
        suggestion:
          "if it is none, say in a mapping's 'input' where they are: \"header\": 1")
    ])
}

@Test func `the table behind a cover is read, and told`() throws {
  let title =
    sheetRow(1, ["List"]) + sheetRow(4, ["id", "Name", "Lat"])
    + sheetRow(5, ["a", "Khan", "36.1"])
  let found = try search(
    WorkbookFixture([cover, .init(name: "Sites", rows: title)]).file)
  #expect(found.settings.sheet == "Sites")
  #expect(found.settings.header == .row(4))
  #expect(found.found.place == "headings in row 4 of the sheet 'Sites'")
  #expect(
    found.found.notes.map(\.message) == [
      "the sheet 'Sites' is read, as 'Cover' before it has no table",
      "the headings are taken from row 4, as 'List' above them is a title",
    ])
}

@Test func `of two tables behind a cover none is guessed`() throws {
  let sheets: [WorkbookFixture.Sheet] = [
    cover, .init(name: "2025", rows: table), .init(name: "2026", rows: table),
    .init(name: "Codes", rows: sheetRow(1, ["a", "b"]) + sheetRow(2, ["c", "d"])),
  ]
  let found = try search(WorkbookFixture(sheets).file)
  #expect(found.found.rivals == ["2025", "2026"])
  #expect(found.settings.sheet == nil)
  let stated = try search(WorkbookFixture(sheets).file, sheet: "2026")
  #expect(stated.found == HeadingSearch.Found())
  #expect(
    ProfileRefusal(source: "list.xlsx", doubts: [.severalSheets(["2025", "Sites 2026"])]).hint
      == "name one, as in '--sheet 2025'")
}

@Test(
  arguments: [
    ([.noName(["Version", "2026", "draft"]), .noPlace], "Sites", "'--sheet Sites'"),
    ([.noPlace], "All sites", "'--sheet \"All sites\"'"), ([.noRows], "Sites", "'--sheet Sites'"),
  ] as [([ProfileRefusal.Doubt], String, String)])
func `a cover as wide as a table leads to the sheet behind it`(
  doubts: [ProfileRefusal.Doubt], sheet: String, option: String
) {
  var refusal = ProfileRefusal(source: "list.xlsx", doubts: doubts)
  refusal.otherSheets = [sheet]
  #expect(refusal.hint == "the table may be on another sheet, as in \(option)")
}

@Test func `a table before another stays the one that is read`() throws {
  let codes = sheetRow(1, ["code", "meaning", "more"]) + sheetRow(2, ["a", "b", "c"])
  let found = try search(
    WorkbookFixture([.init(name: "Codes", rows: codes), .init(name: "Sites", rows: table)]).file)
  #expect(found.settings == InputSettings())
  #expect(found.found.otherTables == ["Sites"])
}
