import Testing
import XMLStream

struct ElementTests {
  @Test func `numbers names in the order they come`() throws {
    var reader = try XMLReader(xml: "<q><row><id/></row><row><name/></row></q>")
    let id = reader.intern("id")
    let row = reader.intern("row")
    #expect([id, row, reader.intern("id")] == [0, 1, 0])
    var numbers: [Int] = []
    while try reader.advance() {
      if reader.kind == .start { numbers.append(reader.nameIndex) }
    }
    #expect(numbers == [2, row, id, row, 3])
    let late = reader.intern("name")
    #expect(late == 3)
  }

  @Test func `keeps thousands of names apart`() throws {
    let names = (0..<4000).map { "n\($0)" }
    var reader = try XMLReader(xml: "<q>\(names.map { "<\($0)/>" }.joined())</q>")
    var wrong = 0
    var next = 1
    while try reader.advance() {
      guard reader.depth == 1, reader.kind == .start else { continue }
      if reader.nameIndex != next || reader.name != "n\(next - 1)" { wrong += 1 }
      next += 1
    }
    #expect(wrong == 0)
  }

  @Test(
    arguments: [
      (#"<a id="23"/>"#, "id", "23"),
      (#"<a id=""/>"#, "id", ""),
      (#"<a t="A &amp; B &lt; &#38;#38; &#x41f;&quot;"/>"#, "t", "A & B < &#38; П\""),
      (#"<a t="&amp;amp;&amp;#38;"/>"#, "t", "&amp;&#38;"),
      ("<a t='one\n\ttwo&#10;three'/>", "t", "one  two\nthree"),
      ("<a xmlns:x='urn:x' x:id='1' id='2'/>", "id", "2"),
      ("<a xmlns:x='urn:x' x:id='1'/>", "id", "1"),
      (#"<a b="1" c="2"/>"#, "c", "2"),
      (#"<a ідентифікатор="ї"/>"#, "ідентифікатор", "ї"),
      (#"<a id="23"/>"#, "i", nil),
      ("<a/>", "id", nil),
    ] as [(String, String, String?)])
  func `reads an attribute`(xml: String, name: String, expected: String?) throws {
    var reader = try XMLReader(xml: xml)
    #expect(try reader.advance())
    #expect(reader.attribute(name) == expected)
    #expect(try reader.advance())
    #expect(reader.attribute(name) == nil)
  }

  @Test func `knows the namespace of an element`() throws {
    var reader = try XMLReader(
      xml: "<a><k:b xmlns:k='urn:k'><c xmlns='urn:d'/></k:b><e xmlns='urn:k'/></a>")
    var seen: [String] = []
    while try reader.advance() { seen.append("\(step(reader)) \(reader.namespaceURI ?? "-")") }
    #expect(
      seen == [
        "<a> -", "<b> urn:k", "<c> urn:d", "</c> urn:d", "</b> urn:k", "<e> urn:k", "</e> urn:k",
        "</a> -",
      ])
  }

  @Test func `keeps a long row with many points`() throws {
    let point = "<poi><latitude>45.0000000000</latitude><longitude>9.0</longitude></poi>\n"
    let row = "<row><geolocations>\(String(repeating: point, count: 546))</geolocations></row>"
    let seen = try steps("<query>\(row)\(row)</query>")
    #expect(seen.count { $0 == "<poi>" } == 1092)
    #expect(seen.count { $0 == "45.0000000000" } == 1092)
  }
}

@Test func `gives every attribute by its place`() throws {
  var reader = try XMLReader(xml: "<a id='1' xml:lang='uk' b='&amp;'><id/>x</a>")
  #expect(reader.attributeCount == 0)
  #expect(try reader.advance())
  let shown = (0..<reader.attributeCount).map { place in
    let name = reader.name(numbered: reader.attributeNameIndex(at: place))
    let value = reader.withAttribute(at: place) { readable($0) }
    return "\(name)=\(value) \(reader.attributeHasPrefix(at: place))"
  }
  #expect(shown == ["id=1 false", "lang=uk true", "b=& false"])
  let id = reader.attributeNameIndex(at: 0)
  #expect(try reader.advance())
  #expect(reader.nameIndex == id)
  #expect(reader.attributeCount == 0)
}

@Test func `counts the names of attributes that are asked for`() throws {
  let limits = XMLLimits(names: 2)
  var reader = try XMLReader(
    bytes: Array("<a b='' c=''/>".utf8), source: "in.xml", limits: limits)
  #expect(try reader.advance())
  #expect(reader.attributeNameIndex(at: 0) == 1)
  #expect(reader.attributeNameIndex(at: 1) == -1)
  #expect(try reader.advance())
  #expect(throws: XMLParseError.self) { _ = try reader.advance() }
}

@Test func `goes from element to element inside one`() throws {
  var reader = try XMLReader(xml: "<a>x<b>y<c/></b><d/></a>")
  #expect(try reader.advance())
  var names: [String] = []
  while try reader.nextElement(inside: 0) { names.append(reader.name) }
  #expect(names == ["b", "c", "d"])
  #expect(reader.kind == .end)
  #expect(reader.name == "a")
  #expect(try !reader.advance())
}
