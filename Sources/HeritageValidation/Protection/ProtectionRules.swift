import HeritageModel

/// A protection that ends before it begins.
struct ReversedProtection: Rule {
  static let code = "PRT-01"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    site.protections.enumerated().compactMap { index, entry in
      guard let from = entry.from, let until = entry.until, until.upper.precedes(from.lower)
      else { return nil }
      return Violation(
        "'\(entry.type.rawValue)' ends in '\(until)' before it begins in '\(from)'",
        field: "protections[\(index)].until", hint: "check both dates")
    }
  }
}

/// Enhanced protection from a time when there was none.
struct EarlyEnhancedProtection: Rule {
  static let code = "PRT-02"
  /// The day on which the Second Protocol of 1999 came into force.
  private static let inForce = Day(year: 2004, month: 3, day: 9)

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    site.protections.enumerated().compactMap { index, entry in
      guard entry.type == .hague1999Enhanced, let from = entry.from, let inForce = Self.inForce,
        from.upper.precedes(.day(inForce))
      else { return nil }
      return Violation(
        "enhanced protection from '\(from)' comes before the Second Protocol was in force, "
          + inForce.description,
        field: "protections[\(index)].from",
        hint: "check the date, or whether 'hague-1954-special' is meant")
    }
  }
}

/// A place on a protective list whose exact position is to be published.
struct ExactPlaceOfProtectedSite: Rule {
  static let code = "PRT-03"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard site.locationCategory == .exact, site.access == nil || site.access == .public,
      let entry = site.protections.first(where: {
        $0.type == .blueShieldEmblem || $0.type == .noStrikeList
      })
    else { return [] }
    return [
      Violation(
        "the site is under '\(entry.type.rawValue)' and its exact location is public",
        field: "locationCategory",
        hint: "confirm that this is meant, or choose a coarser location category")
    ]
  }
}
