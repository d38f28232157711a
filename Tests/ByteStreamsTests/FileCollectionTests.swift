import ByteStreams
import Foundation
import Glibc
import HeritageTestSupport
import Testing

@Suite(.temporaryFolder)
struct FileCollectionTests {
  init() throws {
    for folder in ["photos/deep", "elsewhere"] {
      try FileManager.default.createDirectory(at: url(folder), withIntermediateDirectories: true)
    }
    for name in ["photos/a.jpg", "photos/deep/b c.jpg", "photos/قلعة.jpg", "elsewhere/x", "out"] {
      try write(name, to: name)
    }
    for (link, target) in [("l.jpg", "../out"), ("l", "../elsewhere"), ("self", "deep")] {
      try FileManager.default.createSymbolicLink(
        atPath: url("photos/\(link)").path, withDestinationPath: target)
    }
    _ = unsafe mkfifo(url("photos/pipe").path, 0o600)
  }

  private func contents(of name: String, in place: String, limit: Int = 1 << 20) throws -> String {
    let files = try FileCollection(path: url(place).path, limit: limit)
    return try String(decoding: everything(of: files.stream(of: name)), as: UTF8.self)
  }

  private func fault(_ name: String, in place: String, limit: Int = 1 << 20) -> String? {
    failure { () throws(InputError) in
      let files = try FileCollection(path: url(place).path, limit: limit)
      _ = try everything(of: files.stream(of: name))
    }
  }

  private func pack(_ entries: [ZipFixture.Entry]) throws {
    try Data(ZipFixture(entries).bytes).write(to: url("p.zip"))
  }

  @Test(arguments: ["a.jpg", "./a.jpg", "deep/b c.jpg", "deep//b c.jpg", "قلعة.jpg"])
  func `finds a file below a folder`(name: String) throws {
    let plain = name.replacing("./", with: "").replacing("//", with: "/")
    #expect(try contents(of: name, in: "photos") == "photos/\(plain)")
  }

  @Test(arguments: [
    ("b.jpg", "cannot read 'b.jpg': No such file or directory"),
    ("none/b.jpg", "cannot read 'none/b.jpg': No such file or directory"),
    ("a.jpg/b.jpg", "cannot read 'a.jpg/b.jpg': Not a directory"),
    ("../out", "'../out' leads out of the folder"),
    ("deep/../../out", "'deep/../../out' leads out of the folder"),
    ("/etc/passwd", "'/etc/passwd' is an absolute path"),
    ("//etc/passwd", "'//etc/passwd' is an absolute path"),
    ("a.jpg\0.png", "'a.jpg\0.png' has a control character in it"),
    ("a.jpg\n", "'a.jpg\n' has a control character in it"),
    ("", "'' is not the name of a file"), (".", "'.' is not the name of a file"),
    ("deep/", "'deep/' is not the name of a file"),
    ("deep", "cannot read 'deep': it is a folder"),
    ("pipe", "cannot read 'pipe': it is a named pipe"),
    ("l.jpg", "cannot read 'l.jpg': it is a symbolic link"),
    ("l/x", "cannot read 'l/x': 'l' on the way to it is a symbolic link"),
    ("self/b c.jpg", "cannot read 'self/b c.jpg': 'self' on the way to it is a symbolic link"),
  ])
  func `reads nothing but regular files below the folder`(name: String, expected: String) {
    #expect(fault(name, in: "photos") == expected)
  }

  @Test func `a file over the limit is refused, in a folder and in an archive`() throws {
    try pack([.init("a.jpg", "photos/a.jpg")])
    for place in ["photos", "p.zip"] {
      #expect(try contents(of: "a.jpg", in: place, limit: 12) == "photos/a.jpg")
      #expect(fault("a.jpg", in: place, limit: 11) == "'a.jpg' has more than the 11 bytes allowed")
    }
  }

  @Test func `finds a file in an archive, below the folder that was packed too`() throws {
    try pack([
      .init("photos/a.jpg", "1"), .init("photos/deep/b.jpg", "2"), .init("b.jpg", "3"),
      .init("photos/قلعة.jpg", "4"),
      ZipFixture.Entry([0x82, 0x74, 0x82], [0x35]).with { $0.flags = 0 },
      .init("one/c.jpg"), .init("two/c.jpg"), .init("e\u{301}.jpg", "6"),
    ])
    let found = ["a.jpg", "photos/a.jpg", "b.jpg", "قلعة.jpg", "été", "\u{E9}.jpg"].map { name in
      do { return try contents(of: name, in: "p.zip") } catch { return "\(error)" }
    }
    #expect(found == ["1", "1", "3", "4", "5", "6"])
    #expect(fault("c.jpg", in: "p.zip") == "'c.jpg' is the name of several files of the archive")
    #expect(
      fault("deep/b.jpg", in: "p.zip") == "cannot read 'deep/b.jpg': No such file or directory")
  }

  @Test func `an entry that cannot be trusted is refused, and the others are read`() throws {
    let bomb = String(repeating: "a", count: 70 << 20)
    try pack([
      ZipFixture.Entry("secret.jpg", "x").with { $0.flags |= 1 }, .init("bomb.jpg", bomb),
      ZipFixture.Entry("bad.jpg", "x").with { $0.checksum = 1 }, .init("good.jpg", "good"),
    ])
    #expect(try contents(of: "good.jpg", in: "p.zip", limit: 1 << 30) == "good")
    let archive = url("p.zip").path
    #expect(
      fault("secret.jpg", in: "p.zip") == "\(archive): the entry 'secret.jpg' is encrypted")
    #expect(
      fault("bomb.jpg", in: "p.zip", limit: 1 << 30)
        == "\(archive)/bomb.jpg: it unpacks to more than 1000 times its size, as no real document does"
    )
    #expect(
      fault("bad.jpg", in: "p.zip")
        == "\(archive)/bad.jpg: the content is not that of which the archive has the checksum")
  }

  @Test func `an archive that misleads is refused as a whole`() throws {
    try pack([.init("a.jpg", "1"), .init("a.jpg", "2")])
    #expect(
      fault("a.jpg", in: "p.zip")?.hasSuffix("there are two entries 'a.jpg' in the archive") == true
    )
    try pack([.init("a.jpg", "1"), .init("../b.jpg", "2")])
    #expect(
      fault("a.jpg", in: "p.zip")?.hasSuffix("the entry '../b.jpg' leads out of the archive")
        == true)
  }

  @Test func `what is neither a folder nor an archive is refused`() {
    #expect(
      fault("a", in: "none") == "cannot read '\(url("none").path)': No such file or directory")
    #expect(
      fault("a", in: "out") == "\(url("out").path): it is no ZIP archive, or its end is missing")
    #expect(
      fault("a", in: "photos/pipe")
        == "cannot read '\(url("photos/pipe").path)': it is a named pipe")
  }
}
