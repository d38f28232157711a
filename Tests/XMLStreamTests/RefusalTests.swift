import Testing
import XMLStream

struct RefusalTests {
  @Test(arguments: [
    "<!DOCTYPE a><a/>",
    #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
    #"<!DOCTYPE a SYSTEM "http://a.example/a.dtd"><a/>"#,
    #"<!DOCTYPE a [<!ENTITY % p SYSTEM "http://a.example/p"> %p;]><a/>"#,
    #"<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a b="&y;"/>"#,
    #"<!DOCTYPE a [<!ATTLIST a b CDATA "default">]><a/>"#,
    "<!DOCTYPE html>\n<html><body>404</body></html>",
  ])
  func `refuses every document type`(xml: String) {
    #expect(failure(xml) == "in.xml:1: a DOCTYPE is not accepted")
    #expect(failure(xml, chunkBytes: 1) == "in.xml:1: a DOCTYPE is not accepted")
  }

  @Test(
    .timeLimit(.minutes(10)), arguments: ["&b29;", "<b c='&b29;'/>", "<ignored>&b29;</ignored>"])
  func `an entity bomb costs nothing`(use: String) {
    let bombs = (1..<30).map { "<!ENTITY b\($0) \"&b\($0 - 1);&b\($0 - 1);\">" }.joined()
    let xml = "<!DOCTYPE a [<!ENTITY b0 \"ha\">\(bombs)]><a>\(use)</a>"
    let start = ContinuousClock.now
    #expect(failure(xml) == "in.xml:1: a DOCTYPE is not accepted")
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test func `parameter entities cost nothing`() {
    let laughs = (1..<25).map {
      "<!ENTITY % p\($0) \"&#37;p\($0 - 1);&#37;p\($0 - 1);\">"
    }.joined()
    let xml = "<!DOCTYPE a [<!ENTITY % p0 \"\">\(laughs)%p24;]><a/>"
    let start = ContinuousClock.now
    #expect(failure(xml) == "in.xml:1: a DOCTYPE is not accepted")
    #expect(ContinuousClock.now - start < .seconds(1))
  }

  @Test(arguments: ["<a>\n&eacute;</a>", "<a>\n<b c='&eacute;'/></a>"])
  func `refuses entities that XML does not define`(xml: String) {
    #expect(failure(xml) == "in.xml:2: the entity '&eacute;' is not accepted")
  }

  @Test(arguments: [
    "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='/etc/passwd'/></a>",
    "<?oasis-xml-catalog catalog='http://a.example/c'?><a><include/></a>",
    "<?xml-stylesheet href='http://a.example/s.xsl'?><a><include/></a>",
  ])
  func `loads nothing that a document points to`(xml: String) throws {
    #expect(try steps(xml) == ["<a>", "<include>", "</include>", "</a>"])
  }

  @Test(arguments: [
    ("<a>\n<b></a>", 2, "'</a>' stands where '</b>' is due, opened on line 2"),
    ("<a>\n<b c=1/></a>", 2, "an attribute value without quotes"),
    ("<a>\n<b c='<'/></a>", 2, "a '<' inside an attribute value"),
    ("<a>\n<b c/></a>", 2, "the attribute 'c' has no value"),
    ("<a>\n<b c='1' c='2'/></a>", 2, "the attribute 'c' is given twice"),
    ("<a>\n<b c='1'd='2'/></a>", 2, "a space is missing between two attributes"),
    (
      "<a>\nA & B</a>", 2,
      "a name or a ';' is missing; a plain '&' or '<' is written '&amp;' or '&lt;'"
    ),
    ("<a>\n]]></a>", 2, "a ']]>' in text"),
    ("<a>\n<!-- a -- b --></a>", 2, "a '--' inside a comment"),
    ("<a>\n<w:b/></a>", 2, "a namespace prefix is not declared"),
    ("<a>\n&#27;</a>", 2, "a character that XML does not allow"),
    ("<a>\n&#12a;</a>", 2, "a character reference that cannot be read"),
    ("<a>\n&#xG;</a>", 2, "a character reference that cannot be read"),
    ("<a>\n&#xD800;</a>", 2, "a character that XML does not allow"),
    ("<a>\n&#x110000;</a>", 2, "a character that XML does not allow"),
    ("<a>\n\u{1B}[31m</a>", 2, "a character that XML does not allow"),
    ("<a>\n\u{FFFE}</a>", 2, "a character that XML does not allow"),
    ("<a>\n", 2, "the document ends before '</a>'"),
    ("<a>\n<b>\n</b>", 3, "the document ends before '</a>'"),
    ("<a>\n<b", 2, "a tag without its closing '>'"),
    ("<a>\n<!-- x", 2, "a comment without its '-->'"),
    ("<a>\n<![CDATA[ x", 2, "the document ends before '</a>'"),
    ("<a/>\nmore", 2, "there is something after the root element"),
    ("<a/>\n<a/>", 2, "there is something after the root element"),
    ("\n \n", 3, "there is no root element"),
    ("id,name\n1,Odesa\n", 1, "there is no root element"),
    ("\n<?xml version='1.0'?><a/>", 2, "an XML declaration that is not at the very start"),
  ])
  func `says what is not well-formed and where`(xml: String, line: Int, reason: String) {
    #expect(failure(xml) == "in.xml:\(line): not well-formed: \(reason)")
  }

  @Test func `says when there is nothing to read`() {
    #expect(failure("") == "in.xml: the file is empty")
    #expect(failure("\u{FEFF}") == "in.xml: the file is empty")
  }

  @Test(
    arguments: [
      ([0x1F, 0x8B, 0x08, 0x00], "gzip"),
      ([0x50, 0x4B, 0x03, 0x04], "zip"),
      ([0x42, 0x5A, 0x68, 0x39], "bzip2"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz"),
      ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
    ] as [([UInt8], String)])
  func `names the packing of a packed file`(bytes: [UInt8], format: String) {
    #expect(failure(bytes + [0, 1, 2]) == "in.xml: the file is compressed (\(format)), not XML")
  }

  @Test(
    arguments: [
      (.empty, "the download may have failed: fetch the file again"),
      (.compressed("gzip"), "unpack the file first"),
      (.documentTypeNotAllowed, "remove the '<!DOCTYPE …>' declaration from the file"),
      (.versionNotAccepted("1.1"), "declare version '1.0' in the first line"),
      (.notARegularFile("it is a folder"), "name a regular file"),
      (
        .entityNotAllowed("eacute"),
        "write the character itself, or a reference by number such as '&#233;'"
      ),
      (
        .nulByte,
        "save the file as UTF-8; US-ASCII and ISO-8859-1 are read too when the file declares them"
      ),
      (.malformed("x"), nil),
    ] as [(XMLParseError.Reason, String?)])
  func `says what to do next`(reason: XMLParseError.Reason, hint: String?) {
    #expect(XMLParseError(reason: reason, source: "in.xml", line: 1).hint == hint)
  }
}
