import HeritageModel

struct IncompleteInscription: Rule {
  static let explanation = RuleExplanation(
    "WHS-01", .error, "incomplete inscription",
    meaning: "An inscribed property lacks its number, year, criteria or category.",
    reason: "Every inscription has all four; without them the property cannot be told for sure.",
    mend: "copy what is missing from the property's page at UNESCO", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard let listing = site.worldHeritage, listing.status == .inscribed else { return nil }
    let missing = ((listing.id == nil ? ["id"] : []) + listing.missingForInscription)
      .map { "'\($0)'" }
    guard !missing.isEmpty else { return nil }
    return Violation(
      "the property is inscribed but \(missing.joined(separator: ", ")) "
        + "\(missing.count == 1 ? "is" : "are") missing", field: "worldHeritage")
  }
}

struct ImpossibleInscriptionYear: Rule {
  static let explanation = RuleExplanation(
    "WHS-02", .error, "impossible year of inscription",
    meaning: "The year of inscription lies before 1978 or after this year.",
    reason: "The first properties were inscribed in 1978.", mend: "check the year at UNESCO",
    source: "World Heritage Committee, second session, 1978")

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard let year = site.worldHeritage?.inscribed,
      !WorldHeritage.isPossible(inscription: year, by: records.today.year)
    else { return nil }
    return Violation(
      "the year of inscription \(year) is not one of \(WorldHeritage.firstInscriptions) "
        + "to \(records.today.year)",
      field: "worldHeritage.inscribed")
  }
}

struct BoundaryChangeBeforeInscription: Rule {
  static let explanation = RuleExplanation(
    "WHS-14", .warning, "boundary change before inscription",
    meaning: "An extension or a boundary change has a year before the inscription.",
    reason: "There was no boundary to change; one of the years is wrong.",
    mend: "check both years at UNESCO", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let listing = site.worldHeritage, let inscribed = listing.inscribed else { return [] }
    return listing.extensions.enumerated().filter { $0.element < inscribed }.map { index, year in
      Violation(
        "the boundary change of \(year) comes before the inscription in \(inscribed)",
        field: "worldHeritage.extensions[\(index)]")
    }
  }
}

struct BadDelisting: Rule {
  static let explanation = RuleExplanation(
    "WHS-10", .error, "bad delisting",
    meaning: """
      A delisted property has no year of delisting or one that is not after its inscription, or \
      an inscribed one has such a year.
      """, reason: "Nobody can tell whether the property is on the list.",
    mend: "make status, year of inscription and year of delisting agree",
    source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard let listing = site.worldHeritage, let message = Self.fault(of: listing) else {
      return nil
    }
    return Violation(message, field: "worldHeritage.delisted")
  }

  private static func fault(of listing: WorldHeritage) -> String? {
    switch (listing.status, listing.delisted) {
    case (.delisted, nil): "the property is delisted but the year is missing"
    case (.delisted, let year?) where listing.isDelistedTooEarly:
      "the property is delisted in \(year), not after its inscription in "
        + "\(listing.inscribed ?? year)"
    case (.inscribed, let year?): "the property is inscribed but has \(year) as year of delisting"
    default: nil
    }
  }
}

struct TransboundaryFlag: Rule {
  static let explanation = RuleExplanation(
    "WHS-12", .error, "transboundary flag disagrees with the countries",
    meaning: "The site is marked as transboundary with one country, or as not so with several.",
    reason: "Lists by country leave the site out, or count it where it is not.",
    mend: "complete the countries, or correct the flag", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard site.contradictsTransboundary else { return nil }
    let list = site.countries.map { "'\($0)'" }.joined(separator: ", ")
    return Violation(
      site.isTransboundary == true
        ? "the site is marked as transboundary but lies in \(list) alone"
        : "the site lies in \(list) but is marked as not transboundary", field: "transboundary")
  }
}

struct UnknownCountry: Rule {
  static let explanation = RuleExplanation(
    "WHS-13", .warning, "no country or an unknown one",
    meaning: "The site has no country, or a code that is not in ISO 3166-1 alpha-2.",
    reason: "The site is missing from every list by country, and its point cannot be checked.",
    mend: "add the two capital letters; a site whose state is in dispute may stay without",
    source: "ISO 3166-1")

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
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
}
