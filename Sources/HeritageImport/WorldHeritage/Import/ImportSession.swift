import CanonicalJSON
import HeritageModel
import HeritageText

/// The state of one import: what was seen, what was written, and what there is to say.
struct ImportSession {
  var report: ImportReport
  private let options: ImportOptions
  private(set) var reader: FactReader
  private var slugs = SlugAssignment()
  /// The line of the row that had each number.
  private(set) var lines: [UInt32: UInt32] = [:]
  private var fresh = CompactBytes()

  /// How many rows are looked at before the language must be known.
  private static let rowsLookedAt = 64
  private var evidence = LanguageEvidence()
  /// The rows that came before the language was known.
  private var waiting: [ListingRow] = []
  /// Whether the language is decided, so that rows can be taken.
  private var isReady = false

  init(source: String, options: ImportOptions) {
    report = ImportReport(
      source: source, format: .unescoXML, listedIssues: options.listedIssues)
    reader = FactReader(language: nil, edition: options.edition)
    self.options = options
  }

  /// Takes a row, or keeps it until the listing's language is known.
  mutating func receive(_ row: ListingRow, into target: inout some ImportTarget) throws {
    guard row.number <= options.rowLimit else {
      throw ImportError.tooManyRows(
        source: report.source, line: row.line, limit: options.rowLimit)
    }
    guard !isReady else { return try take(row, into: &target) }
    guard row.number > 1 || row.isKnown else {
      throw ImportError.otherRows(
        source: report.source, line: row.line, element: row.firstElement ?? "nothing")
    }
    evidence.consider(row)
    waiting.append(row)
    if options.language != nil || evidence.language != nil || waiting.count == Self.rowsLookedAt {
      try settle(into: &target)
    }
  }

  /// Decides the language of the listing's texts, and takes the rows that waited for it.
  mutating func settle(into target: inout some ImportTarget) throws {
    guard !isReady else { return }
    guard !waiting.isEmpty else { throw ImportError.noRows(source: report.source) }
    let language = options.language ?? evidence.language ?? evidence.likely
    reader = FactReader(
      language: language, edition: options.edition, latestYear: options.today?.year)
    report.language = language
    isReady = true
    if language == nil {
      report.warn(
        ImportIssue(
          line: 0, record: report.source, field: "", code: ImportCode.languageUnknown.rawValue,
          message: "the language of the listing cannot be told; its texts are kept without one",
          suggestion: "name it, as in '--language fr'"))
    }
    for row in waiting { try take(row, into: &target) }
    waiting = []
  }

  /// Takes one row into the target, or rejects it.
  private mutating func take(_ row: ListingRow, into target: inout some ImportTarget) throws {
    report.read += 1
    var record = "row \(row.number)"
    do {
      let (id, number) = try reader.number(of: row)
      record = id
      try checkFirst(id, number, row)
      let facts = try reader.facts(of: row, id: id, number: number)
      if let slug = try target.site(scheme: ListingSource.unesco, value: id) {
        try update(slug, with: facts, row, in: &target)
      } else {
        try create(facts, row, in: &target)
      }
      for warning in reader.warnings { report.warn(warning) }
    } catch let rejected as RejectedRow {
      report.reject(
        ImportIssue(
          line: rejected.line > 0 ? rejected.line : row.line, record: record,
          field: rejected.field, value: rejected.value, code: rejected.code,
          message: rejected.message, suggestion: rejected.suggestion))
    }
    // What was to be said of a rejected row's other fields is not true of anything kept.
    reader.warnings.removeAll(keepingCapacity: true)
  }

  private mutating func checkFirst(
    _ id: String, _ number: UInt32, _ row: ListingRow
  ) throws(RejectedRow) {
    let line = UInt32(clamping: row.line)
    guard let first = lines.updateValue(line, forKey: number) else { return }
    lines[number] = first
    throw RejectedRow(
      ListingField.idNumber.name, line: row[.idNumber].line, value: id, code: "IDN-02",
      "id_number '\(id)' was already given on line \(first)")
  }

  private mutating func create(
    _ facts: PropertyFacts, _ row: ListingRow, in target: inout some ImportTarget
  ) throws {
    guard let name = facts.name else {
      throw RejectedRow(
        ListingField.site.name, line: row[.site].line, code: "IDN-06",
        "the row has no name, and the registry has none for it",
        suggestion: "import the English listing first")
    }
    let plain = row.slug ?? SlugText.make(from: name)
    let outcome = try slugs.assign(plain, facts.number) { try target.isTaken($0) }
    if let moved = outcome.moved { try move(moved.from, to: moved.to, in: &target) }
    fresh.removeAll()
    fresh.writeSite(outcome.slug, facts)
    try target.write(fresh.bytes.span, to: outcome.slug)
    noteIncomplete(facts.missingForInscription, facts.id, row)
    report.created += 1
  }

  /// Writes a record that this import made once more under another identifier.
  private func move(_ old: Slug, to new: Slug, in target: inout some ImportTarget) throws {
    var record = try JSONParser.parse(target.written(old)).objectValue ?? JSONObject()
    record["id"] = .string(new.text)
    try target.write(record.bytes(.compact).span, to: new)
  }

  private mutating func update(
    _ slug: Slug, with facts: PropertyFacts, _ row: ListingRow, in target: inout some ImportTarget
  ) throws {
    // A record that nothing but this listing ever touched is the same, byte for byte.
    fresh.removeAll()
    fresh.writeSite(slug, facts)
    if try target.holds(fresh.bytes.span, at: slug) {
      noteIncomplete(facts.missingForInscription, facts.id, row)
      report.unchanged += 1
      return
    }
    let site = try target.site(slug)
    if let own = site.externalIDs[ListingSource.unesco], own != facts.id {
      throw RejectedRow(
        ListingField.idNumber.name, line: row[.idNumber].line, value: facts.id, code: "IDN-02",
        "the site '\(slug)', which took the place of the property's, is property \(own) itself")
    }
    guard facts.name != nil || !site.names.isEmpty else {
      throw RejectedRow(
        ListingField.site.name, line: row[.site].line, code: "IDN-06",
        "the row has no name, and the registry has none for it")
    }
    var merge = SiteMerge(facts, into: site, edition: options.edition)
    try merge.run()
    for remark in merge.remarks {
      reader.warn(
        facts.id, remark.field.name, row[remark.field].line, code: remark.code, remark.message,
        value: remark.value)
    }
    noteIncomplete(merge.missingForInscription, facts.id, row)
    let change = RecordChange(from: site, to: merge.site)
    guard !change.fields.isEmpty else {
      report.unchanged += 1
      return
    }
    try target.write(change.record.bytes(.compact).span, to: slug)
    report.noteChange(of: slug.text, change.fields)
  }

  /// Says what a listed property lacks to be called inscribed, if anything.
  private mutating func noteIncomplete(
    _ missing: [ListingField], _ id: String, _ row: ListingRow
  ) {
    guard let first = missing.first else { return }
    let names = missing.map(\.name).joined(separator: ", ")
    reader.warn(
      id, first.name, row[first].isPresent ? row[first].line : row.line, .inscriptionIncomplete,
      "not known: \(names); so the property's status is not stated")
  }
}
