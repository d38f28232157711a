/// Which texts of records are addresses that a reader may be sent to.
package enum WebAddress {
  /// Whether a text is an address on the web and nothing else.
  package static func isOne(_ text: String) -> Bool {
    guard let scheme = text.firstRange(of: "://"), scheme.upperBound < text.endIndex,
      ["http", "https"].contains(text[..<scheme.lowerBound].lowercased())
    else { return false }
    return !text.unicodeScalars.contains { scalar in
      scalar.value <= 0x20 || (0x7F...0x9F).contains(scalar.value)
        || scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
  }
}
