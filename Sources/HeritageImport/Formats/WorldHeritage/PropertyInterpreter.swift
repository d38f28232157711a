import HeritageModel

/// Makes drafts of sites from a listing's rows, and says what is wrong with them.
struct PropertyInterpreter: RowInterpreter {
  private(set) var language: String?
  private let source: String
  private let options: ImportOptions
  /// Whether the first row must look like one of the listing.
  private let checksFirstRow: Bool
  private let names: ListingNames
  private var evidence = LanguageEvidence()
  /// The identifier of drafts, until they get their own.
  private let draftID: Slug
  private var dates = DateTable()
  private var boxes = BoxAgreement()

  init(
    source: String, _ options: ImportOptions, _ names: ListingNames = ListingNames(),
    checksFirstRow: Bool
  ) throws {
    self.names = names
    self.source = source
    self.options = options
    self.checksFirstRow = checksFirstRow
    draftID = try Slug("draft")
    language = options.language == ImportOptions.unknownLanguage ? nil : options.language
  }

  mutating func consider(_ row: ListingRow) throws(ImportError) -> Bool {
    guard row.number > 1 || row.isKnown || !checksFirstRow else {
      throw .otherRows(source: source, line: row.line, element: row.firstElement ?? "nothing")
    }
    evidence.consider(row)
    return options.language != nil
  }

  mutating func settle() throws(ImportError) {
    guard options.language == nil else { return }
    language = evidence.language
    guard language != nil || !evidence.hasTexts else { throw .languageUnknown(source: source) }
  }

  func key(of row: ListingRow) throws(ImportIssue) -> SourceKey {
    if let fault = row.fault { throw fault }
    let digits = row.slice(.idNumber).trimmingWhitespace
    let line = row[.idNumber].isPresent ? row[.idNumber].line : row.line
    let field = names[.idNumber]
    guard !digits.isEmpty else {
      throw ImportIssue(
        field, line: line, code: "REC-01", "the row has no \(field)",
        suggestion: "every property has a number on the list, such as 23")
    }
    let id = String(decoding: digits, as: UTF8.self)
    do {
      return SourceKey(
        text: try ExternalID(scheme: WorldHeritageConventions.scheme, value: id).value)
    } catch {
      throw ImportIssue(
        field, line: line, value: id, code: "IDN-05",
        "\(field) '\(id.prefix(40))' is not a number of 1 to 9 digits",
        suggestion: Self.numberInside(id).map { "did you mean '\($0)'?" })
    }
  }

  private static func numberInside(_ text: String) -> UInt32? {
    let digits = text.utf8.drop { !(0x30...0x39).contains($0) }
      .prefix { (0x30...0x39).contains($0) }
    let number = digits.count <= 9 ? UInt32(String(decoding: digits, as: UTF8.self)) : nil
    return number == 0 ? nil : number
  }

  mutating func draft(
    of row: ListingRow, _ key: SourceKey, _ notes: inout RowNotes
  ) -> SiteDraft? {
    var reading = PropertyReading(
      row: row, names: names, language: language, latestYear: options.today?.year,
      site: Site(id: draftID, names: []), notes: notes)
    defer { notes = reading.notes }
    reading.site.externalIDs = [WorldHeritageConventions.scheme: key.text]
    reading.property.id = key.text
    reading.readCodes(&dates)
    reading.readPoints(&boxes)
    reading.readTexts()
    reading.readLeftovers(key.text, edition: options.edition)
    var property = reading.property
    if property.missingForInscription.isEmpty { property.status = .inscribed }
    var protection = Protection(type: .worldHeritage)
    protection.reference = key.text
    if let year = property.inscribed {
      protection.from = dates.date(year.description)
    }
    reading.site.protections = [protection]
    reading.site.worldHeritage = property
    return SiteDraft(
      key: key, site: reading.site, language: language, edition: options.edition,
      lacksPoints: reading.lacksPoints, lines: row.lines, mended: row.mended)
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
}

/// The dates of one listing, which has few of them over and over.
struct DateTable {
  private var known: [String: StatedDate] = [:]

  /// Reads a year or a period of years; `nil` if the text is none.
  mutating func date(_ text: String) -> StatedDate? {
    if let date = known[text] { return date }
    do {
      let date = try StatedDate(text)
      known[text] = date
      return date
    } catch {
      // Years of four digits make sound dates, so there is nothing to tell of one that is not.
      return nil
    }
  }
}
