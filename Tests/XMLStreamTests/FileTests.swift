import Foundation
import HeritageTestSupport
import Testing
import XMLStream

@Suite(.temporaryFolder)
struct FileTests {
  private func path(_ name: String) -> String { "\(TemporaryFolder.path)/\(name)" }

  private func failure(_ path: String, limits: XMLLimits = .standard) -> String? {
    do throws(XMLParseError) {
      var reader = try XMLReader(path: path, limits: limits)
      while try reader.advance() {}
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `reads a file larger than a chunk`() throws {
    let row = "<row><name>Стара фортеця</name></row>\n"
    let file = path("sites.xml")
    try Data("<query>\(String(repeating: row, count: 5000))</query>".utf8)
      .write(to: URL(filePath: file))
    var reader = try XMLReader(path: file)
    #expect(reader.source == file)
    #expect(reader.bytesRead == 0)
    #expect(try reader.advance())
    #expect(step(reader) == "<query>")
    let bytesAtRoot = reader.bytesRead
    var names = 0
    while try reader.advance() {
      if reader.kind == .start, reader.name == "name", try reader.readText() == "Стара фортеця" {
        names += 1
      }
    }
    #expect(names == 5000)
    #expect(bytesAtRoot < 100_000)
    #expect(reader.bytesRead == 15 + 5000 * row.utf8.count)
  }

  @Test func `reads an open descriptor and leaves it open`() throws {
    let file = path("in.xml")
    try Data("<a>x</a>".utf8).write(to: URL(filePath: file))
    let handle = try FileHandle(forReadingFrom: URL(filePath: file))
    var reader = try XMLReader(descriptor: handle.fileDescriptor, source: "-")
    var seen: [String] = []
    while try reader.advance() { seen.append(step(reader)) }
    #expect(seen == ["<a>", "x", "</a>"])
    #expect(try handle.offset() == 8)
    try handle.close()
  }

  @Test func `says that there is no file`() {
    let file = path("none.xml")
    #expect(failure(file) == "cannot read '\(file)': No such file or directory")
    #expect(failure("\(file)\0.xml") == "cannot read '\(file)\0.xml': No such file or directory")
  }

  @Test func `refuses what is not a regular file`() throws {
    try Data("<a/>".utf8).write(to: URL(filePath: path("a.xml")))
    try FileManager.default.createSymbolicLink(
      atPath: path("link.xml"), withDestinationPath: path("a.xml"))
    let pipe = path("pipe.xml")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    #expect(failure(path("link.xml")) == "cannot read '\(path("link.xml"))': it is a symbolic link")
    #expect(failure(pipe) == "cannot read '\(pipe)': it is a named pipe")
    #expect(
      failure(TemporaryFolder.path) == "cannot read '\(TemporaryFolder.path)': it is a folder")
    #expect(failure("/dev/zero") == "cannot read '/dev/zero': it is a device")
  }

  @Test func `refuses a file over the limit before reading it`() throws {
    let file = path("large.xml")
    try Data("<a/>\n".utf8).write(to: URL(filePath: file))
    #expect(failure(file, limits: XMLLimits(fileBytes: 5)) == nil)
    #expect(
      failure(file, limits: XMLLimits(fileBytes: 4)) == "\(file): the file is larger than 4 bytes")
  }

  @Test func `never reads a path as an address`() {
    #expect(
      failure("http://a.example/sites.xml")
        == "cannot read 'http://a.example/sites.xml': No such file or directory")
  }
}
