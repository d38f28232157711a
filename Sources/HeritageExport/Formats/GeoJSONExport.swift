import CanonicalJSON
import HeritageModel

/// A layer as GeoJSON (RFC 7946), for maps on the web, QGIS and others.
///
/// Every feature has every property, `null` where there is no value, and an `id` that stays the same.
package struct GeoJSONExport {
  private let head: ExportHead

  package init(_ head: ExportHead) { self.head = head }

  /// Writes one document with all features.
  package func write(_ layer: FeatureLayer, to sink: @escaping ByteSink) throws {
    var buffer = ByteBuffer(sink)
    var opening = FlatObject()
    opening.member("type", .string("FeatureCollection"))
    opening.member("name", .string(layer.name.rawValue))
    opening.member("title", .string("\(head.title): \(layer.title)"))
    for (key, text) in [("licence", head.licence), ("citation", head.registry[.citation])] {
      if let text { opening.member(key, .string(text)) }
    }
    if let newest = head.newest { opening.member("recordsUpTo", .string(newest.description)) }
    if !head.remarks.isEmpty {
      opening.member("remarks", .array(head.remarks.map(JSONValue.string)))
    }
    try buffer.append(opening.bytes)
    try buffer.append(",\"features\":[")
    var isFirst = true
    try layer.forEach { feature in
      try buffer.append(isFirst ? "\n" : ",\n")
      isFirst = false
      try buffer.append(feature.geoJSON(layer.columns))
    }
    try buffer.append("\n]}\n")
    try buffer.flush()
  }

  /// Writes a feature a line (RFC 8142 without its separator), for pipes and large files.
  package func writeSequence(_ layer: FeatureLayer, to sink: @escaping ByteSink) throws {
    var buffer = ByteBuffer(sink)
    try layer.forEach { feature in
      try buffer.append(feature.geoJSON(layer.columns))
      try buffer.append("\n")
    }
    try buffer.flush()
  }
}

/// A layer as lines of JSON, an object a thing with the columns as members, for programs.
package struct JSONLinesExport {
  package init() {}

  package func write(_ layer: FeatureLayer, to sink: @escaping ByteSink) throws {
    var buffer = ByteBuffer(sink)
    try layer.forEach { feature in
      try buffer.append(feature.properties(layer.columns))
      try buffer.append("\n")
    }
    try buffer.flush()
  }
}

extension Feature {
  fileprivate func geoJSON(_ columns: [FeatureColumn]) -> [UInt8] {
    var object = FlatObject()
    object.member("type", .string("Feature"))
    object.member("id", .string(id))
    object.member("geometry", shape?.geoJSON ?? .null)
    return object.bytes + Array(",\"properties\":".utf8) + properties(columns) + Array("}".utf8)
  }

  fileprivate func properties(_ columns: [FeatureColumn]) -> [UInt8] {
    var object = FlatObject()
    for (column, value) in zip(columns, values) { object.member(column.name, value.json) }
    return object.bytes + Array("}".utf8)
  }
}

extension FeatureValue {
  var json: JSONValue {
    switch self {
    case .absent: .null
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .decimal(let number): .number(number)
    case .flag(let flag): .bool(flag)
    }
  }
}

/// An object that is being written, with its members in the order in which they come, not yet closed.
private struct FlatObject {
  private(set) var bytes = Array("{".utf8)

  mutating func member(_ key: String, _ value: JSONValue) {
    if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
    bytes += JSONValue.string(key).bytes(.compact)
    bytes.append(UInt8(ascii: ":"))
    bytes += value.bytes(.compact)
  }
}
