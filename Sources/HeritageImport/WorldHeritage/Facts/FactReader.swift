import HeritageModel
import HeritageText

/// Turns a listing's rows into facts, and says what is wrong with them.
struct FactReader {
  let language: String?
  let edition: StatedDate?
  /// The last year that an inscription can have; `nil` if today is not known.
  let latestYear: Int?

  /// What was worth telling of the rows read since this was last emptied.
  var warnings: [ImportIssue] = []
  /// Elements without a field of their own, with the line each was first seen on and how often.
  private(set) var unknownElements: [String: (line: Int, count: Int)] = [:]

  /// The countries met so far, by the two bytes of their code.
  var countries: [UInt16: KnownCountry?] = [:]
  var boxes = BoxAgreement()

  init(language: String?, edition: StatedDate?, latestYear: Int? = nil) {
    self.language = language
    self.edition = edition
    self.latestYear = latestYear
  }

  /// Reads the number that a row is known by.
  func number(of row: ListingRow) throws(RejectedRow) -> (id: String, number: UInt32) {
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
    return (id, number)
  }

  private static func numberInside(_ text: String) -> UInt32? {
    let digits = text.utf8.drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }
    guard digits.count <= 9, let number = UInt32(String(decoding: digits, as: UTF8.self)) else {
      return nil
    }
    return number > 0 ? number : nil
  }

  /// Reads all that a row says.
  ///
  /// - Throws: ``RejectedRow`` if a coordinate cannot be right.
  mutating func facts(
    of row: ListingRow, id: String, number: UInt32
  ) throws(RejectedRow) -> PropertyFacts {
    var facts = PropertyFacts(id: id, number: number, language: language)
    readCodes(row, into: &facts)
    facts.points = try points(of: row, in: facts.countries, record: id)

    facts.name = row.name.flatMap {
      text($0, named: ListingField.site.name, row[.site].line, id)
    }
    facts.description = row.description.flatMap {
      text($0, named: ListingField.shortDescription.name, row[.shortDescription].line, id)
    }
    facts.justification = row.justification.flatMap {
      text($0, named: ListingField.justification.name, row[.justification].line, id)
    }
    facts.place = text(.location, of: row, markup: true, record: id)
    facts.region =
      text(.region, of: row, markup: false, record: id)
      ?? text(.regions, of: row, markup: false, record: id)
    facts.dossier = text(.dossier, of: row, markup: false, record: id)
    readLeftovers(row, into: &facts)
    return facts
  }

  /// Reads a field's text, made clean; `nil` if it is absent or empty.
  mutating func text(
    _ field: ListingField, of row: ListingRow, markup: Bool, record: String
  ) -> String? {
    let found = row[field]
    guard found.end > found.start else { return nil }
    return text(found, named: field.name, of: row, markup: markup, record: record)
  }

  private mutating func text(
    _ found: ListingRow.Text, named name: @autoclosure () -> String, of row: ListingRow,
    markup: Bool, record: String
  ) -> String? {
    text(
      SourceText.clean(utf8: row.slice(found), markup: markup), named: name(), found.line, record)
  }

  /// Takes a cleaned text over with what is to be said of it; `nil` if nothing is left.
  private mutating func text(
    _ cleaned: CleanedText, named name: @autoclosure () -> String, _ line: Int, _ record: String
  ) -> String? {
    for note in cleaned.notes {
      guard let (code, message) = Self.warning(for: note) else { continue }
      warn(record, name(), line, code, "\(name()): \(message)")
    }
    return cleaned.text.isEmpty ? nil : cleaned.text
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

  mutating func warn(
    _ record: String, _ field: String, _ line: Int, _ code: ImportCode, _ message: String,
    value: String? = nil, suggestion: String? = nil
  ) {
    warn(
      record, field, line, code: code.rawValue, message, value: value, suggestion: suggestion)
  }

  /// Warns with an import's own code or that of a rule for records.
  mutating func warn(
    _ record: String, _ field: String, _ line: Int, code: String, _ message: String,
    value: String? = nil, suggestion: String? = nil
  ) {
    warnings.append(
      ImportIssue(
        line: line, record: record, field: field, value: value, code: code, message: message,
        suggestion: suggestion))
  }

  /// Keeps what has no field of its own.
  private mutating func readLeftovers(_ row: ListingRow, into facts: inout PropertyFacts) {
    let id = facts.id
    if let edition { facts.listing.append(("edition", edition.text)) }
    keep("extension", .extensionFlag, of: row, in: &facts)
    if !isStandardAddress(row, id) { keep("httpUrl", .httpURL, of: row, in: &facts) }
    if !isStandardImage(row, id) { keep("imageUrl", .imageURL, of: row, in: &facts) }
    if language != "en" { facts.listing.append(("language", language ?? "und")) }
    keep("revision", .revision, of: row, in: &facts)
    keep("states", .states, of: row, in: &facts)
    keep("uniqueNumber", .uniqueNumber, of: row, in: &facts)
    for other in row.others {
      unknownElements[other.name, default: (other.text.line, 0)].count += 1
      guard
        let value = text(other.text, named: other.name, of: row, markup: false, record: id)
      else { continue }
      let key = Self.ownKeys.contains(other.name) ? "element-" + other.name : other.name
      if let index = facts.listing.firstIndex(where: { $0.key == key }) {
        facts.listing[index].value += "; " + value
      } else {
        facts.listing.append((key, value))
      }
    }
    facts.listing.sortByKey()
  }

  private mutating func keep(
    _ key: String, _ field: ListingField, of row: ListingRow, in facts: inout PropertyFacts
  ) {
    if let value = text(field, of: row, markup: false, record: facts.id) {
      facts.listing.append((key, value))
    }
  }

  /// The keys of ``PropertyFacts/listing`` that are no elements' names.
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

extension [(key: String, value: String)] {
  /// Sorts by the bytes of the keys, unless that is the order already.
  fileprivate mutating func sortByKey() {
    let isSorted = indices.dropFirst().allSatisfy {
      self[$0 - 1].key.utf8.lexicographicallyPrecedes(self[$0].key.utf8)
    }
    if !isSorted { sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } }
  }
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
