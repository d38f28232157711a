import ByteStreams
import CanonicalJSON
import HeritageModel

/// A table with the mapping that makes records of its rows, after it was read once.
struct MappedTable: Sendable {
  let mapping: Mapping
  let table: TableDocument
  private let preparation: RowPreparation
  private let bound: BoundMapping
  private let survey: TableSurvey
  private var matcher: SiteMatcher

  /// Reads a table to its end, and chooses the mapping where none is given: one of the built-in
  /// ones whose columns are all there, else what the headings say.
  ///
  /// - Throws: ``ImportError`` if the headings do not say enough, ``MappingError`` if the mapping
  ///   does not fit the table, or an error of the layers below if the table is damaged.
  init(_ file: InputFile, _ options: ImportOptions) throws {
    let chosen = try options.mapping ?? Self.chooseMapping(for: file, options)
    mapping = chosen.adopting(options)
    table = try TableDocument(file, mapping.input)
    var settings = mapping.input
    // Rejected rows were filled in before they were written.
    if table.isOfRejectedRows { settings.fill = [] }
    preparation = RowPreparation(settings, placesRows: mapping.keysByGeometry)
    survey = try TableSurvey(
      table.reader(columns: mapping.firstColumns), preparation, of: mapping,
      rowLimit: options.rowLimit)
    guard survey.rowCount > 0 else { throw ImportError.noTableRows(source: table.source) }
    bound = try BoundMapping(
      mapping, to: survey.columns, mayLack: table.format.namesOnlyFilledColumns)
    matcher = SiteMatcher(options.matching, source: mapping.source.id, options.decisions)
  }

  /// The same table with other decisions on its rows.
  func matching(_ options: ImportOptions) -> MappedTable {
    var table = self
    table.matcher = SiteMatcher(options.matching, source: mapping.source.id, options.decisions)
    return table
  }

  /// Chooses the mapping of a table for which none is named.
  private static func chooseMapping(
    for file: InputFile, _ options: ImportOptions
  ) throws -> Mapping {
    let reader = try TableDocument(file, options.stated.completing(InputSettings())).reader()
    var profile = TableProfile()
    var row = TableRow()
    var preparation = RowPreparation(InputSettings())
    var mended: String?
    var fault: ImportIssue?
    while try reader.next(&row) {
      try row.check(options.rowLimit, in: reader)
      preparation.prepare(&row, reader.columns)
      mended = mended ?? row.mended?.file
      fault = fault ?? row.fault
      profile.take(row)
    }
    if let fault, profile.rows == 0 {
      throw ImportError.noSoundRow(source: file.source, fault)
    }
    if let known = try BuiltInMappings.recognising(reader.columns) { return known }
    // Mended rows are of the list that they were first in.
    let name = mended ?? file.source.split(separator: "/").last.map(String.init) ?? file.source
    let list = ListName(ofFileNamed: name, id: options.sourceID?.text)
    let guess = try ZeroMapping(profile, reader.columns, of: list, document: file.source)
    var mapping = try Mapping(Array(guess.mapping.file.utf8), named: "the headings")
    mapping.damageColumns = guess.damageColumns.map { reader.columns[$0] }
    return mapping
  }

  /// Reads the table again, and brings its rows into a registry.
  func run(
    _ document: ImportedDocument, _ options: ImportOptions, _ output: (any SideTableOutput)?,
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    let tables = SideTables(
      output, of: document, columns: survey.columns.names,
      widths: survey.mostTexts, dropped: bound.droppedColumns, hasGeometry: survey.hasGeometry)
    var found: ImportResult?
    var sites: [SourceKey: Slug] = [:]
    var outcomes: [SourceKey: RowOutcome]?
    if mapping.site != nil {
      let pipe = RowPipe(try groups(), MappedInterpreter(bound, survey.columns, options))
      var run = ImportRun(
        pipe, MappedConventions(mapping, matcher), document, options, tables,
        remembersSites: mapping.monument != nil)
      found = try run.run(into: &target, progress: progress)
      sites = run.sitesByKey
      outcomes = run.outcomes
    }
    if mapping.monument != nil || found == nil {
      let pipe = RowPipe(try groups(), MappedMonuments(bound, survey.columns, options))
      var run = MonumentRun(
        pipe, source: mapping.source.id.text, document, options, tables, sites: sites,
        outcomes, after: found)
      found = try run.run(into: &target, progress: progress)
    }
    var result = found ?? ImportResult(document, options, scheme: mapping.source.id.text)
    try noteSource(result, in: &target)
    tellColumns(&result)
    return result
  }

  private func groups() throws -> GroupSource {
    GroupSource(try table.reader(columns: survey.columns), preparation, bound, survey)
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
      + mapping.damageColumns.filter { name in
        survey.columns.known(name).map { survey.filled[$0] * 2 < survey.rowCount } ?? false
      }
  }

  /// The columns that may tell of persons and that the mapping neither takes nor drops.
  private var personalColumns: [String] {
    survey.columns.names.indices.filter { index in
      bound.unplacedColumns.contains(index) && survey.filled[index] > 0
        && PersonalColumns.areSpokenOf(in: survey.columns[index])
    }.map { survey.columns[$0] }
  }

  /// Says what became of each column, one warning for each whose texts no field takes.
  private func tellColumns(_ result: inout ImportResult) {
    for (index, name) in survey.columns.names.enumerated()
    where !name.hasPrefix(SideTables.prefix) {
      let filled = survey.filled[index]
      let isDropped = bound.droppedColumns.contains(index)
      result.columns.append(
        ColumnUse(
          name: name, filled: filled, isUsed: bound.usedColumns.contains(index),
          isDropped: isDropped, failed: result.misfits[index] ?? 0))
      guard bound.unplacedColumns.contains(index), filled > 0 else { continue }
      let rows = filled == 1 ? "1 row" : "\(filled) rows"
      result.warn(
        ImportIssue(
          name, line: 0, record: result.source, code: ImportCode.notCarriedOver,
          "the column '\(name)' is not in the mapping (\(rows)); its texts are kept word for word"))
    }
    for name in personalColumns {
      result.warn(
        ImportIssue(
          name, line: 0, record: result.source, code: ImportCode.looksPersonal,
          "the column '\(name)' may tell of persons, and its texts are kept in the registry",
          suggestion: "name it in the mapping's 'drop' to keep it out"))
    }
    for note in survey.notes {
      result.warn(
        ImportIssue("", line: 0, record: result.source, code: ImportCode.rowCount, note))
    }
    for finding in mapping.check(against: survey.columns)
    where finding.fault.code == ImportCode.unknownColumn && !finding.fault.path.hasPrefix("drop") {
      result.warn(
        ImportIssue(
          finding.fault.path, line: 0, record: result.source, code: ImportCode.unknownColumn,
          finding.fault.message, suggestion: finding.fault.suggestion))
    }
    for name in damageColumns {
      result.warn(
        ImportIssue(
          name, line: 0, record: result.source, code: ImportCode.looksLikeDamage,
          "the column '\(name)' looks like damage, but no report is made of it",
          suggestion: "say what it is in a mapping: 'heritage mappings draft \(result.source)'"))
    }
    guard !mapping.unreadTemplates.isEmpty else { return }
    result.warn(
      ImportIssue(
        "report", line: 0, record: result.source, code: ImportCode.looksLikeDamage,
        "the mapping's templates of reports and evidence are not read yet, so no claim comes in"))
  }
}
