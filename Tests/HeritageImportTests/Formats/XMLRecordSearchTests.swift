import Testing
import XMLStream

@testable import HeritageImport

struct XMLRecordSearchTests {
  private static func found(_ xml: String) -> [String] {
    MarkupRows.failing {
      let reader = try XMLReader(bytes: Array(xml.utf8), source: "list.xml", limits: .rows)
      return [try XMLRecordSearch.path(in: reader).text]
    }
  }

  @Test(
    arguments: [
      ("<l><r><a/></r><r><a/></r></l>", "l/r"),
      ("<l><r a='1'/><r/></l>", "l/r"),
      ("<l><v/><v/><m><r a=''/><r a=''/></m></l>", "l/m/r"),
      ("<l><r><t k=''/><t k=''/></r><r><a/></r></l>", "l/r"),
      ("<l><h><t k=''/><t k=''/></h><r><a/></r><r><a/></r></l>", "l/r"),
      ("<l><g><r><a/></r></g><g><r><a/></r></g></l>", "l/g"),
      ("<l><s><a/></s><r><a/></r><s/></l>", "l/s"),
      ("<l><k b=''/><k b=''/><r><a/></r><r/></l>", "l/r"),
      ("<l><k b=''/><k b=''/><m><r><a/></r><r/></m></l>", "l/m/r"),
      ("<x:l xmlns:x='urn:x'><x:r><a/></x:r><r><a/></r></x:l>", "l/r"),
      ("<lido><a/></lido>", "lido"),
      ("<k:lidoWrap xmlns:k='urn:k'><k:lido/></k:lidoWrap>", "lidoWrap/lido"),
      (
        "<OAI-PMH><request/><ListRecords><record><header/></record></ListRecords></OAI-PMH>",
        "OAI-PMH/ListRecords/record"
      ),
      (
        """
        <OAI-PMH><ListRecords><record><header status='deleted'/></record><record><header/>\
        <metadata><dc><title/><title/></dc></metadata></record></ListRecords></OAI-PMH>
        """, "OAI-PMH/ListRecords/record"
      ),
      (
        """
        <OAI-PMH><ListRecords><record><header status='deleted'/></record><record><header/>\
        <metadata><lidoWrap><lido/></lidoWrap></metadata></record></ListRecords></OAI-PMH>
        """, "OAI-PMH/ListRecords/record/metadata/lidoWrap/lido"
      ),
      (
        """
        <OAI-PMH><GetRecord><record><metadata><lido/></metadata></record></GetRecord></OAI-PMH>
        """, "OAI-PMH/GetRecord/record/metadata/lido"
      ),
    ])
  func `rows are the first elements near the root that repeat`(xml: String, expected: String) {
    #expect(Self.found(xml) == [expected])
  }

  @Test func `a long row is not taken for the document's only one`() {
    let row = "<r>\(String(repeating: "<a><b/></a>", count: 20_000))</r>"
    #expect(Self.found("<l>\(row)\(row)</l>") == ["l/r"])
  }

  @Test(
    arguments: [
      ("<l/>", []),
      ("<l><a>1</a><a>2</a></l>", ["l"]),
      ("<l><m><a/><a/></m><n><b k=''/></n></l>", ["l", "l/m", "l/n"]),
    ] as [(String, [String])])
  func `where nothing repeats, what could be rows is named`(
    xml: String, candidates: [String]
  ) throws {
    let reader = try XMLReader(bytes: Array(xml.utf8), source: "list.xml")
    let error = MarkupDocumentError.recordsUnclear(source: "list.xml", candidates: candidates)
    let thrown: MarkupDocumentError?
    do {
      _ = try XMLRecordSearch.path(in: reader)
      thrown = nil
    } catch let error as MarkupDocumentError {
      thrown = error
    }
    #expect(thrown == error)
  }

  @Test func `what is said of rows that cannot be told`() {
    let error = MarkupDocumentError.recordsUnclear(source: "l.xml", candidates: ["l", "l/m"])
    #expect(
      error.description
        == """
        l.xml: its beginning does not show which elements are the rows, as none with something \
        inside stands beside another of its name
        """)
    #expect(
      error.hint
        == """
        name their path in the mapping: \
        "input": {"records": "l"} or "input": {"records": "l/m"}
        """)
  }
}

struct HarvestPageTests {
  private static func note(_ token: String) throws -> String? {
    let xml = """
      <OAI-PMH><ListRecords><record><header><identifier>1</identifier></header></record>\
      \(token)</ListRecords></OAI-PMH>
      """
    let reader = try XMLTableReader(
      XMLReader(xml: xml), rows: XMLPath(["OAI-PMH", "ListRecords", "record"]))
    #expect(try MarkupRows.texts(reader) == ["header/identifier=1"])
    return reader.pageNote
  }

  @Test(
    arguments: [
      ("", nil),
      ("<resumptionToken/>", nil),
      ("<resumptionToken completeListSize='1'/>", nil),
      (
        "<resumptionToken completeListSize='90' cursor='89'/>",
        "this is one page of a harvest: 1 of 90 records"
      ),
      (
        "<resumptionToken completeListSize='90'>abc</resumptionToken>",
        "this is one page of a harvest: 1 of 90 records"
      ),
      ("<resumptionToken>abc</resumptionToken>", "this is one page of a harvest"),
    ] as [(String, String?)])
  func `a page of a harvest says that it is one`(token: String, expected: String?) throws {
    #expect(try Self.note(token) == expected)
  }

  @Test func `no other document is a page of a harvest`() throws {
    let xml = "<l><r><a>1</a></r><resumptionToken>abc</resumptionToken></l>"
    let reader = try XMLTableReader(XMLReader(xml: xml), rows: XMLPath(["l", "r"]))
    #expect(try MarkupRows.texts(reader) == ["a=1"])
    #expect(reader.pageNote == nil)
  }
}
