import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

/// Two teams with copies of one registry import the same short list, and put the copies together.
@Suite(.temporaryFolder)
struct MergedListTests {
  private static let source = """
    {"heritageMapping": 1, "source": {"id": "office", "name": "Heritage Office"}, "key": "no",
    """
  private static let claims = """
    "report": {"assessor": "=Heritage Office", "event": "event",
      "grade": {"column": "state", "map": {"gone": "destroyed", "hit": "severe"}}},
    "evidence": [{"type": "=news", "url": "link"}]}
    """

  /// A list that makes sites, and one whose rows are about sites that are there.
  private static let mappings = [
    source + #" "site": {"names": [{"text": "name", "language": "=en"}]}, "# + claims,
    source + #" "site": {"near": 60, "location": {"latitude": "lat", "longitude": "lon"}}, "#
      + claims,
  ]

  private static let list = """
    no,name,lat,lon,event,state,link
    1,Alpha,36.2,37.1,2016,hit,https://a.org
    2,Beta,36.3,37.2,2017,gone,https://a.org
    3,Gamma,36.4,37.3,2018,hit,

    """

  private func importing(
    _ list: String, by mapping: String?, named name: String, as user: String, seed: Int,
    into path: String
  ) throws -> String {
    try write(list, to: name)
    var options = ImportOptions(today: Sample.now.day)
    options.mapping = try mapping.map { try Mapping(Array($0.utf8), named: "m.json") }
    options.matching = .create
    var work = Sample.work(
      seed: seed, at: Instant(secondsSinceEpoch: Sample.now.secondsSinceEpoch + seed))
    work.user = user
    return try #require(
      try Registry(at: path).importListing(
        ListingImport(path: url(name).path, options: options), named: name, &work
      ).operation)
  }

  /// Makes two copies of a registry that has the places, without what belongs to one machine alone.
  private func makeCopies() throws {
    try Sample.makeEmpty()
    _ = try importing(
      "no,name,lat,lon\n1,Alpha,36.2,37.1\n2,Beta,36.3,37.2\n3,Gamma,36.4,37.3\n", by: nil,
      named: "places.csv", as: "desk", seed: 2, into: Sample.path)
    try FileManager.default.copyItem(at: url("Registry"), to: url("Away"))
    try FileManager.default.removeItem(at: url("Away/.heritage"))
  }

  /// Does what git does with two branches: files that one has alone come in.
  ///
  /// - Returns: Files that differ, at which git stops.
  private func merge() throws -> [String] {
    var conflicts: [String] = []
    for file in try files(below: "Away") where !file.hasPrefix(".") {
      let (from, place) = (url("Away/" + file), url("Registry/" + file))
      if FileManager.default.fileExists(atPath: place.path) {
        if try contents(of: "Away/" + file) != contents(of: "Registry/" + file) {
          conflicts.append(file)
        }
        continue
      }
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: from, to: place)
    }
    return conflicts
  }

  private func errors() throws -> [Finding] {
    try Registry.check(
      at: Sample.path, where: FindingFilter(minimumSeverity: .error), today: Sample.now.day
    ).findings
  }

  private func counts() throws -> [Int] {
    try [RecordKind.report, .evidence].map { kind in
      let ids = try records(kind).map { $0["id"] }
      #expect(Set(ids).count == ids.count)
      return ids.count
    }
  }

  private func who() throws -> Set<String?> {
    Set(try (records(.report) + records(.evidence)).map { $0["recordedBy"]?.stringValue })
  }

  @Test(arguments: mappings, [0, 1])
  func `a short list that two teams import is there once, and either can take it back`(
    mapping: String, first: Int
  ) throws {
    try makeCopies()
    let operations = [
      try importing(Self.list, by: mapping, named: "a.csv", as: "one", seed: 3, into: Sample.path),
      try importing(
        Self.list, by: mapping, named: "b.csv", as: "two", seed: 4, into: url("Away").path),
    ]
    #expect(try merge() == [])
    #expect(try errors() == [])
    #expect(try counts() == [3, 1])
    #expect(try who() == ["two"])
    let before = try records(.site).count
    let undone = try Sample.on(seed: 5) { try $0.undo(operations[first], &$1) }
    let words = undone.log.entries.flatMap(\.words)
    #expect(words.first == "removed a pack of records")
    #expect(words.last?.hasSuffix("records as other operations have them") == true)
    #expect(try errors() == [])
    #expect(try counts() == [3, 1])
    #expect(try who() == [first == 0 ? "two" : "one"])
    #expect(try records(.site).count == before)
    let last = try Sample.on(seed: 6) { try $0.undo(operations[1 - first], &$1) }
    #expect(
      last.log.entries.flatMap(\.words).first?.hasPrefix("removed report ") == true)
    #expect(try errors() == [])
    #expect(try counts() == [0, 0])
    #expect(try records(.site).count == 3)
  }

  @Test func `a short list of places alone is files of their own, which either undo leaves`() throws
  {
    try Sample.makeEmpty()
    try FileManager.default.copyItem(at: url("Registry"), to: url("Away"))
    try FileManager.default.removeItem(at: url("Away/.heritage"))
    let places = "no,name,lat,lon\n1,Alpha,36.2,37.1\n2,Beta,36.3,37.2\n"
    let one = try importing(
      places, by: nil, named: "places.csv", as: "one", seed: 3, into: Sample.path)
    let two = try importing(
      places, by: nil, named: "places.csv", as: "two", seed: 4, into: url("Away").path)
    #expect(try merge() == [])
    #expect(try errors() == [])
    let undone = try Sample.on(seed: 5) { try $0.undo(one, &$1) }
    // The sites, and whose list it is.
    #expect(
      undone.log.entries.flatMap(\.words) == ["left 3 records as other operations have them"])
    #expect(try records(.site).count == 2)
    #expect(try errors() == [])
    try Sample.on(seed: 6) { _ = try $0.undo(two, &$1) }
    #expect(try records(.site) == [])
    #expect(try errors() == [])
  }
}
