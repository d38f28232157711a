import Bytes
import CanonicalJSON
import HeritageTestSupport
import Testing

@testable import HeritageStore

/// Adds rows, of which one without a text takes back earlier ones, and returns the pack's lines.
private func lines(_ rows: [(String, String?)], runSize: Int) throws -> [String] {
  let bench = try Workbench()
  let session = try bench.open().beginWriting()
  let spool = Spool(session.area, runSize: runSize)
  for (site, text) in rows {
    let path = try Workbench.path(site)
    if let text {
      try spool.append(path, Workbench.record(site, text).bytes(.compact).span)
    } else {
      try spool.cancel(path)
    }
  }
  switch try spool.finish(limit: 0) {
  case .few(let records):
    return records.map { "\($0.path)" }
  case .many(let pack):
    let bytes = try session.area.folder.file(pack.name.text)?.bytes(limit: 1 << 20) ?? []
    #expect(ContentHash(of: bytes) == pack.hash)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(lines.map { RunningHash.prefix(of: Array($0).span) } == pack.digests)
    return lines.map { line in
      let line = Array(line)
      guard let parts = PackLine(line.span) else { return "no line" }
      return Workbench.text(Array(line[parts.record]))
    }
  }
}

@Test(.temporaryFolder, arguments: [1, 100, 500, 1 << 20])
func `lines come out sorted, the last for each path, whatever the size of the runs`(runSize: Int)
  throws
{
  var rows: [(String, String?)] = []
  for number in 0..<300 {
    let site = 100 + number * 7 % 101
    rows.append(("s\(site)", "\(site) \(number / 101)"))
  }
  let expected = (0..<101).map { place in
    let last = (0..<300).last { $0 * 7 % 101 == place } ?? 0
    return "\(100 + place) \(last / 101)"
  }
  #expect(try lines(rows, runSize: runSize) == expected)
}

@Test(.temporaryFolder, arguments: [1, 1 << 20])
func `sorted rows are taken as they are`(runSize: Int) throws {
  let rows = (100..<250).map { ("s\($0)", "\($0)") }
  #expect(try lines(rows, runSize: runSize) == (100..<250).map(String.init))
}

@Test(.temporaryFolder, arguments: [1, 100, 1 << 20])
func `a row that is taken back is not written`(runSize: Int) throws {
  let rows: [(String, String?)] = [
    ("aa", "1"), ("bb", "2"), ("cc", "3"), ("bb", nil), ("aa", nil), ("aa", "4"),
  ]
  #expect(try lines(rows, runSize: runSize) == ["4", "3"])
}

@Test(.temporaryFolder, arguments: [1, 1 << 20])
func `a row that is taken back is not found, and one put again is`(runSize: Int) throws {
  let session = try Workbench().open().beginWriting()
  let spool = Spool(session.area, runSize: runSize)
  let path = try Workbench.path("aa")
  func put(_ text: String) throws {
    try spool.append(path, Workbench.record("aa", text).bytes(.compact).span)
  }
  func found() throws -> String? { try spool.record(at: path).map(Workbench.text) }
  #expect(try found() == nil)
  try put("1")
  #expect(try found() == "1")
  try spool.cancel(path)
  #expect(try found() == nil)
  try put("2")
  #expect(try found() == "2")
}

@Test(.temporaryFolder)
func `rows too few for a pack leave no file behind`() throws {
  let bench = try Workbench()
  let session = try bench.open().beginWriting()
  let spool = Spool(session.area, runSize: 1)
  let path = try Workbench.path("aa")
  try spool.append(path, Workbench.record("aa", "1").bytes(.compact).span)
  #expect(try bench.files(below: ".heritage/staging/").count == 1)
  guard case .few(let records) = try spool.finish(limit: 100) else {
    Issue.record("a record alone made a pack")
    return
  }
  #expect(records.map(\.path) == [path])
  #expect(try bench.files(below: ".heritage/staging/") == [])
  withExtendedLifetime(session.area) {}
}
