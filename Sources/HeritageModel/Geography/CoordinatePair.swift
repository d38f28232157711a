// Glibc brings the mathematics library, at none of Foundation's cost.
import Glibc

/// Two coordinates as text, taken apart into numbers, units and letters of the compass.
struct CoordinatePair {
  private enum Token: Equatable {
    case number(Number)
    /// Degrees 0, minutes 1, seconds 2.
    case unit(Int)
    case direction(Direction)
    case separator
  }

  private struct Number: Equatable {
    let value: Double
    let decimals: Int
    let isNegative: Bool
  }

  fileprivate enum Axis { case latitude, longitude }

  private struct Direction: Equatable {
    let axis: Axis
    /// -1 for south and west; `nil` for a name of the axis, which says nothing of the side.
    let side: Double?
  }

  /// One coordinate in degrees, and half a step of its last digit.
  private struct Coordinate {
    let degrees: Double
    let halfStep: Double
  }

  private let latitude: Coordinate
  private let longitude: Coordinate

  /// Takes a text apart.
  ///
  /// - Parameters:
  ///   - text: Plain text; see ``PointText``.
  ///   - isLongitudeFirst: Whether the longitude comes first where no letters say which is which.
  /// - Throws: ``WrittenPointError`` if the text is not two coordinates, or can be several.
  init(_ text: String, isLongitudeFirst: Bool = false) throws(WrittenPointError) {
    var tokens = try Self.tokens(of: text)
    let sides = tokens.compactMap { token in
      if case .direction(let direction) = token, direction.side != nil { direction } else { nil }
    }
    // 'Latitude: 34°33' N' says it twice.
    if !sides.isEmpty {
      tokens.removeAll { token in
        if case .direction(let direction) = token { direction.side == nil } else { false }
      }
    }
    let directions = tokens.compactMap { token in
      if case .direction(let direction) = token { direction } else { nil }
    }
    guard !directions.isEmpty else {
      let halves = try Self.halves(of: tokens)
      latitude = try Self.coordinate(isLongitudeFirst ? halves.1 : halves.0, side: nil)
      longitude = try Self.coordinate(isLongitudeFirst ? halves.0 : halves.1, side: nil)
      return
    }
    guard directions.count == 2, directions[0].axis != directions[1].axis else {
      throw WrittenPointError(
        "a point needs one letter for north or south and one for east or west, or none")
    }
    tokens.removeAll { $0 == .separator }
    guard let halves = Self.halves(of: tokens, at: directions) else {
      throw WrittenPointError("the letters stand neither before both numbers nor behind both")
    }
    let both = [
      try Self.coordinate(halves.0, side: directions[0].side),
      try Self.coordinate(halves.1, side: directions[1].side),
    ]
    let isNorthFirst = directions[0].axis == .latitude
    latitude = both[isNorthFirst ? 0 : 1]
    longitude = both[isNorthFirst ? 1 : 0]
  }

  /// The point; what is written so coarsely that it may be 100 m off says so.
  func point() throws(WrittenPointError) -> WrittenPoint {
    // Zeros at the end are often left out, so the longer number tells how exact both are.
    let step = min(latitude.halfStep, longitude.halfStep) * Self.metresPerDegree
    let radius = hypot(step, step * cos(latitude.degrees * .pi / 180))
    return try WrittenPoint(
      latitude.degrees, longitude.degrees, radius: radius >= 100 ? radius : nil
    ) { "a point written so can be \($0) off, which is recorded as its uncertainty" }
  }

  /// A degree of latitude on a sphere of the Earth's mean radius.
  private static let metresPerDegree = 111_195.0
}

extension CoordinatePair {
  /// Finds the two coordinates of a text without letters.
  private static func halves(
    of tokens: [Token]
  ) throws(WrittenPointError) -> ([Token], [Token]) {
    var parts = tokens.split(separator: .separator).map(Array.init)
    if parts.count == 1 {
      let only = parts[0]
      let degrees = only.indices.filter { only[$0] == .unit(0) }
      if degrees.count == 2 {
        // The number before the second sign of degrees begins the second half.
        parts = [Array(only[..<(degrees[1] - 1)]), Array(only[(degrees[1] - 1)...])]
      } else if degrees.isEmpty, [2, 4, 6].contains(only.count) {
        parts = [Array(only[..<(only.count / 2)]), Array(only[(only.count / 2)...])]
      }
    }
    guard parts.count == 2 else {
      throw WrittenPointError("it is not two numbers, a latitude and a longitude")
    }
    return (parts[0], parts[1])
  }

  /// Finds the two coordinates of a text with a letter before, or behind, each.
  private static func halves(
    of tokens: [Token], at directions: [Direction]
  ) -> ([Token], [Token])? {
    var parts = tokens.split(omittingEmptySubsequences: false) { token in
      if case .direction = token { true } else { false }
    }.map(Array.init)
    guard parts.count == 3 else { return nil }
    if parts[0].isEmpty { parts.removeFirst() } else if parts[2].isEmpty { parts.removeLast() }
    guard parts.count == 2, !parts.contains(where: \.isEmpty) else { return nil }
    return (parts[0], parts[1])
  }

  /// Reads degrees with or without minutes and seconds.
  private static func coordinate(
    _ tokens: [Token], side: Double?
  ) throws(WrittenPointError) -> Coordinate {
    var numbers: [Number] = []
    var next = 0
    for token in tokens {
      switch token {
      case .number(let number):
        guard numbers.count < 3 else { throw WrittenPointError("a coordinate has four numbers") }
        numbers.append(number)
        next = numbers.count - 1
      case .unit(let unit):
        guard unit == next, !numbers.isEmpty else {
          throw WrittenPointError("degrees, minutes and seconds are not in that order")
        }
        next = -1
      case .direction, .separator:
        throw WrittenPointError("it is not two numbers, a latitude and a longitude")
      }
    }
    guard let degrees = numbers.first, let last = numbers.last else {
      throw WrittenPointError("a number is missing")
    }
    guard numbers.dropLast().allSatisfy({ $0.decimals == 0 }),
      numbers.dropFirst().allSatisfy({ $0.value < 60 && !$0.isNegative })
    else {
      throw WrittenPointError("minutes and seconds are below 60, and only the last has decimals")
    }
    guard side == nil || !degrees.isNegative else {
      throw WrittenPointError("a coordinate has both a minus sign and a letter")
    }
    var (value, unit) = (0.0, 1.0)
    for number in numbers {
      value += number.value * unit
      unit /= 60
    }
    return Coordinate(
      degrees: value * (side ?? (degrees.isNegative ? -1 : 1)),
      halfStep: unit * 60 / 2 * pow(10, -Double(last.decimals)))
  }
}

extension CoordinatePair {
  private static func tokens(of text: String) throws(WrittenPointError) -> [Token] {
    let hasDecimalCommas = try hasDecimalCommas(text)
    var tokens: [Token] = []
    var rest = text[...]
    while let first = rest.first {
      if first.isASCII, first.isNumber || "+-".contains(first) {
        tokens.append(.number(try number(&rest, hasDecimalCommas, after: tokens.last)))
      } else if let unit = ["°", "'", "\""].firstIndex(of: String(first)) {
        rest.removeFirst()
        let isDouble = unit == 1 && rest.first == "'"
        if isDouble { rest.removeFirst() }
        tokens.append(.unit(isDouble ? 2 : unit))
      } else if ",;/".contains(first) {
        rest.removeFirst()
        tokens.append(.separator)
      } else if first.isLetter {
        tokens.append(try word(&rest))
      } else if " .:=()".contains(first) {
        rest.removeFirst()
      } else {
        throw WrittenPointError("\(quoted(String(first))) has no meaning in a point")
      }
    }
    return tokens
  }

  /// Tells whether the commas of a text are decimal ones.
  ///
  /// - Throws: ``WrittenPointError`` if they can be both.
  private static func hasDecimalCommas(_ text: String) throws(WrittenPointError) -> Bool {
    guard !text.contains(/\d\.\d/) else { return false }
    let runs = text.matches(of: /\d+(?:,\d+)+/)
    guard let first = runs.first else { return false }
    guard runs.allSatisfy({ $0.0.count { $0 == "," } == 1 }) else {
      throw WrittenPointError(
        "the commas can stand between numbers or in them",
        hint: "write decimals with a point: '34.5513, 38.2691'")
    }
    var others = text
    others.removeSubrange(first.range)
    if others.contains(where: \.isNumber) { return true }
    // '34,38' alone is a latitude and a longitude in whole degrees, '34,5513' one number.
    return first.0.split(separator: ",").last.flatMap { Int($0) }.map { $0 > 180 } ?? true
  }

  private static func number(
    _ rest: inout Substring, _ hasDecimalCommas: Bool, after last: Token?
  ) throws(WrittenPointError) -> Number {
    let sign = rest.first.flatMap { "+-".contains($0) ? $0 : nil }
    if sign != nil { rest.removeFirst() }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(whole.count)
    var decimals: Substring = ""
    if let mark = rest.first, mark == "." || (mark == "," && hasDecimalCommas) {
      decimals = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      if !decimals.isEmpty { rest = rest.dropFirst(decimals.count + 1) }
    }
    guard
      let value = DecimalNumber.read(
        Array((decimals.isEmpty ? "\(whole)" : "\(whole).\(decimals)").utf8)[...])
    else { throw WrittenPointError("a sign stands without a number") }
    if sign != nil, case .number = last, rest.base[..<whole.startIndex].dropLast().last != " " {
      throw WrittenPointError("a hyphen between two numbers can be a minus sign or none")
    }
    return Number(value: value, decimals: decimals.utf8.count, isNegative: sign == "-")
  }

  /// Reads a unit or a direction that is written in letters.
  private static func word(_ rest: inout Substring) throws(WrittenPointError) -> Token {
    let letters = rest.prefix { $0.isLetter || $0 == "." || $0 == " " }
    // The longest that is known, as 'с. ш.' has a space and 'N' may touch the next number.
    for end in letters.indices.reversed() where letters[end].isLetter {
      let key = letters[...end].filter { $0.isLetter }.lowercased()
      guard let token = words[key] else { continue }
      rest = rest[letters.index(after: end)...]
      return token
    }
    let word = String(letters.prefix { $0.isLetter })
    throw WrittenPointError(
      word.lowercased() == "o"
        ? "'\(word)' is west in French and Spanish, and east in German"
        : "\(quoted(word)) has no meaning in a point",
      hint: word.lowercased() == "o" ? "write W or E" : nil)
  }

  private static let words: [String: Token] = {
    let north = Token.direction(Direction(axis: .latitude, side: 1))
    let south = Token.direction(Direction(axis: .latitude, side: -1))
    let east = Token.direction(Direction(axis: .longitude, side: 1))
    let west = Token.direction(Direction(axis: .longitude, side: -1))
    let meanings: [(Token, String)] = [
      (north, "n north nord norte شمال شمالا ش с сш пн пнш"),
      (south, "s south sud süd sur جنوب جنوبا ج ю юш пд пдш"),
      (east, "e east est este ost شرق شرقا ق в вд сх схд"),
      (west, "w west ouest oeste غرب غربا غ з зд зх зхд"),
      (.direction(Direction(axis: .latitude, side: nil)), "lat latitude breite خطالعرض"),
      (.direction(Direction(axis: .longitude, side: nil)), "lon long lng longitude länge خطالطول"),
      (.unit(0), "d deg degree degrees degré degrés درجة"),
      (.unit(1), "m min minute minutes دقيقة"), (.unit(2), "sec second seconds secondes ثانية"),
    ]
    var words: [String: Token] = [:]
    for (token, list) in meanings {
      for word in list.split(separator: " ") { words[String(word)] = token }
    }
    return words
  }()
}

/// Degrees as tables have them, in one cell or in a cell each.
package enum WrittenDegrees {
  /// Reads a latitude alone, such as `34.55`, `34,55`, `34°33′15″N` or `N 34 33 15`.
  ///
  /// - Throws: ``WrittenPointError`` if the text is none; its range is not looked at.
  package static func latitude(_ text: String) throws(WrittenPointError) -> Double {
    try CoordinatePair.degrees(text, along: .latitude)
  }

  /// Reads a longitude alone; see ``latitude(_:)``.
  package static func longitude(_ text: String) throws(WrittenPointError) -> Double {
    try CoordinatePair.degrees(text, along: .longitude)
  }

  /// Reads a latitude and a longitude, in the order given unless letters say which is which.
  ///
  /// - Parameters:
  ///   - text: Both, with a comma, a semicolon or a space between.
  ///   - isLongitudeFirst: Whether the longitude comes first.
  /// - Returns: Both; their ranges are not looked at.
  /// - Throws: ``WrittenPointError`` if the text is not two coordinates, or can be several.
  package static func pair(
    _ text: String, isLongitudeFirst: Bool
  ) throws(WrittenPointError) -> (latitude: Double, longitude: Double) {
    let pair = try CoordinatePair(PointText.plain(text), isLongitudeFirst: isLongitudeFirst)
    return pair.degrees
  }
}

extension CoordinatePair {
  fileprivate var degrees: (latitude: Double, longitude: Double) {
    (latitude.degrees, longitude.degrees)
  }

  fileprivate static func latitudeOrLongitude(_ axis: Axis) -> String {
    axis == .latitude ? "a latitude" : "a longitude"
  }

  fileprivate static func degrees(
    _ text: String, along axis: Axis
  ) throws(WrittenPointError) -> Double {
    var plain = PointText.plain(text)
    // In a single number a comma stands between no two.
    if let comma = plain.firstIndex(of: ","), !plain.contains(/\d\.\d/),
      !plain[plain.index(after: comma)...].contains(",")
    {
      plain.replaceSubrange(comma...comma, with: ".")
    }
    var tokens = try tokens(of: plain)
    tokens.removeAll { token in
      if case .direction(let direction) = token {
        direction.side == nil && direction.axis == axis
      } else {
        false
      }
    }
    var side: Double?
    for place in [tokens.indices.last, tokens.indices.first].compactMap(\.self) {
      guard side == nil, case .direction(let direction) = tokens[place] else { continue }
      guard direction.axis == axis else {
        throw WrittenPointError("it is not \(latitudeOrLongitude(axis))")
      }
      side = direction.side
      tokens.remove(at: place)
    }
    return try coordinate(tokens, side: side).degrees
  }
}
