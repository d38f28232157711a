import ByteStreams
import CanonicalJSON
import HeritageDocuments
import HeritageEditions
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageExport

/// The parts of a workbook by their names.
private func parts(
  _ export: ExportRecords, _ layers: [ExportLayer] = ExportLayer.allCases
) throws -> [String: String] {
  let layers = layers.map(export.layer)
  return try Exports.unpacked(
    try Exports.bytes { _ = try WorkbookExport(export.head).write(layers, to: $0) })
}

@Test func `a workbook has a sheet that tells of it, and one a layer`() throws {
  let parts = try parts(Exports.records())
  #expect(
    parts.keys.sorted() == [
      "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
      "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet3.xml", "xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml",
      "xl/worksheets/sheet6.xml",
    ])
  let workbook = try #require(parts["xl/workbook.xml"])
  let names = workbook.matches(of: /<sheet name="(\w+)"/).map { String($0.output.1) }
  #expect(names == ["About", "Sites", "Monuments", "Reports", "Evidence", "Footprints"])
  let about = try #require(parts["xl/worksheets/sheet1.xml"])
  for layer in ExportLayer.allCases {
    for column in try Exports.records().layer(layer).columns {
      #expect(about.contains(">\(column.name)</t>"), "\(column.name)")
    }
  }
}

@Test func `cells are typed, and the state has its colour`() throws {
  let export = try Exports.records()
  let sheet = try #require(try parts(export, [.sites])["xl/worksheets/sheet2.xml"])
  let names = export.layer(.sites).columns.map(\.name)
  func cell(_ name: String) throws -> String {
    let column = SheetRow.letters(of: try #require(names.firstIndex(of: name)))
    let cell = try Regex("<c r=\"\(column)2\".*?</c>")
    return String(try #require(try cell.firstMatch(in: sheet)).0)
      .replacing("r=\"\(column)2\" ", with: "").replacing("r=\"\(column)2\"", with: "")
  }
  #expect(try cell("longitude") == "<c ><v>38.2667</v></c>")
  #expect(try cell("monuments") == "<c ><v>3</v></c>")
  #expect(try cell("in_danger") == "<c t=\"b\"><v>1</v></c>")
  #expect(
    try cell("name_local")
      == "<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">تدمر</t></is></c>")
  #expect(
    try cell("event_start")
      == "<c s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">2015-08-27</t></is></c>")
  #expect(
    try cell("state")
      == "<c s=\"4\" t=\"inlineStr\"><is><t xml:space=\"preserve\">destroyed</t></is></c>")
  let last = SheetRow.letters(of: names.count - 1)
  #expect(sheet.contains("<autoFilter ref=\"A1:\(last)2\"/>"))
  #expect(!sheet.contains("<f>"))
}

@Test(arguments: [
  (0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
])
func `columns are counted in letters`(column: Int, expected: String) {
  #expect(SheetRow.letters(of: column) == expected)
}

@Test(arguments: [
  ("=1+1", "=1+1"), ("a\u{8}", "a_x0008_"), ("a\r\nb", "a_x000D_\nb"),
  ("_x0041_", "_x005F_x0041_"), ("_x00g1_", "_x00g1_"), ("__x0041_", "__x005F_x0041_"),
  ("\u{FFFF}", "_xFFFF_"), ("_", "_"),
])
func `a cell marks what XML cannot have as workbooks do`(text: String, expected: String) {
  #expect(CellText(text).marked == expected)
}

@Test(arguments: [
  (32_767, "a", 32_767, "aaa"), (32_768, "a", 32_767, "aa…"), (16_384, "😀", 32_767, "😀😀…"),
  (20_000, "ب", 20_000, "ببب"),
])
func `a cell that is too long is cut between characters`(
  count: Int, character: String, units: Int, end: String
) {
  let marked = CellText(String(repeating: character, count: count)).marked
  #expect(marked.utf16.count == units)
  #expect(String(marked.suffix(3)) == end)
}

@Test func `what a cell has no room for is told, in the workbook too`() throws {
  let long = String(repeating: "long ", count: 7_000)
  let corners = (0..<5_000).map { "[\(Double($0) / 1_000),\($0 % 2)]" }
  let export = try Exports.records { records in
    var site = try #require(records.sites.first)
    site.description = [LocalizedText(long, language: "en")]
    site.footprint = try JSONParser.parse(
      Array(
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],\(corners.joined(separator: ",")),[0,0]]]}"
          .utf8))
    records.sites = RecordTable([site])
  }
  var remarks: [String] = []
  let bytes = try Exports.bytes { sink in
    remarks = try WorkbookExport(export.head).write(
      [.sites, .footprints].map(export.layer), to: sink)
  }
  #expect(
    remarks == [
      "1 cell is cut in the sheet of sites, as a cell holds 32767 characters; CSV holds all",
      "1 area is left out of the sheet of footprints, as a cell holds 32767 characters; "
        + "GeoJSON holds all",
    ])
  let about = try #require(try Exports.unpacked(bytes)["xl/worksheets/sheet1.xml"])
  for remark in remarks { #expect(about.contains(remark)) }
}

@Test func `a sheet refuses more rows than it can have`() {
  let error = ExportError.tooManyRows(.reports, count: 1_048_576, limit: 1_048_575)
  #expect(
    error.description
      == "a sheet holds 1048575 rows, and the layer 'reports' has 1048576")
  #expect(
    error.hint
      == "choose fewer, as with --country, or write CSV: heritage export csv reports")
}

@Test func `packed formats ask before each thing whether they go on, and not when all is done`()
  throws
{
  let export = try Exports.records()
  let layers = [export.layer(.monuments)]
  struct Stop: Error {}
  let writers: [(String, (@escaping StepCheck, @escaping ByteSink) throws -> Void)] = [
    ("xlsx", { _ = try WorkbookExport(export.head, asking: $0).write(layers, to: $1) }),
    ("kmz", { _ = try KMZExport(export.head, asking: $0).write(layers, to: $1) }),
  ]
  for (name, write) in writers {
    var asked = 0
    var pieces = 0
    #expect(throws: Stop.self, "\(name)") {
      try write(
        {
          asked += 1
          if asked == layers[0].count { throw Stop() }
        }, { _ in pieces += 1 })
    }
    #expect(asked == layers[0].count && asked > 1, "\(name)")
    let before = pieces
    asked = 0
    try write({ asked += 1 }, { _ in pieces += 1 })
    #expect(asked >= layers[0].count, "\(name)")
    #expect(pieces > 2 * before, "\(name)")
  }
}

@Test(
  arguments: [
    (Audience.internal, 0, ["internal edition: for the team alone", "more"]),
    (.partner, 0, ["partner edition: for partners alone", "more"]),
    (.partner, 1, ["more"]), (.public, 0, ["more"]),
  ] as [(Audience, Int, [String])])
func `a head says whom a file is for, unless that is everybody`(
  audience: Audience, withheld: Int, remarks: [String]
) {
  var counts = Withheld.Counts()
  counts.reports = withheld
  let head = ExportHead(
    registry: RegistryDescription(), edition: EditionNote(audience, withheld: counts),
    remarks: ["more"], newest: nil)
  #expect(head.remarks == remarks)
}

@Test func `every format with a head says in it that a file is the team's own`() throws {
  let export = try Exports.records()
  let words = "nternal edition: for the team alone"
  let layer = export.layer(.sites)
  #expect(
    try Exports.text { try GeoJSONExport(export.head).write(layer, to: $0) }.contains(words))
  #expect(
    try Exports.text { _ = try KMLExport(export.head).write([layer], to: $0) }.contains(words))
  #expect(try parts(export)["xl/worksheets/sheet1.xml"]?.contains(words) == true)
  #expect(DublinCore(export.head).xml.contains(words))
  let bag = Bag(export.head, ofRegistry: "x").tagFiles(with: [])
  #expect(bag.contains { $0.name == "bag-info.txt" && $0.text.contains("Remark: i\(words)\n") })
}
