import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageTestSupport
import Testing

@testable import HeritageExport

@Test(arguments: ExportLayer.allCases)
func `the columns of a layer have names of their own that every program takes`(
  layer: ExportLayer
) throws {
  let columns = try Exports.records().layer(layer).columns
  #expect(Set(columns.map(\.name)).count == columns.count)
  for column in columns {
    #expect(column.name.wholeMatch(of: /[a-z][a-z0-9_]{0,30}/) != nil, "\(column.name)")
    #expect(!column.meaning.isEmpty && column.meaning.last != ".")
  }
}

@Test(arguments: ExportLayer.allCases)
func `every value of a layer is of its column's type, and what has a place comes first`(
  layer: ExportLayer
) throws {
  let layer = try Exports.records(addFootprint).layer(layer)
  var placed: [Bool] = []
  layer.forEach { feature in
    placed.append(feature.shape != nil)
    #expect(feature.values.count == layer.columns.count)
    for (column, value) in zip(layer.columns, feature.values) {
      #expect(value.fits(column.type), "\(column.name): \(value)")
    }
  }
  #expect(placed.count > 0)
  #expect(placed == placed.sorted { $0 && !$1 })
}

extension FeatureValue {
  fileprivate func fits(_ type: FeatureColumn.ValueType) -> Bool {
    switch (self, type) {
    case (.absent, _), (.text, .text), (.integer, .integer), (.decimal, .decimal), (.flag, .flag):
      true
    case (.text(let text), .day): text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil
    default: false
    }
  }
}

/// Gives the site an area whose outer ring goes clockwise and whose hole counter-clockwise.
private func addFootprint(_ records: inout Records) throws {
  var site = try #require(records.sites.first)
  site.footprint = [
    "type": "Polygon",
    "coordinates": [
      [[38, 34], [38, 35], [39, 35], [39, 34], [38, 34]],
      [[38.4, 34.4], [38.6, 34.4], [38.6, 34.6], [38.4, 34.6], [38.4, 34.4]],
    ],
  ]
  records.sites = RecordTable([site])
}

@Test func `a site has the worst state of what is there, and says whose that is`() throws {
  let layer = try Exports.records().layer(.sites)
  var rows: [[String: FeatureValue]] = []
  layer.forEach { feature in
    rows.append(
      Dictionary(uniqueKeysWithValues: zip(layer.columns.map(\.name), feature.values)))
  }
  let palmyra = try #require(rows.first)
  #expect(palmyra["state"] == .text("destroyed"))
  #expect(palmyra["state_of"] == .text("monument/palmyra/temple-of-bel"))
  #expect(palmyra["monuments"] == .integer(3))
  #expect(palmyra["monuments_unknown"] == .integer(1))
  #expect(palmyra["names"] == .text("en: Palmyra | ar: تدمر | fr: Palmyre | ar-Latn: Tadmur"))
  #expect(palmyra["name_local"] == .text("تدمر"))
  #expect(palmyra["country_names"] == .text("Syrian Arab Republic"))
}

@Test func `a monument or a report without a point stands at its site's, and says so`() throws {
  for layer in try [Exports.records().layer(.monuments), Exports.records().layer(.reports)] {
    let names = layer.columns.map(\.name)
    let (source, monument) = (
      try #require(names.firstIndex(of: "location_source")),
      try #require(names.firstIndex(of: "monument"))
    )
    var sources: [String: FeatureValue] = [:]
    layer.forEach { feature in
      if case .text(let monument) = feature.values[monument] {
        sources[monument] = feature.values[source]
      }
    }
    #expect(sources["temple-of-bel"] == .text("recorded"))
    #expect(sources["monumental-arch"] == .text("site"))
  }
}

@Test func `outer rings go counter-clockwise and holes clockwise`() throws {
  let layer = try Exports.records(addFootprint).layer(.footprints)
  var shapes: [JSONValue?] = []
  layer.forEach { shapes.append($0.shape?.geoJSON) }
  #expect(
    shapes == [
      [
        "type": "Polygon",
        "coordinates": [
          [[38, 34], [39, 34], [39, 35], [38, 35], [38, 34]],
          [[38.4, 34.4], [38.4, 34.6], [38.6, 34.6], [38.6, 34.4], [38.4, 34.4]],
        ],
      ]
    ])
}
