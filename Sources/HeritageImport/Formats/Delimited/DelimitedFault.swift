/// What keeps a table in text form from being read on.
public enum DelimitedFault: Hashable, Sendable {
  /// A quotation mark opens a text that the document does not close.
  case unclosedQuote
  /// A byte of value 0, which no text has.
  case nulByte
  case rowTooLong(limit: Int)
  case cellTooLong(limit: Int)
  case tooManyColumns(limit: Int)
  /// The document ends before the row that should have the headings.
  case noHeadings(row: Int)
  /// The separator asked for is none that a table in text form can have.
  case separator(Character)
}

extension DelimitedFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unclosedQuote: "a quotation mark opens a text here that never ends"
    case .nulByte: "a NUL byte, which no text has"
    case .rowTooLong(let limit): "a row longer than \(limit) bytes"
    case .cellTooLong(let limit): "a cell longer than \(limit) bytes"
    case .tooManyColumns(let limit): "a text beyond column \(limit), the last that is read"
    case .noHeadings(let row): "there is no row \(row), which should have the headings"
    case .separator(let separator): "'\(separator)' cannot be a separator"
    }
  }

  /// What the user can do next.
  public var hint: String {
    switch self {
    case .unclosedQuote:
      "close the quotation mark, or double it if it belongs to the text, as in \"the \"\"old\"\" mill\""
    case .nulByte:
      "the file may be UTF-16: name the encoding, as in '--encoding utf-16le', or save it as UTF-8"
    case .rowTooLong, .cellTooLong:
      "look for a quotation mark before it that is not closed, or for line ends that are missing"
    case .tooManyColumns: "look for a line end that is missing"
    case .noHeadings: "correct the number in the mapping's 'header'"
    case .separator: "name one character such as ',' or ';'"
    }
  }
}
