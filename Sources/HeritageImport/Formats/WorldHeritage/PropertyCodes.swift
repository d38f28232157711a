import HeritageModel
import HeritageText

extension PropertyInterpreter {
  /// Reads the fields whose values are words of a list, numbers or codes.
  mutating func readCodes(
    _ row: ListingRow, into site: inout Site, _ property: inout WorldHeritage,
    _ notes: inout RowNotes
  ) throws(RejectedRow) {
    readCategory(row, into: &property, &notes)
    readCriteria(row, into: &property, &notes)
    try readDanger(row, into: &property, &notes)
    readInscription(row, into: &property, &notes)
    readCountries(row, into: &site, &property, &notes)
    readSecondaryDates(row, into: &property, &notes)
    readTransboundary(row, into: &site, &property, &notes)
    dropMisfits(row, in: &site, &property, &notes)
  }

  private func readCategory(
    _ row: ListingRow, into property: inout WorldHeritage, _ notes: inout RowNotes
  ) {
    guard let text = text(.category, of: row, markup: false, &notes) else { return }
    property.category = Self.categories[text] ?? WorldHeritageCategory(rawValue: text.lowercased())
    guard property.category == nil else { return }
    property.listing["category"] = text
    notes.warn(
      ListingField.category.name, row[.category].line, .notCarriedOver,
      "category '\(text)' is not known and is kept verbatim", value: text,
      suggestion: Self.nearest(text, among: WorldHeritageCategory.allCases.map(\.rawValue)))
  }

  /// The categories as every edition writes them.
  private static let categories: [String: WorldHeritageCategory] = [
    "Cultural": .cultural, "Natural": .natural, "Mixed": .mixed,
  ]

  private func readCriteria(
    _ row: ListingRow, into property: inout WorldHeritage, _ notes: inout RowNotes
  ) {
    let bytes = row.slice(.criteria)
    var unknown: String?
    for word in bytes.split(whereSeparator: Self.isBetweenCriteria) {
      let word = String(decoding: word, as: UTF8.self)
      let criterion = Criterion(rawValue: word) ?? Criterion(rawValue: word.lowercased())
      if let criterion, !property.criteria.contains(criterion) {
        property.criteria.append(criterion)
      } else if unknown == nil {
        unknown = word
      }
    }
    if property.criteria.count > 1 {
      property.criteria = Criterion.allCases.filter(property.criteria.contains)
    }
    guard let unknown, let text = text(.criteria, of: row, markup: false, &notes) else { return }
    property.listing["criteria"] = text
    let word = SourceText.clean(unknown, markup: false).text
    notes.warn(
      ListingField.criteria.name, row[.criteria].line, .notCarriedOver,
      "criterion '\(word)' is not known or comes twice; the text is kept verbatim", value: text,
      suggestion: Self.nearest(word, among: Criterion.allCases.map(\.rawValue)))
  }

  private static func isBetweenCriteria(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";"), 0x20,
      0x09...0x0D:
      true
    default: false
    }
  }

  private mutating func readDanger(
    _ row: ListingRow, into property: inout WorldHeritage, _ notes: inout RowNotes
  ) throws(RejectedRow) {
    guard let text = text(.danger, of: row, markup: false, &notes) else { return }
    property.listing["danger"] = text
    let source = WorldHeritageConventions.dangerSource
    switch DangerStatement(text) {
    case .unknown, .notListed: break
    case .listedWithoutYear:
      property.inDanger = [InDangerPeriod(period: nil, source: source)]
    case .periods(let periods):
      for period in periods {
        let date = try date(period.text, .danger)
        property.inDanger.append(InDangerPeriod(period: date, source: source))
      }
    case nil:
      notes.warn(
        ListingField.danger.name, row[.danger].line, .notCarriedOver,
        "danger '\(text)' has none of the known forms and is kept verbatim", value: text,
        suggestion: "the forms are 'Y 1982', 'P 1990-2005', '0' and '1'")
    }
  }

  private func readInscription(
    _ row: ListingRow, into property: inout WorldHeritage, _ notes: inout RowNotes
  ) {
    guard let text = text(.dateInscribed, of: row, markup: false, &notes) else { return }
    property.inscribed = DangerStatement.year(text)
    guard property.inscribed == nil else { return }
    property.listing["dateInscribed"] = text
    notes.warn(
      ListingField.dateInscribed.name, row[.dateInscribed].line, .notCarriedOver,
      "date_inscribed '\(text)' is not a year of four digits and is kept verbatim", value: text)
  }

  private func readSecondaryDates(
    _ row: ListingRow, into property: inout WorldHeritage, _ notes: inout RowNotes
  ) {
    guard let text = text(.secondaryDates, of: row, markup: false, &notes) else { return }
    let words = text.split(whereSeparator: { ", ;".contains($0) })
    let years = words.compactMap { DangerStatement.year($0) }
    property.extensions = Set(years).sorted()
    guard years.count < words.count else { return }
    property.listing["secondaryDates"] = text
    notes.warn(
      ListingField.secondaryDates.name, row[.secondaryDates].line, .notCarriedOver,
      "secondary_dates '\(text)' holds more than years and is kept verbatim", value: text)
  }

  private func readTransboundary(
    _ row: ListingRow, into site: inout Site, _ property: inout WorldHeritage,
    _ notes: inout RowNotes
  ) {
    let field = row[.transboundary].isPresent ? ListingField.transboundary : .transnational
    guard let text = text(field, of: row, markup: false, &notes) else { return }
    switch text {
    case "1": site.isTransboundary = true
    case "0": site.isTransboundary = false
    default:
      property.listing["transboundary"] = text
      notes.warn(
        field.name, row[field].line, .notCarriedOver,
        "\(field.name) '\(text)' is neither 0 nor 1 and is kept verbatim", value: text)
    }
  }

  private func readCountries(
    _ row: ListingRow, into site: inout Site, _ property: inout WorldHeritage,
    _ notes: inout RowNotes
  ) {
    let text = row.slice(.isoCode)
    guard !text.isEmpty else { return }
    var unknown = ""
    for part in text.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == 0x20 }) {
      if let code = Self.country(part) {
        if !site.countries.contains(code) { site.countries.append(code) }
      } else if unknown.isEmpty {
        unknown = SourceText.clean(utf8: part, markup: false).text
      }
    }
    guard !unknown.isEmpty else { return }
    let whole = SourceText.clean(utf8: text, markup: false).text
    property.listing["isoCode"] = whole
    notes.warn(
      ListingField.isoCode.name, row[.isoCode].line, .notCarriedOver,
      "'\(unknown)' is not a country's code; the text is kept verbatim", value: whole,
      suggestion: Country.named(unknown).map { "did you mean '\($0.code)'?" })
  }

  /// Suggests the nearest word of a list, if one is near.
  private static func nearest(_ text: String, among words: [String]) -> String? {
    var best: (distance: Int, word: String)?
    for word in words {
      guard let distance = NameDistance.edits(text, word, atMost: 3) else { continue }
      if distance < best?.distance ?? .max { best = (distance, word) }
    }
    return best.map { "did you mean '\($0.word)'?" }
  }
}

// MARK: - What does not fit

extension PropertyInterpreter {
  /// Takes out of a row's facts what contradicts the rest, so that the record breaks no rule.
  ///
  /// The row's own words stay in the record's `listing`, and a warning carries the rule's code.
  private func dropMisfits(
    _ row: ListingRow, in site: inout Site, _ property: inout WorldHeritage,
    _ notes: inout RowNotes
  ) {
    if let year = property.inscribed, !WorldHeritage.isPossible(inscription: year, by: latestYear) {
      property.inscribed = nil
      let range = latestYear.map { "\(WorldHeritage.firstInscriptions) to \($0)" }
      let years = range ?? "those since \(WorldHeritage.firstInscriptions)"
      keep(
        .dateInscribed, "dateInscribed", of: row, in: &property, &notes, rule: "WHS-02",
        "the year of inscription \(year) is not one of \(years)")
    }
    if let misfit = property.criteriaMisfit {
      let isCategory = property.category == .mixed
      if isCategory {
        property.category = nil
      } else {
        property.criteria.removeAll(where: misfit.criteria.contains)
      }
      keep(
        isCategory ? .category : .criteria, isCategory ? "category" : "criteria", of: row,
        in: &property, &notes, rule: misfit.rule, misfit.description)
    }
    dropEarlyDanger(row, in: &property, &notes)
    if site.contradictsTransboundary {
      site.isTransboundary = nil
      let field = row[.transboundary].isPresent ? ListingField.transboundary : .transnational
      keep(
        field, "transboundary", of: row, in: &property, &notes, rule: "WHS-12",
        "\(field.name) does not fit the countries \(site.countries.joined(separator: ", "))")
    }
  }

  private func dropEarlyDanger(
    _ row: ListingRow, in property: inout WorldHeritage, _ notes: inout RowNotes
  ) {
    guard let inscribed = property.inscribed,
      let early = property.inDanger.first(where: { $0.begins(before: inscribed) })?.period
    else { return }
    property.inDanger.removeAll { $0.begins(before: inscribed) }
    keep(
      .danger, "danger", of: row, in: &property, &notes, rule: "WHS-08",
      "in danger '\(early.text)' begins before the inscription in \(inscribed)")
  }

  /// Keeps a field's text as it is, and says why it is not taken over.
  private func keep(
    _ field: ListingField, _ key: String, of row: ListingRow, in property: inout WorldHeritage,
    _ notes: inout RowNotes, rule: String, _ message: String
  ) {
    let text = SourceText.clean(utf8: row.slice(field), markup: false).text
    if !text.isEmpty, property.listing[key] == nil { property.listing[key] = text }
    notes.warn(
      field.name, row[field].line, code: rule,
      message + "; the text is kept verbatim and not taken over",
      value: text.isEmpty ? nil : text)
  }
}
