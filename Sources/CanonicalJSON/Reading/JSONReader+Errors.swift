extension JSONReader {
  func unexpected(
    insteadOf expectation: JSONError.Expectation, in bytes: Span<UInt8>
  ) -> JSONError {
    guard index < bytes.count else {
      return error(.unexpectedEnd(insteadOf: expectation), at: index, in: bytes)
    }
    return error(.unexpectedByte(bytes[index], insteadOf: expectation), at: index, in: bytes)
  }

  func error(
    _ reason: JSONError.Reason, at offset: Int, in bytes: Span<UInt8>
  ) -> JSONError {
    var line = 1
    var column = 1
    for index in 0..<offset {
      if bytes[index] == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if bytes[index] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONError(line: line, column: column, reason: reason)
  }

  /// The ASCII text at some offsets, cut off where it would swamp a message.
  func excerpt(_ range: Range<Int>, of bytes: Span<UInt8>) -> String {
    let longest = 40
    var text = ""
    for index in range.prefix(longest) { text.unicodeScalars.append(Unicode.Scalar(bytes[index])) }
    return range.count > longest ? text + "…" : text
  }
}
