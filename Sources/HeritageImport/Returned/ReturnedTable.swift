import ByteStreams
import HeritageModel

/// A table of a document that a registry exported and that comes back.
struct ReturnedTable: Sendable {
  let document: TableDocument
  let kind: ExportedTable
  /// The columns of a workbook's sheet, which is read behind others; `nil` for a document of one table.
  let sheetColumns: Set<String>?

  /// How many rows are looked at for one that names a record.
  private static let rowsLookedAt = 64

  /// Tells the tables of a document that a registry exported.
  ///
  /// The columns alone are no proof, as other lists may have such; the first record that is named
  /// must be one as exports name it, such as `site/palmyra`.
  ///
  /// - Parameters:
  ///   - file: The document.
  ///   - known: The tables that a registry exports.
  ///   - stated: What is said of how the document is read.
  /// - Returns: The tables, several of a workbook; none if it has no such table.
  static func tables(
    of file: InputFile, among known: [ExportedTable], _ stated: StatedInput
  ) -> [ReturnedTable] {
    guard !known.isEmpty else { return [] }
    do {
      let settings = stated.completing(InputSettings())
      let document = try TableDocument(file, settings)
      switch document.format {
      case .json:
        // Lines of JSON of which there is only one are taken for a document of it.
        var settings = settings
        settings.format = .jsonl
        return try table(TableDocument(file, settings), among: known).map { [$0] } ?? []
      case .csv, .tsv, .jsonl, .geojson, .geojsonseq:
        return try table(document, among: known).map { [$0] } ?? []
      case .xlsx:
        let sheets = try document.start(rows: 1).filter { sheet in
          (stated.sheet == nil || sheet.sheet == stated.sheet)
            && known.likest(sheet.rows.first?.texts ?? []) != nil
        }
        return try sheets.compactMap { sheet in
          var settings = settings
          settings.sheet = sheet.sheet
          return try table(TableDocument(file, settings), among: known, isSheet: true)
        }
      case .kml, .kmz, .gpx, .xml, .lido: return []
      }
    } catch {
      // Whoever reads it as another list tells what is wrong with it.
      return []
    }
  }

  private static func table(
    _ document: TableDocument, among known: [ExportedTable], isSheet: Bool = false
  ) throws -> ReturnedTable? {
    let reader = try document.reader()
    var preparation = RowPreparation(InputSettings())
    var row = TableRow()
    for looked in 0..<rowsLookedAt {
      guard try reader.next(&row) else {
        let names = Set(reader.columns.names)
        guard looked == 0, let table = known.likest(names), table.columns == names else {
          return nil
        }
        // An export of nothing has its columns, all of them.
        return ReturnedTable(document: document, kind: table, sheetColumns: isSheet ? names : nil)
      }
      preparation.prepare(&row, reader.columns)
      guard let column = reader.columns.known(ExportedTable.idColumn),
        let id = row.texts(of: column).first
      else { continue }
      guard let table = known.likest(reader.columns.names),
        let kind = ExportedTable.kind(ofRecord: id),
        known.contains(where: { $0.kinds.contains(kind) })
      else { return nil }
      return ReturnedTable(
        document: document, kind: table,
        sheetColumns: isSheet ? Set(reader.columns.names) : nil)
    }
    return nil
  }
}
