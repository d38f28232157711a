import HeritageStore
import HeritageTestSupport
import Testing

@Test(.temporaryFolder)
func `undo takes an edit back, and an undo of the undo brings it again`() throws {
  let bench = try Workbench()
  try bench.put(["aleppo"], "one", 1)
  let before = try bench.texts()
  try bench.put(["aleppo", "bosra"], "two", 2)
  let after = try bench.texts()
  #expect(try bench.undo(2, as: 3).undoes == Workbench.id(2))
  #expect(try bench.texts() == before)
  #expect(try bench.findings() == [])
  try bench.undo(3, as: 4)
  #expect(try bench.texts() == after)
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `undo takes an import back, and an undo of the undo brings it again`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(120), "one", 1)
  try bench.put(Workbench.sites(150), "two", 2)
  let after = try bench.texts()
  try bench.undo(2, as: 3)
  #expect(try bench.texts().count == 120)
  #expect(try bench.text(of: "site-1000") == "one")
  #expect(try bench.files(below: "history/packs/").count == 1)
  #expect(try bench.findings() == [])
  try bench.undo(3, as: 4)
  #expect(try bench.texts() == after)
  #expect(try bench.files(below: "history/packs/").count == 0)
  #expect(try bench.findings() == [])
}

/// Operations that change what the second one did.
enum LaterChange: CaseIterable {
  case edit
  case pack

  func make(_ bench: Workbench) throws {
    switch self {
    case .edit: try bench.put(["site-1003"], "three", 3)
    case .pack: try bench.put(Workbench.sites(110), "three", 3)
    }
  }
}

@Test(.temporaryFolder, arguments: LaterChange.allCases)
func `an operation that a later one builds on cannot be undone`(change: LaterChange) throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(120), "two", 2)
  try change.make(bench)
  let files = try bench.files()
  var obstacles: [UndoObstacle] = []
  do {
    try bench.undo(2, as: 4)
  } catch StoreError.cannotUndo(Workbench.id(2), let found) {
    obstacles = found
  }
  #expect(obstacles.first?.laterOperation == Workbench.id(3))
  switch change {
  case .edit: #expect(obstacles.map(\.path) == ["sites/si/site-1003/site.json"])
  case .pack: #expect(obstacles.count == 100)
  }
  #expect(try bench.files() == files)
}

@Test(.temporaryFolder)
func `an edited record cannot be undone twice, nor the registry be unmade`() throws {
  let bench = try Workbench()
  try bench.put(["aleppo"], "one", 1)
  try bench.undo(1, as: 2)
  #expect(throws: StoreError.alreadyUndone(id: Workbench.id(1), by: Workbench.id(2))) {
    try bench.undo(1, as: 3)
  }
  #expect(throws: StoreError.madeTheRegistry(id: Workbench.id(0))) { try bench.undo(0, as: 3) }
  #expect(throws: StoreError.unknownOperation(id: Workbench.id(7))) { try bench.undo(7, as: 3) }
}

@Test(.temporaryFolder)
func `an operation counts again once its undo is taken back, and can be undone anew`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(120), "one", 1)
  try bench.undo(1, as: 2)
  try bench.undo(2, as: 3)
  #expect(try bench.open().readableOperations().undone == [Workbench.id(2): Workbench.id(3)])
  let changes = try bench.open().changes(byUndoing: Workbench.id(1))
  #expect(changes.map(\.isOfPack) == [true])
  #expect(changes.map { $0.after == nil } == [true])
  try bench.undo(1, as: 4)
  #expect(
    try bench.open().readableOperations().undone == [
      Workbench.id(1): Workbench.id(4), Workbench.id(2): Workbench.id(3),
    ])
  #expect(try bench.texts() == [:])
}

@Test(.temporaryFolder)
func `the records that an undo would take away can be listed`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(120), "one", 1)
  try bench.put(Workbench.sites(123), "two", 2)
  try bench.put(["aleppo", "site-1004"], "three", 3)
  func taken(_ number: Int) throws -> [String] {
    var paths: [String] = []
    try bench.open().forEachRecordTakenAway(byUndoing: Workbench.id(number)) { path in
      paths.append(path.text)
      return true
    }
    return paths
  }
  #expect(
    try taken(2) == [1120, 1121, 1122].map { "sites/si/site-\($0)/site.json" })
  #expect(try taken(3) == ["sites/al/aleppo/site.json"])
}

@Test(.temporaryFolder)
func `an edit by hand cannot be undone, for what it replaced was never kept`() throws {
  let bench = try Workbench()
  try bench.put(["aleppo"], "one", 1)
  try bench.put(Workbench.sites(101), "one", 2)
  let pack = try #require(try bench.files(below: "packs/").first)
  let aleppo = try Workbench.path("aleppo").text
  for (number, file) in [aleppo, pack].enumerated() {
    try bench.write(
      try bench.read(file).replacing("one", with: "own", maxReplacements: 1), file)
    _ = try bench.open().beginWriting().accept(nil, Workbench.draft(3 + number)) { _, _ in nil }
    let error = StoreError.neverKept(id: Workbench.id(3 + number), path: file)
    #expect(throws: error) { try bench.undo(3 + number, as: 9) }
  }
  #expect(
    StoreError.neverKept(id: "X", path: aleppo).description
      == "cannot undo 'X': the version of '\(aleppo)' before the edit by hand was never kept")
  #expect(try bench.text(of: "aleppo") == "own")
}

@Test(.temporaryFolder)
func `a record added by hand can be taken back`() throws {
  let bench = try Workbench()
  try bench.write(#"{"id":"palmyra","text":"new"}"#, "sites/pa/palmyra/site.json")
  _ = try bench.open().beginWriting().accept(nil, Workbench.draft(1)) { _, _ in nil }
  try bench.undo(1, as: 2)
  #expect(try bench.text(of: "palmyra") == nil)
  #expect(try bench.findings() == [])
}
