import Foundation
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageValidation
import Testing

/// Everything that a person reads about Palmyra, made once.
private let made = Result { try documents() }

private func documents() throws -> [(name: String, document: any Document)] {
  let records = try PalmyraSeeds.contents()
  let site = try #require(records.sites.first)
  let claims = Claims(records)
  let bel = Subject(site: site.id, monument: try Slug("temple-of-bel"))
  let dossier = Dossier(site: site, records: records)
  var set = RecordSet(today: try #require(Day(year: 2026, month: 11, day: 22)))
  for report in records.reports { set.add(report) }
  for item in records.evidence { set.add(item) }
  for monument in records.monuments { set.add(monument) }
  let hits = records.monuments.map {
    ($0.reference, $0.title, "names", "… \($0.names.map(\.text).joined(separator: " ")) …")
  }
  return [
    ("sites", RecordList.sites(records.sites.records) { _ in dossier.state }),
    (
      "monuments",
      RecordList.monuments(records.monuments.records, of: records.sites) {
        Assessor.assess($0.subject, claims: claims)
      }
    ),
    ("reports", RecordList.reports(records.reports.records)),
    ("evidence", RecordList.evidence(records.evidence.records)),
    ("dossier", dossier), ("summary", Summary(scope: SummaryScope(), records: records)),
    ("why", WhyView(about: bel, records: records)),
    ("report", ReportView(records.reports[0], records: records)),
    ("monument", MonumentView(records.monuments[0], records: records)),
    ("item", EvidenceView(records.evidence[0], records: records)),
    ("search", SearchResults(hits, told: records)),
    ("check", FindingsDocument(findings: RuleSet.findings(in: set), records: 80)),
    ("rules", RulesDocument(RuleCatalogue.all)),
    ("rule", RuleDocument(RuleCatalogue.all[0])),
    ("lists", TermList.lists), ("scales", TermList.scales),
  ] + Vocabulary.all.map { ($0.name, TermList($0)) } + DamageScale.all.map { ($0.id, TermList($0)) }
}

private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

private func words(_ text: String) -> Set<Substring> {
  let found = lines(text).flatMap { $0.split(separator: " ") }.map {
    $0.hasSuffix(":") ? $0.dropLast() : $0
  }
  return Set(found.filter { !$0.allSatisfy("-=–".contains) })
}

@Test(arguments: [60, 80, 100, 200])
func `no line is wider than the screen, and no word is broken`(width: Int) throws {
  for (name, document) in try made.get() {
    let text = document.text(on: Screen(width: width))
    for line in lines(text) where line.count > width {
      let longest = line.split(separator: " ").map(\.count).max() ?? 0
      #expect(longest > width, "\(name): \(line)")
    }
    let whole = words(document.text(on: Screen(width: 200)))
    // In a block the names in front stand without their titles.
    let titles = Set(
      ["id", "monument", "site", "Id", "Monument", "Site", "By", "type"].map { $0[...] })
    #expect(whole.subtracting(words(text)).subtracting(titles).sorted() == [], "\(name)")
  }
}

@Test(arguments: [60, 80, 100, 200])
func `every identifier and every date of a list is found whole`(width: Int) throws {
  let records = try PalmyraSeeds.contents()
  let reports = words(
    RecordList.reports(records.reports.records).text(on: Screen(width: width)))
  for report in records.reports {
    #expect(reports.contains(report.id.text[...]))
    for date in [report.event, report.published].compactMap(\.self) {
      #expect(reports.contains(date.text[...]))
    }
  }
  let items = words(RecordList.evidence(records.evidence.records).text(on: Screen(width: width)))
  for item in records.evidence { #expect(items.contains(item.id.text[...])) }
}

@Test(arguments: [(0, 60), (59, 60), (60, 60), (133, 133), (200, 200), (.max, 200)])
func `a screen has 60 to 200 columns`(columns: Int, width: Int) {
  #expect(Screen(width: columns).width == width)
}

@Test func `a table that does not fit becomes a block a record`() throws {
  let records = try SmallRegistry.contents()
  let list = RecordList.reports(records.reports.records)
  #expect(
    list.text(on: Screen(width: 60)) == """
      C1A1M0000001   palmyra   temple-of-bel
        assessor: DGAM   event: 2015-08-30   published: 2015-08-31
        grade: possible
      C1A1M0000002   palmyra   temple-of-bel
        assessor: UNITAR-UNOSAT   event: 2015-08-27/2015-08-31
        published: 2015-08-31   grade: destroyed

      """)
}

@Test func `a row with a long name in a long list goes on below it`() throws {
  let long = String(repeating: "long-", count: 12) + "end"
  let sites = try (0..<12).map { number in
    Site(
      id: try Slug(number == 7 ? long : "place-\(number)"),
      names: [Name("Place \(number)", language: "en")])
  }
  let text = RecordList.sites(sites) { _ in nil }.text(on: Screen(width: 80))
  let rows = lines(text)
  #expect(rows[0] == "id        name      countries  unesco  inDanger  state")
  #expect(rows[2].hasPrefix("place-0   Place 0   –"))
  #expect(rows[9] == long[...])
  #expect(rows[10].hasPrefix("          Place 7   –"))
}

@Test func `a word that fits only without its label stands below that`() throws {
  var item = try #require(SmallRegistry.contents().evidence.first)
  let address = "https://example.org/" + String(repeating: "a", count: 38)
  item.url = address
  let text = EvidenceView(item, records: Records([item])).text(on: Screen(width: 60))
  #expect(text.contains("\nAddress\n  \(address)\n"))
}

// MARK: - Colours

private let styled: [(palette: Screen.Palette, expected: String)] = [
  (.none, "grade\n---------\npossible\ndestroyed\n"),
  (
    .sixteen,
    "\u{1B}[1mgrade\u{1B}[0m\n---------\n\u{1B}[36mpossible\u{1B}[0m\n\u{1B}[1;31mdestroyed\u{1B}[0m\n"
  ),
  (
    .many,
    "\u{1B}[1mgrade\u{1B}[0m\n---------\n\u{1B}[38;5;67mpossible\u{1B}[0m\n\u{1B}[1;38;5;160mdestroyed\u{1B}[0m\n"
  ),
]

@Test(arguments: styled)
func `a grade has its colour where there are colours, and always its word`(
  palette: Screen.Palette, expected: String
) throws {
  let list = RecordList.reports(try SmallRegistry.contents().reports.records)
  let text = list.text(on: Screen(width: 100, palette: palette))
  let column = lines(text).map { line in
    String(line[(line.range(of: "  ", options: .backwards)?.upperBound ?? line.startIndex)...])
  }
  #expect(column.joined(separator: "\n") + "\n" == expected)
}

@Test func `colours change no word and no place of a page`() throws {
  for (name, document) in try made.get() {
    let plain = document.text(on: Screen(width: 80))
    for palette in [Screen.Palette.sixteen, .many] {
      let text = document.text(on: Screen(width: 80, palette: palette))
      #expect(text.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain, "\(name)")
    }
    #expect(!plain.contains("\u{1B}"), "\(name)")
  }
}
