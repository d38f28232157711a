import CanonicalJSON
import Foundation
import Glibc
import HeritageStore
import HeritageTestSupport
import Testing

@Test(arguments: [
  "", "/", "/etc/passwd", "..", "../x", "a/../b", "a//b", "a/", "./a", ".git/config", "a/.b",
  "a b", "a\u{0}b", "a\\b", "a:b", "ä", String(repeating: "a", count: 256),
])
func `an unsafe path is refused`(text: String) {
  #expect(throws: StoreError.unsafePath(text)) { try RegistryPath(text) }
}

@Test(arguments: [
  "registry.json", "sites/pa/palmyra/site.json", "a..b", "A_1-2.x",
  String(repeating: "a", count: 255),
])
func `a plain path is taken as it is`(text: String) throws {
  #expect(try RegistryPath(text).text == text)
}

@Test(.temporaryFolder, arguments: ["evidence/files/ab/x.json", "registry.json", "sites/pa/x.txt"])
func `a record cannot be put where none belongs`(path: String) throws {
  let bench = try Workbench()
  #expect(throws: StoreError.unsafePath(path)) {
    var session = try bench.open().beginWriting()
    try session.put(["id": "x"], at: RegistryPath(path))
  }
}

/// Things in the place of a record that are no regular files.
enum Intruder: CaseIterable {
  case link
  case danglingLink
  case pipe
  case folder

  func put(at path: String) throws {
    switch self {
    case .link:
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "/etc/passwd")
    case .danglingLink:
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "/nowhere")
    case .pipe: #expect(unsafe mkfifo(path, 0o644) == 0)
    case .folder:
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }
  }

  var found: String {
    switch self {
    case .link, .danglingLink: "a symbolic link"
    case .pipe: "a pipe"
    case .folder: "a folder"
    }
  }
}

@Test(.temporaryFolder, .timeLimit(.minutes(10)), arguments: Intruder.allCases)
func `what is in a record's place is reported, and stops nothing`(intruder: Intruder) throws {
  let bench = try Workbench()
  try bench.put(["aleppo", "bosra", "palmyra"], "one", 1)
  try bench.remove("sites/bo/bosra/site.json")
  try intruder.put(at: bench.path + "/sites/bo/bosra/site.json")
  #expect(
    try bench.texts() == [
      "sites/al/aleppo/site.json": "one", "sites/pa/palmyra/site.json": "one",
      "sites/bo/bosra/site.json": "damaged: it is \(intruder.found)",
    ])
  #expect(
    throws: StoreError.wrongKind(
      path: bench.path + "/sites/bo/bosra/site.json", found: intruder.found)
  ) { try bench.text(of: "bosra") }
  let files = try bench.files()
  #expect(throws: StoreError.self) { try bench.put(["bosra", "zeugma"], "two", 2) }
  #expect(try bench.files() == files)
}

@Test(.temporaryFolder, arguments: [["pa"], ["pa", "pa/palmyra"]])
func `a write through a linked folder is refused and changes nothing`(folders: [String]) throws {
  let bench = try Workbench()
  for folder in folders {
    try FileManager.default.createDirectory(
      atPath: bench.path + "/../outside/" + folder, withIntermediateDirectories: true)
  }
  try FileManager.default.createSymbolicLink(
    atPath: bench.path + "/sites", withDestinationPath: bench.path + "/../outside")
  #expect(throws: StoreError.self) { try bench.put(["palmyra"], "one", 1) }
  #expect(
    try FileManager.default.subpathsOfDirectory(atPath: bench.path + "/../outside") == folders)
  #expect(try bench.files(below: "journal/").count == 1)
  #expect(try bench.files(below: ".heritage/staging") == [])
}

@Test(.temporaryFolder, .timeLimit(.minutes(10)), arguments: Intruder.allCases)
func `what is in a pack's place hides that pack alone`(intruder: Intruder) throws {
  let bench = try Workbench()
  try bench.put(["aleppo"], "one", 1)
  try bench.put(Workbench.sites(101), "one", 2)
  let pack = try #require(try bench.files(below: "packs/").first)
  try bench.remove(pack)
  try intruder.put(at: bench.path + "/" + pack)
  #expect(
    try bench.texts() == [
      "sites/al/aleppo/site.json": "one", pack: "damaged: it is \(intruder.found)",
    ])
  #expect(try bench.text(of: "aleppo") == "one")
  let error = StoreError.wrongKind(path: bench.path + "/" + pack, found: intruder.found)
  #expect(throws: error) { try bench.text(of: "site-1000") }
  #expect(throws: error) { try bench.put(["bosra"], "one", 3) }
  #expect(try bench.findings() == ["INT-13 \(pack)"])
}

@Test(.temporaryFolder)
func `damaged lines of a pack do not hide the others`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(110), "one", 1)
  let pack = try #require(try bench.files(below: "packs/").first)
  var lines = try bench.read(pack).split(separator: "\n").map(String.init)
  lines[3] = "garbage"
  lines[60] = lines[60].replacing("site-1060", with: "zite-1060")
  lines[109].removeLast(5)
  try bench.write(lines.joined(separator: "\n"), pack)
  let texts = try bench.texts()
  #expect(texts.values.filter { $0 == "one" }.count == 107)
  #expect(texts[pack]?.hasPrefix("damaged: line ") == true)
  for site in [1000, 1002, 1004, 1059, 1061, 1108] {
    #expect(try bench.text(of: "site-\(site)") == "one")
  }
}

@Test(arguments: [
  ("a folder", "'x' is a folder, not a file"), ("a file", "'x' is a file, not a folder"),
  ("a pipe", "'x' is a pipe, not a regular file or folder"),
])
func `a thing of the wrong kind is told with what belongs there`(found: String, message: String) {
  #expect(StoreError.wrongKind(path: "x", found: found).description == message)
}
