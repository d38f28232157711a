@testable import HeritageImport
import HeritageModel
import Testing
import XMLStream

@Test(arguments: [
  ("<kml xmlns='http://www.opengis.net/kml/2.2'/>", "list.xml: there is no <Placemark> in it"),
  (
    "<lidoWrap xmlns='http://www.lido-schema.org'/>",
    "list.xml: there is no element at 'lidoWrap/lido', though there is one at 'lidoWrap'"
  ),
  (
    "<html><body>503</body></html>",
    "list.xml: the file is a web page (HTML), which cannot be imported"
  ),
  (
    "<query xmlns='urn:other'/>",
    "list.xml: its beginning does not show which elements are the rows, as none with something "
      + "inside stands beside another of its name"
  ),
])
func `XML of another kind is named`(xml: String, expected: String) throws {
  var registry = MemoryRegistry()
  let error = try #require(throws: (any Error).self) { try registry.take(xml) }
  #expect("\(error)" == expected)
}

@Test func `a listing without rows is refused`() throws {
  var registry = MemoryRegistry()
  let error = try #require(throws: ImportError.self) {
    try registry.take("<query rows='0'></query>")
  }
  #expect(error.description == "list.xml: the listing has no <row>")
  #expect(error.hint == "the download may have failed: fetch the file again")
}

@Test func `rows of another listing are refused`() throws {
  var registry = MemoryRegistry()
  let error = try #require(throws: ImportError.self) {
    try registry.take("<query>\n<row><nom>Palmyre</nom></row></query>")
  }
  #expect(
    error.description
      == "list.xml:2: a row with <nom> but without <id_number> is not one of a known listing")
}

@Test func `a format that is named is not asked of the document`() throws {
  var registry = MemoryRegistry()
  let listing = Listings.listing(Listings.row("23", "Palmyra"))
    .replacing("query", with: "export")
  let report = try registry.take(listing, as: .unesco)
  #expect(report.created == 1)
  let rows = try registry.take("<export><row><nom>Palmyre</nom></row></export>", as: .unesco)
  #expect(rows.rejections.map(\.message) == ["the row has no id_number"])
}

@Test func `the rows of a named format are found wherever they are`() throws {
  var registry = MemoryRegistry()
  let listing = Listings.listing(Listings.row("23", "Palmyra"), Listings.row("24", "Bosra"))
    .replacing(
      #/<query columns="223" rows="2">/#, with: "<response><query rows='3'><note>x</note>"
    )
    .replacing("</query>", with: "<total>2</total></query></response>")
  #expect(throws: ProfileRefusal.self) { try registry.take(listing) }
  let report = try registry.take(listing, as: .unesco)
  #expect(report.created == 2)
  #expect(
    report.warnings.map(\.message) == [
      "the element <total> has no field of its own (once); it is beside the rows and is not imported",
      "the listing says it has 3 rows, but 2 were read",
    ])
}

@Test func `a document of a named format without rows is called what it is`() throws {
  var registry = MemoryRegistry()
  let error = try #require(throws: ImportError.self) {
    try registry.take("<html><p>saved page</p></html>", as: .unesco)
  }
  #expect(
    error.description
      == "list.xml: there is no <row> in it, and the root element <html> is that of a web page (HTML)"
  )
  #expect(error.hint == ListingFormat.known)
}

@Test func `markup given as elements reads like the same markup escaped`() throws {
  let markup = """
    <p>The <b>pans</b> &amp; the mill.</p><p>The canal.<br/>The quay</p><ul><li>sluice</li>\
    <li>lock</li></ul><script>track("&lt;b&gt;")</script><span style="display: none"> </span>\
    <new>un</new><new>known</new>
    """
  let escaped = markup.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing("&lt;new>", with: " ").replacing("&lt;/new>", with: " ")
  var texts: [String] = []
  for text in [markup, escaped] {
    var registry = MemoryRegistry()
    let name = text == markup ? "Salt Works<br/><small>Shore</small>" : "Salt Works Shore"
    _ = try registry.take(Listings.listing(Listings.row("23", name, ["short_description": text])))
    let site = try registry.property("23")
    #expect(site.title == "Salt Works Shore")
    texts += site.description.map(\.text)
  }
  #expect(texts[0] == "The pans & the mill. The canal. The quay sluice lock un known")
  #expect(texts[0] == texts[1])
}

@Test(
  arguments: [
    ("<address>Quay</address>2<nav>Top</nav><main>Hall</main>", "a Quay 2 Top Hall z"),
    ("<form>Name<button>Send</button><textarea>Note</textarea></form>", "a Name Send Note z"),
    ("<select><option>One</option><option>Two</option></select>", "a One Two z"),
    ("<noscript>No script</noscript>", "a No script z"),
    ("<svg><title>T</title><svg>in</svg><text>out</text></svg>", "a z"),
    ("<svg/>b<svg>c</svg>", "a b z"),
    ("<audio>none</audio><video>none</video><canvas>none</canvas>", "a z"),
    ("<script>x()</script>", "a z"),
    ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "a漢(kan)z"),
    ("<math><mi>x</mi><mo>=</mo><mn>2</mn></math>", "ax=2z"),
    ("<o:p xmlns:o=\"urn:office\">b</o:p>", "abz"),
    ("<st1:City xmlns:st1=\"urn:tags\">b</st1:City>,", "ab,z"),
    ("<html:p xmlns:html=\"http://www.w3.org/1999/xhtml\">b</html:p>", "a b z"),
    ("<p xmlns=\"http://www.w3.org/1999/xhtml\">b</p>", "a b z"),
  ])
func `every element of a web page reads alike as an element and escaped`(
  markup: String, expected: String
) throws {
  let escaped = markup.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  var registry = MemoryRegistry()
  for (number, text) in zip(["1", "2"], [markup, escaped]) {
    _ = try registry.take(
      Listings.listing(
        Listings.row(number, "Place \(number)", ["short_description": "a\(text)z"])))
    #expect(try registry.property(number).description.map(\.text) == [expected])
  }
}

@Test func `elements inside a value and inside an unknown element glue no words`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(
      Listings.row(
        "23", "Palmyra",
        [
          "date_inscribed": "<b>1980</b>", "tier": "<title>A</title><title>B</title>",
        ])))
  let property = try registry.property("23").worldHeritage
  #expect(property?.inscribed == 1980)
  #expect(property?.listing["tier"] == "A B")
}

@Test func `a damaged document fails as a whole and nothing is committed`() throws {
  var registry = MemoryRegistry()
  let whole = Listings.listing(Listings.row("23", "Palmyra"), Listings.row("24", "Other"))
  let error = try #require(throws: XMLParseError.self) {
    try registry.take(String(whole.dropLast(12)))
  }
  #expect(error.source == "list.xml")
  #expect(registry.records.isEmpty)
}

@Test(arguments: [
  (
    FileContent.table(.csv),
    "a.json: the file is a table in text form (CSV), which cannot be imported",
    ListingFormat.known
  ),
  (
    .foreign(.shapefile), "a.json: the file is a Shapefile (SHP), which cannot be imported",
    "convert it first, as in 'ogr2ogr -f CSV out.csv in.shp -lco GEOMETRY=AS_WKT'"
  ),
  (.empty, "a.json: the file is empty", "the download may have failed: fetch the file again"),
])
func `a file that is not read is refused by name`(
  content: FileContent, expected: String, hint: String
) {
  let error = ImportError.unreadable(source: "a.json", content: content)
  #expect(error.description == expected)
  #expect(error.hint == hint)
}

@Test func `elements without a field are kept and told of once`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    """
    <query rows="3">
    <generator>made by hand</generator>
    <row><id_number>23</id_number><site>Palmyra</site><tier>A</tier><danger/><site>Tadmur</site></row>
    <row><id_number>24</id_number><site>Bosra</site><tier>B</tier><edition>x</edition></row>
    </query>
    """, ImportOptions(language: "und"))
  #expect(
    report.warnings.map(\.description) == [
      "list.xml: the language of the listing cannot be told; its texts are kept without one "
        + "(name it, as in '--language fr') [IMP-07]",
      "3: 23 Palmyra: not known: date_inscribed, criteria_txt, category; "
        + "so the property's status is not stated [IMP-09]",
      "4: 24 Bosra: not known: date_inscribed, criteria_txt, category; "
        + "so the property's status is not stated [IMP-09]",
      "4: list.xml: the element <edition> has no field of its own (once); "
        + "its text is kept verbatim [IMP-01]",
      "3: list.xml: the element <site> has no field of its own (once); "
        + "its text is kept verbatim [IMP-01]",
      "3: list.xml: the element <tier> has no field of its own (2 times); "
        + "its text is kept verbatim [IMP-01]",
      "2: list.xml: the element <generator> has no field of its own (once); "
        + "it is beside the rows and is not imported [IMP-01]",
      "list.xml: the listing says it has 3 rows, but 2 were read [IMP-08]",
    ])
  #expect(
    try registry.property("23").worldHeritage?.listing
      == ["language": "und", "site": "Tadmur", "tier": "A"])
  #expect(
    try registry.property("24").worldHeritage?.listing
      == ["element-edition": "x", "language": "und", "tier": "B"])
}

@Test func `damaged text is imported and named`() throws {
  var registry = MemoryRegistry()
  let report = try registry.take(
    Listings.listing(
      Listings.row(
        "23", "Pal\u{AD}myra \u{9D}x",
        ["justification": "lost \u{FFFD}", "short_description": "a â€œb"])))
  #expect(try registry.property("23").names.map(\.text) == ["Palmyra x"])
  #expect(report.warnings.map(\.code).sorted() == ["TXT-01", "TXT-02", "TXT-03", "TXT-04"])
  #expect(Set(report.warnings.map(\.record)) == ["23"])
}

@Test func `a listing of too many rows is refused`() throws {
  var registry = MemoryRegistry()
  let xml = Listings.listing((1...3).map { Listings.row("\($0)", "N\($0)") })
  #expect(throws: ImportError.tooManyRows(source: "list.xml", line: 5, limit: 2)) {
    try registry.take(xml, ImportOptions(rowLimit: 2))
  }
  #expect(try registry.take(xml, ImportOptions(rowLimit: 3)).created == 3)
}
