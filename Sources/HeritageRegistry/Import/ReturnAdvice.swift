import HeritageExport
import HeritageImport
import HeritageModel
import HeritageValidation

/// What there is to say of the cells of a row that change nothing, or cannot be right.
struct ReturnAdvice {
  private let reference: RecordReference
  let layer: ExportLayer
  private let line: Int

  init(_ reference: RecordReference, _ layer: ExportLayer, line: Int) {
    self.reference = reference
    self.layer = layer
    self.line = line
  }

  private var name: String { RecordReference.placeName(reference.description) }

  private func issue(
    _ cell: ReturnedCell, _ message: String, code: String = ImportCode.cellNotTaken,
    do suggestion: String
  ) -> ImportIssue {
    ImportIssue(
      cell.column, line: line, record: reference.description, value: cell.given, code: code,
      message, suggestion: suggestion)
  }

  private func given(_ cell: ReturnedCell) -> String { "'\(Self.short(cell.given ?? ""))'" }

  private func own(_ cell: ReturnedCell) -> String {
    let text = cell.value.plainText
    return text.isEmpty ? "says nothing there" : "says '\(Self.short(text))'"
  }

  fileprivate static func short(_ text: String) -> String {
    text.count > 60 ? text.prefix(60) + "…" : text
  }

  /// Says that an empty cell deletes nothing; `nil` where it could not, whatever it said.
  func emptied(_ cell: ReturnedCell) -> ImportIssue? {
    guard let field = cell.comesBack.field else { return nil }
    return issue(
      cell, "'\(cell.column)' is empty, and the registry \(own(cell)), which stays",
      do: "to remove it, run 'heritage edit \(reference) --remove \(field)'")
  }

  /// Says that a number has too few digits to tell whether it is another one.
  func coarse(_ cell: ReturnedCell) -> ImportIssue {
    issue(
      cell, "'\(cell.column)' is \(given(cell)), and the registry \(own(cell)): it may be rounded",
      do: "write the new place with three decimals or more")
  }

  /// Says that no table can change a cell.
  func untaken(_ cell: ReturnedCell) -> ImportIssue {
    let refusal = "'\(cell.column)' cannot be changed to \(given(cell)) by a table"
    let present = "the registry \(own(cell))"
    switch layer {
    case .reports:
      return issue(
        cell, "\(refusal), as claims never change: \(present)",
        do:
          "put a corrected claim in its place with 'heritage supersede \(name(ofRecord: reference))'"
      )
    case .evidence:
      return issue(
        cell, "\(refusal), as it is of an item of evidence: \(present)",
        do: "look at it with 'heritage edit \(reference)'")
    case .footprints where cell.head == nil:
      return issue(
        cell, "the outline is another one than the registry has, and no table changes outlines",
        do: "set it with 'heritage edit \(reference) --set footprint=GEOJSON'")
    case .sites, .monuments, .footprints:
      if cell.head == nil {
        return issue(
          cell, "the geometry is no point, and no table changes outlines",
          do: "set an outline with 'heritage edit \(reference) --set footprint=GEOJSON'")
      }
      guard cell.comesBack == .assessed else {
        return issue(
          cell, "\(refusal): \(present)",
          do: "leave it as it was exported; 'heritage edit \(reference)' shows what it is made of")
      }
      return issue(
        cell, "\(refusal), as it follows from reports: \(present)",
        do: "record what is reported with 'heritage add-report \(name)'")
    }
  }

  private func name(ofRecord reference: RecordReference) -> String {
    reference.recordID?.text ?? reference.description
  }

  /// Says that a place is told less exactly than it is recorded.
  func placeToldElsewhere(_ cell: ReturnedCell) -> ImportIssue {
    issue(
      cell,
      "'\(cell.column)' cannot be changed to \(given(cell)) by a table, as editions tell the place less exactly than it is recorded",
      do: "set it with 'heritage edit \(reference) --set location.latitude=…'")
  }

  /// Says that a cell has what another record says, and an audience is not told.
  func untold(_ cell: ReturnedCell, _ source: RecordReference, _ audience: Audience) -> ImportIssue
  {
    let audience = audience == .public ? "the public" : "partners"
    return issue(
      cell,
      "'\(cell.column)' cannot be changed to \(given(cell)) by a table, as '\(source)' says so and \(audience) must not be told",
      do: "put the row's own cells back; if it is to be told, run 'heritage edit \(reference)'")
  }

  /// Says that a cell has what the record said before.
  func old(_ cell: ReturnedCell) -> ImportIssue {
    issue(
      cell,
      "'\(cell.column)' is \(given(cell)), as the record said before, and the registry \(own(cell)): the table may be older",
      code: ImportCode.olderText,
      do: "export again, or set it back with 'heritage edit \(reference)'")
  }

  /// Tells what a rule finds in the record as it would be.
  func issue(_ finding: Finding, _ edits: [CellEdit]) -> ImportIssue {
    let only = edits.count == 1 ? edits[0] : nil
    return ImportIssue(
      only?.column ?? finding.field ?? "", line: line, record: reference.description,
      value: only?.after, code: finding.code, finding.message, suggestion: finding.hint)
  }

  /// Makes the version of a record with one change.
  ///
  /// - Throws: `ImportIssue` if the record cannot say so.
  func version(
    of former: any HeritageRecord & FieldHolder, by change: CellChange, _ countries: [String]
  ) throws -> EditedVersion {
    do {
      var edit = RecordEdit()
      try change.add(to: &edit)
      return try EditedVersion(of: former, by: edit, countries: countries)
    } catch let error as RegistryError where error.kind != .damaged && error.kind != .failed {
      let cell = change.cells.first
      throw ImportIssue(
        cell?.column ?? "", line: line, record: reference.description, value: cell?.given,
        code: error.kind == .unknownTerm ? "REC-03" : "REC-02", error.message,
        suggestion: error.hint)
    }
  }
}

extension ImportIssue {
  /// Says that a row names no record.
  init(nameless row: ReturnedRow) {
    self.init(
      "id", line: row.line, code: ImportCode.unknownRecord,
      "the row names no record, and an export that comes back makes none",
      suggestion: "record what is new with 'heritage add-site' or 'heritage add-monument'")
  }

  /// Says that a row is about something else than its 'id' names.
  init(contradicting row: ReturnedRow, _ column: String, _ given: String) {
    self.init(
      column, line: row.line, value: given, code: ImportCode.unknownRecord,
      "the row says '\(column)' is '\(given)', which is not the record that its 'id' '\(row.id ?? "")' names",
      suggestion:
        "put the column 'id' back beside its rows; the table of another registry comes in with a mapping"
    )
  }

  /// Says that a row says what another record says.
  init(saying other: (id: String, column: String), _ row: ReturnedRow) {
    self.init(
      other.column, line: row.line, value: row.texts[other.column],
      code: ImportCode.unknownRecord,
      "the row says what '\(other.id)' says in '\(other.column)', and its 'id' is '\(row.id ?? "")'",
      suggestion: "put the columns that name the record back beside its rows")
  }

  /// Says that a row is of another registry.
  init(ofRegistry other: String, _ row: ReturnedRow) {
    self.init(
      ExportRecords.registryColumn, line: row.line, value: other, code: ImportCode.unknownRecord,
      "the row is from another registry, '\(other)'",
      suggestion:
        "an export comes back into its own registry alone; bring in another's with a mapping")
  }

  /// Says that the registry has no such record.
  init(unknown id: String, _ row: ReturnedRow) {
    self.init(
      "id", line: row.line, value: id, code: ImportCode.unknownRecord,
      "the registry has no '\(id)' among its \(row.table)",
      suggestion:
        "an export comes back into its own registry alone; bring in another's with a mapping, and "
        + "what is new with 'heritage add-site'")
  }

  /// The issue with the columns that it is not the only one of.
  func naming(others: some Collection<ImportIssue>) -> ImportIssue {
    let names = others.map { "'\($0.field)' to '\(ReturnAdvice.short($0.value ?? ""))'" }
      .joined(separator: ", ")
    return ImportIssue(
      field, line: line, record: record, value: value, code: code,
      "\(message); nor can \(names)", suggestion: suggestion)
  }
}
