import HeritageModel
import HeritageText

extension FactReader {
  /// Reads the fields whose values are words of a list, numbers or codes.
  mutating func readCodes(_ row: ListingRow, into facts: inout PropertyFacts) {
    readCategory(row, into: &facts)
    readCriteria(row, into: &facts)
    readDanger(row, into: &facts)
    readInscription(row, into: &facts)
    readCountries(row, into: &facts)
    readSecondaryDates(row, into: &facts)
    readTransboundary(row, into: &facts)
    dropMisfits(row, in: &facts)
  }

  private mutating func readCategory(_ row: ListingRow, into facts: inout PropertyFacts) {
    guard let text = text(.category, of: row, markup: false, record: facts.id) else { return }
    facts.category =
      Self.categories[text] ?? WorldHeritageCategory(rawValue: text.lowercased())
    guard facts.category == nil else { return }
    facts.listing.append(("category", text))
    warn(
      facts.id, ListingField.category.name, row[.category].line, .notCarriedOver,
      "category '\(text)' is not known and is kept verbatim", value: text,
      suggestion: Self.nearest(text, among: WorldHeritageCategory.allCases.map(\.rawValue)))
  }

  /// The categories as every edition writes them.
  private static let categories: [String: WorldHeritageCategory] = [
    "Cultural": .cultural, "Natural": .natural, "Mixed": .mixed,
  ]

  private mutating func readCriteria(_ row: ListingRow, into facts: inout PropertyFacts) {
    let bytes = row.slice(.criteria)
    var unknown: String?
    for word in bytes.split(whereSeparator: Self.isBetweenCriteria) {
      let word = String(decoding: word, as: UTF8.self)
      let criterion = Criterion(rawValue: word) ?? Criterion(rawValue: word.lowercased())
      if let criterion, !facts.criteria.contains(criterion) {
        facts.criteria.append(criterion)
      } else if unknown == nil {
        unknown = word
      }
    }
    if facts.criteria.count > 1 {
      facts.criteria = Criterion.allCases.filter(facts.criteria.contains)
    }
    guard let unknown, let text = text(.criteria, of: row, markup: false, record: facts.id) else {
      return
    }
    facts.listing.append(("criteria", text))
    let word = SourceText.clean(unknown, markup: false).text
    warn(
      facts.id, ListingField.criteria.name, row[.criteria].line, .notCarriedOver,
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

  private mutating func readDanger(_ row: ListingRow, into facts: inout PropertyFacts) {
    guard let text = text(.danger, of: row, markup: false, record: facts.id) else { return }
    facts.listing.append(("danger", text))
    if let statement = DangerStatement(text) {
      facts.danger = statement
    } else {
      warn(
        facts.id, ListingField.danger.name, row[.danger].line, .notCarriedOver,
        "danger '\(text)' has none of the known forms and is kept verbatim", value: text,
        suggestion: "the forms are 'Y 1982', 'P 1990-2005', '0' and '1'")
    }
  }

  private mutating func readInscription(_ row: ListingRow, into facts: inout PropertyFacts) {
    guard let text = text(.dateInscribed, of: row, markup: false, record: facts.id) else { return }
    facts.inscribed = DangerStatement.year(text)
    guard facts.inscribed == nil else { return }
    facts.listing.append(("dateInscribed", text))
    warn(
      facts.id, ListingField.dateInscribed.name, row[.dateInscribed].line, .notCarriedOver,
      "date_inscribed '\(text)' is not a year of four digits and is kept verbatim", value: text)
  }

  private mutating func readSecondaryDates(_ row: ListingRow, into facts: inout PropertyFacts) {
    guard let text = text(.secondaryDates, of: row, markup: false, record: facts.id) else {
      return
    }
    let words = text.split(whereSeparator: { ", ;".contains($0) })
    let years = words.compactMap { DangerStatement.year($0) }
    facts.extensions = Set(years).sorted()
    guard years.count < words.count else { return }
    facts.listing.append(("secondaryDates", text))
    warn(
      facts.id, ListingField.secondaryDates.name, row[.secondaryDates].line, .notCarriedOver,
      "secondary_dates '\(text)' holds more than years and is kept verbatim", value: text)
  }

  private mutating func readTransboundary(_ row: ListingRow, into facts: inout PropertyFacts) {
    let field = row[.transboundary].isPresent ? ListingField.transboundary : .transnational
    guard let text = text(field, of: row, markup: false, record: facts.id) else { return }
    switch text {
    case "1": facts.isTransboundary = true
    case "0": facts.isTransboundary = false
    default:
      facts.listing.append(("transboundary", text))
      warn(
        facts.id, field.name, row[field].line, .notCarriedOver,
        "\(field.name) '\(text)' is neither 0 nor 1 and is kept verbatim", value: text)
    }
  }

  private mutating func readCountries(_ row: ListingRow, into facts: inout PropertyFacts) {
    let text = row.slice(.isoCode)
    guard !text.isEmpty else { return }
    var unknown = ""
    for part in text.split(whereSeparator: { $0 == UInt8(ascii: ",") || $0 == 0x20 }) {
      if let country = country(part) {
        if !facts.countries.contains(country.code) { facts.countries.append(country.code) }
      } else if unknown.isEmpty {
        unknown = SourceText.clean(utf8: part, markup: false).text
      }
    }
    guard !unknown.isEmpty else { return }
    let whole = SourceText.clean(utf8: text, markup: false).text
    facts.listing.append(("isoCode", whole))
    warn(
      facts.id, ListingField.isoCode.name, row[.isoCode].line, .notCarriedOver,
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
