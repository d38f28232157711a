/// Advice on what to write in place of a text that is no date.
enum DateHint {
  /// Returns the advice, or `nil` when there is none to give.
  static func hint(for text: String, failing code: EDTFError.Code) -> String? {
    switch code {
    case .syntax: text.utf8.count <= 64 ? syntaxHint(text) : nil
    case .range: rangeHint(text)
    case .negativeZero: "write 0000 for 1 BCE and -0001 for 2 BCE"
    case .qualifier: "mark a part on one side only, and write % for both ? and ~"
    case .reversed: reversedHint(text)
    case .emptyInterval: "leave the date out, or give at least one end such as 2013/.."
    case .unsupported: unsupportedHint(text)
    }
  }

  /// Tells when the month and the day have changed places.
  private static func rangeHint(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4 else { return nil }
    let swapped = "\(parts[0])-\(parts[2])-\(parts[1])"
    return DateRewriting.isValid(swapped) ? "write \(swapped)" : nil
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
    // Before the rewritings, to which a count of days or seconds is a year of many digits.
    if let advice = ForeignDate.advice(on: text) { return advice }
    if let rewritten = DateRewriting.firstValid(for: text) { return "write \(rewritten)" }
    return shortYearHint(text) ?? "write years, months or days, such as 2015, 2015-08 or 2015-08-30"
  }

  private static func shortYearHint(_ text: String) -> String? {
    let isNegative = text.first == "-"
    let digits = isNegative ? text.dropFirst() : text[...]
    guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit),
      let year = UInt(digits)
    else { return nil }
    guard isNegative, year > 0 else {
      return "write the year with four digits, such as 0015 or 2015"
    }
    return "write -\(year.padded(to: 4)), which is \(year + 1) BCE, or "
      + "\(ForeignDate.year(beforeCommonEra: Int(year))) for \(year) BCE"
  }
}

/// Slips in writing EDTF, put right.
enum DateRewriting {
  /// Returns the first rewriting of a text that is a valid date.
  static func firstValid(for text: String) -> String? {
    let plain = cleaned(text)
    let candidates =
      [plain, circa(text), untimed(plain)]
      + marked(plain) + [bracketed(plain), slashed(plain), longYear(plain)]
    return candidates.compactMap(\.self).first { $0 != text && isValid($0) }
  }

  static func isValid(_ text: String) -> Bool {
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

  private static func circa(_ text: String) -> String? {
    let lowered = text.lowercased()
    for prefix in ["circa", "ca.", "c.", "ca ", "c ", "about "] where lowered.hasPrefix(prefix) {
      return lowered.dropFirst(prefix.count).filter { !$0.isWhitespace } + "~"
    }
    return nil
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
