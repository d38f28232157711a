import HeritageModel

/// Tells whether a text is a place, and how it is written.
enum PlaceShape {
  /// Reads two coordinates in one text; `nil` if it has none.
  static func pair(_ text: Span<UInt8>, _ classes: ByteClasses) -> CellShape? {
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
    if numbers.count == 4 { return numbers[0].range == .latitude ? .pair(.geopoint) : nil }
    let order: CellShape.PairOrder
    switch (numbers[0].range, numbers[1].range) {
    case (.longitude, .longitude): return nil
    case (.longitude, _): order = .longitudeFirst
    case (_, .longitude): order = .latitudeFirst
    default: order = .either
    }
    // '12 5' and '1.5 2.5' may be any two numbers.
    return min(numbers[0].decimals, numbers[1].decimals) >= 2 ? .pair(order) : .twoNumbers(order)
  }

  private static func isPairMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: " ")
  }

  static func isWKT(_ text: Span<UInt8>) -> Bool {
    switch text[0] & 0xDF {
    case 0x47, 0x4C, 0x4D, 0x50, 0x53: break
    default: return false
    }
    return [
      "POINT", "LINESTRING", "POLYGON", "MULTIPOINT", "MULTILINESTRING", "MULTIPOLYGON",
      "GEOMETRYCOLLECTION", "SRID=",
    ].contains { CellShape.starts(text, with: $0) }
  }

  /// Tells whether a text is a coordinate such as `34°33′15″N`, or `N34.55` with a decimal point.
  static func isDegrees(_ text: Span<UInt8>, _ classes: ByteClasses) -> Bool {
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

  /// Reads a coordinate, or two, with degrees and letters in the way of any language.
  ///
  /// Only a text with a degree sign is looked at closely, or one with groups of digits and a letter
  /// for a side, as in `34 33 15 N`.
  static func written(_ text: Span<UInt8>, _ classes: ByteClasses) -> CellShape? {
    guard text.count <= 80, hasDegreeSign(text) || hasGroupsAndSide(text) else { return nil }
    let string = CellShape.string(text)
    if isRead({ (text) throws(WrittenPointError) in try WrittenDegrees.latitude(text) }, string)
      || isRead({ (text) throws(WrittenPointError) in try WrittenDegrees.longitude(text) }, string)
    {
      return .degrees
    }
    guard let first = pair(string, isLongitudeFirst: false) else { return nil }
    // Letters say which is which, and then both ways of reading agree.
    let isTold = first == pair(string, isLongitudeFirst: true) && first[0] != first[1]
    return .pair(isTold ? .latitudeFirst : .either)
  }

  private static func hasDegreeSign(_ text: Span<UInt8>) -> Bool {
    text.indices.dropLast().contains { index in
      text[index] == 0xC2 && (text[index + 1] == 0xB0 || text[index + 1] == 0xBA)
    }
  }

  private static func hasGroupsAndSide(_ text: Span<UInt8>) -> Bool {
    var (index, groups, letters) = (0, 0, 0)
    while index < text.count {
      let byte = text[index]
      if CellShape.isDigit(byte) {
        _ = CellShape.digits(text, &index)
        groups += 1
        continue
      }
      switch byte {
      case 0x4E, 0x53, 0x45, 0x57, 0x6E, 0x73, 0x65, 0x77: letters += 1
      case 0x20, 0x22, 0x27, 0x2B...0x2E, 0x3B: break
      default: return false
      }
      index += 1
    }
    return (1...2).contains(letters) && groups >= 3
  }

  private static func isRead(
    _ read: (String) throws(WrittenPointError) -> Double, _ text: String
  ) -> Bool {
    do throws(WrittenPointError) {
      _ = try read(text)
      return true
    } catch {
      return false
    }
  }

  private static func pair(_ text: String, isLongitudeFirst: Bool) -> [Double]? {
    do throws(WrittenPointError) {
      let pair = try WrittenDegrees.pair(text, isLongitudeFirst: isLongitudeFirst)
      return [pair.latitude, pair.longitude]
    } catch {
      return nil
    }
  }
}
