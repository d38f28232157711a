import ByteStreams
import HeritageTestSupport
import Testing

struct ZipArchiveTests {
  private func archive(
    _ entries: [ZipFixture.Entry], limits: ZipArchive.Limits = .init()
  ) throws(InputError) -> ZipArchive {
    try ZipArchive(InputFile(bytes: ZipFixture(entries).bytes, source: "a.zip"), limits: limits)
  }

  /// Why an archive is refused, or one of its entries.
  private func fault(
    _ entries: [ZipFixture.Entry], limits: ZipArchive.Limits = .init()
  ) -> String? {
    failure { () throws(InputError) in
      let archive = try archive(entries, limits: limits)
      for entry in archive.entries { _ = try everything(of: archive.stream(of: entry)) }
    }
  }

  @Test func `gives the content of each file`() throws {
    let long = String(repeating: "Temple of Bel ", count: 30_000)
    let archive = try archive([
      .init("doc.kml", long), .init("files/"), .init("files/قلعة.txt", "ab"),
      ZipFixture.Entry("raw", long).with { $0.isDeflated = false }, .init("empty"),
      ZipFixture.Entry([0x82, 0x74, 0x82], [1]).with { $0.flags = 0 },
    ])
    #expect(archive.entries.map(\.name) == ["doc.kml", "files/قلعة.txt", "raw", "empty", "été"])
    #expect(archive.entries.map(\.byteCount) == [long.utf8.count, 2, long.utf8.count, 0, 1])
    let contents = try archive.entries.map { try everything(of: archive.stream(of: $0)) }
    #expect(contents == [Array(long.utf8), Array("ab".utf8), Array(long.utf8), [], [1]])
    let raw = try #require(archive.entry(named: "raw"))
    let stream = try archive.stream(of: raw)
    #expect(stream.source == "a.zip/raw")
    _ = try everything(of: stream)
    #expect(stream.bytesRead == long.utf8.count)
    #expect(archive.entry(named: "none") == nil)
  }

  @Test func `an archive may follow other bytes`() throws {
    let bytes = Array("#!/bin/sh\n".utf8) + ZipFixture([.init("a", "x")]).bytes
    let archive = try ZipArchive(InputFile(bytes: bytes))
    #expect(try everything(of: archive.stream(of: archive.entries[0])) == [0x78])
  }

  @Test(arguments: [
    ("../a", "a.zip: the entry '../a' leads out of the archive"),
    ("a/../../b", "a.zip: the entry 'a/../../b' leads out of the archive"),
    ("/etc/x", "a.zip: the entry '/etc/x' has an absolute path"),
    ("C:/x", "a.zip: the entry 'C:/x' has an absolute path"),
    ("a\\b", "a.zip: the entry 'a\\b' has a '\\' in its name"),
    ("a\0b", "a.zip: the name of an entry has a control character"),
    ("a\u{1B}[2J", "a.zip: the name of an entry has a control character"),
    ("a\u{9B}2J", "a.zip: the name of an entry has a control character"),
    ("", "a.zip: an entry of the archive has no name"),
    (
      String(repeating: "a", count: 4097),
      "a.zip: the name of entry 2 has more than the 4096 bytes allowed"
    ),
  ])
  func `refuses a name that misleads`(name: String, expected: String) {
    #expect(fault([.init("doc.kml", "x"), .init(name, "x")]) == expected)
  }

  @Test(
    arguments: [
      (
        [.init("a", "x"), .init("b", "y"), .init("a", "z")],
        "a.zip: there are two entries 'a' in the archive"
      ),
      (
        [ZipFixture.Entry("a", "x").with { $0.headerName = Array("b".utf8) }],
        "a.zip: the entry 'a' is another one than the directory says"
      ),
      (
        [.init("a", "x"), ZipFixture.Entry("b", "x").with { $0.headerName = Array("bb".utf8) }],
        "a.zip: entry 2 of the ZIP archive is not as its directory says"
      ),
      (
        [ZipFixture.Entry("a", "x").with { $0.flags = 1 }], "a.zip: the entry 'a' is encrypted"
      ),
      (
        [ZipFixture.Entry("a", "x").with { $0.method = 9 }],
        "a.zip: the entry 'a' is packed by method 9, not by deflate"
      ),
      (
        [ZipFixture.Entry("a", "x").with { $0.checksum = 1 }],
        "a.zip/a: the content is not that of which the archive has the checksum"
      ),
      (
        [ZipFixture.Entry("a", "xyz").with { $0.declaredBytes = 2 }],
        "a.zip/a: the content has another size than the 2 bytes of the directory"
      ),
      (
        [ZipFixture.Entry("a", "xyz").with { $0.declaredBytes = 4 }],
        "a.zip/a: the content has another size than the 4 bytes of the directory"
      ),
      (
        [
          ZipFixture.Entry("a", "xyz").with {
            $0.isDeflated = false
            $0.declaredBytes = 4
          }
        ], "a.zip: the entry 'a' has another size than the directory says"
      ),
      (
        [ZipFixture.Entry("a", "xyz").with { $0.packed = [0xFF, 0xFF] }],
        "a.zip/a: the packed bytes are damaged (invalid block type)"
      ),
      (
        [ZipFixture.Entry("a", "xyz").with { $0.packed = [] }],
        "a.zip/a: the packed content ends too early"
      ),
    ] as [([ZipFixture.Entry], String)])
  func `refuses an archive that is not what it says`(
    entries: [ZipFixture.Entry], expected: String
  ) {
    #expect(fault(entries) == expected)
  }

  @Test func `refuses entries that share their bytes`() {
    let shared = ZipFixture.Entry("b", "x").with { $0.sharesBytesOf = 0 }
    #expect(
      fault([.init("a", "x"), shared])
        == "a.zip: the entry 'b' is another one than the directory says")
    // The header of the second lies in the content of the first.
    let inner = ZipFixture([.init("b", "x")]).bytes.prefix(34)
    let first = ZipFixture.Entry(Array("a".utf8), Array(inner)).with { $0.isDeflated = false }
    var bytes = ZipFixture([first, .init("b", "x")]).bytes
    // The place of the second header in the directory.
    let place = bytes.count - 22 - 5
    bytes[place] = 31
    bytes[place + 1] = 0
    #expect(
      failure { () throws(InputError) in
        _ = try ZipArchive(InputFile(bytes: bytes, source: "a.zip"))
      } == "a.zip: the entry 'b' lies inside another one")
  }

  @Test func `stops at a bomb`() {
    let zeros = [UInt8](repeating: 0, count: 65 << 20)
    let bomb = ZipFixture.Entry(Array("a".utf8), zeros)
    #expect(
      fault([bomb])
        == "a.zip/a: it unpacks to more than 1000 times its size, as no real document does")
    #expect(
      fault([.init("a", "xx"), .init("b", "yy")], limits: .init(unpacking: .init(bytes: 3)))
        == "a.zip: it unpacks to more than the 3 bytes allowed")
    #expect(
      fault([.init("a"), .init("b"), .init("c")], limits: .init(entries: 2))
        == "a.zip: the archive has 3 entries, more than the 2 allowed")
  }

  @Test func `refuses what is no archive, or a part of one`() {
    let bytes = ZipFixture([.init("a", "some text"), .init("b", "more")]).bytes
    for count in 0..<bytes.count {
      #expect(
        failure { () throws(InputError) in
          _ = try ZipArchive(InputFile(bytes: Array(bytes.prefix(count)), source: "a.zip"))
        } == "a.zip: it is no ZIP archive, or its end is missing", "\(count)")
    }
  }

  @Test func `survives any byte changed`() {
    let bytes = ZipFixture([
      .init("a", "some text"), ZipFixture.Entry("b", "more").with { $0.isDeflated = false },
    ]).bytes
    var refused = 0
    for index in bytes.indices {
      for change in [UInt8(0x01), 0x80, 0xFF] {
        var bytes = bytes
        bytes[index] ^= change
        let fault = failure { () throws(InputError) in
          let archive = try ZipArchive(InputFile(bytes: bytes))
          for entry in archive.entries {
            let content = try everything(of: archive.stream(of: entry))
            #expect(["some text", "more"].contains(String(decoding: content, as: UTF8.self)))
          }
        }
        if fault != nil { refused += 1 }
      }
    }
    #expect(refused > bytes.count)
  }
}
