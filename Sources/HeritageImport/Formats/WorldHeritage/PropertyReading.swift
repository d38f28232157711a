import HeritageModel
import HeritageText

/// One row of the listing on its way to a draft.
struct PropertyReading {
  let row: ListingRow
  let names: ListingNames
  /// The language of the row's texts, where it is known.
  let language: String?
  /// The last year that an inscription can have; `nil` if today is not known.
  let latestYear: Int?
  var site: Site
  var property = WorldHeritage()
  /// Whether the row has points that could not be read beside those of its parts.
  var lacksPoints = false
  var notes: RowNotes

  /// Reads a field's text, made clean; `nil` if it is absent or empty.
  mutating func text(_ field: ListingField, markup: Bool = false) -> String? {
    let found = row[field]
    guard found.end > found.start else { return nil }
    let names = names
    return text(found, named: names[field], markup: markup)
  }

  /// Takes a text over with what is to be said of it; `nil` if nothing is left of it.
  private mutating func text(
    _ found: ListingRow.Text, named name: @autoclosure () -> String, markup: Bool = false
  ) -> String? {
    let cleaned = SourceText.clean(utf8: row.slice(found), markup: markup && !found.hadElements)
    for note in cleaned.notes {
      guard let (code, message) = Self.warning(for: note) else { continue }
      notes.warn(name(), found.line, code, "\(name()): \(message)")
    }
    return cleaned.text.isEmpty ? nil : cleaned.text
  }

  private static func warning(for note: TextNote) -> (code: String, message: String)? {
    switch note {
    // Nearly every description has markup, and nothing that a reader sees is lost with it.
    case .markupRemoved, .hiddenElementRemoved: nil
    case .controlCharactersRemoved:
      (ImportCode.controlsRemoved, "control characters were removed")
    case .softHyphenRemoved:
      (ImportCode.softHyphensRemoved, "soft hyphens inside words were removed")
    case .replacementCharacter:
      (ImportCode.replacementCharacter, "characters were lost before the import (U+FFFD)")
    case .doubleEncoded:
      (ImportCode.doubleEncoded, "the text looks encoded twice and is kept as it is")
    }
  }

  /// Keeps a text that no field can hold under a key of `listing`, and says why.
  private mutating func keep(
    _ text: String, of field: ListingField, as key: String, _ reason: String,
    suggestion: String? = nil
  ) {
    property.listing[key] = text
    notes.warn(
      names[field], row[field].line, ImportCode.notCarriedOver, "\(reason) \(RowNotes.verbatim)",
      value: text, suggestion: suggestion)
  }

  /// Reads names, descriptions and other free text.
  mutating func readTexts() {
    let source = WorldHeritageConventions.scheme
    if let name = text(.site, markup: true) {
      site.names = [Name(name, language: language, kind: .official, source: source)]
    }
    if let text = text(.shortDescription, markup: true) {
      site.description = [LocalizedText(text, language: language, source: source)]
    }
    if let text = text(.justification, markup: true) {
      property.justification = [LocalizedText(text, language: language, source: source)]
    }
    site.place = text(.location, markup: true)
    property.region = text(.region) ?? text(.regions)
    property.dossier = text(.dossier)
  }

  /// Keeps what has no field of its own.
  mutating func readLeftovers(_ id: String, edition: StatedDate?) {
    property.listing["edition"] = edition?.text
    if language != "en" { property.listing["language"] = language ?? "und" }
    for (key, field) in Self.leftovers where !isStandardAddress(field, id) {
      if let value = text(field) { property.listing[key] = value }
    }
    for other in row.others {
      notes.unmapped.append((other.name, other.text.line))
      guard let value = text(other.text, named: other.name) else { continue }
      let key = Self.ownKeys.contains(other.name) ? "element-" + other.name : other.name
      property.listing[key] = property.listing[key].map { "\($0); \(value)" } ?? value
    }
  }

  private static let leftovers: [(key: String, field: ListingField)] = [
    ("extension", .extensionFlag), ("httpUrl", .httpURL), ("imageUrl", .imageURL),
    ("revision", .revision), ("states", .states), ("uniqueNumber", .uniqueNumber),
  ]

  /// The keys of `listing` that are no elements' names.
  private static let ownKeys: Set<String> = [
    "category", "criteria", "danger", "dateInscribed", "edition", "extension", "geolocations",
    "httpUrl", "imageUrl", "isoCode", "language", "latitude", "longitude", "revision",
    "secondaryDates", "states", "transboundary", "uniqueNumber",
  ]

  /// Tells whether a field's address follows from the number and the language, so that it is not
  /// worth keeping.
  private func isStandardAddress(_ field: ListingField, _ id: String) -> Bool {
    let text = row.slice(field)
    return switch field {
    case .httpURL:
      text.isAddress(Self.address, then: id)
        || (language == "fr" && text.isAddress(Self.frenchAddress, then: id))
    case .imageURL: text.isAddress(Self.image, then: id, Self.imageEnd)
    default: false
    }
  }

  private static let address = Array("https://whc.unesco.org/en/list/".utf8)
  private static let frenchAddress = Array("https://whc.unesco.org/fr/list/".utf8)
  private static let image = Array("https://whc.unesco.org/uploads/sites/site_".utf8)
  private static let imageEnd = Array(".jpg".utf8)
}

extension ArraySlice<UInt8> {
  fileprivate func isAddress(_ start: [UInt8], then id: String, _ end: [UInt8] = []) -> Bool {
    count == start.count + id.utf8.count + end.count && starts(with: start)
      && dropFirst(start.count).starts(with: id.utf8) && suffix(end.count).elementsEqual(end)
  }
}

// MARK: - Words of a list, numbers and codes

extension PropertyReading {
  /// Reads the fields whose values are words of a list, numbers or codes.
  mutating func readCodes(_ dates: inout DateTable) {
    readCategory()
    readCriteria()
    readDanger(&dates)
    readInscription()
    readCountries()
    readSecondaryDates()
    readTransboundary()
    dropMisfits()
  }

  private mutating func readCategory() {
    guard let text = text(.category) else { return }
    property.category = Self.categories[text] ?? WorldHeritageCategory(rawValue: text.lowercased())
    guard property.category == nil else { return }
    keep(
      text, of: .category, as: "category", "\(names[.category]) '\(text)' is not known and is",
      suggestion: Self.nearest(text, among: WorldHeritageCategory.allCases.map(\.rawValue)))
  }

  /// The categories as every edition writes them.
  private static let categories: [String: WorldHeritageCategory] = [
    "Cultural": .cultural, "Natural": .natural, "Mixed": .mixed,
  ]

  private mutating func readCriteria() {
    var unknown: String?
    for word in row.slice(.criteria).split(whereSeparator: Self.isBetweenCriteria) {
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
    guard let unknown, let text = text(.criteria) else { return }
    let word = SourceText.clean(unknown, markup: false).text
    keep(
      text, of: .criteria, as: "criteria",
      "criterion '\(word)' is not known or comes twice; the text is",
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

  private mutating func readDanger(_ dates: inout DateTable) {
    guard let text = text(.danger) else { return }
    property.listing["danger"] = text
    let source = WorldHeritageConventions.dangerSource
    switch DangerStatement(text) {
    case .unknown, .notListed: break
    case .listedWithoutYear:
      property.inDanger = [InDangerPeriod(period: nil, source: source)]
    case .periods(let periods):
      property.inDanger = periods.compactMap { period in
        dates.date(period.text).map { InDangerPeriod(period: $0, source: source) }
      }
    case nil:
      keep(
        text, of: .danger, as: "danger",
        "\(names[.danger]) '\(text)' has none of the known forms and is",
        suggestion: "the forms are 'Y 1982', 'P 1990-2005', '0' and '1'")
    }
  }

  private mutating func readInscription() {
    guard let text = text(.dateInscribed) else { return }
    property.inscribed = DangerStatement.year(text)
    guard property.inscribed == nil else { return }
    keep(
      text, of: .dateInscribed, as: "dateInscribed",
      "\(names[.dateInscribed]) '\(text)' is not a year of four digits and is")
  }

  private mutating func readSecondaryDates() {
    guard let text = text(.secondaryDates) else { return }
    let words = text.split(whereSeparator: { ", ;".contains($0) })
    let years = words.compactMap { DangerStatement.year($0) }
    property.extensions = Set(years).sorted()
    guard years.count < words.count else { return }
    keep(
      text, of: .secondaryDates, as: "secondaryDates",
      "\(names[.secondaryDates]) '\(text)' holds more than years and is")
  }

  /// The field that says whether a property lies in several countries, by the schema.
  var transboundary: ListingField {
    row[.transboundary].isPresent ? .transboundary : .transnational
  }

  private mutating func readTransboundary() {
    let field = transboundary
    switch text(field) {
    case nil: break
    case "1": site.isTransboundary = true
    case "0": site.isTransboundary = false
    case let text?:
      keep(
        text, of: field, as: "transboundary", "\(names[field]) '\(text)' is neither 0 nor 1 and is")
    }
  }

  private mutating func readCountries() {
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
    keep(
      SourceText.clean(utf8: text, markup: false).text, of: .isoCode, as: "isoCode",
      "'\(unknown)' is not a country's code; the text is",
      suggestion: Country.named(unknown).map { "did you mean '\($0.code)'?" })
  }

  /// Finds the code of a country of two letters, in capital or small ones.
  static func country(_ code: ArraySlice<UInt8>) -> String? {
    let code = code.trimmingWhitespace
    return code.count == 2 ? Country(code: String(decoding: code, as: UTF8.self))?.code : nil
  }

  /// Suggests the nearest word of a list, if one is near.
  private static func nearest(_ text: String, among words: [String]) -> String? {
    let near = words.compactMap { word in
      NameDistance.edits(text, word, atMost: 3).map { (distance: $0, word: word) }
    }
    return near.min { $0.distance < $1.distance }.map { "did you mean '\($0.word)'?" }
  }
}
