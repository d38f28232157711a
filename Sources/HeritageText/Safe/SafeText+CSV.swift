extension SafeText {
  /// Returns one cell of CSV (RFC 4180), in quotation marks only where it needs them.
  ///
  /// The text comes back unchanged from any reader of CSV. A spreadsheet may run it as a formula:
  /// see ``csvCellForSpreadsheet(_:)``.
  public static func csvCell(_ text: String) -> String {
    var needsQuotes = text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
    var holdsQuotes = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): holdsQuotes = true
      case UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): needsQuotes = true
      default: break
      }
    }
    guard needsQuotes || holdsQuotes else { return text }
    guard holdsQuotes else { return "\"\(text)\"" }
    // By scalars, as a mark on a quotation mark makes another character of it.
    var cell = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      cell.append(scalar)
      if scalar == "\"" { cell.append(scalar) }
    }
    cell.append("\"")
    return String(cell)
  }

  /// Returns a table as RFC 4180 has it, in cells that no spreadsheet takes for formulas.
  public static func csvForSpreadsheet(_ rows: [[String]]) -> String {
    rows.map { $0.map(csvCellForSpreadsheet).joined(separator: ",") + "\r\n" }.joined()
  }

  /// Returns one cell of CSV that no spreadsheet takes for a formula.
  ///
  /// A text that begins like one, also after spaces, gets an apostrophe in front, unless it is a
  /// plain number such as `-12.5`. Control characters other than line ends and tabs become visible.
  public static func csvCellForSpreadsheet(_ text: String) -> String {
    let shown = visible(text) { scalar in
      !(scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
        || scalar == "\n" || scalar == "\r" || scalar == "\t"
    }
    return csvCell(beginsFormula(shown) && !isPlainNumber(shown) ? "'\(shown)" : shown)
  }

  private static func beginsFormula(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first(where: { $0 != " " && $0 != "\u{A0}" && $0 != "\u{FEFF}" })
    else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}":
      return true
    default:
      return false
    }
  }

  private static func isPlainNumber(_ text: String) -> Bool {
    var digits = text[...].utf8
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits = digits.dropFirst()
    }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
