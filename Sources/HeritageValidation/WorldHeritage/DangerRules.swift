import HeritageModel

struct DangerBeforeInscription: Rule {
  static let explanation = RuleExplanation(
    "WHS-08", .error, "in danger before inscription",
    meaning: "A period in danger begins in a year before the inscription.",
    reason: "Only an inscribed property can be on the List of World Heritage in Danger.",
    mend: "check both years; the danger field of older listings is often wrong",
    source: "World Heritage Convention, Article 11")

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let listing = site.worldHeritage, let inscribed = listing.inscribed else { return [] }
    return listing.inDanger.enumerated().compactMap { index, entry in
      guard let period = entry.period, entry.begins(before: inscribed) else { return nil }
      return Violation(
        "in danger '\(period)' begins before the inscription in \(inscribed)",
        field: "worldHeritage.inDanger[\(index)].period", hint: "check both years at UNESCO")
    }
  }
}

struct BadDangerPeriods: Rule {
  static let explanation = RuleExplanation(
    "WHS-09", .error, "bad periods in danger",
    meaning: "Two periods in danger overlap, or two of them have no end.",
    reason: "The property cannot be listed twice at once; years in danger are counted double.",
    mend: "end the earlier period, or merge the two",
    source: "World Heritage Convention, Article 11")

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    // Two sources that give the same period confirm each other.
    var known: Set<String> = []
    let spans = (site.worldHeritage?.inDanger ?? []).enumerated().compactMap {
      index, entry -> (index: Int, span: DangerSpan)? in
      guard let period = entry.period, known.insert(period.text).inserted else { return nil }
      return DangerSpan(entry).map { (index, $0) }
    }.sorted { $0.span.period.lower.precedes($1.span.period.lower) }
    return zip(spans, spans.dropFirst()).compactMap { earlier, later in
      guard let message = earlier.span.conflict(with: later.span) else { return nil }
      return Violation(
        message, field: "worldHeritage.inDanger[\(later.index)].period",
        hint: "close the earlier period, or merge the two")
    }
  }
}

struct DelistedInDanger: Rule {
  static let explanation = RuleExplanation(
    "WHS-11", .warning, "delisted property in danger",
    meaning: "The property is off the list, yet a period in danger has no end.",
    reason: "Leaving the list ends the listing in danger as well.",
    mend: "end the period in the year of delisting", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard let listing = site.worldHeritage, listing.status == .delisted,
      let index = listing.inDanger.firstIndex(where: \.isOpen)
    else { return nil }
    return Violation(
      "the property is delisted but a period in danger has no end",
      field: "worldHeritage.inDanger[\(index)].period")
  }
}

/// A time on the List in Danger, with how far each end can be trusted.
private struct DangerSpan {
  let period: StatedDate
  /// The latest day on which it can have begun.
  let latestStart: DateBound
  /// The earliest day on which it can have ended.
  let earliestEnd: DateBound

  init?(_ entry: InDangerPeriod) {
    guard let period = entry.period, let start = entry.latestStart, let end = entry.earliestEnd
    else { return nil }
    self.period = period
    latestStart = start
    earliestEnd = end
  }

  /// Says what is wrong with a later period after this one, or `nil` if they can both hold.
  func conflict(with later: DangerSpan) -> String? {
    if period.upper == .positiveInfinity, later.period.upper == .positiveInfinity {
      return "in danger '\(period)' and '\(later.period)' both have no end"
    }
    // Years touch when a property left the list and came back within one.
    guard later.latestStart.precedes(earliestEnd) else { return nil }
    return "in danger '\(period)' and '\(later.period)' overlap"
  }
}
