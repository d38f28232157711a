import HeritageModel

extension ControlledTerm {
  /// The term with spaces, for running text.
  var words: String { rawValue.replacingHyphens }
}

extension String {
  var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }

  /// The text with a capital first letter, to open a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Returns a number with its noun, such as `1 report` or `13 monuments`.
func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}

extension Sequence<RecordID> {
  /// The identifiers, one behind the other.
  func codes(_ separator: String = ", ") -> Line { map { .code($0.text) }.joined(separator) }
}

/// Orders names as people do: the numbers in them by their value, not digit by digit.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    var (one, other) = (Array(left.utf8)[...], Array(right.utf8)[...])
    while let first = one.first, let second = other.first {
      if isDigit(first), isDigit(second) {
        let (mine, theirs) = (takeNumber(&one), takeNumber(&other))
        // Without leading zeros the longer number is the greater one.
        if mine.count != theirs.count { return mine.count < theirs.count }
        if mine != theirs { return mine.lexicographicallyPrecedes(theirs) }
        continue
      }
      if first != second { return first < second }
      one = one.dropFirst()
      other = other.dropFirst()
    }
    return one.isEmpty && other.isEmpty ? left < right : one.count < other.count
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = bytes.prefix(while: isDigit)
    bytes = bytes.dropFirst(digits.count)
    return digits.drop { $0 == UInt8(ascii: "0") }
  }
}

/// The warning above a document that holds records which are not for everybody.
enum AccessNotice {
  /// Returns the warning, or `nil` if every record is public or says nothing about access.
  static func line(_ levels: [Access?]) -> Line? {
    guard let words = words(levels) else { return nil }
    return .strong("Not for publication") + .own(": \(words).")
  }

  /// Returns the warning for beside the document.
  static func text(_ levels: [Access?]) -> String? {
    words(levels).map { "not for publication: \($0)" }
  }

  private static func words(_ levels: [Access?]) -> String? {
    let closed = levels.compactMap(\.self).filter { $0 != .public }
    guard !closed.isEmpty else { return nil }
    let words = Access.allCases.filter(closed.contains).map(\.words).joined(separator: " or ")
    let verb = closed.count == 1 ? "is" : "are"
    return "\(counted(closed.count, "record")) here \(verb) marked \(words)"
  }
}

extension Access? {
  /// What follows the name of a record that is not for everybody.
  var mark: Line {
    switch self {
    case .public, nil: .empty
    case .restricted: " (restricted)"
    case .confidential: " (confidential)"
    }
  }
}
