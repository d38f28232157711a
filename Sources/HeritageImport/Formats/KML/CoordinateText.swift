import HeritageModel

/// Positions as KML writes them: `longitude,latitude[,altitude]`, apart by white space.
enum CoordinateText {
  /// Reads positions; white space beside a comma, which careless programs write, is passed over.
  ///
  /// - Parameter text: The text as UTF-8.
  /// - Returns: The positions, none for a blank text; `nil` if any of it is no position on the Earth.
  static func positions(_ text: ArraySlice<UInt8>) -> [Geometry.Position]? {
    var positions: [Geometry.Position] = []
    var tuple = Tuple()
    var rest = text
    var followsComma = false
    while true {
      rest = rest.drop(while: isBlank)
      guard let byte = rest.first else { break }
      if byte == UInt8(ascii: ",") {
        if tuple.count == 0 || followsComma { return nil }
        followsComma = true
        rest.removeFirst()
        continue
      }
      if !followsComma, tuple.count > 0 {
        guard let position = tuple.position else { return nil }
        positions.append(position)
        tuple = Tuple()
      }
      followsComma = false
      let end = rest.firstIndex { isBlank($0) || $0 == UInt8(ascii: ",") } ?? rest.endIndex
      guard let number = number(rest[..<end]) else { return nil }
      tuple.add(number)
      rest = rest[end...]
    }
    guard tuple.count > 0 else { return positions }
    guard let position = tuple.position else { return nil }
    positions.append(position)
    return positions
  }

  /// Reads one position of which the parts stand apart by white space alone, as in a track.
  static func spacedPosition(_ text: ArraySlice<UInt8>) -> Geometry.Position? {
    var tuple = Tuple()
    for part in text.split(whereSeparator: isBlank) {
      guard let number = number(part) else { return nil }
      tuple.add(number)
    }
    return tuple.position
  }

  /// A position from two numbers; `nil` if it is none on the Earth.
  static func position(longitude: Double, latitude: Double) -> Geometry.Position? {
    guard (-180...180).contains(longitude), (-90...90).contains(latitude) else { return nil }
    return Geometry.Position(longitude: longitude, latitude: latitude)
  }

  private struct Tuple {
    var (longitude, latitude) = (0.0, 0.0)
    var count = 0

    mutating func add(_ number: Double) {
      if count == 0 { longitude = number }
      if count == 1 { latitude = number }
      count += 1
    }

    var position: Geometry.Position? {
      guard count == 2 || count == 3 else { return nil }
      return CoordinateText.position(longitude: longitude, latitude: latitude)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Reads a decimal number, with an exponent or without; `nil` for anything else.
  static func number(_ text: ArraySlice<UInt8>) -> Double? {
    guard let parts = DecimalParts(text) else { return nil }
    // Both are exact then, so that one division is as good as a full conversion.
    if parts.digits <= 1 << 53, (-22...0).contains(parts.exponent) {
      let value = Double(parts.digits) / powersOfTen[-parts.exponent]
      return parts.isNegative ? -value : value
    }
    guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}

/// A decimal number in parts: its digits times a power of ten.
private struct DecimalParts {
  var isNegative = false
  /// The digits as a whole number; too many of them give the largest one.
  var digits: UInt64 = 0
  var exponent = 0

  /// Takes a number apart; `nil` if the text is none, or longer than any real one.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    if text.count > 64 { return nil }
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    var fraction = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = takeDigits(&rest)
      exponent = -fraction
    }
    guard whole + fraction > 0 else { return nil }
    guard let mark = rest.first else { return }
    guard mark | 0x20 == UInt8(ascii: "e"), readExponent(rest.dropFirst()) else { return nil }
  }

  private mutating func takeDigits(_ rest: inout ArraySlice<UInt8>) -> Int {
    var count = 0
    while let byte = rest.first, (0x30...0x39).contains(byte) {
      let (product, isOver) = digits.multipliedReportingOverflow(by: 10)
      let (sum, isOverToo) = product.addingReportingOverflow(UInt64(byte - 0x30))
      digits = isOver || isOverToo ? .max : sum
      count += 1
      rest.removeFirst()
    }
    return count
  }

  private mutating func readExponent(_ text: ArraySlice<UInt8>) -> Bool {
    let hasSign = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let digits = text.dropFirst(hasSign ? 1 : 0)
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    let value = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    exponent += text.first == UInt8(ascii: "-") ? -value : value
    return true
  }
}
