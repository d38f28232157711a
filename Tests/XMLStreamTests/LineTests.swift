import Testing
import XMLStream

struct LineTests {
  @Test func `gives the line a tag ends on and a text begins on`() throws {
    var reader = try XMLReader(
      xml: "<?xml version='1.0'?>\n<a>\n\n<b\n c='1\n2'\n>x\ny</b\n>\n</a>")
    var lines: [Int] = []
    #expect(reader.line == 0)
    while try reader.advance() { lines.append(reader.line) }
    #expect(lines == [2, 2, 7, 7, 9, 9, 10])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `counts every kind of line end once`(end: String) throws {
    var reader = try XMLReader(xml: "<a>\(end)<b/>\(end)\(end)<c><![CDATA[\(end)]]></c></a>")
    var lines: [Int] = []
    while try reader.advance() {
      if reader.kind != .text { lines.append(reader.line) }
    }
    #expect(lines == [1, 2, 2, 4, 5, 5])
  }

  @Test func `is exact beyond 65,535`() throws {
    let rows = (2...150_000).map { "<row n=\"\($0)\"/>\n" }.joined()
    var reader = try XMLReader(xml: "<rows>\n\(rows)</rows>")
    var wrong = 0
    while try reader.advance() {
      if reader.kind == .start, reader.name == "row", String(reader.line) != reader.attribute("n") {
        wrong += 1
      }
    }
    #expect(wrong == 0)
    #expect(reader.line == 150_001)
    #expect(
      failure("<rows>\n\(rows)<row></rows>")
        == "in.xml:150001: not well-formed: "
        + "'</rows>' stands where '</row>' is due, opened on line 150001")
  }
}
