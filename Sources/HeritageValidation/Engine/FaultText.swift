/// What a rule says of a fault: a sentence, and the values in it.
///
/// Whatever is put into the sentence is a value, unless it is marked as words. A decision on the
/// finding holds by the values, so that the sentence can be worded better.
struct FaultText: Hashable, Sendable {
  private(set) var text: String
  /// In the order in which the sentence has them.
  private(set) var values: [String]

  /// Creates a sentence that was made elsewhere of some values.
  init(_ text: String, values: [String]) {
    self.text = text
    self.values = values
  }

  static func + (left: FaultText, right: FaultText) -> FaultText {
    FaultText(left.text + right.text, values: left.values + right.values)
  }
}

extension FaultText: ExpressibleByStringInterpolation {
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text = ""
    fileprivate var values: [String] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      text += value.description
      values.append(value.description)
    }

    /// Adds words of this project's own, or what changes from day to day.
    mutating func appendInterpolation(words: String) { text += words }

    mutating func appendInterpolation(_ part: FaultText) {
      text += part.text
      values += part.values
    }
  }

  init(stringLiteral text: String) { self.init(text, values: []) }

  init(stringInterpolation parts: StringInterpolation) {
    self.init(parts.text, values: parts.values)
  }
}
