import HeritageModel
import HeritageText

/// Makes drafts of sites from a listing's rows, and says what is wrong with them.
struct PropertyInterpreter: RowInterpreter {
  private(set) var language: String?
  private let source: String
  private let options: ImportOptions
  /// Whether the first row must look like one of the listing.
  private let checksFirstRow: Bool
  private var evidence = LanguageEvidence()
  /// The identifier of drafts, until they get their own.
  private let draftID: Slug
  /// The dates read so far, as a listing has few of them over and over.
  private var dates: [String: StatedDate] = [:]
  var boxes = BoxAgreement()

  init(source: String, _ options: ImportOptions, checksFirstRow: Bool) throws {
    self.source = source
    self.options = options
    self.checksFirstRow = checksFirstRow
    draftID = try Slug("draft")
    language = options.language
  }

  /// The last year that an inscription can have; `nil` if today is not known.
  var latestYear: Int? { options.today?.year }

  mutating func consider(_ row: ListingRow) throws(ImportError) -> Bool {
    guard row.number > 1 || row.isKnown || !checksFirstRow else {
      throw .otherRows(source: source, line: row.line, element: row.firstElement ?? "nothing")
    }
    evidence.consider(row)
    return options.language != nil || evidence.language != nil
  }

  mutating func settle() {
    language = options.language ?? evidence.language ?? evidence.likely
  }

  func key(of row: ListingRow) throws(RejectedRow) -> SourceKey {
    let digits = row.slice(.idNumber).trimmingWhitespace
    let line = row[.idNumber].isPresent ? row[.idNumber].line : row.line
    let field = ListingField.idNumber.name
    guard !digits.isEmpty else {
      throw RejectedRow(
        field, line: line, code: "REC-01", "the row has no id_number",
        suggestion: "every property has a number on the list, such as 23")
    }
    let id = String(decoding: digits, as: UTF8.self)
    guard digits.count <= 9, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = UInt32(id), number > 0
    else {
      throw RejectedRow(
        field, line: line, value: id, code: "IDN-05",
        "id_number '\(id.prefix(40))' is not a number of 1 to 9 digits",
        suggestion: Self.numberInside(id).map { "did you mean '\($0)'?" })
    }
    guard digits.first != 0x30 else {
      throw RejectedRow(
        field, line: line, value: id, code: "IDN-05", "id_number '\(id)' begins with a zero",
        suggestion: "did you mean '\(number)'?")
    }
    return SourceKey(text: id)
  }

  private static func numberInside(_ text: String) -> UInt32? {
    let digits = text.utf8.drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }
    guard digits.count <= 9, let number = UInt32(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    return number > 0 ? number : nil
  }

  mutating func draft(
    of row: ListingRow, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(RejectedRow) -> SiteDraft {
    var site = Site(id: draftID, names: [])
    site.externalIDs = [WorldHeritageConventions.scheme: key.text]
    var property = WorldHeritage()
    property.id = key.text
    try readCodes(row, into: &site, &property, &notes)
    try readPoints(row, into: &site, &notes)
    if let name = text(.site, of: row, markup: true, &notes) {
      site.names = [
        Name(name, language: language, kind: .official, source: WorldHeritageConventions.scheme)
      ]
    }
    site.description = texts(.shortDescription, of: row, &notes)
    property.justification = texts(.justification, of: row, &notes)
    site.place = text(.location, of: row, markup: true, &notes)
    property.region =
      text(.region, of: row, markup: false, &notes)
      ?? text(.regions, of: row, markup: false, &notes)
    property.dossier = text(.dossier, of: row, markup: false, &notes)
    readLeftovers(row, key.text, into: &property, &notes)
    if property.missingForInscription.isEmpty { property.status = .inscribed }
    var protection = Protection(type: .worldHeritage)
    protection.reference = key.text
    protection.from = try property.inscribed.map { year throws(RejectedRow) in
      try date(year.description, .dateInscribed)
    }
    site.protections = [protection]
    site.worldHeritage = property
    return SiteDraft(
      key: key, site: site, language: language, edition: options.edition, lines: row.lines)
  }

  /// Reads a field's text, made clean; `nil` if it is absent or empty.
  func text(
    _ field: ListingField, of row: ListingRow, markup: Bool, _ notes: inout RowNotes
  ) -> String? {
    let found = row[field]
    guard found.end > found.start else { return nil }
    return text(found, named: field.name, of: row, markup: markup, &notes)
  }

  /// Takes a text over with what is to be said of it; `nil` if nothing is left of it.
  private func text(
    _ found: ListingRow.Text, named name: @autoclosure () -> String, of row: ListingRow,
    markup: Bool, _ notes: inout RowNotes
  ) -> String? {
    let cleaned = SourceText.clean(utf8: row.slice(found), markup: markup)
    for note in cleaned.notes {
      guard let (code, message) = Self.warning(for: note) else { continue }
      notes.warn(name(), found.line, code, "\(name()): \(message)")
    }
    return cleaned.text.isEmpty ? nil : cleaned.text
  }

  private func texts(
    _ field: ListingField, of row: ListingRow, _ notes: inout RowNotes
  ) -> [LocalizedText] {
    text(field, of: row, markup: true, &notes).map {
      [LocalizedText($0, language: language, source: WorldHeritageConventions.scheme)]
    } ?? []
  }

  private static func warning(for note: TextNote) -> (ImportCode, String)? {
    switch note {
    // Nearly every description has markup, and nothing that a reader sees is lost with it.
    case .markupRemoved, .hiddenElementRemoved: nil
    case .controlCharactersRemoved: (.controlsRemoved, "control characters were removed")
    case .softHyphenRemoved: (.softHyphensRemoved, "soft hyphens inside words were removed")
    case .replacementCharacter:
      (.replacementCharacter, "characters were lost before the import (U+FFFD)")
    case .doubleEncoded: (.doubleEncoded, "the text looks encoded twice and is kept as it is")
    }
  }

  /// Reads a date that the row states in a form of its own.
  mutating func date(
    _ text: String, _ field: ListingField
  ) throws(RejectedRow) -> StatedDate {
    if let known = dates[text] { return known }
    do {
      let date = try StatedDate(text)
      dates[text] = date
      return date
    } catch {
      throw RejectedRow(
        field.name, line: 0, value: text, code: error.code.rawValue, error.description)
    }
  }

  /// Keeps what has no field of its own.
  private func readLeftovers(
    _ row: ListingRow, _ id: String, into property: inout WorldHeritage, _ notes: inout RowNotes
  ) {
    property.listing["edition"] = options.edition?.text
    if language != "en" { property.listing["language"] = language ?? "und" }
    keep("extension", .extensionFlag, of: row, in: &property, &notes)
    if !isStandardAddress(row, id) { keep("httpUrl", .httpURL, of: row, in: &property, &notes) }
    if !isStandardImage(row, id) { keep("imageUrl", .imageURL, of: row, in: &property, &notes) }
    keep("revision", .revision, of: row, in: &property, &notes)
    keep("states", .states, of: row, in: &property, &notes)
    keep("uniqueNumber", .uniqueNumber, of: row, in: &property, &notes)
    for other in row.others {
      notes.unmapped.append((other.name, other.text.line))
      guard let value = text(other.text, named: other.name, of: row, markup: false, &notes) else {
        continue
      }
      let key = Self.ownKeys.contains(other.name) ? "element-" + other.name : other.name
      property.listing[key] = property.listing[key].map { "\($0); \(value)" } ?? value
    }
  }

  private func keep(
    _ key: String, _ field: ListingField, of row: ListingRow, in property: inout WorldHeritage,
    _ notes: inout RowNotes
  ) {
    if let value = text(field, of: row, markup: false, &notes) { property.listing[key] = value }
  }

  /// The keys of `listing` that are no elements' names.
  private static let ownKeys: Set<String> = [
    "category", "criteria", "danger", "dateInscribed", "edition", "extension", "httpUrl",
    "imageUrl", "isoCode", "language", "revision", "secondaryDates", "states", "transboundary",
    "uniqueNumber",
  ]

  // The two addresses follow from the number and the language, so only others are worth keeping.

  private func isStandardAddress(_ row: ListingRow, _ id: String) -> Bool {
    let text = row.slice(.httpURL)
    return text.isAddress(Self.address, then: id)
      || (language == "fr" && text.isAddress(Self.frenchAddress, then: id))
  }

  private func isStandardImage(_ row: ListingRow, _ id: String) -> Bool {
    let text = row.slice(.imageURL)
    return text.isAddress(Self.image, then: id, Self.imageEnd)
  }

  private static let address = Array("https://whc.unesco.org/en/list/".utf8)
  private static let frenchAddress = Array("https://whc.unesco.org/fr/list/".utf8)
  private static let image = Array("https://whc.unesco.org/uploads/sites/site_".utf8)
  private static let imageEnd = Array(".jpg".utf8)
}

extension ArraySlice<UInt8> {
  /// The bytes without ASCII white space at either end.
  var trimmingWhitespace: ArraySlice<UInt8> {
    var slice = drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    while let last = slice.last, last == 0x20 || (0x09...0x0D).contains(last) {
      slice.removeLast()
    }
    return slice
  }

  fileprivate func isAddress(_ start: [UInt8], then id: String, _ end: [UInt8] = []) -> Bool {
    count == start.count + id.utf8.count + end.count && starts(with: start)
      && dropFirst(start.count).starts(with: id.utf8) && suffix(end.count).elementsEqual(end)
  }
}
