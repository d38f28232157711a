import ByteStreams

/// Layers as a workbook for Excel and LibreOffice (XLSX, ISO/IEC 29500-1), a sheet a layer.
///
/// Texts stand in their cells as texts, so that no program runs one as a formula; numbers are numbers,
/// flags are TRUE or FALSE, and days are texts, as the calendar of these programs begins in 1900.
package struct WorkbookExport {
  static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private let head: ExportHead
  private let check: StepCheck

  /// - Parameters:
  ///   - head: What the workbook says of itself.
  ///   - check: Asked before each row.
  package init(_ head: ExportHead, asking check: @escaping StepCheck = {}) {
    self.head = head
    self.check = check
  }

  /// Writes a workbook.
  ///
  /// - Parameters:
  ///   - layers: What its sheets hold, behind the one that tells of them.
  ///   - sink: Gets the bytes in pieces, in their order.
  /// - Returns: What the workbook has no room for, lower-case, without a full stop; it stands in the
  ///   workbook too.
  /// - Throws: ``ExportError`` if a sheet has no room for the rows of a layer; what the sink and the
  ///   check throw.
  package func write(_ layers: [FeatureLayer], to sink: @escaping ByteSink) throws -> [String] {
    let sheets = try layers.map { try LayerSheet($0) }
    var zip = ZipWriter(sink)
    try zip.add("[Content_Types].xml") { try writeTypes(sheets: sheets.count + 1, to: $0) }
    try zip.add("_rels/.rels") {
      try Self.writeRelations(["officeDocument": "xl/workbook.xml"], to: $0)
    }
    try zip.add("xl/workbook.xml") { try writeWorkbook(sheets, to: $0) }
    try zip.add("xl/_rels/workbook.xml.rels") { sink in
      try writeRelations(sheets: sheets.count + 1, to: sink)
    }
    try zip.add("xl/styles.xml") { try WorkbookStyles().write(to: $0) }
    var remarks: [String] = []
    for (index, sheet) in sheets.enumerated() {
      var loss = LayerSheet.Loss()
      try zip.add(Self.path(ofSheet: index + 2)) { loss = try sheet.write(to: $0, asking: check) }
      remarks += loss.remarks(on: sheet.layer)
    }
    try zip.add(Self.path(ofSheet: 1)) {
      try AboutSheet(head: head, layers: layers, remarks: remarks).write(to: $0)
    }
    try zip.finish()
    return remarks
  }

  private static func path(ofSheet number: Int) -> String { "xl/\(target(ofSheet: number))" }

  private static func target(ofSheet number: Int) -> String { "worksheets/sheet\(number).xml" }

  private func writeTypes(sheets: Int, to sink: @escaping ByteSink) throws {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let parts =
      [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
      + (1...sheets).map { ("/\(Self.path(ofSheet: $0))", "worksheet") }
    try XMLWriter.write(
      to: sink, "Types",
      ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]
    ) { xml in
      try xml.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      try xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for (path, type) in parts {
        try xml.element(
          "Override", ["PartName": path, "ContentType": "\(kind).\(type)+xml"])
      }
    }
  }

  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private func writeRelations(sheets: Int, to sink: @escaping ByteSink) throws {
    let parts =
      (1...sheets).map { ("worksheet", Self.target(ofSheet: $0)) } + [("styles", "styles.xml")]
    try Self.writeRelations(parts, to: sink)
  }

  private static func writeRelations(
    _ parts: some Sequence<(key: String, value: String)>, to sink: @escaping ByteSink
  ) throws {
    try XMLWriter.write(
      to: sink, "Relationships",
      ["xmlns": "http://schemas.openxmlformats.org/package/2006/relationships"]
    ) { xml in
      for (index, part) in parts.enumerated() {
        try xml.element(
          "Relationship",
          [
            "Id": "rId\(index + 1)", "Type": "\(relations)/\(part.key)", "Target": part.value,
          ])
      }
    }
  }

  private func writeWorkbook(_ sheets: [LayerSheet], to sink: @escaping ByteSink) throws {
    let titles = [AboutSheet.title] + sheets.map(\.layer.title)
    try XMLWriter.write(
      to: sink, "workbook", ["xmlns": Self.namespace, "xmlns:r": Self.relations]
    ) { xml in
      try xml.element("bookViews") { try $0.element("workbookView", ["activeTab": "0"]) }
      try xml.element("sheets") { xml in
        for (index, title) in titles.enumerated() {
          let number = String(index + 1)
          try xml.element("sheet", ["name": title, "sheetId": number, "r:id": "rId\(number)"])
        }
      }
      if sheets.isEmpty { return }
      // Where Excel looks for the cells that a filter is for.
      try xml.element("definedNames") { xml in
        for (index, sheet) in sheets.enumerated() {
          try xml.element(
            "definedName",
            ["name": "_xlnm._FilterDatabase", "localSheetId": "\(index + 1)", "hidden": "1"],
            sheet.absoluteRange)
        }
      }
    }
  }
}

extension LayerSheet.Loss {
  fileprivate func remarks(on layer: FeatureLayer) -> [String] {
    let name = layer.name.rawValue
    var remarks: [String] = []
    if cutCells > 0 {
      let cells = cutCells == 1 ? "1 cell is" : "\(cutCells) cells are"
      remarks.append(
        "\(cells) cut in the sheet of \(name), as a cell holds \(CellText.limit) characters; CSV holds all"
      )
    }
    if missingAreas > 0 {
      let areas = missingAreas == 1 ? "1 area is" : "\(missingAreas) areas are"
      remarks.append(
        "\(areas) left out of the sheet of \(name), as a cell holds \(CellText.limit) characters; GeoJSON holds all"
      )
    }
    return remarks
  }
}
