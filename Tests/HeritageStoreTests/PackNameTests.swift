import HeritageStore
import HeritageTestSupport
import Testing

@Test(
  .temporaryFolder,
  arguments: [
    "zz.jsonl", "20261118T110641_unesco.jsonl", "20261318T110641Z_unesco.jsonl",
    "20261118T110641Z.jsonl",
  ])
func `a pack without a time in its name is no pack`(name: String) throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(101), "one", 1)
  let pack = try #require(try bench.files(below: "packs/").first)
  let stranger = "packs/" + name
  try bench.write(try bench.read(pack).replacing("\"one\"", with: "\"hidden\""), stranger)
  #expect(try bench.findings() == ["INT-50 \(stranger)"])
  #expect(try bench.text(of: "site-1000") == "one")
  func accept(_ paths: Set<RegistryPath>?) throws {
    _ = try bench.open().beginWriting().accept(paths, Workbench.draft(2)) { _, _ in nil }
  }
  #expect(throws: StoreError.nothingToAccept) { try accept(nil) }
  #expect(
    throws: StoreError.notAcceptable(path: stranger, detail: "its name is not that of a pack")
  ) { try accept([RegistryPath(stranger)]) }
}

@Test(.temporaryFolder)
func `no pack is made that would sort before another`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(101), "one", 1)
  let pack = try #require(try bench.files(below: "packs/").first)
  let last = "packs/99991231T235959Z_unesco_0.jsonl"
  try bench.write(try bench.read(pack), last)
  #expect(
    throws: StoreError.damaged(path: last, detail: "no pack's name can come after this one")
  ) { try bench.put(Workbench.sites(150), "two", 2) }
  #expect(try bench.text(of: "site-1000") == "one")
}
