import HeritageModel

/// An inscribed property without its number, year, criteria or category.
struct IncompleteInscription: Rule {
  static let code = "WHS-01"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let listing = site.worldHeritage, listing.status == .inscribed else { return [] }
    let missing = ((listing.id == nil ? ["id"] : []) + listing.missingForInscription)
      .map { "'\($0)'" }
    guard !missing.isEmpty else { return [] }
    return [
      Violation(
        "the property is inscribed but \(missing.joined(separator: ", ")) "
          + "\(missing.count == 1 ? "is" : "are") missing",
        field: "worldHeritage", hint: "copy what is missing from the property's page at UNESCO")
    ]
  }
}

/// A year of inscription before the first list or after this year.
struct ImpossibleInscriptionYear: Rule {
  static let code = "WHS-02"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let year = site.worldHeritage?.inscribed,
      !WorldHeritage.isPossible(inscription: year, by: records.today.year)
    else { return [] }
    return [
      Violation(
        "the year of inscription \(year) is not one of \(WorldHeritage.firstInscriptions) "
          + "to \(records.today.year)",
        field: "worldHeritage.inscribed", hint: "check the year at UNESCO")
    ]
  }
}

/// An extension or a new boundary before the inscription.
struct BoundaryChangeBeforeInscription: Rule {
  static let code = "WHS-14"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let listing = site.worldHeritage, let inscribed = listing.inscribed else { return [] }
    return listing.extensions.enumerated().filter { $0.element < inscribed }.map { index, year in
      Violation(
        "the boundary change of \(year) comes before the inscription in \(inscribed)",
        field: "worldHeritage.extensions[\(index)]", hint: "check both years at UNESCO")
    }
  }
}

/// A delisted property without a sound year of delisting, or a listed one that has such a year.
struct BadDelisting: Rule {
  static let code = "WHS-10"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let listing = site.worldHeritage, let message = Self.fault(of: listing) else { return [] }
    return [
      Violation(
        message, field: "worldHeritage.delisted",
        hint: "make status, year of inscription and year of delisting agree")
    ]
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
