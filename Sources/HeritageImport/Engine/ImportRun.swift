import CanonicalJSON
import HeritageModel

/// One import: what was seen, what was written, and what there is to say.
///
/// A row that cannot be right is rejected by itself; whether the rest is kept then is for the
/// caller to decide, as nothing but ``ImportTarget/write(_:to:)`` changes anything. Memory grows
/// with the number of rows, by their keys and slugs.
struct ImportRun<Source: RowSource & ~Copyable, Interpreter: RowInterpreter<Source.Row>> {
  private let rows: RowPipe<Source, Interpreter>
  private let conventions: any SourceConventions
  private let options: ImportOptions
  private var result: ImportResult
  private var slugs: SlugAssignment
  /// The line of the row that was taken for each key, 0 where all were rejected.
  private var lines: [SourceKey: UInt32] = [:]
  private var tally = DocumentTally()
  private var writer = JSONWriter(layout: .compact)

  init(
    _ rows: RowPipe<Source, Interpreter>, _ conventions: some SourceConventions, format: String,
    _ options: ImportOptions
  ) {
    self.rows = rows
    self.conventions = conventions
    self.options = options
    slugs = SlugAssignment(scheme: conventions.scheme)
    result = ImportResult(
      source: rows.source, format: format, scheme: conventions.scheme,
      listedIssues: options.listedIssues)
  }

  /// Reads the document to its end; see ``ListingImport/run(into:progress:)``.
  consuming func run(
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    rows.start()
    defer { rows.cancel() }
    var isLast = false
    while !isLast {
      let batch = rows.next()
      if result.read == 0, !batch.rows.isEmpty { begin(batch.language) }
      for row in batch.rows { try take(row, into: &target) }
      if let failure = batch.failure { throw failure }
      try progress(batch.bytesRead)
      isLast = batch.isLast
    }
    tally.tell(
      rows.foreign, declaredRows: rows.declaredRows, conventions, edition: options.edition, &result)
    try Absences(conventions, options, isWhole: isWhole, lines).note(in: &target, &result)
    return result
  }

  /// Whether a record that no row stands for is certainly not in the document.
  private var isWhole: Bool {
    tally.rowsWithoutKey == 0 && rows.declaredRows ?? result.read == result.read
  }

  private mutating func begin(_ language: String?) {
    result.language = language
    guard language == nil else { return }
    result.warn(
      ImportIssue(
        "", line: 0, record: result.source, code: ImportCode.languageUnknown,
        "the language of the listing cannot be told; its texts are kept without one",
        suggestion: "name it, as in '--language fr'"))
  }

  /// Takes one row into the target, or rejects it.
  private mutating func take(_ row: InterpretedRow, into target: inout some ImportTarget) throws {
    guard row.number <= options.rowLimit else {
      throw ImportError.tooManyRows(
        source: result.source, line: row.line, limit: options.rowLimit)
    }
    result.read += 1
    do {
      // What is to be said of a rejected row's other fields is not true of anything kept.
      var notes = row.notes
      try bring(try row.draft.get(), &notes, row.line, into: &target)
      for warning in notes.finished { result.warn(warning) }
    } catch var reason as ImportIssue {
      if let key = row.key {
        lines[key] = lines[key] ?? 0
      } else {
        tally.rowsWithoutKey += 1
      }
      reason.record = row.notes.record
      reason.name = row.notes.name
      if reason.line == 0 { reason.line = row.line }
      result.reject(reason)
    }
  }

  private mutating func bring(
    _ draft: SiteDraft, _ notes: inout RowNotes, _ line: Int, into target: inout some ImportTarget
  ) throws {
    if let first = lines[draft.key], first > 0 {
      let place = conventions.place(of: "externalIds", in: draft)
      throw ImportIssue(
        place.name, line: place.line, value: draft.key.text, code: "IDN-02",
        "\(place.name) '\(draft.key.text)' was already given on line \(first)")
    }
    let holders = try target.records(
      of: .site, scheme: conventions.scheme, value: draft.key.text)
    switch (holders.count, holders.first) {
    case (0, _): try create(draft, &notes, line, in: &target)
    case (1, .site(let id)?): try update(id, with: draft, &notes, line, in: &target)
    default: throw sharedKey(draft, holders)
    }
    lines[draft.key] = UInt32(clamping: line)
    tally.count(notes, line)
  }

  /// Says that several records have a row's identifier, or one that is no site, so that nothing is
  /// changed.
  private func sharedKey(_ draft: SiteDraft, _ holders: [RecordReference]) -> ImportIssue {
    let place = conventions.place(of: "externalIds", in: draft)
    let identifier = "\(conventions.scheme):\(draft.key.text)"
    let names = holders.map { "'\($0)'" }
    if names.count == 1 {
      return ImportIssue(
        place.name, line: place.line, value: draft.key.text, code: "IDN-04",
        "\(names[0]) has the identifier '\(identifier)', so no site gets it too",
        suggestion: "correct the record's identifier; then import again")
    }
    return ImportIssue(
      place.name, line: place.line, value: draft.key.text, code: "IDN-04",
      "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "") have the identifier "
        + "'\(identifier)', and none of them is changed",
      suggestion: "supersede one by the other, or correct its identifier; then import again")
  }

  private mutating func create(
    _ draft: SiteDraft, _ notes: inout RowNotes, _ line: Int, in target: inout some ImportTarget
  ) throws {
    guard let name = draft.site.names.first?.text else {
      throw namelessRow(draft, suggestion: conventions.adviceWithoutName)
    }
    let outcome = try slug(for: name, draft, target)
    if let moved = outcome.moved { try move(moved.from, to: moved.to, in: &target) }
    writeRecord(of: draft, as: outcome.slug)
    try target.write(writer.bytes.span, to: RecordLayout.path(ofSite: outcome.slug))
    noteIncomplete(draft.site, draft, &notes, line)
    result.created += 1
  }

  private mutating func slug(
    for name: String, _ draft: SiteDraft, _ target: some ImportTarget
  ) throws -> SlugAssignment.Outcome {
    do {
      return try slugs.assign(name, draft.key) {
        try target.isTaken(RecordLayout.path(ofSite: $0))
      }
    } catch let taken as SlugAssignment.Taken {
      let identifier = "\(conventions.scheme):\(draft.key.text)"
      throw ImportIssue(
        conventions.place(of: "names", in: draft).name, line: 0, value: taken.slug.text,
        code: "IDN-02", "the identifier '\(taken.slug)' belongs to another site",
        suggestion: "give that site the external identifier '\(identifier)' if it is the same")
    }
  }

  private func namelessRow(_ draft: SiteDraft, suggestion: String?) -> ImportIssue {
    let place = conventions.place(of: "names", in: draft)
    return ImportIssue(
      place.name, line: place.line, code: "IDN-06",
      "the row has no name, and the registry has none for it", suggestion: suggestion)
  }

  private mutating func writeRecord(of draft: SiteDraft, as id: Slug) {
    var site = draft.site
    site.id = id
    writer.removeAll(keepingCapacity: true)
    site.write(to: &writer)
  }

  /// Writes a record that this import made once more under another identifier.
  private func move(_ old: Slug, to new: Slug, in target: inout some ImportTarget) throws {
    let bytes = try target.written(RecordLayout.path(ofSite: old))
    var record = try JSONParser.parse(bytes).objectValue ?? JSONObject()
    record["id"] = .string(new.text)
    try target.write(record.bytes(.compact).span, to: RecordLayout.path(ofSite: new))
  }

  private mutating func update(
    _ id: Slug, with draft: SiteDraft, _ notes: inout RowNotes, _ line: Int,
    in target: inout some ImportTarget
  ) throws {
    // A record that nothing but this source ever touched is the same, byte for byte.
    let path = RecordLayout.path(ofSite: id)
    writeRecord(of: draft, as: id)
    if try target.holds(writer.bytes.span, at: path) {
      noteIncomplete(draft.site, draft, &notes, line)
      result.unchanged += 1
      return
    }
    let site = try target.site(id)
    let own = ExternalID.sound(in: site.externalIDs).first { $0.scheme == conventions.scheme }?
      .value
    if let own = own ?? site.externalIDs[conventions.scheme], own != draft.key.text {
      let place = conventions.place(of: "externalIds", in: draft)
      let noun = conventions.noun
      throw ImportIssue(
        place.name, line: place.line, value: draft.key.text, code: "IDN-02",
        "the site '\(id)', which took the place of the \(noun)'s, is \(noun) \(own) itself")
    }
    guard !draft.site.names.isEmpty || !site.names.isEmpty else {
      throw namelessRow(draft, suggestion: nil)
    }
    let merge = merged(draft, into: site, &notes, line)
    noteIncomplete(merge.site, draft, &notes, line)
    let change = RecordChange(
      from: site, to: merge.site, nestedFields: conventions.nestedFields)
    guard !change.fields.isEmpty else {
      result.unchanged += 1
      return
    }
    try target.write(change.record.bytes(.compact).span, to: path)
    result.noteChange(of: id.text, change.fields)
  }

  private mutating func merged(
    _ draft: SiteDraft, into site: Site, _ notes: inout RowNotes, _ line: Int
  ) -> SiteMerge {
    if notes.name == nil { notes.name = site.title }
    let reach = Reach(
      edition: draft.edition, language: draft.language, isNewest: options.isNewest, in: site,
      conventions)
    var merge = SiteMerge(draft, into: site, conventions, reach, notes)
    merge.run()
    let free = Reach(language: draft.language, in: site, conventions)
    if reach != free {
      // What it would do if it were newer shows whether it says anything else.
      var other = SiteMerge(draft, into: site, conventions, free, notes)
      other.run()
      if conventions.undated(other.site) != conventions.undated(merge.site) {
        let edition =
          reach.replacesTexts
          ? conventions.provenance(of: site)?.edition
          : conventions.edition(of: site, in: draft.language)
        tally.holdBack(notes, line, by: edition)
      }
    }
    notes = merge.notes
    return merge
  }

  /// Says what a record lacks for all that a row stands for, if anything.
  private func noteIncomplete(
    _ site: Site, _ draft: SiteDraft, _ notes: inout RowNotes, _ line: Int
  ) {
    let places = conventions.incompleteFields(of: site).map {
      conventions.place(of: $0, in: draft)
    }
    guard let first = places.first else { return }
    let (code, message) = conventions.consequence(ofIncomplete: places.map(\.name))
    notes.warn(first.name, first.line > 0 ? first.line : line, code, message)
  }
}
