import XMLStream

/// Which of a workbook's cell formats show a number as a day or a time.
struct CellFormats {
  /// By the number of a format, whether it does.
  private var isTime: [Bool] = []

  /// The most formats that are kept; Excel has 65,490.
  private static let countLimit = 1 << 17

  init() {}

  /// Whether cells of a format show a day or a time.
  func showTime(_ format: Int) -> Bool { isTime.indices.contains(format) && isTime[format] }

  /// Reads the part that has the formats.
  ///
  /// - Throws: `XMLParseError` if it is damaged.
  mutating func read(_ reader: inout XMLReader) throws(XMLParseError) {
    var own: [Int: Bool] = [:]
    var isInCells = false
    while try reader.advance() {
      switch (reader.kind, reader.name) {
      case (.start, "numFmt"):
        guard let id = number("numFmtId", reader), let code = reader.attribute("formatCode"),
          own.count < Self.countLimit
        else { continue }
        own[id] = Self.showsTime(code)
      case (.start, "cellXfs"): isInCells = true
      case (.end, "cellXfs"): isInCells = false
      case (.start, "xf") where isInCells && isTime.count < Self.countLimit:
        let id = number("numFmtId", reader) ?? 0
        isTime.append(own[id] ?? Self.isBuiltInTime(id))
      default: continue
      }
    }
  }

  private func number(_ name: String, _ reader: borrowing XMLReader) -> Int? {
    reader.attribute(name).flatMap { Int($0) }
  }

  /// The numbers that the standard gives to formats of days and times, in all languages.
  private static func isBuiltInTime(_ id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether a format's code has a letter for a part of a day or a time.
  ///
  /// What stands in quotes, behind a backslash or in brackets is shown as it is or is a colour or a
  /// language; only `[h]`, `[m]` and `[s]` are times, and they are lengths of time.
  static func showsTime(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: continue
      case UInt8(ascii: "["): isBracketed = true
      case UInt8(ascii: "]"): isBracketed = false
      case _ where isBracketed: continue
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
      // Another section is for other numbers, such as negative ones.
      case UInt8(ascii: ";"): return false
      default:
        if timeLetters.contains(byte) { return true }
      }
    }
    return false
  }

  private static let timeLetters = Set("ymdhsYMDHS".utf8)
}
