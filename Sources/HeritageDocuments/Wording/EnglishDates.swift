import HeritageModel

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
      case .day, .month, .year, .season: return "about \(words(date.shape))"
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
    case .month, .year, .season: "in \(words(shape))"
    case .interval(nil, let end?): "by \(words(end))"
    case .interval(let start?, nil): "since \(words(start))"
    case .interval(let start?, let end?): "between \(span(start, end, "and"))"
    case .interval(nil, nil): "at a time that is not known"
    case .oneOf(let shapes): joined(shapes.map(clause), "or")
    case .allOf(let shapes): joined(shapes.map(clause), "and")
    case .other(let text): text.hasPrefix("the ") ? "in \(text)" : "at a date given as “\(text)”"
    }
  }

  private func words(_ shape: SpokenDate.Shape) -> String {
    switch shape {
    case .day(let year, let month, let day):
      "\(day) \(self.month(month, isShort: false)) \(self.year(year))"
    case .month(let year, let month): "\(self.month(month, isShort: false)) \(self.year(year))"
    case .year(let year): self.year(year)
    case .season(let year, let season): "\(name(of: season)) \(self.year(year))"
    case .interval(nil, let end?): "by \(words(end))"
    case .interval(let start?, nil): "since \(words(start))"
    case .interval(let start?, let end?): span(start, end, "to")
    case .interval(nil, nil): "no date known"
    case .oneOf(let shapes): joined(shapes.map(words), "or")
    case .allOf(let shapes): joined(shapes.map(words), "and")
    case .other(let text): text
    }
  }

  private func name(of season: SpokenDate.Season) -> String {
    switch season {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }

  private func joined(_ words: [String], _ joint: String) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) \(joint) \(last)"
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
    case (.year(let first), .year(let last)) where first <= 0 && last <= 0:
      "\(1 - first) \(joint) \(words(end))"
    default: "\(words(start)) \(joint) \(words(end))"
    }
  }

  package func year(_ year: Int) -> String {
    year > 999 ? String(year) : year > 0 ? "\(year) CE" : "\(1 - year) BCE"
  }
}
