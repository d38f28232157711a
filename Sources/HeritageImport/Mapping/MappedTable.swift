import ByteStreams
import CanonicalJSON
import HeritageModel

/// A table with the mapping that makes records of its rows, after its first rows were read, or all.
struct MappedTable: Sendable {
  let mapping: Mapping
  let table: TableDocument
  private let preparation: RowPreparation
  private var bound: BoundMapping
  private var survey: TableSurvey
  /// Where the files that rows name are looked for.
  let files: FilePlace?
  /// The source that the mapping names, where the user names another.
  let replacedSource: Slug?

  /// How many rows show the columns of a table that is read once.
  private static let rowsLookedAt = 256

  /// Reads a table's first rows, and chooses the mapping where none is given: one of the built-in
  /// ones whose columns are all there, else what the headings say of a table that is read to its
  /// end.
  ///
  /// - Throws: ``ImportError`` if the headings do not say enough, ``MappingError`` if the mapping
  ///   does not fit the table, or an error of the layers below if the table is damaged.
  init(_ file: InputFile, _ options: ImportOptions, in folder: String? = nil) throws {
    let chosen = try options.mapping ?? MappingChoice(file, options).mapping()
    mapping = chosen.adopting(options)
    files = try mapping.media.flatMap { _ in
      try options.media.map { try FilePlace(path: $0, isBesideList: false) }
        ?? folder.map { try FilePlace(path: $0, isBesideList: true) }
    }
    replacedSource = chosen.source.id == mapping.source.id ? nil : chosen.source.id
    table = try TableDocument(file, mapping.input)
    var settings = mapping.input
    // Rejected rows were filled in before they were written.
    if table.isOfRejectedRows { settings.fill = [] }
    preparation = RowPreparation(settings, placesRows: mapping.keysByGeometry)
    // Monuments and claims are made of the rows once more, and what headings were taken for is told at once.
    let mayReadOnce =
      mapping.guess == nil && !table.isOfRejectedRows
      && (mapping.makesClaims ? mapping.makesClaimsAlone : mapping.makesSitesAlone)
    survey = try TableSurvey(
      table.reader(columns: mapping.firstColumns), preparation, of: mapping,
      limit: mayReadOnce ? Self.rowsLookedAt : nil, rowLimit: options.rowLimit,
      seeksPublication: options.edition == nil)
    guard survey.rowCount > 0 else { throw ImportError.noTableRows(source: table.source) }
    bound = try BoundMapping(
      mapping, to: survey.columns, mayLack: table.format.namesOnlyFilledColumns)
  }

  /// The same table after it was read to its end.
  private func surveyed(_ options: ImportOptions? = nil) throws -> MappedTable {
    guard !survey.isWhole else { return self }
    var whole = self
    whole.survey = try TableSurvey(
      table.reader(columns: mapping.firstColumns), preparation, of: mapping,
      rowLimit: options?.rowLimit ?? .max,
      seeksPublication: options.map { $0.edition == nil } ?? false)
    whole.bound = try BoundMapping(
      mapping, to: whole.survey.columns, mayLack: table.format.namesOnlyFilledColumns)
    return whole
  }

  /// Reads the table, twice where need be, and brings its rows into a registry.
  func run(
    _ document: ImportedDocument, _ options: ImportOptions, _ output: (any SideTableOutput)?,
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    guard !survey.isWhole else {
      return try runAgain(document, options, output, into: &target, progress: progress)
    }
    // A row of a later edition may be one of the edition before under a new key, which only all keys
    // tell.
    if try isFirst(options, in: target),
      let result = try runOnce(document, options, output, into: &target, progress: progress)
    {
      return result
    }
    return try surveyed(options).runAgain(
      document, options, output, into: &target, progress: progress)
  }

  /// Whether nothing that the list brought before may be among its rows, and nothing of them all must
  /// be known before the first.
  private func isFirst(_ options: ImportOptions, in target: some ImportTarget) throws -> Bool {
    let source = mapping.source.id
    guard mapping.makesSitesAlone else {
      return try target.source(source) == nil
        && (options.edition != nil || !EditionSearch(bound.claims).isWorthwhile)
    }
    return try !target.hasRecords(of: .site, source: source.text)
  }

  /// Brings the rows in while the table is read for the first time.
  ///
  /// - Returns: What became of them; `nil` if the table must be read twice, and nothing is written.
  private func runOnce(
    _ document: ImportedDocument, _ options: ImportOptions, _ output: (any SideTableOutput)?,
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult? {
    let tables = SideTables(output, of: document, nil)
    let groups = ConsecutiveGroups(try reader(), preparation, bound, survey.columns)
    let known = KnownRows(source: mapping.source.id, hashes: nil, isPart: document.isPart)
    do {
      var whole = self
      let result: ImportResult
      if mapping.makesSitesAlone {
        let pipe = RowPipe(groups, MappedInterpreter(bound, survey.columns, options))
        var run = ImportRun(
          pipe, MappedConventions(mapping, known, options), document, options, tables)
        result = try run.run(into: &target, progress: progress)
        whole.survey = pipe.survey
      } else {
        let pipe = RowPipe(
          groups, MappedClaimReader(bound, survey.columns, options, hasPlaces: false))
        var run = ClaimRun(
          pipe, of: mapping, known, document, options, tables, nil, files: files, after: nil)
        result = try run.run(into: &target, progress: progress)
        whole.survey = pipe.survey
      }
      try tables.settle(whole.form)
      return try whole.finish(result, in: &target)
    } catch is ConsecutiveGroups.NeedsSurvey {
      try target.startOver()
      return nil
    }
  }

  private func reader() throws -> RowsAhead {
    RowsAhead(try table.reader(columns: survey.columns))
  }

  private var form: SideTables.Form {
    SideTables.Form(
      columns: survey.columns.names, widths: survey.mostTexts, dropped: bound.droppedColumns,
      hasGeometry: survey.hasGeometry)
  }

  /// Brings the rows in once the whole table was read.
  private func runAgain(
    _ document: ImportedDocument, _ stated: ImportOptions, _ output: (any SideTableOutput)?,
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    var options = stated
    options.edition = options.edition ?? survey.newestPublication
    let tables = SideTables(output, of: document, form)
    let known = KnownRows(
      source: mapping.source.id, hashes: survey.keyHashes, isPart: document.isPart)
    var found: ImportResult?
    var sites: [SourceKey: Slug] = [:]
    var outcomes: [SourceKey: RowOutcome]?
    var subjects: RowSubjects?
    if mapping.site != nil, mapping.matching.nearMetres == nil {
      let pipe = RowPipe(try groups(), MappedInterpreter(bound, survey.columns, options))
      var run = ImportRun(
        pipe, MappedConventions(mapping, known, options), document, options, tables,
        with: mapping.monument == nil ? nil : MonumentFinder(known),
        remembersRows: mapping.monument != nil || mapping.makesClaims)
      found = try run.run(into: &target, progress: progress)
      sites = run.sitesByKey
      outcomes = run.outcomes
      subjects = mapping.makesClaims ? RowSubjects(run.sitesByKey, run.outcomes) : nil
    }
    if mapping.monument != nil {
      let pipe = RowPipe(try groups(), MappedMonuments(bound, survey.columns, options))
      var run = MonumentRun(
        pipe, known, document, options, tables, sites: sites, outcomes,
        remembersRows: mapping.makesClaims, after: found)
      found = try run.run(into: &target, progress: progress)
      subjects = run.subjects
    }
    if mapping.makesClaims || found == nil {
      let pipe = RowPipe(
        try groups(),
        MappedClaimReader(bound, survey.columns, options, hasPlaces: subjects != nil))
      var run = ClaimRun(
        pipe, of: mapping, known, document, options, tables, subjects, files: files, after: found)
      found = try run.run(into: &target, progress: progress)
    }
    return try finish(
      found ?? ImportResult(document, options, scheme: mapping.source.id.text), in: &target)
  }

  /// Adds to the result of all rows what there is to say of the table as a whole.
  private func finish(
    _ result: ImportResult, in target: inout some ImportTarget
  ) throws -> ImportResult {
    var result = result
    try noteSource(result, in: &target)
    tellColumns(&result)
    if mapping.isNamedAfterFile {
      try EditionGuess(mapping.source.id, from: target).tell(in: &result)
    }
    return result
  }

  private func groups() throws -> GroupSource {
    GroupSource(try reader(), preparation, bound, survey)
  }

  /// Records whose list it is, once anything of it is in the registry.
  private func noteSource(_ result: ImportResult, in target: inout some ImportTarget) throws {
    let own = mapping.source
    guard result.kinds.values.contains(where: { $0.created + $0.updated > 0 }),
      try target.source(own.id) == nil
    else { return }
    try target.write(own.json.bytes(.compact).span, to: own.path)
  }

  /// The columns that look like damage and are not in the mapping, where it makes no report.
  private var damageColumns: [String] {
    guard mapping.reports.isEmpty else { return [] }
    return survey.columns.names.indices.filter { index in
      bound.unplacedColumns.contains(index) && survey.filled[index] * 2 >= survey.rowCount
        && HeadingWords.speakOfDamage(survey.columns[index])
    }.map { survey.columns[$0] }
      + (mapping.guess?.damage ?? []).filter { name in
        survey.columns.known(name).map { survey.filled[$0] * 2 < survey.rowCount } ?? false
      }
  }

  /// Returns what becomes of each column but those of an import's own.
  private func columnUses(_ result: ImportResult) -> [ColumnUse] {
    survey.columns.names.indices
      .filter { !survey.columns[$0].hasPrefix(SideTables.prefix) }
      .map { index in
        let isKept = bound.unplacedColumns.contains(index)
        let out = survey.passedOver[index, default: 0] + result.leftOut[index, default: 0]
        return ColumnUse(
          name: survey.columns[index], filled: survey.filled[index],
          isUsed: bound.usedColumns.contains(index),
          isDropped: bound.droppedColumns.contains(index), failed: result.misfits[index] ?? 0,
          kept: isKept ? survey.filled[index] - out : 0)
      }
  }

  /// Tells of an import of the same table what the one before came to.
  func recount(_ operation: JSONObject, _ result: inout ImportResult) throws {
    result.columns = try surveyed().columnUses(result)
    guard let kinds = operation["kinds"]?.objectValue else {
      result.kinds[mapping.site == nil ? .monument : .site] =
        KindCounts(unchanged: result.unchanged)
      return
    }
    for (name, counts) in kinds {
      guard let kind = RecordKind(rawValue: name), let counts = counts.objectValue else { continue }
      result.kinds[kind] = KindCounts(
        unchanged: counts.reduce(0) { $0 + ($1.value.intValue ?? 0) })
    }
  }

  /// Says what became of each column, one warning for each whose texts no field takes.
  private func tellColumns(_ result: inout ImportResult) {
    result.columns = columnUses(result)
    for column in result.columns where column.isKeptAsItIs {
      let rows = column.kept == 1 ? "1 row" : "\(column.kept) rows"
      result.warn(
        ImportIssue(
          column.name, line: 0, record: result.source, code: ImportCode.notCarriedOver,
          "the column '\(column.name)' is not in the mapping (\(rows)); its texts are kept word for "
            + "word"))
    }
    if let guess = mapping.guess { tell(guess, &result) }
    tellPersons(&result)
    for note in survey.notes {
      result.warn(
        ImportIssue("", line: 0, record: result.source, code: ImportCode.rowCount, note))
    }
    for fault in mapping.check(against: survey.columns).map(\.fault) {
      let isUnknown = fault.code == ImportCode.unknownColumn && !fault.path.hasPrefix("drop")
      guard let code = fault.code, isUnknown || code == ImportCode.looksPersonal else { continue }
      result.warn(
        ImportIssue(
          fault.path, line: 0, record: result.source, code: code, fault.message,
          suggestion: fault.suggestion))
    }
    for name in damageColumns {
      result.warn(
        ImportIssue(
          name, line: 0, record: result.source, code: ImportCode.looksLikeDamage,
          "the column '\(name)' looks like damage, but no report is made of it",
          suggestion: "say what it is in a mapping: 'heritage mappings draft \(result.source)'"))
    }
  }

  /// Says which columns may tell of persons and are kept all the same.
  private func tellPersons(_ result: inout ImportResult) {
    for column in result.columns
    where column.isKeptAsItIs && PersonalColumns.areSpokenOf(in: column.name) {
      result.warn(
        ImportIssue(
          column.name, line: 0, record: result.source, code: ImportCode.looksPersonal,
          "the column '\(column.name)' may tell of persons, and its texts are kept in the registry",
          suggestion: "name it in the mapping's 'drop' to keep it out"))
    }
    for name in Set(mapping.key.flatMap(\.columns)).sorted()
    where PersonalColumns.areSpokenOf(in: name) {
      result.warn(
        ImportIssue(
          name, line: 0, record: result.source, code: ImportCode.looksPersonal,
          "the column '\(name)' may tell of persons, and is part of the key, which the registry keeps",
          suggestion: "use another key"))
    }
  }

  /// Tells what the headings of a table without a mapping were taken for, where that may be wrong.
  private func tell(_ guess: GuessedColumns, _ result: inout ImportResult) {
    for note in guess.notes {
      result.warn(
        ImportIssue(
          note.field, line: 0, record: result.source, code: ImportCode.readByHeadings,
          note.message, suggestion: note.suggestion))
    }
    let repeated = survey.rowsByKey.count
    guard repeated > 0 else { return }
    let keys = repeated == 1 ? "1 key comes" : "\(repeated) keys come"
    result.warn(
      ImportIssue(
        "key", line: 0, record: result.source, code: ImportCode.readByHeadings,
        "\(keys) more than once, and their rows are taken for one site each, by \(guess.repeatedKey)",
        suggestion: "if they are different sites, correct the rows, or say the key in a mapping"))
  }
}
