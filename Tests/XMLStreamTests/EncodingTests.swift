import Testing
import XMLStream

struct EncodingTests {
  private static func declared(_ encoding: String, _ text: [UInt8]) -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"\(encoding)\"?><a>".utf8) + text + Array("</a>".utf8)
  }

  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test(arguments: [
    (mark + Array("<a>Харків – Собор 帕尔米拉 تدمر</a>".utf8), "Харків – Собор 帕尔米拉 تدمر"),
    (mark + declared("UTF-8", Array("ї".utf8)), "ї"),
    (declared("utf-8", Array("ї".utf8)), "ї"),
    (declared("US-ASCII", Array("Lviv".utf8)), "Lviv"),
    (declared("ISO-8859-1", [0xC4, 0xE9, 0x0D, 0x0A, 0xA0]), "Äé\n\u{A0}"),
    (Array("<?xml version='1.0' standalone='yes'?><a>x</a>".utf8), "x"),
    (Array("<?xml\tversion = '1.0'\n encoding\r\n=\"UTF-8\" ?><a>x</a>".utf8), "x"),
  ])
  func `reads the encodings on the list`(bytes: [UInt8], text: String) throws {
    #expect(try steps(bytes) == ["<a>", text, "</a>"])
  }

  @Test(arguments: 110...130)
  func `finds characters and bytes that are none at any place of a long text`(count: Int) throws {
    let start = Array("<a>\(String(repeating: "x", count: count))".utf8)
    for character in ["ї", "帕", "🏛"] {
      let sound = start + Array("\(character)y</a>".utf8)
      #expect(try steps(sound)[1].hasSuffix("x\(character)y"))
      let cut = start + Array(character.utf8).dropLast() + Array("y</a>".utf8)
      #expect(failure(cut) == "in.xml:1: bytes that are not UTF-8")
    }
  }

  @Test(arguments: [
    "UTF-7", "UTF-16", "UTF-32", "windows-1252", "KOI8-R", "EBCDIC-CP-US", "GB18030", "",
  ])
  func `refuses every other declared encoding by name`(encoding: String) {
    #expect(
      failure(Self.declared(encoding, Array("+ADw-b/+AD4-".utf8)))
        == "in.xml:1: the encoding '\(encoding)' is not accepted")
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00], "UTF-16"),
      ([0xFE, 0xFF, 0x00, 0x3C, 0x00, 0x61], "UTF-16"),
      ([0x3C, 0x00, 0x61, 0x00, 0x2F, 0x00], "UTF-16"),
      ([0x00, 0x3C, 0x00, 0x61, 0x00, 0x2F], "UTF-16"),
      ([0xFF, 0xFE, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x00], "UTF-32"),
      ([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x3C], "UTF-32"),
      ([0x3C, 0x00, 0x00, 0x00, 0x61, 0x00, 0x00, 0x00], "UTF-32"),
      ([0x00, 0x00, 0x00, 0x3C, 0x00, 0x00, 0x00, 0x61], "UTF-32"),
    ] as [([UInt8], String)])
  func `refuses wide encodings`(bytes: [UInt8], encoding: String) {
    #expect(failure(bytes) == "in.xml:1: the encoding '\(encoding)' is not accepted")
  }

  @Test func `refuses a mark that contradicts the declaration`() {
    #expect(
      failure(Self.mark + Self.declared("ISO-8859-1", []))
        == "in.xml:1: the file starts as UTF-8 but declares the encoding 'ISO-8859-1'")
  }

  // The bounds of each row in the Unicode Standard's table of well-formed sequences.
  @Test(
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2, 0x7F], [0xC3, 0x28], [0xE9],
      [0xE0, 0x9F, 0xBF], [0xE1, 0x80, 0x20], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF], [0xF0, 0x9F, 0x8F],
    ] as [[UInt8]])
  func `refuses bytes that are not UTF-8`(bad: [UInt8]) {
    let bytes = Array("<a>\n12345678901234567890123456789012".utf8) + bad
    #expect(failure(bytes + Array("</a>".utf8)) == "in.xml:2: bytes that are not UTF-8")
    #expect(failure(bytes) == "in.xml:2: bytes that are not UTF-8")
  }

  @Test(arguments: [
    "\u{80}", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFD}", "\u{10000}", "\u{10FFFF}",
  ])
  func `reads the bounds of UTF-8`(text: String) throws {
    #expect(try steps("<a>\(text)</a>") == ["<a>", text, "</a>"])
  }

  @Test func `refuses bytes beyond US-ASCII where that is declared`() {
    #expect(
      failure(Self.declared("US-ASCII", Array("\né".utf8)))
        == "in.xml:2: bytes that are not US-ASCII")
  }

  @Test(arguments: ["<a>\n\0</a>", "<a>\n</a>\0", "<a>\n</\0a>"])
  func `refuses a NUL byte wherever it is`(xml: String) {
    #expect(failure(xml) == "in.xml:2: a NUL byte")
  }

  @Test(arguments: [
    ("<?xml version='1.1'?><a/>", "XML version '1.1' is not accepted"),
    ("<?xml version='2.0'?><a/>", "XML version '2.0' is not accepted"),
    (
      "<?xml encoding='UTF-8'?><a/>",
      "not well-formed: the XML declaration cannot be read"
    ),
    (
      "<?xml version='1.0' encoding='UTF-8' encoding='UTF-7'?><a/>",
      "not well-formed: the XML declaration cannot be read"
    ),
    (
      "<?xml version='1.0' charset='UTF-7'?><a/>",
      "not well-formed: the XML declaration cannot be read"
    ),
    (
      "<?xml version='1.0'encoding='UTF-8'?><a/>",
      "not well-formed: the XML declaration cannot be read"
    ),
    (
      "<?xml version='1.0'\(String(repeating: " ", count: 2000))?><a/>",
      "not well-formed: the XML declaration cannot be read"
    ),
    ("<?xml version='1.0'", "not well-formed: the XML declaration cannot be read"),
  ])
  func `refuses other declarations`(xml: String, reason: String) {
    #expect(failure(xml) == "in.xml:1: \(reason)")
  }
}
