import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageValidation
import Testing

private let report = FindingsDocument(
  findings: [
    Finding(
      code: "RPT-07", severity: .warning, record: "report/C1A1M0000001",
      path: "sites/pa/palmyra/reports/x.json", message: "the damage has no date"),
    Finding(
      code: "GEO-03", severity: .error, record: "monument/palmyra/temple-of-bel",
      path: "sites/pa/palmyra/monuments/temple-of-bel.json", field: "location",
      message: "latitude and longitude are swapped | or wrong",
      hint: "did you mean latitude 34.55, longitude 38.27?", suggestion: "34.55, 38.27"),
  ], records: 40)

@Test func `the gravest findings come first, unless each is told in the order of records`() {
  let lines = [
    Finding(code: "RPT-07", severity: .warning, record: "report/A", path: "a", message: "undated"),
    Finding(code: "GEO-03", severity: .error, record: "site/b", path: "b", message: "swapped"),
  ]
  var document = FindingsDocument(findings: lines, records: 2)
  #expect(
    document.text == """
      b: error: swapped [GEO-03]
      a: warning: undated [RPT-07]
      checked 2 records, found 1 error, 1 warning

      """)
  document.tellsEach = true
  #expect(document.text.hasPrefix("a: warning: undated [RPT-07]\nb: error: swapped [GEO-03]\n"))
}

@Test func `of a code with many findings the text tells the first few and counts the rest`() {
  let many = (1...12).map {
    Finding(
      code: "EVD-04", severity: .warning, record: "evidence/\(100 + $0)", path: "e/\($0)\u{1B}",
      message: "no copy", hint: "save it")
  }
  var document = FindingsDocument(
    findings: many, records: 12, titles: ["EVD-04": "without an archived copy"])
  #expect(
    document.text == """
      EVD-04, 12 items: warning: without an archived copy
        e/1\\u{1B}: no copy
        e/2\\u{1B}: no copy
        e/3\\u{1B}: no copy
        and 9 more; 'heritage check --only EVD-04 --all' shows each
        hint: save it
      checked 12 records, found 0 errors, 12 warnings

      """)
  #expect(document.json.objectValue?["findings"]?.arrayValue?.count == 12)
  #expect(document.csv.split(separator: "\r\n").count == 13)
  #expect(document.markdown.contains("| warning | EVD-04 | evidence/112 | no copy | save it |"))
  document.tellsEach = true
  #expect(document.text.split(separator: "\n").count == 25)
}

@Test func `many decisions on one code are counted too`() throws {
  let decision = try #require(try withOneSetAside().setAside.first?.decision)
  let aside = (1...4).map { number in
    FindingSetAside(
      finding: Finding(
        code: "GRD-09", severity: .warning, record: "report/\(number)", path: "\(number)",
        message: "a"), decision: decision)
  }
  var document = FindingsDocument(findings: [], setAside: aside, records: 4)
  #expect(
    document.text == """
      set aside: GRD-09, 4 items; 'heritage check --only GRD-09 --all' shows each
      checked 4 records, no problems found, 4 set aside

      """)
  document.tellsEach = true
  #expect(document.text.split(separator: "\n").count == 5)
}

@Test func `findings are lines with their hints`() {
  #expect(
    report.text == """
      sites/pa/palmyra/monuments/temple-of-bel.json: error: latitude and longitude are swapped | or wrong [GEO-03]
        hint: did you mean latitude 34.55, longitude 38.27?
      sites/pa/palmyra/reports/x.json: warning: the damage has no date [RPT-07]
      checked 40 records, found 1 error, 1 warning

      """)
}

@Test func `findings in JSON have the contract's keys`() {
  #expect(
    report.json.text(.compact) == """
      {"errors":1,"findings":[{"code":"GEO-03","field":"location",\
      "hint":"did you mean latitude 34.55, longitude 38.27?",\
      "message":"latitude and longitude are swapped | or wrong",\
      "path":"sites/pa/palmyra/monuments/temple-of-bel.json",\
      "record":"monument/palmyra/temple-of-bel","severity":"error","suggestion":"34.55, 38.27"},\
      {"code":"RPT-07","field":null,"hint":null,"message":"the damage has no date",\
      "path":"sites/pa/palmyra/reports/x.json","record":"report/C1A1M0000001",\
      "severity":"warning","suggestion":null}],"records":40,"restriction":null,\
      "setAside":[],"warnings":1}
      """)
}

@Test func `findings make a table in Markdown`() {
  #expect(
    report.markdown == """
      # Check of the registry

      Checked 40 records, found 1 error, 1 warning.

      | Severity | Code | Record | What is wrong | What to do |
      | --- | --- | --- | --- | --- |
      | error | GEO-03 | monument/palmyra/temple-of-bel | latitude and longitude are swapped \\| or wrong | did you mean latitude 34.55, longitude 38.27? |
      | warning | RPT-07 | report/C1A1M0000001 | the damage has no date | – |

      """)
}

@Test func `findings make rows for a spreadsheet`() {
  #expect(
    report.csv == """
      code,severity,record,path,field,message,hint,suggestion\r
      GEO-03,error,monument/palmyra/temple-of-bel,sites/pa/palmyra/monuments/temple-of-bel.json,location,latitude and longitude are swapped | or wrong,"did you mean latitude 34.55, longitude 38.27?","34.55, 38.27"\r
      RPT-07,warning,report/C1A1M0000001,sites/pa/palmyra/reports/x.json,,the damage has no date,,\r

      """)
}

/// A finding that somebody set aside, in words with marks that Markdown knows.
private func withOneSetAside() throws -> FindingsDocument {
  let decision = try #require(
    try records(
      """
      [{"id": "3W3SWGAJ7HFC", "code": "GRD-09", "record": "report/C1A1M0000002", "by": "Desk (A)",
        "because": "two *events*", "recorded": "2026-11-22T10:00:00Z", "sha256": "\(digest)"}]
      """, as: SetAside.self
    ).first)
  return FindingsDocument(
    findings: report.findings,
    setAside: [
      FindingSetAside(
        finding: Finding(
          code: "GRD-09", severity: .warning, record: "report/C1A1M0000002",
          path: "sites/pa/palmyra/reports/y.json", field: "grade", message: "a | b"),
        decision: decision)
    ], records: 40)
}

private let digest = String(repeating: "0a", count: 32)

@Test func `findings set aside stand before the summary and are not in a spreadsheet`() throws {
  let document = try withOneSetAside()
  #expect(
    document.text == """
      sites/pa/palmyra/monuments/temple-of-bel.json: error: latitude and longitude are swapped | or wrong [GEO-03]
        hint: did you mean latitude 34.55, longitude 38.27?
      sites/pa/palmyra/reports/x.json: warning: the damage has no date [RPT-07]
      set aside: sites/pa/palmyra/reports/y.json: a | b [GRD-09], because two *events*, by Desk (A)
      checked 40 records, found 1 error, 1 warning, 1 set aside

      """)
  #expect(document.csv == report.csv)
}

@Test func `findings set aside make a table and a list of their own`() throws {
  let document = try withOneSetAside()
  #expect(
    document.markdown == report.markdown + """

      ## Set aside

      | Code | Record | What was found | Because | By |
      | --- | --- | --- | --- | --- |
      | GRD-09 | report/C1A1M0000002 | a \\| b | two \\*events\\* | Desk \\(A\\) |

      """)
  #expect(
    document.json.objectValue?["setAside"]?.text(.compact) == """
      [{"because":"two *events*","by":"Desk (A)","code":"GRD-09","field":"grade",\
      "id":"3W3SWGAJ7HFC","message":"a | b","path":"sites/pa/palmyra/reports/y.json",\
      "record":"report/C1A1M0000002","recorded":"2026-11-22T10:00:00Z","severity":"warning"}]
      """)
}

@Test(arguments: [
  (0, "checked 0 records, no problems found\n"), (1, "checked 1 record, no problems found\n"),
])
func `without findings the check says what it looked at`(records: Int, text: String) {
  #expect(FindingsDocument(findings: [], records: records).text == text)
}
