/// A reason a whole document cannot be imported, beside damage to the document itself.
public enum ImportError: Error, Hashable, Sendable {
  /// The file is of a kind that is not read.
  case unreadable(source: String, content: FileContent)
  /// The file is of another format than the one it should be read as.
  case otherFormat(source: String, content: FileContent, asked: TableFormat)
  /// The document is XML of another kind.
  case otherXML(source: String, line: Int, root: String)
  /// The document has not one row; its root element is named where that is not the listing's.
  case noRows(source: String, root: String?)
  /// The rows of the document are not those of the listing.
  case otherRows(source: String, line: Int, element: String)
  /// Nothing in the document shows the language of its names and texts, and nobody has said it.
  case languageUnknown(source: String)
  /// The date given for the document is open at both ends, so that it has no place in the order.
  case editionWithoutDay(edition: String)
  /// The listing has more rows than an import may have.
  case tooManyRows(source: String, line: Int, limit: Int)
  /// The table has not one row below its headings.
  case noTableRows(source: String)
  /// The rows of too many keys lie apart from each other.
  case scatteredRows(source: String, line: Int, limit: Int)
  /// One key has so many rows that a group of them takes too much memory.
  case largeGroup(source: String, line: Int, key: String, rows: Int, limit: Int)
  /// The rows that are refused take too much as a table.
  case tooManyRefused(source: String, line: Int, limit: Int)
  /// Most rows of an export that comes back are of records that the registry does not have.
  case otherRegistry(source: String, unknown: Int, rows: Int)
  /// Cells of a column of an export that comes back say what other rows said there.
  case slippedColumn(source: String, column: String, cells: Int, of: Int)
  /// A table in text form is damaged, or asks for too much.
  case delimited(source: String, line: Int, DelimitedFault)
  /// The workbook cannot be read as a table.
  case unreadableWorkbook(source: String, WorkbookFault)
  /// A document of JSON is damaged, asks for too much, or has no rows that can be told.
  case json(source: String, line: Int, JSONFault)
}

extension ImportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let source, .empty): "\(source): the file is empty"
    case .unreadable(let source, let content):
      "\(source): the file is \(content.title), which cannot be imported"
    case .otherFormat(let source, let content, let asked):
      "\(source): the file is \(content.title), not \(asked.title)"
    case .otherXML(let source, let line, let root):
      if let title = Self.title(ofRoot: root) {
        "\(source):\(line): the root element <\(root)> is that of \(title), which cannot be imported"
      } else {
        "\(source):\(line): the root element <\(root)> is not that of a known listing"
      }
    case .noRows(let source, nil): "\(source): the listing has no <row>"
    case .noRows(let source, let root?):
      "\(source): there is no <row> in it, and the root element <\(root)> is "
        + (Self.title(ofRoot: root).map { "that of \($0)" } ?? "not that of a known listing")
    case .otherRows(let source, let line, let element):
      "\(source):\(line): a row with <\(element)> but without <id_number> is not one of a known listing"
    case .languageUnknown(let source):
      "\(source): the language of the listing cannot be told from its texts"
    case .editionWithoutDay(let edition):
      "the edition '\(edition)' has no day by which it could come before or after another"
    case .tooManyRows(let source, let line, let limit):
      "\(source):\(line): the listing has more than the \(limit) rows allowed"
    case .noTableRows(let source): "\(source): the table has no row"
    case .scatteredRows(let source, let line, let limit):
      "\(source):\(line): rows of \(limit >> 20) MiB wait here for others of the same key further on"
    case .largeGroup(let source, let line, let key, let rows, let limit):
      "\(source):\(line): the first \(rows) rows of the key '\(key.shortened)' take more than "
        + "\(limit >> 20) MiB"
    case .tooManyRefused(let source, let line, let limit):
      "\(source):\(line): the rows that are refused up to here take more than \(limit >> 20) MiB "
        + "as a table"
    case .otherRegistry(let source, let unknown, let rows):
      "\(source): \(unknown) of \(rows) rows are not of the records that they name here, so that it may be "
        + "another registry's export, and nothing of it is taken"
    case .slippedColumn(let source, let column, let cells, let changed):
      "\(source): \(cells) of the \(changed) cells of '\(column)' that differ say what other rows "
        + "said there, as when a column is sorted by itself, and nothing of the file is taken"
    case .delimited(let source, let line, let fault):
      line > 0 ? "\(source):\(line): \(fault)" : "\(source): \(fault)"
    case .unreadableWorkbook(let source, let fault): fault.description(source: source)
    case .json(let source, let line, let fault):
      line > 0 ? "\(source):\(line): \(fault)" : "\(source): \(fault)"
    }
  }

  /// What a root element shows that is not a listing's; `nil` if it shows nothing.
  private static func title(ofRoot root: String) -> String? {
    let content = FileContent(root: root, hasNamespace: true)
    return content == .table(.xml) ? nil : content.title
  }

  /// Whether saying the language lets the document be imported.
  public var isAboutLanguage: Bool {
    if case .languageUnknown = self { true } else { false }
  }

  /// What the user can do next.
  public var hint: String {
    switch self {
    case .unreadable(_, let content): content.advice ?? ListingFormat.known
    case .otherFormat(_, _, let asked):
      "take another file, or say nothing of '\(asked.rawValue)' in the mapping's 'input'"
    case .noRows(_, nil), .noTableRows: "the download may have failed: fetch the file again"
    case .languageUnknown:
      "name it, as in '--language fr'; '--language und' keeps its texts without one"
    case .editionWithoutDay:
      "name a date, as in '--edition 2025-12', or leave it out where none is known"
    case .tooManyRows: "split the listing"
    case .scatteredRows: "sort the table by its key, so that rows of one key follow each other"
    case .largeGroup:
      "name a key in the mapping that is another one for each place"
    case .tooManyRefused: "look at the first of them, and correct the mapping or the file"
    case .otherRegistry: "bring it in with a mapping, or leave these rows out"
    case .slippedColumn:
      "put the column back, or sort whole rows; if it is meant, bring fewer rows in at a time"
    case .delimited(_, _, let fault): fault.hint
    case .unreadableWorkbook(_, let fault): fault.hint
    case .json(_, _, let fault): fault.hint
    case .otherXML, .otherRows, .noRows: ListingFormat.known
    }
  }
}
