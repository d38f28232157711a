import HeritageAssessment
import HeritageModel
import Testing

@testable import HeritageDocuments

// MARK: - Disagreements

private func side(
  _ assessor: String, _ grade: DamageGrade, upTo upper: DamageGrade? = nil,
  event: String? = nil, told: String? = nil, remaining: RemainingCount? = nil
) throws -> DisagreementFacts.Side {
  DisagreementFacts.Side(
    report: nil, assessor: assessor, grade: grade, gradeUpper: upper,
    event: try event.map { SpokenDate(try StatedDate($0)) }, remaining: remaining,
    told: try told.map { SpokenDate(try StatedDate($0)) }, grounds: nil)
}

private let both =
  "A (31 August 2015) says slightly damaged; B (September 2015) says severely damaged. "

private let reasons: [(DisagreementFacts.Prevails, String)] = [
  (
    .contested, "Both stand on grounds as good, so it is contested and counted at the worse end."
  ),
  (.worstStands, "B is followed: nothing has answered the worst that is documented."),
  (.couldNotTell, "B is followed: a doubt does not answer what is documented."),
  (.withoutEvidence, "B is followed: no evidence on record carries what A says."),
  (.answered(.laterLook), "B is followed, which looked again later."),
  (.answered(.verified), "B is followed, whose claim was verified."),
  (.answered(.betterGrounds), "B is followed: a claim counts before a claim."),
  (.answered(.reassessed), "B is followed, which looked at the other claim again."),
  (.answered(.look), "B is followed: a look counts before a statement."),
  (.answered(.works), "B is followed: works came between."),
  (.bothTold, "Both are told."),
]

@Test(arguments: reasons)
private func `a disagreement on a grade says which side is followed, and why`(
  prevails: DisagreementFacts.Prevails, reason: String
) throws {
  let facts = DisagreementFacts(
    kind: nil, difference: .grade,
    sides: [
      try side("A", .slight, told: "2015-08-31"), try side("B", .severe, told: "2015-09"),
    ], images: [], about: nil, prevails: prevails, codes: [])
  #expect(English().disagreement(facts) == both + reason)
}

@Test func `a disagreement of one body with itself names it once for each claim`() throws {
  func told(_ day: String) throws -> String {
    English().disagreement(
      DisagreementFacts(
        kind: nil, difference: .grade,
        sides: [
          try side("A", .slight, told: "2015-08-31"), try side("A", .severe, told: day),
        ], images: [], about: nil, prevails: .worstStands, codes: []))
  }
  let reason = "The graver claim is followed: nothing has answered the worst that is documented."
  #expect(
    try told("2015-09")
      == "A (31 August 2015) says slightly damaged; A (September 2015) says severely damaged. \(reason)"
  )
  #expect(
    try told("2015-08-31")
      == "A (31 August 2015) says slightly damaged; and, of the same day, severely damaged. \(reason)"
  )
}

@Test func `a disagreement on another event says which`() throws {
  let facts = DisagreementFacts(
    kind: nil, difference: .grade,
    sides: [try side("A", .none), try side("B", .slight, upTo: .moderate)], images: [],
    about: SpokenDate(try StatedDate("2014")), prevails: .worstStands, codes: [])
  #expect(
    English().disagreement(facts)
      == "Of what happened in 2014: A says undamaged; B says slightly or moderately damaged. B is followed: nothing has answered the worst that is documented."
  )
}

@Test(arguments: [Contradiction.Kind.lesserAfterDestruction, .improvement])
func `what got better with nothing done between is told so`(kind: Contradiction.Kind) throws {
  let facts = DisagreementFacts(
    kind: kind, difference: kind.difference,
    sides: [try side("A", .destroyed), try side("B", .none)], images: [], about: nil,
    prevails: .bothTold, codes: [])
  #expect(
    English().disagreement(facts)
      == "A says destroyed; B says undamaged, though nothing was restored between.")
}

@Test func `two dates are told side by side`() throws {
  func told(_ other: String, _ event: String?) throws -> String {
    English().disagreement(
      DisagreementFacts(
        kind: .dates, difference: .date,
        sides: [
          try side("A", .destroyed, event: "2015-07~"), try side(other, .destroyed, event: event),
        ], images: [], about: nil, prevails: .bothTold, codes: []))
  }
  #expect(
    try told("B", "2015-08-23") == "A says that it happened about July 2015; B, on 23 August 2015.")
  #expect(
    try told("A", "2015-08-23")
      == "A says that it happened about July 2015, and elsewhere on 23 August 2015.")
  #expect(
    try told("B", nil) == "A says that it happened about July 2015; B, at no date that is told.")
}

private func image(_ type: EvidenceType?, _ day: String) throws -> DisagreementFacts.Image {
  DisagreementFacts.Image(
    item: nil, type: type, acquired: day,
    day: try #require(try StatedDate(day).lower.knownDay))
}

/// What shows damage, what shows the subject whole later, whether works lie between.
private let shown: [(EvidenceType?, EvidenceType?, Bool, String)] = [
  (
    .satellite, .satellite, false,
    "A satellite image of 1 May 2015 shows damage, and one of 3 June 2016 shows it whole."
  ),
  (
    .satellite, .inspection, false,
    "A satellite image of 1 May 2015 shows damage, and an inspection on site of 3 June 2016 shows it whole."
  ),
  (
    .groundPhoto, .inspection, true,
    "A photograph of 1 May 2015 shows damage, and an inspection on site of 3 June 2016 shows it whole; works on record may lie between."
  ),
  (nil, nil, false, "An image of 1 May 2015 shows damage, and one of 3 June 2016 shows it whole."),
]

@Test(arguments: shown)
private func `what shows damage and what shows none later are called what they are`(
  damaged: EvidenceType?, whole: EvidenceType?, hasWorks: Bool, sentence: String
) throws {
  let facts = DisagreementFacts(
    kind: .images, difference: .images, sides: [],
    images: [try image(damaged, "2015-05-01"), try image(whole, "2016-06-03")],
    hasWorksBetween: hasWorks, about: nil, prevails: .bothTold, codes: [])
  #expect(English().disagreement(facts) == sentence)
}

@Test func `a date is held against a visit as against an image`() throws {
  let facts = DisagreementFacts(
    kind: .eventBeforeImage, difference: .date,
    sides: [try side("A", .destroyed, event: "2015-08-23")],
    images: [try image(.inspection, "2015-08-30")], about: nil, prevails: .bothTold, codes: [])
  #expect(
    English().disagreement(facts)
      == "A says that it happened on 23 August 2015, but an inspection on site of 30 August 2015 shows it whole."
  )
}

@Test func `two counts are told side by side`() throws {
  let facts = DisagreementFacts(
    kind: .counts, difference: .count,
    sides: [
      try side("A", .severe, remaining: RemainingCount(2, of: 16, thing: "columns")),
      try side("B", .severe, remaining: RemainingCount(1200, thing: "columns")),
    ], images: [], about: nil, prevails: .bothTold, codes: [])
  #expect(
    English().disagreement(facts) == "A counts 2 columns left; B counts 1,200 columns left.")
}

// MARK: - Gaps

private let gaps: [(GapFacts.Kind, count: Int, total: Int, names: [String], String)] = [
  (.withoutReport, 1, 2, ["Arch"], "No report about Arch. Its state is not known."),
  (
    .withoutReport, 2, 2, ["Arch", "Bath"],
    "No report about Arch and Bath. Their state is not known."
  ),
  (.withoutPosition, 1, 2, ["Arch"], "No position is recorded for Arch."),
  (.undated, 1, 3, ["Arch"], "1 of 3 reports tells of damage without a date (Arch)."),
  (.undated, 2, 3, ["Arch"], "2 of 3 reports tell of damage without a date (Arch)."),
  (.undated, 1, 1, ["Arch"], "The only report tells of damage without a date (Arch)."),
  (.withoutEvidence, 3, 3, ["Arch"], "All 3 reports come without evidence (Arch)."),
  (.withoutPublication, 1, 3, [], "1 of 3 reports does not tell when it was made public."),
  (.withoutPublication, 2, 3, [], "2 of 3 reports do not tell when they were made public."),
  (.withoutPublication, 3, 3, [], "None of the 3 reports tells when it was made public."),
  (.withoutPublication, 1, 1, [], "The only report does not tell when it was made public."),
  (
    .withoutImageAfter, 1, 2, ["Arch"],
    "No image of the time after the damage is on record for Arch."
  ),
  (
    .wideBracket, 1, 2, ["Arch"],
    "More than a year lies between the last image that shows it whole and the first with damage, for Arch."
  ),
  (
    .allEvidenceWithdrawn, 1, 2, ["Arch"],
    "1 of 2 reports has lost all evidence, as it was withdrawn (Arch)."
  ),
  (
    .dangerNotKnown, 1, 1, ["Town"],
    "Whether it is on the List of World Heritage in Danger is not known for Town."
  ),
  (.withoutCopy, 1, 3, [], "No copy is kept of 1 of 3 items of evidence."),
  (.withoutCopy, 3, 3, [], "No copy is kept of any of the 3 items of evidence."),
  (.withoutCopy, 1, 1, [], "No copy is kept of the only item of evidence."),
  (
    .missingFile, 1, 1200, ["Image"],
    "1 of 1,200 items of evidence has a kept copy that is missing now (Image)."
  ),
]

@Test(arguments: gaps)
private func `what is missing is told in a sentence`(
  kind: GapFacts.Kind, count: Int, total: Int, names: [String], sentence: String
) throws {
  let record = Subject(site: try Slug("town")).reference
  let gap = GapFacts(
    kind: kind, records: Array(repeating: record, count: count),
    names: names.map { NameFacts($0, language: nil) }, total: total)
  #expect(English().gap(gap) == sentence)
}

@Test func `of many names a gap tells the first and counts the rest`() throws {
  let record = Subject(site: try Slug("town")).reference
  let gap = GapFacts(
    kind: .withoutReport, records: Array(repeating: record, count: 1009),
    names: (1...1009).map { NameFacts("M\($0)", language: nil) }, total: 2000)
  #expect(
    English().gap(gap)
      == "No report about M1, M2, M3, M4, M5, M6, M7 and 1,002 more. Their state is not known.")
}

// MARK: - Titles

private let periods: [(since: String?, until: String?, title: String)] = [
  (nil, nil, "All sites"),
  ("2015-01-01", nil, "All sites, since 1 January 2015"),
  (nil, "2015-12-31", "All sites, until 31 December 2015"),
  ("2024-02-01", "2024-02-29", "All sites, February 2024"),
  ("2024-01-01", "2024-12-31", "All sites, January to December 2024"),
  ("2023-12-01", "2024-01-31", "All sites, December 2023 to January 2024"),
  ("2024-02-01", "2024-02-28", "All sites, 1 to 28 February 2024"),
  ("2024-02-10", "2025-03-09", "All sites, 10 February 2024 to 9 March 2025"),
]

@Test(arguments: periods)
private func `a report on a period is called by it`(
  since: String?, until: String?, title: String
) throws {
  func day(_ text: String?) throws -> Day? {
    try text.flatMap { try StatedDate($0).lower.knownDay }
  }
  var selection = RecordSelection()
  selection.since = try day(since)
  selection.until = try day(until)
  let summary = Summary(
    scope: SummaryScope(selection: selection),
    records: try MadeRecords([MadeClaim(.severe, "UNESCO", .inspection, on: "2020-01-05")]).records)
  #expect(English().title(of: summary.situation) == title)
}

@Test func `a report is called by its places`() throws {
  let records = try SmallRegistry.contents()
  func title(_ scope: SummaryScope) -> String {
    English().title(of: Summary(scope: scope, records: records).situation)
  }
  #expect(title(SummaryScope(sites: [try Slug("palmyra")])) == "Palmyra")
  var selection = RecordSelection()
  selection.countries = ["SY", "IQ"]
  selection.grades = [.destroyed]
  #expect(
    title(SummaryScope(selection: selection))
      == "Iraq, Syrian Arab Republic, graded destroyed")
}

@Test func `a statement that contests a look is not said to be counted`() throws {
  let facts = DisagreementFacts(
    kind: nil, difference: .grade,
    sides: [try side("A", .destroyed), try side("B", .moderate)], images: [], about: nil,
    prevails: .contested, codes: [])
  #expect(
    English().disagreement(facts)
      == "A says destroyed; B says moderately damaged. It is contested, and counted by what B found."
  )
}
