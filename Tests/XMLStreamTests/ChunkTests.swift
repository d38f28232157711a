import Testing
import XMLStream

struct ChunkTests {
  private static let document = """
    \u{FEFF}<?xml version="1.0" encoding="UTF-8"?>
    <!-- a comment with é -->
    <query xmlns:k="urn:k" rows='2'>\r
      <row n="1 &amp; 2"><name>Старе місто &#8211; Ⅲ 🏛</name><note/></row>\r\n
      <row
        n="3"
      ><k:name><![CDATA[帕尔米拉 ]]]]><![CDATA[> &古城]]></k:name>
      <text>\(String(repeating: "long <!-- c -->text é ", count: 400))</text>
      <text><![CDATA[\(String(repeating: "long CDATA ü\r\n", count: 100))]]></text></row>
    </query>
    <?end?>

    """

  private static func trace(_ bytes: [UInt8], chunkBytes: Int) throws -> [String] {
    var reader = try XMLReader(
      bytes: bytes, source: "in.xml", limits: .standard, chunkBytes: chunkBytes)
    var seen: [String] = []
    while try reader.advance() {
      let number = reader.attribute("n") ?? ""
      seen.append(
        "\(reader.line) \(reader.depth) \(reader.nameIndex) \(number) \(step(reader))")
    }
    return seen
  }

  @Test(arguments: [1, 2, 3, 7, 64, 300, 1024, 16_384])
  func `gives the same events however the bytes arrive`(chunkBytes: Int) throws {
    let bytes = Array(Self.document.utf8)
    let expected = try Self.trace(bytes, chunkBytes: bytes.count)
    #expect(expected.count == 25)
    #expect(try Self.trace(bytes, chunkBytes: chunkBytes) == expected)
  }

  @Test(arguments: [1, 7, 64, 16_384])
  func `gives the same events without a declaration`(chunkBytes: Int) throws {
    let xml = "<a>\(String(repeating: "<b>é</b>\r\n", count: 50))</a>"
    let expected = ["<a>"] + Array(repeating: ["<b>", "é", "</b>", "\n"], count: 50).joined()
    #expect(try steps(xml, chunkBytes: chunkBytes) == expected + ["</a>"])
  }

  @Test(arguments: [1, 7, 64, 16_384])
  func `converts Latin-1 however the bytes arrive`(chunkBytes: Int) throws {
    var bytes = Array("<?xml version='1.0' encoding='iso-8859-1'?><a>caf".utf8)
    bytes += [0xE9, 0x20, 0xFF, 0x80] + Array("</a>".utf8)
    #expect(try steps(bytes, chunkBytes: chunkBytes) == ["<a>", "café ÿ\u{80}", "</a>"])
  }

  @Test(arguments: [1, 7, 64, 16_384])
  func `fails alike however the bytes arrive`(chunkBytes: Int) {
    let rows = String(repeating: "<row>\n<id>1</id></row>", count: 40)
    let broken = Array("<q>\(rows)<row>x".utf8) + [0xC3, 0x28] + Array("</row></q>".utf8)
    #expect(failure(broken, chunkBytes: chunkBytes) == "in.xml:41: bytes that are not UTF-8")
    #expect(
      failure("<q>\(rows)<row></q>", chunkBytes: chunkBytes)
        == "in.xml:41: not well-formed: '</q>' stands where '</row>' is due, opened on line 41")
  }
}
