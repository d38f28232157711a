import Testing
import XMLStream

struct LimitTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static let small = XMLLimits(
    depth: 3, attributes: 2, nameBytes: 4, names: 3, fieldBytes: 10, recordBytes: 100)

  @Test(
    arguments: [
      ("<a><b><c/></b></a>", nil),
      ("<a><b><c>\n<d/></c></b></a>", "in.xml:2: elements nested more than 3 deep"),
      ("<a b='' c=''/>", nil),
      ("<a b='' xmlns:c='urn:c'/>", nil),
      ("<a b='' c=''\nd=''/>", "in.xml:2: an element with more than 2 attributes"),
      (
        "<a b='' xmlns='urn:a' xmlns:c='urn:c'/>",
        "in.xml:1: an element with more than 2 attributes"
      ),
      ("<aaaa bbbb=''/>", nil),
      ("<aaaaa/>", "in.xml:1: a name longer than 4 bytes"),
      ("<a bbbbb=''/>", "in.xml:1: a name longer than 4 bytes"),
      ("<a><b/><c/></a>", nil),
      ("<a><b/><c/><d/></a>", "in.xml:1: more than 3 different element names"),
      ("<a>1234567890</a>", nil),
      ("<a>1234567890<b/>1234567890</a>", nil),
      ("<a b='1234567890'/>", nil),
      ("<a>12345678901</a>", "in.xml:1: a field longer than 10 bytes"),
      ("<a>12345<!-- cut -->67890<![CDATA[1]]></a>", "in.xml:1: a field longer than 10 bytes"),
      ("<a b='12345678901'/>", "in.xml:1: a field longer than 10 bytes"),
      ("<a>\(repeated("<b>1234567890</b>", 50))</a>", nil),
      ("<a><b>\(repeated("<c/>", 20))</b></a>", nil),
      ("<a><b>\(repeated("<c/>", 40))</b></a>", "in.xml:1: a record longer than 100 bytes"),
      ("<a><b>\(repeated("<!---->", 40))</b></a>", "in.xml:1: a record longer than 100 bytes"),
    ] as [(String, String?)])
  func `holds a document to its limits`(xml: String, expected: String?) {
    #expect(failure(xml, limits: Self.small) == expected)
    #expect(failure(xml, limits: Self.small, chunkBytes: 7) == expected)
  }

  @Test func `accepts the largest and refuses one more`() {
    #expect(failure("<a>\(Self.repeated("x", 65_536))</a>") == nil)
    #expect(
      failure("<a>\(Self.repeated("x", 65_537))</a>")
        == "in.xml:1: a field longer than 65536 bytes")
    // Longer than a tag may be, of which no end is in sight either.
    let wide = XMLLimits(fieldBytes: 400_000)
    #expect(failure("<a><![CDATA[\(Self.repeated("x", 400_000))]]></a>", limits: wide) == nil)
    #expect(
      failure("<a><![CDATA[\(Self.repeated("x", 400_001))]]></a>", limits: wide)
        == "in.xml:1: a field longer than 400000 bytes")
    #expect(failure("\(Self.repeated("<a>", 32))\(Self.repeated("</a>", 32))") == nil)
    #expect(
      failure(Self.repeated("<a>", 33)) == "in.xml:1: elements nested more than 32 deep")
    #expect(failure("<a/>", limits: XMLLimits(fileBytes: 4)) == nil)
    #expect(
      failure("<a/>\n", limits: XMLLimits(fileBytes: 4))
        == "in.xml: the file is larger than 4 bytes")
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      (repeated("<a>", 10_000), "elements nested more than 32 deep"),
      ("<a>\(repeated("x", 12_000_000))</a>", "a field longer than 65536 bytes"),
      ("<a><b>\(repeated("x<!---->", 1_500_000))</b></a>", "a field longer than 65536 bytes"),
      (
        "<a b='\(repeated("x", 12_000_000))'/>",
        "a tag, comment or declaration longer than 262144 bytes"
      ),
      (
        "<a><!--\(repeated("x", 12_000_000))--></a>",
        "a tag, comment or declaration longer than 262144 bytes"
      ),
      (
        "<!DOCTYPE a [<!--\(repeated("x", 1_000_000))",
        "a tag, comment or declaration longer than 262144 bytes"
      ),
      (
        "<\(repeated("a", 1_000_000))/>",
        "a tag, comment or declaration longer than 262144 bytes"
      ),
      ("<\(repeated("a", 60_000))/>", "a name longer than 256 bytes"),
      (
        "<a \((0..<60_000).map { "a\($0)=''" }.joined(separator: " "))/>",
        "a tag, comment or declaration longer than 262144 bytes"
      ),
      (
        "<a><b>\((0..<300_000).map { "<n\($0)/>" }.joined())</b></a>",
        "more than 4096 different element names"
      ),
      ("<a><b>\(repeated("<c/>", 1_000_000))</b></a>", "a record longer than 1048576 bytes"),
    ])
  func `ends a hostile document early`(xml: String, reason: String) {
    let start = ContinuousClock.now
    #expect(failure(xml, chunkBytes: 32_768) == "in.xml:1: \(reason)")
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `an element with attributes just below the silence ends early too`() {
    let attributes = (0..<27_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(attributes.utf8.count < 262_144)
    let start = ContinuousClock.now
    #expect(failure("<a \(attributes)/>") == "in.xml:1: an element with more than 64 attributes")
    #expect(ContinuousClock.now - start < .seconds(5))
  }
}
