import HeritageAssessment
import HeritageModel

extension StatedDate {
  /// The date as the source gave it, in words where EDTF has marks.
  var line: Line { .record(DateWords(text).text) }
}

extension SpokenDate {
  /// The date as a sentence says it, with the month by its name.
  var line: Line { .record(English().date(self)) }
}

extension AssessedEvent {
  var days: DayRange { DayRange(lower: lower, upper: upper) }

  /// The date as a claim states it, in words where EDTF has marks.
  var line: Line { .record(DateWords(text).text) }
}

/// A date of EDTF as a sentence says it, with the precision that the source gave.
///
/// What has no plain words stays as it is written.
struct DateWords {
  let text: String

  init(_ edtf: String) {
    let marks = edtf.filter { "~?%".contains($0) }
    let plain = edtf.filter { !"~?%".contains($0) }
    let words = Self.words(plain)
    let isBoth = marks.contains("%") || (marks.contains("~") && marks.contains("?"))
    text =
      if marks.isEmpty {
        words
      } else if isBoth {
        "\(words) (approximate and uncertain)"
      } else {
        "\(words) (\(marks.contains("~") ? "approximate" : "uncertain"))"
      }
  }

  private static func words(_ plain: String) -> String {
    for (open, close, label) in [("[", "]", "one of "), ("{", "}", "all of ")]
    where plain.hasPrefix(open) && plain.hasSuffix(close) {
      let members = plain.dropFirst().dropLast().split(separator: ",")
      return label + members.map { interval(String($0), between: "..") }.joined(separator: ", ")
    }
    return interval(plain, between: "/")
  }

  private static func interval(_ plain: String, between separator: String) -> String {
    // ".." opens an end of an interval and parts the ends of a range in a set.
    guard let mark = plain.firstRange(of: separator) else { return single(plain) }
    let (first, last) = (String(plain[..<mark.lowerBound]), String(plain[mark.upperBound...]))
    switch (isOpen(first), isOpen(last)) {
    case (true, true): return "no date known"
    case (true, false): return "by \(single(last))"
    case (false, true): return "from \(single(first))\(last.isEmpty ? "" : " on")"
    case (false, false): return "\(single(first)) to \(single(last))"
    }
  }

  private static func isOpen(_ end: String) -> Bool { end.isEmpty || end == ".." }

  private static func single(_ plain: String) -> String {
    if let mark = plain.firstIndex(of: "T") {
      return "\(single(String(plain[..<mark]))) \(plain[plain.index(after: mark)...])"
    }
    let isLong = plain.hasPrefix("Y")
    let body = isLong ? String(plain.dropFirst()) : plain
    let isBefore = body.hasPrefix("-")
    let parts = body.drop { $0 == "-" }.split(separator: "-", omittingEmptySubsequences: false)
    guard let digits = parts.first else { return plain }
    if let number = Int(digits) {
      let year = isBefore ? -number : number
      let told =
        year > 999 && !isLong ? String(digits) : year > 0 ? "\(year) CE" : "\(1 - year) BCE"
      switch parts.count {
      case 1: return told
      case 2 where parts[1] == "XX": return "\(told), month not known"
      case 2: return seasons[String(parts[1])].map { "\($0) \(told)" } ?? dated(told, plain, year)
      case 3 where parts[2] == "XX" && parts[1] != "XX":
        return "\(dated(told, parts[..<2].joined(separator: "-"), year)), day not known"
      default: return dated(told, plain, year)
      }
    }
    let known = digits.prefix { $0 != "X" }
    let open = digits.count - known.count
    guard parts.count == 1, !isBefore, known.count >= 2,
      digits.suffix(open).allSatisfy({ $0 == "X" }),
      let start = Int(known + String(repeating: "0", count: open)), start > 0
    else { return plain }
    // "The 1900s" would be ten years or a hundred.
    guard open == 1, start % 100 != 0 else {
      let last = Int(digits.map { $0 == "X" ? "9" : String($0) }.joined()) ?? start
      return "\(start) to \(last)\(last > 999 ? "" : " CE")"
    }
    return "the \(start)s"
  }

  /// A month or a day, which is told as it is written unless its year is before our era.
  private static func dated(_ year: String, _ plain: String, _ number: Int) -> String {
    number > 0 ? plain : "\(year) (\(plain))"
  }

  /// The seasons of the year by their numbers in EDTF.
  private static let seasons = [
    "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
  ]
}

/// The days that a date can mean.
struct DayRange {
  let lower: DateBound
  let upper: DateBound

  /// Whether a day is known on one side at least.
  var isKnown: Bool { lower.knownDay != nil || upper.knownDay != nil }
}
