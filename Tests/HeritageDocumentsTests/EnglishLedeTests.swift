import HeritageAssessment
import HeritageModel
import Testing

@testable import HeritageDocuments

private let severe = MadeClaim(.severe, "UNESCO", .inspection, on: "2020-01-05")
private let none = MadeClaim(.none, "Ministry", .inspection, seen: "2020-03-05")
private let alleged = MadeClaim(.destroyed, "a resident", nil)
private let uncarried = MadeClaim(
  .none, "Ministry", .groundPhoto, seen: "2020-01-05", shows: .damaged)
private let untold = MadeClaim(.slight, upTo: .destroyed, "AFP", .news)
private let unseen = MadeClaim(.unknown, "UNOSAT", .satellite)
private let whole = MadeClaim(.none, "UNESCO", .inspection)
private let lesser = MadeClaim(.moderate, "ASOR", .satellite, on: "2020-01-05")

/// The claims about each monument, and the first sentence.
private let ledes: [(monuments: [[MadeClaim]], lede: String)] = [
  ([], "No monument is on record."),
  ([[]], "Nothing is reported about the only monument on record."),
  ([[severe]], "The only monument on record is **severely damaged**."),
  (
    [[severe, none]],
    "The only monument on record is **severely damaged**. That is contested, and counted at the worse end."
  ),
  (
    [[severe, lesser]],
    "The only monument on record is **severely damaged**. Reports disagree about it."
  ),
  ([[alleged]], "For the only monument on record there are only claims that no evidence carries."),
  (
    [[untold]], "The only monument on record is **damaged**, though how badly is not told."
  ),
  ([[unseen]], "The state of the only monument on record is not known."),
  (
    [[], []],
    "Of 2 monuments on record, none is known to be damaged. Nothing is reported about any of them."
  ),
  (
    [[alleged], []],
    "Of 2 monuments on record, none is known to be damaged. For 1 of them there are only claims that no evidence carries. Nothing is reported about the other one."
  ),
  (
    [[alleged], [uncarried]],
    "Of 2 monuments on record, none is known to be damaged. For all of them there are only claims that no evidence carries."
  ),
  (
    [[severe], [alleged], [uncarried]],
    "Of 3 monuments on record, **1 is severely damaged**. For 2 others there are only claims that no evidence carries."
  ),
  (
    [[severe], [severe], [whole]],
    "Of 3 monuments on record, **2 are severely damaged** and 1 undamaged."
  ),
  (
    [[severe], [untold], [alleged], [unseen], [], []],
    "Of 6 monuments on record, **1 is severely damaged** and 1 damaged, though how badly is not told. For 1 other there are only claims that no evidence carries. The state of 1 more is not known. Nothing is reported about the other 2."
  ),
  (
    [[severe, none], [severe, lesser]],
    "Of 2 monuments on record, **2 are severely damaged**. One is contested and counted at the worse end. Reports disagree about 1 of the 2."
  ),
  (
    [[severe, none], [severe, none]],
    "Of 2 monuments on record, **2 are severely damaged**. 2 are contested and counted at their worse ends."
  ),
]

@Test(arguments: ledes)
private func `a document says first how many are in which state`(
  monuments: [[MadeClaim]], lede: String
) throws {
  var made = try MadeRecords()
  for (number, claims) in monuments.enumerated() { try made.add("m\(number)", claims) }
  let parts = English().lede(of: made.facts(), .monument)
  #expect(parts.map { $0.standsOut ? "**\($0.text)**" : $0.text }.joined() == lede)
}

// MARK: - Where there is nothing to count

private func sites(_ count: Int) throws -> Records {
  Records(
    try (1...count).map { number in
      Site(
        id: try Slug("site-\(number)"),
        names: [Name("Site \(number)", language: "en")])
    })
}

@Test func `sites without any report are not said to be off the record`() throws {
  func lede(_ records: Records, _ scope: SummaryScope = SummaryScope()) -> String {
    let facts = Summary(scope: scope, records: records).situation
    return English().lede(of: facts).map(\.text).joined()
  }
  #expect(
    try lede(sites(1))
      == "Site 1 is on record. There is no report of damage to it. That says nothing about its state."
  )
  #expect(
    try lede(sites(7))
      == "7 sites are on record. There is no report of damage to any of them. That says nothing about their state."
  )
  #expect(lede(Records()) == "No monument is in this scope, and no report about a whole site.")
  var selection = RecordSelection()
  selection.grades = [.destroyed]
  #expect(
    try lede(MadeRecords([severe]).records, SummaryScope(selection: selection))
      == "No monument is in this scope, and no report about a whole site.")
}

@Test func `a dossier of a site without any report has no empty key points`() throws {
  let records = try sites(1)
  let dossier = Dossier(site: try #require(records.sites.first), records: records)
  #expect(
    English().lede(of: dossier.facts).map(\.text).joined()
      == "Site 1 is on record. There is no report of damage to it. That says nothing about its state."
  )
  #expect(
    Arabic().lede(of: dossier.facts).map(\.text).joined()
      == "موقع مسجَّل: Site 1. لا تقارير عن أضرار فيه. وهذا لا يدل على حالته.")
  #expect(dossier.markdown.contains("\nSite 1 is on record. There is no report of damage to it."))
  #expect(!dossier.markdown.contains("Key points"))
  #expect(!dossier.text.contains("Key points"))
}

// MARK: - The badge of a site

/// The grades of the site as a whole and of its monuments, and what the badge says.
private let badges: [(whole: MadeClaim?, monuments: [[MadeClaim]], badge: String)] = [
  (
    severe, [[MadeClaim(.slight, "UNESCO", .inspection)], []],
    "That is the state of the site as a whole. Worst of 2 monuments: slightly damaged."
  ),
  (severe, [[], []], "That is the state of the site as a whole. Worst of 2 monuments: not known."),
  (severe, [], "That is the state of the site as a whole."),
  (
    MadeClaim(.slight, upTo: .severe, "UNESCO", .inspection), [],
    "That is the state of the site as a whole (slightly to severely damaged)."
  ),
  (
    MadeClaim(.slight, "UNESCO", .inspection), [[severe], []],
    "Worst state of a monument here: 1 of 2 monuments. The site as a whole: slightly damaged."
  ),
  (
    severe, [[severe]],
    "Worst state of a monument here: 1 of 1 monument. The site as a whole: severely damaged."
  ),
  (
    nil, [[severe]],
    "Worst state of a monument here: 1 of 1 monument. The site as a whole has no grade of its own."
  ),
  (nil, [], "The site as a whole has no grade of its own."),
  (
    MadeClaim(.slight, "UNESCO", nil), [],
    "For the site as a whole there are only claims that no evidence carries."
  ),
]

@Test(arguments: badges)
private func `the badge of a site says whose grade it shows`(
  whole: MadeClaim?, monuments: [[MadeClaim]], badge: String
) throws {
  var made = try MadeRecords()
  for (number, claims) in monuments.enumerated() { try made.add("m\(number)", claims) }
  if let whole { try made.addWhole(whole) }
  let known = KnownRecords(made.records, viewpoint: .latest)
  let site = try #require(known.sites.first)
  #expect(English().badge(of: known.state(of: site)) == badge)
}

@Test func `a site that has claims of its own and no monument is told as a whole`() throws {
  func lede(_ claim: MadeClaim, _ words: any Wording) throws -> String {
    var made = try MadeRecords()
    try made.addWhole(claim)
    let records = made.records
    let dossier = Dossier(site: try #require(records.sites.first), records: records)
    return words.lede(of: dossier.facts).map(\.text).joined()
  }
  let seen = MadeClaim(.severe, "UNESCO", .inspection)
  let alleged = MadeClaim(.slight, "UNESCO", nil)
  #expect(try lede(seen, English()) == "The site as a whole is severely damaged.")
  #expect(
    try lede(alleged, English())
      == "For the site as a whole there are only claims that no evidence carries.")
  #expect(try lede(seen, Arabic()) == "الموقع ككل: ضرر شديد.")
  #expect(try lede(alleged, Arabic()) == "عن الموقع ككل أقوال لا يحملها دليل فحسب.")
}
