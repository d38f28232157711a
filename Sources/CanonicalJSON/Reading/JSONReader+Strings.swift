extension JSONReader {
  /// Reads a string from its opening to its closing quote.
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
    let start = index + 1
    var end = start
    while end < bytes.count, !bytes[end].endsCleanRun { end &+= 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else {
      return try stringWithEscapes(bytes, cleanEnd: end)
    }
    index = end + 1
    return try text(start..<end, of: bytes)
  }

  private func text(_ range: Range<Int>, of bytes: Span<UInt8>) throws(JSONError) -> String {
    do {
      return String(copying: try UTF8Span(validating: bytes.extracting(range)))
    } catch {
      throw self.error(
        .invalidUTF8, at: range.lowerBound + error.byteOffsets.lowerBound, in: bytes)
    }
  }

  /// Reads a string whose clean start ends at a byte that is not the closing quote.
  private mutating func stringWithEscapes(
    _ bytes: Span<UInt8>, cleanEnd: Int
  ) throws(JSONError) -> String {
    let quote = index
    var result = ""
    var runStart = quote + 1
    index = cleanEnd
    while index < bytes.count {
      if !bytes[index].endsCleanRun {
        index += 1
        continue
      }
      result += try text(runStart..<index, of: bytes)
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return result
      case UInt8(ascii: "\\"):
        result.unicodeScalars.append(try escape(bytes, openedAt: quote))
        runStart = index
      case let byte:
        throw error(.controlCharacter(byte), at: index, in: bytes)
      }
    }
    throw error(.unterminatedString, at: quote, in: bytes)
  }

  /// Reads an escape from its backslash on.
  private mutating func escape(
    _ bytes: Span<UInt8>, openedAt quote: Int
  ) throws(JSONError) -> Unicode.Scalar {
    let start = index
    guard start + 1 < bytes.count else {
      throw error(.unterminatedString, at: quote, in: bytes)
    }
    index += 2
    switch bytes[start + 1] {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(bytes, from: start)
    case let byte: throw error(.unknownEscape(byte), at: start, in: bytes)
    }
  }

  private mutating func unicodeEscape(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONError) -> Unicode.Scalar {
    let first = try codeUnit(bytes, from: start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), index + 1 < bytes.count,
      bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { throw error(.loneSurrogate, at: start, in: bytes) }
    let secondStart = index
    index += 2
    let second = try codeUnit(bytes, from: secondStart)
    guard UTF16.isTrailSurrogate(second) else {
      throw error(.loneSurrogate, at: start, in: bytes)
    }
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  /// Reads the four digits of an escape that starts at the given backslash.
  private mutating func codeUnit(
    _ bytes: Span<UInt8>, from start: Int
  ) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = bytes[index].hexadecimalDigit else {
        throw error(.incompleteUnicodeEscape, at: start, in: bytes)
      }
      unit = unit << 4 | digit
      index += 1
    }
    return unit
  }
}

extension UInt8 {
  /// Whether a string cannot simply go on with this byte, be it in a document or a value.
  var endsCleanRun: Bool {
    self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\")
  }

  fileprivate var hexadecimalDigit: UInt16? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(self - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(self - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(self - UInt8(ascii: "a") + 10)
    default: nil
    }
  }
}
