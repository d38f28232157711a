import CanonicalJSON
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageExport

/// Names the site in a way that a spreadsheet would run, with marks of every format.
private func nameHostile(_ records: inout Records) throws {
  var site = try #require(records.sites.first)
  site.names = [Name("=HYPERLINK(\"x\"),\"y\"\n<b>", language: "en")]
  records.sites = RecordTable([site])
}

private func object(_ text: some StringProtocol) throws -> JSONObject {
  try #require(JSONParser.parse(Array(text.utf8)).objectValue)
}

@Test func `GeoJSON is one collection whose features all have every property`() throws {
  let export = try Exports.records()
  for layer in ExportLayer.allCases.map(export.layer) {
    let text = try Exports.text { try GeoJSONExport(export.head).write(layer, to: $0) }
    let collection = try object(text)
    #expect(collection["type"] == "FeatureCollection")
    #expect(collection["name"]?.stringValue == layer.name.rawValue)
    #expect(collection["crs"] == nil)
    let features = try #require(collection["features"]?.arrayValue)
    #expect(features.count == layer.count)
    for feature in features.compactMap(\.objectValue) {
      let properties = try #require(feature["properties"]?.objectValue)
      #expect(Set(properties.keys) == Set(layer.columns.map(\.name)))
      #expect(feature["id"] == properties["id"])
      #expect(feature["geometry"] != nil)
    }
  }
}

@Test func `a feature a line and an object a line are what the collection holds`() throws {
  let export = try Exports.records()
  let layer = export.layer(.monuments)
  let whole = try Exports.text { try GeoJSONExport(export.head).write(layer, to: $0) }
  let features = try #require(object(whole)["features"]?.arrayValue)
  let sequence = try Exports.text { try GeoJSONExport(export.head).writeSequence(layer, to: $0) }
  let rows = try Exports.text { try JSONLinesExport().write(layer, to: $0) }
  func lines(_ text: String) throws -> [JSONValue] {
    try text.split(separator: "\n").map { .object(try object($0)) }
  }
  #expect(try lines(sequence) == features)
  #expect(try lines(rows) == features.map { try #require($0.objectValue?["properties"]) })
}

@Test func `strict CSV has what the records say, and CSV for Excel nothing that it would run`()
  throws
{
  let layer = try Exports.records(nameHostile).layer(.sites)
  let strict = try Exports.text { try DelimitedExport(for: .program).write(layer, to: $0) }
  let excel = try Exports.text { try DelimitedExport(for: .spreadsheet).write(layer, to: $0) }
  #expect(
    strict.hasPrefix("id,site,name,name_local,name_local_language,names,kind,countries,"))
  #expect(strict.contains("\r\nsite/palmyra,palmyra,\"=HYPERLINK(\"\"x\"\"),\"\"y\"\"\n<b>\",,,"))
  #expect(excel.hasPrefix("\u{FEFF}id,site,name,"))
  #expect(
    excel.contains("\r\nsite/palmyra,palmyra,\"'=HYPERLINK(\"\"x\"\"),\"\"y\"\"\n<b>\",,,"))
  #expect(strict.contains(",38.2667,34.5542,1500,recorded,,destroyed,"))
}

@Test func `an export is the same bytes whenever it is made`() throws {
  let first = try Exports.records()
  let again = try Exports.records()
  for name in ExportLayer.allCases {
    let texts = try [first, again].map { export in
      try Exports.text { try GeoJSONExport(export.head).write(export.layer(name), to: $0) }
    }
    #expect(texts[0] == texts[1])
  }
}
