import HeritageDocuments
import HeritageModel

/// A layer as a folder, with a folder a state in it.
struct KMLFolder {
  private let layer: FeatureLayer
  /// Whether it is switched off where the file is opened.
  private let isBeside: Bool
  /// The rows of the layer that are in each state.
  private let rows: [StateClass: [Int]]
  /// How many things are left out for want of a place.
  private let unplaced: Int
  private let span: (start: Int?, end: Int?)
  private let check: StepCheck

  /// - Parameters:
  ///   - layer: What it holds.
  ///   - isBeside: Whether it is switched off where the file is opened.
  ///   - check: Asked before each thing.
  /// - Throws: What the check throws.
  init(_ layer: FeatureLayer, isBeside: Bool, asking check: @escaping StepCheck) throws {
    self.layer = layer
    self.isBeside = isBeside
    self.check = check
    var rows: [StateClass: [Int]] = [:]
    var unplaced = 0
    for row in 0..<layer.count {
      try check()
      let feature = layer.feature(at: row)
      // A site is worth a line in the list of places; of items there would be thousands.
      if feature.shape == nil, layer.name == .evidence {
        unplaced += 1
      } else {
        rows[feature.state, default: []].append(row)
      }
    }
    self.rows = rows
    self.unplaced = unplaced
    let date = layer.name == .evidence ? "acquired" : "event"
    let names = layer.columns.map(\.name)
    span = (names.firstIndex(of: "\(date)_start"), names.firstIndex(of: "\(date)_end"))
  }

  /// What is left out, lower-case, without a full stop.
  var remark: String? {
    guard unplaced > 0 else { return nil }
    let items = English().counted(unplaced, .item)
    return "\(items) without a place \(unplaced == 1 ? "is" : "are") left out of the map"
  }

  private var schema: String { "\(layer.name.rawValue)-columns" }

  /// Writes which columns the layer has.
  func writeSchema(to xml: inout XMLWriter) throws {
    try xml.line()
    try xml.element("Schema", ["name": layer.name.rawValue, "id": schema]) { xml in
      for column in layer.columns {
        try xml.element("SimpleField", ["type": column.type.kmlName, "name": column.name]) {
          try $0.element("displayName", column.name)
        }
      }
    }
  }

  /// Writes the folder, if anything is in it.
  func write(to xml: inout XMLWriter) throws {
    if rows.isEmpty { return }
    try xml.line()
    try xml.element("Folder", ["id": layer.name.rawValue]) { xml in
      try xml.element("name", "\(layer.title) (\(layer.count - unplaced))")
      try xml.element("visibility", isBeside ? "0" : "1")
      try xml.element("open", isBeside ? "0" : "1")
      for state in StateClass.allCases {
        guard let rows = rows[state] else { continue }
        try write(rows, in: state, to: &xml)
      }
    }
  }

  private func write(_ rows: [Int], in state: StateClass, to xml: inout XMLWriter) throws {
    let words = English().state(state).capitalizedFirst
    try xml.line()
    try xml.element("Folder", ["id": "\(layer.name.rawValue).\(state.rawValue)"]) { xml in
      // Programs for maps make a layer of it, by its name.
      try xml.element("name", "\(words) (\(layer.name.counted(rows.count)))")
      try xml.element("visibility", isBeside ? "0" : "1")
      for row in rows {
        try check()
        try write(layer.feature(at: row), words, to: &xml)
      }
    }
  }

  private func write(_ feature: Feature, _ state: String, to xml: inout XMLWriter) throws {
    try xml.line()
    try xml.element("Placemark", ["id": identifier(of: feature)]) { xml in
      try xml.element("name", KMLText.shown(feature.title))
      if isBeside { try xml.element("visibility", "0") }
      try xml.element("Snippet", ["maxLines": "1"], state)
      let account = try KMLText.html(of: feature.account())
      try xml.element("description") { try $0.section(account) }
      try writeSpan(of: feature, to: &xml)
      try xml.element("styleUrl", "#\(feature.state.rawValue)")
      try xml.element("ExtendedData") { xml in
        try xml.element("SchemaData", ["schemaUrl": "#\(schema)"]) { xml in
          for (column, value) in zip(layer.columns, feature.values) where value != .absent {
            try xml.element("SimpleData", ["name": column.name], value.kmlText)
          }
        }
      }
      try feature.shape?.shape.writeKML(to: &xml)
    }
  }

  /// The record as an identifier of the document, of which each may be there once.
  private func identifier(of feature: Feature) -> String {
    "\(layer.name.rawValue).\(feature.id.replacing("/", with: "."))"
  }

  private func writeSpan(of feature: Feature, to xml: inout XMLWriter) throws {
    let days = [("begin", span.start), ("end", span.end)].compactMap { name, column in
      column.flatMap { feature.values[$0].plainText.isEmpty ? nil : feature.values[$0].plainText }
        .map { (name, $0) }
    }
    if days.isEmpty { return }
    try xml.element("TimeSpan") { xml in
      for (name, day) in days { try xml.element(name, day) }
    }
  }
}

extension ExportLayer {
  fileprivate func counted(_ number: Int) -> String {
    let english = English()
    return switch self {
    case .sites: english.counted(number, .site)
    case .monuments: english.counted(number, .monument)
    case .reports: english.counted(number, .report)
    case .evidence: english.counted(number, .item)
    case .footprints: "\(number) \(number == 1 ? "footprint" : "footprints")"
    }
  }
}

extension FeatureColumn.ValueType {
  fileprivate var kmlName: String {
    switch self {
    case .text, .day: "string"
    case .integer: "int"
    case .decimal: "double"
    case .flag: "bool"
    }
  }
}

extension FeatureValue {
  /// The value as SimpleData has it.
  ///
  /// GDAL reads flags as numbers, and a schema of XML admits both forms of them.
  fileprivate var kmlText: String {
    guard case .flag(let flag) = self else { return plainText }
    return flag ? "1" : "0"
  }
}

extension Geometry.Shape {
  fileprivate func writeKML(to xml: inout XMLWriter) throws {
    switch self {
    case .point(let position):
      try xml.element("Point") { try $0.element("coordinates", Self.text(of: [position])) }
    case .polygon(let rings): try Self.write(rings, to: &xml)
    case .multiPolygon(let polygons):
      try xml.element("MultiGeometry") { xml in
        for rings in polygons { try Self.write(rings, to: &xml) }
      }
    // No layer has other shapes; see FeatureLayer.Place.
    case .line, .multiPoint, .multiLine, .collection: break
    }
  }

  private static func write(_ rings: [[Geometry.Position]], to xml: inout XMLWriter) throws {
    try xml.element("Polygon") { xml in
      // The surface follows the ground.
      try xml.element("tessellate", "1")
      for (index, ring) in rings.enumerated() {
        try xml.element(index == 0 ? "outerBoundaryIs" : "innerBoundaryIs") { xml in
          try xml.element("LinearRing") { try $0.element("coordinates", text(of: ring)) }
        }
      }
    }
  }

  private static func text(of positions: [Geometry.Position]) -> String {
    positions.map { position in
      let degrees = [position.longitude, position.latitude].map(FeatureValue.decimal)
      return degrees.map(\.plainText).joined(separator: ",")
    }.joined(separator: " ")
  }
}
