package import HeritageModel

/// Documents in English, as a well-edited report of the United Nations writes it.
package struct English: Wording {
  /// Whether there can be reports that the document does not tell of, so that it says of none that
  /// there is none.
  let isPartial: Bool

  package init(isPartial: Bool = false) { self.isPartial = isPartial }

  package var language: String { "en" }
  package var isRightToLeft: Bool { false }

  package func label(_ label: PageLabel) -> String { label.rawValue }

  package func grade(_ grade: DamageGrade, upTo upper: DamageGrade?) -> String {
    grade.phraseLine(upTo: upper).plainText
  }

  package func letter(_ grade: DamageGrade) -> String {
    switch grade {
    case .destroyed: "D"
    case .severe: "S"
    case .moderate: "M"
    case .slight: "L"
    case .possible: "P"
    case .none: "N"
    case .unknown: "?"
    }
  }

  package func known(_ how: KnownHow) -> String {
    switch how {
    case .inspected: "inspected on site"
    case .documented: "photographed or filmed on site"
    case .independent: "two or more independent sources"
    case .fromAbove: "seen in images from above"
    case .oneSource: "one source says so"
    case .withoutEvidence: "a claim without evidence"
    case .notKnown: "not known"
    }
  }

  package func counted(_ number: Int, _ noun: CountedNoun) -> String {
    let words =
      switch noun {
      case .monument: ("monument", "monuments")
      case .site: ("site", "sites")
      case .report: ("report", "reports")
      case .item: ("item of evidence", "items of evidence")
      case .day: ("day", "days")
      }
    return "\(Self.grouped(number)) \(number == 1 ? words.0 : words.1)"
  }

  /// A number with a comma between thousands.
  static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  package func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

// MARK: - Dates

extension English {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  package func month(_ month: Int, isShort: Bool) -> String {
    guard Self.months.indices.contains(month - 1) else { return "" }
    let name = Self.months[month - 1]
    return isShort ? String(name.prefix(3)) : name
  }

  package func date(_ date: SpokenDate) -> String { marked(words(date.shape), date) }

  package func when(_ date: SpokenDate) -> String {
    if date.isApproximate, !date.isUncertain {
      switch date.shape {
      case .day, .month, .year: return "about \(words(date.shape))"
      default: break
      }
    }
    return marked(clause(date.shape), date)
  }

  private func marked(_ words: String, _ date: SpokenDate) -> String {
    switch (date.isApproximate, date.isUncertain) {
    case (false, false): words
    case (true, false): "\(words) (approximately)"
    case (false, true): "\(words) (not certain)"
    case (true, true): "\(words) (approximately, and not certain)"
    }
  }

  private func clause(_ shape: SpokenDate.Shape) -> String {
    switch shape {
    case .day: "on \(words(shape))"
    case .month, .year: "in \(words(shape))"
    case .interval(nil, let end?): "by \(words(end))"
    case .interval(let start?, nil): "since \(words(start))"
    case .interval(let start?, let end?): "between \(span(start, end, "and"))"
    case .interval(nil, nil): "at a time that is not known"
    case .other(let text): text.hasPrefix("the ") ? "in \(text)" : "at a date given as “\(text)”"
    }
  }

  private func words(_ shape: SpokenDate.Shape) -> String {
    switch shape {
    case .day(let year, let month, let day):
      "\(day) \(self.month(month, isShort: false)) \(self.year(year))"
    case .month(let year, let month): "\(self.month(month, isShort: false)) \(self.year(year))"
    case .year(let year): self.year(year)
    case .interval(nil, let end?): "by \(words(end))"
    case .interval(let start?, nil): "since \(words(start))"
    case .interval(let start?, let end?): span(start, end, "to")
    case .interval(nil, nil): "no date known"
    case .other(let text): text
    }
  }

  /// Both ends of an interval, without what they share.
  private func span(
    _ start: SpokenDate.Shape, _ end: SpokenDate.Shape, _ joint: String
  ) -> String {
    switch (start, end) {
    case (.day(let year, let month, let first), .day(let other, let last, _))
    where year == other && month == last:
      "\(first) \(joint) \(words(end))"
    case (.day(let year, let month, let first), .day(let other, _, _)) where year == other:
      "\(first) \(self.month(month, isShort: false)) \(joint) \(words(end))"
    case (.month(let year, let month), .month(let other, _)) where year == other:
      "\(self.month(month, isShort: false)) \(joint) \(words(end))"
    case (.year(let first), .year(let last)) where (1...999).contains(first) && last > 0:
      "\(first) \(joint) \(words(end))"
    default: "\(words(start)) \(joint) \(words(end))"
    }
  }

  package func year(_ year: Int) -> String {
    year > 999 ? String(year) : year > 0 ? "\(year) CE" : "\(1 - year) BCE"
  }
}
