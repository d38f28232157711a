import XMLStream

/// What a workbook's cell formats make of a number.
struct CellFormats {
  enum Meaning {
    case number
    /// A day, a time of the day, or both.
    case time
    /// Hours, minutes and seconds, be they more than a day has.
    case duration
  }

  private var meanings: [Meaning] = []

  /// The most formats that are kept; Excel has 65,490.
  private static let countLimit = 1 << 17

  init() {}

  /// What cells of a format, which they name by its number, make of a number.
  func meaning(of format: Int) -> Meaning {
    meanings.indices.contains(format) ? meanings[format] : .number
  }

  /// Reads the part that has the formats.
  ///
  /// - Throws: `XMLParseError` if it is damaged.
  mutating func read(_ reader: inout XMLReader) throws(XMLParseError) {
    var own: [Int: Meaning] = [:]
    var isInCells = false
    while try reader.advance() {
      switch (reader.kind, reader.name) {
      case (.start, "numFmt"):
        guard let id = number("numFmtId", reader), let code = reader.attribute("formatCode"),
          own.count < Self.countLimit
        else { continue }
        own[id] = Self.meaning(ofCode: code)
      case (.start, "cellXfs"): isInCells = true
      case (.end, "cellXfs"): isInCells = false
      case (.start, "xf") where isInCells && meanings.count < Self.countLimit:
        let id = number("numFmtId", reader) ?? 0
        meanings.append(own[id] ?? Self.meaning(ofBuiltIn: id))
      default: continue
      }
    }
  }

  private func number(_ name: String, _ reader: borrowing XMLReader) -> Int? {
    reader.attribute(name).flatMap { Int($0) }
  }

  /// What the formats mean that the standard gives numbers to, in all languages.
  private static func meaning(ofBuiltIn id: Int) -> Meaning {
    switch id {
    case 14...22, 27...36, 45, 47, 50...58: .time
    case 46: .duration
    default: .number
    }
  }

  /// Tells by a format's code, of which a letter stands for a part of a day or a time.
  ///
  /// What stands in quotes, behind a backslash or in brackets is shown as it is or is a colour or a
  /// language; only `[h]`, `[m]` and `[s]` count time, beyond where a clock begins again.
  static func meaning(ofCode code: String) -> Meaning {
    var isQuoted = false
    var isEscaped = false
    var bracket: Set<UInt8>?
    for byte in code.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case _ where isQuoted: continue
      case UInt8(ascii: "["): bracket = []
      case UInt8(ascii: "]"):
        if let letters = bracket, letters.count == 1, letters.isSubset(of: durationLetters) {
          return .duration
        }
        bracket = nil
      case _ where bracket != nil: bracket?.insert(byte | 0x20)
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): isEscaped = true
      // Another section is for other numbers, such as negative ones.
      case UInt8(ascii: ";"): return .number
      default: if timeLetters.contains(byte | 0x20) { return .time }
      }
    }
    return .number
  }

  private static let timeLetters = Set("ymdhs".utf8)
  private static let durationLetters = Set("hms".utf8)
}
