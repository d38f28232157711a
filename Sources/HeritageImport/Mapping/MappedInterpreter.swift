import HeritageModel

/// Makes drafts of sites from the groups of a table, as a mapping says.
struct MappedInterpreter: RowInterpreter {
  let language: String? = nil
  private var mapping: BoundMapping
  private let columns: NamedColumns
  private let edition: StatedDate?
  /// What messages about a point name.
  private let pointField: String

  init(_ mapping: BoundMapping, _ columns: ColumnTable, _ options: ImportOptions) {
    self.mapping = mapping
    pointField = mapping.mapping.firstColumn(of: "location") ?? "location"
    self.columns = NamedColumns(columns)
    edition = options.edition
  }

  mutating func consider(_ row: RowGroup) -> Bool { true }

  mutating func settle() {}

  func key(of group: RowGroup) throws(ImportIssue) -> SourceKey {
    guard let key = group.key else {
      if let fault = fault(of: group) { throw fault }
      throw ImportIssue(
        mapping.mapping.key.flatMap(\.columns).joined(separator: ", "), line: group.line,
        code: "REC-01",
        "the row has no key", suggestion: "fill the column, or choose another key in the mapping")
    }
    return SourceKey(text: key)
  }

  /// What is wrong with a row as a whole, without texts that may be those of dropped columns.
  func fault(of group: RowGroup) -> ImportIssue? {
    guard var fault = group.fault else { return nil }
    if withholds(group) { fault.value = nil }
    return fault
  }

  /// Whether the texts of a group may be those of dropped columns, its key among them.
  private func withholds(_ group: RowGroup) -> Bool {
    group.isOutOfShape && !mapping.droppedColumns.isEmpty
  }

  /// Refuses a group of which a row is wrong as a whole.
  func check(_ group: RowGroup, _ notes: inout RowNotes) throws(ImportIssue) {
    guard let fault = fault(of: group) else { return }
    if withholds(group) { notes.record = "row \(group.number)" }
    throw fault
  }

  mutating func draft(
    of group: RowGroup, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(ImportIssue) -> SiteDraft? {
    try check(group, &notes)
    var drafted = try mapping.draft(of: group.rows, &notes)
    // Taken and not copied, as a site holds some forty references.
    guard var site = drafted.site.take() else {
      guard drafted.monument == nil else { return nil }
      throw ImportIssue(
        "", line: group.line, code: FieldProblem.missing,
        "the row has no text in any column that the mapping takes a record from")
    }
    if let kept = drafted.kept(columns, &notes) {
      site.unmapped = [mapping.mapping.source.id.text: kept]
    }
    judgePoint(of: &site, group.line, &notes)
    let monument = drafted.monument.map {
      MonumentDraft($0, of: group, key, siteKey: drafted.monumentSiteKey, edition)
    }
    return SiteDraft(
      key: key, site: site, language: nil, edition: edition, lacksPoints: drafted.lacksPoints,
      lines: [group.line], mended: group.rows.first?.mended, monument: monument,
      claims: drafted.claims(of: group, key, in: mapping.mapping))
  }
}

extension MappedInterpreter {
  /// Tells of a point that is not in the countries that the row names.
  private func judgePoint(of site: inout Site, _ line: Int, _ notes: inout RowNotes) {
    guard let location = site.location,
      let doubt = PlaceDoubt(location, in: site.countries)
    else { return }
    guard let text = doubt.tell(pointField, location, line, &notes) else { return }
    site.location = nil
    site.footprint = nil
    site.unmapped[mapping.mapping.source.id.text].keep(text, of: pointField)
  }
}

/// Makes drafts of monuments from the groups of a table, once their sites are there.
struct MappedMonuments: RowInterpreter {
  private var sites: MappedInterpreter
  private var mapping: BoundMapping
  private let columns: NamedColumns
  private let edition: StatedDate?

  init(_ mapping: BoundMapping, _ columns: ColumnTable, _ options: ImportOptions) {
    sites = MappedInterpreter(mapping, columns, options)
    self.mapping = mapping
    self.columns = NamedColumns(columns)
    edition = options.edition
  }

  var language: String? { nil }

  mutating func consider(_ row: RowGroup) -> Bool { true }

  mutating func settle() {}

  func key(of group: RowGroup) throws(ImportIssue) -> SourceKey { try sites.key(of: group) }

  mutating func draft(
    of group: RowGroup, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(ImportIssue) -> MonumentDraft? {
    try sites.check(group, &notes)
    let drafted = try mapping.draft(of: group.rows, &notes)
    guard var monument = drafted.monument else { return nil }
    // What no field takes is kept once, in the site where the row has one.
    if drafted.site == nil, let kept = drafted.kept(columns, &notes) {
      monument.unmapped = [mapping.mapping.source.id.text: kept]
    }
    return MonumentDraft(
      monument, of: group, key, siteKey: drafted.monumentSiteKey, edition,
      drafted.claims(of: group, key, in: mapping.mapping))
  }
}

/// Makes drafts of reports and evidence from the groups of a table.
struct MappedClaimReader: RowInterpreter {
  private var sites: MappedInterpreter
  private var mapping: BoundMapping
  private let columns: NamedColumns
  /// Whether the rows have a site or a monument that keeps what no field takes.
  private let hasPlaces: Bool

  init(
    _ mapping: BoundMapping, _ columns: ColumnTable, _ options: ImportOptions, hasPlaces: Bool
  ) {
    sites = MappedInterpreter(mapping, columns, options)
    self.mapping = mapping
    self.columns = NamedColumns(columns)
    self.hasPlaces = hasPlaces
  }

  var language: String? { nil }

  mutating func consider(_ row: RowGroup) -> Bool { true }

  mutating func settle() {}

  func key(of group: RowGroup) throws(ImportIssue) -> SourceKey { try sites.key(of: group) }

  mutating func draft(
    of group: RowGroup, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(ImportIssue) -> ClaimDraft? {
    try sites.check(group, &notes)
    let drafted = try mapping.draft(of: group.rows, &notes)
    return drafted.claims(
      of: group, key, in: mapping.mapping,
      unmapped: hasPlaces ? nil : drafted.kept(columns, &notes))
  }
}

extension MappedDraft {
  /// What the rows say of damage, with what no field takes where nothing else keeps it.
  fileprivate func claims(
    of group: RowGroup, _ key: SourceKey, in mapping: Mapping, unmapped: UnmappedColumns? = nil
  ) -> ClaimDraft {
    ClaimDraft(
      list: mapping.source, key: key, reports: claims.reports, evidence: claims.evidence,
      location: location, unmapped: unmapped,
      title: site?.names.first?.text ?? monument?.names.first?.text,
      line: group.line, mended: group.rows.first?.mended)
  }
}

extension MonumentDraft {
  fileprivate convenience init(
    _ monument: Monument, of group: RowGroup, _ key: SourceKey, siteKey: String?,
    _ edition: StatedDate?, _ claims: ClaimDraft? = nil
  ) {
    self.init(
      key: key, monument: monument, siteKey: siteKey.map(SourceKey.init(text:)) ?? key,
      edition: edition, line: group.line, mended: group.rows.first?.mended, claims: claims)
  }
}

extension MappedDraft {
  /// The most bytes of a record that texts without a field may take.
  private static let largestKept = 64 << 10
  /// How many characters are left of a text that is cut.
  private static let leftOfCut = 1000

  /// The texts without a place in the record, by their columns; the longest are cut where they are
  /// too many for a record, which is told.
  func kept(_ columns: NamedColumns, _ notes: inout RowNotes) -> UnmappedColumns? {
    guard !unmapped.isEmpty else { return nil }
    var kept = unmapped
    // A table whose columns are in the order of their names needs no sorting.
    let isSorted = kept.indices.dropFirst().allSatisfy {
      columns.rank(of: kept[$0 - 1].column) <= columns.rank(of: kept[$0].column)
    }
    if !isSorted { kept.sort { columns.rank(of: $0.column) < columns.rank(of: $1.column) } }
    let total = kept.reduce(0) { $0 + $1.texts.reduce(0) { $0 + $1.utf8.count } }
    if total > Self.largestKept { Self.cut(&kept, total, &notes) }
    return UnmappedColumns(
      ordered: kept.map {
        UnmappedColumns.Column(name: columns.table[$0.column], texts: $0.texts)
      })
  }

  /// Cuts the longest texts until all are small enough for a record.
  private static func cut(
    _ kept: inout [(column: Int, texts: [String])], _ total: Int, _ notes: inout RowNotes
  ) {
    let longest = kept.indices.flatMap { column in
      kept[column].texts.indices.map { (column, $0, kept[column].texts[$0].utf8.count) }
    }.sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
    var (left, cut) = (total, 0)
    for (column, index, length) in longest where left > largestKept {
      let text = kept[column].texts[index]
      guard text.count > leftOfCut else { break }
      let short = String(text.prefix(leftOfCut))
      kept[column].texts[index] = short
      left -= length - short.utf8.count
      cut += 1
    }
    guard cut > 0 else { return }
    notes.warn(
      "unmapped", 0, ImportCode.notCarriedOver,
      "\(cut == 1 ? "1 text is" : "\(cut) texts are") cut to \(leftOfCut) characters, as a record "
        + "keeps no more than \(largestKept >> 10) KiB without a field")
  }
}

/// The columns of a table with their places in the order of their names.
struct NamedColumns: Sendable {
  let table: ColumnTable
  private let ranks: [Int]

  init(_ table: ColumnTable) {
    self.table = table
    var ranks = Array(repeating: 0, count: table.count)
    let ordered = table.names.indices.sorted {
      UnmappedColumns.precedes(table[$0], table[$1])
    }
    for (rank, column) in ordered.enumerated() { ranks[column] = rank }
    self.ranks = ranks
  }

  func rank(of column: Int) -> Int { ranks[column] }
}
