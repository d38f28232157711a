import ByteStreams
import HeritageModel
import HeritageTestSupport
import Testing
import XMLStream

@testable import HeritageImport

/// A document around placemarks.
private func document(_ content: String) -> String {
  "<kml xmlns='http://www.opengis.net/kml/2.2'><Document>\(content)</Document></kml>"
}

struct PlacemarkTests {
  @Test(
    arguments: [
      (
        """
        <Placemark><name> House </name><address>1 High St</address><phoneNumber>5</phoneNumber>\
        <Snippet>Short</Snippet><styleUrl>#a</styleUrl><visibility>1</visibility>\
        <description><![CDATA[<b>Old</b> house]]></description></Placemark>
        """,
        [
          "name=House | address=1 High St | phoneNumber=5 | snippet=Short | "
            + "description=<b>Old</b> house"
        ]
      ),
      (
        "<Placemark id='p1'><name>A</name></Placemark><Placemark id=''/>", ["name=A | id=p1", ""]
      ),
      (
        """
        <Placemark><TimeSpan><begin>1900</begin><end>1950-02</end></TimeSpan></Placemark>\
        <Placemark><TimeStamp><when>2022-03-04</when></TimeStamp></Placemark>
        """, ["begin=1900 | end=1950-02", "when=2022-03-04"]
      ),
      (
        """
        <Placemark id='p1'><ExtendedData><Data name='id'><displayName>No.</displayName>\
        <value>0001</value></Data><Data name='empty'><value/></Data><Data><value>x</value></Data>\
        <SchemaData schemaUrl='#s'><SimpleData name='Town '>Kyiv</SimpleData>\
        <SimpleData>y</SimpleData></SchemaData><Data name='name'><value>B</value></Data>\
        <SimpleArrayData name='year'><value>1900</value><value>1901</value></SimpleArrayData>\
        <c:camp xmlns:c='urn:c'>14</c:camp></ExtendedData><name>A</name></Placemark>
        """,
        ["id=0001 | Town=Kyiv | name=B | year=1900 | year=1901 | camp=14 | name=A"]
      ),
      (
        """
        <Placemark><description>One <b>two</b><br/>three</description></Placemark>
        """, ["description=One <b>two</b><br></br>three"]
      ),
    ] as [(String, [String])])
  func `a placemark gives what it says of itself`(content: String, expected: [String]) {
    #expect(MarkupRows.kml(document(content)) == expected)
  }

  @Test(
    arguments: [
      "<kml><Placemark><name>A</name></Placemark></kml>",
      "<k:kml xmlns:k='urn:k'><k:Placemark><k:name>A</k:name></k:Placemark></k:kml>",
      "<Placemark><name>A</name></Placemark>",
      "<kml><Style><name>no</name></Style><Placemark><name>A</name></Placemark></kml>",
      "<kml><Placemark><name>A</name></Placemark></kml>\n\u{0}\u{0}\u{0}",
      "<Placemark><name>A</name></Placemark>\u{0}",
    ])
  func `any namespace and any place will do`(xml: String) {
    #expect(MarkupRows.kml(xml) == ["name=A"])
  }

  @Test func `the folders around a placemark are a column`() {
    let content = """
      <name>Document</name><Placemark><name>1</name></Placemark>\
      <Folder><name>Oblast  A</name><description>x</description>\
      <Placemark><name>2</name></Placemark><Folder><Folder><name>Raion</name>\
      <Placemark><name>3</name></Placemark></Folder><Placemark><name>4</name></Placemark>\
      </Folder></Folder><Folder><name> </name><Placemark><name>5</name></Placemark></Folder>
      """
    #expect(
      MarkupRows.kml(document(content)) == [
        "name=1", "folder=Oblast A | name=2", "folder=Oblast A / Raion | name=3",
        "folder=Oblast A | name=4", "name=5",
      ])
  }

  @Test func `pairs of a table in the description are columns`() {
    let content = """
      <Placemark><name>A</name><description><![CDATA[<html><body><table><tr><td>A</td></tr>\
      <tr><td><table><tr><td>OBJECTID</td><td>0012</td></tr><tr><td>Town</td>\
      <td>&lt;Null&gt;</td></tr><tr><td>Built</td><td>1900<br>1901</td></tr></table></td></tr>\
      </table></body></html>]]></description></Placemark>\
      <Placemark><description><table><tr><th>Built</th><td>1950</td></tr></table></description>\
      </Placemark>
      """
    let rows = MarkupRows.kml(document(content)).map { row in
      row.split(separator: " | ").filter { !$0.hasPrefix("description=") }
    }
    #expect(rows == [["name=A", "OBJECTID=0012", "Built=1900 1901"], ["Built=1950"]])
  }

  @Test func `a document without placemarks is refused, with what it has`() throws {
    let link = "<NetworkLink><Link><href>http://x.org/a.kml</href></Link></NetworkLink>"
    #expect(MarkupRows.kml(document("")) == ["map.kml: there is no <Placemark> in it"])
    #expect(
      MarkupRows.kml(document(link))
        == ["map.kml: there is no <Placemark> in it, only a link to another file"])
    #expect(
      MarkupRows.kml(document("<Folder>\(link)\(link)</Folder>"))
        == ["map.kml: there is no <Placemark> in it, only links to 2 other files"])
    let update = """
      <kml><NetworkLinkControl><Update><Change><Placemark/></Change></Update>\
      </NetworkLinkControl></kml>
      """
    #expect(MarkupRows.kml(update) == ["map.kml: there is no <Placemark> in it"])
    let reader = try KMLReader(XMLReader(xml: document("<Placemark/>\(link)")))
    #expect(try MarkupRows.texts(reader) == [""])
    #expect(reader.linkNote == "it has a link to another file, which is not followed")
  }

  @Test func `rows say their numbers and lines`() throws {
    let xml = "<kml>\n<Placemark/>\n\n<Placemark>\n</Placemark></kml>"
    let reader = try KMLReader(XMLReader(xml: xml))
    var row = TableRow()
    var places: [[Int]] = []
    while try reader.next(&row) { places.append([row.number, row.line]) }
    #expect(places == [[1, 2], [2, 4]])
  }

  @Test func `a placemark is held to its limits`() {
    let limits = RowLimits(rowBytes: 20, texts: 3, positions: 2, columns: 4, columnNameBytes: 6)
    func rows(_ content: String) -> [String] {
      MarkupRows.kml("<kml>\n<Placemark>\(content)</Placemark></kml>", limits: limits)
    }
    func data(_ name: String) -> String { "<Data name='\(name)'><value>1</value></Data>" }
    func extended(_ content: String) -> String { "<ExtendedData>\(content)</ExtendedData>" }
    #expect(
      rows("<name>123456789012345678901</name>")
        == ["map.kml:2: a row with more than 20 bytes of text"])
    #expect(
      rows(extended(String(repeating: data("a"), count: 4)))
        == ["map.kml:2: a row with more than 3 texts"])
    #expect(
      rows(extended(["a", "b", "c"].map(data).joined())) == ["a=1 | b=1 | c=1"])
    #expect(
      rows(extended("<Data name='1234567'/>"))
        == ["map.kml:2: a column's name longer than 6 bytes"])
    #expect(
      rows(extended(["a", "b", "c", "d", "e"].map { "<Data name='\($0)'/>" }.joined()))
        == ["map.kml:2: more than 4 different columns"])
    #expect(
      rows("<LineString><coordinates>1,2 3,4 5,6</coordinates></LineString>")
        == ["map.kml:2: a geometry with more than 2 positions"])
    #expect(
      rows("<Track><coord>1 2</coord><coord>1 2</coord><coord>1 2</coord></Track>")
        == ["map.kml:2: a geometry with more than 2 positions"])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      (
        document(String(repeating: "<Folder>", count: 100_000)),
        "map.kml:1: elements nested more than 100 deep"
      ),
      (
        document("<Placemark>" + String(repeating: "<MultiGeometry>", count: 100_000)),
        "map.kml:1: elements nested more than 100 deep"
      ),
      (
        "<!DOCTYPE kml SYSTEM 'file:///etc/passwd'><kml/>",
        "map.kml:1: a DOCTYPE is not accepted"
      ),
      (document("<Placemark/>\n\u{0}<Placemark/>"), "map.kml:2: a NUL byte"),
      (
        document("\n<Placemark><name>A"),
        "map.kml:2: not well-formed: '</Document>' stands where '</name>' is due, opened on line 2"
      ),
    ])
  func `a hostile document is refused`(xml: String, expected: String) {
    let last = MarkupRows.kml(xml).last
    #expect(last == expected)
  }
}

struct PlacemarkGeometryTests {
  /// The geometry of a placemark, and its columns if it has any.
  private static func read(_ geometry: String) throws -> String {
    let reader = try KMLReader(
      XMLReader(xml: document("<Placemark>\(geometry)</Placemark>")))
    var row = TableRow()
    _ = try reader.next(&row)
    let shape = row.geometry.map { shown($0.shape) } ?? "none"
    let texts = MarkupRows.text(of: row, reader.columns)
    return texts.isEmpty ? shape : "\(shape) | \(texts)"
  }

  private static func shown(_ shape: Geometry.Shape) -> String {
    func list(_ positions: [Geometry.Position]) -> String {
      positions.map { "\($0.longitude) \($0.latitude)" }.joined(separator: ", ")
    }
    func lists(_ rings: [[Geometry.Position]]) -> String {
      rings.map { "(\(list($0)))" }.joined()
    }
    return switch shape {
    case .point(let position): "point \(list([position]))"
    case .line(let positions): "line \(list(positions))"
    case .polygon(let rings): "polygon \(lists(rings))"
    case .multiPoint(let positions): "points \(list(positions))"
    case .multiLine(let lines): "lines \(lists(lines))"
    case .multiPolygon(let polygons):
      "polygons " + polygons.map { "[\(lists($0))]" }.joined()
    case .collection(let shapes): "[" + shapes.map(shown).joined(separator: "; ") + "]"
    }
  }

  private static func coordinates(_ text: String) -> String {
    "<coordinates>\(text)</coordinates>"
  }

  private static func point(_ text: String) -> String { "<Point>\(coordinates(text))</Point>" }

  private static func line(_ text: String) -> String {
    "<LineString><altitudeMode>x</altitudeMode>\(coordinates(text))</LineString>"
  }

  private static func ring(_ text: String) -> String {
    "<LinearRing>\(coordinates(text))</LinearRing>"
  }

  private static func polygon(_ outer: String, _ inner: String...) -> String {
    "<Polygon><outerBoundaryIs>\(ring(outer))</outerBoundaryIs>"
      + inner.map { "<innerBoundaryIs>\(ring($0))</innerBoundaryIs>" }.joined() + "</Polygon>"
  }

  @Test(
    arguments: [
      (point("36.2,49.9"), "point 36.2 49.9"),
      (point("\n  -36.25,-49.5,120.5 \n"), "point -36.25 -49.5"),
      (point("36.2, 49.9, 0"), "point 36.2 49.9"),
      (point("36.2 ,49.9 , 0"), "point 36.2 49.9"),
      (point("36.2,49.9,"), "point 36.2 49.9"),
      (point("+36.2,4.99e1"), "point 36.2 49.9"),
      (
        point("13.2851614285723798,52.5441242165608955,0"),
        "point 13.28516142857238 52.544124216560895"
      ),
      (point("-180,90"), "point -180.0 90.0"),
      (point(""), "none"),
      ("<Point/>", "none"),
      (line("1,2 3,4\n5,6"), "line 1.0 2.0, 3.0 4.0, 5.0 6.0"),
      (line("1, 2 3, 4"), "line 1.0 2.0, 3.0 4.0"),
      (ring("0,0 0,1 1,1 0,0"), "line 0.0 0.0, 0.0 1.0, 1.0 1.0, 0.0 0.0"),
      (polygon("0,0 0,1 1,1"), "polygon (0.0 0.0, 0.0 1.0, 1.0 1.0, 0.0 0.0)"),
      (
        polygon("0,0 0,9 9,9 0,0", "1,1 1,2 2,2 1,1", "3,3 3,4 4,4 3,3"),
        """
        polygon (0.0 0.0, 0.0 9.0, 9.0 9.0, 0.0 0.0)(1.0 1.0, 1.0 2.0, 2.0 2.0, 1.0 1.0)\
        (3.0 3.0, 3.0 4.0, 4.0 4.0, 3.0 3.0)
        """
      ),
      (
        "<MultiGeometry>\(point("1,2"))\(point("3,4"))</MultiGeometry>",
        "points 1.0 2.0, 3.0 4.0"
      ),
      ("<MultiGeometry>\(point("1,2"))</MultiGeometry>", "point 1.0 2.0"),
      ("<MultiGeometry/>", "none"),
      ("<GeometryCollection>\(point("1,2"))</GeometryCollection>", "point 1.0 2.0"),
      (
        """
        <MultiGeometry><MultiGeometry>\(line("1,2 3,4"))</MultiGeometry>\
        \(line("5,6 7,8"))</MultiGeometry>
        """,
        "lines (1.0 2.0, 3.0 4.0)(5.0 6.0, 7.0 8.0)"
      ),
      (
        "<MultiGeometry>\(polygon("0,0 0,1 1,1"))\(polygon("5,5 5,6 6,6"))</MultiGeometry>",
        """
        polygons [(0.0 0.0, 0.0 1.0, 1.0 1.0, 0.0 0.0)][(5.0 5.0, 5.0 6.0, 6.0 6.0, 5.0 5.0)]
        """
      ),
      (
        "<MultiGeometry>\(line("1,2 3,4"))\(point("5,6"))</MultiGeometry>",
        "[point 5.0 6.0; line 1.0 2.0, 3.0 4.0]"
      ),
      (
        """
        <g:Track xmlns:g='http://www.google.com/kml/ext/2.2'><when>2020</when><when>2021</when>\
        <g:coord>1 2 0</g:coord><g:coord>3 4</g:coord></g:Track>
        """, "line 1.0 2.0, 3.0 4.0"
      ),
    ])
  func `geometries are read with the longitude first`(xml: String, expected: String) throws {
    #expect(try Self.read(xml) == expected)
  }

  @Test(
    arguments: [
      "36.2", "36.2 49.9", "36,2,49,9", "nan,1", "1,inf", "0x10,1", "181,1", "1,90.5", "36.2;49.9",
      "36.2,49.9 37.1,50.2", "36.2,,49.9", ",36.2,49.9", "N36.2,E49.9", "1e999,1", "1e,1", "1e+,1",
      ".,1", "-,1", "1-2,3", "36.2,49.9, 37.1,50.2",
      "1,\(String(repeating: "0", count: 65))",
    ])
  func `a point that cannot be read stays as it is written`(text: String) throws {
    #expect(try Self.read(Self.point(" \(text)\n")) == "none | coordinates=\(text)")
  }

  @Test(
    arguments: [
      (line("1,2"), "none | coordinates=1,2"),
      (polygon("1,2 3,4"), "none | coordinates=1,2 3,4"),
      (polygon("0,0 0,1 1,1", "x"), "none | coordinates=x"),
      (
        "<Polygon><innerBoundaryIs>\(ring("0,0 0,1 1,1"))</innerBoundaryIs></Polygon>", "none"
      ),
      (
        """
        <Polygon><outerBoundaryIs>\(ring("0,0 0,1 1,1"))\
        \(ring("5,5 5,6 6,6"))</outerBoundaryIs></Polygon>
        """,
        "none | coordinates=5,5 5,6 6,6"
      ),
      (
        "<MultiGeometry>\(point("1,2"))\(point("x,2"))\(point("3,y"))</MultiGeometry>",
        "none | coordinates=x,2 | coordinates=3,y"
      ),
      ("<Track><coord>1 2</coord><coord>1,2</coord></Track>", "none | coordinates=1,2"),
      ("<Track><coord>1 2</coord></Track>", "none"),
    ])
  func `a geometry with a part that cannot be read is none`(xml: String, expected: String) throws {
    #expect(try Self.read(xml) == expected)
  }

  @Test func `numbers are those that the standard library reads`() {
    let numbers = [
      "0", "-0", "1", "0.1", "-0.3", "52.52432102227231", "52.5243210222723107", "9007199254740993",
      "9007199254740992", "13.2851614285723798", "179.99999999999999", "0.00000000000000000001",
      "1e-5", "1.5E+2", "5e-324", "0.000000000000000000000001", "123456789012345678901234567890",
      "00012.50", "5.", ".5",
    ]
    for number in numbers {
      #expect(
        CoordinateText.number(Array(number.utf8)[...])?.bitPattern == Double(number)?.bitPattern,
        "\(number)")
    }
  }
}

struct GPXReaderTests {
  private static func rows(_ content: String) throws -> [String] {
    let xml = """
      <gpx xmlns='http://www.topografix.com/GPX/1/1' version='1.1'><metadata><name>x</name>\
      </metadata>\(content)</gpx>
      """
    let reader = try GPXReader(XMLReader(bytes: Array(xml.utf8), source: "p.gpx"))
    var row = TableRow()
    var lines: [String] = []
    while try reader.next(&row) {
      let isPoint = if case .point = row.geometry?.shape { true } else { false }
      lines.append("\(isPoint) | \(MarkupRows.text(of: row, reader.columns))")
    }
    return lines
  }

  @Test func `a waypoint is a row with its point`() throws {
    let content = """
      <wpt lat='49.9' lon='36.2'><ele>120</ele><time>2022-03-04T10:00:00Z</time>\
      <name>House</name><cmt>c</cmt><desc>d</desc><link href='http://x.org'><text>t</text></link>\
      <extensions><o:grade xmlns:o='urn:o'>3</o:grade></extensions></wpt>\
      <rte><rtept lat='1' lon='2'/></rte>
      """
    #expect(
      try Self.rows(content) == [
        "true | @lat=49.9 | @lon=36.2 | ele=120 | time=2022-03-04T10:00:00Z | name=House | cmt=c | "
          + "desc=d | link/@href=http://x.org | link/text=t | extensions/grade=3"
      ])
  }

  @Test(
    arguments: [
      ("lat='91' lon='2'", "@lat=91 | @lon=2"),
      ("lat='1' lon='x'", "@lat=1 | @lon=x"),
      ("lat='NaN' lon='2'", "@lat=NaN | @lon=2"),
      ("lat='1'", "@lat=1"),
    ])
  func `a point that is none on the Earth stays in its columns`(
    attributes: String, expected: String
  ) throws {
    #expect(try Self.rows("<wpt \(attributes)/>") == ["false | \(expected)"])
  }

  @Test func `a document with tracks alone says so`() throws {
    let error = try #require(throws: MarkupDocumentError.self) { try Self.rows("<trk/>") }
    #expect(
      error.description
        == "p.gpx: there is no element at 'gpx/wpt', though there is one at 'gpx'")
    #expect(error.hint == "elements in it: 'metadata', 'trk'")
  }
}

@Test(
  arguments: [
    (["doc.kml"], "doc.kml"),
    (["a.kml", "files/b.png", "doc.kml"], "doc.kml"),
    (["files/x.png", "Map.KML", "b.kml"], "Map.KML"),
    (["__MACOSX/._a.kml", "maps/a.kml"], "maps/a.kml"),
    (["a.kmz", "a.kml.txt"], nil),
    ([], nil),
  ] as [([String], String?)])
func `the map of an archive is its doc or its first KML`(entries: [String], expected: String?) {
  #expect(KMZDocument.name(among: entries) == expected)
}

struct KMZTests {
  private static func open(_ entries: [ZipFixture.Entry]) -> [String] {
    MarkupRows.failing {
      let file = InputFile(bytes: ZipFixture(entries).bytes, source: "map.kmz")
      let bytes = try MarkupRows.everything(of: KMZDocument.stream(file))
      return try MarkupRows.texts(KMLReader(XMLReader(bytes: bytes, source: file.source)))
    }
  }

  @Test func `the map of an archive is read`() {
    let map = "<kml><Placemark><name>A</name></Placemark></kml>"
    let entries = [ZipFixture.Entry("a.png", "x"), ZipFixture.Entry("doc.kml", map)]
    #expect(Self.open(entries) == ["name=A"])
  }

  @Test func `an archive without a map says so`() {
    #expect(
      Self.open([ZipFixture.Entry("a.txt", "x")])
        == ["map.kmz: there is no KML document in the archive"])
  }
}
