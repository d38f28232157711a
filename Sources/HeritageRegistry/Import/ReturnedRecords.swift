import CanonicalJSON
import HeritageDocuments
import HeritageExport
import HeritageImport
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

/// What a registry would export now, with which the rows of a table that comes back are compared.
///
/// A cell that says what any audience is told changes nothing, so that each edition comes back as it
/// went. Editions are made only for rows in which something differs.
final class ReturnedRecords {
  private let registry: Registry
  /// The records with the changes of the rows so far, by which the next are judged.
  private var records: RecordSet
  private var layers: [Audience: [ExportLayer: LayerRows]] = [:]
  private var exports: [Audience: Export] = [:]
  private var untold: [Audience: UntoldElsewhere] = [:]
  private lazy var history = Result { try FormerCells(registry) }
  /// What the history has of the record whose row was last looked at.
  private var lastFormer: (place: RecordReference, layer: ExportLayer, cells: [ExportedCells])?

  init(_ registry: Registry, today: Day) throws {
    self.registry = registry
    records = RecordSet(try registry.catalogue.everything().records, today: today)
  }

  /// Compares a row with what the registry would export.
  ///
  /// - Returns: What it changes, and what it cannot change.
  /// - Throws: `ImportIssue` if it must be refused, and ``RegistryError`` if the registry cannot be
  ///   read.
  func takeBack(_ row: ReturnedRow) throws -> RowReturn {
    if let other = row.texts[ExportRecords.registryColumn], other != registry.id {
      throw ImportIssue(ofRegistry: other, row)
    }
    guard let id = row.id else { throw ImportIssue(nameless: row) }
    guard let name = ExportLayer(rawValue: row.table),
      let reference = try Self.reference(id),
      let own = try firstCells(of: id, in: name)
    else { throw ImportIssue(unknown: id, row) }
    try Self.refuseOther(row, in: name, than: own)
    var cells = own.differing(from: row)
    for audience in Audience.allCases where audience != .internal && !cells.isEmpty {
      guard let told = try self.cells(of: id, in: name, for: audience) else { continue }
      let differing = Set(told.differing(from: row).map(\.column))
      cells.removeAll { !differing.contains($0.column) }
    }
    try refuseSlipped(row, in: name, cells)
    var back = RowReturn(reference)
    let advice = ReturnAdvice(reference, name, line: row.line)
    back.warnings = cells.filter { $0.given == nil }.compactMap(advice.emptied)
    cells.removeAll { $0.given == nil }
    guard !cells.isEmpty else { return back }
    var untaken: [ImportIssue] = []
    if name == .sites || name == .monuments {
      try change(&back, cells, own, row, advice, &untaken)
    } else {
      untaken = cells.map(advice.untaken)
    }
    // Where nothing of what differs comes in, nobody may think that it did.
    let follows = untaken.allSatisfy { Self.namesOfOthers.contains($0.field) }
    if back.change == nil, !follows, let first = untaken.first {
      guard untaken.count > 1 else { throw first }
      throw first.naming(others: untaken.dropFirst())
    }
    back.warnings += untaken
    return back
  }

  /// The rule on points that lie in none of the place's countries.
  private static let outsideCountry = "GEO-04"
  private static let columnsOfPlace: Set<String> = ["longitude", "latitude", "geometry"]

  /// The columns that show what another record is called, which changes with that one.
  private static let namesOfOthers: Set<String> = ["site_name", "subject_name", "country_names"]

  /// Refuses a row that says itself that it is about something else than its 'id' names, as a column
  /// that slipped makes it, or the table of another registry.
  private static func refuseOther(
    _ row: ReturnedRow, in layer: ExportLayer, than own: ExportedCells
  ) throws(ImportIssue) {
    let differing = own.differing(from: row).filter { $0.given != nil }
    let identifying: Set<String> =
      switch layer {
      case .sites, .monuments, .footprints: ["site", "monument"]
      case .reports: ["report", "site", "monument"]
      case .evidence: ["evidence"]
      }
    if let other = differing.first(where: { identifying.contains($0.column) }) {
      throw ImportIssue(contradicting: row, other.column, other.given ?? "")
    }
    let columns = Set(differing.map(\.column))
    let isElsewhere = columns.contains("longitude") || columns.contains("latitude")
    if isElsewhere, columns.isSuperset(of: ["name", "countries"]) {
      throw ImportIssue(contradicting: row, "name", row.texts["name"] ?? "")
    }
  }

  /// Refuses a row that says what another record says, as where all columns of identifiers slipped.
  private func refuseSlipped(
    _ row: ReturnedRow, in layer: ExportLayer, _ cells: [ReturnedCell]
  ) throws {
    guard layer == .sites || layer == .monuments, !cells.isEmpty else { return }
    for audience in Audience.allCases {
      if let other = try rows(of: layer, for: audience).other(than: row, in: cells) {
        throw ImportIssue(saying: other, row)
      }
    }
  }

  private static func reference(_ id: String) throws -> RecordReference? {
    do throws(IdentifierError) {
      return try RecordReference(argument: id)
    } catch {
      // It is no record's; the row is refused for it.
      return nil
    }
  }

  // MARK: What is exported

  private func cells(
    of id: String, in name: ExportLayer, for audience: Audience
  ) throws -> ExportedCells? {
    try rows(of: name, for: audience)[id]
  }

  private func rows(of name: ExportLayer, for audience: Audience) throws -> LayerRows {
    if let known = layers[audience]?[name] { return known }
    let rows = LayerRows(try export(for: audience).records.layer(name))
    layers[audience, default: [:]][name] = rows
    return rows
  }

  private func export(for audience: Audience) throws -> Export {
    let export = try exports[audience] ?? registry.export(for: audience)
    exports[audience] = export
    return export
  }

  /// The record that says what a change would tell somebody who is not told it there.
  private func untoldSource(
    of change: CellChange, in row: ReturnedRow, _ layer: ExportLayer, making version: JSONObject
  ) throws -> (RecordReference, Audience)? {
    for audience in Audience.allCases where audience != .internal {
      guard let id = row.id, try cells(of: id, in: layer, for: audience) != nil else { continue }
      let known =
        try untold[audience]
        ?? UntoldElsewhere(
          of: registry.catalogue.everything().records,
          notIn: export(for: audience).reading.everything().records)
      untold[audience] = known
      if let source = known.source(of: change, making: version) { return (source, audience) }
    }
    return nil
  }

  /// What an export has of a record, that of the team first, as editions have stand-ins of evidence.
  private func firstCells(of id: String, in name: ExportLayer) throws -> ExportedCells? {
    if let own = try cells(of: id, in: name, for: .internal) { return own }
    guard name == .evidence else { return nil }
    for audience in Audience.allCases where audience != .internal {
      if let told = try cells(of: id, in: name, for: audience) { return told }
    }
    return nil
  }

  /// Whether an audience is told another place of a record than the team.
  private func isToldElsewhere(_ id: String, in name: ExportLayer, _ own: ExportedCells) throws
    -> Bool
  {
    if own.value(of: "location_told") != .absent { return true }
    for audience in Audience.allCases where audience != .internal {
      guard let told = try cells(of: id, in: name, for: audience) else { continue }
      let places = ["longitude", "latitude", "uncertainty_m"]
      if places.contains(where: { told.value(of: $0) != own.value(of: $0) }) { return true }
    }
    return false
  }

  // MARK: What changes

  private func change(
    _ back: inout RowReturn, _ cells: [ReturnedCell], _ own: ExportedCells, _ row: ReturnedRow,
    _ advice: ReturnAdvice, _ untaken: inout [ImportIssue]
  ) throws {
    guard let stored = try registry.catalogue.stored(back.reference),
      let kept = try stored.read() as? any HeritageRecord & FieldHolder
    else { throw ImportIssue(unknown: row.id ?? "", row) }
    let former = records.all.record(back.reference) as? any HeritageRecord & FieldHolder ?? kept
    let countries = (former as? Monument).flatMap { records.site($0.site)?.countries } ?? []
    let reading = ReturnedEdits(former.json, own, row)
    var edit = RecordEdit()
    let held = cells.filter(reading.holds)
    for change in try reading.changes(by: cells.filter { !reading.holds($0) }) {
      switch change.meaning {
      case .nothing: untaken += change.cells.map(advice.untaken)
      // An older table, or another edition, tells a place as a cell of a grid.
      case .place where row.texts["location_told"] != nil:
        untaken += change.cells.map(advice.placeToldElsewhere)
      case .place where change.cells.contains(where: \.isCoarse):
        untaken += change.cells.filter(\.isCoarse).map(advice.coarse)
      case .place where try isToldElsewhere(row.id ?? "", in: advice.layer, own):
        untaken += change.cells.map(advice.placeToldElsewhere)
      case .place, .edit:
        let version = try advice.version(of: former, by: change, countries)
        guard !version.difference.isEmpty else { continue }
        // A row that has the names of today is of a table of today.
        let isOfToday =
          change.isOfNames && row.columns.contains("names") && own.says("names", as: row)
        if try !isOfToday && wasSaidBefore(change, of: back.reference, in: advice.layer) {
          untaken += change.cells.map(advice.old)
        } else if let (source, audience) = try untoldSource(
          of: change, in: row, advice.layer, making: version.record.json)
        {
          untaken += change.cells.map { advice.untold($0, source, audience) }
        } else {
          try change.add(to: &edit)
          back.edits += change.cells.map { $0.edit(row.line, row.id ?? "") }
        }
      }
    }
    // What else differs in a table that came in before follows from it.
    if !held.isEmpty {
      back.warnings += untaken
      untaken = []
    }
    guard !edit.isEmpty else { return }
    let version = try EditedVersion(of: former, by: edit, countries: countries)
    guard !version.difference.isEmpty else { return }
    let findings = RuleSet.findings(for: version.record, replacing: former, in: records)
    for finding in findings {
      let issue = advice.issue(finding, back.edits)
      // Whoever moves one place abroad looks at it; a table moves a thousand.
      let isMovedAbroad =
        finding.code == Self.outsideCountry
        && back.edits.contains { Self.columnsOfPlace.contains($0.column) }
      guard finding.severity != .error, !isMovedAbroad else { throw issue }
      back.warnings.append(issue)
    }
    records.put(version.record)
    back.fields = version.difference.fields.filter { $0 != "controlled" }
    back.change = (version.record.json, stored.path.text)
  }

  /// Whether a cell of a change says what an export said of the record before.
  ///
  /// Of a place one number is enough, as the others of the row are of the same older place.
  private func wasSaidBefore(
    _ change: CellChange, of place: RecordReference, in layer: ExportLayer
  ) throws -> Bool {
    let former = try formerCells(of: place, in: layer)
    return change.cells.contains { cell in
      former.contains { $0.hasSaid(cell) }
    }
  }

  private func formerCells(
    of place: RecordReference, in layer: ExportLayer
  ) throws -> [ExportedCells] {
    if let last = lastFormer, last.place == place, last.layer == layer { return last.cells }
    let cells = try history.get().cells(of: place, in: layer, beside: records.all)
    lastFormer = (place, layer, cells)
    return cells
  }
}
