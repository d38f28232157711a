import HeritageModel

extension FactReader {
  /// Takes out of a row's facts what contradicts the rest, so that the record breaks no rule.
  ///
  /// The row's own words stay in ``PropertyFacts/listing``, and a warning carries the rule's code.
  mutating func dropMisfits(_ row: ListingRow, in facts: inout PropertyFacts) {
    dropImpossibleYear(row, in: &facts)
    dropMisplacedCriteria(row, in: &facts)
    dropEarlyDanger(row, in: &facts)
    dropTransboundary(row, in: &facts)
  }

  private mutating func dropImpossibleYear(_ row: ListingRow, in facts: inout PropertyFacts) {
    guard let year = facts.inscribed,
      year < ListingFit.firstYear || year > latestYear ?? .max
    else { return }
    facts.inscribed = nil
    let range = latestYear.map { "\(ListingFit.firstYear) to \($0)" }
    drop(
      .dateInscribed, "dateInscribed", of: row, in: &facts, rule: "WHS-02",
      "the year of inscription \(year) is not one of \(range ?? "those since 1978")")
  }

  private mutating func dropMisplacedCriteria(_ row: ListingRow, in facts: inout PropertyFacts) {
    guard let misfit = ListingFit.misfit(facts.category, facts.criteria) else { return }
    if facts.category == .mixed {
      facts.category = nil
      drop(.category, "category", of: row, in: &facts, rule: misfit.rule, misfit.message)
    } else {
      facts.criteria.removeAll(where: misfit.criteria.contains)
      drop(.criteria, "criteria", of: row, in: &facts, rule: misfit.rule, misfit.message)
    }
  }

  private mutating func dropEarlyDanger(_ row: ListingRow, in facts: inout PropertyFacts) {
    guard let inscribed = facts.inscribed, case .periods(let periods) = facts.danger,
      let early = periods.first(where: { $0.first < inscribed })
    else { return }
    let rest = periods.filter { $0.first >= inscribed }
    facts.danger = rest.isEmpty ? .unknown : .periods(rest)
    drop(
      .danger, "danger", of: row, in: &facts, rule: "WHS-08",
      "in danger '\(early.text)' begins before the inscription in \(inscribed)")
  }

  private mutating func dropTransboundary(_ row: ListingRow, in facts: inout PropertyFacts) {
    guard ListingFit.contradicts(facts.isTransboundary, facts.countries) else { return }
    facts.isTransboundary = nil
    let field = row[.transboundary].isPresent ? ListingField.transboundary : .transnational
    drop(
      field, "transboundary", of: row, in: &facts, rule: "WHS-12",
      "\(field.name) does not fit the countries \(facts.countries.joined(separator: ", "))")
  }

  /// Keeps a field's text as it is, and says why it is not taken over.
  private mutating func drop(
    _ field: ListingField, _ key: String, of row: ListingRow, in facts: inout PropertyFacts,
    rule: String, _ message: String
  ) {
    // What is to be said of the text itself was said when it was first read.
    let noted = warnings.count
    let text = text(field, of: row, markup: false, record: facts.id)
    warnings.removeSubrange(noted...)
    if let text, !facts.listing.contains(where: { $0.key == key }) {
      facts.listing.append((key, text))
    }
    warn(
      facts.id, field.name, row[field].line, code: rule,
      message + "; the text is kept verbatim and not taken over", value: text)
  }
}

/// Which facts of a listing go together; the rules for records draw the same lines.
enum ListingFit {
  /// The year of the first inscriptions.
  static let firstYear = 1978

  /// What is wrong with a category and criteria that do not go together.
  struct Misfit {
    let rule: String
    let criteria: [Criterion]
    let message: String
  }

  static func misfit(
    _ category: WorldHeritageCategory?, _ criteria: [Criterion]
  ) -> Misfit? {
    let cultural = criteria.filter(\.isCultural)
    let natural = criteria.filter { !$0.isCultural }
    switch category {
    case .cultural where !natural.isEmpty: return misplaced("WHS-03", "cultural", natural)
    case .natural where !cultural.isEmpty: return misplaced("WHS-04", "natural", cultural)
    case .mixed where !criteria.isEmpty && (cultural.isEmpty || natural.isEmpty):
      return Misfit(
        rule: "WHS-05", criteria: criteria,
        message: "the property is mixed but its criteria \(text(criteria)) are of one kind")
    default: return nil
    }
  }

  private static func misplaced(
    _ rule: String, _ category: String, _ criteria: [Criterion]
  ) -> Misfit {
    let noun = criteria.count == 1 ? "criterion" : "criteria"
    return Misfit(
      rule: rule, criteria: criteria,
      message: "the property is \(category) but has \(noun) \(text(criteria))")
  }

  static func contradicts(_ isTransboundary: Bool?, _ countries: [String]) -> Bool {
    guard let isTransboundary, !countries.isEmpty else { return false }
    return isTransboundary != (countries.count > 1)
  }

  private static func text(_ criteria: [Criterion]) -> String {
    criteria.map { "(\($0.rawValue))" }.joined()
  }
}
