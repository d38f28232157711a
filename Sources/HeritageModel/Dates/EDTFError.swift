/// A reason a text is no date, or none that the registry can place in time.
public struct EDTFError: Error, Hashable, Sendable {
  /// The kinds of failure, by the code that a report shows.
  public enum Code: String, CaseIterable, Sendable {
    /// The text does not have the form of a date.
    case syntax = "DATE-SYNTAX"
    /// The form is right but the calendar has no such month or day.
    case range = "DATE-RANGE"
    /// The year is `-0000`.
    case negativeZero = "DATE-NEGZERO"
    /// A part is marked on both its sides.
    case qualifier = "DATE-QUALIFIER"
    /// A span ends before it begins.
    case reversed = "DATE-REVERSED"
    /// An interval has no date at either end.
    case emptyInterval = "DATE-EMPTY-INTERVAL"
    /// The text is valid but uses a feature outside the registry's profile.
    case unsupported = "EDTF-UNSUPPORTED"
  }

  /// What kind of failure it is.
  public let code: Code
  /// The text as written.
  public let text: String
  /// What is wrong, as a clause without the text.
  public let reason: String

  /// What to write instead, when that can be told.
  public var hint: String? { DateHint.hint(for: text, failing: code) }
}

extension EDTFError: CustomStringConvertible {
  public var description: String {
    switch code {
    case .unsupported: "\(quoted(text)) is a date the registry does not support: \(reason)"
    default: "\(quoted(text)) is not a date: \(reason)"
    }
  }
}

/// A failure met while reading, before it is tied to the whole text.
struct DateFault: Error {
  let code: EDTFError.Code
  let reason: String

  init(_ code: EDTFError.Code, _ reason: String) {
    self.code = code
    self.reason = reason
  }
}

/// Returns a text in single quotes for a one-line message, cut after 80 characters.
func quoted(_ text: String) -> String {
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < 80 else { return "'\(shown)…'" }
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    shown.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    count += 1
  }
  return "'\(shown)'"
}

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

/// Common ways of writing dates that are not EDTF, turned into it.
enum DateRewriting {
  /// Returns the first rewriting of a text that is a valid date.
  static func firstValid(for text: String) -> String? {
    let plain = cleaned(text)
    let candidates =
      [plain, packed(plain), regrouped(plain), circa(text), timed(plain), untimed(plain)]
      + marked(plain) + [bracketed(plain), slashed(plain), longYear(plain)]
    return candidates.compactMap(\.self).first { $0 != text && isValid($0) }
  }

  /// Splits a text of numbers at its slashes, dots and hyphens; returns nothing for any other text.
  static func numberGroups(_ text: String) -> [Substring] {
    let groups = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
    return groups.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) } ? groups : []
  }

  private static func isValid(_ text: String) -> Bool {
    do {
      _ = try ParsedDate(Array(text.utf8))
      return true
    } catch {
      return false
    }
  }

  /// Drops spaces, turns dashes into hyphens and the old `u` and `x` into `X`.
  private static func cleaned(_ text: String) -> String {
    var result = ""
    for character in text where !character.isWhitespace {
      switch character {
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": result += "-"
      case "u", "U", "x": result += "X"
      case "t", "y", "z": result += character.uppercased()
      default: result.append(character)
      }
    }
    return result
  }

  /// Puts the hyphens into `YYYYMMDD` and `YYYYMM`.
  private static func packed(_ text: String) -> String? {
    let digits = text.utf8.count
    guard digits == 8 || digits == 6, text.utf8.allSatisfy(\.isDigit) else { return nil }
    let yearAndMonth = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))"
    return digits == 6 ? yearAndMonth : yearAndMonth + "-\(text.dropFirst(6))"
  }

  /// Reorders and pads `2015/8/23`, `23.08.2015` and `08/2015`, unless day and month are in doubt.
  private static func regrouped(_ text: String) -> String? {
    var groups = numberGroups(text)
    guard (2...3).contains(groups.count), let last = groups.last else { return nil }
    if last.utf8.count == 4, groups[0].utf8.count < 4 {
      if groups.count == 3, let first = Int(groups[0]), let second = Int(groups[1]) {
        guard first > 12 || second > 12 || first == second else { return nil }
        if second > 12 { groups.swapAt(0, 1) }
      }
      groups.reverse()
    }
    guard groups[0].utf8.count == 4 else { return nil }
    return groups.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }.joined(separator: "-")
  }

  private static func circa(_ text: String) -> String? {
    let lowered = text.lowercased()
    for prefix in ["circa", "ca.", "c.", "ca ", "c ", "about "] where lowered.hasPrefix(prefix) {
      return lowered.dropFirst(prefix.count).filter { !$0.isWhitespace } + "~"
    }
    return nil
  }

  /// Adds the seconds that a time of day lacks.
  private static func timed(_ text: String) -> String? {
    guard let time = text.firstIndex(of: "T") else { return nil }
    let end = text.utf8.index(time, offsetBy: 6, limitedBy: text.endIndex) ?? text.endIndex
    return text[..<end] + ":00" + text[end...]
  }

  /// Drops the times of day from an interval.
  private static func untimed(_ text: String) -> String? {
    let sides = text.split(separator: "/", omittingEmptySubsequences: false)
    guard sides.count == 2, text.contains("T") else { return nil }
    return sides.map { $0.prefix { $0 != "T" } }.joined(separator: "/")
  }

  /// Joins two marks into `%`, and drops the parentheses of older drafts.
  private static func marked(_ text: String) -> [String?] {
    let opened = text.filter { $0 != "(" && $0 != ")" }
    let marks = opened.filter { "?~%".contains($0) }
    guard let first = marks.first else { return [opened] }
    let joined = marks.allSatisfy { $0 == first } ? first : "%"
    return [opened, opened.filter { !"?~%".contains($0) } + String(joined)]
  }

  private static func bracketed(_ text: String) -> String? {
    switch text.first {
    case "[": text + "]"
    case "{": text + "}"
    default: nil
    }
  }

  /// Writes a run of dates outside a set as an interval.
  private static func slashed(_ text: String) -> String? {
    guard let dots = text.firstRange(of: "..") else { return nil }
    let before = dots.lowerBound == text.startIndex ? ".." : text[..<dots.lowerBound]
    let after = dots.upperBound == text.endIndex ? ".." : text[dots.upperBound...]
    return before + "/" + after
  }

  private static func longYear(_ text: String) -> String { "Y" + text }
}
