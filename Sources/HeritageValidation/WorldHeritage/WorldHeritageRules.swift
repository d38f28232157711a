import HeritageModel

extension RuleCatalogue {
  static let incompleteInscription = Rule<Site>(
    "WHS-01", .error, "incomplete inscription",
    meaning: "An inscribed property lacks its number, year, criteria or category.",
    reason: "Every inscription has all four; without them the property cannot be told for sure.",
    mend: "copy what is missing from the property's page at UNESCO", source: Standard.guidelines
  ) { site, _ -> Violation? in
    guard let listing = site.worldHeritage, listing.status == .inscribed else { return nil }
    let missing = ((listing.id == nil ? ["id"] : []) + listing.missingForInscription)
      .map { "'\($0)'" }
    guard !missing.isEmpty else { return nil }
    return Violation(
      "the property is inscribed but \(missing.joined(separator: ", ")) "
        + "\(words: missing.count == 1 ? "is" : "are") missing", field: "worldHeritage")
  }

  static let impossibleInscriptionYear = Rule<Site>(
    "WHS-02", .error, "impossible year of inscription",
    meaning: "The year of inscription lies before 1978 or after this year.",
    reason: "The first properties were inscribed in 1978.", mend: "check the year at UNESCO",
    source: "World Heritage Committee, second session, 1978"
  ) { site, records -> Violation? in
    guard let year = site.worldHeritage?.inscribed,
      !WorldHeritage.isPossible(inscription: year, by: records.today.year)
    else { return nil }
    return Violation(
      "the year of inscription \(year) is not one of "
        + "\(words: "\(WorldHeritage.firstInscriptions)") to \(words: "\(records.today.year)")",
      field: "worldHeritage.inscribed")
  }

  static let boundaryChangeBeforeInscription = Rule<Site>(
    "WHS-14", .warning, "boundary change before inscription",
    meaning: "An extension or a boundary change has a year before the inscription.",
    reason: "There was no boundary to change; one of the years is wrong.",
    mend: "check both years at UNESCO", source: Standard.guidelines
  ) { site, _ -> [Violation] in
    guard let listing = site.worldHeritage, let inscribed = listing.inscribed else { return [] }
    return listing.extensions.enumerated().filter { $0.element < inscribed }.map { index, year in
      Violation(
        "the boundary change of \(year) comes before the inscription in \(inscribed)",
        field: "worldHeritage.extensions[\(index)]")
    }
  }

  static let badDelisting = Rule<Site>(
    "WHS-10", .error, "bad delisting",
    meaning: """
      A delisted property has no year of delisting or one that is not after its inscription, or \
      an inscribed one has such a year.
      """, reason: "Nobody can tell whether the property is on the list.",
    mend: "make status, year of inscription and year of delisting agree",
    source: Standard.guidelines
  ) { site, _ -> Violation? in
    guard let listing = site.worldHeritage, let message = Self.fault(of: listing) else {
      return nil
    }
    return Violation(message, field: "worldHeritage.delisted")
  }

  private static func fault(of listing: WorldHeritage) -> FaultText? {
    switch (listing.status, listing.delisted) {
    case (.delisted, nil): "the property is delisted but the year is missing"
    case (.delisted, let year?) where listing.isDelistedTooEarly:
      "the property is delisted in \(year), not after its inscription in "
        + "\(listing.inscribed ?? year)"
    case (.inscribed, let year?): "the property is inscribed but has \(year) as year of delisting"
    default: nil
    }
  }

  static let transboundaryFlag = Rule<Site>(
    "WHS-12", .error, "transboundary flag disagrees with the countries",
    meaning: "The site is marked as transboundary with one country, or as not so with several.",
    reason: "Lists by country leave the site out, or count it where it is not.",
    mend: "complete the countries, or correct the flag", source: Standard.guidelines
  ) { site, _ -> Violation? in
    guard site.contradictsTransboundary else { return nil }
    let list = site.countries.map { "'\($0)'" }.joined(separator: ", ")
    return Violation(
      site.isTransboundary == true
        ? "the site is marked as transboundary but lies in \(list) alone"
        : "the site lies in \(list) but is marked as not transboundary", field: "transboundary")
  }

  static let unknownCountry = Rule<Site>(
    "WHS-13", .warning, "no country or an unknown one",
    meaning: "The site has no country, or a code that is not in ISO 3166-1 alpha-2.",
    reason: "The site is missing from every list by country, and its point cannot be checked.",
    mend: "add the two capital letters; a site whose state is in dispute may stay without",
    source: "ISO 3166-1"
  ) { site, _ -> [Violation] in
    guard !site.countries.isEmpty else {
      return [
        Violation(
          "the site has no country", field: "countries",
          hint: "add the ISO 3166-1 code of the state that it lies in, such as 'SY'")
      ]
    }
    return site.countries.enumerated().compactMap { index, code in
      guard Country(code: code)?.code != code else { return nil }
      let known = (Country(code: code) ?? Country.named(code))?.code
      return Violation(
        "'\(code)' is not a country code", field: "countries[\(index)]",
        hint: known.map { "write '\($0)'" } ?? "use two capital letters of ISO 3166-1",
        suggestion: known)
    }
  }

  static let naturalCriterionOnCultural = Rule<Site>(
    "WHS-03", .error, "natural criterion on a cultural property",
    meaning: "A cultural property has one of the criteria (vii) to (x).",
    reason: "Those criteria are for nature; a property with both kinds is mixed.",
    mend: "correct the criteria, or make the category mixed", source: Standard.guidelines
  ) { site, _ -> Violation? in
    misfit(of: site, "WHS-03", hint: "correct the criteria, or make the category 'mixed'")
  }

  static let culturalCriterionOnNatural = Rule<Site>(
    "WHS-04", .error, "cultural criterion on a natural property",
    meaning: "A natural property has one of the criteria (i) to (vi).",
    reason: "Those criteria are for culture; a property with both kinds is mixed.",
    mend: "correct the criteria, or make the category mixed", source: Standard.guidelines
  ) { site, _ -> Violation? in
    misfit(of: site, "WHS-04", hint: "correct the criteria, or make the category 'mixed'")
  }

  static let mixedCriteria = Rule<Site>(
    "WHS-05", .error, "mixed property with criteria of one kind",
    meaning: "A mixed property has cultural criteria alone, or natural ones alone.",
    reason: "Mixed means outstanding on both counts.",
    mend: "add the missing criteria, or correct the category", source: Standard.guidelines
  ) { site, _ -> Violation? in
    misfit(
      of: site, "WHS-05",
      hint: "a mixed property needs one of (i) to (vi) and one of (vii) to (x)")
  }

  static let repeatedCriterion = Rule<Site>(
    "WHS-06", .error, "unknown or repeated criterion",
    meaning: "A criterion is not one of (i) to (x), or is given twice.",
    reason: "Counts by criterion come out wrong.",
    mend: "write each criterion once, in small Roman numerals", source: Standard.guidelines
  ) { site, _ -> [Violation] in
    var seen: Set<Criterion> = []
    return (site.worldHeritage?.criteria ?? []).enumerated().compactMap { index, criterion in
      guard !seen.insert(criterion).inserted else { return nil }
      return Violation(
        "criterion (\(criterion.rawValue)) comes twice", field: "worldHeritage.criteria[\(index)]",
        hint: "remove one of the two")
    }
  }

  static let criterionSixAlone = Rule<Site>(
    "WHS-07", .info, "criterion (vi) alone",
    meaning: "The property is inscribed under criterion (vi) and no other.",
    reason: "The Committee prefers it together with others; another one may have been lost.",
    mend: "compare with the property's page at UNESCO; a few properties do have it alone",
    source: Standard.guidelines
  ) { site, _ -> Violation? in
    guard site.worldHeritage?.criteria == [.vi] else { return nil }
    return Violation(
      "criterion (vi) stands alone", field: "worldHeritage.criteria",
      hint: "check that no other criterion was lost")
  }

  private static func misfit(of site: Site, _ code: String, hint: String) -> Violation? {
    guard let misfit = site.worldHeritage?.criteriaMisfit, misfit.rule == code else { return nil }
    return Violation(
      FaultText(misfit.description, values: misfit.criteria.map(\.rawValue)),
      field: "worldHeritage.criteria", hint: hint)
  }

  static let dangerBeforeInscription = Rule<Site>(
    "WHS-08", .error, "in danger before inscription",
    meaning: "A period in danger begins in a year before the inscription.",
    reason: "Only an inscribed property can be on the List of World Heritage in Danger.",
    mend: "check both years; the danger field of older listings is often wrong",
    source: "World Heritage Convention, Article 11"
  ) { site, _ -> [Violation] in
    guard let listing = site.worldHeritage, let inscribed = listing.inscribed else { return [] }
    return listing.inDanger.enumerated().compactMap { index, entry in
      guard let period = entry.period, entry.begins(before: inscribed) else { return nil }
      return Violation(
        "in danger '\(period)' begins before the inscription in \(inscribed)",
        field: "worldHeritage.inDanger[\(index)].period", hint: "check both years at UNESCO")
    }
  }

  static let badDangerPeriods = Rule<Site>(
    "WHS-09", .error, "bad periods in danger",
    meaning: "Two periods in danger overlap, or two of them have no end.",
    reason: "The property cannot be listed twice at once; years in danger are counted double.",
    mend: "end the earlier period, or merge the two",
    source: "World Heritage Convention, Article 11"
  ) { site, _ -> [Violation] in
    // Two sources that give the same period confirm each other.
    var known: Set<String> = []
    let periods = (site.worldHeritage?.inDanger ?? []).enumerated().compactMap {
      index, entry -> (index: Int, entry: InDangerPeriod, period: StatedDate)? in
      guard let period = entry.period, known.insert(period.text).inserted else { return nil }
      return (index, entry, period)
    }.sorted { $0.period.lower.precedes($1.period.lower) }
    return zip(periods, periods.dropFirst()).compactMap { earlier, later in
      let areOpen = earlier.entry.isOpen && later.entry.isOpen
      // Years touch when a property left the list and came back within one.
      guard let start = later.entry.latestStart, let end = earlier.entry.earliestEnd,
        areOpen || start.precedes(end)
      else { return nil }
      return Violation(
        "in danger '\(earlier.period)' and '\(later.period)' "
          + "\(words: areOpen ? "both have no end" : "overlap")",
        field: "worldHeritage.inDanger[\(later.index)].period",
        hint: "close the earlier period, or merge the two")
    }
  }

  static let delistedInDanger = Rule<Site>(
    "WHS-11", .warning, "delisted property in danger",
    meaning: "The property is off the list, yet a period in danger has no end.",
    reason: "Leaving the list ends the listing in danger as well.",
    mend: "end the period in the year of delisting", source: Standard.guidelines
  ) { site, _ -> Violation? in
    guard let listing = site.worldHeritage, listing.status == .delisted,
      let index = listing.inDanger.firstIndex(where: \.isOpen)
    else { return nil }
    return Violation(
      "the property is delisted but a period in danger has no end",
      field: "worldHeritage.inDanger[\(index)].period")
  }
}
