/// What one text looks like.
enum CellShape: Hashable, Sendable {
  case number(CoordinateRange)
  /// A coordinate with degrees, minutes or a letter for its side.
  case degrees
  /// A date in numbers with the year last.
  case numericDate(DateOrder)
  case isoDate
  case url
  case email
  case telephone
  /// Two coordinates in one text.
  case pair(PairOrder)
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
    if classes.hold(anyOf: .parenthesis), isWKT(text) { return .wkt }
    guard classes.hold(anyOf: .digit) else { return nil }
    if isISODate(text) { return .isoDate }
    return isDegrees(text, classes) ? .degrees : nil
  }

  /// Tells what a text of digits and the marks between them is.
  private static func numeric(_ text: Span<UInt8>, _ classes: ByteClasses) -> CellShape? {
    guard !classes.hold(anyOf: .foreign), text.count <= 128 else { return nil }
    if text[0] == UInt8(ascii: "+"), isTelephone(text) { return .telephone }
    var index = 0
    if let number = WrittenNumber(text, &index, comma: true), index == text.count {
      return .number(number.range)
    }
    if isISODate(text) { return .isoDate }
    if let order = dateOrder(text) { return .numericDate(order) }
    if let order = pairOrder(text, classes) { return .pair(order) }
    return isTelephone(text) ? .telephone : nil
  }
}

// MARK: - Dates

extension CellShape {
  /// Tells whether a text is `YYYY-MM` or `YYYY-MM-DD`, with or without a time.
  private static func isISODate(_ text: Span<UInt8>) -> Bool {
    var index = 0
    guard digits(text, &index).count == 4, next(text, &index, is: "-") else { return false }
    let month = digits(text, &index)
    guard month.count == 2, (1...12).contains(month.value) else { return false }
    if index == text.count { return true }
    guard next(text, &index, is: "-") else { return false }
    let day = digits(text, &index)
    guard day.count == 2, (1...31).contains(day.value) else { return false }
    return isTime(text, from: index)
  }

  /// Tells the order of a date such as `30/03/1987`; `nil` if the text is none.
  private static func dateOrder(_ text: Span<UInt8>) -> DateOrder? {
    var index = 0
    let first = digits(text, &index)
    guard (1...2).contains(first.count), index < text.count else { return nil }
    let mark = text[index]
    guard mark == UInt8(ascii: "/") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "-") else {
      return nil
    }
    index += 1
    let second = digits(text, &index)
    guard (1...2).contains(second.count), index < text.count, text[index] == mark else {
      return nil
    }
    index += 1
    guard digits(text, &index).count == 4, isTime(text, from: index),
      min(first.value, second.value) >= 1, min(first.value, second.value) <= 12,
      max(first.value, second.value) <= 31
    else { return nil }
    if first.value > 12 { return .dayFirst }
    return second.value > 12 ? .monthFirst : .either
  }

  /// Tells whether nothing follows a date, or a time of day.
  private static func isTime(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard start < text.count else { return true }
    guard text[start] == UInt8(ascii: "T") || text[start] == UInt8(ascii: " "),
      start + 1 < text.count, isDigit(text[start + 1])
    else { return false }
    return text.count - start <= 32
      && (start + 1..<text.count).contains { text[$0] == UInt8(ascii: ":") }
  }
}

// MARK: - Places

extension CellShape {
  /// Tells the order of two coordinates in one text; `nil` if the text is none.
  private static func pairOrder(_ text: Span<UInt8>, _ classes: ByteClasses) -> PairOrder? {
    let hasPoints = classes.hold(anyOf: .point)
    var index = 0
    var numbers: [WrittenNumber] = []
    while index < text.count {
      if text[index] == UInt8(ascii: "(") || text[index] == UInt8(ascii: "[") {
        guard numbers.isEmpty else { return nil }
        index += 1
      } else if text[index] == UInt8(ascii: ")") || text[index] == UInt8(ascii: "]") {
        guard numbers.count >= 2 else { return nil }
        index += 1
      } else if isPairMark(text[index]) {
        index += 1
      } else {
        guard numbers.count < 4, let number = WrittenNumber(text, &index, comma: !hasPoints),
          index == text.count || isPairMark(text[index]) || text[index] == UInt8(ascii: ")")
            || text[index] == UInt8(ascii: "]")
        else { return nil }
        numbers.append(number)
      }
    }
    guard numbers.count == 2 || numbers.count == 4, numbers[0].range != .none,
      numbers[1].range != .none
    else { return nil }
    if numbers.count == 4 { return numbers[0].range == .latitude ? .geopoint : nil }
    // '12 5' and '1.5 2.5' may be any two numbers.
    guard min(numbers[0].decimals, numbers[1].decimals) >= 2 else { return nil }
    switch (numbers[0].range, numbers[1].range) {
    case (.longitude, .longitude): return nil
    case (.longitude, _): return .longitudeFirst
    case (_, .longitude): return .latitudeFirst
    default: return .either
    }
  }

  private static func isPairMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: " ")
  }

  private static func isWKT(_ text: Span<UInt8>) -> Bool {
    switch text[0] & 0xDF {
    case 0x47, 0x4C, 0x4D, 0x50, 0x53: break
    default: return false
    }
    return [
      "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON",
      "GEOMETRYCOLLECTION", "SRID=",
    ].contains { starts(text, with: $0) }
  }

  /// Tells whether a text is a coordinate such as `34°33′15″N`, or `N34.55` with a decimal point.
  private static func isDegrees(_ text: Span<UInt8>, _ classes: ByteClasses) -> Bool {
    guard text.count <= 40 else { return false }
    var (letters, signs, index) = (0, 0, 0)
    while index < text.count {
      switch text[index] {
      case 0x30...0x39, 0x20, 0x22, 0x27, 0x2B...0x2E: break
      case 0x4E, 0x53, 0x45, 0x57, 0x6E, 0x73, 0x65, 0x77: letters += 1
      // '°' and 'º', then the primes and the quotation marks that stand for them.
      case 0xC2
      where index + 1 < text.count && (text[index + 1] == 0xB0 || text[index + 1] == 0xBA):
        signs += 1
        index += 1
      case 0xE2 where index + 2 < text.count && text[index + 1] == 0x80: index += 2
      default: return false
      }
      index += 1
    }
    return letters <= 1 && (signs == 1 || signs == 0 && letters == 1 && classes.hold(anyOf: .point))
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
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

  /// Reads digits from an index on, which moves behind them.
  private static func digits(_ text: Span<UInt8>, _ index: inout Int) -> (count: Int, value: Int) {
    let start = index
    var value = 0
    while index < text.count, isDigit(text[index]) {
      value = min(value &* 10 &+ Int(text[index] & 0xF), 1_000_000)
      index += 1
    }
    return (index - start, value)
  }

  private static func next(
    _ text: Span<UInt8>, _ index: inout Int, is character: Unicode.Scalar
  ) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// Tells whether a text starts with capital letters, whatever case it has them in.
  private static func starts(_ text: Span<UInt8>, with capitals: String) -> Bool {
    let wanted = capitals.utf8.span
    guard text.count > wanted.count else { return false }
    return wanted.indices.allSatisfy { index in
      let byte = text[index]
      return ((0x61...0x7A).contains(byte) ? byte & 0xDF : byte) == wanted[index]
    }
  }
}

/// A number as it is written: what is before its decimal sign, and how many digits are behind.
private struct WrittenNumber {
  let range: CellShape.CoordinateRange
  let decimals: Int

  /// Reads a number from an index on, which moves behind it; `nil` if none is there.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - index: Where the number begins.
  ///   - comma: Whether a comma can be a decimal sign.
  init?(_ text: Span<UInt8>, _ index: inout Int, comma: Bool) {
    var place = index
    if place < text.count, text[place] == UInt8(ascii: "-") || text[place] == UInt8(ascii: "+") {
      place += 1
    }
    let start = place
    var whole = 0
    while place < text.count, CellShape.isDigit(text[place]) {
      whole = min(whole &* 10 &+ Int(text[place] & 0xF), 1_000_000)
      place += 1
    }
    guard place > start else { return nil }
    var count = 0
    var hasFraction = false
    if place + 1 < text.count, CellShape.isDigit(text[place + 1]),
      text[place] == UInt8(ascii: ".") || comma && text[place] == UInt8(ascii: ",")
    {
      place += 1
      while place < text.count, CellShape.isDigit(text[place]) {
        if text[place] != UInt8(ascii: "0") { hasFraction = true }
        count += 1
        place += 1
      }
    }
    decimals = count
    range =
      if whole < 90 || whole == 90 && !hasFraction {
        .latitude
      } else if whole < 180 || whole == 180 && !hasFraction { .longitude } else { .none }
    index = place
  }
}
