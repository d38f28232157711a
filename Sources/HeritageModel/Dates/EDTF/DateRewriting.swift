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
