import ByteStreams
import HeritageTestSupport
import Testing
import XMLStream

struct StreamTests {
  private let xml = "<?xml version='1.0'?>\n<a>\n<b k='1' l='2'>Мечеть</b>\n</a>"

  private func texts(_ stream: any ByteStream) throws -> [String] {
    var reader = try XMLReader(stream: stream, chunkBytes: 5)
    #expect(reader.source == stream.source)
    var texts: [String] = []
    while try reader.advance() {
      if reader.kind == .text, reader.name == "b" { texts.append(reader.text) }
    }
    return texts
  }

  @Test func `reads a document out of an archive`() throws {
    let packed = InputFile(bytes: Packing.gzip(Array(xml.utf8)), source: "a.xml.gz")
    #expect(try texts(GunzipStream(packed.stream())) == ["Мечеть"])
    let zip = InputFile(bytes: ZipFixture([.init("b/a.xml", xml)]).bytes, source: "a.zip")
    let archive = try ZipArchive(zip)
    #expect(try texts(archive.stream(of: archive.entries[0])) == ["Мечеть"])
  }

  @Test func `says what is wrong with the archive`() throws {
    let packed = Packing.gzip(Array(xml.utf8)).dropLast(3)
    let stream = try GunzipStream(InputFile(bytes: Array(packed), source: "a.xml.gz").stream())
    let error = try #require(throws: XMLParseError.self) { try texts(stream) }
    #expect(error.description == "a.xml.gz: the file ends before its packed content does")
    #expect(error.hint == "the download may have failed: fetch the file again")
    #expect(error.line == 0)
  }

  @Test func `counts what an archive unpacks to`() throws {
    let long = "<a>\(String(repeating: " ", count: 100_000))</a>"
    let packed = InputFile(bytes: Packing.gzip(Array(long.utf8)), source: "a.xml.gz")
    var reader = try XMLReader(
      stream: GunzipStream(packed.stream()), limits: XMLLimits(fieldBytes: 200_000, fileBytes: 5000)
    )
    var reason: XMLParseError.Reason?
    do throws(XMLParseError) {
      while try reader.advance() {}
    } catch {
      reason = error.reason
    }
    #expect(reason == .fileTooLarge(limit: 5000))
  }

  @Test func `gives an attribute whose name got its number later`() throws {
    var reader = try XMLReader(xml: "<a><b c='1' d='2'/></a>")
    #expect(try reader.advance())
    #expect(try reader.advance())
    let d = reader.intern("d")
    #expect(reader.withAttribute(d) { readable($0) } == "2")
  }

  @Test func `gives an attribute by its number`() throws {
    var reader = try XMLReader(xml: xml)
    let l = reader.intern("l")
    let other = reader.intern("m")
    var values: [String] = []
    while try reader.advance() {
      let value = reader.withAttribute(l) { readable($0) }
      if let value { values.append("\(reader.name) \(value)") }
      if reader.withAttribute(other, { $0.count }) != nil { values.append("m") }
    }
    #expect(values == ["b 2"])
  }
}
