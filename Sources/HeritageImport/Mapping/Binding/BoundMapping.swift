import Bytes
import HeritageModel

/// A mapping with its columns found in a table, which makes drafts of the table's rows.
struct BoundMapping {
  let mapping: Mapping
  /// The columns that the mapping names, to whatever end.
  let usedColumns: Set<Int>
  /// The columns whose texts are not kept.
  let droppedColumns: Set<Int>
  /// The columns whose texts are kept as they are, as the mapping has no place for them.
  let unplacedColumns: Set<Int>
  /// The columns that the table lacks and for which another one stands.
  let gaps: [MappingFault]
  private let isUnplaced: [Bool]
  private let skipped: [BoundCondition]
  private let key: [BoundValue]
  private let site: BoundRecord?
  private let monument: BoundRecord?
  private let monumentSite: [BoundValue]
  let claims: BoundClaims
  private var words = KnownWords()

  /// Finds the columns of a mapping in a table.
  ///
  /// - Parameters:
  ///   - mapping: The mapping.
  ///   - columns: All columns of the table.
  ///   - mayLack: Whether a column may be missing, as in a format that names only columns with texts.
  /// - Throws: ``MappingError`` if columns are missing, with the nearest to each.
  init(
    _ mapping: Mapping, to columns: ColumnTable, mayLack: Bool = false
  ) throws(MappingError) {
    let absent = Set(mapping.input.absent)
    var finder = ColumnFinder(columns, mayLack: mayLack)
    func bound(_ values: [MappedValue]) -> [BoundValue] {
      values.map { BoundValue($0, &finder, absent: absent) }
    }
    self.mapping = mapping
    skipped = mapping.skipped.map { BoundCondition($0, &finder) }
    key = bound(mapping.key)
    site = mapping.site.map { template in
      BoundRecord(
        template, &finder, absent: absent, isMadeOfPlace: mapping.matching.nearMetres != nil)
    }
    monument = mapping.monument.map { BoundRecord($0, &finder, absent: absent) }
    monumentSite = bound(mapping.monumentSite)
    claims = BoundClaims(mapping, &finder, absent: absent)
    for (column, path) in mapping.input.fill.map({ ($0, "input.fill") })
      + [mapping.media].compactMap(\.self).map({ ($0, "media") })
    {
      finder.require(column, mapping.lines[column] ?? 1, path)
    }
    guard finder.faults.isEmpty else {
      throw MappingError(mapping: mapping.name, faults: finder.faults)
    }
    let used = finder.found
    let dropped = Set(
      columns.names.indices.filter { column in
        !used.contains(column) && mapping.drops(columns[column])
      })
    usedColumns = used
    gaps = finder.gaps
    droppedColumns = dropped
    isUnplaced = columns.names.indices.map { !used.contains($0) && !dropped.contains($0) }
    unplacedColumns = Set(columns.names.indices).subtracting(used).subtracting(dropped)
  }

  /// Tells whether a row is passed over.
  func isSkipped(_ row: TableRow) -> Bool { skipped.contains { $0.holds(row) } }

  /// Returns the key of a row in its folded form; `nil` if the row has none.
  func key(of row: TableRow) -> String? { Self.key(key, row) }

  private static func key(_ values: [BoundValue], _ row: TableRow) -> String? {
    var parts: [String] = []
    for value in values {
      let texts = value.texts(in: row)
      let before = parts.count
      for place in 0..<texts.count {
        if case .text(let text)? = texts[place] { parts.append(FoldedKey.fold(text)) }
      }
      // An empty part keeps the others in their places.
      if parts.count == before { parts.append("") }
    }
    guard !parts.allSatisfy(\.isEmpty) else { return nil }
    let key = parts.joined(separator: FoldedKey.separator)
    guard key.utf8.count > longestKey else { return key }
    // All keys stay in memory until the end of an import, and an outline may be part of one.
    var hash = RunningHash()
    hash.update(Array(key.utf8).span)
    return hash.hexadecimal
  }

  /// The most bytes of a key; what is longer is known by its SHA-256.
  private static let longestKey = 4096

  /// Makes drafts of records of the rows of one key.
  ///
  /// - Parameters:
  ///   - rows: The rows, in the document's order.
  ///   - notes: What there is to say of them.
  /// - Returns: The drafts, and what has no place in them.
  /// - Throws: ``ImportIssue`` if they are not to be imported.
  mutating func draft(
    of rows: [TableRow], _ notes: inout RowNotes
  ) throws(ImportIssue) -> MappedDraft {
    let group = GroupReading(rows, notes, of: mapping.source, words)
    var draft = MappedDraft()
    draft.site = site.flatMap { Self.site($0, group) }
    draft.monument = monument.flatMap { Self.monument($0, group) }
    if draft.monument != nil, let first = rows.first, !monumentSite.isEmpty {
      draft.monumentSiteKey = Self.key(monumentSite, first)
    }
    if !claims.isEmpty { draft.claims = claims.made(of: group) }
    draft.location =
      draft.site?.location ?? (isNear ? group.point(.own, Array(rows.indices)[...])?.location : nil)
    group.finish()
    notes = group.notes
    notes.name = draft.site?.names.first?.text ?? draft.monument?.names.first?.text
    words = group.words
    if let rejection = group.rejection { throw rejection }
    if let site, needsName, draft.site?.names.isEmpty ?? (site.isForAllRows && monument == nil) {
      throw ImportIssue(
        site.nameField ?? "names", line: rows.first?.line ?? 0, code: ImportCode.nameless,
        "the row has no name")
    }
    if site == nil, monument != nil, draft.monument == nil {
      throw ImportIssue(
        monument?.nameField ?? "names", line: rows.first?.line ?? 0, code: ImportCode.nameless,
        "the row has no name for a monument")
    }
    draft.lacksPoints = group.lacksPoints
    draft.unmapped = unmapped(rows, group.unfit)
    return draft
  }

  /// Whether a group makes a new site, which must have a name.
  private var needsName: Bool { mapping.matching.creates && !isNear }

  /// Whether a group belongs to what is nearest.
  private var isNear: Bool { mapping.matching.nearMetres != nil }

  private static func site(_ record: BoundRecord, _ group: GroupReading) -> Site? {
    guard let (made, rows) = record.made(Site.self, of: group, \.names, \.description) else {
      return nil
    }
    var site = made
    if !record.template.has("location") {
      let point = group.point(.own, rows)
      site.location = point?.location
      group.footprint = point?.footprint
    }
    site.footprint = group.footprint
    return site
  }

  private static func monument(_ record: BoundRecord, _ group: GroupReading) -> Monument? {
    guard let made = record.made(Monument.self, of: group, \.names, \.description) else {
      return nil
    }
    var monument = made.record
    if !record.template.has("location") {
      monument.location = group.point(.own, made.rows)?.location
    }
    return monument.names.isEmpty ? nil : monument
  }

  private func unmapped(
    _ rows: [TableRow], _ unfit: UnmappedTexts
  ) -> [(column: Int, texts: [String])] {
    var texts = unfit
    texts.reserve(unplacedColumns.count)
    for row in rows {
      for cell in row.cells where cell.column >= isUnplaced.count || isUnplaced[cell.column] {
        texts.add(row.text(cell), to: cell.column)
      }
    }
    return texts.all
  }
}

/// What the rows of one key say, as the records that they alone would make.
///
/// The identifiers of the records are stand-ins.
struct MappedDraft {
  var site: Site?
  var monument: Monument?
  /// The folded key of the monument's site, where it is not the row's own.
  var monumentSiteKey: String?
  /// What they say of damage.
  var claims = MappedClaims()
  /// Where they are.
  var location: Location?
  /// Texts of columns without a place in the records, and those that did not fit where they belong.
  var unmapped: [(column: Int, texts: [String])] = []
  /// Whether the rows have points that could not be read.
  var lacksPoints = false
}

/// The template of a record with its columns found in a table.
struct BoundRecord {
  /// All but the names and descriptions, which most records have and nothing else.
  let template: BoundTemplate
  private let names: [BoundWords]
  private let descriptions: [BoundWords]
  private let condition: BoundCondition?
  /// What the column of the first name is called.
  let nameField: String?
  /// Whether a row's own geometry makes a record as a text does, where nothing else is wanted.
  private let isMadeOfPlace: Bool

  /// Whether no condition says which rows the template is for.
  var isForAllRows: Bool { condition == nil }

  init(
    _ record: RecordTemplate, _ columns: inout ColumnFinder, absent: Set<String>,
    isMadeOfPlace: Bool = false
  ) {
    self.isMadeOfPlace = isMadeOfPlace
    template = BoundTemplate(
      record.template, &columns, absent: absent, without: ["description", "names"])
    func words(_ key: String) -> [BoundWords] {
      guard case .list(let items)? = record.template[key] else { return [] }
      return items.compactMap { item in
        guard case .part(let part) = item else { return nil }
        return BoundWords(part, &columns, absent: absent)
      }
    }
    names = words("names")
    descriptions = words("description")
    condition = record.condition.map { BoundCondition($0, &columns) }
    if case .list(let items)? = record.template["names"] {
      nameField = items.lazy.flatMap(\.values).flatMap(\.columns).first
    } else {
      nameField = nil
    }
  }

  /// Makes the record of a group's rows, or of those that the template is for.
  ///
  /// - Parameters:
  ///   - _: The kind of record.
  ///   - group: The rows.
  ///   - namesPath: Where the record has its names.
  ///   - textsPath: Where it has its descriptions.
  /// - Returns: The record and the rows that it is of; `nil` if they have no text for it.
  func made<Record: FieldHolder>(
    _: Record.Type, of group: GroupReading, _ namesPath: WritableKeyPath<Record, [Name]>,
    _ textsPath: WritableKeyPath<Record, [LocalizedText]>
  ) -> (record: Record, rows: ArraySlice<Int>)? {
    var rows = Array(group.rows.indices)
    if let condition { rows.removeAll { !condition.holds(group.rows[$0]) } }
    guard !rows.isEmpty else { return nil }
    var record = Record.blank
    let names = group.names(names, rows[...])
    record[keyPath: namesPath] = names.all
    var visitor = TemplateVisitor(template, rows[...], of: group)
    record.visit(&visitor)
    let texts = group.descriptions(descriptions, rows[...])
    record[keyPath: textsPath] = texts.all
    let isMade =
      names.areOfColumn || visitor.hasText || texts.areOfColumn || condition != nil
      || isMadeOfPlace && rows.contains { group.rows[$0].geometry != nil }
    return isMade ? (record, rows[...]) : nil
  }
}

extension Mapping {
  /// Tells whether a column is dropped, by the mapping or because it is about persons.
  func drops(_ column: String) -> Bool {
    dropped.contains(column) || PersonalColumns.contains(column)
  }
}
