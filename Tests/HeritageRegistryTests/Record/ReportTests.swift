import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct ReportTests {
  init() throws { try Sample.make() }

  /// A claim about the temple; members that are given come beside those that it needs.
  private static func claim(_ members: JSONObject = [:]) -> JSONObject {
    var json: JSONObject = [
      "assessor": "DGAM", "event": "2015-08-30", "evidence": ["0B1C2D3E4F5G"],
      "monument": "temple-of-bel", "site": "palmyra",
    ]
    for (key, value) in members { json[key] = value }
    return json
  }

  private static let path = "sites/pa/palmyra/reports/2015-08-30_temple-of-bel_NQ08ZRPDXFCD.json"

  @Test func `a claim is stamped and signed, and tells that others and its evidence disagree`()
    throws
  {
    let recorded = try Sample.on { try $0.addReports([Self.claim(["grade": "possible"])], &$1) }
    #expect(recorded.paths == [Self.path])
    #expect(
      recorded.told == [
        "warning: report/7K3M9XQ2PD4T: 'destroyed' against 'possible' in report 'NQ08ZRPDXFCD' "
          + "of DGAM, for one incident [GRD-09]",
        "warning: report/NQ08ZRPDXFCD: 'possible', though evidence '0B1C2D3E4F5G' shows the "
          + "subject destroyed, and nothing else carries the claim [EVD-22]",
      ])
    var expected = Self.claim(["grade": "possible"])
    expected["id"] = "NQ08ZRPDXFCD"
    expected["recorded"] = "2026-11-22T10:00:00Z"
    expected["recordedBy"] = "desk"
    #expect(try record(Self.path) == expected)
  }

  @Test func `a claim without evidence is an alert`() throws {
    let recorded = try Sample.on {
      try $0.addReports([Self.claim(["evidence": [], "grade": "destroyed"])], &$1)
    }
    #expect(
      recorded.told.first
        == "warning: report/NQ08ZRPDXFCD: it names no evidence, so it is only alleged, and counted as not known"
    )
  }

  @Test(arguments: [
    ("ems98", "D2", "slight", "moderate"), ("unosat", "Destroyed", "destroyed", nil),
  ])
  func `a class of another scale sets the grades and is kept`(
    scale: String, sourceClass: String, grade: String, upper: String?
  ) throws {
    try Sample.on {
      let members: JSONObject = [
        "sourceClass": .string(sourceClass), "sourceScale": .string(scale),
      ]
      _ = try $0.addReports([Self.claim(members)], &$1)
    }
    let report = try record(Self.path)
    #expect(report["grade"] == .string(grade))
    #expect(report["gradeUpper"]?.stringValue == upper)
    #expect(report["sourceScale"] == .string(scale))
    #expect(report["sourceClass"] == .string(sourceClass))
  }

  @Test func `condition, trend, threats and safety say nothing of the grade`() throws {
    let axes: JSONObject = [
      "condition": "destroyed", "grade": "slight", "monument": "tetrapylon",
      "remaining": [
        ["number": 4, "of": 16, "thing": "columns"], ["number": 2, "thing": "walls"],
      ],
      "safetyTag": "unsafe", "threats": ["weathering", "looting"], "trend": "increasing",
    ]
    let recorded = try Sample.on { try $0.addReports([Self.claim(axes)], &$1) }
    let report = try record(recorded.paths[0])
    for (key, value) in axes { #expect(report[key] == value, "\(key)") }
    let state = try Sample.open().assessment(ofSubjectNamed: "palmyra/tetrapylon")
    #expect(state.grade == .slight)
    #expect(state.gradeUpper == nil)
  }

  @Test func `a report takes the place of its body's earlier one in one operation`() throws {
    let recorded = try Sample.on {
      let claim = Self.claim([
        "assessor": "UNITAR-UNOSAT", "evidence": ["9FQ2X6D3HWKE"], "grade": "severe",
        "supersedes": .string(Sample.bel),
      ])
      return try $0.addReports([claim], &$1)
    }
    #expect(recorded.told == [])
    #expect(
      recorded.entries.map(\.reference.kind) == [.report, .review])
    #expect(recorded.operation?.changes.count == 2)
    let review = try record(recorded.paths[1])
    #expect(review["note"] == "superseded by report NQ08ZRPDXFCD")
    #expect(review["verdict"] == "superseded")
    let state = try Sample.open().assessment(ofSubjectNamed: "palmyra/temple-of-bel")
    #expect(state.grade == .severe)
    #expect(state.basis == [try RecordID("NQ08ZRPDXFCD")])
  }

  @Test func `a report takes no place of another body's, and that is told`() throws {
    let recorded = try Sample.on {
      let claim = Self.claim(["grade": "severe", "supersedes": .string(Sample.bel)])
      return try $0.addReports([claim], &$1)
    }
    let codes = recorded.told.compactMap { $0.split(separator: "[").last.map(String.init) }
    #expect(codes.contains("VER-08]"))
    let state = try Sample.open().assessment(ofSubjectNamed: "palmyra/temple-of-bel")
    #expect(state.grade == .destroyed)
    #expect(state.basis == [try RecordID(Sample.bel)])
    #expect(state.dissent.map(\.report.text) == ["NQ08ZRPDXFCD"])
  }

  @Test func `many reports are one operation`() throws {
    let claims = [Self.claim(["grade": "destroyed"]), Self.claim(["grade": "destroyed"])]
    let recorded = try Sample.on { try $0.addReports(claims, &$1) }
    #expect(Set(recorded.entries.map(\.id)).count == 2)
    #expect(recorded.operation?.changes.map(\.path.text).sorted() == recorded.paths.sorted())
    #expect(try Sample.open().history().operations.count == 6)
  }

  @Test(arguments: [
    Refusal(
      .notThere, "the site 'palmyra' has no monument 'nave'",
      hint: "it has: monumental-arch, temple-of-bel, tetrapylon"
    ) { _ = try $0.addReports([claim(["grade": "severe", "monument": "nave"])], &$1) },
    Refusal(
      .notThere, "the registry has no site 'atlantis'",
      hint: "run 'heritage add-site' first, or 'heritage list sites' to see them"
    ) { _ = try $0.addReports([claim(["grade": "severe", "site": "atlantis"])], &$1) },
    Refusal(
      .unknownTerm,
      "'sever' is not a known grade: use unknown, none, possible, slight, moderate, severe, "
        + "destroyed", hint: "correct the fields and try again"
    ) { _ = try $0.addReports([claim(["grade": "sever"])], &$1) },
    Refusal(
      .unknownTerm,
      "'bad' is not a known condition: use good, fair, poor, very-bad, destroyed, unknown",
      hint: "'bad' can mean 'poor' or 'very-bad'"
    ) { _ = try $0.addReports([claim(["condition": "bad", "grade": "severe"])], &$1) },
    Refusal(
      .invalid, "'yesterday' is not a date: the year needs four digits",
      hint: "write years, months or days, such as 2015, 2015-08 or 2015-08-30"
    ) { _ = try $0.addReports([claim(["event": "yesterday", "grade": "severe"])], &$1) },
    Refusal(
      .unknownTerm, "'unosatt' is not a known scale",
      hint: "known scales: canonical, unosat, cems, ems98, en16096, eamena-severity, "
        + "eamena-condition, her-condition, xbd, fema-pda, iom-dtm, atc20, core-data-std"
    ) {
      _ = try $0.addReports(
        [claim(["sourceClass": "Destroyed", "sourceScale": "unosatt"])], &$1)
    },
    Refusal(
      .unknownTerm, "the scale 'unosat' has no class 'Sever Damage'",
      hint: "the classes are 'No Visible Damage', 'Possible Damage', 'Moderate Damage', "
        + "'Severe Damage', 'Destroyed'"
    ) {
      _ = try $0.addReports(
        [claim(["sourceClass": "Sever Damage", "sourceScale": "unosat"])], &$1)
    },
    Refusal(
      .invalid,
      "the class 'RESTRICTED USE' of 'ATC-20' sets no grade: a safety tag, not damage; record it "
        + "as the safety tag",
      hint: "record it with --safety-tag restricted-use in place of --scale and --class, and "
        + "grade what was seen with --grade, or 'unknown'"
    ) {
      _ = try $0.addReports(
        [claim(["sourceClass": "restricted use", "sourceScale": "ATC-20"])], &$1)
    },
    Refusal(
      .refused,
      "'NQ08ZRPDXFCD' is about site/palmyra, '7K3M9XQ2PD4T' about monument/palmyra/temple-of-bel",
      hint: "only a report about the same subject can take its place"
    ) {
      var whole = claim(["grade": "possible", "supersedes": .string(Sample.bel)])
      whole["monument"] = nil
      _ = try $0.addReports([whole], &$1)
    },
    Refusal(
      .notThere, "the registry has no report 'ZZZZZZZZZZZZ'",
      hint: "run 'heritage list reports' to see them"
    ) {
      _ = try $0.addReports([claim(["grade": "severe", "supersedes": "ZZZZZZZZZZZZ"])], &$1)
    },
  ])
  func `says what is wrong with a claim`(refusal: Refusal) throws { try refusal.expect() }
}

/// Reports name the incident that they tell of by a label, and the first one makes it.
@Suite(.temporaryFolder)
struct IncidentTests {
  init() throws { try Sample.make() }

  private func add(_ monument: String, _ label: String, seed: Int) throws -> Recorded {
    try Sample.on(seed: seed) {
      let claim: JSONObject = [
        "assessor": "A", "event": "2017", "evidence": ["0B1C2D3E4F5G"], "grade": "severe",
        "incident": .string(label), "monument": .string(monument), "site": "palmyra",
      ]
      return try $0.addReports([claim], &$1)
    }
  }

  @Test func `a label makes an incident once, and joins reports later`() throws {
    let first = try add("tetrapylon", "Winter of 2017", seed: 6)
    let incident = try #require(first.entries.first { $0.reference.kind == .incident })
    #expect(first.told.first == "the incident 'Winter of 2017' is new: \(incident.id)")
    #expect(first.remarks.first?.kind == .fact)
    let second = try add("temple-of-bel", "winter of 2017", seed: 7)
    #expect(second.entries.map(\.reference.kind) == [.report])
    #expect(!second.told.contains { $0.contains("is new") })
    for report in [first.paths[0], second.paths[0]] {
      #expect(try record(report)["incident"] == .string(incident.id))
    }
  }

  @Test func `a mistyped identifier makes no incident`() throws {
    let before = try bytes(below: "Registry")
    let error = #expect(throws: RegistryError.self) {
      try add("tetrapylon", "7K3M9XQ2PD4", seed: 6)
    }
    #expect(error?.kind == .invalid)
    #expect(try bytes(below: "Registry") == before)
  }
}
