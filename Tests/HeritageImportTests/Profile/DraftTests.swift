import CanonicalJSON
import Testing

@testable import HeritageImport

private let headings = [
  "ref", "Name", "Type", "Lat", "Lon", "Listed", "Condition", "Materials", "Phone", "Note",
]

private let rows = [
  [
    "A1", "Temple of Bel", "Temple", "34.5475", "38.2741", "30/03/1987", "Severe", "stone; mud",
    "+963 11 222 3344", "a",
  ],
  [
    "A2", "Old city", "urban", "36.1992", "37.1625", "01/02/1990", "Destroyed", "stone",
    "+963 11 222 3345", "",
  ],
  [
    "A3", "Theatre", "Temple", "32.5178", "36.4817", "02/02/1990", "Severe", "stone",
    "+963 11 222 3346", "",
  ],
  [
    "A4", "Souq", "urban", "36.1990", "37.1620", "13/02/1990", "Bad", "brick; stone",
    "+963 11 222 3347", "",
  ],
  ["A5", "Khan", "Temple", "36.1990", "37.1621", "", "Bad", "", "", ""],
  ["A6", "Bath", "Temple", "36.1991", "37.1622", "", "Bad", "", "", ""],
]

@Test func `a draft has all guesses in place and question marks for the rest`() {
  var input = InputSettings()
  input.format = .csv
  input.separator = ";"
  let draft = SmallTable(headings, rows).draft(input)
  #expect(
    draft.text == #"""
      {
        "heritageMapping": 1,
        "title": "sites.csv",
        "?seen": ["6 of 6 rows have a text in 'Condition', which may grade damage"],
        "source": {
          "id": "sites",
          "name": "Our sites",
          "?kind": "=agency, =ngo, =media, =person, =academic, =authority"
        },
        "input": {"format": "csv", "separator": ";"},
        "key": "ref",
        "site": {
          "names": [{"text": "Name"}],
          "?names": "add the language of a name if it is known: \"language\": \"=fr\"",
          "kind": {"column": "Type", "map": "kinds"},
          "?kind": "archaeological-site, urban, building-group, monument, landscape, natural, other",
          "location": {"latitude": "Lat", "longitude": "Lon"}
        },
        "report": {
          "assessor": "?",
          "method": "?",
          "?method": "=field, =desk, =imagery, =mixed",
          "grade": {"column": "Condition", "map": "grades"},
          "?grade": "unknown, none, possible, slight, moderate, severe, destroyed"
        },
        "drop": ["Phone"],
        "tables": {
          "kinds": {
            "Temple": "?",
            "urban": "urban"
          },
          "grades": {
            "Bad": "?",
            "Severe": "severe",
            "Destroyed": "destroyed"
          }
        },
        "?unplaced": {
          "Listed": {"column": "Listed", "date": "dmy"},
          "Materials": {"column": "Materials", "split": ";"},
          "Note": "Note"
        }
      }

      """#)
  #expect(
    draft.undecided == [
      "report.assessor", "report.method", "tables.kinds.Temple", "tables.grades.Bad",
    ])
}

@Test func `a draft says of each column what it holds and why it is placed`() {
  let columns = SmallTable(headings, rows).draft().columns
  #expect(
    columns[1]
      == MappingDraft.Column(
        name: "Name", filled: 6, distinct: 6, isEstimated: false, shape: "text",
        examples: ["Temple of Bel", "Old city", "Theatre"], member: "site.names", why: "its heading"
      ))
  #expect(
    columns.map(\.shape) == [
      "text", "text", "vocabulary: 2 words", "number", "number", "date dmy 2 / ambiguous 2",
      "vocabulary: 3 words", "list with ;", "telephone", "text",
    ])
  #expect(
    columns.map(\.member) == [
      "key", "site.names", "site.kind", "site.location.latitude", "site.location.longitude", nil,
      "report.grade", nil, "drop", nil,
    ])
}

@Test func `a draft names what nobody but a person can tell`() {
  let draft = SmallTable(
    ["label", "gps"], [["Temple", "34.55 38.27"], ["Khan", "36.19 37.16"]]
  ).draft()
  #expect(
    draft.text == #"""
      {
        "heritageMapping": 1,
        "title": "sites.csv",
        "?seen": [
          "no column is known for the name of a site, among 'label', 'gps'",
          "'gps' holds two coordinates and does not tell which comes first"
        ],
        "source": {
          "id": "sites",
          "name": "Our sites",
          "?kind": "=agency, =ngo, =media, =person, =academic, =authority"
        },
        "?key": "no column tells rows apart, so that a row that is mended later counts as a new one",
        "site": {
          "names": [{"text": "?"}],
          "?names": "columns with many different texts: 'label'",
          "location": {"pair": "gps", "order": "?"},
          "?location": "\"lat lon\" or \"lon lat\""
        },
        "?unplaced": {
          "label": "label"
        }
      }

      """#)
  #expect(draft.undecided == ["site.names[0].text", "site.location.order"])
}

@Test func `a table without headings gets letters and waits for names`() {
  let draft = SmallTable(
    ["37.2", "36.1666667", "yes", "برج حمام"],
    [
      ["37.1726016", "36.1985461", "yes", "جامع البلاط"],
      ["37.1550363", "36.2077602", "yes", "دير"],
    ]
  ).draft()
  #expect(
    draft.text == #"""
      {
        "heritageMapping": 1,
        "title": "sites.csv",
        "?seen": [
          "no column is known for the name of a site, among 'A', 'B', 'C', 'D'",
          "no column is known for the place of a site, and the format gives none"
        ],
        "source": {
          "id": "sites",
          "name": "Our sites",
          "?kind": "=agency, =ngo, =media, =person, =academic, =authority"
        },
        "input": {"header": ["A", "B", "C", "D"]},
        "?header": "the first row looks like a row: '37.2', '36.1666667', 'yes', 'برج حمام'; name the columns here",
        "?key": "no column tells rows apart, so that a row that is mended later counts as a new one",
        "site": {
          "names": [{"text": "?"}],
          "?names": "columns with many different texts: 'D'",
          "location": {"latitude": "?", "longitude": "?"},
          "?location": "these can be degrees: 'A', 'B'"
        },
        "?unplaced": {
          "A": "A",
          "B": "B",
          "C": {
            "column": "C",
            "map": {
              "yes": "?"
            }
          },
          "D": "D"
        }
      }

      """#)
}

@Test func `a draft takes what only a part of a heading tells`() {
  let draft = SmallTable(
    ["UNIQUEID", "Official Name", "Name Type"],
    [["EP-1", "Khan", "Toponym"], ["EP-2", "Tell", "Toponym"], ["EP-3", "Tomb", "Toponym"]]
  ).draft()
  #expect(draft.columns.map(\.member) == ["key", "site.names", nil])
  #expect(
    draft.columns.map(\.why) == [
      "the end of its heading, and it tells rows apart", "its heading has a word for a name in it",
      nil,
    ])
  #expect(draft.undecided.isEmpty)
}

@Test func `a draft leaves the choice among several names and keys that repeat`() {
  let draft = SmallTable(
    ["nazwa_lokalna", "nazwa_dokumentu", "EAMENA ID"],
    [["Zamek", "Karta 1", "E1"], ["Dwór", "Karta 2", "E1"], ["Park", "Karta 3", "E2"]]
  ).draft()
  #expect(draft.undecided == ["site.names[0].text"])
  #expect(
    draft.text.contains(#""?names": "each can be the name: 'nazwa_lokalna', 'nazwa_dokumentu'""#))
  #expect(
    draft.text.contains(
      "the key could be 'EAMENA ID', with 2 different texts in 3 rows, if rows that share one are "
        + "about the same site"))
}

@Test func `a draft drops columns of telephones and keeps a number that looks like one`() {
  let many = SmallTable(
    ["name", "contact"],
    [["A", "+963 11 222 3344"], ["B", "+963 11 222 3345"], ["C", "+963 11 222 3346"]])
  #expect(many.draft().columns[1].member == "drop")
  #expect(many.draft().text.contains(#""drop": ["contact"]"#))
  let one = SmallTable(["name", "plan"], [["A", "021 455 322 1"], ["B", ""]])
  #expect(one.draft().columns[1].member == nil)
}

@Test func `a draft of very many columns stays a mapping that can be read`() throws {
  let count = 8_000
  let table = SmallTable(
    ["name"] + (0..<count).map { "column \($0)" },
    [["A"] + (0..<count).map(String.init), ["B"] + (0..<count).map(String.init)])
  let draft = table.draft()
  #expect(draft.text.utf8.count < 64 * 1024)
  #expect(draft.text.contains(#""?unplaced": "8001 columns, most of which are left out here""#))
  #expect(draft.columns.count == 8_001)
}

@Test func `a draft takes a running number for the key where there is nothing better, and says so`()
{
  let table = SmallTable(
    ["S/N", "Monument", "الاسم"], [["1", "Palmyra", "تدمر"], ["2", "Aleppo", "حلب"]])
  let draft = table.draft()
  #expect(draft.columns.map(\.member) == ["key", "site.names", "site.names"])
  #expect(
    draft.text.contains(
      #""names": [{"text": "Monument"}, {"text": "الاسم", "language": "=ar"}]"#))
  #expect(
    draft.text.contains(
      #""?key": "a running number may be another row's in the next edition: take a column that "#
        + #"stays with its site, if there is one""#))
  let better = SmallTable(
    ["OBJECTID", "list code", "name"], [["1", "A7", "Palmyra"], ["2", "A9", "Aleppo"]])
  #expect(better.draft().columns.map(\.member) == [nil, "key", "site.names"])
}

@Test func `a name that repeats is no key where there is no point`() {
  let draft = SmallTable(["Title", "Town"], [["Pioneer", "A"], ["Pioneer", "B"]]).draft()
  #expect(
    draft.text.contains(
      #""?key": "no column tells rows apart, so that a row that is mended later counts as a new one""#
    ))
}

@Test func `a draft names days as spreadsheets count them and reads none`() {
  let draft = SmallTable(
    ["name", "Date listed", "Inspected", "Inventory"],
    [["A", "42075", "12/03/2015", "42075"], ["B", "42076", "42077", "42076"]]
  ).draft()
  #expect(
    draft.columns.map(\.shape) == [
      "text", "number, as spreadsheets count days", "text", "number",
    ])
  #expect(
    draft.text.contains(
      #""?dates": "days as spreadsheets count them, which are not read: 'Date listed'; format the "#
        + #"column as a date there, and save the table anew""#))
}

@Test func `a draft says how many rows have no name`() {
  let draft = SmallTable(["id", "name"], [["1", "A"], ["2", ""], ["3", ""]]).draft()
  #expect(
    draft.text.contains(
      #""?names": "2 of 3 rows have no name and are refused, unless a list of columns gives one, "#
        + #"or 'fill' in 'input' takes it from the row above; add the language"#))
}

@Test func `a draft of refused rows shows none of the columns that the import added`() {
  let draft = SmallTable(
    ["heritage:file", "heritage:line", "id", "name"], [["", "", "1", "A"], ["", "", "2", "B"]]
  ).draft()
  #expect(draft.columns.map(\.name) == ["id", "name"])
  #expect(!draft.text.contains("heritage:"))
}

@Test func `a draft of a damage list has the date, the links and the pictures in place`() {
  let headings = [
    "Code", "Name of monument", "Lat", "Lon", "Date of damage", "Damage level", "Source link",
    "Photo",
  ]
  let rows = [
    [
      "a1", "St Michael church", "49.1", "36.2", "13.03.2022", "Destroyed", "https://a.org/1",
      "p1.jpg",
    ],
    ["a2", "Old library", "49.2", "36.3", "14.03.2022", "Partly damaged", "https://a.org/2", ""],
    ["a3", "City museum", "49.3", "36.4", "15.03.2022", "Severe", "https://b.org/3", "sub/p3.JPG"],
  ]
  let draft = SmallTable(headings, rows).draft()
  #expect(
    draft.text.contains(
      #"""
        "report": {
          "assessor": "?",
          "method": "?",
          "?method": "=field, =desk, =imagery, =mixed",
          "event": {"column": "Date of damage", "date": "dmy"},
          "grade": {"column": "Damage level", "map": "grades"},
          "?grade": "unknown, none, possible, slight, moderate, severe, destroyed"
        },
      """#))
  #expect(draft.text.contains(#""url": "Source link""#))
  #expect(draft.text.contains(#""media": "Photo""#))
  #expect(!draft.text.contains("?unplaced"))
  #expect(
    draft.columns.suffix(4).map(\.member) == [
      "report.event", "report.grade", "evidence.url", "media",
    ])
  #expect(
    draft.undecided == [
      "report.assessor", "report.method", "evidence[0].type", "tables.grades.Partly damaged",
    ])
}
