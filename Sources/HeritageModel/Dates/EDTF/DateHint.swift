/// Advice on what to write in place of a text that is no date.
enum DateHint {
  /// Returns the advice, or `nil` when there is none to give.
  static func hint(for text: String, failing code: EDTFError.Code) -> String? {
    switch code {
    case .syntax: text.utf8.count <= 64 ? syntaxHint(text) : nil
    case .range: nil
    case .negativeZero: "write 0000 for 1 BCE and -0001 for 2 BCE"
    case .qualifier: "mark a part on one side only, and write % for both ? and ~"
    case .reversed: reversedHint(text)
    case .emptyInterval: "leave the date out, or give at least one end such as 2013/.."
    case .unsupported: unsupportedHint(text)
    }
  }

  private static func reversedHint(_ text: String) -> String {
    let sides = text.split(separator: "/")
    guard sides.count == 2 else { return "write the earlier date first" }
    return "write \(sides[1])/\(sides[0])"
  }

  private static func unsupportedHint(_ text: String) -> String {
    if text.contains("S") { return "write a mask such as 19XX, or an interval" }
    if text.contains("E") { return "write the year out, such as Y1700000000" }
    guard text.first == "Y" else { return "give months, such as 2015-03/2015-05" }
    let sign = text.dropFirst().hasPrefix("-") ? "-" : ""
    let digits = text.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isNumber }
    if digits.utf8.count > 15 { return "write an open end, such as ../Y-999999999" }
    if digits.utf8.count > 4 { return "write the year alone: Y\(sign)\(digits)" }
    return "write \(sign)\(String(repeating: "0", count: 4 - digits.utf8.count))\(digits)"
  }

  private static func syntaxHint(_ text: String) -> String? {
    let word = String(text.lowercased().filter { $0.isLetter })
    let noDates: Set = ["unknown", "na", "none", "null", "nil", "nd", "undated", "uu", "tbd"]
    if noDates.contains(word) || !text.contains(where: { $0.isNumber || $0.isLetter }) {
      if !text.contains(where: \.isNumber) { return "leave the date out" }
    }
    if word == "open", !text.contains(where: \.isNumber) {
      return "write .. for an open end, such as 2013/.."
    }
    if let rewritten = DateRewriting.firstValid(for: text) { return "write \(rewritten)" }
    if isDayFirst(text) { return "write the year first, such as 2015-08-23" }
    if isShortYear(text) { return "write the year with four digits, such as 0015 or 2015" }
    return nil
  }

  private static func isDayFirst(_ text: String) -> Bool {
    let groups = DateRewriting.numberGroups(text)
    return (2...3).contains(groups.count) && groups.last?.utf8.count == 4
      && groups.dropLast().allSatisfy { $0.utf8.count <= 2 }
  }

  private static func isShortYear(_ text: String) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : text[...]
    return (1...3).contains(digits.utf8.count) && digits.utf8.allSatisfy(\.isDigit)
  }
}
