import ByteStreams
import XMLStream

/// Reads the rows of one sheet of a workbook (XLSX).
///
/// Days come as ISO 8601, whole numbers without a fraction, formulas as the value that the workbook
/// keeps of them. Hidden rows are rows; merged cells hold their text once, in the first of them.
final class WorkbookReader: TableReader {
  let source: String
  private(set) var columns: ColumnTable
  /// The name of the sheet that is read.
  let sheetName: String
  /// The names of the other sheets that have a text, where none was asked for.
  let otherSheets: [String]
  /// Cells whose formula has no value in the workbook, and the first one's row.
  var formulasWithoutValue: (count: Int, firstLine: Int) {
    (rows.formulasWithoutValue, rows.firstLineWithoutValue)
  }

  private var rows: SheetRows
  private let header: InputSettings.Header?
  private let bytesBefore: Int
  /// The place of each of the sheet's columns in the table, once there are headings.
  private var places: [Int] = []
  private var headings: TableRow?
  private var number = 0

  /// Opens a workbook.
  ///
  /// - Parameters:
  ///   - file: The workbook.
  ///   - settings: The sheet and the headings, as far as somebody said them.
  ///   - columns: The columns to start from.
  /// - Throws: ``ImportError``, `InputError` or `XMLParseError` if it cannot be read.
  init(_ file: InputFile, settings: InputSettings, columns: ColumnTable = ColumnTable()) throws {
    let archive = try ZipArchive(file, limits: Self.limits)
    let parts = try WorkbookParts(archive)
    let sheets = parts.sheets
    source = file.source
    self.columns = columns
    header = settings.header
    bytesBefore = parts.bytesRead
    if let name = settings.sheet {
      guard let sheet = sheets.first(where: { $0.name == name }) else {
        throw parts.fault(.unknownSheet(name, known: sheets.map(\.name)))
      }
      sheetName = name
      otherSheets = []
      rows = try SheetRows(sheet, of: parts)
    } else {
      let filled = try sheets.filter { (sheet) throws in
        var rows = try SheetRows(sheet, of: parts)
        var row = TableRow()
        return try rows.next(&row)
      }
      guard let sheet = filled.first(where: { !$0.isHidden }) ?? filled.first else {
        throw parts.fault(.noCells)
      }
      sheetName = sheet.name
      otherSheets = filled.map(\.name).filter { $0 != sheet.name }
      rows = try SheetRows(sheet, of: parts)
    }
    if case .names(let names) = settings.header {
      for (column, name) in names.enumerated() {
        places.append(self.columns.place(of: name.isEmpty ? ColumnTable.letters(of: column) : name))
      }
    }
  }

  /// A sheet unpacks to some 10 times its size, and to some 100 times where its rows are alike.
  static let limits = ZipArchive.Limits(
    unpacking: UnpackingLimits(bytes: 4 << 30, ratio: 250))

  var bytesRead: Int { bytesBefore + rows.bytesRead }

  var notes: [String] {
    var notes: [String] = []
    if !otherSheets.isEmpty {
      let names = otherSheets.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
      notes.append(
        "the sheet '\(sheetName)' is read; others have rows too, and '--sheet' names them: \(names)"
      )
    }
    let (count, line) = formulasWithoutValue
    if count > 0 {
      let formulas = count == 1 ? "1 formula has" : "\(count) formulas have"
      notes.append(
        "\(formulas) no value, the first in row \(line): open the workbook and save it anew")
    }
    return notes
  }

  func next(_ row: inout TableRow) throws -> Bool {
    while try rows.next(&row) {
      switch header {
      case .row(let wanted) where headings == nil:
        if row.line < wanted { continue }
        if row.line > wanted { throw noHeadings(wanted) }
        name(by: row)
      case nil where headings == nil: name(by: row)
      default:
        if isHeadings(row) { continue }
        number += 1
        row.number = number
        for cell in row.cells { while places.count <= cell.column { addLetters() } }
        row.placeCells(by: places)
        return true
      }
    }
    if case .row(let wanted) = header, headings == nil { throw noHeadings(wanted) }
    return false
  }

  private func noHeadings(_ row: Int) -> ImportError {
    .unreadableWorkbook(source: source, .noHeadings(row: row))
  }

  /// Names the columns by the texts of a row; one without a text has its letter.
  private func name(by row: TableRow) {
    headings = row
    for cell in row.cells {
      while places.count < cell.column { addLetters() }
      let place = columns.place(of: row.text(cell))
      if cell.column < places.count {
        places[cell.column] = place
      } else {
        places.append(place)
      }
    }
  }

  private func addLetters() {
    places.append(columns.place(of: ColumnTable.letters(of: places.count)))
  }

  private func isHeadings(_ row: TableRow) -> Bool {
    guard let headings, row.cells.count == headings.cells.count else { return false }
    return zip(row.cells, headings.cells).allSatisfy {
      $0.column == $1.column && row.slice($0) == headings.slice($1)
    }
  }
}
