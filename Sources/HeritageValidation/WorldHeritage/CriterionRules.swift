import HeritageModel

/// A criterion for nature on a cultural property.
struct NaturalCriterionOnCultural: Rule {
  static let code = "WHS-03"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    site.worldHeritage.flatMap { $0.misplaced(on: .cultural) { !$0.isCultural } } ?? []
  }
}

/// A criterion for culture on a natural property.
struct CulturalCriterionOnNatural: Rule {
  static let code = "WHS-04"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    site.worldHeritage.flatMap { $0.misplaced(on: .natural, where: \.isCultural) } ?? []
  }
}

/// A mixed property whose criteria are all of one kind.
struct MixedCriteria: Rule {
  static let code = "WHS-05"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let listing = site.worldHeritage, listing.category == .mixed, !listing.criteria.isEmpty,
      listing.criteria.allSatisfy(\.isCultural)
        || !listing.criteria.contains(where: \.isCultural)
    else { return [] }
    return [
      Violation(
        "the property is mixed but its criteria \(listing.criteriaText) are of one kind",
        field: "worldHeritage.criteria",
        hint: "a mixed property needs one of (i) to (vi) and one of (vii) to (x)")
    ]
  }
}

/// A criterion that is given twice.
struct RepeatedCriterion: Rule {
  static let code = "WHS-06"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    var seen: Set<Criterion> = []
    return (site.worldHeritage?.criteria ?? []).enumerated().compactMap { index, criterion in
      guard !seen.insert(criterion).inserted else { return nil }
      return Violation(
        "criterion (\(criterion.rawValue)) comes twice",
        field: "worldHeritage.criteria[\(index)]", hint: "remove one of the two")
    }
  }
}

/// Criterion (vi) by itself, which the guidelines hardly allow.
struct CriterionSixAlone: Rule {
  static let code = "WHS-07"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard site.worldHeritage?.criteria == [.vi] else { return [] }
    return [
      Violation(
        "criterion (vi) stands alone", field: "worldHeritage.criteria",
        hint: "check that no other criterion was lost")
    ]
  }
}

extension WorldHeritage {
  fileprivate var criteriaText: String { criteria.map { "(\($0.rawValue))" }.joined() }

  fileprivate func misplaced(
    on category: WorldHeritageCategory, where isMisplaced: (Criterion) -> Bool
  ) -> [Violation] {
    guard self.category == category else { return [] }
    let misplaced = criteria.filter(isMisplaced).map { "(\($0.rawValue))" }
    guard !misplaced.isEmpty else { return [] }
    return [
      Violation(
        "the property is \(category.rawValue) but has "
          + "\(misplaced.count == 1 ? "criterion" : "criteria") \(misplaced.joined())",
        field: "worldHeritage.criteria", hint: "correct the criteria, or make the category 'mixed'")
    ]
  }
}
