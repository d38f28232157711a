/// A text as a cell of a workbook can have it.
struct CellText {
  /// What stands in the cell, with marks for the characters that XML cannot have.
  let marked: String

  /// How many units of UTF-16 Excel has room for in a cell (Microsoft, "Excel specifications and
  /// limits").
  static let limit = 32_767

  /// Takes a text, of which what a cell has no room for is cut off.
  init(_ text: String) { marked = Self.marked(Self.isTooLong(text) ? Self.cut(text) : text) }

  /// Whether a cell has no room for all of a text.
  static func isTooLong(_ text: String) -> Bool {
    text.utf8.count > limit && text.utf16.count > limit
  }

  private static func cut(_ text: String) -> String {
    let end = "…"
    var room = limit - end.utf16.count
    let kept = text.unicodeScalars.prefix { scalar in
      room -= UTF16.width(scalar)
      return room >= 0
    }
    return String(kept) + end
  }

  /// Puts a mark such as `_x0008_` in the place of what XML cannot have or would change, and keeps a
  /// text that looks like such a mark from being taken for one (ISO/IEC 29500-1, 22.9.2.19).
  private static func marked(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF }) else {
      return text
    }
    var marked = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar == "_", isMark(rest) {
        marked += "_x005F_"
      } else if scalar == "\r" || !XMLText.isAllowed(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        marked += "_x" + String(repeating: "0", count: 4 - code.count) + code + "_"
      } else {
        marked.unicodeScalars.append(scalar)
      }
      rest.removeFirst()
    }
    return marked
  }

  private static func isMark(_ rest: Substring.UnicodeScalarView) -> Bool {
    let mark = rest.prefix(7)
    return mark.count == 7 && mark.dropFirst().first == "x" && mark.last == "_"
      && mark.dropFirst(2).prefix(4).allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
