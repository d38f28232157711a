import ByteStreams
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageExport

private func kml(
  _ export: ExportRecords, _ layers: [ExportLayer] = ExportLayer.allCases
) throws -> String {
  let layers = layers.map(export.layer)
  return try Exports.text { _ = try KMLExport(export.head).write(layers, to: $0) }
}

@Test func `a folder a layer has a folder a state with its count, the worst first`() throws {
  let text = try kml(Exports.records(), [.monuments, .reports])
  let names = text.matches(of: /<Folder id="(.*?)"><name>(.*?)<\/name><visibility>(\d)/).map {
    "\($0.output.1): \($0.output.2), \($0.output.3)"
  }
  #expect(
    names == [
      "monuments: Monuments (3), 1", "monuments.destroyed: Destroyed (1 monument), 1",
      "monuments.severe: Severely damaged (1 monument), 1",
      "monuments.unknown: State not known (1 monument), 1",
      "reports: Reports (2), 0", "reports.destroyed: Destroyed (1 report), 0",
      "reports.severe: Severely damaged (1 report), 0",
    ])
}

@Test func `a placemark has sentences for people and every column for programs`() throws {
  let text = try kml(Exports.records(), [.monuments])
  let start = try #require(
    text.firstRange(of: "<Placemark id=\"monuments.monument.palmyra.temple-of-bel\">"))
  let end = try #require(text[start.upperBound...].firstRange(of: "</Placemark>"))
  let placemark = String(text[start.upperBound..<end.lowerBound])
  #expect(
    placemark.hasPrefix(
      """
      <name>Temple of Bel</name><Snippet maxLines="1">Destroyed</Snippet><description><![CDATA[\
      <p dir="auto">Destroyed between 27 and 31 August 2015.</p>\
      <p dir="auto"><b>How well known:</b> seen in images from above</p>\
      <p dir="auto"><b>Claimed by:</b> UNITAR-UNOSAT</p>\
      <p dir="auto"><b>Site:</b> Palmyra</p>\
      <p dir="auto"><b>Place:</b> 34.547° N, 38.274° E</p>]]></description>\
      <TimeSpan><begin>2015-08-27</begin><end>2015-08-31</end></TimeSpan>\
      <styleUrl>#destroyed</styleUrl><ExtendedData><SchemaData schemaUrl="#monuments-columns">\
      <SimpleData name="id">monument/palmyra/temple-of-bel</SimpleData>
      """))
  #expect(placemark.contains("<SimpleData name=\"contested\">0</SimpleData>"))
  #expect(
    placemark.hasSuffix("</ExtendedData><Point><coordinates>38.274,34.547</coordinates></Point>"))
}

@Test func `colours are written from opacity to red, and plain KML has no pictures`() throws {
  let text = try kml(Exports.records(), [.sites])
  #expect(text.contains("<Style id=\"destroyed\"><IconStyle><color>ff1f0f5b</color></IconStyle>"))
  #expect(text.contains("<PolyStyle><color>991f0f5b</color></PolyStyle>"))
  #expect(!text.contains("href"))
}

@Test func `nothing that a record says becomes markup`() throws {
  let text = try kml(
    Exports.records { records in
      var site = try #require(records.sites.first)
      site.names = [Name("]]><b>&\u{202E}", language: "en")]
      site.description = [LocalizedText("<script>]]></description>\nline", language: "en")]
      records.sites = RecordTable([site])
    }, [.sites])
  #expect(text.contains("<name>]]&gt;&lt;b&gt;&amp;\\u{202E}</name>"))
  #expect(
    text.contains("<p dir=\"auto\">&lt;script&gt;]]&gt;&lt;/description&gt;<br/>line</p>]]>"))
}

@Test func `evidence without a place is left out, which is told`() throws {
  let export = try Exports.records()
  var remarks: [String] = []
  let text = try Exports.text { sink in
    remarks = try KMLExport(export.head).write([export.layer(.evidence)], to: sink)
  }
  #expect(remarks == ["3 items of evidence without a place are left out of the map"])
  #expect(
    text.contains(
      "<p dir=\"auto\">3 items of evidence without a place are left out of the map.</p>"))
  #expect(!text.contains("<Folder"))
}

@Test func `KMZ is the document first and its pictures behind it`() throws {
  let export = try Exports.records()
  let bytes = try Exports.bytes {
    _ = try KMZExport(export.head).write([export.layer(.sites)], to: $0)
  }
  let archive = try ZipArchive(InputFile(bytes: bytes, source: "a.kmz"))
  #expect(archive.entries.map(\.name) == ["doc.kml", "icons/plain.png", "icons/hatched.png"])
  let text = try #require(try Exports.unpacked(bytes)["doc.kml"])
  #expect(
    text.contains(
      "<color>ffffffff</color><scale>0.7</scale><Icon><href>icons/hatched.png</href></Icon>"))
  #expect(!text.contains("http://maps"))
}

@Test func `a picture of a mark is a disc on a transparent ground`() {
  let png = MarkIcon.plain.png
  #expect(Array(png[0..<8]) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
  #expect(Array(png[16..<29]) == [0, 0, 0, 64, 0, 0, 0, 64, 8, 6, 0, 0, 0])
  // The rows stand behind 48 bytes of heads, each with a byte before it.
  func pixel(_ x: Int, _ y: Int) -> [UInt8] {
    let start = 48 + y * (64 * 4 + 1) + 1 + x * 4
    return Array(png[start..<start + 4])
  }
  #expect(pixel(0, 0) == [0, 0, 0, 0])
  #expect(pixel(32, 32) == [255, 255, 255, 255])
  #expect(pixel(32, 4) == [28, 28, 28, 255])
}
