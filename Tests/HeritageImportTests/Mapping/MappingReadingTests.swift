import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

@Test(arguments: BuiltInMappings.files.map(\.name))
func `every mapping that comes with the program is sound`(name: String) throws {
  let mapping = try #require(try BuiltInMappings.named(name))
  #expect(mapping.remarks.isEmpty)
}

@Test func `a mapping that comes with the program is chosen by its columns`() throws {
  let columns = ColumnTable(["coord", "item", "itemLabel", "image"])
  #expect(try BuiltInMappings.recognising(columns)?.name == "wikidata")
  #expect(try BuiltInMappings.recognising(ColumnTable(["item", "coord"])) == nil)
  #expect(try BuiltInMappings.named("odd") == nil)
}

private let whole = """
  {
    "heritageMapping": 1,
    "?hint": "read by nobody",
    "title": "Monuments of Nowhere",
    "source": {"id": "nowhere", "name": "Office", "kind": "authority"},
    "input": {
      "format": "csv", "encoding": "windows-1252", "separator": ";", "sheet": "S", "header": 3,
      "records": "a/b", "absent": ["-"], "fill": ["Town"]
    },
    "key": ["Town", {"column": "No", "after": "/"}],
    "skip": [{"empty": "Name", "is": {"Town": ["A", "B"]}}],
    "site": {
      "match": ["externalIds"], "near": 60, "create": false,
      "names": [{"text": "Name", "language": "=en"}],
      "kind": {"column": "Kind", "map": "kinds", "else": null},
      "location": {"pair": "Point", "order": "lon lat", "uncertaintyMetres": "=50"},
      "?later": "?"
    },
    "report": {
      "when": {"filled": ["State"]}, "assessor": "=Office", "scale": "=unosat",
      "class": {"column": "State*"}
    },
    "evidence": [{"type": "=news", "url": "Link"}],
    "drop": ["Owner"], "recognise": ["No", "Town"], "media": "Photo",
    "tables": {"kinds": {"Church": "monument", "?": null}}
  }
  """

@Test func `a mapping with all members is read`() throws {
  let mapping = try Mapping(Array(whole.utf8), named: "nowhere.json")
  #expect(mapping.title == "Monuments of Nowhere")
  #expect(mapping.source.id.text == "nowhere")
  #expect(mapping.source.kind == .authority)
  #expect(mapping.json["title"] == "Monuments of Nowhere")
  var input = InputSettings(format: .csv, encoding: "windows-1252", separator: ";", sheet: "S")
  input.header = .row(3)
  input.records = "a/b"
  input.absent = ["-"]
  input.fill = ["Town"]
  #expect(mapping.input == input)
  #expect(mapping.key.map(\.columns) == [["Town"], ["No"]])
  #expect(mapping.skipped.map(\.columns) == [["Name", "Town"]])
  #expect(mapping.matching == SiteMatching(nearMetres: 60, creates: false))
  #expect(mapping.site?.columns == ["Kind", "Point", "Name"])
  #expect(mapping.reports.map(\.columns) == [["State*", "State"]])
  #expect(mapping.evidence.map(\.columns) == [["Link"]])
  #expect((mapping.reports + mapping.evidence).map(\.path) == ["report", "evidence[0]"])
  #expect(mapping.dropped == ["Owner"])
  #expect(mapping.recognised == ["No", "Town"])
  #expect(mapping.media == "Photo")
  #expect(mapping.remarks.isEmpty)
}

@Test func `a heading can be a list of names`() throws {
  let text = MappedTable.mapping(#""input": {"header": ["a", "b"]}, "site": {}"#)
  let mapping = try Mapping(Array(text.utf8), named: "list.json")
  #expect(mapping.input.header == .names(["a", "b"]))
}

@Test func `a table that no map uses is told and harmless`() throws {
  let text = MappedTable.mapping(#""site": {}, "tables": {"kinds": {"a": "b"}}"#)
  let mapping = try Mapping(Array(text.utf8), named: "list.json")
  #expect(mapping.remarks.map(\.description) == ["1: no 'map' uses the table 'kinds'"])
}

/// Members of a mapping with the fault that they have.
private let faults: [(String, String)] = [
  (#""site": {}, "kye": "a""#, "a mapping has no member 'kye' (did you mean 'key'?)"),
  (#""site": {"nmaes": []}"#, "a site has no member 'nmaes' (did you mean 'names'?)"),
  (
    #""site": {"names": [{"text": "a", "lang": "=en"}]}"#,
    "'site.names[0]' has no member 'lang' (did you mean 'language'?)"
  ),
  (#""site": {"names": [{"language": "=en"}]}"#, "'site.names[0].text' is missing"),
  (#""site": {"names": "a"}"#, "the value of 'site.names' is not a list (write it in [ and ])"),
  (#""site": {"names": [{"text": "?"}]}"#, "decide 'site.names[0].text' (it is still '?')"),
  (#""site": {"place": {"column": "?"}}"#, "decide 'site.place.column' (it is still '?')"),
  (
    #""site": {"kind": {"column": "a", "map": {"x": "?"}}}"#,
    "decide 'site.kind.map.x' (it is still '?')"
  ),
  (#""site": {"id": "a"}"#, "'site.id' is not for a template to give"),
  (#""site": {"footprint": "a"}"#, "'site.footprint' is not for a template to give"),
  (#""site": {"place": 5}"#, "the value of 'site.place' is not a text (write '=5')"),
  (
    #""site": {"place": ["a"]}"#,
    "the value of 'site.place' is neither a column nor '=' and a text"
  ),
  (#""site": {"place": "="}"#, "no text follows '=' in 'site.place'"),
  (#""site": {"place": {"split": ";"}}"#, "'site.place.column' is missing"),
  (#""site": {"place": {"column": []}}"#, "'site.place.column' names no column"),
  (
    #""site": {"place": {"column": "a", "replace": "b"}}"#,
    "a value has no member 'replace' "
      + "(known: after, before, column, date, else, join, map, plain, split, unescape)"
  ),
  (
    #""site": {"place": {"column": "a", "else": "b"}}"#,
    "'site.place.else' stands without 'map', to which it belongs"
  ),
  (
    #""site": {"place": {"column": "a", "plain": "yes"}}"#,
    "the value of 'site.place.plain' is not true or false"
  ),
  (
    #""site": {"place": {"column": "a", "map": "b"}}, "tables": {"c": {}}"#,
    "there is no table 'b' (known: c)"
  ),
  (
    #""site": {"place": {"column": "a", "map": {"A b": "1", "a  B": "2"}}}"#,
    "'a  B' is in 'site.place.map' twice, but for case or spaces"
  ),
  (
    #""site": {"compiled": {"column": "a", "date": "dym"}}"#,
    "'dym' is not a known order of dates (did you mean 'dmy'?)"
  ),
  (
    #""site": {"kind": "=monumnet"}"#,
    "'monumnet' is not a known site kind: use archaeological-site, urban, building-group, "
      + "monument, landscape, natural, other (did you mean 'monument'?)"
  ),
  (
    #""site": {"kind": {"column": "a", "map": {"x": "urban", "y": "Urban"}}}"#,
    "'Urban' is not a known site kind: use archaeological-site, urban, building-group, "
      + "monument, landscape, natural, other (did you mean 'urban'?)"
  ),
  (#""site": {"countries": ["=SX1"]}"#, "'SX1' is not a country (write its code, such as SY)"),
  (#""site": {"serial": "=yes"}"#, "'yes' is not 'true' or 'false'"),
  (#""site": {"compiled": "=yesterday"}"#, "'yesterday' is not a date"),
  (#""site": {"externalIds": ["a"]}"#, "the value of 'site.externalIds' is not an object"),
  (#""site": {"location": {"latitude": "a"}}"#, "'site.location.longitude' is missing"),
  (
    #""site": {"location": {"pair": "a"}}"#,
    "'site.location.order' is missing (write 'lat lon' or 'lon lat', as the numbers stand)"
  ),
  (
    #""site": {"location": {"pair": "a", "order": "xy"}}"#,
    "the value of 'site.location.order' is neither 'lat lon' nor 'lon lat'"
  ),
  (
    #""site": {"location": {"pair": "a", "order": "lat lon", "wkt": "b"}}"#,
    "'site.location' has a point in two ways (leave one of them)"
  ),
  (
    #""site": {"location": {"uncertaintyMetres": "=0"}}"#,
    "'0' is not a number of metres above 0"
  ),
  (#""site": {"match": ["name"]}"#, "sites cannot be found by 'name' (known: externalIds)"),
  (#""site": {"near": -1}"#, "the value of 'site.near' is not a number of metres above 0"),
  (#""site": {"create": "no"}"#, "the value of 'site.create' is not true or false"),
  (
    #""monument": {"names": []}"#,
    "'monument.of' is missing (name the columns with the key of its site, or add a 'site')"
  ),
  (
    #""site": {}, "report": {"assessor": "=a"}"#,
    "'report.grade' is missing (give it, or a 'scale' and a 'class')"
  ),
  (
    #""site": {}, "report": {"grade": "=none"}"#,
    "'report.assessor' is missing (say who makes the claim)"
  ),
  (
    #""site": {}, "report": {"assessor": "=a", "scale": "=unosta", "class": "b"}"#,
    "'unosta' is not a known scale (did you mean 'unosat'?)"
  ),
  (
    #""site": {}, "report": {"assessor": "=a", "scale": "=unosat"}"#,
    "'report.scale' stands without 'class'"
  ),
  (
    #""site": {}, "report": {"assessor": "=a", "scale": "=unosat", "class": "b", "grade": "=none"}"#,
    "'report' has both a 'grade' and a 'scale', of which it needs one"
  ),
  (
    #""evidence": [{"type": "=news"}]"#,
    "'evidence[0]' has neither a 'title' nor a 'url', of which it needs one"
  ),
  (#""evidence": [{"url": "a"}]"#, "'evidence[0].type' is missing (say what the item is)"),
  (
    #""report": {"assessor": "=a", "grade": "=none"}"#,
    "'report' stands without a 'site' or a 'monument' that it is about (say how the site of a row is "
      + "found)"
  ),
  (#""evidence": {"type": "=news"}"#, "the value of 'evidence' is not a list"),
  (
    #""evidence": [{"type": "=news", "url": "a", "tpye": "=news"}]"#,
    "evidence has no member 'tpye' (did you mean 'type'?)"
  ),
  (#""site": {}, "skip": {"empty": "a"}"#, "the value of 'skip' is not a list of conditions"),
  (#""site": {}, "skip": [{"is": "a"}]"#, "the value of 'skip[0].is' is not an object"),
  (#""site": {}, "skip": [{}]"#, "the condition 'skip[0]' names no column"),
  (
    #""site": {}, "skip": [{"not": "a"}]"#,
    "a condition has no member 'not' (known: empty, filled, is)"
  ),
  (
    #""site": {}, "input": {"format": "xls"}"#,
    "'xls' is not a known format (did you mean 'xlsx'?)"
  ),
  (
    #""site": {}, "input": {"separator": "::"}"#,
    "the separator '::' is not one character of ASCII"
  ),
  (
    #""site": {}, "input": {"header": 0}"#,
    "the value of 'input.header' is neither the number of a row nor a list of names"
  ),
  (#""site": {}, "drop": "a""#, "the value of 'drop' is not a list"),
]

@Test(arguments: faults)
private func `a fault of a mapping is told with its line`(
  members: String, expected: String
) throws {
  let error = try #require(throws: MappingError.self) {
    try Mapping(Array(MappedTable.mapping("\n" + members).utf8), named: "list.json")
  }
  #expect(error.description == "list.json:2: \(expected)")
}

@Test func `the monuments of a list may name the key of their site`() throws {
  let mapping = try Mapping(
    Array(MappedTable.mapping(#""monument": {"of": "Town", "names": [{"text": "Part"}]}"#).utf8),
    named: "list.json")
  #expect(mapping.monumentSite.map(\.columns) == [["Town"]])
}

@Test func `a mapping makes some record`() throws {
  let error = try #require(throws: MappingError.self) {
    try Mapping(Array(MappedTable.mapping(#""key": "a""#).utf8), named: "list.json")
  }
  #expect(
    error.description
      == "list.json:1: the mapping makes no record "
      + "(give a template 'site', 'monument', 'report' or 'evidence')")
}

@Test func `all faults of a mapping are told at once`() throws {
  let text = """
    {
      "heritageMapping": 2,
      "source": {"id": "No Slug", "kind": "state"},
      "site": {
        "names": [
          {"text": "?"}
        ],
        "wiki": "a"
      }
    }
    """
  let error = try #require(throws: MappingError.self) {
    try Mapping(Array(text.utf8), named: "list.json")
  }
  #expect(
    error.description == """
      list.json:2: the value of 'heritageMapping' is not 1 \
      (a mapping of a later form needs a later version of heritage)
      list.json:3: 'source.name' is missing
      list.json:8: a site has no member 'wiki'
      list.json:6: decide 'site.names[0].text' (it is still '?')
      """)
  #expect(
    error.hint
      == "correct the mapping; 'heritage mappings check list.json' reads it alone")
}

@Test(arguments: [
  ("", "list.json:1: unexpected end instead of a value"),
  ("{\n\"a\": }", "list.json:2: unexpected '}' instead of a value"),
  ("[]", "list.json:1: a mapping is one JSON object"),
  ("{\n\"a\": 1,\n\"a\": 2}", "list.json:3: duplicate key 'a'"),
  (
    "{\"a\": \(String(repeating: "[", count: 40))",
    "list.json:1: the document nests deeper than 32 levels"
  ),
  (String(repeating: " ", count: 70_000), "list.json:1: the mapping is larger than 65536 bytes"),
])
func `what is no mapping at all is refused`(text: String, expected: String) throws {
  let error = try #require(throws: MappingError.self) {
    try Mapping(Array(text.utf8), named: "list.json")
  }
  #expect(error.description == expected)
}

@Test func `a check compares a mapping with the columns of a table`() throws {
  let text = """
    {
      "heritageMapping": 1, "source": {"id": "test", "name": "Test"},
      "key": "Nr",
      "site": {"names": [{"text": "Nmae"}]},
      "report": {"assessor": "Who*", "grade": "=none", "assessed": "Sensor*"},
      "drop": [
        "Phnoe",
        "Phone"
      ],
      "tables": {"kinds": {}}
    }
    """
  let mapping = try Mapping(Array(text.utf8), named: "list.json")
  let columns = ColumnTable(["Nr", "Name", "Phone", "Sensor_2"])
  #expect(
    mapping.check(against: columns).map { "\($0.isError ? "error" : "warning") \($0.fault)" } == [
      "error 4: 'site.names[0].text' names the column 'Nmae', which the table does not have "
        + "(did you mean 'Name'?) [IMP-11]",
      "error 5: 'report.assessor' names the column 'Who*', which the table does not have [IMP-11]",
      "warning 7: 'drop' names the column 'Phnoe', which the table does not have "
        + "(did you mean 'Phone'?) [IMP-11]",
      "warning 10: no 'map' uses the table 'kinds'",
    ])
}
