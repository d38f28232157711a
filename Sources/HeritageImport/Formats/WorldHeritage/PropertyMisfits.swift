import HeritageModel
import HeritageText

extension PropertyReading {
  /// Takes out of a row's facts what contradicts the rest, so that the record breaks no rule.
  ///
  /// The row's own words stay in the record's `listing`, and a warning carries the rule's code.
  mutating func dropMisfits() {
    if let year = property.inscribed, !WorldHeritage.isPossible(inscription: year, by: latestYear) {
      property.inscribed = nil
      let range = latestYear.map { "\(WorldHeritage.firstInscriptions) to \($0)" }
      let years = range ?? "those since \(WorldHeritage.firstInscriptions)"
      drop(
        .dateInscribed, as: "dateInscribed", "WHS-02",
        "the year of inscription \(year) is not one of \(years)")
    }
    if let misfit = property.criteriaMisfit {
      if property.category == .mixed {
        property.category = nil
        drop(.category, as: "category", misfit.rule, misfit.description)
      } else {
        property.criteria.removeAll(where: misfit.criteria.contains)
        drop(.criteria, as: "criteria", misfit.rule, misfit.description)
      }
    }
    if let inscribed = property.inscribed,
      let early = property.inDanger.first(where: { $0.begins(before: inscribed) })?.period
    {
      property.inDanger.removeAll { $0.begins(before: inscribed) }
      drop(
        .danger, as: "danger", "WHS-08",
        "in danger '\(early.text)' begins before the inscription in \(inscribed)")
    }
    if site.contradictsTransboundary {
      site.isTransboundary = nil
      drop(
        transboundary, as: "transboundary", "WHS-12",
        "\(names[transboundary]) does not fit the countries \(site.countries.joined(separator: ", "))"
      )
    }
  }

  /// Keeps a field's text as it is, and says why it is not taken over.
  private mutating func drop(
    _ field: ListingField, as key: String, _ rule: String, _ message: String
  ) {
    let text = SourceText.clean(utf8: row.slice(field), markup: false).text
    if !text.isEmpty, property.listing[key] == nil { property.listing[key] = text }
    notes.warn(
      names[field], row[field].line, rule,
      "\(message); it is not taken over, and is \(RowNotes.verbatim)",
      value: text.isEmpty ? nil : text)
  }
}
