import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import Testing

/// Two sites with monuments and one without, in and around the year 2020.
private struct Year2020 {
  private(set) var records = Records()

  init() throws {
    for site in ["aleppo", "bosra", "hatra"] {
      records.sites.insert(
        Site(id: try Slug(site), names: [Name(site, language: "en")]))
    }
    for name in ["arch", "bath", "citadel", "dome", "east-gate", "forum"] {
      try add(name, to: "aleppo")
    }
    try add("theatre", to: "bosra")
    try claim("aleppo/arch", .severe, by: "UNESCO", on: .inspection, "2014-05-01")
    // Two bodies that were there say otherwise.
    try claim("aleppo/bath", .severe, by: "UNESCO", on: .inspection, "2020-01-05")
    try claim("aleppo/bath", .none, by: "Ministry", on: .inspection, nil, seen: "2020-03-05")
    // The severity is not told.
    try claim("aleppo/citadel", .slight, upTo: .severe, by: "UNESCO", on: .inspection, "2020-02-01")
    try claim("aleppo/dome", .destroyed, by: "a resident", on: nil, "2020-03-01")
    try claim("aleppo/forum", .destroyed, by: "UNOSAT", on: .satellite, "2021-06-01")
    try claim("bosra/theatre", .moderate, by: "UNOSAT", on: .satellite, nil, seen: "2014-05-01")
    try claim("bosra/theatre", .severe, by: "UNOSAT", on: .satellite, nil, seen: "2020-05-01")
    try claim("hatra", .slight, by: "UNESCO", on: .inspection, "2020-07-01")
  }

  private mutating func add(_ monument: String, to site: String) throws {
    records.monuments.insert(
      Monument(
        id: try Slug(monument), site: try Slug(site),
        names: [Name(monument, language: "en")]))
  }

  private mutating func claim(
    _ subject: String, _ grade: DamageGrade, upTo upper: DamageGrade? = nil, by body: String,
    on evidence: EvidenceType?, _ event: String?, seen: String? = nil
  ) throws {
    let parts = try subject.split(separator: "/").map { try Slug(String($0)) }
    let number = records.reports.count
    var report = Report(
      id: try RecordID("C1A1M000000\(number)"),
      subject: Subject(site: parts[0], monument: parts.count > 1 ? parts[1] : nil), assessor: body,
      grade: grade, recorded: try Instant("2026-11-22T10:00:00Z"))
    report.gradeUpper = upper
    report.event = try event.map { try StatedDate($0) }
    report.assessed = try (seen ?? event).map { try StatedDate($0) }
    if let evidence {
      let item = Evidence(
        id: try RecordID("1TEM0000000\(number)"), type: evidence, title: "item", source: body)
      records.evidence.insert(item)
      report.evidence = [item.id]
    }
    records.reports.insert(report)
  }

  func summary() throws -> Summary {
    var selection = RecordSelection()
    selection.since = Day(year: 2020, month: 1, day: 1)
    selection.until = Day(year: 2020, month: 12, day: 31)
    return Summary(scope: SummaryScope(selection: selection), records: records)
  }
}

private let atTheEnd: JSONValue = [
  "destroyed": 0, "severe": 3, "moderate": 0, "slight": 1, "possible": 0, "none": 0, "unknown": 3,
]

@Test func `every number of a summary comes from the states at the end of its period`() throws {
  let summary = try Year2020().summary()
  let json = try #require(summary.json.objectValue)
  #expect(json["byGrade"] == atTheEnd)
  #expect(json["contested"] == 1)
  #expect(json["severityNotTold"] == 1)
  #expect(json["alleged"] == 1)
  #expect(json["unassessed"] == 2)
  #expect(json["monuments"] == 7)
  #expect(
    json["sitesByGrade"] == [
      "destroyed": 0, "severe": 2, "moderate": 0, "slight": 1, "possible": 0, "none": 0,
      "unknown": 0,
    ])
  let changes = try #require(json["changes"]?.objectValue)
  #expect(changes["byGradeAfter"] == atTheEnd)
  #expect(
    changes["byGradeBefore"] == [
      "destroyed": 0, "severe": 1, "moderate": 1, "slight": 0, "possible": 0, "none": 0,
      "unknown": 5,
    ])
  // Each is recomputed from what is told one by one.
  let states = (json["states"]?.arrayValue ?? []).compactMap(\.objectValue).filter {
    $0["record"]?.stringValue?.hasPrefix("monument/") == true
  }.compactMap { $0["assessment"]?.objectValue }
  for grade in DamageGrade.allCases {
    let count = states.count { $0["countedGrade"]?.stringValue == grade.rawValue }
    #expect(json["byGrade"]?.objectValue?[grade.rawValue] == .integer(count), "\(grade)")
  }
  #expect(states.count { $0["contested"] == true } == 1)
  let column = try #require(
    summary.csv.split(separator: "\r\n").first?.split(
      separator: ",", omittingEmptySubsequences: false
    ).firstIndex(of: "countedGrade"))
  let cells = summary.csv.split(separator: "\r\n").dropFirst().map { row in
    String(row.split(separator: ",", omittingEmptySubsequences: false)[column])
  }
  #expect(
    cells == ["severe", "severe", "slight", "unknown", "unknown", "unknown", "severe"])
}

@Test func `key points, totals and changes of a summary tell the same numbers`() throws {
  let markdown = try Year2020().summary().markdown
  #expect(
    markdown.contains(
      """
      Situation report. Records up to 22 November 2026. State on 31 December 2020.

      Of 7 monuments on record, **3 are severely damaged** and 1 damaged, though how badly is not told. For 1 other there are only claims that no evidence carries. The state of 1 more is not known. Nothing is reported about the other one. One is contested and counted at the worse end. Besides, reports on 1 site as a whole: 1 slightly damaged.

      3 monuments were struck in the period or may have been. The states are those at its end.

      ## Key points

      - **arch** (aleppo): Severely damaged on 1 May 2014. Inspected on site; 1 report.
      - **bath** (aleppo): Contested on 5 January 2020: severely damaged according to UNESCO (inspection), or undamaged according to Ministry (inspection). Counted as severely damaged. Inspected on site; 2 reports.
      - **theatre** (bosra): Severely damaged, as seen on 1 May 2020. Seen in images from above; 2 reports.
      - **hatra**: Slightly damaged on 1 July 2020. Inspected on site; 1 report.

      ## Also to know

      - **In the period: 4 dated events** – bath (aleppo), citadel (aleppo), dome (aleppo), hatra.
      - **Severity not told: 1** – citadel (aleppo; slightly to severely damaged).
      - **Contested: 1** – bath (aleppo).
      - **Only alleged: 1** – dome (aleppo; destroyed).
      - **No damage known for that day: 1** – forum (aleppo; later: 1 report).
      - **Without any report: 1** – east-gate (aleppo). That says nothing about its state.
      - Reviewed here: 0 of 5 reports are verified, fully or in part.
      - 1 report comes without evidence.

      ## Totals

      Counted are 7 monuments of 3 sites, each once, by the state worked out from its reports on 31 December 2020.
      """))
  #expect(
    markdown.contains(
      """
      | Site | Monument | State | Happened | How well known | Reports | Disagree about |
      | --- | --- | --- | --- | --- | ---: | --- |
      | aleppo | dome | said to be destroyed | 1 March 2020 | a claim without evidence | 1 | – |
      | aleppo | arch | severely damaged | 1 May 2014 | inspected on site | 1 | – |
      | aleppo | bath | contested, counted as severely damaged | 5 January 2020 | inspected on site | 2 | severely damaged or undamaged |
      | aleppo | citadel | damaged, how badly is not told | 1 February 2020 | inspected on site | 1 | – |
      | aleppo | forum | not known | – | not known | 0 | – |
      | aleppo | east-gate | not known | – | not known | 0 | – |
      | bosra | theatre | severely damaged | seen 1 May 2020 | seen in images from above | 2 | – |
      """))
  #expect(
    markdown.contains(
      "- **theatre** (bosra). Earlier look: UNOSAT, moderately damaged on 1 May 2014.\n"))
  #expect(
    markdown.contains(
      """
      | Grade | Monuments |
      | --- | ---: |
      | severe | 3 |
      | slight | 1 |
      | unknown (1 without a report, 1 with later reports only, 1 only alleged) | 3 |
      | **total** | **7** |
      | of these contested | 1 |
      | of these severity not told | 1 |
      """))
  #expect(
    markdown.contains(
      """
      | Grade | Before 1 January 2020 | On 31 December 2020 | Change |
      | --- | ---: | ---: | ---: |
      | severe | 1 | 3 | +2 |
      | moderate | 1 | 0 | -1 |
      | slight | 0 | 1 | +1 |
      | unknown | 5 | 3 | -2 |
      | **total** | **7** | **7** | 0 |
      """))
  #expect(!markdown.contains("()"))
}

@Test func `each site is told once, by the worse of its own state and its monuments`() throws {
  #expect(
    try Year2020().summary().markdown.contains(
      """
      | Site | Worst | As a whole | Monuments | Contested | Not assessed |
      | --- | --- | --- | ---: | ---: | ---: |
      | aleppo | severely damaged | – | 6 | 1 | 2 |
      | bosra | severely damaged | – | 1 | 0 | 0 |
      | hatra | slightly damaged | slightly damaged (inspected on site) | 0 | 0 | 0 |
      """))
}
