import HeritageModel

/// A criterion for nature on a cultural property.
struct NaturalCriterionOnCultural: Rule {
  static let code = "WHS-03"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    site.worldHeritage?.misplacedCriteria(code: Self.code) ?? []
  }
}

/// A criterion for culture on a natural property.
struct CulturalCriterionOnNatural: Rule {
  static let code = "WHS-04"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    site.worldHeritage?.misplacedCriteria(code: Self.code) ?? []
  }
}

/// A mixed property whose criteria are all of one kind.
struct MixedCriteria: Rule {
  static let code = "WHS-05"

  func check(_ site: Site, in records: RecordSet) -> [Violation] {
    guard let misfit = site.worldHeritage?.criteriaMisfit, misfit.rule == Self.code else {
      return []
    }
    return [
      Violation(
        misfit.description,
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
  fileprivate func misplacedCriteria(code: String) -> [Violation] {
    guard let misfit = criteriaMisfit, misfit.rule == code else { return [] }
    return [
      Violation(
        misfit.description, field: "worldHeritage.criteria",
        hint: "correct the criteria, or make the category 'mixed'")
    ]
  }
}
