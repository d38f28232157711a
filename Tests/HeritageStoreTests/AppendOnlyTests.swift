import HeritageStore
import HeritageTestSupport
import Testing

/// What may be where a new record is to go.
enum Present: CaseIterable {
  case file
  case packLine
  case created
  case put
  case damaged

  func make(_ bench: Workbench, _ session: inout WriteSession) throws {
    switch self {
    case .created: try session.create(Workbench.record("site-1000", "one"), at: path)
    case .put: try session.put(Workbench.record("site-1000", "one"), at: path)
    case .file, .packLine, .damaged: break
    }
  }

  func prepare(_ bench: Workbench) throws {
    switch self {
    case .file: try bench.put(["site-1000"], "one", 1)
    case .packLine: try bench.put(Workbench.sites(101), "one", 1)
    case .damaged: try bench.write("{", path.text)
    case .created, .put: break
    }
  }

  var path: RegistryPath {
    get throws { try Workbench.path("site-1000") }
  }
}

@Test(.temporaryFolder, arguments: Present.allCases)
func `a record is created only where none is`(present: Present) throws {
  let bench = try Workbench()
  try present.prepare(bench)
  let files = try bench.files()
  do {
    var session = try bench.open().beginWriting()
    try present.make(bench, &session)
    var refusal: StoreError?
    do {
      try session.create(Workbench.record("site-1000", "two"), at: present.path)
    } catch let error as StoreError {
      refusal = error
    }
    #expect(try refusal == .alreadyThere(path: present.path.text))
  }
  #expect(try bench.files() == files)
}

@Test(.temporaryFolder, arguments: [1, 150])
func `what was created is recorded, and nothing put after it takes its place`(count: Int) throws {
  let bench = try Workbench()
  var session = try bench.open().beginWriting()
  for site in Workbench.sites(count) {
    try session.create(Workbench.record(site, "one"), at: Workbench.path(site))
  }
  var refusal: StoreError?
  do {
    try session.put(Workbench.record("site-1000", "two"), at: Workbench.path("site-1000"))
  } catch let error as StoreError {
    refusal = error
  }
  #expect(try refusal == .alreadyThere(path: Workbench.path("site-1000").text))
  _ = try session.commit(Workbench.draft(1))
  #expect(try bench.texts().values.allSatisfy { $0 == "one" })
  #expect(try bench.texts().count == count)
}

@Test
func `a refusal to replace says what to do`() {
  let there = StoreError.alreadyThere(path: "sites/pa/palmyra/site.json")
  #expect(
    there.description == "'sites/pa/palmyra/site.json' is there already, and is never replaced")
  let hint = "nothing was recorded; if HERITAGE_ID_SEED is set, set another one or none"
  #expect(there.hint == hint)
  let twice = StoreError.operationExists(id: "OP0000000001")
  #expect(twice.description == "the journal has an operation 'OP0000000001' already")
  #expect(twice.hint == hint)
}

/// What may have become of the list of known operations.
enum KnownList: CaseIterable {
  case whole
  case missing
  case cutOff
  case nonsense
  case tooShort
  case anotherJournal

  func make(_ bench: Workbench) throws {
    let file = ".heritage/operations"
    let writer = try bench.read(".heritage/writer").dropLast()
    let change = String(repeating: "0", count: 16)
    let text = (0...2).map {
      "\(Workbench.id($0)) \(writer) 0000000\($0 + 1) \(change) \(change) \(change)\n"
    }.joined()
    switch self {
    case .whole: try bench.write(text, file)
    case .missing: break
    case .cutOff: try bench.write(String(text.dropLast(4)), file)
    case .nonsense: try bench.write(String(repeating: "\0", count: text.utf8.count), file)
    case .tooShort: try bench.write(String(text.prefix(text.utf8.count / 3)), file)
    case .anotherJournal:
      try bench.write(text.replacing(Workbench.id(2), with: Workbench.id(7)), file)
    }
  }
}

@Test(.temporaryFolder, arguments: KnownList.allCases)
func `an identifier that the journal has is refused for another operation`(list: KnownList) throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  try bench.put(["palmyra"], "two", 2)
  try list.make(bench)
  let files = try bench.files()
  for number in 0...2 {
    #expect(throws: StoreError.operationExists(id: Workbench.id(number))) {
      try bench.put(["palmyra"], "three", number)
    }
    #expect(throws: StoreError.operationExists(id: Workbench.id(number))) {
      try bench.undo(2, as: number)
    }
  }
  try bench.write("{}", "sites/al/aleppo/site.json")
  #expect(throws: StoreError.operationExists(id: Workbench.id(1))) {
    _ = try bench.open().beginWriting().accept(nil, Workbench.draft(1)) { _, _ in nil }
  }
  try bench.remove("sites/al/aleppo/site.json")
  #expect(try bench.files() == files)
  try bench.put(["palmyra"], "three", 3)
}

@Test(.temporaryFolder)
func `the list of known operations is written when it lacks more than a hundred`() throws {
  let bench = try Workbench()
  let writer = try bench.read(".heritage/writer").dropLast()
  for number in 1...103 { try bench.put(["palmyra"], "\(number)", number) }
  let lines = (1...101).map { number in
    let sequence = String(repeating: "0", count: 8 - String(number).count) + String(number)
    return "\(Workbench.id(number - 1)) \(writer) \(sequence)"
  }
  let known = try bench.read(".heritage/operations").split(separator: "\n")
  #expect(known.map { $0.prefix(34) } == lines.map { $0[...] })
  let folder = ContentHash(of: Array("sites/pa/palmyra/".utf8)).text.prefix(16)
  let path = ContentHash(of: Array("sites/pa/palmyra/site.json".utf8)).text.prefix(16)
  let change = try #require(try bench.open().operation(Workbench.id(100)).changes.first)
  let file = try #require(change.after).text.prefix(16)
  #expect(known.last?.suffix(50) ?? "" == "\(folder) \(path) \(file)")
  #expect(throws: StoreError.operationExists(id: Workbench.id(102))) {
    try bench.put(["palmyra"], "again", 102)
  }
}

@Test(.temporaryFolder)
func `an identifier that another machine has used is refused too`() throws {
  let home = try Workbench()
  try home.put(["palmyra"], "one", 1)
  let away = try home.copy(to: "away")
  try away.put(["palmyra"], "two", 2)
  try away.put(["palmyra"], "three", 3)
  let back = try away.copy(to: "registry")
  #expect(throws: StoreError.operationExists(id: Workbench.id(2))) {
    try back.put(["palmyra"], "four", 2)
  }
  #expect(throws: StoreError.operationExists(id: Workbench.id(1))) {
    try away.put(["palmyra"], "four", 1)
  }
  #expect(try back.findings() == [])
}
