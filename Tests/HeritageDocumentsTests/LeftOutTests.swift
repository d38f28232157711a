import CanonicalJSON
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import Testing

private let recorded = "2026-11-22T10:00:00Z"

private func report(
  _ id: String, _ grade: DamageGrade, on monument: String? = "temple-of-nabu",
  of site: String = "palmyra", event: String? = nil, evidence: [String] = []
) throws -> Report {
  var report = Report(
    id: try RecordID(id),
    subject: Subject(site: try Slug(site), monument: try monument.map { try Slug($0) }),
    assessor: "desk \(id)", grade: grade, recorded: try Instant(recorded))
  report.event = try event.map { try StatedDate($0) }
  report.evidence = try evidence.map { try RecordID($0) }
  return report
}

private func summary(
  _ records: Records, filesPresent: Set<String>? = nil,
  _ change: (inout RecordSelection) -> Void = { _ in }
) -> Summary {
  var selection = RecordSelection()
  change(&selection)
  return Summary(
    scope: SummaryScope(selection: selection), records: records, filesPresent: filesPresent)
}

@Test func `reports that a period leaves out for want of a date are counted`() throws {
  var records = try SmallRegistry.contents()
  records.reports = RecordTable(try (1...3).map { try report("6AP00000000\($0)", .severe) })
  let told = summary(records) { $0.until = Day(year: 2015, month: 12, day: 31) }
  #expect(
    told.markdown.contains(
      "- 3 reports without a date are left out, as nothing says whether they belong to the period."
    ))
  #expect(told.json.objectValue?["undatedLeftOut"] == 3)
  #expect(!summary(records).markdown.contains("without a date are left out"))
}

@Test func `sites of the scope without a report are named`() throws {
  var records = try SmallRegistry.contents()
  for name in ["aleppo", "bosra"] {
    var site = Site(id: try Slug(name), names: [Name("Old \(name)", language: "en")])
    site.countries = ["SY"]
    records.sites.insert(site)
  }
  let told = summary(records) { $0.countries = ["SY"] }
  #expect(
    told.markdown.contains(
      "- Nothing is reported about 2 sites: Old aleppo and Old bosra. That says nothing about their state."
    ))
  #expect(told.json.objectValue?["sitesWithoutReport"] == ["aleppo", "bosra"])
}

@Test func `a record whose place another took is in no total`() throws {
  var records = try SmallRegistry.contents()
  let merged = Supersession(by: try Slug("temple-of-bel"), reason: .duplicate)
  records.monuments.change(1) { $0.supersededBy = merged }
  let told = summary(records)
  #expect(told.json.objectValue?["monuments"] == 1)
  #expect(told.json.objectValue?["unassessed"] == 0)
  #expect(
    told.markdown.contains(
      "- Not counted, as other records took their place, where their claims count: Temple of Nabu.")
  )
  let list = RecordList.monuments(records.monuments.records) { _ in nil }
  #expect(
    list.csv.contains("temple-of-nabu,Temple of Nabu,,temple,,,,,,,superseded by temple-of-bel,"))
  let dossier = Dossier(site: records.sites[0], records: records).markdown
  #expect(dossier.contains("The only monument on record is **destroyed**."))
  #expect(dossier.contains("Worst of 1 monument: destroyed."))
  #expect(dossier.contains("- **Temple of Nabu**: superseded by `temple-of-bel`, not counted\n"))

  var other = Site(id: try Slug("site-of-palmyra"), names: [Name("Palmyra", language: "en")])
  other.supersededBy = Supersession(by: try Slug("palmyra"), reason: .duplicate)
  records.sites.insert(other)
  #expect(summary(records).json.objectValue?["sites"] == 1)
}

@Test(arguments: [SupersessionReason.duplicate, .split])
func `claims on a record whose place another took are told`(reason: SupersessionReason) throws {
  var records = try SmallRegistry.contents()
  let successor = Supersession(by: try Slug("temple-of-bel"), reason: reason)
  records.monuments.change(1) { $0.supersededBy = successor }
  records.reports.insert(
    try report("0000000000A1", .severe, event: "2014", evidence: ["1ST0000000A1"]))
  let told = summary(records).markdown
  let bel = try #require(
    summary(records).json.objectValue?["states"]?.arrayValue?.first?.objectValue?["assessment"]?
      .objectValue)
  if reason == .duplicate {
    #expect(
      told.contains(
        " Further damage: severely damaged in 2014. Claims recorded on Temple of Nabu count here.\n"
      ))
    let dossier = Dossier(site: records.sites[0], records: records).markdown
    #expect(dossier.contains("- **Recorded on:** `monument/palmyra/temple-of-nabu`\n"))
    #expect(bel["recordedOn"] == ["monument/palmyra/temple-of-nabu"])
    let view = MonumentView(records.monuments[0], records: records).markdown
    #expect(view.contains("- **Recorded on:** `monument/palmyra/temple-of-nabu`\n"))
  } else {
    #expect(
      told.contains(
        "- Not counted, as they were divided; their claims stay with them: Temple of Nabu (1 report; reportedly severely damaged).\n"
      ))
    #expect(bel["recordedOn"] == [])
  }
}

@Test func `dissent within another event is listed`() throws {
  var records = try SmallRegistry.contents()
  records.evidence.change(0) { $0.published = nil }
  records.reports = RecordTable([
    try report("0000000000A1", .severe, event: "2014", evidence: ["9FQ2X6D3HWKE"]),
    try report("0000000000A2", .slight, event: "2014", evidence: ["1ST0000000A1"]),
    try report("0000000000A3", .destroyed, event: "2016", evidence: ["1ST0000000A1"]),
  ])
  records.reviews = RecordTable()
  let told = summary(records).markdown
  #expect(
    told.contains(
      """
      - **Temple of Nabu**. Of what happened in 2014: desk 0000000000A2 says slightly damaged; desk 0000000000A1 says severely damaged. desk 0000000000A1 is followed: nothing has answered the worst that is documented.
          - `0000000000A2` against `0000000000A1`; GRD-09

      """))
  #expect(
    told.contains(
      "- **Temple of Nabu**: Reportedly destroyed in 2016. One source says so; 3 reports. Reports disagree: how bad earlier damage was.\n"
    ))
  #expect(
    told.contains(
      "- **Temple of Nabu**. Further damage: severely damaged in 2014. Further damage: slightly damaged in 2014.\n"
    ))
  #expect(
    told.contains("| 2014 | Temple of Nabu | severely damaged (seen from above) | `0000000000A1`"))
}

@Test func `a later lesser claim is told once, with its code`() throws {
  var records = try SmallRegistry.contents()
  records.reports = RecordTable([
    try report("0000000000A1", .destroyed, event: "2015", evidence: ["1ST0000000A1"]),
    try report("0000000000A2", .none, event: "2018"),
  ])
  records.reviews = RecordTable()
  let told = summary(records).markdown
  let lines = told.split(separator: "\n").filter { $0.contains("GRD-06") }
  #expect(lines == ["    - `0000000000A1` against `0000000000A2`; GRD-06"])
  #expect(
    told.contains(
      "- **Temple of Nabu**. desk 0000000000A1 says destroyed; desk 0000000000A2 says undamaged, though nothing was restored between.\n"
    ))
  #expect(told.contains(" Reports disagree: destroyed or undamaged.\n"))
}

@Test func `a file that is gone is not counted as there`() throws {
  let records = try SmallRegistry.contents()
  let told = summary(records, filesPresent: []).markdown
  #expect(told.contains("- No copy is kept of 2 of 3 items of evidence.\n"))
  #expect(
    told.contains(
      "- 1 of 3 items of evidence has a kept copy that is missing now (Temple of Bel, after).\n"))
  let present = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  let whole = summary(records, filesPresent: [present]).markdown
  #expect(whole.contains("- No copy is kept of 2 of 3 items of evidence.\n"))
  #expect(!whole.contains("missing now"))
}

@Test func `what is not for everybody says so above, in its row and beside the document`() throws {
  var records = try SmallRegistry.contents()
  records.monuments.change(0) { $0.access = .restricted }
  records.reports.change(0) { $0.access = .confidential }
  records.evidence.change(0) { $0.access = .confidential }
  let told = summary(records)
  #expect(
    told.markdown.contains(
      "**Not for publication**: 3 records here are marked restricted or confidential."))
  #expect(told.markdown.contains("| Temple of Bel \u{2068}معبد بل\u{2069} (restricted) |"))
  #expect(told.markdown.contains("Temple said to stand (confidential)"))
  #expect(
    told.notices
      == ["not for publication: 3 records here are marked restricted or confidential"])
  let view = MonumentView(records.monuments[0], records: records)
  #expect(view.markdown.contains("**Not for publication**"))
  #expect(view.markdown.contains("`C1A1M0000001` DGAM: possible (confidential)"))
  #expect(summary(try SmallRegistry.contents()).notices == [])
}

@Test func `numbers in names go by their value`() throws {
  var records = try SmallRegistry.contents()
  records.monuments = RecordTable(
    try ["location-126", "location-18", "location-108", "location-018"].map {
      Monument(id: try Slug($0), site: try Slug("palmyra"), names: [Name($0, language: "en")])
    })
  records.reports = RecordTable()
  let states = summary(records).json.objectValue?["states"]?.arrayValue ?? []
  #expect(
    states.map { $0.objectValue?["name"] } == [
      "location-018", "location-18", "location-108", "location-126",
    ])
}

@Test func `an identifier is never broken over lines`() throws {
  let long = String(repeating: "part-", count: 15) + "end"
  let monument = Monument(
    id: try Slug(long), site: try Slug("palmyra"), names: [Name(long, language: "en")])
  let rows = RecordList.monuments([monument]) { _ in nil }.text.split(separator: "\n")
  #expect(rows.first == "palmyra   \(long)")
}

@Test func `what is said to have happened is told for each state`() throws {
  let told = summary(try SmallRegistry.contents()).markdown
  #expect(
    told.contains(
      """
      ## What is said to have happened

      - **Temple of Bel** \u{2068}معبد بل\u{2069}. UNITAR-UNOSAT: Main building and a row of columns gone. Cause: deliberate destruction by explosive demolition.

      ## Where reports disagree

      - **Temple of Bel** \u{2068}معبد بل\u{2069}. DGAM (31 August 2015) says possibly damaged; UNITAR-UNOSAT (31 August 2015) says destroyed. UNITAR-UNOSAT is followed: a doubt does not answer what is documented.
          - `C1A1M0000001` against `C1A1M0000002`; GRD-09

      ## Sites

      | Site | Country | World Heritage | In danger |
      | --- | --- | --- | --- |
      | Palmyra \u{2068}تدمر\u{2069} | Syrian Arab Republic | inscribed 1980, no. 23, dossier 23bis, cultural, criteria (i)(ii)(iv) | since 2013, according to https://whc.unesco.org/en/soc/3350 |

      """))
}

@Test(arguments: [
  ("a (b) c", "a (b) c"), ("[x](y)", "\\[x\\]\\(y)"), ("2015-07~", "2015-07~"),
  ("~~gone~~", "\\~\\~gone\\~~"), ("back\\(slash", "back\\\\(slash"), ("a_b", "a\\_b"),
])
func `marks that mean nothing in Markdown stay as they are`(text: String, markdown: String) throws {
  var records = try SmallRegistry.contents()
  records.monuments.change(0) { $0.notes = "x \(text)" }
  let view = MonumentView(records.monuments[0], records: records)
  #expect(view.markdown.contains("- **Notes:** x \(markdown)\n"))
}
