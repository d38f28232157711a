import HeritageModel

/// Brings the reports and the evidence of one document into a registry, after its sites and
/// monuments.
struct ClaimRun<Source: RowSource & ~Copyable, Interpreter: RowInterpreter>
where Interpreter.Row == Source.Row, Interpreter.Draft == ClaimDraft {
  private let rows: RowPipe<Source, Interpreter>
  private let mapping: Mapping
  private let known: KnownRows
  private let document: ImportedDocument
  private let options: ImportOptions
  private let sideTables: SideTables
  /// What the rows are about; `nil` where each belongs to what is nearest, or to nothing.
  private let subjects: RowSubjects?
  private let files: FilePlace?
  private var result: ImportResult
  private var tally = DocumentTally()
  private var editions: [Slug: StatedDate?] = [:]

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - rows: The rows of the document.
  ///   - mapping: What they are, and how their places are found.
  ///   - known: The rows that the list had before.
  ///   - document: What is known of the document.
  ///   - options: What the user says of it.
  ///   - sideTables: Where refused rows go.
  ///   - subjects: The sites and monuments of the rows; `nil` if the document has none of its own.
  ///   - files: Where the files that rows name are looked for.
  ///   - result: What happened to them, to which this adds; `nil` if there are none.
  init(
    _ rows: RowPipe<Source, Interpreter>, of mapping: Mapping, _ known: KnownRows,
    _ document: ImportedDocument, _ options: ImportOptions, _ sideTables: SideTables,
    _ subjects: RowSubjects?, files: FilePlace?, after result: ImportResult?
  ) {
    self.rows = rows
    self.mapping = mapping
    self.known = known
    self.document = document
    self.options = options
    self.sideTables = sideTables
    self.subjects = subjects
    self.files = files
    self.result = result ?? ImportResult(document, options, scheme: mapping.source.id.text)
  }

  /// Reads the document to its end; see ``ListingImport/run(into:sideTables:progress:)``.
  mutating func run(
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    rows.start()
    defer { rows.cancel() }
    let claims = try KnownClaims(of: mapping.source.id, known, from: target)
    var intake = ClaimIntake(
      mapping.source.id, document, options, claims, target.stamp, files: files)
    let near = try mapping.matching.nearMetres.map { try NearbySubjects(within: $0, in: target) }
    var isLast = false
    while !isLast {
      let batch = rows.next()
      let interpreted = batch.rows.span
      for index in interpreted.indices {
        try take(interpreted[index], near, &intake, into: &target)
        // The files of a batch may be very large.
        if files != nil { try progress(batch.bytesRead) }
      }
      if let failure = batch.failure { throw failure }
      try progress(batch.bytesRead)
      isLast = batch.isLast
      rows.giveBack(batch)
    }
    if subjects == nil {
      result.skipped = rows.skipped
      result.read += rows.skipped
      try tellMissing(claims.missing(besides: intake.formerKeys), in: target)
    }
    tally.tell(noun: "row", plural: "rows", edition: options.edition, &result)
    return result
  }

  private mutating func take(
    _ row: InterpretedRow<Source.Row, ClaimDraft>, _ near: NearbySubjects?,
    _ intake: inout ClaimIntake, into target: inout some ImportTarget
  ) throws {
    var notes = row.notes
    if subjects == nil {
      result.read += row.row.rowCount
      for column in row.notes.misfits { result.misfits[column, default: 0] += 1 }
    } else {
      // What is wrong with a row as such was told when its site came in.
      guard case .success = row.draft else { return }
      notes = RowNotes(record: row.notes.record, line: row.row.line)
      notes.name = row.notes.name
    }
    do {
      guard let draft = try row.draft.get() else { return }
      var subject: Subject?
      if let subjects {
        subject = subjects[draft.key]
        if subject == nil { return }
      } else if let near {
        subject = try near.subject(of: draft, options.decisions)
        guard subject != nil else {
          result.passed += row.row.rowCount
          result.leaveOut(row.row)
          return
        }
      }
      let edition = try subject.flatMap { try self.edition(of: $0, in: target) }
      let former = try subject.map { try formerKeys(of: draft.key, $0, intake, in: target) } ?? []
      let outcome = try intake.take(
        draft, on: subject, edition, formerKeys: former, &notes, in: &target)
      if let edition = outcome.heldBackBy {
        tally.holdBack(notes, row.row.line, by: edition.text)
      }
      note(outcome, intake.samples)
      for warning in notes.finished { result.warn(warning) }
    } catch var reason as ImportIssue {
      reason.record = row.notes.record
      reason.name = row.notes.name
      if reason.line == 0 { reason.line = row.row.line }
      result.reject(reason, rows: row.row.rowCount)
      if subjects == nil { result.leaveOut(row.row) }
      try sideTables.reject(row.row.flattened(), reason)
    }
  }

  private mutating func note(_ outcome: ClaimIntake.Outcome, _ samples: [ImportResult.Sample]) {
    result.note(
      .report, created: outcome.created, updated: outcome.replaced, unchanged: outcome.unchanged)
    result.note(
      .evidence, created: outcome.items, updated: outcome.completedItems,
      unchanged: outcome.knownItems)
    for sample in samples { result.noteSample(sample.kind, sample.record) }
    guard subjects == nil else { return }
    if outcome.replaced + outcome.completedItems > 0 {
      result.updated += 1
    } else if outcome.created + outcome.items > 0 {
      result.created += 1
    } else {
      result.unchanged += 1
    }
  }

  /// The newest edition of the list that is known to say what a subject has from it.
  private mutating func edition(
    of subject: Subject, in target: some ImportTarget
  ) throws -> StatedDate? {
    // Nothing of a place that rows are only near is from the list.
    guard subjects != nil else { return nil }
    if let known = editions[subject.site] { return known }
    let path = RecordLayout.path(ofSite: subject.site)
    let edition =
      try target.isTaken(path)
      ? target.site(subject.site).origins[mapping.source.id.text]?.edition : nil
    editions[subject.site] = .some(edition)
    return edition
  }

  /// The keys that a row may have had before the list renamed it, where somebody decided that it is
  /// about a place that they had led to.
  private func formerKeys(
    of key: SourceKey, _ subject: Subject, _ intake: ClaimIntake, in target: some ImportTarget
  ) throws -> [String] {
    guard subjects != nil, intake.hasKnownClaims else { return [] }
    let origins = try target.places(of: subject).compactMap { place in
      (place as? Monument)?.origins ?? (place as? Site)?.origins
    }
    return origins.compactMap { $0[mapping.source.id.text] }.filter { $0.keys.contains(key.text) }
      .flatMap(\.formerKeys).filter { !known.mayHave($0) }
  }

  /// Tells of rows that made claims before and are not in the document any more.
  private mutating func tellMissing(_ paths: [String], in target: some ImportTarget) throws {
    for path in paths {
      let report = try target.report(at: path)
      let key = SourceKey(text: report.origin?.key ?? "")
      result.missing.append(key.text)
      result.missingReports += 1
      result.warn(
        ImportIssue(
          "", line: 0, record: key.shown, code: ImportCode.missing,
          "the row of report '\(report.id)' is not in this listing; the report stays as it is"))
    }
    result.missing.sort()
  }
}

/// What the rows of a document are about, once its sites and monuments are in.
struct RowSubjects {
  private var subjects: [SourceKey: Subject] = [:]

  /// Joins the sites of rows with what became of the rows.
  init(_ sites: [SourceKey: Slug], _ outcomes: [SourceKey: RowOutcome]) {
    for (key, site) in sites where outcomes[key] != .out { subjects[key] = Subject(site: site) }
  }

  init() {}

  subscript(key: SourceKey) -> Subject? { subjects[key] }

  mutating func note(_ subject: Subject?, of key: SourceKey) { subjects[key] = subject }
}

/// Finds the sites and monuments that rows are near.
struct NearbySubjects {
  private let metres: Double
  private var places = NearbyPlaces()

  /// Reads all sites and monuments.
  ///
  /// - Throws: An error of the target's own if one cannot be read.
  init(within metres: Double, in target: some ImportTarget) throws {
    self.metres = metres
    var found = NearbyPlaces()
    try target.forEachSite { found.add($0) }
    try target.forEachMonument { found.add($0) }
    found.settle()
    places = found
  }

  /// Returns what a row belongs to, by what somebody decided or else by its place.
  func subject(of draft: ClaimDraft, _ decisions: MatchDecisions?) throws -> Subject? {
    switch decisions?[draft.key.text] {
    case .record(.site(let id))?: return Subject(site: id)
    case .record(.monument(let id, let site))?: return Subject(site: site, monument: id)
    case .record?, .new?, nil: break
    }
    return draft.location.flatMap {
      places.place(latitude: $0.latitude, longitude: $0.longitude, within: metres)
    }
  }
}
