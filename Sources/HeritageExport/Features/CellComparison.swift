package import HeritageModel
import HeritageText

extension FeatureColumn {
  /// Tells whether a cell of a table that comes back says a value, in whatever way the programs
  /// between write such values.
  ///
  /// White space counts as one space, an apostrophe before a formula as none, and a number with fewer
  /// decimals as the number that rounds to it, as spreadsheets save what their columns have room for.
  ///
  /// - Parameters:
  ///   - cell: The text of the cell; `nil` for an empty one.
  ///   - value: The value that an export has there.
  /// - Returns: Whether it does.
  package func cell(_ cell: String?, says value: FeatureValue) -> Bool {
    guard let cell else { return value == .absent }
    switch value {
    case .absent: return false
    case .integer(let number): return Self.number(in: cell) == Double(number)
    case .decimal(let number):
      return Self.says(cell, number) && !(isOfDegrees && Self.isCoarse(cell, beside: number))
    case .flag(let flag): return Self.flag(in: cell) == flag
    case .text(let text):
      if type == .day, Self.numbers(inDay: cell) == Self.numbers(inDay: text) { return true }
      let own = Self.folded(text)
      let isSaid = Self.folded(cell) == own || Self.folded(SafeText.formulaUnquoted(cell)) == own
      return isSaid || Self.isTaken(cell, for: own) || Self.isCut(cell, from: text)
    }
  }

  /// Reads a number as a spreadsheet may write it, with a comma for its point; `nil` for anything else.
  package static func number(in cell: String) -> Double? {
    let point = cell.contains(".") ? cell : cell.replacing(",", with: ".", maxReplacements: 1)
    return DecimalNumber.read(Array(point.utf8)[...]) ?? Double(point).flatMap(\.ifFinite)
  }

  private var isOfDegrees: Bool { comesBack == .longitude || comesBack == .latitude }

  /// Whether a text has so few digits of degrees that somebody may have written it who means another
  /// place: fewer than three decimals, a hundred metres.
  package static func isCoarse(_ cell: String, beside number: Double) -> Bool {
    decimals(of: cell) < 3 && Self.number(in: cell) != number && says(cell, number)
  }

  private static func decimals(of cell: String) -> Int {
    cell.split(whereSeparator: { $0 == "." || $0 == "," }).dropFirst().last?.count ?? 0
  }

  /// Whether a text is a number or its rounding to as many decimals as the text has.
  private static func says(_ cell: String, _ number: Double) -> Bool {
    guard let given = Self.number(in: cell) else { return false }
    let half = (0..<decimals(of: cell)).reduce(0.5) { half, _ in half / 10 }
    return abs(given - number) <= half * (1 + 1e-9)
  }

  /// Reads yes or no as a spreadsheet may write it; `nil` for anything else.
  package static func flag(in cell: String) -> Bool? {
    switch cell.lowercased() {
    case "true", "1", "yes": true
    case "false", "0", "no": false
    default: nil
    }
  }

  /// The numbers of a day in whatever order a program writes them.
  private static func numbers(inDay text: String) -> [Int] {
    let day = text.prefix { $0 != "T" && $0 != " " }
    return day.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }.sorted()
  }

  /// Whether a text became a number, as `0032` and identifiers such as `00000000E000` do, or a month its
  /// first day.
  private static func isTaken(_ cell: String, for text: String) -> Bool {
    if let number = number(in: text) {
      // Of a power of ten a spreadsheet shows a few digits.
      let step = text.contains { "eE".contains($0) } ? abs(number) * 1e-4 : 0
      return Self.number(in: cell).map { abs($0 - number) <= step } ?? false
    }
    let isMonth = text.count == 7 && text.split(separator: "-").allSatisfy { Int($0) != nil }
    return isMonth && cell == text + "-01"
  }

  /// A text with white space as single spaces, by which texts of cells are compared.
  package static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether a cell holds as much of a text as a workbook's cell has room for.
  private static func isCut(_ cell: String, from text: String) -> Bool {
    let room = 32_767
    guard text.utf16.count > room, cell.utf16.count > room - 100 else { return false }
    return folded(text).hasPrefix(folded(String(cell.dropLast(50))))
  }
}

extension Geometry {
  /// Tells whether two geometries have the same corners to ten centimetres, in whatever order.
  package func hasCorners(of other: Geometry) -> Bool { corners == other.corners }

  private var corners: Set<[Int]> {
    var corners: Set<[Int]> = []
    shape.forEachPosition { position in
      corners.insert([position.longitude, position.latitude].map { Int(($0 * 1e6).rounded()) })
    }
    return corners
  }
}

extension Double {
  fileprivate var ifFinite: Double? { isFinite ? self : nil }
}
