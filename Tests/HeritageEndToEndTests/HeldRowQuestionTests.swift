import CanonicalJSON
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageCommands
@testable import HeritageImport

/// What a person is asked about a row that may be about a record that is there.
@Suite struct HeldRowQuestionTests {
  private struct Unreadable: Error {}

  private static func row(_ candidates: [PlaceCandidates.Candidate]) -> HeldRow {
    HeldRow(SourceKey(text: "n1"), "Tell Brak", line: 2, candidates)
  }

  private static let ofSites = Result {
    row([
      .init(
        record: .site(try Slug("tall-brak")), name: "Tall Brak", metres: 12.4, likeness: 0.9),
      .init(
        record: .site(try Slug("nagar")), name: "Nagar", metres: nil, likeness: 0.8, formerKey: "3"),
    ])
  }

  private static let ofMonuments = Result {
    row([
      .init(
        record: .monument(try Slug("bel"), of: try Slug("palmyra")), name: "Bel", metres: nil,
        likeness: 1)
    ])
  }

  /// Asks about a row in a registry that has all but `nowhere`, and cannot read `broken`.
  private func question(_ row: HeldRow) throws -> Question {
    try #require(
      HeldRowQuestion.questions(about: [row]) { record in
        if record.description.hasSuffix("broken") { throw Unreadable() }
        return !record.description.hasSuffix("nowhere")
      }.first)
  }

  @Test func `the question names the row and what it may be`() throws {
    let question = try question(Self.ofSites.get())
    #expect(!question.isRequired)
    #expect(
      question.prompt
        == "line 2, 'Tell Brak', may be tall-brak ('Tall Brak', 12 m away) or nagar ('Nagar', the "
        + "same row, renamed?): same for the first, new, an identifier, or nothing to decide later")
  }

  @Test(arguments: [
    ("same", "site/tall-brak"), ("Same", "site/tall-brak"), ("new", "new"), ("NEW", "new"),
    ("nagar", "site/nagar"), ("khan-asad", "site/khan-asad"), ("site/khan", "site/khan"),
    ("palmyra/bel", "monument/palmyra/bel"),
  ])
  func `an answer decides what the row is about`(answer: String, decision: String) throws {
    let row = try Self.ofSites.get()
    let meaning = try question(row).meaning(of: answer)
    #expect(meaning == .value(.string(answer)))
    let decisions = HeldRowQuestion.decisions(["0": .string(answer)], on: [row])
    #expect(Array(decisions.byRow.values) == [decision])
  }

  @Test func `a row without an answer waits`() throws {
    let rows = try [Self.ofSites.get(), Self.ofMonuments.get()]
    #expect(HeldRowQuestion.decisions([:], on: rows).count == 0)
  }

  @Test(arguments: [
    ("nowhere", "there is no site 'nowhere'"),
    ("nagar/nowhere", "there is no monument 'nagar/nowhere'"),
    ("two words", "'two words' is neither 'same' nor 'new' nor an identifier"),
    ("a/b/c/d", "'a/b/c/d' is neither 'same' nor 'new' nor an identifier"),
    ("broken", "'broken' cannot be looked up: Unreadable()"),
  ])
  func `an answer that decides nothing is told`(answer: String, fault: String) throws {
    #expect(try question(Self.ofSites.get()).meaning(of: answer) == .fault(fault))
  }

  @Test(
    arguments: [
      ("same", nil), ("palmyra/arch", nil), ("new", nil),
      ("palmyra", "'palmyra' is no monument of the site 'palmyra'"),
      ("bosra/bel", "'bosra/bel' is no monument of the site 'palmyra'"),
    ] as [(String, String?)])
  func `a monument's row is about a monument of its site`(answer: String, fault: String?) throws {
    let meaning = try question(Self.ofMonuments.get()).meaning(of: answer)
    #expect(meaning == fault.map { .fault($0) } ?? .value(.string(answer)))
  }
}

/// The same at a terminal.
@Suite(.temporaryFolder)
struct HeldRowInterviewTests {
  init() throws { try EmptyRegistry.make() }

  private static let choice =
    "same for the first, new, an identifier, or nothing to decide later (empty to skip): "

  @Test func `a wrong answer is asked for again, and an empty one leaves the row held`() throws {
    let heading = "id,name,lat,lon\n"
    try write(
      heading + "1,Tell Brak,36.667,41.058\n2,Khan,36.2,37.1\n3,Suq,35.1,36.7\n", to: "a.csv")
    try write(
      heading + "x,Tall Brak,36.667,41.058\ny,Khan,36.2,37.1\nz,Suq,35.1,36.7\n", to: "b.csv")
    try #require(heritage("import", "a.csv", seed: 2).exitCode == 0)
    let run = try Terminal.heritage(["import", "b.csv"], answers: ["same", "nowhere", "new", ""])
    run.expect(
      exit: 2,
      output: """
        read 3: created 1, updated 1, unchanged 0, rejected 0, held 1
        changed fields: names 1, origins 1
        operation 199VP4HNCCAX
        held rows, to decide on: b.csv.matches.csv
        """,
      errors: """
        line 2, 'Tall Brak', may be tell-brak ('Tell Brak', 0 m away): \(Self.choice)\
        line 3, 'Khan', may be khan ('Khan', 0 m away): \(Self.choice)there is no site 'nowhere'
        line 3, 'Khan', may be khan ('Khan', 0 m away): \(Self.choice)\
        line 4, 'Suq', may be suq ('Suq', 0 m away): \(Self.choice)
        """)
  }
}
