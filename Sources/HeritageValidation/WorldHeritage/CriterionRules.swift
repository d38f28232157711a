import HeritageModel

struct NaturalCriterionOnCultural: Rule {
  static let explanation = RuleExplanation(
    "WHS-03", .error, "natural criterion on a cultural property",
    meaning: "A cultural property has one of the criteria (vii) to (x).",
    reason: "Those criteria are for nature; a property with both kinds is mixed.",
    mend: "correct the criteria, or make the category mixed", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    .misplaced(site, code: Self.explanation.code)
  }
}

struct CulturalCriterionOnNatural: Rule {
  static let explanation = RuleExplanation(
    "WHS-04", .error, "cultural criterion on a natural property",
    meaning: "A natural property has one of the criteria (i) to (vi).",
    reason: "Those criteria are for culture; a property with both kinds is mixed.",
    mend: "correct the criteria, or make the category mixed", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    .misplaced(site, code: Self.explanation.code)
  }
}

struct MixedCriteria: Rule {
  static let explanation = RuleExplanation(
    "WHS-05", .error, "mixed property with criteria of one kind",
    meaning: "A mixed property has cultural criteria alone, or natural ones alone.",
    reason: "Mixed means outstanding on both counts.",
    mend: "add the missing criteria, or correct the category", source: Standard.guidelines)

  func check(_ site: Site, in records: RecordSet) -> Violation? {
    guard let misfit = site.worldHeritage?.criteriaMisfit, misfit.rule == Self.explanation.code
    else {
      return nil
    }
    return Violation(
      misfit.description,
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

extension Violation {
  fileprivate static func misplaced(_ site: Site, code: String) -> Violation? {
    guard let misfit = site.worldHeritage?.criteriaMisfit, misfit.rule == code else { return nil }
    return Violation(
      misfit.description, field: "worldHeritage.criteria",
      hint: "correct the criteria, or make the category 'mixed'")
  }
}
