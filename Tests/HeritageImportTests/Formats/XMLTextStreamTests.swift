import ByteStreams
import Testing
import XMLStream

@testable import HeritageImport

struct XMLTextStreamTests {
  /// The rows of a document in some encoding.
  private static func rows(_ bytes: [UInt8], encoding: String? = nil) -> [String] {
    MarkupRows.failing {
      let file = InputFile(bytes: bytes, source: "list.xml")
      let text = try MarkupRows.everything(of: XMLTextStream(file.stream(), encoding: encoding))
      let reader = try XMLReader(bytes: text, source: file.source)
      return try MarkupRows.texts(XMLTableReader(reader, rows: XMLPath(["l", "r"])))
    }
  }

  /// A document with the name of a city in Windows-1251.
  private static func cyrillic(_ declaration: String) -> [UInt8] {
    Array("\(declaration)<l><r><a>".utf8) + [0xCA, 0xE8, 0xBF, 0xE2] + Array("</a></r></l>".utf8)
  }

  private static func wide(_ xml: String, isBig: Bool = false) -> [UInt8] {
    xml.utf16.flatMap { unit -> [UInt8] in
      let parts = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isBig ? parts.reversed() : parts
    }
  }

  @Test(
    arguments: [
      "<?xml version='1.0' encoding='windows-1251'?>",
      "<?xml\n version=\"1.0\"\n encoding = \"WINDOWS-1251\" standalone='yes' ?>",
    ])
  func `a declared encoding is read`(declaration: String) {
    #expect(Self.rows(Self.cyrillic(declaration)) == ["a=Київ"])
  }

  @Test(
    arguments: [
      "", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='UTF-8'?>",
      "<?xml version='1.0' encoding='koi8-r'?>",
    ])
  func `what somebody says goes before the declaration`(declaration: String) {
    #expect(Self.rows(Self.cyrillic(declaration), encoding: "cp1251") == ["a=Київ"])
  }

  @Test(arguments: ["", "<?xml version='1.0' encoding='UTF-16'?>"])
  func `two bytes a character are read with a mark or a declaration`(declaration: String) {
    let xml = "\(declaration)<l><r><a>Київ</a></r></l>"
    #expect(Self.rows([0xFF, 0xFE] + Self.wide(xml)) == ["a=Київ"])
    #expect(Self.rows([0xFE, 0xFF] + Self.wide(xml, isBig: true)) == ["a=Київ"])
    if declaration.isEmpty { return }
    #expect(Self.rows(Self.wide(xml)) == ["a=Київ"])
    #expect(Self.rows(Self.wide(xml, isBig: true)) == ["a=Київ"])
  }

  @Test func `a declaration that contradicts itself is not believed`() {
    let xml = "<?xml version='1.0' encoding='utf-16'?><l><r><a>Київ</a></r></l>"
    #expect(Self.rows(Array(xml.utf8)) == ["a=Київ"])
  }

  @Test func `what the reader of XML takes comes as it is`() throws {
    for xml in [
      "<l/>", "\u{FEFF}<l/>", "<?xml version='1.0' encoding='utf-8'?><l/>", "", "<?xml", "<?xml ?>",
      "<?xml version='1.0' encoding='iso-8859-1'?><l/>",
    ] {
      let file = InputFile(bytes: Array(xml.utf8))
      #expect(try MarkupRows.everything(of: XMLTextStream(file.stream())) == Array(xml.utf8))
    }
  }

  @Test func `lines are counted as in the document`() {
    let xml = "<?xml version='1.0'\n encoding='windows-1252'?>\n<l>\n<r></l>"
    #expect(
      Self.rows(Array(xml.utf8)) == [
        "list.xml:4: not well-formed: '</l>' stands where '</r>' is due, opened on line 4"
      ])
  }

  @Test func `an encoding that nobody knows is refused`() {
    let xml = "<?xml version='1.0' encoding='klingon'?><l/>"
    #expect(Self.rows(Array(xml.utf8)) == ["'klingon' is not the name of an encoding"])
  }
}
