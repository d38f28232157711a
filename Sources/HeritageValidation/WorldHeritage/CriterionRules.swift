import HeritageModel

struct NaturalCriterionOnCultural: Rule {
  static let explanation = RuleExplanation(
    "WHS-03", .error, "natural criterion on a cultural property",
    meaning: "A cultural property has one of the criteria (vii) to (x).",
    reason: "Those criteria are for nature; a property with both kinds is mixed.",
    mend: "correct the criteria, or make the category mixed", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    site.worldHeritage.flatMap { $0.misplaced(on: .cultural) { !$0.isCultural } } ?? []
  }
}

struct CulturalCriterionOnNatural: Rule {
  static let explanation = RuleExplanation(
    "WHS-04", .error, "cultural criterion on a natural property",
    meaning: "A natural property has one of the criteria (i) to (vi).",
    reason: "Those criteria are for culture; a property with both kinds is mixed.",
    mend: "correct the criteria, or make the category mixed", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    site.worldHeritage.flatMap { $0.misplaced(on: .natural, where: \.isCultural) } ?? []
  }
}

struct MixedCriteria: Rule {
  static let explanation = RuleExplanation(
    "WHS-05", .error, "mixed property with criteria of one kind",
    meaning: "A mixed property has cultural criteria alone, or natural ones alone.",
    reason: "Mixed means outstanding on both counts.",
    mend: "add the missing criteria, or correct the category", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard let listing = site.worldHeritage, listing.category == .mixed, !listing.criteria.isEmpty,
      listing.criteria.allSatisfy(\.isCultural) || !listing.criteria.contains(where: \.isCultural)
    else { return nil }
    return Violation(
      "the property is mixed but its criteria \(listing.criteriaText) are of one kind",
      field: "worldHeritage.criteria",
      hint: "a mixed property needs one of (i) to (vi) and one of (vii) to (x)")
  }
}

struct RepeatedCriterion: Rule {
  static let explanation = RuleExplanation(
    "WHS-06", .error, "unknown or repeated criterion",
    meaning: "A criterion is not one of (i) to (x), or is given twice.",
    reason: "Counts by criterion come out wrong.",
    mend: "write each criterion once, in small Roman numerals", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    var seen: Set<Criterion> = []
    return (site.worldHeritage?.criteria ?? []).enumerated().compactMap { index, criterion in
      guard !seen.insert(criterion).inserted else { return nil }
      return Violation(
        "criterion (\(criterion.rawValue)) comes twice", field: "worldHeritage.criteria[\(index)]",
        hint: "remove one of the two")
    }
  }
}

struct CriterionSixAlone: Rule {
  static let explanation = RuleExplanation(
    "WHS-07", .info, "criterion (vi) alone",
    meaning: "The property is inscribed under criterion (vi) and no other.",
    reason: "The Committee prefers it together with others; another one may have been lost.",
    mend: "compare with the property's page at UNESCO; a few properties do have it alone",
    source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard site.worldHeritage?.criteria == [.vi] else { return nil }
    return Violation(
      "criterion (vi) stands alone", field: "worldHeritage.criteria",
      hint: "check that no other criterion was lost")
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
