import HeritageDocuments
import HeritageModel
import HeritageText

/// A layer as a sheet: a row of names, then a row a thing.
struct LayerSheet {
  /// What of the layer the sheet has no room for.
  struct Loss {
    var cutCells = 0
    var missingAreas = 0
  }

  let layer: FeatureLayer
  private let columns: [FeatureColumn]
  private let stateColumn: Int?

  /// The rows of a sheet (Microsoft, "Excel specifications and limits").
  static let rowLimit = 1_048_576

  /// - Throws: ``ExportError`` if a sheet has no room for the rows.
  init(_ layer: FeatureLayer) throws(ExportError) {
    guard layer.count < Self.rowLimit else {
      throw .tooManyRows(layer.name, count: layer.count, limit: Self.rowLimit - 1)
    }
    self.layer = layer
    columns = layer.sheetColumns
    stateColumn = columns.firstIndex { $0.name == "state" }
  }

  /// All cells, such as `A1:C7`.
  private var range: String { "A1:\(lastColumn)\(layer.count + 1)" }

  private var lastColumn: String { SheetRow.letters(of: columns.count - 1) }

  /// The cells as a formula names them from elsewhere.
  var absoluteRange: String { "'\(layer.title)'!$A$1:$\(lastColumn)$\(layer.count + 1)" }

  /// Writes the part of the workbook that is the sheet.
  ///
  /// - Parameters:
  ///   - sink: Gets the bytes.
  ///   - check: Asked before each row.
  /// - Returns: What it has no room for.
  /// - Throws: What the sink and the check throw.
  func write(to sink: @escaping ByteSink, asking check: StepCheck) throws -> Loss {
    var loss = Loss()
    try XMLWriter.write(to: sink, "worksheet", ["xmlns": WorkbookExport.namespace]) { xml in
      try xml.element("dimension", ["ref": range])
      try xml.element("sheetViews") { xml in
        try xml.element("sheetView", ["workbookViewId": "0"]) { xml in
          try xml.element(
            "pane",
            ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
          try xml.element("selection", ["pane": "bottomLeft"])
        }
      }
      try xml.element("sheetFormatPr", ["defaultRowHeight": "15"])
      try Self.write(widths, to: &xml)
      try xml.element("sheetData") { try writeRows(to: &$0, &loss, asking: check) }
      try xml.element("autoFilter", ["ref": range])
      // Numbers of other registers are texts, and no program needs to say so of each.
      try xml.element("ignoredErrors") {
        try $0.element("ignoredError", ["sqref": range, "numberStoredAsText": "1"])
      }
    }
    return loss
  }

  /// Writes how wide the columns are, in digits.
  static func write(_ widths: [Int], to xml: inout XMLWriter) throws {
    try xml.element("cols") { xml in
      for (index, width) in widths.enumerated() {
        let number = String(index + 1)
        try xml.element(
          "col", ["min": number, "max": number, "width": "\(width)", "customWidth": "1"])
      }
    }
  }

  private func writeRows(
    to xml: inout XMLWriter, _ loss: inout Loss, asking check: StepCheck
  ) throws {
    try SheetRow.write(1, to: &xml) { xml, row in
      for column in columns { try row.cell(column.name, .heading, to: &xml) }
    }
    for index in 0..<layer.count {
      try check()
      let feature = layer.feature(at: index)
      let values = Self.values(of: feature, in: layer, &loss)
      try xml.line()
      try SheetRow.write(index + 2, to: &xml) { xml, row in
        for (column, value) in values.enumerated() {
          let style = style(of: value, column, feature.state)
          try row.cell(value, style, to: &xml)
        }
      }
    }
  }

  /// The cells of a thing.
  ///
  /// An area that is cut is none, so that one without room is left out.
  private static func values(
    of feature: Feature, in layer: FeatureLayer, _ loss: inout Loss
  ) -> [FeatureValue] {
    loss.cutCells += feature.values.count {
      if case .text(let text) = $0 { CellText.isTooLong(text) } else { false }
    }
    guard layer.place == .area else { return feature.values }
    guard let area = feature.shape?.wkt, !CellText.isTooLong(area) else {
      loss.missingAreas += 1
      return feature.values + [.absent]
    }
    return feature.values + [.text(area)]
  }

  private func style(of value: FeatureValue, _ column: Int, _ state: StateClass) -> CellStyle {
    if column == stateColumn { return .state(state) }
    // Old programs show signs instead of a longer text that is marked as one.
    guard case .text(let text) = value, text.utf8.count <= 255 else { return .normal }
    return .text
  }

  /// As wide as the names and the first rows need.
  private var widths: [Int] {
    // The mark of the filter stands beside the name.
    var widths = columns.map { $0.name.count + 4 }
    var unused = Loss()
    for index in 0..<min(layer.count, Self.rowsMeasured) {
      let values = Self.values(of: layer.feature(at: index), in: layer, &unused)
      for (column, value) in values.enumerated() {
        let line = value.plainText.prefix { !$0.isNewline }.prefix(Self.widest)
        widths[column] = max(widths[column], SafeText.displayWidth(String(line)) + 1)
      }
    }
    return widths.map { min($0, Self.widest) }
  }

  private static let rowsMeasured = 50
  private static let widest = 60
}

extension FeatureLayer {
  /// The columns of a sheet: those of the layer and, where its places are areas, these.
  var sheetColumns: [FeatureColumn] {
    guard place == .area else { return columns }
    return columns + [FeatureColumn("wkt", .text, "the area as well-known text, WGS 84")]
  }
}
