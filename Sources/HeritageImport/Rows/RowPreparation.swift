import HeritageModel

/// Makes of the rows that a reader gives those that a mapping is about: what stands for nothing is
/// taken out, and what stands for the same as above is filled in.
struct RowPreparation {
  private let absent: Set<[UInt8]>
  private let fillNames: [String]
  private let placesRows: Bool
  /// The last texts of the columns to fill, by the columns' places.
  private var last: [Int: [[UInt8]]] = [:]
  private var fills: [Int] = []
  /// The columns that an import added to rows that it refused.
  private var own: Set<Int> = []
  private var columnsSeen = 0

  /// Prepares rows as a table's settings say.
  ///
  /// - Parameters:
  ///   - settings: What is known of the table.
  ///   - placesRows: Whether a row's geometry is a text of its own, by which it is known.
  init(_ settings: InputSettings, placesRows: Bool = false) {
    self.placesRows = placesRows
    absent = Set(settings.absent.map { Array($0.utf8) })
    fillNames = settings.fill
  }

  /// Prepares one row; rows come in the document's order.
  mutating func prepare(_ row: inout TableRow, _ columns: ColumnTable) {
    if columns.count != columnsSeen {
      fills = fillNames.compactMap(columns.known)
      own.formUnion(
        (columnsSeen..<columns.count).filter { columns[$0].hasPrefix(SideTables.prefix) })
      columnsSeen = columns.count
    }
    if !own.isEmpty { takeOwnColumns(of: &row, columns) }
    if placesRows, let geometry = row.geometry,
      let column = columns.known(SideTables.geometryColumn)
    {
      row.append(geometry.wkt.utf8, to: column)
    }
    if !absent.isEmpty {
      row.keepCells { _, text in !absent.contains(Array(text)) }
    }
    guard !fillNames.isEmpty, row.fault == nil else { return }
    for column in fills {
      let own = row.cells.filter { $0.column == column }.map { Array(row.slice($0)) }
      if !own.isEmpty {
        last[column] = own
      } else {
        for text in last[column] ?? [] { row.append(text, to: column) }
      }
    }
  }

  /// Takes what an import added to a row that it refused out of the row's own columns.
  private func takeOwnColumns(of row: inout TableRow, _ columns: ColumnTable) {
    func text(_ name: String) -> String? {
      columns.known(SideTables.prefix + name).flatMap { row.texts(of: $0).first }
    }
    row.mended = MendedRow(row, columns)
    if let text = text("wkt") {
      do {
        row.geometry = try Geometry(wkt: text)
      } catch {
        row.fault = ImportIssue(
          SideTables.geometryColumn, line: row.line, value: text, code: ImportCode.rowOutOfShape,
          "the geometry cannot be read: \(error)", suggestion: "correct it, or empty the cell")
      }
    }
    let own = own
    row.keepCells { column, _ in !own.contains(column) }
  }
}
