import Testing
import XMLStream

@testable import HeritageImport

struct XMLTableReaderTests {
  @Test(
    arguments: [
      (
        "<l><r><id>0001</id><year> 1938.0\n</year></r><r><id>2</id></r></l>",
        ["id=0001 | year=1938.0", "id=2"]
      ),
      ("<l><r id='7'><a b='c' d=''>e</a></r></l>", ["@id=7 | a/@b=c | a=e"]),
      ("<l><r>one</r><r/><r> two </r></l>", [".=one", "", ".=two"]),
      ("<l><r><a><b>1</b><b>2</b></a><a><b>3</b></a></r></l>", ["a/b=1 | a/b=2 | a/b=3"]),
      ("<l><r><a/><b> \n</b><c><d/></c></r></l>", [""]),
      ("<l><r><a><![CDATA[1 < 2 <b>]]> &amp; 3</a></r></l>", ["a=1 < 2 <b> & 3"]),
      ("<l><r><a>H<i>2</i>O, <b>old</b></a></r></l>", ["a/i=2 | a/b=old | a=H2O, old"]),
      ("<l><r><a>One<br/>two<p>three</p>four</a></r></l>", ["a/p=three | a=One two three four"]),
      ("<l><r>\n<a>1</a> own\n</r></l>", ["a=1 | .=1 own"]),
      (
        "<x:l xmlns:x='urn:x' xmlns='urn:y'><x:r><a>1</a><x:a xml:lang='uk'>2</x:a></x:r></x:l>",
        ["a=1 | a/@lang=uk | a=2"]
      ),
      (
        """
        <l xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'>\
        <r xsi:schemaLocation='u x.xsd'><a xsi:nil='true' b='1'>?</a><c nil='true'>2</c></r></l>
        """, ["a/@b=1 | c/@nil=true | c=2"]
      ),
      ("<l><r><r>inner</r></r></l>", ["r=inner"]),
      (
        "<l><r><a/><b c='1'>2</b></r><r><b c='3'>4</b><c/><a>5</a></r><r><a>6</a><b>7</b></r></l>",
        ["b/@c=1 | b=2", "b/@c=3 | b=4 | a=5", "a=6 | b=7"]
      ),
      ("<l><h><r>no</r></h><r><a>1</a></r><t><r/></t><r><a>2</a></r></l>", ["a=1", "a=2"]),
    ] as [(String, [String])])
  func `rows are the elements at the path, columns the paths inside`(
    xml: String, expected: [String]
  ) {
    #expect(MarkupRows.xml(xml, "l/r") == expected)
  }

  @Test func `a row may be deep in the document or the document itself`() {
    let xml = "<a><b><c><d>1</d></c></b><c><d>2</d></c><b><c><d>3</d></c></b></a>"
    #expect(MarkupRows.xml(xml, "a/b/c") == ["d=1", "d=3"])
    #expect(MarkupRows.xml(xml, "x:a/y:b/c") == ["d=1", "d=3"])
    #expect(MarkupRows.xml("<a><b>1</b></a>", "a") == ["b=1"])
  }

  @Test func `rows say their numbers and lines`() throws {
    let reader = try XMLTableReader(
      XMLReader(xml: "<l>\n<r><a>1</a></r>\n\n<r\n>\n</r>\n</l>"), rows: XMLPath(["l", "r"]))
    var row = TableRow()
    var places: [[Int]] = []
    while try reader.next(&row) { places.append([row.number, row.line]) }
    #expect(places == [[1, 2], [2, 5]])
  }

  @Test func `columns keep the places they had in an earlier reading`() throws {
    let xml = "<l><r><b>1</b></r><r><a>2</a><c/></r></l>"
    let path = XMLPath(["l", "r"])
    let first = try XMLTableReader(XMLReader(xml: xml), rows: path)
    _ = try MarkupRows.texts(first)
    #expect(first.columns.names == ["b", "a", "c"])
    let columns = ColumnTable(["a", "b", "z"])
    let second = try XMLTableReader(XMLReader(xml: xml), rows: path, columns: columns)
    #expect(try MarkupRows.texts(second) == ["b=1", "a=2"])
    #expect(second.columns.names == ["a", "b", "z", "c"])
  }

  private static let events = """
    <l><r>\
    <title lang='ro'>Casa</title><title lang='en' kind='main'>House</title>\
    <event><date>1900</date><type><term>Production</term><term>Making</term></type></event>\
    <event><type><term> Loss </term></type><date>2022</date><date>2023</date></event>\
    </r><r><event><date>1950</date></event></r></l>
    """

  @Test(
    arguments: [
      ("title[@lang='ro']", ["Casa"]),
      ("title[@lang=\"en\"]", ["House"]),
      ("title[@lang='en'][@kind='main']", ["House"]),
      ("title[@lang='ro'][@kind='main']", []),
      ("title[.='Casa']/@lang", ["ro"]),
      ("event[type/term='Loss']/date", ["2022", "2023"]),
      ("event[type/term='Making']/date", ["1900"]),
      ("event[ type/term = 'Loss' ]/x:type/term", ["Loss"]),
      ("event/type[term='Loss']/term", ["Loss"]),
      ("event[date='1900']/type[term='Making']/term", ["Production", "Making"]),
      ("event[type='Loss']/date", []),
      ("event[@none='1']/date", []),
      (".[title='House']/event/date", ["1900", "2022", "2023"]),
      (".[title='Haus']/event/date", []),
      ("nothing[a='b']/c", []),
    ] as [(String, [String])])
  func `a child's text chooses among elements of one name`(
    column: String, expected: [String]
  ) throws {
    let reader = try XMLTableReader(
      XMLReader(xml: Self.events), rows: XMLPath(["l", "r"]), requested: ["title", column])
    var row = TableRow()
    #expect(try reader.next(&row))
    let place = try #require(reader.columns.known(column))
    #expect(row.texts(of: place) == expected)
    let plain = try #require(reader.columns.known("event/date"))
    #expect(row.texts(of: plain) == ["1900", "2022", "2023"])
    #expect(try reader.next(&row))
    #expect(row.texts(of: place) == [])
    #expect(try !reader.next(&row))
  }

  @Test func `a quote inside a text is written twice`() {
    let xml = "<l><r><a b=\"l'an\">1</a></r></l>"
    #expect(
      MarkupRows.xml(xml, "l/r", requested: ["a[@b='l''an']"])
        == ["a/@b=l'an | a=1 | a[@b='l''an']=1"])
    #expect(
      MarkupRows.xml(xml, "l/r", requested: ["a[@b=\"l'an\"]"])
        == ["a/@b=l'an | a=1 | a[@b=\"l'an\"]=1"])
  }

  @Test(
    arguments: [
      ("a[1]", 4, "'=' is due"),
      ("a[b]", 4, "'=' is due"),
      ("a[]/c", 3, "the name of an element is due"),
      ("[b='c']", 1, "the name of an element is due"),
      ("a[b=c]", 5, "a text in quotes is due"),
      ("a[b='c]", 5, "a text in quotes has no end"),
      ("a[b='c'", 8, "']' is due"),
      ("a[b='c' and d='e']", 9, "']' is due"),
      ("a[b='c']d", 9, "nothing more is due"),
      ("a[b='c']/", 10, "the name of an element is due"),
      ("a//b[c='d']", 3, "the name of an element is due"),
      ("/a[b='c']", 1, "the name of an element is due"),
      ("a/*[b='c']", 3, "the name of an element is due"),
      ("../a[b='c']", 2, "nothing more is due"),
      ("a[@b/c='d']", 6, "nothing can follow an attribute"),
      ("@a[b='c']", 4, "nothing can follow an attribute"),
      ("@a/b[c='d']", 4, "nothing can follow an attribute"),
      ("a[contains(b,'c')]", 11, "'=' is due"),
      ("a[b!='c']", 4, "'=' is due"),
      ("[", 1, "the name of an element is due"),
    ] as [(String, Int, String)])
  func `a path that is none says where`(path: String, position: Int, reason: String) {
    let message = "the path '\(path)' cannot be read at character \(position): \(reason)"
    #expect(MarkupRows.xml("<a/>", "a", requested: [path]) == [message])
  }

  @Test(
    arguments: [
      ("", 1, "the name of an element is due"),
      ("a/", 3, "the name of an element is due"),
      ("a/@b", 3, "the name of an element is due"),
      ("a[b='c']", 2, "nothing more is due"),
      ("a /b", 2, "nothing more is due"),
    ] as [(String, Int, String)])
  func `a path of rows has names alone`(path: String, position: Int, reason: String) {
    let message = "the path '\(path)' cannot be read at character \(position): \(reason)"
    #expect(MarkupRows.xml("<a/>", path) == [message])
  }

  @Test(
    arguments: [
      (
        "rows/row", "list.xml: there is no element at 'rows/row'",
        "a path begins with the root element, which is 'l'"
      ),
      (
        "l/a/x", "list.xml: there is no element at 'l/a/x', though there is one at 'l/a'",
        "elements in it: 'b', 'c'"
      ),
      (
        "l/e/x", "list.xml: there is no element at 'l/e/x', though there is one at 'l/e'",
        "that element is empty"
      ),
    ])
  func `a path without elements is told with what is there`(
    path: String, message: String, hint: String
  ) throws {
    let xml = "<l><z/><a><b/><c/><b/></a><e/></l>"
    let reader = try XMLTableReader(
      XMLReader(bytes: Array(xml.utf8), source: "list.xml"), rows: XMLPath(parsing: path))
    var row = TableRow()
    let error = try #require(throws: MarkupDocumentError.self) { _ = try reader.next(&row) }
    #expect(error.description == message)
    #expect(error.hint == hint)
  }
}

/// What a hostile or broken document meets.
struct XMLTableLimitTests {
  private static let limits = RowLimits(
    rowBytes: 20, texts: 4, positions: 2, columns: 3, columnNameBytes: 8)

  private static func rows(_ rows: String, requested: [String] = []) -> [String] {
    MarkupRows.xml("<l>\(rows)</l>", "l/r", requested: requested, limits: limits)
  }

  @Test func `a row is held to its limits`() {
    let full = String(repeating: "x", count: 20)
    #expect(Self.rows("<r><a>\(full)</a></r><r><a>\(full)</a></r>").count == 2)
    #expect(
      Self.rows("<r/>\n<r><a>\(full)x</a></r>")
        == ["list.xml:2: a row with more than 20 bytes of text"])
    #expect(
      Self.rows("<r a='\(full)x'/>") == ["list.xml:1: a row with more than 20 bytes of text"])
    #expect(Self.rows("<r><a>1</a><a>1</a><a>1</a><a>1</a></r>").count == 1)
    #expect(
      Self.rows("<r><a>1</a><a>1</a><a>1</a><a>1</a>\n<a>1</a></r>")
        == ["list.xml:2: a row with more than 4 texts"])
    #expect(
      Self.rows("<r><b>1</b></r><r><a/><a/><a/><a/><a/></r>", requested: ["a[.='1']"])
        == ["list.xml:1: a row with more than 4 texts"])
    #expect(Self.rows("<r><a/><b/><c/></r>").count == 1)
    #expect(
      Self.rows("<r><a/></r>\n<r><b/></r>\n<r><c/><d/></r>")
        == ["list.xml:3: more than 3 different columns"])
    #expect(Self.rows("<r><a><bcd><ef/></bcd></a></r>").count == 1)
    #expect(
      Self.rows("<r><a><bcd><efg/></bcd></a></r>")
        == ["list.xml:1: a column's name longer than 8 bytes"])
  }

  @Test func `a long text is read whole`() {
    let text = String(repeating: "x", count: 8 << 20)
    for written in [text, "<![CDATA[\(text)]]>"] {
      let rows = MarkupRows.xml("<l><r><a>\(written)</a></r></l>", "l/r")
      #expect(rows.map(\.count) == ["a=".count + text.count])
    }
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      (
        "<l>" + String(repeating: "<r>", count: 1_000_000),
        "list.xml:1: elements nested more than 100 deep"
      ),
      (
        "<l><r " + (0..<1_000_000).map { "a\($0)=''" }.joined(separator: " ") + "/></l>",
        "list.xml:1: a tag, comment or declaration longer than 262144 bytes"
      ),
      (
        "<l><r " + (0..<600).map { "a\($0)=''" }.joined(separator: " ") + "/></l>",
        "list.xml:1: an element with more than 512 attributes"
      ),
      (
        "<l><r><a>\(String(repeating: "x", count: 9_000_000))</a></r></l>",
        "list.xml:1: a field longer than 8388608 bytes"
      ),
      (
        "<l><r><a><![CDATA[\(String(repeating: "x", count: 9_000_000))]]></a></r></l>",
        "list.xml:1: a field longer than 8388608 bytes"
      ),
      (
        "<l><r>" + String(repeating: "<a>x</a>", count: 1_000_001) + "</r></l>",
        "list.xml:1: a row with more than 1000000 texts"
      ),
      (
        "<l>" + (0..<10_001).map { "<r><a\($0)/></r>" }.joined(separator: "\n") + "</l>",
        "list.xml:10001: more than 10000 different columns"
      ),
      (
        "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>\n<l><r>&b;</r></l>",
        "list.xml:1: a DOCTYPE is not accepted"
      ),
      ("<l>\n<r>&b;</r></l>", "list.xml:2: the entity '&b;' is not accepted"),
      ("<l>\n<r>\u{0}</r></l>", "list.xml:2: a NUL byte"),
      (
        "<l>\n<r><a>1</a>",
        "list.xml:2: not well-formed: the document ends before '</r>'"
      ),
    ])
  func `a hostile document is refused`(xml: String, expected: String) {
    #expect(MarkupRows.xml(xml, "l/r").suffix(1) == [expected])
  }
}
