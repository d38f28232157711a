/// What one text looks like.
enum CellShape: Hashable, Sendable {
  case number(CoordinateRange)
  /// A coordinate with degrees, minutes or a letter for its side.
  case degrees
  /// A date in numbers with the year last.
  case numericDate(DateOrder)
  case isoDate
  /// A date that is written otherwise, and can be read.
  case otherDate
  case url
  case email
  case telephone
  /// Two coordinates in one text.
  case pair(PairOrder)
  /// Two numbers in one text that may be coordinates, if its heading says so.
  case twoNumbers(PairOrder)
  case wkt
  case text

  /// Whether a number can be degrees, as far as its size tells.
  enum CoordinateRange: Hashable, Sendable {
    case latitude, longitude, none
  }

  /// Which of the first two numbers of a date is the day.
  enum DateOrder: Hashable, Sendable {
    case dayFirst, monthFirst, either
  }

  /// Which coordinate comes first, as far as the text tells.
  enum PairOrder: Hashable, Sendable {
    case latitudeFirst, longitudeFirst, either
    /// Latitude, longitude, altitude and accuracy, as ODK writes them.
    case geopoint
  }
}

extension CellShape {
  init(_ text: Span<UInt8>, _ classes: ByteClasses) {
    self = Self.told(text, classes) ?? .text
  }

  private static func told(_ text: Span<UInt8>, _ classes: ByteClasses) -> CellShape? {
    guard !classes.hold(anyOf: .digit) || classes.hold(anyOf: .words) else {
      return numeric(text, classes)
    }
    if classes.hold(anyOf: .dots), isURL(text) { return .url }
    if classes.hold(anyOf: .at), isEmail(text, classes) { return .email }
    if classes.hold(anyOf: .parenthesis), PlaceShape.isWKT(text) { return .wkt }
    guard classes.hold(anyOf: .digit) else { return nil }
    if DateShape.isISODate(text) { return .isoDate }
    if PlaceShape.isDegrees(text, classes) { return .degrees }
    return PlaceShape.written(text, classes) ?? (DateShape.isOtherDate(text) ? .otherDate : nil)
  }

  /// Tells what a text of digits and the marks between them is.
  private static func numeric(_ text: Span<UInt8>, _ classes: ByteClasses) -> CellShape? {
    guard !classes.hold(anyOf: .foreign), text.count <= 128 else { return nil }
    if text[0] == UInt8(ascii: "+"), isTelephone(text) { return .telephone }
    var index = 0
    if let number = WrittenNumber(text, &index, comma: true), index == text.count {
      return .number(number.range)
    }
    if DateShape.isISODate(text) { return .isoDate }
    if let order = DateShape.order(of: text) { return .numericDate(order) }
    if let pair = PlaceShape.pair(text, classes) { return pair }
    if isTelephone(text) { return .telephone }
    return DateShape.isOtherDate(text) ? .otherDate : nil
  }
}

// MARK: - Addresses

extension CellShape {
  private static func isURL(_ text: Span<UInt8>) -> Bool {
    starts(text, with: "HTTP://") || starts(text, with: "HTTPS://") || starts(text, with: "WWW.")
  }

  private static func isEmail(_ text: Span<UInt8>, _ classes: ByteClasses) -> Bool {
    guard !classes.hold(anyOf: .space), classes.hold(anyOf: .point),
      let at = text.indices.first(where: { text[$0] == UInt8(ascii: "@") }), at > 0
    else { return false }
    let host = at + 1..<text.count
    return !host.contains { text[$0] == UInt8(ascii: "@") }
      && host.dropFirst().dropLast().contains { text[$0] == UInt8(ascii: ".") }
  }

  /// Tells whether a text of digits is grouped or led as numbers of telephones are.
  private static func isTelephone(_ text: Span<UInt8>) -> Bool {
    var (count, groups, shortest) = (0, 0, Int.max)
    var index = 0
    while index < text.count {
      let group = digits(text, &index).count
      if group > 0 {
        count += group
        groups += 1
        shortest = min(shortest, group)
        continue
      }
      switch text[index] {
      case 0x20, 0x28, 0x29, 0x2D...0x2F: break
      case UInt8(ascii: "+") where index == 0: break
      default: return false
      }
      index += 1
    }
    guard (7...15).contains(count) else { return false }
    switch text[0] {
    case UInt8(ascii: "+"): return count >= 8
    case UInt8(ascii: "0"), UInt8(ascii: "("): return groups >= 2
    default: return groups >= 3 && count >= 9 && shortest >= 2
    }
  }
}

// MARK: - Marks inside a text

extension CellShape {
  /// Tells whether a text has a tag of HTML.
  static func hasTag(_ text: Span<UInt8>) -> Bool {
    guard text.count > 2 else { return false }
    return (0..<text.count - 2).contains { index in
      text[index] == UInt8(ascii: "<")
        && (isLetter(text[index + 1])
          || text[index + 1] == UInt8(ascii: "/") && isLetter(text[index + 2]))
    }
  }

  /// Tells whether a text has an entity such as `&amp;`, or a code such as `\u0041`.
  static func hasEscape(_ text: Span<UInt8>) -> Bool {
    text.indices.contains { start in
      var index = start + 1
      if text[start] == UInt8(ascii: "&") {
        _ = next(text, &index, is: "#")
        let name = index
        while index < text.count, isLetter(text[index]) || isDigit(text[index]) { index += 1 }
        return (2...8).contains(index - name) && next(text, &index, is: ";")
      }
      guard text[start] == UInt8(ascii: "\\"), next(text, &index, is: "u"), index + 4 <= text.count
      else { return false }
      return (index..<index + 4).allSatisfy { place in
        isDigit(text[place]) || (0x41...0x46).contains(text[place] & 0xDF)
      }
    }
  }
}

// MARK: - Bytes

extension CellShape {
  static func string(_ text: Span<UInt8>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    for index in text.indices { bytes.append(text[index]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// Reads digits from an index on, which moves behind them.
  static func digits(_ text: Span<UInt8>, _ index: inout Int) -> (count: Int, value: Int) {
    let start = index
    var value = 0
    while index < text.count, isDigit(text[index]) {
      value = min(value &* 10 &+ Int(text[index] & 0xF), 1_000_000)
      index += 1
    }
    return (index - start, value)
  }

  static func next(
    _ text: Span<UInt8>, _ index: inout Int, is character: Unicode.Scalar
  ) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Tells whether a text starts with capital letters, whatever case it has them in.
  static func starts(_ text: Span<UInt8>, with capitals: String) -> Bool {
    let wanted = capitals.utf8.span
    guard text.count > wanted.count else { return false }
    return wanted.indices.allSatisfy { index in
      let byte = text[index]
      return ((0x61...0x7A).contains(byte) ? byte & 0xDF : byte) == wanted[index]
    }
  }
}
