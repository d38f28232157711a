import CanonicalJSON
import HeritageStore
import HeritageTestSupport
import Testing

extension Workbench {
  /// Sets a member of `registry.json` in one operation.
  fileprivate func setHeader(
    _ key: String, _ value: JSONValue?, _ number: Int, faults: FaultPlan? = nil
  ) throws -> HeritageStore.Operation? {
    var registry = try open()
    registry.faults = faults
    var session = try registry.beginWriting(timeout: .zero)
    var members = session.before.header.members
    members[key] = value
    try session.putHeader(members)
    return try session.commit(Self.draft(number))
  }
}

private let header = "registry.json"

@Test(.temporaryFolder)
func `the header changes in an operation, and an undo brings its bytes back`() throws {
  let bench = try Workbench()
  let before = try bench.read(header)
  let operation = try #require(try bench.setHeader("title", "Palmyra", 1))
  #expect(operation.changes.map(\.path.text) == [header])
  #expect(try bench.open().header.title == "Palmyra")
  #expect(
    try bench.read(header) == before.replacing(#""title" : "Test""#, with: #""title" : "Palmyra""#))
  #expect(try bench.files(below: "history/registry/").count == 1)
  #expect(try bench.findings() == [])
  try bench.undo(1, as: 2)
  #expect(try bench.read(header) == before)
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `members of the header that nobody knows stay, and the same again writes nothing`() throws {
  let bench = try Workbench()
  _ = try bench.setHeader("licence", "CC-BY-4.0", 1)
  _ = try bench.setHeader("title", "Palmyra", 2)
  #expect(
    try bench.open().header.members == [
      "format": "heritage-registry", "id": .string(Workbench.uuid), "licence": "CC-BY-4.0",
      "title": "Palmyra", "version": 1,
    ])
  let files = try bench.files()
  #expect(try bench.setHeader("title", "Palmyra", 3) == nil)
  #expect(try bench.files() == files)
}

@Test(
  .temporaryFolder,
  arguments: [
    ("format", "other", "its 'format' never changes"), ("id", "x", "its 'id' never changes"),
    ("version", 2, "its 'version' never changes"), ("version", nil, "its 'version' never changes"),
    ("title", "", "its 'title' must be a text that is not empty"),
    ("title", 7, "its 'title' must be a text that is not empty"),
    ("title", nil, "its 'title' must be a text that is not empty"),
  ] as [(String, JSONValue?, String)])
func `the header keeps what makes the registry what it is`(
  key: String, value: JSONValue?, detail: String
) throws {
  let bench = try Workbench()
  let files = try bench.files()
  #expect(throws: StoreError.unfitHeader(detail: detail)) {
    try bench.setHeader(key, value, 1)
  }
  #expect(try bench.files() == files)
  #expect(try bench.open().header.title == "Test")
}

@Test(.temporaryFolder)
func `the header changes together with records, or not at all`() throws {
  let bench = try Workbench()
  var session = try bench.open().beginWriting(timeout: .zero)
  try session.put(Workbench.record("aleppo", "one"), at: Workbench.path("aleppo"))
  var members = session.before.header.members
  members["title"] = "Aleppo"
  try session.putHeader(members)
  let operation = try #require(try session.commit(Workbench.draft(1)))
  #expect(operation.changes.map(\.path.text) == [header, "sites/al/aleppo/site.json"])
  try bench.undo(1, as: 2)
  #expect(try bench.open().header.title == "Test")
  #expect(try bench.texts().isEmpty)
}
