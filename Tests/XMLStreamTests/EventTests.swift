import Testing
import XMLStream

struct EventTests {
  @Test(arguments: [
    (#"<a x="1"/>"#, ["<a>", "</a>"]),
    ("<a>Odesa<!-- note --><![CDATA[ & port]]></a>", ["<a>", "Odesa & port", "</a>"]),
    ("<a>one<b/>two</a>", ["<a>", "one", "<b>", "</b>", "two", "</a>"]),
    ("<a> <b> </b></a>", ["<a>", " ", "<b>", " ", "</b>", "</a>"]),
    ("<a><![CDATA[]]></a>", ["<a>", "</a>"]),
    ("<a xmlns:w='urn:w'><w:b/></a>", ["<a>", "<b>", "</b>", "</a>"]),
    ("<?xml version='1.0'?>\n<!--x--><?y z?>\n<a/>\n<!--x-->\n", ["<a>", "</a>"]),
    ("<a>x<?y z?>y</a>", ["<a>", "xy", "</a>"]),
  ])
  func `visits a document in order`(xml: String, expected: [String]) throws {
    #expect(try steps(xml) == expected)
  }

  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"),
    ("&#1053;&#x447;&#x1F3DB;", "Нч🏛"),
    ("&amp;amp; &#38;lt;", "&amp; &lt;"),
    ("<![CDATA[a ]]]]><![CDATA[> b &amp; <c>]]>", "a ]]> b &amp; <c>"),
    ("Old<!-- new --> Town<?x y?>!", "Old Town!"),
    ("=1+1 <b>*bold*</b> [link](x)", "=1+1 *bold* [link](x)"),
    ("\u{85}\u{A0}\u{2028}\u{FFFD}\u{E000}", "\u{85}\u{A0}\u{2028}\u{FFFD}\u{E000}"),
    ("\t\n ", "\t\n "),
    ("a\r\nb\rc\n", "a\nb\nc\n"),
    ("<![CDATA[a\r\nb\rc]]>", "a\nb\nc"),
    ("a&#13;b", "a\rb"),
    ("", ""),
  ])
  func `reads the text of an element`(xml: String, expected: String) throws {
    var reader = try XMLReader(xml: "<a>\(xml)</a>")
    #expect(try reader.advance())
    let text = try reader.readText()
    #expect(text == expected)
    #expect(step(reader) == "</a>")

    var again = try XMLReader(xml: "<a>\(xml)</a>")
    #expect(try again.advance())
    var bytes = Array("> ".utf8)
    try again.readTextBytes(into: &bytes)
    #expect(bytes == Array("> \(expected)".utf8))
    #expect(step(again) == "</a>")
  }

  @Test func `reads the text of an element in pieces between the tags inside`() throws {
    var reader = try XMLReader(xml: "<r><a>one<b>two<a>three</a></b>four<c/></a></r>")
    #expect(try reader.advance())
    #expect(try reader.advance())
    var pieces: [String] = []
    var isAtEnd = false
    while !isAtEnd {
      var bytes: [UInt8] = []
      isAtEnd = try reader.readTextBytes(endingAt: 1, into: &bytes)
      pieces.append(String(decoding: bytes, as: UTF8.self) + " " + step(reader))
    }
    #expect(
      pieces == [
        "one <b>", "two <a>", "three </a>", " </b>", "four <c>", " </c>", " </a>",
      ])
    #expect(reader.depth == 1)
  }

  @Test func `reading text elsewhere than on a start stays in place`() throws {
    var reader = try XMLReader(xml: "<a>x</a>")
    var seen = [try reader.readText()]
    while try reader.advance() {
      if reader.kind == .start { continue }
      seen.append(try reader.readText())
      seen.append(step(reader))
    }
    #expect(seen == ["", "", "x", "", "</a>"])
  }

  @Test func `skips an element with all inside it`() throws {
    var reader = try XMLReader(xml: "<a><b><b>x</b><c/></b><d/></a>")
    var seen: [String] = []
    while try reader.advance() {
      if reader.kind == .start, reader.name == "b" { try reader.skipElement() }
      seen.append(step(reader))
    }
    #expect(seen == ["<a>", "</b>", "<d>", "</d>", "</a>"])
  }

  @Test func `counts the elements around`() throws {
    var reader = try XMLReader(xml: "<a>t<b>u<c/></b></a>")
    var depths: [Int] = []
    while try reader.advance() { depths.append(reader.depth) }
    #expect(depths == [0, 1, 1, 2, 2, 2, 1, 0])
  }

  @Test func `stays at the end`() throws {
    var reader = try XMLReader(xml: "<a/>")
    var moves: [Bool] = []
    for _ in 0..<4 { moves.append(try reader.advance()) }
    #expect(moves == [true, true, false, false])
    #expect(reader.bytesRead == 4)
  }

  @Test func `gives every tag before an error, then the error again and again`() throws {
    var reader = try XMLReader(xml: "<a><b>x</b><b>y</c></a>", source: "in.xml")
    var seen: [String] = []
    for _ in 0..<9 {
      do throws(XMLParseError) {
        if try reader.advance() { seen.append(step(reader)) }
      } catch {
        seen.append("\(error.line)")
      }
    }
    #expect(seen == ["<a>", "<b>", "x", "</b>", "<b>", "1", "1", "1", "1"])
  }
}
