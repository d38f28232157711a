/// A reason a workbook cannot be read as a table.
public enum WorkbookFault: Hashable, Sendable {
  /// The archive is none of a workbook.
  case noWorkbook
  /// The workbook is in Excel's binary form.
  case binary
  /// There is no sheet of the name; the names that there are follow.
  case unknownSheet(String, known: [String])
  /// No sheet has a cell with a text.
  case noCells
  /// The sheet has no row of the number that is to have the headings.
  case noHeadings(row: Int)
  /// A part that others name is not in the archive.
  case missingPart(String)
  /// A part is not as the format has it; the text says how.
  case damaged(part: String, line: Int, String)
  /// The texts that cells share take more than is allowed.
  case tooManyTexts(limit: Int)
}

extension WorkbookFault {
  func description(source: String) -> String {
    switch self {
    case .noWorkbook: "\(source): the archive has no workbook in it"
    case .binary: "\(source): the workbook is in Excel's binary form (XLSB), which is not read"
    case .unknownSheet(let name, _): "\(source): the workbook has no sheet '\(name)'"
    case .noCells: "\(source): no sheet of the workbook has a cell with a text"
    case .noHeadings(let row): "\(source):\(row): there are no headings in row \(row)"
    case .missingPart(let name): "\(source): the part '\(name)' of the workbook is missing"
    case .damaged(let part, let line, let text): "\(source)/\(part):\(line): \(text)"
    case .tooManyTexts(let limit):
      "\(source): the texts that cells share take more than \(limit) bytes"
    }
  }

  var hint: String {
    switch self {
    case .noWorkbook, .binary: "save it as XLSX"
    case .unknownSheet(_, let known):
      "name one of these: " + known.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
    case .noCells: "look whether it is the right file"
    case .noHeadings: "name the number of the row that has the headings"
    case .missingPart, .damaged:
      "the file may be cut off: fetch it again, or open it in a spreadsheet and save it anew"
    case .tooManyTexts: "save the sheet as CSV"
    }
  }
}
