/// Dates in the spellings of cameras, phones, spreadsheets and books, and what to write for them.
///
/// It is told and not carried out: only whoever has the source can say whether it is meant so.
enum ForeignDate {
  /// Returns what to write in place of a text that is no date, or `nil` if that cannot be told.
  static func advice(on text: String) -> String? {
    let plain = plain(text)
    let advice =
      counted(plain) ?? era(plain) ?? season(plain) ?? span(plain)
      ?? Spelling(plain)?.advice ?? inOwnDigits(plain, as: text)
    return advice.map { cautioned($0, on: plain) }
  }

  /// Adds to advice on a date in numbers alone that its year may be one of another calendar.
  private static func cautioned(_ advice: String, on text: String) -> String {
    // Islamic and Iranian texts count years from the Hijra.
    guard !text.contains(where: \.isLetter), advice.contains(/(?:write |\/|, )1[34]\d\d\b/) else {
      return advice
    }
    return advice + (advice.contains(" if ") ? ", and" : "")
      + " only if the year is one of the Gregorian calendar, not a Hijri year"
  }

  /// Returns what to write in place of a text that is no instant, or `nil`.
  static func adviceOnInstant(_ text: String) -> String? {
    let plain = plain(text)
    guard let moment = Spelling(plain)?.moment else { return counted(plain) }
    do throws(InstantError) {
      return "write \(try Instant(moment))"
    } catch {
      guard error.problem == .noZone else { return nil }
      return "write \(moment)Z if the clock showed UTC, else its zone for 'Z', such as +03:00"
    }
  }

  /// Returns a year BCE as EDTF counts it, in which year 0 is 1 BCE.
  static func year(beforeCommonEra year: Int) -> String {
    (year > 1 ? "-" : "") + (year - 1).magnitude.padded(to: 4)
  }

  /// Puts small letters, the digits 0 to 9, hyphens and single spaces for all their kinds.
  private static func plain(_ text: String) -> String {
    var plain = ""
    for scalar in MonthNames.joined(in: text.lowercased()).unicodeScalars {
      let properties = scalar.properties
      if properties.numericType == .decimal, let value = properties.numericValue {
        plain += String(Int(value))
      } else if properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" {
        plain += "-"
      } else if properties.isWhitespace {
        if plain.last != " " { plain += " " }
      } else if properties.generalCategory != .format {
        plain.unicodeScalars.append(scalar)
      }
    }
    if plain.first == " " { plain.removeFirst() }
    if plain.last == " " { plain.removeLast() }
    return plain
  }

  /// Explains a spreadsheet's count of days, and a phone's of seconds or milliseconds.
  private static func counted(_ text: String) -> String? {
    if let match = text.wholeMatch(of: /(\d{5})(?:[.,]\d+)?/), let days = Int(match.1),
      let start = Day(year: 1899, month: 12, day: 30)
    {
      let day = start.advanced(by: days)
      guard day.year < 2100 else { return nil }
      return "a spreadsheet counts days so: write \(day) if that is what it shows there"
    }
    guard let count = Int(text), text.utf8.count == 10 || text.utf8.count == 13 else { return nil }
    let instant = Instant(secondsSinceEpoch: text.utf8.count == 13 ? count / 1000 : count)
    guard (2001..<2100).contains(instant.day.year) else { return nil }
    return "a phone counts seconds so: write \(instant) if that is when it was"
  }

  /// Reads a text that is a date but for its digits, which are not 0 to 9.
  private static func inOwnDigits(_ text: String, as written: String) -> String? {
    let capitals = text.uppercased()
    guard written.unicodeScalars.contains(where: isForeignDigit), DateRewriting.isValid(capitals)
    else { return nil }
    return "write \(capitals)"
  }

  private static func isForeignDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal && !scalar.isASCII
  }
}

extension ForeignDate {
  private static let beforeCommonEra = [
    "bce", "bc", "avj-c", "avantj-c", "vchr", "донэ", "доне", "قبلالميلاد", "قم",
  ]
  private static let commonEra = ["ad", "ce", "nchr", "нэ", "не", "ميلادية", "ميلادي"]
  private static let circa = ["circa", "about", "around", "approx", "ca", "c"]

  /// Reads years with an era, centuries and decades.
  private static func era(_ text: String) -> String? {
    var rest = text.filter { !" .'’,".contains($0) }[...]
    let isAbout = take(circa, from: &rest, atEnd: false)
    let isBefore = take(beforeCommonEra, from: &rest) || takeFirst(beforeCommonEra, from: &rest)
    let hasEra =
      isBefore || take(commonEra, from: &rest) || takeFirst(commonEra, from: &rest)
    let mark = isAbout ? "~" : ""
    if let match = rest.wholeMatch(of: /(\d{1,2})(?:(?:st|nd|rd|th)(?:c|cent|century)|century)/),
      let number = Int(match.1), number > 0
    {
      return "write \(century(number, isBefore: isBefore))"
    }
    if !hasEra { return decade(rest) }
    guard let match = rest.wholeMatch(of: /(\d{1,9})(?:-(\d{1,9}))?/), let first = Int(match.1)
    else { return nil }
    let last = match.2.flatMap { Int($0) }
    guard first > 0, last != 0 else { return nil }
    let years = [first, last].compactMap(\.self).map { year in
      let text = isBefore ? Self.year(beforeCommonEra: year) : year.magnitude.padded(to: 4)
      return text.filter(\.isNumber).utf8.count > 4 ? "Y\(text)" : text + mark
    }
    let written = years.joined(separator: "/")
    return DateRewriting.isValid(written) ? "write \(written)" : nil
  }

  private static func takeFirst(_ words: [String], from text: inout Substring) -> Bool {
    take(words, from: &text, atEnd: false)
  }

  /// Takes a word away from an end of a text whose rest is a number there.
  private static func take(
    _ words: [String], from text: inout Substring, atEnd: Bool = true
  ) -> Bool {
    for word in words {
      guard atEnd ? text.hasSuffix(word) : text.hasPrefix(word) else { continue }
      let rest = atEnd ? text.dropLast(word.count) : text.dropFirst(word.count)
      guard rest.contains(where: \.isNumber) else { continue }
      if !atEnd, rest.first?.isNumber != true { continue }
      text = rest
      return true
    }
    return false
  }

  private static func century(_ number: Int, isBefore: Bool) -> String {
    let (first, last) = (number * 100 - 99, number * 100)
    return isBefore
      ? "\(year(beforeCommonEra: last))/\(year(beforeCommonEra: first))"
      : "\(first.magnitude.padded(to: 4))/\(last.magnitude.padded(to: 4))"
  }

  private static func digits(ofDecade text: some StringProtocol) -> Substring? {
    let pattern = /(?:inthe|the)?(\d{1,3})0-?(?:s|er|ern|е|х|ті|их)/
    return Substring(text).wholeMatch(of: pattern)?.1
  }

  /// Reads a decade such as `the 1980s` or `80s`.
  private static func decade(_ text: Substring) -> String? {
    guard let digits = digits(ofDecade: text), digits.utf8.count != 2 else { return nil }
    if digits.utf8.count == 1 {
      return "write the decade with its century, such as 19\(digits)X"
    }
    guard digits.last == "0" else { return "write \(digits)X" }
    return "write \(digits)X for the decade, or \(digits.prefix(2))XX for the century"
  }

  private static func season(_ text: String) -> String? {
    if let match = text.wholeMatch(of: /q([1-4])[ \/-]?(\d{4})|(\d{4})[ \/-]?q([1-4])/),
      let number = (match.1 ?? match.4).flatMap({ Int($0) }), let year = match.2 ?? match.3
    {
      return "write \(year)-\(32 + number)"
    }
    guard text.contains(/^(?:spring|summer|autumn|fall|winter)\b.*\d/) else { return nil }
    return "give the months that are meant, such as 2015-06/2015-08"
  }
}

extension ForeignDate {
  /// Reads a span between two dates, or from or until one.
  private static func span(_ text: String) -> String? {
    let pair = /(?:between |from )?(.+?)(?: and | to | until | - | bis | ?\/ ?)(.+)/
    if let match = text.wholeMatch(of: pair), let first = written(match.1),
      let last = written(match.2)
    {
      return advice(first, last)
    }
    if let match = text.wholeMatch(of: /(\d{4})-(\d{4})/) {
      return advice(String(match.1), String(match.2))
    }
    if let match = text.wholeMatch(of: /(?:since|from|after) (.+)/), let date = written(match.1) {
      return advice(date, "..")
    }
    if let match = text.wholeMatch(of: /(?:until|till|before|by) (.+)/),
      let date = written(match.1)
    {
      return advice("..", date)
    }
    return nil
  }

  private static func advice(_ first: String, _ last: String) -> String? {
    let interval = "\(first)/\(last)"
    return DateRewriting.isValid(interval) ? "write \(interval)" : nil
  }

  /// Returns the one EDTF date, without a time of day, that a text can mean.
  private static func written(_ text: Substring) -> String? {
    let text = String(text)
    if DateRewriting.isValid(text) { return text }
    if let digits = digits(ofDecade: text.filter { $0 != " " && $0 != "'" && $0 != "’" }),
      digits.utf8.count == 3
    {
      return "\(digits)X"
    }
    guard let dates = Spelling(text)?.dates, dates.count == 1 else { return nil }
    return dates[0]
  }
}
