import CanonicalJSON
import Foundation
import HeritageTestSupport
import Testing

/// What the mappings that come with the program make of lists of damage.
@Suite(.temporaryFolder)
struct DamageListTests {
  init() throws { try EmptyRegistry.make() }

  /// Sites that points of the lists lie beside.
  private static let places = """
    id,name,lat,lon
    P1,Mosque of the Example,31.5045,34.4653
    P2,Church of the Example,36.2021,36.1600
    P3,Gate Tower,36.2050,36.1650

    """

  /// What an import is to come to.
  struct Counts: Sendable {
    let list: String
    var read: Int
    var unwanted = 0
    var passed = 0
    var rejected = 0
    let sites: Int
    let reports: Int
    let evidence: Int

    fileprivate var all: [JSONValue] {
      [read, unwanted, passed, rejected, sites, reports, evidence].map { .integer($0) }
    }
  }

  @Test(arguments: [
    // Of two structures beside the mosque one was undamaged first; a third has a class that no
    // table has, and two are far from every site.
    Counts(list: "unosat", read: 5, passed: 2, rejected: 1, sites: 0, reports: 4, evidence: 4),
    // Beside the church one building was not analysed and one has a misspelt class.
    Counts(
      list: "cems", read: 6, unwanted: 1, passed: 1, rejected: 1, sites: 0, reports: 2, evidence: 2),
    // Three rows name one page, the fourth none.
    Counts(list: "unesco-damage", read: 4, sites: 4, reports: 4, evidence: 2),
    // Two rows name one article, with and without a fragment.
    Counts(list: "l4r", read: 4, sites: 3, reports: 3, evidence: 3),
    Counts(list: "eamena", read: 2, sites: 2, reports: 2, evidence: 3),
    Counts(list: "odk", read: 4, unwanted: 1, sites: 3, reports: 2, evidence: 2),
    Counts(list: "kobo", read: 5, unwanted: 1, rejected: 1, sites: 3, reports: 2, evidence: 2),
  ])
  func `each list gives the claims that it makes`(expected: Counts) throws {
    let list = try #require(DamageLists.all.first { $0.mapping == expected.list })
    try write(Self.places, to: "places.csv")
    try #require(try heritage("import", "places.csv", seed: 2).exitCode == 0)
    try write(list.text, to: list.file)
    let mapping = list.isRecognised ? [] : ["--mapping", list.mapping]
    let run = try heritage(
      ["import", list.file, "--match", "create", "--format", "json"] + mapping, seed: 3)
    let answer = try run.json()
    #expect(answer["mapping", "source", "id"] == .string(list.mapping))
    let found =
      ["read", "skipped", "passed", "rejected"].map { answer[$0] }
      + ["site", "report", "evidence"].map { answer["kinds", $0, "created"] ?? 0 }
    #expect(found == expected.all)
    let again = try heritage(
      ["import", list.file, "--match", "create", "--format", "json"] + mapping, seed: 4)
    #expect(try again.json()["kinds", "report", "created"] ?? 0 == 0)
  }

  @Test(arguments: ["kobo", "odk"])
  func `a form's persons and devices stand nowhere in the registry`(name: String) throws {
    let list = try #require(DamageLists.all.first { $0.mapping == name })
    try write(list.text, to: list.file)
    _ = try heritage("import", list.file, seed: 2)
    let files = try files(below: ".").filter { $0 != list.file && !$0.hasSuffix("/\(list.file)") }
    for file in files where try isText(file) {
      let text = try contents(of: file)
      for person in ["surveyor 1", "surveyor 2", "+000 555", "tablet 1", "collect:", "team1"] {
        #expect(!text.contains(person), "\(person) is in \(file)")
      }
    }
  }

  /// Line and reason of each refused row.
  private static let refused: [JSONValue] = [
    [3, "'Destroied' is not in the map of 'report.grade'"],
    [4, "'1' is not in the map of 'report.grade'"],
    [23, "'maybe' is not in the map of 'report.grade'"],
  ]

  @Test func `what is wrong in a list costs its own row, and persons stay out`() throws {
    try write(HostileDamageList.mapping, to: "m.json")
    try write(HostileDamageList.text, to: "list.csv")
    let answer = try heritage(
      "import", "list.csv", "--mapping", "m.json", "--match", "create", "--format", "json", seed: 2
    ).json()
    #expect(answer["kinds", "report", "created"] == 18)
    #expect(answer["kinds", "evidence", "created"] == 11)
    let rejections = try #require(answer["rejections"]?.arrayValue)
    let found = rejections.map { JSONValue.array([$0["line"], $0["message"]].compactMap(\.self)) }
    #expect(found == Self.refused)
    for file in try files(below: ".") where file != "list.csv" && file != "m.json" {
      let bytes = try Data(contentsOf: url(file))
      for person in HostileDamageList.personalTexts {
        #expect(bytes.firstRange(of: Data(person.utf8)) == nil, "\(person) is in \(file)")
      }
    }
    let links = try evidence().compactMap { $0["url"]?.stringValue }.map { $0.prefix(40) }.sorted()
    #expect(
      links == [
        "https://news.example.org/1", "https://news.example.org/9", "https://news.example.org/9b",
        "https://news.example.org/story#part2", "https://news.example.org/xxxxxxxxxxxxxxx",
      ])
    #expect(
      try evidence().compactMap { $0["note"]?.stringValue }.sorted() == [
        "file:///etc/passwd", "https://news.example.org/a b c", "javascript:alert(1)",
      ])
  }

  private func evidence() throws -> [JSONValue] {
    try heritage("list", "evidence", "--format", "json").json().arrayValue ?? []
  }

  private func isText(_ path: String) throws -> Bool {
    String(data: try Data(contentsOf: url(path)), encoding: .utf8) != nil
  }
}
