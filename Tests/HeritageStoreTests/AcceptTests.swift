import HeritageStore
import HeritageTestSupport
import Testing

private func accept(
  _ bench: Workbench, _ number: Int, _ paths: Set<RegistryPath>? = nil,
  fault: String? = nil
) throws -> HeritageStore.Operation {
  try bench.open().beginWriting().accept(paths, Workbench.draft(number)) { _, _ in fault }
}

@Test(.temporaryFolder)
func `edits, additions and removals by hand are recorded, in canonical form`() throws {
  let bench = try Workbench()
  try bench.put(["aleppo", "bosra"], "one", 1)
  try bench.write(#"{"text":"by hand","id":"aleppo"}"#, "sites/al/aleppo/site.json")
  try bench.remove("sites/bo/bosra/site.json")
  try bench.write(#"{"id":"palmyra","text":"new"}"#, "sites/pa/palmyra/site.json")
  #expect(try bench.findings().count == 5)
  let operation = try accept(bench, 2)
  #expect(
    operation.changes.map(\.path.text) == [
      "sites/al/aleppo/site.json", "sites/bo/bosra/site.json", "sites/pa/palmyra/site.json",
    ])
  #expect(operation.changes.map { $0.before == nil } == [false, false, true])
  #expect(operation.changes.map { $0.after == nil } == [false, true, false])
  #expect(operation.accepts)
  #expect(
    try bench.read("sites/al/aleppo/site.json") == """
      {
        "id" : "aleppo",
        "text" : "by hand"
      }

      """)
  #expect(try bench.findings() == [])
  #expect(throws: StoreError.nothingToAccept) { try accept(bench, 3) }
}

@Test(.temporaryFolder)
func `only the named files are accepted`() throws {
  let bench = try Workbench()
  try bench.put(["aleppo", "bosra"], "one", 1)
  try bench.write(#"{"id":"aleppo"}"#, "sites/al/aleppo/site.json")
  try bench.write(#"{"id":"bosra"}"#, "sites/bo/bosra/site.json")
  let operation = try accept(bench, 2, [Workbench.path("bosra")])
  #expect(operation.changes.map(\.path.text) == ["sites/bo/bosra/site.json"])
  #expect(try bench.findings().allSatisfy { $0.hasSuffix("sites/al/aleppo/site.json") })
}

@Test(.temporaryFolder)
func `an edited pack is accepted with new digests of its lines`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(101), "one", 1)
  let pack = try #require(try bench.files(below: "packs/").first)
  let edited = try bench.read(pack).replacing(
    "\"id\":\"site-1003\",\"text\":\"one\"", with: "\"id\":\"site-1003\",\"text\":\"own\"")
  try bench.write(edited, pack)
  #expect(try bench.findings() == ["INT-20 \(pack)", "INT-21 \(pack)"])
  _ = try accept(bench, 2)
  #expect(try bench.findings() == [])
  #expect(try bench.text(of: "site-1003") == "own")
}

@Test(
  .temporaryFolder,
  arguments: [
    ("{", nil, "line 1, column 2"), ("[]", nil, "it is not a JSON object"),
    (#"{"id":"x"}"#, "no site", "no site"),
  ] as [(String, String?, String)])
func `what is no valid record is not accepted`(json: String, fault: String?, message: String) throws
{
  let bench = try Workbench()
  try bench.put(["aleppo"], "one", 1)
  try bench.write(json, "sites/al/aleppo/site.json")
  let files = try bench.files()
  let error = #expect(throws: StoreError.self) { try accept(bench, 2, fault: fault) }
  guard case .notAcceptable("sites/al/aleppo/site.json", let detail) = error else {
    Issue.record("\(String(describing: error))")
    return
  }
  #expect(detail.contains(message))
  #expect(try bench.files() == files)
}
