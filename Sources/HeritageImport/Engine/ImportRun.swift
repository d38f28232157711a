import CanonicalJSON
import HeritageModel

/// One import: what was seen, what was written, and what there is to say.
///
/// A row that cannot be right is rejected by itself; whether the rest is kept then is for the
/// caller to decide, as nothing but ``ImportTarget/write(_:to:)`` changes anything. Memory grows
/// with the number of rows, by their keys and slugs.
struct ImportRun<Source: RowSource & ~Copyable, Interpreter: RowInterpreter>
where Interpreter.Row == Source.Row, Interpreter.Draft == SiteDraft {
  private let rows: RowPipe<Source, Interpreter>
  private let conventions: any SourceConventions
  private let options: ImportOptions
  private let sideTables: SideTables
  private var result: ImportResult
  private var sites: SiteIntake
  /// The line of the row that was taken for each key, 0 where all were rejected.
  private var lines = KeyLines()
  private var tally = DocumentTally()

  init(
    _ rows: RowPipe<Source, Interpreter>, _ conventions: some SourceConventions,
    _ document: ImportedDocument, _ options: ImportOptions, _ sideTables: SideTables,
    with monuments: MonumentFinder? = nil, remembersRows: Bool = false
  ) {
    self.rows = rows
    self.conventions = conventions
    self.options = options
    self.sideTables = sideTables
    self.remembersRows = remembersRows
    sites = SiteIntake(
      conventions, document, options, with: monuments, remembersSites: remembersRows)
    result = ImportResult(document, options, scheme: conventions.scheme)
  }

  /// The sites of the document's rows by their keys, after the run.
  var sitesByKey: [SourceKey: Slug] { sites.sitesByKey }
  /// What became of each row with a key, where monuments or claims are to know.
  private(set) var outcomes: [SourceKey: RowOutcome] = [:]
  private let remembersRows: Bool

  /// Reads the document to its end; see ``ListingImport/run(into:sideTables:progress:)``.
  mutating func run(
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    rows.start()
    defer { rows.cancel() }
    var isLast = false
    while !isLast {
      let batch = rows.next()
      if result.read == 0, !batch.rows.isEmpty { begin(batch.language) }
      let interpreted = batch.rows.span
      for index in interpreted.indices { try take(interpreted[index], into: &target) }
      if let failure = batch.failure { throw failure }
      try progress(batch.bytesRead)
      isLast = batch.isLast
      rows.giveBack(batch)
    }
    result.skipped = rows.skipped
    result.read += rows.skipped
    result.decided = sites.decided
    tally.tell(
      rows.foreign, declaredRows: rows.declaredRows, conventions, edition: options.edition, &result)
    if !result.document.isPart {
      try Absences(conventions, options, isWhole: isWhole, lines, changed: sites.updated).note(
        in: &target, &result)
    }
    return result
  }

  /// Whether a record that no row stands for is certainly not in the document.
  private var isWhole: Bool {
    tally.rowsWithoutKey == 0 && rows.declaredRows ?? result.read == result.read
  }

  private mutating func begin(_ language: String?) {
    result.language = language
    guard language == nil, conventions.hasOneLanguage else { return }
    result.warn(
      ImportIssue(
        "", line: 0, record: result.source, code: ImportCode.languageUnknown,
        "the language of the listing cannot be told; its texts are kept without one",
        suggestion: "name it, as in '--language fr'"))
  }

  /// Takes one row into the target, or rejects it.
  private mutating func take(
    _ row: InterpretedRow<Source.Row, SiteDraft>, into target: inout some ImportTarget
  ) throws {
    guard row.row.number <= options.rowLimit else {
      throw ImportError.tooManyRows(
        source: result.source, line: row.row.line, limit: options.rowLimit)
    }
    result.read += row.row.rowCount
    for column in row.notes.misfits { result.misfits[column, default: 0] += 1 }
    do {
      // What is to be said of a rejected row's other fields is not true of anything kept.
      var notes = row.notes
      if let draft = try row.draft.get() { try bring(draft, &notes, row.row, into: &target) }
      for warning in notes.finished { result.warn(warning) }
    } catch var reason as ImportIssue {
      if let key = row.key {
        if lines[key] == nil { lines.note(0, for: key) }
        note(.out, key)
      } else {
        tally.rowsWithoutKey += 1
      }
      reason.record = row.notes.record
      reason.name = row.notes.name
      if reason.line == 0 { reason.line = row.row.line }
      result.reject(reason, rows: row.row.rowCount)
      result.leaveOut(row.row)
      try sideTables.reject(row.row.flattened(), reason)
    }
  }

  private mutating func bring(
    _ draft: SiteDraft, _ notes: inout RowNotes, _ row: Source.Row,
    into target: inout some ImportTarget
  ) throws {
    if let first = lines[draft.key], first > 0 {
      let place = conventions.place(of: "externalIds", in: draft)
      throw ImportIssue(
        place.name, line: place.line, value: draft.key.text, code: "IDN-02",
        "\(place.name) '\(draft.key.text)' was already given on line \(first)")
    }
    let outcome = try sites.take(draft, &notes, row.line, &tally, into: &target)
    switch outcome {
    case .created:
      result.noteCreation(.site)
      note(.created, draft.key)
    case .updated(let id, let fields, let turn):
      result.noteChange(of: id.text, fields, turn: recordTurn(turn))
      note(.updated, draft.key)
    case .unchanged(let turn):
      result.noteUnchanged(.site, turn: recordTurn(turn))
      note(.unchanged, draft.key)
    case .held(let candidates):
      result.held += row.rowCount
      result.leaveOut(row)
      try sideTables.hold(draft.key, draft.title, line: row.line, candidates)
      result.hold(HeldRow(draft.key, draft.title, line: row.line, candidates), candidates)
      lines.note(row.line, for: draft.key)
      note(.out, draft.key)
      return
    }
    if let sample = sites.sample { result.noteSample(.site, sample) }
    lines.note(row.line, for: draft.key)
    tally.count(notes, row.line)
  }

  /// Which of a site's rows one is, for the counts of sites.
  private func recordTurn(_ turn: SiteIntake.Turn) -> RecordTurn {
    guard turn.others.contains(where: { lines[SourceKey(text: $0)] ?? 0 > 0 }) else {
      return .first
    }
    return turn.isUpdated ? .afterChange : .afterNone
  }

  private mutating func note(_ outcome: RowOutcome, _ key: SourceKey) {
    if remembersRows { outcomes[key] = outcome }
  }
}

/// What became of a row's site.
enum RowOutcome {
  case created, updated, unchanged
  /// It did not come in: it was rejected, or is held.
  case out
}
