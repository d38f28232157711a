import ByteStreams
import HeritageTestSupport
import Testing

@testable import HeritageImport

struct RecognitionTests {
  private func content(of bytes: [UInt8], encoding: String? = nil) throws -> FileContent {
    try Recognition(InputFile(bytes: bytes), encoding: encoding).content
  }

  @Test(arguments: [
    ("", FileContent.empty), (" \r\n\t", .empty), ("\u{FEFF}\n", .empty),
    ("name,lat,lon\nMill,1,2\n", .table(.csv)), ("name;lat", .table(.csv)),
    ("a|b\n1|2\n", .table(.csv)), ("name\nMill\n", .table(.csv)), ("hello", .table(.csv)),
    ("a\tb\n1,2\t3,4\n", .table(.tsv)), ("[1] Mill,2\n", .table(.csv)),
    ("{name},lat\n", .table(.csv)),
  ])
  func `text without markup is a table`(text: String, expected: FileContent) throws {
    #expect(try content(of: Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    ("{\"a\": 1}", TableFormat.json), ("\u{FEFF}[1]", .json), ("[]", .json),
    ("[\n{\"a\": []}]", .json),
    ("{\"a\": 1}\n{\"a\": 2}\n", .jsonl), ("[1]\n[2]\n", .jsonl),
    ("{\"a\": \"}{\", \"b\": \"\\\"}{\"}", .json),
    ("{\"type\": \"FeatureCollection\", \"features\": []}", .geojson),
    ("{\"features\": [{\"id\": 1, \"type\": \"Feature\"", .geojson),
    ("{\"crs\": {\"type\": \"name\"}, \"type\": \"FeatureCollection\"}", .geojson),
    ("{\"crs\": {\"type\": \"FeatureCollection\"}}", .json),
    ("{\"type\": \"Feature\", \"geometry\": null}", .geojson),
    ("{\"type\": \"Feature\"}\n{\"type\": \"Feature\"}\n", .geojsonseq),
    ("\u{1E}{\"type\": \"Feature\"}\n", .geojsonseq), ("\u{1E}{\"a\": 1}\n", .jsonl),
  ])
  func `JSON is told by its first value and what follows it`(
    text: String, expected: TableFormat
  ) throws {
    #expect(try content(of: Array(text.utf8)) == .table(expected))
  }

  @Test(arguments: [
    ("<?xml version='1.0'?>\n<!-- x > y -->\n<query rows='1'>", FileContent.worldHeritage),
    ("<query xmlns='urn:x'/>", .table(.xml)), ("<a:query xmlns:a='urn:x'/>", .table(.xml)),
    ("<kml xmlns='http://www.opengis.net/kml/2.2'>", .table(.kml)),
    ("<k:kml xmlns:k='urn:x'>", .table(.kml)), ("<gpx>", .table(.gpx)),
    ("<lido:lidoWrap>", .table(.lido)),
    ("<lido/>", .table(.lido)), ("<OAI-PMH>", .table(.xml)), ("<monuments\n>", .table(.xml)),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]>\n<rss>", .foreign(.rss)),
    ("<!DOCTYPE kml>\n<kml>", .table(.kml)),
    ("<wfs:FeatureCollection>", .foreign(.gml)), ("<Workbook>", .foreign(.spreadsheetXML)),
    ("<rdf:RDF>", .foreign(.rdf)), ("<osm>", .foreign(.openStreetMap)), ("<feed>", .foreign(.atom)),
    ("<svg>", .foreign(.svg)), ("<urlset>", .foreign(.sitemap)),
    ("<!DOCTYPE html><html>", .foreign(.html)), ("<HTML>", .foreign(.html)),
    ("\n<table><tr>", .foreign(.html)),
    ("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>", .foreign(.html)),
    ("<!-- never ends", .table(.xml)), ("<", .table(.xml)),
    ("<kml>\u{0}\u{0}\u{0}\u{0}", .table(.kml)),
  ])
  func `XML is told by its root element`(text: String, expected: FileContent) throws {
    #expect(try content(of: Array(text.utf8)) == expected)
  }

  private static let foreignTexts: [(text: String, kind: ForeignKind)] = [
    ("%PDF-1.7", .pdf), ("{\\rtf1 x}", .richText), ("PAR1\u{15}", .parquet),
    ("\u{0}\u{1}\u{0}\u{0}Standard Jet DB\u{0}", .access), ("SQLite format 3\u{0}", .sqlite),
    (sqlite + "GPKG", .geoPackage), ("\u{0}\u{0}'\n\u{0}", .shapefile),
    ("GIF89a", .image("GIF")), ("II*\u{0}", .image("TIFF")), ("BZh91AY&SY", .packed("bzip2")),
    ("Rar!\u{1A}\u{7}", .packed("rar")), (tar, .packed("tar")),
    ("version https://git-lfs.github.com/spec/v1\n", .largeFilePointer),
    ("{\"type\": \"Topology\"}", .topoJSON), ("a\u{0}b", .binary),
    (emptyArchive, .zip(holding: nil)),
  ]

  private static let sqlite = "SQLite format 3\u{0}" + String(repeating: "\u{1}", count: 52)
  private static let tar = String(repeating: "x", count: 257) + "ustar"
  private static let emptyArchive = "PK\u{5}\u{6}" + String(repeating: "\u{0}", count: 18)

  @Test(arguments: foreignTexts)
  func `what is known and not read is named`(text: String, expected: ForeignKind) throws {
    #expect(try content(of: Array(text.utf8)) == .foreign(expected))
  }

  private static let foreignBytes: [(bytes: [UInt8], kind: ForeignKind)] = [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .oldOffice),
    ([0xFF, 0xD8, 0xFF, 0xE0], .image("JPEG")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .packed("7z")),
    ([3, 124, 1, 31, 1, 0, 0, 0, 65, 0, 10] + [UInt8](repeating: 0, count: 22), .dBase),
    (Encoded.utf16LE("name,lat"), .undeclaredText("UTF-16LE")),
    (Encoded.utf16BE("<kml></kml>"), .undeclaredText("UTF-16BE")),
  ]

  @Test(arguments: foreignBytes)
  func `what is known and no text is named`(bytes: [UInt8], expected: ForeignKind) throws {
    #expect(try content(of: bytes) == .foreign(expected))
  }

  @Test(arguments: [
    (["[Content_Types].xml", "xl/workbook.xml"], FileContent.table(.xlsx)),
    (["xl/workbook.bin"], .foreign(.binaryWorkbook)),
    (["word/document.xml"], .foreign(.wordDocument)),
    (["mimetype", "content.xml", "META-INF/manifest.xml"], .foreign(.openDocument)),
    (["Index/Document.iwa"], .foreign(.numbers)), (["doc.kml", "files/a.png"], .table(.kmz)),
    (["a/B.SHP", "a/B.dbf"], .foreign(.zippedShapefile)),
    (["a.gdb/a0001.gdbtable"], .foreign(.geodatabase)),
    (["readme.md", "a/List.CSV"], .foreign(.zip(holding: "a/List.CSV"))),
    (["readme.md"], .foreign(.zip(holding: "readme.md"))), (["a/"], .foreign(.zip(holding: nil))),
    // What is beside the table is not named for it, nor what macOS adds.
    (["readme.txt", "a/b/list.csv"], .foreign(.zip(holding: "a/b/list.csv"))),
    (["__MACOSX/._list.csv", "meta.xml", "maps/in.kmz"], .foreign(.zip(holding: "maps/in.kmz"))),
    (["readme.txt", "old/list.xls"], .foreign(.zip(holding: "old/list.xls"))),
    (["data/sites.zip"], .foreign(.zip(holding: "data/sites.zip"))),
  ])
  func `an archive is told by what is in it`(names: [String], expected: FileContent) throws {
    #expect(try content(of: ZipFixture(names.map { ZipFixture.Entry($0) }).bytes) == expected)
  }

  @Test func `a file packed with gzip is what is in it`() throws {
    let recognition = try Recognition(InputFile(bytes: Packing.gzip(Array("a\tb\n1\t2\n".utf8))))
    #expect(recognition.isCompressed)
    #expect(recognition.content == .table(.tsv))
    let archive = ZipFixture([ZipFixture.Entry("xl/workbook.xml")]).bytes
    #expect(try content(of: Packing.gzip(archive)) == .foreign(.zip(holding: nil)))
  }

  private static let encodedTexts: [(bytes: [UInt8], String?, String, FileContent)] = [
    ([0xFF, 0xFE] + Encoded.utf16LE("{\"a\": 1}"), nil, "UTF-16LE", .table(.json)),
    ([0xFE, 0xFF] + Encoded.utf16BE("<gpx>"), nil, "UTF-16BE", .table(.gpx)),
    (Encoded.utf16LE("a\tb"), "utf-16le", "utf-16le", .table(.tsv)),
    (Array("\u{FEFF}a,b".utf8), "windows-1252", "UTF-8", .table(.csv)),
    (Array("a,b".utf8), "utf8", "UTF-8", .table(.csv)),
    (Encoded.latin1("a,é"), "windows-1252", "windows-1252", .table(.csv)),
    (Array("heritage:file,a\nx,é\n".utf8), "windows-1252", "UTF-8", .table(.csv)),
  ]

  @Test(arguments: encodedTexts)
  func `a text has the encoding of its mark, else the one that is named`(
    bytes: [UInt8], asked: String?, encoding: String, expected: FileContent
  ) throws {
    let recognition = try Recognition(InputFile(bytes: bytes), encoding: asked)
    #expect(recognition.encoding == encoding)
    #expect(recognition.content == expected)
  }

  @Test func `an encoding that is none is refused`() throws {
    let error = try #require(throws: InputError.self) {
      try content(of: Array("a,b".utf8), encoding: "klingon")
    }
    #expect(error.description == "'klingon' is not the name of an encoding")
  }

  @Test(arguments: [
    (ForeignKind.oldOffice, "open it in a spreadsheet and save it as XLSX or CSV"),
    (.gml, "convert it first, as in 'ogr2ogr -f CSV out.csv in.gml -lco GEOMETRY=AS_WKT'"),
    (
      .zippedShapefile,
      "convert it first, as in 'ogr2ogr -f CSV out.csv /vsizip/in.zip -lco GEOMETRY=AS_WKT'"
    ),
    (.zip(holding: "a.csv"), "unpack the file first"),
    (.undeclaredText("UTF-16LE"), "name the encoding, as in '--encoding utf-16le'"),
    (.largeFilePointer, "fetch the file itself, as with 'git lfs pull'"),
    (.rss, ListingFormat.known),
  ])
  func `a file that is not read comes with advice`(kind: ForeignKind, expected: String) {
    #expect(ImportError.unreadable(source: "x", content: .foreign(kind)).hint == expected)
  }
}
