import ByteStreams
import HeritageModel
import Testing

@testable import HeritageImport

private let mapping = """
  {"heritageMapping": 1, "source": {"id": "dgam", "name": "D"}, "key": "No",
   "site": {"names": [{"text": "Name", "language": "=en"}],
    "protections": [{"type": "=national", "from": {"column": "Listed", "date": "dmy"}}]}}
  """

private let table = "No,Name,Listed\n1,Tell Brak,30/03/1938\n"

private func remarks(
  _ text: String = table, _ mapping: String? = mapping, _ say: (inout ImportOptions) throws -> Void
) throws -> [String] {
  var options = ImportOptions()
  options.mapping = try mapping.map { try Mapping(Array($0.utf8), named: "m.json") }
  try say(&options)
  let file = InputFile(bytes: Array(text.utf8), source: "list.csv")
  return try ListingImport(file, options: options).remarks.map { "\($0.option) \($0.message)" }
}

@Test func `an option that says nothing of a table is told`() throws {
  #expect(
    try remarks { $0.stated.sheet = "One" } == [
      "--sheet says nothing here: the file is a table in text form (CSV), without sheets"
    ])
  #expect(
    try remarks { $0.dates = .mdy } == [
      "--dates says nothing here: the mapping says the order of each date itself"
    ])
  #expect(try remarks { $0.dates = .dmy } == [])
  let plain = mapping.replacing(", \"date\": \"dmy\"", with: "")
  #expect(try remarks(table, plain) { $0.dates = .mdy } == [])
  #expect(
    try remarks("id,name,lat,lon\n1,Tell Brak,36.6,41.0\n", nil) { options in
      options.dates = .dmy
      options.language = "fr"
    } == [
      "--dates says nothing here: no column is read as a date",
      "--language says nothing here: the mapping, or a heading, tells the language of each name",
    ])
  let near = mapping.replacing("\"site\": {", with: "\"site\": {\"near\": 50, ")
  #expect(
    try remarks(table, near) { $0.matching = .create } == [
      "--match says nothing here: the mapping makes no new sites, so no row waits for a decision"
    ])
}

@Test(
  arguments: [
    ("\u{FEFF}", "windows-1252", "the text itself shows that it is UTF-8"), ("", "utf8", nil),
    ("", "windows-1252", nil),
  ] as [(String, String, String?)])
func `an encoding that the text contradicts is told`(
  mark: String, encoding: String, reason: String?
) throws {
  let told = try remarks(mark + table) { $0.stated.encoding = encoding }
  #expect(told == (reason.map { ["--encoding says nothing here: \($0)"] } ?? []))
}

@Test func `a source in the place of the mapping's is told`() throws {
  #expect(try remarks { $0.sourceID = try Slug("dgam") } == [])
  #expect(
    try remarks { $0.sourceID = try Slug("ours") } == [
      "--source takes the place of 'dgam', whose list the mapping says it is: rows are compared "
        + "with those of 'ours' alone"
    ])
}

@Test func `an option that says nothing of UNESCO's listing is told`() throws {
  let listing = Listings.listing(Listings.row("23", "Site of Palmyra"))
  #expect(
    try remarks(listing, nil) { options in
      options.sourceID = try Slug("ours")
      options.dates = .dmy
      options.matching = .strict
      options.stated = StatedInput(encoding: "windows-1252", sheet: "One")
    } == [
      "--sheet says nothing here: the file is XML, without sheets",
      "--encoding says nothing here: the text itself shows its own",
      "--source says nothing here: the list is UNESCO's",
      "--dates says nothing here: UNESCO's listing has years alone",
      "--match says nothing here: the list's own numbers tell which site a row is about",
    ])
}
