import CanonicalJSON
import HeritageModel
import HeritageText

/// A layer as CSV (RFC 4180): UTF-8, lines ended by CR LF, a line of names first.
package struct DelimitedExport {
  /// Whom the table is for.
  package enum Reader: Sendable {
    /// Cells are what the records say, to the byte.
    case program
    /// Excel gets a mark by which it reads UTF-8, and an apostrophe before a text that it would take
    /// for a formula (OWASP, CSV injection); numbers stay numbers.
    case spreadsheet
  }

  private let reader: Reader

  package init(for reader: Reader) { self.reader = reader }

  package func write(_ layer: FeatureLayer, to sink: @escaping ByteSink) throws {
    var buffer = ByteBuffer(sink)
    if reader == .spreadsheet { try buffer.append("\u{FEFF}") }
    let hasArea = layer.place == .area
    let names = layer.columns.map(\.name) + (hasArea ? ["wkt"] : [])
    try buffer.append(names.joined(separator: ",") + "\r\n")
    try layer.forEach { feature in
      var cells = feature.values.map(cell)
      if hasArea { cells.append(cell(FeatureValue(feature.shape?.wkt))) }
      try buffer.append(cells.joined(separator: ",") + "\r\n")
    }
    try buffer.flush()
  }

  private func cell(_ value: FeatureValue) -> String {
    switch value {
    case .text(let text):
      reader == .spreadsheet
        ? SafeText.csvCell(SafeText.formulaQuoted(text)) : SafeText.csvCell(text)
    default: value.plainText
    }
  }
}

extension FeatureValue {
  /// The value as a text without a type, as cells of CSV and of KML have it; empty for none.
  package var plainText: String {
    switch self {
    case .absent: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .decimal(let number): JSONValue.number(number).text(.compact)
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
