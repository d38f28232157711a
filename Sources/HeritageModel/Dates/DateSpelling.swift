/// A date in numbers or with the name of its month, with or without a time of day, as EDTF.
///
/// The text has small letters, the digits 0 to 9, hyphens and single spaces only.
struct Spelling {
  /// The dates it can mean: two, with the day and then the month first, where both can be.
  private(set) var dates: [String]
  /// The four digits of a year that was written with two.
  private var year: String?
  private var time: String?

  /// The date with the time of day, where it is one day and has a time.
  var moment: String? {
    guard dates.count == 1, let time else { return nil }
    let moment = "\(dates[0])T\(time)"
    return DateRewriting.isValid(moment) ? moment : nil
  }

  /// What to write.
  var advice: String {
    let written = moment.map { [$0] } ?? dates
    let condition = year.map { ", if the year is \($0)" } ?? ""
    guard written.count > 1 else { return "write \(written[0])\(condition)" }
    return "write \(written[0]) if the day comes first, \(written[1]) if the month does\(condition)"
  }
}

extension Spelling {
  /// Reads a text, or returns `nil` for one in no such spelling.
  init?(_ text: String) {
    // What cameras and phones put around a date in a file's name.
    let name =
      #/
      (?: (?:img|mvimg|vid|pxl|dsc|screenshot|whatsapp|signal|telegram|image|video|photo)
        [\x20_\-]+ )*
      (.+?) (?: \.(?:jpe?g|png|heic|tiff?|webp|mp4|mov) )?
      /#
    self.init(stamp: text.wholeMatch(of: name).map { String($0.1) } ?? text)
  }

  private init?(stamp text: String) {
    if let match = text.wholeMatch(of: /(\d{4}-\d{2}-\d{2})[ _-](\d{2})-(\d{2})-(\d{2})/) {
      self.init(date: String(match.1))
      time = "\(match.2):\(match.3):\(match.4)"
      return
    }
    let stamp =
      #/
      (.+?) (?:\x20at|\x20um|\x20à|,)? [\x20t_,]+
      (\d{1,2}) [:.h] (\d{2}) (?: [:.] (\d{2}) (?: [.,]\d+ )? )?
      (?: \x20? (am|pm|a\.m\.|p\.m\.|ص|م) )?
      (?: \x20? (z|utc|gmt|[+\-]\d{2}(?::?\d{2})?) )?
      /#
    if let match = text.wholeMatch(of: stamp) {
      guard let spelling = Spelling(date: String(match.1)), let hour = Int(match.2) else {
        return nil
      }
      self = spelling
      let half = match.5?.first
      let isAfternoon = half == "p" || half == "م"
      let shown = half == nil ? hour : hour % 12 + (isAfternoon ? 12 : 0)
      time =
        "\(shown.magnitude.padded(to: 2)):\(match.3):\(match.4 ?? "00")\(Self.zone(match.6))"
      return
    }
    self.init(date: text)
  }

  private static func zone(_ text: Substring?) -> String {
    guard let text else { return "" }
    guard text.first == "+" || text.first == "-" else { return "Z" }
    let digits = text.filter(\.isNumber)
    return "\(text.prefix(1))\(digits.prefix(2)):\(digits.count > 2 ? digits.suffix(2) : "00")"
  }

  private init?(date text: String) {
    dates = []
    if !readPacked(text), !readNumbers(text), !readMonth(text) { return nil }
    dates = dates.filter(DateRewriting.isValid)
    if dates.isEmpty { return nil }
    if dates.count > 1, dates[0] == dates[1] { dates.removeLast() }
  }

  /// Reads `20150830`, `201508` and `20150830_100000`, which more digits or words may follow.
  private mutating func readPacked(_ text: String) -> Bool {
    let pattern =
      #/
      (\d{4}) (\d{2})
      (?: (\d{2}) (?: [\x20t_\-]? (\d{2}) (\d{2}) (?: (\d{2}) (?:\d{3})? )? (z)? )? )?
      (?: [^0-9] .* )?
      /#
    guard let match = text.wholeMatch(of: pattern) else { return false }
    dates = ["\(match.1)-\(match.2)" + (match.3.map { "-\($0)" } ?? "")]
    if let hour = match.4, let minute = match.5 {
      time = "\(hour):\(minute):\(match.6 ?? "00")\(match.7 == nil ? "" : "Z")"
    }
    return true
  }

  /// Reads `2015:08:30`, `30.8.2015`, `8/30/15` and `08/2015`.
  private mutating func readNumbers(_ text: String) -> Bool {
    let pattern = /(\d+) ?[:.\/\-年\/ ] ?(\d+)(?: ?[:.\/\-月 ] ?(\d+))? ?[日月.]?/
    guard let match = text.wholeMatch(of: pattern) else { return false }
    let groups = [match.1, match.2, match.3].compactMap(\.self)
    guard let first = groups.first, let last = groups.last,
      let index = groups.firstIndex(where: { $0.utf8.count == 4 }) ?? shortYear(after: 2, groups)
    else { return false }
    guard index == 0 || index == groups.count - 1, groups.allSatisfy({ $0.utf8.count <= 4 }) else {
      return false
    }
    let others = index == 0 ? Array(groups.dropFirst()) : Array(groups.dropLast())
    guard others.allSatisfy({ $0.utf8.count <= 2 }) else { return false }
    // A month alone must be one, as higher numbers stand for seasons and quarters.
    if others.count == 1, Int(others[0]).map({ $0 > 12 }) ?? true { return false }
    let year = self.year ?? String(index == 0 ? first : last)
    if index == 0 {
      dates = [Self.date(year, others)]
    } else {
      dates = [Self.date(year, others.reversed())]
      if others.count == 2 { dates.append(Self.date(year, others)) }
    }
    return true
  }

  /// Takes the last of short numbers for the year, which has two digits there.
  private mutating func shortYear(after count: Int, _ numbers: [Substring]) -> Int? {
    guard numbers.count == count + 1, numbers[count].utf8.count == 2,
      let number = Int(numbers[count])
    else { return nil }
    year = String(number + (number < 50 ? 2000 : 1900))
    return count
  }

  /// Reads `30 August 2015`, `Aug. 30, 2015`, `August 2015` and `27-31 August 2015`.
  private mutating func readMonth(_ text: String) -> Bool {
    var month: Int?
    var numbers: [Substring] = []
    for token in text.split(whereSeparator: { " .,/-'’".contains($0) }) {
      let digits = token.prefix(while: \.isNumber)
      if !digits.isEmpty {
        // The rest is an ordinal's ending, as in 30th.
        guard token.dropFirst(digits.count).allSatisfy(\.isLetter) else { return false }
        numbers.append(digits)
      } else if let found = MonthNames.month(token) {
        guard month == nil || month == found else { return false }
        month = found
      }
    }
    guard let month,
      let index = numbers.firstIndex(where: { $0.utf8.count == 4 }) ?? shortYear(after: 1, numbers)
    else { return false }
    let year = self.year ?? String(numbers[index])
    numbers.remove(at: index)
    guard numbers.count <= 2, numbers.allSatisfy({ $0.utf8.count <= 2 }) else { return false }
    let name = Substring(String(month))
    let days = numbers.map { Self.date(year, [name, $0]) }
    dates = [days.isEmpty ? Self.date(year, [name]) : days.joined(separator: "/")]
    return true
  }

  /// Joins a year, a month and a day, where one is given.
  private static func date(_ year: String, _ rest: [Substring]) -> String {
    ([year] + rest.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }).joined(separator: "-")
  }
}
