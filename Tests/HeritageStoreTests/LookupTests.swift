import CanonicalJSON
import HeritageTestSupport
import Testing

@testable import HeritageStore

private func holds(
  _ site: String, _ text: String, _ session: inout WriteSession
) throws -> Bool {
  let record = Workbench.record(site, text).bytes(.compact)
  return try session.holds(record.span, at: Workbench.path(site))
}

@Test(.temporaryFolder, arguments: [0, 500])
func `files of their own are found however many records were asked for`(before: Int) throws {
  let bench = try Workbench()
  try bench.put(["own"], "one", 1)
  var session = try bench.open().beginWriting()
  for number in 0..<before {
    let site = "site-\(number)"
    let outcome = try session.put(Workbench.record(site, "new"), at: Workbench.path(site))
    #expect(outcome == .created)
  }
  #expect(try holds("own", "one", &session))
  #expect(try !holds("own", "two", &session))
  #expect(
    try session.put(Workbench.record("own", "two"), at: Workbench.path("own")) == .updated)
}

@Test(.temporaryFolder, arguments: [1, 500])
func `a packed record is held as the newest pack has it`(lookups: Int) throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(150), "one", 1)
  try bench.put(Workbench.sites(120), "two", 2)
  var session = try bench.open().beginWriting()
  for _ in 0..<lookups {
    #expect(try holds("site-1000", "two", &session))
  }
  #expect(try !holds("site-1000", "one", &session))
  #expect(try !holds("site-1000", "two!", &session))
  #expect(try !holds("site-1000", "tw", &session))
  #expect(try holds("site-1149", "one", &session))
  #expect(try !holds("site-9999", "one", &session))
}

@Test(.temporaryFolder, arguments: [3, 20_000])
func `a session that starts over forgets all that was put`(records: Int) throws {
  let bench = try Workbench()
  try bench.put(["own"], "one", 1)
  var session = try bench.open().beginWriting()
  for number in 0..<records {
    let site = "site-\(number)"
    try session.put(Workbench.record(site, "first"), at: Workbench.path(site))
  }
  try session.put(Workbench.record("own", "two"), at: Workbench.path("own"))
  try session.startOver()
  #expect(
    try session.put(Workbench.record("site-1", "second"), at: Workbench.path("site-1")) == .created)
  let operation = try #require(try session.commit(Workbench.draft(2)))
  #expect(operation.changes.map(\.path) == [try Workbench.path("site-1")])
  #expect(try bench.findings().isEmpty)
}

@Test(.temporaryFolder, arguments: [1, 150, 1 << 20])
func `what was added last for a path can be read back`(runSize: Int) throws {
  let bench = try Workbench()
  let session = try bench.open().beginWriting()
  let spool = Spool(session.area, runSize: runSize)
  func add(_ site: String, _ text: String) throws {
    try spool.append(
      Workbench.path(site), Workbench.record(site, text).bytes(.compact).span)
  }
  func read(_ site: String) throws -> String? {
    try spool.record(at: Workbench.path(site)).map { Workbench.text($0) }
  }
  for text in ["one", "two"] {
    for number in 10..<20 { try add("s\(number)", text) }
  }
  #expect(try read("s10") == "two")
  #expect(try read("s19") == "two")
  try spool.cancel(Workbench.path("s10"))
  #expect(try read("s10") == nil)
  try add("s10", "three")
  #expect(try read("s10") == "three")
  #expect(try read("s99") == nil)
}

@Test(.temporaryFolder)
func `a packed record whose line is damaged does not pass for one that is not there`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(150), "one", 1)
  let pack = try #require(try bench.files(below: "packs/").first)
  let lines = try bench.read(pack).split(separator: "\n", omittingEmptySubsequences: false)
  let damaged = lines.enumerated().map {
    $0.offset == 7 ? String($0.element.dropLast()) : $0.element.description
  }
  try bench.write(damaged.joined(separator: "\n"), pack)
  let registry = try bench.open()
  let error = #expect(throws: StoreError.self) {
    try registry.record(at: Workbench.path("site-1007"))
  }
  #expect(
    error?.description
      == "'\(pack)' is damaged: the line of 'sites/si/site-1007/site.json' cannot be read")
  #expect(try registry.record(at: Workbench.path("site-1008")) != nil)
  #expect(try registry.record(at: Workbench.path("site-9999")) == nil)
}
