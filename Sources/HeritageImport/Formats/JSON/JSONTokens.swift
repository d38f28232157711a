import CanonicalJSON

// What has no brackets: texts, numbers and words.
extension JSONCursor {
  /// Reads a text whose quotation mark is next.
  mutating func string() throws -> Token {
    let isKept = kept != nil
    if !isKept { kept = index }
    let base = index + 1 - (kept ?? 0)
    index += 1
    var hasEscapes = false
    var bits: UInt8 = 0
    while true {
      var place = index
      while place < end, case let byte = bytes[place], byte >= 0x20, byte != UInt8(ascii: "\""),
        byte != UInt8(ascii: "\\")
      {
        bits |= byte
        place &+= 1
      }
      index = place
      let token = Token(start: base, end: place - (kept ?? 0), hasEscapes: hasEscapes)
      guard token.end - token.start <= limits.textBytes else {
        throw error(.textTooLong(limit: limits.textBytes))
      }
      guard place < end else {
        if try fill() { continue }
        throw error(.syntax(.unterminatedString))
      }
      if bytes[place] == UInt8(ascii: "\\") {
        hasEscapes = true
        try passEscape()
        continue
      }
      guard bytes[place] == UInt8(ascii: "\"") else {
        throw error(.syntax(.controlCharacter(bytes[place])))
      }
      index += 1
      if bits >= 0x80, !isUTF8(token) { note(.syntax(.invalidUTF8)) }
      if !isKept { kept = nil }
      return token
    }
  }

  /// Reads a text whose quotation mark is next, with its escapes resolved.
  mutating func text() throws -> String {
    let token = try string()
    return text(token)
  }

  private func isUTF8(_ token: Token) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(range(token)))
      return true
    } catch {
      return false
    }
  }

  private mutating func passEscape() throws {
    guard try has(2) else { throw error(.syntax(.unterminatedString)) }
    let letter = bytes[index + 1]
    switch letter {
    case UInt8(ascii: "u"): break
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
      return
    default: throw error(.syntax(.unknownEscape(letter)))
    }
    let first = try passCodeUnit()
    guard UTF16.isLeadSurrogate(first) || UTF16.isTrailSurrogate(first) else { return }
    guard UTF16.isLeadSurrogate(first), try has(2), bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return note(.syntax(.loneSurrogate)) }
    let before = place
    if UTF16.isTrailSurrogate(try passCodeUnit()) { return }
    go(to: before)
    note(.syntax(.loneSurrogate))
  }

  private mutating func passCodeUnit() throws -> UInt16 {
    guard try has(6), let unit = Self.codeUnit(bytes[(index + 2)..<end]) else {
      throw error(.syntax(.incompleteUnicodeEscape))
    }
    index += 6
    return unit
  }

  private static func codeUnit(_ digits: ArraySlice<UInt8>) -> UInt16? {
    let digits = digits.prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// Whether there are so many bytes more.
  private mutating func has(_ count: Int) throws -> Bool {
    while end - index < count {
      guard try fill() else { return false }
    }
    return true
  }

  /// Reads a number whose first byte is next.
  mutating func number() throws -> Token {
    let isKept = kept != nil
    if !isKept { kept = index }
    let base = index - (kept ?? 0)
    var place = index
    var check = NumberCheck()
    while true {
      while place < end, check.goesOn(with: bytes[place]) { place &+= 1 }
      if place < end { break }
      let ahead = place - index
      guard ahead <= limits.textBytes else { throw error(.textTooLong(limit: limits.textBytes)) }
      guard try fill() else { break }
      place = index + ahead
    }
    if place < end, bytes[place] == UInt8(ascii: "I"), place == index + 1 {
      throw error(.notANumber("-Infinity"))
    }
    index = place
    guard check.isNumber else {
      throw check.hasLeadingZero
        ? error(.syntax(.leadingZero)) : unexpected(insteadOf: .digit)
    }
    let token = Token(start: base, end: place - (kept ?? 0))
    if !isKept { kept = nil }
    return token
  }

  /// Reads `true`, `false` or `null`.
  mutating func word() throws -> Token {
    let isKept = kept != nil
    if !isKept { kept = index }
    let base = index - (kept ?? 0)
    while try has(1), Self.isOfWord(bytes[index]), index - (kept ?? 0) - base < 40 { index += 1 }
    let token = Token(start: base, end: index - (kept ?? 0))
    let word = slice(token)
    guard ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) else {
      let text = String(decoding: word, as: UTF8.self)
      if text.isEmpty { throw unexpected(insteadOf: .value) }
      let isNumber = ["NaN", "nan", "Infinity", "inf", "Inf", "INF"].contains(text)
      throw error(isNumber ? .notANumber(text) : .syntax(.unknownWord(text)))
    }
    if !isKept { kept = nil }
    return token
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension JSONCursor {
  /// The bytes of a text with its escapes resolved, for one that has some.
  func resolved(_ token: Token) -> [UInt8] {
    let written = slice(token)
    var text: [UInt8] = []
    text.reserveCapacity(written.count)
    var index = written.startIndex
    while index < written.endIndex {
      guard written[index] == UInt8(ascii: "\\") else {
        text.append(written[index])
        index += 1
        continue
      }
      let letter = written[index + 1]
      index += 2
      guard letter == UInt8(ascii: "u") else {
        text.append(Self.escapes[letter] ?? letter)
        continue
      }
      var scalar = UInt32(Self.codeUnit(written[index...]) ?? 0)
      index += 4
      if UTF16.isLeadSurrogate(UInt16(scalar)), written[index...].starts(with: Array("\\u".utf8)),
        let second = Self.codeUnit(written[(index + 2)...]), UTF16.isTrailSurrogate(second)
      {
        scalar = 0x10000 + (scalar - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        index += 6
      }
      text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
    return text
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
    UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
  ]

  func text(_ token: Token) -> String {
    String(decoding: token.hasEscapes ? resolved(token)[...] : slice(token), as: UTF8.self)
  }
}

/// Follows the grammar of numbers, a byte at a time.
private struct NumberCheck {
  private enum State {
    case start, minus, zero, digits, point, decimals, exponent, sign, power, leadingZero
  }

  private var state = State.start

  var isNumber: Bool {
    switch state {
    case .zero, .digits, .decimals, .power: true
    default: false
    }
  }

  var hasLeadingZero: Bool { state == .leadingZero }

  /// Takes a byte that goes on with the number; returns `false` for one that does not.
  @inline(__always)
  mutating func goesOn(with byte: UInt8) -> Bool {
    switch (state, byte) {
    case (.digits, 0x30...0x39), (.decimals, 0x30...0x39), (.power, 0x30...0x39): break
    case (.point, 0x30...0x39): state = .decimals
    case (.start, 0x31...0x39), (.minus, 0x31...0x39): state = .digits
    case (.start, 0x30), (.minus, 0x30): state = .zero
    case (.start, UInt8(ascii: "-")): state = .minus
    case (.zero, UInt8(ascii: ".")), (.digits, UInt8(ascii: ".")): state = .point
    case (.zero, 0x30...0x39):
      state = .leadingZero
      return false
    case (.zero, _), (.digits, _), (.decimals, _):
      guard byte | 0x20 == UInt8(ascii: "e") else { return false }
      state = .exponent
    case (.exponent, UInt8(ascii: "-")), (.exponent, UInt8(ascii: "+")): state = .sign
    case (.exponent, 0x30...0x39), (.sign, 0x30...0x39): state = .power
    default: return false
    }
    return true
  }
}
