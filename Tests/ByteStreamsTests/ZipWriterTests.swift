import Foundation
import HeritageTestSupport
import Testing

@testable import ByteStreams

/// The bytes of an archive, or why there is none.
private func archive(
  limits: ZipWriter.Limits = .init(), _ fill: (inout ZipWriter) throws -> Void
) throws -> [UInt8] {
  final class Written {
    var bytes: [UInt8] = []
  }
  let written = Written()
  var zip = ZipWriter({ written.bytes += $0 }, limits: limits)
  try fill(&zip)
  try zip.finish()
  return written.bytes
}

private let long = Array(String(repeating: "Temple of Bel ", count: 30_000).utf8)

private func fill(_ zip: inout ZipWriter) throws {
  try zip.add("doc.kml", long)
  try zip.add("files/قلعة.txt") { sink in
    for piece in [[], [0x61], [0x62, 0x63]] as [[UInt8]] { try sink(piece) }
  }
  try zip.add("raw.png", as: .stored, long)
  try zip.add("empty", [])
  try zip.add("none.png", as: .stored, [])
}

@Test func `an archive is read back as it was written`() throws {
  let archive = try ZipArchive(InputFile(bytes: try archive(fill), source: "a.zip"))
  #expect(
    archive.entries.map(\.name)
      == ["doc.kml", "files/قلعة.txt", "raw.png", "empty", "none.png"])
  let contents = try archive.entries.map { try everything(of: archive.stream(of: $0)) }
  #expect(contents == [long, Array("abc".utf8), long, [], []])
  #expect(archive.entries[0].packedBytes < 3_000)
  #expect(archive.entries[2].packedBytes == long.count)
}

@Test func `the same entries give the same bytes, dated to the first day of the format`() throws {
  let bytes = try archive(fill)
  #expect(try archive(fill) == bytes)
  #expect(Array(bytes[0..<14]) == [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0x21, 0])
}

@Test(.temporaryFolder)
func `other programs read the archive and find nothing wrong`() throws {
  try Data(try archive(fill)).write(to: url("a.zip"))
  #expect(try ending(of: "unzip", ["-tqq", "a.zip"]) == "0: ")
  let script = """
    import sys, zipfile
    archive = zipfile.ZipFile(sys.argv[1])
    names = [(i.filename, i.date_time, i.compress_type, i.file_size) for i in archive.infolist()]
    time = (1980, 1, 1, 0, 0, 0)
    assert archive.testzip() is None
    assert names == [("doc.kml", time, 8, 420000), ("files/قلعة.txt", time, 8, 3),
      ("raw.png", time, 0, 420000), ("empty", time, 8, 0), ("none.png", time, 0, 0)], names
    """
  #expect(try ending(of: "python3", ["-c", script, "a.zip"]) == "0: ")
}

/// How a program ends and what it says then.
private func ending(of program: String, _ arguments: [String]) throws -> String {
  let run = try CommandRun.program(
    URL(filePath: "/usr/bin/\(program)"), arguments, in: TemporaryFolder.path)
  return "\(run.exitCode): \(run.output)\(run.errors)"
}

@Test(arguments: [
  ("", "the name '' of an entry is empty"),
  ("../a", "the name '../a' of an entry leads out of the archive"),
  ("a/../b", "the name 'a/../b' of an entry leads out of the archive"),
  ("/etc/x", "the name '/etc/x' of an entry is an absolute path"),
  ("C:/x", "the name 'C:/x' of an entry is an absolute path"),
  ("a\\b", "the name 'a\\b' of an entry has a '\\' in it"),
  ("a\nb", "the name 'a\nb' of an entry has a control character in it"),
  ("a/", "the name 'a/' of an entry is that of a folder"),
  ("doc.kml", "there is an entry 'doc.kml' in the archive already"),
])
func `refuses a name that a reader would refuse`(name: String, expected: String) throws {
  let error = #expect(throws: ZipWriterError.self) {
    try archive { zip in
      try zip.add("doc.kml", [])
      try zip.add(name, [])
    }
  }
  #expect(error?.description == expected)
  #expect(error?.hint == nil)
}

@Test(
  arguments: [
    (
      ZipWriter.Limits(bytes: 3, entries: 9), 4,
      "the entry 'a' has more than the 3 bytes allowed"
    ),
    (
      ZipWriter.Limits(bytes: 90, entries: 9), 40,
      "the archive has more than the 90 bytes allowed with the entry 'a'"
    ),
    (
      ZipWriter.Limits(bytes: 900, entries: 1), 1, "the archive has more than the 1 entries allowed"
    ),
  ])
func `refuses what the format has no room for`(
  limits: ZipWriter.Limits, count: Int, expected: String
) throws {
  let error = #expect(throws: ZipWriterError.self) {
    try archive(limits: limits) { zip in
      try zip.add("a", as: .stored, [UInt8](repeating: 7, count: count))
      try zip.add("b", as: .stored, [])
    }
  }
  #expect(error?.description == expected)
  #expect(error?.hint == "write less of it into one file")
}

@Test func `bytes come through whatever pieces they are given in`() throws {
  var generator = SplitMix64(state: 7)
  let content = (0..<300_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
  for piece in [1_000, 65_536, 300_000] {
    let bytes = try archive { zip in
      try zip.add("a") { sink in
        for start in stride(from: 0, to: content.count, by: piece) {
          try sink(Array(content[start..<min(start + piece, content.count)]))
        }
      }
    }
    let read = try ZipArchive(InputFile(bytes: bytes, source: "a.zip"))
    #expect(try everything(of: read.stream(of: read.entries[0])) == content)
  }
}
