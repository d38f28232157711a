import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

@Test func `a row becomes a site`() throws {
  var table = try MappedTable(
    site: """
      {
        "names": [
          {"text": "Nom", "language": "=fr", "kind": "=official"},
          {"text": {"column": "Autres", "split": ";"}, "language": "=fr"}
        ],
        "kind": {"column": "Type", "map": {"Église": "monument"}},
        "countries": ["Pays", "=SY"], "place": {"column": ["Rue", "Ville"], "join": ", "},
        "description": [{"text": "Texte", "language": "=fr"}], "serial": "Série",
        "location": {"latitude": "Lat", "longitude": "Lon", "uncertaintyMetres": "Rayon"},
        "protections": [
          {"type": "=national", "reference": "Acte", "from": {"column": "Jour", "date": "dmy"}}
        ],
        "worldHeritage": {"inscribed": "Année"}, "externalIds": {"test": "No", "wikidata": "Q"}
      }
      """,
    [
      "Nom", "Autres", "Type", "Pays", "Rue", "Ville", "Texte", "Série", "Lat", "Lon", "Rayon",
      "Acte", "Jour", "Année", "No", "Q", "Reste",
    ],
    [
      [
        "Saint-Jean", "Vieille église; St-Jean", "ÉGLISE", "Syria", "1, rue Haute", "Alep",
        "Une église.", "true", "36,2", "37,16", "50", "n° 5", "3.4.1950", "1986.0", "0007",
        "http://www.wikidata.org/entity/Q42", "x",
      ]
    ])
  let draft = try table.draft()
  #expect(table.warnings.isEmpty)
  let site = try #require(draft.site)
  var expected = Site(
    id: site.id,
    names: [
      Name("Saint-Jean", language: "fr", kind: .official, source: "test"),
      Name("Vieille église", language: "fr", kind: .variant, source: "test"),
      Name("St-Jean", language: "fr", kind: .variant, source: "test"),
    ])
  expected.kind = .monument
  expected.countries = ["SY"]
  expected.place = "1, rue Haute, Alep"
  expected.description = [LocalizedText("Une église.", language: "fr", source: "test")]
  expected.isSerial = true
  expected.location = try Location(latitude: 36.2, longitude: 37.16, uncertaintyMetres: 50)
  var protection = Protection(type: .national)
  protection.reference = "n° 5"
  protection.from = try StatedDate("1950-04-03")
  expected.protections = [protection]
  expected.worldHeritage = WorldHeritage()
  expected.worldHeritage?.inscribed = 1986
  expected.externalIDs = ["test": "0007", "wikidata": "Q42"]
  #expect(site.json == expected.json)
  #expect(draft.unmapped(in: table.columns) == ["Reste: x"])
  #expect(!draft.lacksPoints)
}

@Test func `the first name of a language is preferred, and others are variants`() throws {
  var table = try MappedTable(
    site: """
      {"names": [{"text": "a", "language": "=ar"}, {"text": "b", "language": "=ar"},
        {"text": "c", "language": "=en"}, {"text": "c"}, {"text": "d", "kind": "Kind"}]}
      """,
    ["a", "b", "c", "d", "Kind"],
    [["one", "two", "three", "four", "historic"], ["one", "five", "", "", ""]])
  let names = try #require(try table.site()?.names)
  #expect(
    names.map { "\($0.text) \($0.language ?? "-") \($0.kind)" } == [
      "one ar preferred", "two ar variant", "five ar variant", "three en preferred",
      "three - preferred", "four - historic",
    ])
}

@Test func `a list takes the texts of all rows of a group, each once`() throws {
  var table = try MappedTable(
    site: #"{"names": [{"text": "n"}], "countries": ["c"], "externalIds": {"a": "n"}}"#,
    ["n", "c"], [["x", "SY|Lebanon"], ["x", "LB"], ["x", "Syria"]])
  let site = try #require(try table.site())
  #expect(site.countries == ["SY", "LB"])
  #expect(site.names.map(\.text) == ["x"])
  #expect(table.warnings.isEmpty)
}

@Test func `rows of one key that disagree keep the first text`() throws {
  var table = try MappedTable(
    site: #"{"names": [{"text": "n"}], "place": "p", "externalIds": {"a": "i"}}"#,
    ["n", "p", "i"],
    [["x", "here", "1"], ["x", "there", "1"], ["x", "", "2"], ["x", "here", "1"]])
  let draft = try table.draft()
  #expect(draft.site?.place == "here")
  #expect(draft.site?.externalIDs == ["a": "1"])
  #expect(draft.unmapped(in: table.columns) == ["i: 2", "p: there"])
  #expect(
    table.warnings == [
      "4: row 1 x: 'site.externalIds.a' on line 2 is '1', which is taken; '2' is kept verbatim "
        + "[IMP-12]",
      "3: row 1 x: 'site.place' on line 2 is 'here', which is taken; 'there' is kept verbatim "
        + "[IMP-12]",
    ])
}

@Test func `very many texts that disagree are told in a hundred warnings and one`() throws {
  var table = try MappedTable(
    site: #"{"names": [{"text": "n"}], "place": "p"}"#, ["n", "p"],
    (0...150).map { ["x", "\($0)"] })
  let draft = try table.draft()
  #expect(draft.site?.place == "0")
  #expect(draft.unmapped.first?.texts.count == 150)
  #expect(table.warnings.count == 101)
  #expect(
    table.warnings.last
      == "2: row 1 x: 50 more texts of these rows do not fit where they belong, or are others than "
      + "those that are taken; they are kept verbatim [IMP-01]")
}

@Test func `a name that the mapping gives stands in for one that a row lacks`() throws {
  var table = try MappedTable(
    site: #"{"names": [{"text": {"column": ["n", "=Ruin"]}, "language": "=en"}], "place": "p"}"#,
    ["n", "p"], [["", "here"]])
  #expect(try table.site()?.names.map(\.text) == ["Ruin"])
}

@Test func `a text that does not fit is kept in words and told`() throws {
  var table = try MappedTable(
    site: """
      {
        "names": [{"text": "n"}], "kind": {"column": "k", "map": {"Church": "monument"}},
        "compiled": "d", "countries": ["c"], "serial": "s", "access": "a",
        "externalIds": {"wikidata": "w"}, "worldHeritage": {"inscribed": "y"}
      }
      """,
    ["n", "k", "d", "c", "s", "a", "w", "y"],
    [["x", "Chruch", "30.8.2015", "Nowhere", "yes", "Public", "R1", "nil"]])
  let draft = try table.draft()
  let site = try #require(draft.site)
  #expect(site.json.keys == ["id", "names"])
  #expect(
    draft.unmapped(in: table.columns) == [
      "a: Public", "c: Nowhere", "d: 30.8.2015", "k: Chruch", "s: yes", "w: R1", "y: nil",
    ])
  #expect(
    table.warnings == [
      "2: row 1 x: 'Public' is not a known access level: use public, restricted, confidential; "
        + "it is kept verbatim (write 'public') [REC-03]",
      "2: row 1 x: '30.8.2015' is not read as a date of 'site.compiled'; it is kept verbatim "
        + "(write 2015-08-30) [DAT-01]",
      "2: row 1 x: 'Nowhere' is not the code or the name of a country; it is kept verbatim [REC-03]",
      "2: row 1 x: 'R1' is not an identifier of 'wikidata', which is Q and a number; "
        + "it is kept verbatim (copy the identifier from the register's own page) [IDN-05]",
      "2: row 1 x: 'Chruch' is not in the map of 'site.kind'; it is kept verbatim "
        + "(did you mean 'Church'?) [REC-03]",
      "2: row 1 x: 'yes' is not 'true' or 'false'; it is kept verbatim [REC-02]",
      "2: row 1 x: 'nil' is not a whole number; it is kept verbatim [REC-02]",
    ])
}

@Test func `a text that does not fit where there must be one refuses the row`() throws {
  var table = try MappedTable(
    site: """
      {"names": [{"text": "n"}],
        "protections": [{"type": {"column": "p", "map": {"State": "national"}}}]}
      """, ["n", "p"], [["x", "State"], ["x", "Town"]])
  let issue = try #require(throws: ImportIssue.self) { try table.draft() }
  #expect(
    issue.description
      == "3: : 'Town' is not in the map of 'site.protections[0].type' [REC-03]")
  #expect(issue.field == "p")
}

@Test(arguments: [
  (#"{"names": [{"text": "n"}]}"#, "2: : the row has no name [IDN-06]"),
  (
    #"{"names": [{"text": "n", "language": "=en"}], "kind": "=urban"}"#,
    "2: : the row has no name [IDN-06]"
  ),
])
func `a site without a name is refused`(site: String, expected: String) throws {
  var table = try MappedTable(site: site, ["n", "m"], [["", "a"]])
  let issue = try #require(throws: ImportIssue.self) { try table.draft() }
  #expect(issue.description == expected)
  #expect(issue.field == "n")
}

@Test(arguments: [#""create": false"#, #""near": 60"#])
func `a site that is only looked for needs no name`(member: String) throws {
  var table = try MappedTable(
    site: "{\(member), \"externalIds\": {\"a\": \"i\"}}", ["i"], [["1"]])
  #expect(try table.site()?.externalIDs == ["a": "1"])
}

@Test func `a part without a text of a column is not made`() throws {
  var table = try MappedTable(
    site: """
      {
        "names": [{"text": "n"}, {"text": "m", "language": "=en"}],
        "protections": [{"type": "=national", "reference": "r"}, {"type": "=local"}]
      }
      """, ["n", "m", "r"], [["x", "", ""]])
  let site = try #require(try table.site())
  #expect(site.names.map(\.text) == ["x"])
  // One in which no column is named says the same of every row.
  #expect(site.protections.map(\.type) == [.local])
}

@Test func `a row makes a part for each text of the member that has most`() throws {
  var table = try MappedTable(
    site: """
      {"names": [{"text": "n"}],
        "protections": [{"type": "=national", "reference": {"column": "r", "split": ";"},
          "authority": "a"}]}
      """, ["n", "r", "a"], [["x", "1; 2; 3", "State|Town"]])
  let draft = try table.draft()
  #expect(draft.site?.protections.map(\.reference) == ["1", "2", "3"])
  #expect(draft.site?.protections.map(\.authority) == ["State", "State", "State"])
  #expect(draft.unmapped(in: table.columns) == ["a: State, Town"])
  #expect(
    table.warnings == [
      "2: row 1 x: 'site.protections[0].authority' is also 'State', which is taken; "
        + "'Town' is kept verbatim [IMP-12]"
    ])
}

@Test func `a template with a condition is for the rows that meet it`() throws {
  var table = try MappedTable(
    MappedTable.mapping(
      """
      "site": {"names": [{"text": "n"}], "place": "p"},
      "monument": {"when": {"is": {"level": "Part"}}, "names": [{"text": "n"}], "built": "y"}
      """), ["n", "p", "level", "y"],
    [["Old town", "A", "whole", ""], ["Gate", "A", " PART", "1446"]])
  let draft = try table.draft()
  #expect(draft.site?.names.map(\.text) == ["Old town", "Gate"])
  #expect(draft.monument?.names.map(\.text) == ["Gate"])
  #expect(draft.monument?.built?.text == "1446")
  #expect(draft.monumentSiteKey == nil)
  var other = try MappedTable(
    MappedTable.mapping(
      """
      "site": {"when": {"filled": "p"}, "names": [{"text": "n"}]},
      "monument": {"of": ["p", "n"], "names": [{"text": "n"}]}
      """), ["n", "p"], [["Gate", ""]])
  let second = try other.draft()
  #expect(second.site == nil)
  #expect(second.monumentSiteKey == "\u{1F}gate")
}

@Test func `a monument without a name is refused where there is no site`() throws {
  var table = try MappedTable(
    MappedTable.mapping(#""monument": {"of": "s", "names": [{"text": "n"}]}"#), ["s", "n"],
    [["1", ""]])
  let issue = try #require(throws: ImportIssue.self) { try table.draft() }
  #expect(issue.description == "2: : the row has no name for a monument [IDN-06]")
}

@Test func `a key joins its texts in their folded form`() throws {
  let table = try MappedTable(
    MappedTable.mapping(
      #""key": ["a", {"column": "b", "after": "/"}], "skip": [{"empty": "a"}], "site": {}"#),
    ["a", "b"], [["Old  TOWN", "x/7"], ["", "x/7"], ["7", ""], ["", "x"]])
  #expect((0..<4).map(table.key) == ["old town\u{1F}7", "\u{1F}7", "7\u{1F}", nil])
  #expect((0..<4).map(table.isSkipped) == [false, true, false, true])
}

@Test(arguments: [
  (#"{"empty": "a"}"#, [false, true, true]), (#"{"empty": ["a", "b"]}"#, [false, false, true]),
  (#"{"filled": "b"}"#, [true, true, false]), (#"{"filled": ["a", "b"]}"#, [true, false, false]),
  (#"{"is": {"a": "X Y"}}"#, [true, false, false]),
  (#"{"is": {"a": ["q", "x y"], "b": "1"}}"#, [true, false, false]),
  (#"{"is": {"a": "x y", "b": "2"}}"#, [false, false, false]),
  (#"{"empty": "a", "filled": "b"}"#, [false, true, false]),
])
func `a condition is met where all of it holds`(condition: String, expected: [Bool]) throws {
  let table = try MappedTable(
    MappedTable.mapping("\"skip\": [\(condition)], \"site\": {}"), ["a", "b"],
    [["x  Y", "1"], ["", "1"], ["", ""]])
  #expect((0..<3).map(table.isSkipped) == expected)
}

@Test func `columns are used, dropped or kept as they are`() throws {
  var table = try MappedTable(
    MappedTable.mapping(
      """
      "key": "id", "skip": [{"empty": "s"}],
      "site": {"names": [{"text": "n"}], "originator": "UserName"}, "drop": ["Phone"],
      "report": {"assessor": "=A", "assessed": "Date*", "grade": "=none"}
      """),
    ["id", "s", "n", "Phone", "username", "UserName", "Email", "Date", "Date_2", "Rest"],
    [["1", "s", "x", "0", "u", "o", "e@x", "2015", "2016", "r"]])
  let mapping = table.mapping
  #expect(
    table.names(mapping.usedColumns) == ["id", "s", "n", "UserName", "Date", "Date_2"])
  #expect(table.names(mapping.droppedColumns) == ["Phone", "username", "Email"])
  #expect(table.names(mapping.unplacedColumns) == ["Rest"])
  let draft = try table.draft()
  #expect(draft.site?.originator == "o")
  #expect(draft.unmapped(in: table.columns) == ["Rest: r"])
}

@Test func `texts without a place keep the order and the repeats of none`() throws {
  var table = try MappedTable(
    site: #"{"names": [{"text": "n"}]}"#, ["n", "b", "a"],
    [["x", "1|2|1", "3"], ["x", "", "3|4"], ["x", "2", ""]])
  #expect(try table.draft().unmapped(in: table.columns) == ["a: 3, 4", "b: 1, 2"])
}

@Test func `a column that a table lacks is refused with the nearest`() throws {
  let error = try #require(throws: MappingError.self) {
    try MappedTable(
      MappedTable.mapping(#""key": "Id", "site": {"names": [{"text": "Nmae"}]}, "media": "File""#),
      ["ID", "Name"], [])
  }
  #expect(
    error.description == """
      list.json:1: 'key' names the column 'Id', which the table does not have \
      (did you mean 'ID'?) [IMP-11]
      list.json:1: 'site.names[0].text' names the column 'Nmae', which the table does not have \
      (did you mean 'Name'?) [IMP-11]
      list.json:1: 'media' names the column 'File', which the table does not have [IMP-11]
      """)
}

@Test func `a column may be missing where a format names only those with texts`() throws {
  let text = MappedTable.mapping(#""site": {"names": [{"text": "a"}, {"text": "b"}]}"#)
  var mapping = try BoundMapping(
    Mapping(Array(text.utf8), named: "list.json"), to: ColumnTable(["a"]), mayLack: true)
  var row = TableRow()
  row.begin(number: 1, line: 1)
  row.append("x".utf8, to: 0)
  var notes = RowNotes(record: "row 1", line: 1)
  #expect(try mapping.draft(of: [row], &notes).site?.names.map(\.text) == ["x"])
}
