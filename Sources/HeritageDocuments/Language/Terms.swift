import HeritageModel

extension ControlledTerm {
  /// The term with spaces, for running text.
  var words: String { rawValue.replacingHyphens }
}

extension String {
  var replacingHyphens: String { String(map { $0 == "-" ? " " : $0 }) }

  /// The text with a capital first letter, to open a sentence.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Returns a number with its noun, such as `1 report` or `13 monuments`.
///
/// - Parameters:
///   - number: How many there are.
///   - singular: What one is called.
///   - plural: What several are called, where that is not the singular and an `s`.
/// - Returns: The number and the noun.
package func counted(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
}

extension Sequence<RecordID> {
  /// The identifiers, one behind the other.
  func codes(_ separator: String = ", ") -> Line { map { .code($0.text) }.joined(separator) }
}

/// Orders names as people do: the numbers in them by their value, not digit by digit.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (one, other) = (key(left), key(right))
    return one == other ? left < right : one.lexicographicallyPrecedes(other)
  }

  /// The bytes of a text, with each number's digits counted before them.
  private static func key(_ text: String) -> [UInt8] {
    func isDigit(_ byte: UInt8) -> Bool {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    var key: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
      key.append(isDigit(first) ? UInt8(ascii: "0") : first)
      guard isDigit(first) else { continue }
      let number = [first] + rest.prefix(while: isDigit)
      rest = rest.dropFirst(number.count - 1)
      // Without leading zeros the longer number is the greater one.
      let digits = number.drop { $0 == UInt8(ascii: "0") }
      key += [UInt8(clamping: digits.count)] + digits
    }
    return key
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
