import CanonicalJSON
import HeritageAssessment
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import Testing

/// A selection, and how many sites, monuments, reports and items of evidence it leaves.
struct Selected: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let counts: [Int]
  let sites: [String]
  let monuments: [String]
  let assessors: [String]
  let selection: RecordSelection

  init(
    _ name: String, _ counts: [Int], sites: [String] = [], monuments: [String] = [],
    assessors: [String] = [], _ select: (inout RecordSelection) -> Void = { _ in }
  ) {
    testDescription = name
    self.counts = counts
    self.sites = sites
    self.monuments = monuments
    self.assessors = assessors
    var selection = RecordSelection()
    select(&selection)
    self.selection = selection
  }
}

@Suite(.temporaryFolder)
struct ListTests {
  init() throws { try Sample.make() }

  private static func day(_ text: String) -> Day? { (try? StatedDate(text))?.lower.knownDay }

  private static let cases = [
    Selected("everything", [1, 3, 2, 3]),
    Selected("a country", [1, 3, 2, 3]) { $0.countries = ["SY"] },
    Selected("another country", [0, 0, 0, 0]) { $0.countries = ["FR"] },
    Selected("part of a region", [1, 3, 2, 3]) { $0.region = "arab" },
    Selected("another region", [0, 0, 0, 0]) { $0.region = "africa" },
    Selected("a grade", [1, 1, 1, 2]) { $0.grades = [.destroyed] },
    Selected("two grades", [1, 2, 2, 3]) { $0.grades = [.severe, .destroyed] },
    // A site is found by its worst alone.
    Selected("the grade of a lesser monument", [0, 1, 1, 1]) { $0.grades = [.severe] },
    Selected("a grade of nothing", [0, 0, 0, 0]) { $0.grades = [.slight] },
    Selected("a cause", [1, 2, 2, 3]) { $0.causes = [.deliberateDestruction] },
    Selected("another cause", [0, 0, 0, 0]) { $0.causes = [.earthquake] },
    Selected("images", [1, 1, 1, 2]) { $0.evidenceTypes = [.satellite] },
    Selected("articles", [1, 1, 1, 1]) { $0.evidenceTypes = [.news] },
    Selected("a status", [1, 1, 1, 1]) { $0.statuses = ["reported"] },
    Selected("another status", [1, 1, 1, 2]) { $0.statuses = ["observed-remotely"] },
    Selected("since a day", [1, 1, 1, 1]) { $0.since = day("2015-09-01") },
    Selected("until a day", [1, 1, 1, 2]) { $0.until = day("2015-09-30") },
    Selected("a month without events", [0, 0, 0, 0]) {
      $0.since = day("2015-09-01")
      $0.until = day("2015-09-30")
    },
    Selected("a designation", [1, 3, 2, 3]) { $0.designations = [.worldHeritage] },
    Selected("another designation", [0, 0, 0, 0]) { $0.designations = [.national] },
    Selected("in danger", [1, 3, 2, 3]) { $0.isInDanger = true },
    Selected("a site by a name", [1, 3, 2, 3], sites: ["Palmyre"]),
    Selected(
      "a monument of the site", [1, 1, 1, 2], sites: ["palmyra"], monuments: ["Temple of Bel"]),
    Selected("a monument without reports", [1, 1, 0, 0], monuments: ["palmyra/tetrapylon"]),
    Selected("part of an assessor", [1, 1, 1, 2], assessors: ["unosat"]),
    Selected("two assessors", [1, 2, 2, 3], assessors: ["unosat", "afp"]),
    Selected("an assessor of nothing", [0, 0, 0, 0], assessors: ["DGAM"]),
  ]

  @Test(arguments: cases)
  func `a selection narrows every list`(selected: Selected) throws {
    let found = try ListSubject.allCases.map { subject in
      try Sample.open().list(
        subject, selection: selected.selection, sites: selected.sites,
        monuments: selected.monuments, assessors: selected.assessors
      ).document.json.arrayValue?.count
    }
    #expect(found == selected.counts)
  }

  @Test(arguments: ListSubject.allCases)
  func `a list in JSON is the records as they are stored, with their states beside`(
    subject: ListSubject
  ) throws {
    let stored = try files(below: "Registry").filter { $0.hasSuffix(".json") }.map {
      JSONValue.object(try record($0))
    }
    let listed = try Sample.open().list(subject).document.json.arrayValue ?? []
    let beside: [ListSubject: [String]] = [
      .sites: ["assessment", "rollUp"], .monuments: ["assessment"],
      .reports: ["standing", "subject"],
      .evidence: ["path", "reports", "retraction"],
    ]
    #expect(!listed.isEmpty)
    for entry in listed {
      var entry = try #require(entry.objectValue)
      for key in beside[subject] ?? [] {
        #expect(entry[key] != nil, "\(key)")
        entry[key] = nil
      }
      #expect(stored.contains(.object(entry)))
    }
  }

  @Test(arguments: [(1, 1), (2, 2), (9, 2)])
  func `a list ends where it is told to, and says the same of its rows`(
    limit: Int, count: Int
  ) throws {
    let registry = try Sample.open()
    var request = ListRequest(.reports)
    request.limit = limit
    var parts: [RecordList] = []
    let end = try registry.list(request) { parts.append($0) }
    let all = try registry.list(.reports).document
    #expect(parts.reduce(0) { $0 + $1.count } == count)
    let rows = parts.flatMap { $0.json.arrayValue ?? [] }
    #expect(rows == Array((all.json.arrayValue ?? []).prefix(count)))
    #expect(end.document.notices == all.notices)
    #expect(end.document.count == 0)
  }

  @Test func `a site's list entry has the worst of its monuments`() throws {
    let site = try Sample.open().list(.sites).document.json["0"]
    #expect(site?["assessment", "status"] == "unassessed")
    #expect(
      site?["rollUp"] == [
        "byGrade": [
          "destroyed": 1, "moderate": 0, "none": 0, "possible": 0, "severe": 1, "slight": 0,
          "unknown": 1,
        ], "contested": 0, "grade": "destroyed", "monuments": 3, "notAssessed": 1, "parts": 0,
      ])
  }

  @Test func `reports that no longer count are told apart`() throws {
    try Sample.on {
      _ = try $0.withdraw(.report(RecordID(Sample.arch)), ["note": "wrong arch"], &$1)
    }
    #expect(try Sample.open().list(.reports).document.text.contains("standing"))
    for (status, ids) in [
      ("withdrawn", [Sample.arch]), ("superseded", []), ("observed-remotely", [Sample.bel]),
    ] {
      var selection = RecordSelection()
      selection.statuses = [status]
      let found = try Sample.open().list(.reports, selection: selection).document.json
      #expect(found.column("id") == ids, "\(status)")
    }
  }

  @Test(arguments: [
    ("2026-11-21", KnownBy.recorded, []),
    ("2026-11-22", .recorded, ["0B1C2D3E4F5G", "4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"]),
    ("2015-09-01", .published, ["4ZC8M1T7Q0RB", "9FQ2X6D3HWKE"]),
  ])
  func `a list holds what was known on a day`(day: String, by: KnownBy, ids: [String]) throws {
    let viewpoint = Viewpoint(known: Self.day(day), knownBy: by)
    #expect(
      try Sample.open().list(.evidence, from: viewpoint).document.json.column("id") == ids)
  }

  @Test func `a dossier tells what was known and what was so on a day`() throws {
    func phrases(_ viewpoint: Viewpoint) throws -> [String?] {
      let json = try Sample.open().dossier(ofSiteNamed: "palmyra", from: viewpoint).document.json
      return (json["monuments"]?.arrayValue ?? []).map { $0["assessment", "phrase"]?.stringValue }
    }
    let day = Self.day("2015-09-01")
    #expect(
      try phrases(.latest) == [
        "reportedly severely damaged", "destroyed (seen from above)", "not assessed",
      ])
    #expect(
      try phrases(Viewpoint(asked: day)) == [
        "no damage known for that day; later: 1 claim", "destroyed (seen from above)",
        "not assessed",
      ])
    #expect(
      try phrases(Viewpoint(known: day, knownBy: .published)) == [
        "not assessed", "destroyed (seen from above)", "not assessed",
      ])
    #expect(
      try phrases(Viewpoint(known: day)) == ["not assessed", "not assessed", "not assessed"])
  }

  @Test func `a summary of a span of time tells its reports, and every state at its end`() throws {
    var selection = RecordSelection()
    selection.since = Self.day("2015-09-01")
    selection.until = Self.day("2015-12-31")
    let answer = try Sample.open().summary(
      ofSitesNamed: ["palmyra"], selection: selection, today: Sample.now.day
    ).document.json
    #expect(answer["reports"] == 1)
    #expect(answer["byGrade", "destroyed"] == 1)
    #expect(answer["byGrade", "severe"] == 1)
    #expect(answer["changes", "byGradeBefore", "destroyed"] == 1)
    #expect(answer["changes", "byGradeBefore", "severe"] == 0)
    #expect(answer["changes", "eventsWithin"] == 1)
  }
}
