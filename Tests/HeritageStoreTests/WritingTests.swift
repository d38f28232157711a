import CanonicalJSON
import Foundation
import HeritageStore
import HeritageTestSupport
import Testing

@Test(.temporaryFolder)
func `a new registry has its header, a journal and nothing else that counts`() throws {
  let bench = try Workbench()
  #expect(
    try bench.read("registry.json") == """
      {
        "format" : "heritage-registry",
        "id" : "6f1f1a52-5bd5-4f55-9c11-0a3fb2b6d3a1",
        "title" : "Test",
        "version" : 1
      }

      """)
  #expect(try bench.read(".gitignore") == ".heritage/\n")
  #expect(try bench.read(".gitattributes") == "* -text\n")
  let writer = try bench.read(".heritage/writer").dropLast()
  #expect(
    try bench.files() == [
      ".gitattributes", ".gitignore", ".heritage/lock", ".heritage/writer",
      "journal/\(writer)/00000001.jsonl",
      "registry.json",
    ])
  #expect(try bench.open().header.title == "Test")
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `a record's own file is pretty canonical JSON with a final line end`() throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "a/b", 1)
  #expect(
    try bench.read("sites/pa/palmyra/site.json") == """
      {
        "id" : "palmyra",
        "text" : "a/b"
      }

      """)
}

@Test(.temporaryFolder)
func `the journal tells what an operation did, chained to the one before`() throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  try bench.put(["palmyra"], "two", 2)
  let items = try bench.open().operations()
  let operations = items.compactMap {
    if case .operation(let operation) = $0 { operation } else { nil }
  }
  #expect(operations.map(\.id) == [Workbench.id(0), Workbench.id(1), Workbench.id(2)])
  #expect(operations.map(\.sequence) == [1, 2, 3])
  let writer = try #require(operations.first?.writer)
  let file = try bench.read("journal/\(writer)/00000002.jsonl")
  #expect(operations[2].previous == ContentHash(of: Array(file.utf8)))
  #expect(operations[0].previous == nil)
  let change = try #require(operations[2].changes.first)
  #expect(change.before == operations[1].changes.first?.after)
  #expect(
    try change.after == ContentHash(of: Array(bench.read("sites/pa/palmyra/site.json").utf8)))
  let before = try #require(change.before)
  #expect(
    try bench.files(below: "history/") == ["history/sites/pa/palmyra/site/\(before).json"])
}

@Test(.temporaryFolder)
func `what changes nothing writes nothing`() throws {
  let bench = try Workbench()
  try bench.put(["palmyra"], "one", 1)
  try bench.put(Workbench.sites(101), "one", 2)
  let files = try bench.files()
  #expect(try bench.put(["palmyra"] + Workbench.sites(101), "one", 3) == nil)
  #expect(try bench.files() == files)
}

@Test(.temporaryFolder, arguments: [(1, 0), (100, 0), (101, 1), (250, 1)])
func `more than a hundred new records make a pack`(count: Int, packs: Int) throws {
  let bench = try Workbench()
  // Backwards, so that the lines have to be sorted.
  let operation = try #require(try bench.put(Workbench.sites(count).reversed(), "one", 1))
  #expect(try bench.files(below: "packs/").count == packs)
  #expect(try bench.files(below: "sites/").count == (packs == 0 ? count : 0))
  #expect(operation.changes.count == (packs == 0 ? count : 1))
  #expect(try bench.texts().count == count)
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `a pack has a line a record, sorted by path`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(101).reversed(), "one", 1)
  let name = try #require(try bench.files(below: "packs/").first)
  #expect(name == "packs/20261118T110641Z_unesco_\(Workbench.id(1)).jsonl")
  let lines = try bench.read(name).split(separator: "\n", omittingEmptySubsequences: false)
  #expect(lines.count == 102)
  #expect(
    lines.first
      == #"{"path":"sites/si/site-1000/site.json","record":{"id":"site-1000","text":"one"}}"#)
  #expect(lines.dropLast() == lines.dropLast().sorted()[...])
  #expect(lines.last == "")
}

@Test(.temporaryFolder)
func `a later pack counts before an earlier one, an own file before both`() throws {
  let bench = try Workbench()
  let sites = Workbench.sites(205)
  try bench.put(sites, "one", 1)
  try bench.put(Array(sites[..<103]), "two", 2)
  try bench.put(["site-1001"], "three", 3)
  #expect(try bench.text(of: "site-1000") == "two")
  #expect(try bench.text(of: "site-1001") == "three")
  #expect(try bench.text(of: "site-1204") == "one")
  let texts = try bench.texts().values
  #expect(texts.filter { $0 == "one" }.count == 102)
  #expect(texts.filter { $0 == "two" }.count == 102)
  #expect(texts.filter { $0 == "three" }.count == 1)
  // A listing that comes again updates the own file where it is.
  try bench.put(sites, "four", 4)
  #expect(try bench.texts().values.allSatisfy { $0 == "four" })
  #expect(try bench.files(below: "sites/") == ["sites/si/site-1001/site.json"])
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `a pack sorts after the present ones even if the clock went backwards`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(101), "one", 50)
  try bench.put(Workbench.sites(101), "two", 3)
  #expect(try bench.text(of: "site-1000") == "two")
  #expect(
    try bench.files(below: "packs/").last
      == "packs/20261118T110731Z_unesco_\(Workbench.id(3)).jsonl")
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder)
func `the last of several records for one path counts`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(120), "one", 1)
  var session = try bench.open().beginWriting()
  let path = try Workbench.path("site-1005")
  #expect(try session.put(Workbench.record("site-1005", "two"), at: path) == .updated)
  #expect(try session.put(Workbench.record("site-1005", "one"), at: path) == .unchanged)
  let other = try Workbench.path("new")
  #expect(try session.put(Workbench.record("new", "one"), at: other) == .created)
  #expect(try session.put(Workbench.record("new", "two"), at: other) == .created)
  let operation = try #require(try session.commit(Workbench.draft(2)))
  #expect(operation.changes.map(\.path) == [other])
  #expect(try bench.text(of: "new") == "two")
  #expect(try bench.text(of: "site-1005") == "one")
}

@Test(.temporaryFolder)
func `a session that is not committed leaves nothing`() throws {
  let bench = try Workbench()
  let files = try bench.files()
  do {
    var session = try bench.open().beginWriting()
    try bench.write("bytes", "../photo.jpg")
    _ = try session.addEvidenceFile(from: bench.path + "/../photo.jpg", extension: "jpg")
    try session.put(Workbench.record("palmyra", "one"), at: Workbench.path("palmyra"))
  }
  #expect(try bench.files() == files)
}

@Test(.temporaryFolder)
func `evidence is copied once, under its hash, and write-protected`() throws {
  let bench = try Workbench()
  try bench.write("bytes", "../photo.jpg")
  for number in 1...2 {
    var session = try bench.open().beginWriting()
    let file = try session.addEvidenceFile(from: bench.path + "/../photo.jpg", extension: "jpg")
    #expect(file.bytes == 5)
    #expect(file.hash == ContentHash(of: Array("bytes".utf8)))
    #expect((try session.commit(Workbench.draft(number)) == nil) == (number == 2))
  }
  let hash = ContentHash(of: Array("bytes".utf8))
  let path = "evidence/files/\(hash.text.prefix(2))/\(hash).jpg"
  #expect(try bench.files(below: "evidence/") == [path])
  let mode = try FileManager.default.attributesOfItem(atPath: bench.path + "/" + path)
  #expect(mode[.posixPermissions] as? Int == 0o444)
  let registry = try bench.open()
  #expect(try registry.evidenceFile(hash) == RegistryPath(path))
  #expect(try registry.isIntact(evidence: RegistryPath(path)))
  #expect(try bench.findings() == [])
}

@Test(.temporaryFolder, arguments: [(0, ""), (3, "byt"), (9, "bytes")])
func `as much of a file's start is returned as was asked for`(limit: Int, opening: String) throws {
  let bench = try Workbench()
  try bench.write("bytes", "../photo.jpg")
  let content = try FileContent(ofFile: bench.path + "/../photo.jpg", opening: limit)
  #expect(content.opening == Array(opening.utf8))
  #expect(content.bytes == 5)
  #expect(content.hash == ContentHash(of: Array("bytes".utf8)))
}

@Test(.temporaryFolder, arguments: ["", "JPG", "a/b", "toolongext", "j g"])
func `an extension that is no plain one is refused`(suffix: String) throws {
  let bench = try Workbench()
  #expect(throws: StoreError.unsafePath(suffix)) {
    var session = try bench.open().beginWriting()
    _ = try session.addEvidenceFile(from: bench.path + "/registry.json", extension: suffix)
  }
}

@Test(.temporaryFolder)
func `changed bytes of evidence are not taken for the ones that come again`() throws {
  let bench = try Workbench()
  try bench.write("bytes", "../photo.jpg")
  func add(_ number: Int) throws -> HeritageStore.Operation? {
    var session = try bench.open().beginWriting()
    _ = try session.addEvidenceFile(from: bench.path + "/../photo.jpg", extension: "jpg")
    return try session.commit(Workbench.draft(number))
  }
  _ = try add(1)
  let path = try #require(try bench.files(below: "evidence/").first)
  try bench.remove(path)
  try bench.write("bytez", path)
  #expect(throws: StoreError.evidenceChanged(path: path)) { try add(2) }
  #expect(try bench.read(path) == "bytez")
  // The advice holds: once the file is away, the true bytes take its place.
  try bench.remove(path)
  #expect(try add(3)?.changes.map(\.path.text) == [path])
  #expect(try bench.read(path) == "bytes")
  #expect(try bench.findings() == [])
}
