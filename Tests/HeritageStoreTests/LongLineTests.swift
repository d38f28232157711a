import Bytes
import CanonicalJSON
import HeritageTestSupport
import Testing

@testable import HeritageStore

private func reader(
  _ bench: Workbench, chunk: Int, limit: Int
) throws -> LineReader {
  guard let file = try bench.open().folder.file(RegistryPath("lines.txt")) else {
    throw StoreError.notARegistry(path: bench.path)
  }
  return LineReader(SharedFile(file), chunk: chunk, limit: limit)
}

/// Reads a file's lines as their start, their length and whether they are complete.
private func lines(_ bench: Workbench, limit: Int, chunk: Int) throws -> [String] {
  let reader = try reader(bench, chunk: chunk, limit: limit)
  var lines: [String] = []
  while try reader.next() {
    let bytes: [UInt8] = reader.withBytes { array($0) }
    let text = String(decoding: bytes, as: UTF8.self)
    let isCut = text.utf8.count > limit
    lines.append(
      "\(reader.number) \(reader.offset) \(isCut ? "cut" : text)\(reader.isComplete ? "" : " …")")
  }
  return lines
}

@Test(.temporaryFolder, arguments: [3, 4, 7, 16, 1 << 12])
func `a line that is too long is cut, and the ones behind it are read`(chunk: Int) throws {
  let bench = try Workbench()
  let long = String(repeating: "x", count: 100)
  try bench.write("one\n\(long)\ntwo\n\nthree\n\(long)", "lines.txt")
  #expect(
    try lines(bench, limit: 8, chunk: chunk) == [
      "1 0 one", "2 4 cut", "3 105 two", "4 109 ", "5 110 three", "6 116 cut …",
    ])
}

@Test(.temporaryFolder)
func `no more of a line is kept than its limit asks for`() throws {
  let bench = try Workbench()
  try bench.write(String(repeating: "x", count: 1 << 16), "lines.txt")
  let reader = try reader(bench, chunk: 16, limit: 64)
  #expect(try reader.next())
  #expect(reader.withBytes { $0.count } <= 128)
}

@Test(.temporaryFolder)
func `a line of a pack beyond the limit is damaged, and the rest is there`() throws {
  let bench = try Workbench()
  try bench.put(Workbench.sites(101), "one", 1)
  let pack = try #require(try bench.files(below: "packs/").first)
  let long = "\"" + String(repeating: "x", count: PackLine.limit) + "\""
  let edited = try bench.read(pack).replacing("\"one\"", with: long, maxReplacements: 1)
  try bench.write(edited, pack)
  let texts = try bench.texts()
  #expect(texts.values.count(where: { $0 == "one" }) == 100)
  #expect(
    texts[pack]
      == "damaged: line 1 ('sites/si/site-1000/site.json') is not a record in its place")
}

@Test(.temporaryFolder, arguments: [1, 101])
func `a record that no reader would take is not put`(count: Int) throws {
  let bench = try Workbench()
  let text = String(repeating: "x", count: Layout.recordLimit)
  let error = #expect(throws: StoreError.self) {
    try bench.put(Workbench.sites(count), text, 1)
  }
  guard case .tooLarge("sites/si/site-1000/site.json", _) = error else {
    Issue.record("\(String(describing: error))")
    return
  }
}

@Test(.temporaryFolder)
func `a record that only its layout makes too large is not put`() throws {
  let bench = try Workbench()
  // Compact it is just small enough, and the layout of a file of its own adds some bytes.
  let bare = Workbench.record("palmyra", "").bytes(.compact).count
  let text = String(repeating: "x", count: Layout.recordLimit - bare)
  let path = try Workbench.path("palmyra").text
  #expect(throws: StoreError.tooLarge(path: path, bytes: Layout.recordLimit + 12)) {
    try bench.put(["palmyra"], text, 1)
  }
  #expect(try bench.text(of: "palmyra") == nil)
}
