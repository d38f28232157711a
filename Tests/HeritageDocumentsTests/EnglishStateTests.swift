import HeritageAssessment
import HeritageModel
import Testing

@testable import HeritageDocuments

/// Claims about one monument, how its state is told, how well it is known, what is told besides.
private struct Case: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let claims: [MadeClaim]
  let state: String
  let known: String
  var besides = ""
  var change: @Sendable (inout MadeRecords) throws -> Void = { _ in }
}

private let inspected = MadeClaim(.severe, "UNESCO", .inspection, on: "2020-01-05")
private let denied = MadeClaim(.none, "Ministry", .inspection, seen: "2020-03-05")
private let contested =
  "Contested on 5 January 2020: severely damaged according to UNESCO (inspection), or undamaged according to Ministry (inspection). Counted as severely damaged."

private let cases = [
  Case(
    testDescription: "a second, lighter hit",
    claims: [
      inspected, MadeClaim(.slight, "a resident", .socialMedia, on: "2020-02-20"),
    ], state: "Severely damaged on 5 January 2020.", known: "inspected on site",
    besides: "Further damage: slightly damaged on 20 February 2020."),
  Case(
    testDescription: "a denial on grounds as good", claims: [inspected, denied],
    state: contested, known: "inspected on site"),
  Case(
    testDescription: "a denial that names what it denies",
    claims: [
      inspected,
      MadeClaim(.none, "Ministry", .inspection, seen: "2020-03-05", reassesses: 0),
    ], state: contested, known: "inspected on site"),
  Case(
    testDescription: "a denial whose author refutes the claim", claims: [inspected, denied],
    state: contested, known: "inspected on site",
    besides:
      "Ministry calls the claim of UNESCO refuted. That does not count: the body itself claims less.",
    change: { try $0.review(0, .refuted, by: "Ministry", on: .inspection) }),
  Case(
    testDescription: "a denial of what a third party verified", claims: [inspected, denied],
    state: "Severely damaged on 5 January 2020.", known: "inspected on site, verified",
    change: { try $0.review(0, .verified, by: "ICOMOS", on: .inspection) }),
  Case(
    testDescription: "one grade less, naming the claim",
    claims: [
      inspected,
      MadeClaim(.moderate, "Ministry", .inspection, seen: "2020-03-05", reassesses: 0),
    ], state: "Moderately damaged on 5 January 2020.", known: "inspected on site",
    besides:
      "UNESCO had said severely damaged; Ministry found less on 5 March 2020, when it looked at that claim again."
  ),
  Case(
    testDescription: "one grade less on better grounds",
    claims: [
      MadeClaim(.severe, "UNOSAT", .satellite, on: "2020-01-05"),
      MadeClaim(.moderate, "UNESCO", .inspection, on: "2020-01-05", seen: "2020-02-01"),
    ], state: "Moderately damaged on 5 January 2020.", known: "inspected on site",
    besides:
      "UNOSAT had said severely damaged; UNESCO found less on 1 February 2020, on better grounds."
  ),
  Case(
    testDescription: "an inspection that could not tell",
    claims: [
      MadeClaim(.severe, "UNOSAT", .satellite, on: "2020-01-05"),
      MadeClaim(.possible, "UNESCO", .inspection, on: "2020-01-05"),
    ], state: "Severely damaged on 5 January 2020.", known: "seen in images from above"),
  Case(
    testDescription: "a statement that doubts",
    claims: [
      MadeClaim(.destroyed, "UNOSAT", .satellite, on: "2015-08-27/2015-08-31"),
      MadeClaim(.possible, "Ministry", .officialStatement, on: "2015-08-30"),
    ], state: "Destroyed between 27 and 31 August 2015.", known: "seen in images from above"),
  Case(
    testDescription: "a post two grades above an inspection",
    claims: [
      MadeClaim(.moderate, "UNESCO", .inspection, seen: "2020-03-05"),
      MadeClaim(.destroyed, "a resident", .socialMedia, on: "2020-01-05"),
    ],
    state:
      "Contested on 5 January 2020: moderately damaged according to UNESCO (inspection), or destroyed according to a resident (social media post). Counted as moderately damaged.",
    known: "inspected on site"),
  Case(
    testDescription: "a later look that finds more",
    claims: [
      MadeClaim(.moderate, "UNOSAT", .satellite, seen: "2014-05"),
      MadeClaim(.severe, "UNOSAT", .satellite, seen: "2014-12"),
    ], state: "Severely damaged, as seen in December 2014.", known: "seen in images from above",
    besides: "Earlier look: UNOSAT, moderately damaged in May 2014."),
  Case(
    testDescription: "a later look that finds less",
    claims: [
      MadeClaim(.severe, "UNOSAT", .satellite, seen: "2014-05"),
      MadeClaim(.moderate, "UNOSAT", .satellite, seen: "2014-12"),
    ], state: "Moderately damaged, as seen in December 2014.", known: "seen in images from above",
    besides: "UNOSAT had said severely damaged before it looked again in December 2014."),
  Case(
    testDescription: "a later look that cannot tell",
    claims: [
      MadeClaim(.severe, "UNOSAT", .satellite, seen: "2014-05"),
      MadeClaim(.unknown, "UNOSAT", .satellite, seen: "2014-12"),
    ],
    state:
      "Severely damaged, as seen in May 2014. UNOSAT looked again in December 2014 and could not tell.",
    known: "seen in images from above"),
  Case(
    testDescription: "two parts in one event",
    claims: [
      MadeClaim(.severe, "UNESCO", .inspection, on: "2020-01-05", seen: "2020-01-06", of: "roof"),
      MadeClaim(.slight, "UNESCO", .inspection, on: "2020-01-05", seen: "2020-01-08", of: "portal"),
    ], state: "Severely damaged on 5 January 2020.", known: "inspected on site",
    besides: "Further damage: slightly damaged on 5 January 2020, portal."),
  Case(
    testDescription: "a doubt that an inspection ends",
    claims: [
      MadeClaim(.possible, "UNOSAT", .satellite, seen: "2014-05"),
      MadeClaim(.none, "UNESCO", .inspection, seen: "2014-12"),
    ], state: "Undamaged, as seen in December 2014.", known: "inspected on site",
    besides:
      "UNOSAT had said possibly damaged; UNESCO found less in December 2014, on better grounds."),
  Case(
    testDescription: "works, and a look since",
    claims: [
      MadeClaim(.severe, "UNESCO", .inspection, on: "2016"),
      MadeClaim(.slight, "UNESCO", .inspection, seen: "2020"),
    ],
    state:
      "Slightly damaged, as seen in 2020. Before the works in 2018 it was severely damaged.",
    known: "inspected on site", change: { try $0.restore("2018") }),
  Case(
    testDescription: "works, and no look since",
    claims: [MadeClaim(.severe, "UNESCO", .inspection, on: "2016")],
    state: "Severely damaged in 2016. Restored in 2018; no later look is on record.",
    known: "inspected on site", change: { try $0.restore("2018") }),
  Case(
    testDescription: "works without a date",
    claims: [MadeClaim(.severe, "UNESCO", .inspection, on: "2016")],
    state: "Severely damaged in 2016.", known: "inspected on site",
    besides: "Restoration changes nothing here: no date after the damage is on record.",
    change: { try $0.restore(nil) }),
  Case(
    testDescription: "works without evidence",
    claims: [MadeClaim(.severe, "UNESCO", .inspection, on: "2016")],
    state: "Severely damaged in 2016.", known: "inspected on site",
    besides: "Restoration, in 2018, changes nothing here: no evidence of it is on record.",
    change: { try $0.restore("2018", hasEvidence: false) }),
  Case(
    testDescription: "worse, without evidence",
    claims: [
      MadeClaim(.slight, "UNOSAT", .satellite, seen: "2020-01-05"),
      MadeClaim(.destroyed, "a resident", nil, on: "2020-03"),
    ], state: "Slightly damaged, as seen on 5 January 2020.", known: "seen in images from above",
    besides: "Said besides, without evidence that carries it: destroyed in March 2020."),
  Case(
    testDescription: "a photograph on the ground",
    claims: [MadeClaim(.severe, "a volunteer", .groundPhoto, seen: "2020-01-05")],
    state: "Severely damaged, as seen on 5 January 2020.",
    known: "photographed or filmed on site"),
  Case(
    testDescription: "evidence that shows the opposite",
    claims: [MadeClaim(.none, "Ministry", .groundPhoto, seen: "2020-01-05", shows: .damaged)],
    state: "Said to be undamaged, as seen on 5 January 2020; its own evidence shows damage.",
    known: "a claim that its evidence does not carry"),
  Case(
    testDescription: "evidence that carries less",
    claims: [MadeClaim(.destroyed, "a resident", .video, on: "2020-01-05", shows: .unclear)],
    state: "Said to be destroyed on 5 January 2020; its evidence does not show that.",
    known: "a claim that its evidence does not carry"),
  Case(
    testDescription: "no damage, where nothing happened",
    claims: [MadeClaim(.none, "UNOSAT", .satellite, on: "2016-01-01/..", seen: "2017-03-05")],
    state: "Undamaged, as seen on 5 March 2017.", known: "seen in images from above"),
  Case(
    testDescription: "no damage, and no day of a look",
    claims: [MadeClaim(.none, "UNOSAT", .satellite, on: "2016-01-01/..")],
    state: "Undamaged; no day of a look is recorded.", known: "seen in images from above"),
  Case(
    testDescription: "no damage by an event that others tell damage of",
    claims: [
      MadeClaim(.slight, "a resident", nil, on: "2020-01-05"),
      MadeClaim(.none, "UNESCO", .inspection, on: "2020-01-05", seen: "2020-02-01"),
    ],
    state: "Undamaged after the event of 5 January 2020, as seen on 1 February 2020.",
    known: "inspected on site"),
  Case(
    testDescription: "nothing but a claim",
    claims: [MadeClaim(.destroyed, "a resident", nil, on: "2020-03-01")],
    state: "Said to be destroyed on 1 March 2020; there is no evidence.",
    known: "a claim without evidence"),
  Case(
    testDescription: "a severity that is not told",
    claims: [MadeClaim(.slight, upTo: .severe, "UNESCO", .inspection, on: "2020-02-01")],
    state:
      "Damaged on 1 February 2020. How badly is not told: slightly to severely damaged.",
    known: "inspected on site"),
  Case(
    testDescription: "two grades side by side",
    claims: [MadeClaim(.moderate, upTo: .severe, "UNESCO", .inspection, on: "2020-02-01")],
    state: "Moderately or severely damaged on 1 February 2020.", known: "inspected on site"),
  Case(
    testDescription: "what a newspaper says",
    claims: [MadeClaim(.severe, "AFP", .news, on: "2015-10-04~")],
    state: "Reportedly severely damaged about 4 October 2015.", known: "one source says so"),
  Case(
    testDescription: "a claim that a review disputes", claims: [inspected],
    state: "Severely damaged on 5 January 2020.",
    known: "inspected on site, disputed by a review",
    change: { try $0.review(0, .disputed, by: "ICOMOS") }),
  Case(
    testDescription: "a claim that was refuted", claims: [inspected],
    state: "Not known: the claim was refuted.", known: "not known",
    change: { try $0.review(0, .refuted, by: "ICOMOS", on: .inspection) }),
  Case(
    testDescription: "a claim that was withdrawn", claims: [inspected],
    state: "Not known: all earlier claims were withdrawn or replaced.", known: "not known",
    change: { try $0.review(0, .withdrawn, by: "UNESCO") }),
  Case(
    testDescription: "nobody could tell",
    claims: [MadeClaim(.unknown, "UNOSAT", .satellite, seen: "2020-01-05")],
    state: "Not known: nobody could tell.", known: "not known"),
  Case(
    testDescription: "no report", claims: [], state: "Not known: there is no report.",
    known: "not known"),
]

@Test(arguments: cases)
private func `a state is told as a minister can read it aloud`(of item: Case) throws {
  var made = try MadeRecords(item.claims)
  try item.change(&made)
  let facts = try #require(made.facts().first)
  #expect(English().state(of: facts) == item.state)
  #expect(English().known(of: facts) == item.known)
  #expect(English().besides(of: facts).joined(separator: " ") == item.besides)
}

@Test func `a state on a day tells what may have happened by then, and what came later`() throws {
  let claims = [MadeClaim(.destroyed, "UNOSAT", .satellite, on: "2015-08-27/2015-08-31")]
  func state(on day: Int, _ month: Int) throws -> String {
    let known = KnownRecords(
      try MadeRecords(claims).records,
      viewpoint: Viewpoint(asked: Day(year: 2015, month: month, day: day)))
    let arch = try #require(known.monuments.first).subject
    return English().state(of: SubjectFacts(arch, state: known.state(of: arch), known))
  }
  #expect(try state(on: 1, 8) == "No damage is known for that day; 1 report of later damage.")
  #expect(try state(on: 29, 8) == "Possibly already destroyed.")
  #expect(try state(on: 1, 9) == "Destroyed between 27 and 31 August 2015.")
}
