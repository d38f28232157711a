import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageDocuments

// Pages of places about which there is no report, and of places that several countries share.

private func site(_ id: String, in countries: [String] = ["SY"]) throws -> Site {
  var site = Site(id: try Slug(id), names: [Name(id.capitalizedFirst, language: "en")])
  site.countries = countries
  return site
}

private func monument(_ id: String, of site: String) throws -> Monument {
  Monument(
    id: try Slug(id), site: try Slug(site), names: [Name(id.capitalizedFirst, language: "en")])
}

/// A claim by word of mouth, or one with a visit behind it.
private func report(
  _ number: Int, _ grade: DamageGrade, on monument: String, of site: String, isVisit: Bool
) throws -> Report {
  var report = Report(
    id: try RecordID("C1A1M000000\(number)"),
    subject: Subject(site: try Slug(site), monument: try Slug(monument)), assessor: "Team",
    grade: grade, recorded: try Instant("2026-11-22T10:00:00Z"))
  if isVisit { report.evidence = [try RecordID("0NS1TE000000")] }
  return report
}

private func visit() throws -> Evidence {
  try Evidence(json: [
    "id": "0NS1TE000000", "type": "inspection", "title": "Visit", "source": "Team",
    "recorded": "2026-11-22T10:00:00Z",
  ])
}

private func headings(_ markdown: String) -> [String] {
  markdown.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
}

@Test func `a dossier without a report has no section that tells nothing`() throws {
  var records = Records([try site("bosra")])
  let place = try #require(records.sites.first)
  let bare = Dossier(site: place, records: records)
  #expect(headings(bare.markdown) == ["Identity", "Location", "How to cite"])
  #expect(DocumentSection.allCases.filter(bare.facts.has) == [])
  records.add(try monument("gate", of: "bosra"))
  let withGate = Dossier(site: place, records: records)
  #expect(
    headings(withGate.markdown) == [
      "Key points", "Identity", "Location", "State", "What is not known", "How to cite",
    ])
  #expect(
    withGate.markdown.contains(
      "\nBosra is on record. There is no report of damage to it. That says nothing about its state.\n"
    ))
}

@Test func `a dossier with one report says nothing of disagreement, and with two it does`() throws {
  var records = Records([try site("bosra")])
  records.add(try monument("gate", of: "bosra"))
  records.add(try visit())
  records.add(try report(1, .severe, on: "gate", of: "bosra", isVisit: true))
  func told() throws -> [String] {
    headings(Dossier(site: try #require(records.sites.first), records: records).markdown)
  }
  #expect(
    try told() == [
      "Key points", "Identity", "Location", "State", "Claims", "What is not known", "Evidence",
      "How this was made", "How to cite",
    ])
  records.add(try report(2, .severe, on: "gate", of: "bosra", isVisit: true))
  #expect(try told().contains("Where reports disagree"))
}

@Test func `a report on places without a report has no section that tells nothing`() throws {
  let records = Records([try site("bosra"), try site("hatra", in: ["IQ"])])
  let summary = Summary(scope: SummaryScope(), records: records)
  #expect(headings(summary.markdown) == ["Sites", "How to cite"])
  #expect(DocumentSection.allCases.filter(summary.situation.has) == [])
  #expect(
    summary.markdown.contains(
      "\n2 sites are on record. There is no report of damage to any of them. That says nothing about their state.\n"
    ))
}

// MARK: - What a place is

@Test(arguments: [
  ("ar", ["نص"]), ("en", ["Text", "British text"]), ("fr", ["Texte"]),
  ("de", ["Text", "British text"]),
])
func `a description is told in the language of the page, else in English`(
  language: String, texts: [String]
) throws {
  var place = try site("bosra")
  place.description = [
    LocalizedText("Texte", language: "fr"), LocalizedText("Text", language: "en"),
    LocalizedText("British text", language: "en-GB"), LocalizedText("نص", language: "ar"),
  ]
  #expect(SiteAccount(place, in: language).descriptions.map(\.text) == texts)
}

@Test func `texts of other languages alone are told all, and so is one of none`() throws {
  var place = try site("bosra")
  place.description = [
    LocalizedText("Texte", language: "fr"), LocalizedText("?", language: nil),
  ]
  #expect(SiteAccount(place, in: "ar").descriptions.map(\.text) == ["Texte", "?"])
}

@Test func `what the last listing leaves empty is no criterion of a site`() throws {
  var place = try site("bosra")
  var heritage = WorldHeritage(status: .inscribed)
  heritage.id = "22"
  heritage.criteria = [.i, .iii]
  heritage.listing["edition"] = "2025"
  place.worldHeritage = heritage
  let account = SiteAccount(place, in: "en")
  #expect(account.criteria == [.i, .iii])
  #expect(account.listing == "https://whc.unesco.org/en/list/22")
  place.worldHeritage?.formerly = [
    FormerValue(field: "criteria", value: "(i)(iii)", until: "2025")
  ]
  #expect(SiteAccount(place, in: "en").criteria == [])
  #expect(SiteAccount(try site("bosra"), in: "en").isEmpty)
}

// MARK: - What is only alleged

@Test func `a site stands by the worst that is established there, and else by the worst alleged`()
  throws
{
  var records = Records(
    [
      try site("alleged"), try site("both"), try site("slight"), try site("gone"),
      try site("silent"),
    ])
  records.add(try visit())
  let claims: [(String, String, DamageGrade, Bool)] = [
    ("alleged", "a", .destroyed, false), ("both", "a", .destroyed, false),
    ("both", "b", .slight, true), ("slight", "a", .slight, true), ("gone", "a", .destroyed, true),
  ]
  for (number, claim) in claims.enumerated() {
    records.add(try monument(claim.1, of: claim.0))
    records.add(try report(number, claim.2, on: claim.1, of: claim.0, isVisit: claim.3))
  }
  var front = FrontFacts.Gathering()
  for site in records.sites { front.add(Dossier(site: site, records: records).facts) }
  #expect(
    front.facts.places.map(\.site.text) == ["gone", "alleged", "both", "slight", "silent"])
  #expect(
    front.facts.places.map(\.state) == [.destroyed, .unknown, .slight, .slight, .unknown])
  #expect(
    front.facts.places.map(\.alleged) == [nil, .destroyed, nil, nil, nil])
  let summary = Summary(scope: SummaryScope(), records: records)
  let rows = summary.markdown.split(separator: "\n## ").first {
    $0.hasPrefix("Sites by their worst")
  }
  #expect(
    rows?.matches(of: /\n\| ([A-Z][a-z]+) \|/).map { String($0.output.1) }.dropFirst() == [
      "Gone", "Alleged", "Both", "Slight",
    ])
}

@Test func `one place is counted once and not each once`() throws {
  var records = Records([try site("bosra")])
  records.add(try monument("gate", of: "bosra"))
  records.add(try visit())
  records.add(try report(1, .severe, on: "gate", of: "bosra", isVisit: true))
  #expect(
    Summary(scope: SummaryScope(), records: records).markdown.contains(
      "\nCounted is 1 monument, once, by the state worked out from its reports.\n"))
}

// MARK: - What several countries share

@Test func `a report on a country says which sites it shares, and how many monuments stand there`()
  throws
{
  var records = Records([try site("bosra"), try site("border", in: ["IQ", "JO", "SY"])])
  var selection = RecordSelection()
  selection.countries = ["SY"]
  func shared() -> [String?] {
    let facts = Summary(scope: SummaryScope(selection: selection), records: records).situation
    return [English().shared(of: facts), Arabic().shared(of: facts)]
  }
  #expect(
    shared() == [
      "1 of the 2 sites here is shared with other countries and counts there too: Border (Iraq and Jordan).",
      "مواقع مشتركة مع بلدان أخرى وتُعدّ هناك أيضًا: 1 من 2 – Border (الأردن، والعراق).",
    ])
  records.add(try monument("gate", of: "border"))
  records.add(try monument("arch", of: "bosra"))
  #expect(
    shared() == [
      "1 of the 2 sites here is shared with other countries and counts there too: Border (Iraq and Jordan). 1 of the 2 monuments counted here stands in it.",
      "مواقع مشتركة مع بلدان أخرى وتُعدّ هناك أيضًا: 1 من 2 – Border (الأردن، والعراق). ومن المعالم المعدودة هنا فيها: 1 من 2.",
    ])
  #expect(
    Summary(scope: SummaryScope(selection: selection), records: records).markdown.contains(
      "\n1 of the 2 sites here is shared with other countries"))
  selection.countries = ["IQ", "JO", "SY"]
  #expect(shared() == [nil, nil])
  selection.countries = []
  #expect(shared() == [nil, nil])
}

// MARK: - Names

@Test func `every country has a name in Arabic`() {
  let arabic = Arabic()
  #expect(Country.all.filter { arabic.country($0) == $0.name }.map(\.code) == [])
  #expect(ArabicCountryNames.byCode.count == Country.all.count)
}
