/// A table that is looked into as it stands in the program, so that nothing is made of it at the start:
/// records `KEY=VALUE` with a space or a line end between them, in the order of their hexadecimal keys.
struct SortedRecords {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Visits the bytes of a key's value.
  ///
  /// - Returns: Whether the key has a value, even one without bytes.
  func forEachByte(of key: UInt64, _ body: (UInt8) -> Void) -> Bool {
    let bytes = text.utf8Span.span
    var low = 0
    var high = bytes.count
    while low < high {
      var index = low + (high - low) / 2
      while index > low, bytes[index - 1] > Self.gap { index -= 1 }
      let start = index
      var found: UInt64 = 0
      while bytes[index] != UInt8(ascii: "=") {
        found = found << 4 | UInt64(Self.digit(bytes[index]))
        index += 1
      }
      index += 1
      guard found != key else {
        while index < bytes.count, bytes[index] > Self.gap {
          body(bytes[index])
          index += 1
        }
        return true
      }
      if found > key {
        high = start
      } else {
        while index < bytes.count, bytes[index] > Self.gap { index += 1 }
        low = index + 1
      }
    }
    return false
  }

  /// Returns the characters that a key's value names, or `nil` if it has none.
  func scalars(of key: UInt64) -> [Unicode.Scalar]? {
    var scalars: [Unicode.Scalar] = []
    var value: UInt32 = 0
    func end() {
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      value = 0
    }
    let isThere = forEachByte(of: key) { byte in
      if byte == UInt8(ascii: ".") { end() } else { value = value << 4 | Self.digit(byte) }
    }
    guard isThere else { return nil }
    end()
    return scalars
  }

  private static let gap = UInt8(ascii: " ")

  private static func digit(_ byte: UInt8) -> UInt32 {
    UInt32(byte < UInt8(ascii: "A") ? byte - UInt8(ascii: "0") : byte - UInt8(ascii: "A") + 10)
  }
}
