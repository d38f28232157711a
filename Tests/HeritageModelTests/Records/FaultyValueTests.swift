import CanonicalJSON
import HeritageModel
import Testing

/// A fault put into a full record, and what must be said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  let kind: RecordKind
  let key: String
  let value: JSONValue
  let problems: [FieldProblem]

  /// Makes a fault of the member itself.
  init(
    _ kind: RecordKind, _ key: String, _ value: JSONValue, _ code: String, _ message: String,
    hint: String? = nil
  ) {
    self.kind = kind
    self.key = key
    self.value = value
    problems = [FieldProblem(field: key, code: code, message: message, hint: hint)]
  }

  init(
    _ kind: RecordKind, _ key: String, _ value: JSONValue,
    _ problems: [(field: String, code: String, message: String)]
  ) {
    self.kind = kind
    self.key = key
    self.value = value
    self.problems = problems.map {
      FieldProblem(field: $0.field, code: $0.code, message: $0.message)
    }
  }

  var testDescription: String { "\(kind.rawValue).\(key) = \(value.text(.compact))" }
}

@Test(
  arguments: faultyTerms + faultyIdentifiers + faultyDates + faultyPlaces + faultyOrigins
    + faultyEvidence)
func `a faulty value is told with its field and rule`(fault: Fault) throws {
  let sample = try #require(fullRecords.first { $0.kind == fault.kind })
  var json = try object(sample.text)
  json[fault.key] = fault.value
  #expect(problems(in: json, as: fault.kind) == fault.problems)
}

@Test func `all faults of a record are told at once`() throws {
  let json = try object(
    """
    {"assessed": "2015-02-30", "evidence": ["9FQ2X6D3HWKE", 3, "short"], "grade": "gone",
     "id": "7K3M9XQ2PD4T", "narrative": [{"language": "en"}], "site": "Palmyra"}
    """)
  let found = problems(in: json, as: .report)
  #expect(
    found.map { "\($0.code) \($0.field)" } == [
      "DATE-RANGE assessed", "REC-02 evidence[1]", "IDN-01 evidence[2]", "GRD-01 grade",
      "REC-01 narrative[0].text", "IDN-01 site", "REC-01 assessor", "REC-01 recorded",
    ])
}

private let faultyTerms = [
  Fault(
    .report, "grade", "ruined", "GRD-01",
    "'ruined' is not a known grade: use unknown, none, possible, slight, moderate, severe, destroyed",
    hint: "'ruined' can mean 'severe' or 'destroyed'"
  ),
  Fault(
    .report, "grade", "Destroyed", "GRD-01",
    "'Destroyed' is not a known grade: use unknown, none, possible, slight, moderate, severe, destroyed",
    hint: "write 'destroyed'"
  ),
  Fault(
    .report, "method", "drone", "REC-03",
    "'drone' is not a known method: use field, desk, imagery, mixed",
    hint: "'drone' is an evidence type"),
  Fault(
    .report, "cause", "war", "REC-03",
    "'war' is not a known cause: see 'heritage vocabulary causes'",
    hint: "write 'armed-conflict'"),
  Fault(
    .report, "cause", "\u{1B}[31m", "REC-03",
    "'\u{FFFD}[31m' is not a known cause: see 'heritage vocabulary causes'"),
  Fault(
    .report, "mechanisms", ["shelling", "magic"],
    [
      (
        "mechanisms[1]", "REC-03",
        "'magic' is not a known mechanism: see 'heritage vocabulary mechanisms'"
      )
    ]),
  Fault(
    .site, "worldHeritage", ["criteria": ["i", "xi"], "status": "listed"],
    [
      (
        "worldHeritage.criteria[1]", "WHS-06",
        "'xi' is not a known criterion: use i, ii, iii, iv, v, vi, vii, viii, ix, x"
      ),
      (
        "worldHeritage.status", "REC-03",
        "'listed' is not a known World Heritage status: use none, tentative, inscribed, delisted"
      ),
    ]),
  Fault(
    .site, "names", [["kind": "nickname", "text": "Palmyra"]],
    [
      (
        "names[0].kind", "REC-03",
        "'nickname' is not a known name kind: use preferred, official, variant, historic"
      )
    ]),
  Fault(
    .evidence, "pair", ["aspect": "during", "with": "4ZC8M1T7Q0RB"],
    [("pair.aspect", "REC-03", "'during' is not 'before' or 'after'")]),
]

private let faultyIdentifiers = [
  Fault(
    .site, "id", "Palmyra", "IDN-01",
    "'Palmyra' is not an identifier: use a-z, 0-9 and single hyphens between them"),
  Fault(
    .site, "id", "../../etc/passwd", "IDN-01",
    "'../../etc/passwd' is not an identifier: use a-z, 0-9 and single hyphens between them"),
  Fault(
    .monument, "partOf", "aux", "IDN-01",
    "'aux' cannot be an identifier: Windows keeps that name for a device"),
  Fault(
    .report, "id", "7k3m9xq2pd4t", "IDN-01",
    "'7k3m9xq2pd4t' is not an identifier of 12 characters of 0-9 and A-Z without I, L, O, U"),
  Fault(
    .report, "evidence", ["9FQ2X6D3HWKE", "9FQ2X6D3HWKI"],
    [
      (
        "evidence[1]", "IDN-01",
        "'9FQ2X6D3HWKI' is not an identifier of 12 characters of 0-9 and A-Z without I, L, O, U"
      )
    ]),
  Fault(
    .incident, "monuments", ["arch", 5, "Arch"],
    [
      ("monuments[1]", "REC-02", "the value of 'monuments[1]' is not a text"),
      (
        "monuments[2]", "IDN-01",
        "'Arch' is not an identifier: use a-z, 0-9 and single hyphens between them"
      ),
    ]),
]

private let faultyPlaces = [
  Fault(
    .site, "location", ["latitude": 90.5, "longitude": 38],
    [("location.latitude", "GEO-01", "latitude 90.5 is outside -90 to 90 degrees")]),
  Fault(
    .site, "location", ["latitude": 34, "longitude": -180.001],
    [("location.longitude", "GEO-01", "longitude -180.001 is outside -180 to 180 degrees")]),
  Fault(
    .evidence, "location", ["latitude": 34, "longitude": 38, "uncertaintyMetres": 0],
    [("location.uncertaintyMetres", "GEO-06", "an uncertainty of 0.0 m is not more than 0")]),
  Fault(
    .site, "components", [["location": ["latitude": -91, "longitude": 38]]],
    [("components[0].location.latitude", "GEO-01", "latitude -91.0 is outside -90 to 90 degrees")]),
]

private let faultyOrigins = [
  Fault(
    .site, "origins", ["nhle": ["keys": ["1"]], "osm": ["edition": "2025-13", "sha256": "9F86"]],
    [
      ("origins.osm.edition", "DATE-RANGE", message(of: "2025-13")),
      (
        "origins.osm.sha256", "EVD-01",
        "'9F86' is not a SHA-256 of 64 lowercase hexadecimal digits"
      ),
    ])
]

private let faultyEvidence = [
  Fault(
    .evidence, "gsdMetres", 0, "EVD-09", "a ground sample distance of 0.0 m is not more than 0"),
  Fault(
    .evidence, "gsdMetres", -0.5, "EVD-09", "a ground sample distance of -0.5 m is not more than 0"),
  Fault(
    .evidence, "file", ["sha256": "9F86D0"],
    [("file.sha256", "EVD-01", "'9F86D0' is not a SHA-256 of 64 lowercase hexadecimal digits")]),
  Fault(
    .evidence, "captured", "2015-09-02", "DAT-01", "'2015-09-02' is not an instant",
    hint: "write a day, a time and a zone, such as 2026-11-22T10:15:00Z"),
  Fault(
    .evidence, "archivedAt", "2015-09-02T10:00:00", "DAT-01",
    "'2015-09-02T10:00:00' is not an instant: the zone is missing",
    hint: "write 2015-09-02T10:00:00Z if the clock showed UTC, else add its zone, such as +03:00"),
]

private let faultyDates: [Fault] = [
  ("2015-13", "DATE-RANGE", nil), ("27.8.2015", "DATE-SYNTAX", "write 2015-08-27"),
  ("2015-08-31/2015-08-27", "DATE-REVERSED", "write 2015-08-27/2015-08-31"),
  ("-0000", "DATE-NEGZERO", "write 0000 for 1 BCE and -0001 for 2 BCE"),
].map { text, code, hint in
  Fault(.report, "event", .string(text), code, message(of: text), hint: hint)
}

/// What the date itself says is wrong with it.
private func message(of text: String) -> String {
  do {
    return "\(try EDTF(text)) is a date"
  } catch {
    return error.description
  }
}
