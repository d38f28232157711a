import HeritageModel

/// Dates as lists write them, read as EDTF; what could mean two things is not read.
enum ListedDate {
  /// Returns the date that a text says for certain, or `nil` if it says none.
  static func edtf(_ text: String, _ order: DateOrder) -> String? {
    guard text.utf8.count <= 100 else { return nil }
    let bytes = Array(text.utf8)
    if let date = plainDate(bytes) { return isRange(bytes) ? nil : date }
    if order == .epochMilliseconds, let day = day(atMilliseconds: text) { return day }
    if let date = single(bytes[...], order) ?? interval(bytes, order) { return date }
    return isDate(text) ? text : nil
  }

  /// Returns the text of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, which is EDTF already.
  private static func plainDate(_ bytes: [UInt8]) -> String? {
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    for (index, byte) in bytes.enumerated() {
      guard index == 4 || index == 7 ? byte == UInt8(ascii: "-") : isDigit(byte) else { return nil }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.count == 4 || isDate(text) ? text : nil
  }

  /// Tells whether what looks like a year and a part of it is rather a year and the two last digits
  /// of a later one, as in `1939-41`, which is a half-year in EDTF.
  private static func isRange(_ bytes: [UInt8]) -> Bool {
    guard bytes.count == 7, let first = number(bytes[2..<4]), let last = number(bytes[5..<7]) else {
      return false
    }
    return last > 24 && last > first
  }

  private static func isDate(_ text: String) -> Bool {
    do throws(EDTFError) {
      _ = try StatedDate(text)
      return true
    } catch {
      return false
    }
  }

  private static func day(atMilliseconds text: String) -> String? {
    guard let milliseconds = Int(text), text.utf8.allSatisfy({ isDigit($0) || $0 == 0x2D }) else {
      return nil
    }
    let days = milliseconds / 86_400_000 - (milliseconds % 86_400_000 < 0 ? 1 : 0)
    let day = Day(number: days)
    return (1...9999).contains(day.year) ? day.description : nil
  }

  fileprivate static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  fileprivate static func number(_ bytes: some Sequence<UInt8>) -> Int? {
    var number = 0
    var isEmpty = true
    for byte in bytes {
      guard isDigit(byte), number < 100_000 else { return nil }
      number = number * 10 + Int(byte - 0x30)
      isEmpty = false
    }
    return isEmpty ? nil : number
  }
}

extension ListedDate {
  /// Reads one date, of which a list may say that it is about then.
  private static func single(_ bytes: ArraySlice<UInt8>, _ order: DateOrder) -> String? {
    if let date = certain(bytes, order) { return date }
    guard let rest = afterCirca(bytes), let date = certain(rest, order) else { return nil }
    return date + "~"
  }

  private static func certain(_ bytes: ArraySlice<UInt8>, _ order: DateOrder) -> String? {
    let bytes = withoutTime(bytes)
    if let date = plainDate(Array(bytes)) { return isRange(Array(bytes)) ? nil : date }
    let text = String(decoding: bytes, as: UTF8.self)
    // A year that a spreadsheet keeps as a number.
    if text.utf8.count == 6, text.hasSuffix(".0"), number(bytes.prefix(4)) != nil {
      return String(text.prefix(4))
    }
    return decade(text) ?? numbered(bytes, order)
  }

  /// The bytes without a time of day behind a date.
  private static func withoutTime(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let start = bytes.firstIndex(where: { $0 == UInt8(ascii: "T") || $0 == 0x20 }) else {
      return bytes
    }
    let time = withoutHalfOfDay(bytes[(start + 1)...])
    guard time.count >= 5, time[time.startIndex + 2] == UInt8(ascii: ":"),
      let hour = number(time.prefix(2)), hour < 25,
      let minute = number(time.dropFirst(3).prefix(2)), minute < 60,
      time.allSatisfy({ isDigit($0) || ":.,+-Z".utf8.contains($0) })
    else { return bytes }
    return bytes[..<start]
  }

  /// A time of day without `AM` or `PM` behind it.
  private static func withoutHalfOfDay(_ time: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let half = String(decoding: time.suffix(3), as: UTF8.self).uppercased()
    return half == " AM" || half == " PM" ? time.dropLast(3) : time
  }

  private static let decadeEndings = ["s", "-s", "е", "-е", "х", "-х", "ті", "-ті", "их", "-их"]

  /// Reads a decade; `1900s` may mean a century, and so is none.
  private static func decade(_ text: String) -> String? {
    let digits = text.prefix(4)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy(isDigit), digits.hasSuffix("0"),
      !digits.hasSuffix("00"), decadeEndings.contains(String(text.dropFirst(4)))
    else { return nil }
    return digits.prefix(3) + "X"
  }

  /// Reads `d.m.yyyy` and the like in the order that the list has, and `yyyy/m/d` in any, as a year
  /// that comes first is followed by the month.
  private static func numbered(_ bytes: ArraySlice<UInt8>, _ order: DateOrder) -> String? {
    let marks: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")]
    guard let mark = bytes.first(where: marks.contains) else { return nil }
    let parts = bytes.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 3, (1...2).contains(parts[1].count), let first = number(parts[0]),
      let second = number(parts[1]), let third = number(parts[2])
    else { return nil }
    switch (parts[0].count, parts[2].count, order) {
    case (4, 1...2, _) where mark != UInt8(ascii: "-"):
      return Day(year: first, month: second, day: third)?.description
    case (1...2, 4, .dmy): return Day(year: third, month: second, day: first)?.description
    case (1...2, 4, .mdy): return Day(year: third, month: first, day: second)?.description
    default: return nil
    }
  }

  private static let circa = ["circa", "ca.", "ca", "c.", "c", "um", "около"]

  /// What follows a word for `about`, if one stands there.
  private static func afterCirca(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let first = bytes.first, !isDigit(first) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    guard let word = circa.first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    return Array(rest.utf8)[...]
  }
}

extension ListedDate {
  /// Reads two dates with a mark between, or one from or until which something was.
  private static func interval(_ bytes: [UInt8], _ order: DateOrder) -> String? {
    if bytes.count > 2, bytes.starts(with: "..".utf8) {
      return single(bytes[2...], order).flatMap { spanned("..", $0) }
    }
    if bytes.count > 2, bytes.suffix(2).elementsEqual("..".utf8) {
      return single(bytes.dropLast(2), order).flatMap { spanned($0, "..") }
    }
    if bytes.count == 9, bytes[4] == UInt8(ascii: "-"), number(bytes[..<4]) != nil,
      number(bytes[5...]) != nil
    {
      return spanned(
        String(decoding: bytes[..<4], as: UTF8.self), String(decoding: bytes[5...], as: UTF8.self))
    }
    for mark in [" - ", " – ", "–", "/", ":", " "] {
      let mark = Array(mark.utf8)
      var start = 0
      while let place = bytes[start...].firstRange(of: mark) {
        start = place.lowerBound + 1
        if let date = interval(bytes, around: place, order) { return date }
      }
    }
    return nil
  }

  private static func interval(
    _ bytes: [UInt8], around mark: Range<Int>, _ order: DateOrder
  ) -> String? {
    let (left, right) = (bytes[..<mark.lowerBound], bytes[mark.upperBound...])
    // A colon stands in times of day too, but never before a year.
    if bytes[mark.lowerBound] == UInt8(ascii: ":") {
      guard right.count >= 4, number(right.prefix(4)) != nil,
        right.count == 4 || right[right.startIndex + 4] == UInt8(ascii: "-")
      else { return nil }
    }
    guard let first = single(trimmed(left), order), let last = single(trimmed(right), order) else {
      return nil
    }
    return spanned(first, last)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop { $0 == 0x20 }
    return start.prefix(start.count - start.reversed().prefix { $0 == 0x20 }.count)
  }

  private static func spanned(_ first: String, _ last: String) -> String? {
    let interval = "\(first)/\(last)"
    return isDate(interval) ? interval : nil
  }
}
