import HeritageModel

extension RuleCatalogue {
  static let reversedProtection = Rule<Site>(
    "PRT-01", .error, "protection ends before it begins",
    meaning: "The last day of a protection lies before its first.",
    reason: "Nobody can tell whether the place was protected when it was damaged.",
    mend: "check both dates with the authority's own list"
  ) { site, _ -> [Violation] in
    site.protections.enumerated().compactMap { index, entry in
      guard let from = entry.from, let until = entry.until, until.upper.precedes(from.lower) else {
        return nil
      }
      return Violation(
        "'\(entry.type.rawValue)' ends in '\(until)' before it begins in '\(from)'",
        field: "protections[\(index)].until", hint: "check both dates")
    }
  }

  static let earlyEnhancedProtection = Rule<Site>(
    "PRT-02", .warning, "enhanced protection too early",
    meaning: "Enhanced protection begins before 2004-03-09.",
    reason: "The Second Protocol came into force on that day; there was none before.",
    mend: "check the date, or whether special protection under the Convention of 1954 is meant",
    source: "Second Protocol of 1999 to the Hague Convention, in force 2004-03-09"
  ) { site, _ -> [Violation] in
    site.protections.enumerated().compactMap { index, entry in
      guard entry.type == .hague1999Enhanced, let from = entry.from, let inForce = Self.inForce,
        from.upper.precedes(.day(inForce))
      else { return nil }
      return Violation(
        "enhanced protection from '\(from)' comes before the Second Protocol was in force, "
          + "\(words: inForce.description)", field: "protections[\(index)].from",
        hint: "check the date, or whether 'hague-1954-special' is meant")
    }
  }

  /// The day on which the Second Protocol of 1999 came into force.
  private static let inForce = Day(year: 2004, month: 3, day: 9)

  static let exactPlaceOfProtectedSite = Rule<Site>(
    "PRT-03", .warning, "protective list with an exact public location",
    meaning: """
      The site bears the Blue Shield or is on a no-strike list, and its exact location may be \
      published.
      """, reason: "A list that is meant to keep fire away can be read as a list of targets.",
    mend: "confirm that it is meant, or choose a coarser location category",
    source: "debate on no-strike lists among heritage workers since 2011"
  ) { site, _ -> Violation? in
    guard site.locationCategory == .exact, site.access == nil || site.access == .public,
      let entry = site.protections.first(where: {
        $0.type == .blueShieldEmblem || $0.type == .noStrikeList
      })
    else { return nil }
    return Violation(
      "the site is under '\(entry.type.rawValue)' and its exact location is public",
      field: "locationCategory",
      hint: "confirm that this is meant, or choose a coarser location category")
  }
}
