import CanonicalJSON
import HeritageModel

/// A document with tables that a registry exported and that come back, after they were all read once.
struct ReturnedDocument: Sendable {
  let tables: [ReturnedTable]
  private let known: [ExportedTable]
  /// The columns of all tables, with what their rows have in them.
  private var columns = ColumnTable()
  private var widths: [Int] = []
  private var filled: [Int] = []
  private var hasGeometry = false

  /// - Throws: ``ImportError`` or an error of the layers below if a table is damaged or too long.
  init(_ tables: [ReturnedTable], among known: [ExportedTable], _ options: ImportOptions) throws {
    self.tables = tables
    self.known = known
    for table in tables {
      try forEachRow(of: table, options) { row, columns in
        self.columns = columns
        let missing = columns.count - filled.count
        filled += repeatElement(0, count: missing)
        widths += repeatElement(0, count: missing)
        if row.geometry != nil { hasGeometry = true }
        for (column, count) in Dictionary(grouping: row.cells, by: \.column).mapValues(\.count) {
          filled[column] += 1
          widths[column] = max(widths[column], count)
        }
      }
    }
  }

  /// The format of the document.
  var format: TableFormat { tables.first?.document.format ?? .csv }

  private var isOfRejectedRows: Bool { tables.contains { $0.document.isOfRejectedRows } }

  private func forEachRow(
    of table: ReturnedTable, _ options: ImportOptions,
    _ body: (TableRow, _ columns: ColumnTable) throws -> Void,
    progress: (_ bytesRead: Int) throws -> Void = { _ in }
  ) throws {
    let reader = RowsAhead(try table.document.reader(columns: columns))
    var preparation = RowPreparation(InputSettings())
    var row = TableRow()
    while try reader.next(&row) {
      try row.check(options.rowLimit, in: reader)
      preparation.prepare(&row, reader.columns)
      try body(row, reader.columns)
      if row.number.isMultiple(of: 128) { try progress(reader.bytesRead) }
    }
  }
}

extension ReturnedDocument {
  /// Brings what was changed in the rows back into a registry.
  func run(
    _ document: ImportedDocument, _ options: ImportOptions, _ output: (any SideTableOutput)?,
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    let sideTables = SideTables(
      output, of: document,
      SideTables.Form(
        columns: columns.names, widths: widths, dropped: [], hasGeometry: hasGeometry))
    var result = ImportResult(document, options, scheme: Self.sourceID)
    var lines: [String: Int] = [:]
    var unknown = 0
    for table in tables {
      var slipped = SlippedColumns()
      try forEachRow(
        of: table, options,
        { row, columns in
          result.read += 1
          let returned = returned(row, of: table, columns)
          do {
            if let fault = row.fault { throw fault }
            try Self.refuseOtherDegrees(returned, of: table)
            try refuseAgain(returned, &lines)
            let back = try target.takeBack(returned)
            slipped.note(back.edits)
            try take(back, &result, into: &target)
          } catch var reason as ImportIssue {
            reason.record = returned.id ?? "row \(row.number)"
            if reason.line == 0 { reason.line = row.line }
            if reason.code == ImportCode.unknownRecord { unknown += 1 }
            result.reject(reason, rows: 1)
            try sideTables.reject(RowGroup(row, key: nil).flattened(), reason)
          }
        }, progress: progress)
      if let (column, cells, changed) = slipped.first {
        throw ImportError.slippedColumn(
          source: document.source, column: column, cells: cells, of: changed)
      }
    }
    // Records of two registries may be called alike, such as the site of a famous place.
    if result.updated > 0, unknown * 2 > result.read, !isOfRejectedRows {
      throw ImportError.otherRegistry(
        source: document.source, unknown: unknown, rows: result.read)
    }
    tellColumns(&result)
    return result
  }

  /// What the journal and an answer have in the place of a source's identifier.
  static let sourceID = "heritage"

  private func returned(
    _ row: TableRow, of table: ReturnedTable, _ columns: ColumnTable
  ) -> ReturnedRow {
    let texts = Dictionary(
      row.cells.map { (columns[$0.column], row.text($0)) }
    ) { first, _ in first }
    let id = texts[ExportedTable.idColumn]
    // Rows of other layers may stand in the table, as in one of rows that were refused.
    let kind = id.flatMap(ExportedTable.kind)
    let named = kind.flatMap { kind in
      table.kind.kinds.contains(kind) ? nil : known.first { $0.kinds.contains(kind) }
    }
    return ReturnedRow(
      table: (named ?? table.kind).name, line: row.line, id: id,
      columns: table.sheetColumns ?? Set(columns.names), texts: texts,
      geometry: row.geometry)
  }

  /// Refuses a row whose geometry could not be read as one, as that of a map in metres.
  private static func refuseOtherDegrees(
    _ row: ReturnedRow, of table: ReturnedTable
  ) throws(ImportIssue) {
    guard [.geojson, .geojsonseq].contains(table.document.format), row.geometry == nil,
      let text = row.texts["geometry"]
    else { return }
    throw ImportIssue(
      "geometry", line: row.line, value: text, code: "REC-02",
      "the geometry of the row is not in degrees of longitude and latitude",
      suggestion: "save the layer in WGS 84 (EPSG:4326), or leave the geometry as it was exported")
  }

  /// Refuses a second row of a record.
  private func refuseAgain(
    _ row: ReturnedRow, _ lines: inout [String: Int]
  ) throws(ImportIssue) {
    guard let id = row.id else { return }
    let key = "\(row.table) \(id)"
    if let first = lines[key] {
      throw ImportIssue(
        ExportedTable.idColumn, line: row.line, value: id, code: "IDN-02",
        "the record was already given on line \(first)", suggestion: "keep one row of it")
    }
    lines[key] = row.line
  }

  private func take(
    _ back: RowReturn, _ result: inout ImportResult, into target: inout some ImportTarget
  ) throws {
    let kind = back.reference.kind
    for warning in back.warnings { result.warn(warning) }
    guard let (record, path) = back.change else { return result.noteUnchanged(kind) }
    try target.writeRow(record.bytes(.compact).span, to: path)
    result.noteChange(of: back.reference.description, back.fields, kind: kind)
    result.note(back.edits)
  }

  /// Says what becomes of each column, and of each that no export has.
  private func tellColumns(_ result: inout ImportResult) {
    let known = tables.reduce(into: Set<String>()) { $0.formUnion($1.kind.columns) }
    for (index, name) in columns.names.enumerated() where !name.hasPrefix(SideTables.prefix) {
      let isKnown = known.contains(name)
      result.columns.append(
        ColumnUse(
          name: name, filled: filled[index], isUsed: isKnown, isDropped: false, failed: 0, kept: 0))
      guard !isKnown, filled[index] > 0 else { continue }
      result.warn(
        ImportIssue(
          name, line: 0, record: result.source, code: ImportCode.notCarriedOver,
          "no export has a column '\(name)', and its texts are not kept",
          suggestion: "use a mapping to bring in more than exports tell"))
    }
  }
}
