import CanonicalJSON
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct MappingsTests {
  private static let table = """
    ref,Name,Lat,Lon,Listed,Materials,Phone
    A1,Temple of Bel,34.5475,38.2741,30/03/1987,stone; mud,+963 11 222 3344
    A2,قلعة حلب,36.1992,37.1625,01/02/1990,stone; brick,+963 11 222 3345
    A3,Theatre,32.5178,36.4817,13/02/1990,stone,+963 11 222 3346

    """

  private static let mapping = """
    {
      "heritageMapping": 1,
      "title": "list.csv",
      "source": {
        "id": "list",
        "name": "list",
        "?kind": "=agency, =ngo, =media, =person, =academic, =authority"
      },
      "key": "ref",
      "site": {
        "names": [{"text": "Name"}],
        "?names": "add the language of a name if it is known: \\"language\\": \\"=fr\\"",
        "location": {"latitude": "Lat", "longitude": "Lon"}
      },
      "drop": ["Phone"],
      "?unplaced": {
        "Listed": {"column": "Listed", "date": "dmy"},
        "Materials": {"column": "Materials", "split": ";"}
      }
    }
    """

  @Test func `a draft begins a mapping and tells what each column holds`() throws {
    try write(Self.table, to: "list.csv")
    let run = try heritage("mappings", "draft", "list.csv")
    #expect(run.output == Self.mapping + "\n")
    #expect(run.errors.hasPrefix("list.csv: 3 rows, 7 columns\n\n"))
    #expect(
      run.errors.contains("\nref             3         3  text            A1 | A2 | A3    key "))
    #expect(run.exitCode == 0)
    try heritage("mappings", "draft", "list.csv", "--output", "m.json", "--quiet").expect()
    #expect(try contents(of: "m.json") == Self.mapping + "\n")
    try heritage("mappings", "check", "m.json", "list.csv").expect(
      output: """
        checked m.json, no problems found
        of 7 columns 4 used, 1 dropped, 2 kept as they are
        """)
  }

  @Test func `a draft names what a person has to decide and a check refuses it`() throws {
    try write("label;gps\nTemple;34.5475, 38.2741\nCitadel;36.1992, 37.1625\n", to: "list.csv")
    let run = try heritage("mappings", "draft", "list.csv", "--output", "m.json")
    #expect(
      run.errors.hasSuffix(
        "note: decide 'site.names[0].text', 'site.location.order', which the columns do not tell\n")
    )
    #expect(run.exitCode == 0)
    let check = try heritage("mappings", "check", "m.json", "--format", "json")
    #expect(check.exitCode == 2)
    let answer = try JSONParser.parse(Array(check.output.utf8))
    #expect(answer["errors"] == 2)
    #expect(
      answer["findings"]?.column("path") == ["site.names[0].text", "site.location.order"])
  }

  @Test func `a draft says first where no mapping is needed`() throws {
    try write(Listing.xml(Listing.rows(2)), to: "whc.xml")
    let known = try heritage("mappings", "draft", "whc.xml", "--output", "m.json")
    #expect(
      known.errors.hasPrefix(
        "note: no mapping is needed: 'heritage import whc.xml' reads UNESCO's listing\nwhc.xml: 2 rows"
      ))
    try write("item,itemLabel,coord\nQ1,Khan,Point(37 36)\n", to: "wiki.csv")
    let builtIn = try heritage("mappings", "draft", "wiki.csv", "--output", "m2.json")
    #expect(
      builtIn.errors.hasPrefix(
        "note: no mapping is needed: 'heritage import wiki.csv' takes the built-in one, which "
          + "'heritage mappings show wikidata' prints\nwiki.csv: 1 row"))
  }

  @Test func `a draft finds the headings below a title`() throws {
    try write("List of 2026\n\nref,Site name,Lat,Lon\nA1,Khan,36.1,37.1\n", to: "list.csv")
    let run = try heritage("mappings", "draft", "list.csv", "--output", "m.json")
    #expect(
      run.errors.hasPrefix(
        "note: the headings are taken from row 3, as 'List of 2026' above them is a title (if it is "
          + "none, say in a mapping's 'input' where they are: \"header\": 1)\n"))
    #expect(try contents(of: "m.json").contains("\"input\": {\"header\": 3}"))
    try heritage("mappings", "check", "m.json", "list.csv").expect(
      output: """
        checked m.json, no problems found
        of 4 columns 4 used, 0 dropped, 0 kept as they are
        """)
  }

  @Test func `a profile has a row a column`() throws {
    try write(Self.table, to: "list.csv")
    let answer = try heritage("mappings", "profile", "list.csv", "--format", "json").json()
    #expect(answer["rows"] == 3)
    #expect(
      answer["columns"]?.column("shape") == [
        "text", "text", "number", "number", "date dmy 2 / ambiguous 1", "list with ;",
        "telephone",
      ])
    #expect(
      answer["columns"]?.column("member") == [
        "key", "site.names", "site.location.latitude", "site.location.longitude",
        "drop",
      ])
    let csv = try heritage("mappings", "profile", "list.csv", "--format", "csv").output
    #expect(
      csv.hasPrefix(
        "column,filled,distinct,shape,examples,guess,why\r\n"
          + "ref,3,3,text,A1 | A2 | A3,key,\"its heading, and it tells rows apart\"\r\n"))
  }

  @Test func `a mapping that comes with the program is listed and shown to be copied`() throws {
    let list = try heritage("mappings", "--format", "json").json()
    #expect(list.column("mapping").contains("nhle"))
    try heritage("mappings", "show", "nhle", "--output", "m.json").expect()
    try heritage("mappings", "check", "m.json").expect(output: "checked m.json, no problems found")
    try heritage("mappings", "check", "nhle").expect(output: "checked nhle, no problems found")
  }

  @Test func `a check names unknown columns with the nearest`() throws {
    try write(Self.table, to: "list.csv")
    try write(Self.mapping.replacing("\"Name\"", with: "\"Nmae\""), to: "m.json")
    let run = try heritage("mappings", "check", "m.json", "list.csv")
    #expect(run.exitCode == 2)
    #expect(run.output.contains("m.json:11: error: "))
    #expect(run.output.contains("hint: did you mean 'Name'?"))
  }

  @Test(arguments: [
    (["drfat", "list.csv"], 64, "'drfat' is nothing to do with mappings", "did you mean 'draft'?"),
    (
      ["show"], 64, "'mappings show' needs a built-in mapping",
      "run 'heritage mappings --help' to see how it is used"
    ),
    (
      ["draft", "list.csv", "other.csv"], 64, "'mappings draft' takes no second file",
      "leave 'other.csv' out"
    ),
    (["show", "nhel"], 66, "no mapping is called 'nhel'", "did you mean 'nhle'?"),
    (
      ["check", "m.json"], 66, "no file at 'm.json'",
      "name the mapping's file, or a built-in one that 'heritage mappings' lists"
    ),
    (
      ["check", "lists/nhle.json"], 66, "no file at 'lists/nhle.json'",
      "did you mean the built-in mapping 'nhle'?"
    ),
    (["check", "nhel"], 66, "no mapping is called 'nhel'", "did you mean 'nhle'?"),
    (
      ["show", "nhle", "--sheet", "x"], 64, "'--sheet' says nothing of 'mappings show'",
      "leave it out"
    ),
    (
      ["check", "nhle", "--encoding", "x"], 64, "'--encoding' says nothing of 'mappings check'",
      "name the listing too"
    ),
    (
      ["profile", "list.csv", "--source", "x"], 64,
      "'--source' says nothing of 'mappings profile'", "leave it out"
    ),
    (["--sheet", "x"], 64, "'--sheet' says nothing of the list of mappings", "leave it out"),
    (
      ["draft", "list.csv", "--format", "csv"], 64, "this command has no 'csv' form",
      "use one of: json"
    ),
  ])
  func `what cannot be done is said with advice`(
    arguments: [String], code: Int32, message: String, hint: String
  ) throws {
    try heritage(["mappings"] + arguments).expect(
      exit: code, errors: "error: \(message)\nhint: \(hint)")
  }

  @Test func `a listing may come through standard input`() throws {
    let draft = try heritage("mappings", "draft", "-", "--quiet", input: Self.table)
    #expect(
      draft.output
        == Self.mapping.replacing("list.csv", with: "<standard input>")
        .replacing("\"list\"", with: "\"standard-input\"")
        .replacing("\"name\": \"standard-input\"", with: "\"name\": \"<standard input>\"") + "\n")
    try write(Self.mapping, to: "m.json")
    try heritage("mappings", "check", "m.json", "-", "--sheet", "x", input: Self.table).expect(
      output: """
        checked m.json, no problems found
        of 7 columns 4 used, 1 dropped, 2 kept as they are
        """,
      errors: """
        <standard input>: note: '--sheet' says nothing here: the file is a table in text form \
        (CSV), without sheets
        """)
  }

  @Test func `a listing that is not there is not read`() throws {
    try heritage("mappings", "draft", "list.csv").expect(
      exit: 66, errors: "error: cannot read 'list.csv': No such file or directory")
  }

  @Test func `a listing without a row is no listing`() throws {
    try write("name,lat,lon\n", to: "list.csv")
    try heritage("mappings", "draft", "list.csv").expect(
      exit: 1,
      errors: """
        error: list.csv: there is not one row in it
        hint: the download may have failed: fetch the file again
        """)
  }
}
