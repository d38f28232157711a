import HeritageModel

/// Makes drafts of sites from the groups of a table, as a mapping says.
struct MappedInterpreter: RowInterpreter {
  let language: String? = nil
  private var mapping: BoundMapping
  private let columns: ColumnTable
  private let edition: StatedDate?

  init(_ mapping: BoundMapping, _ columns: ColumnTable, _ options: ImportOptions) {
    self.mapping = mapping
    self.columns = columns
    edition = options.edition
  }

  mutating func consider(_ row: RowGroup) -> Bool { true }

  mutating func settle() {}

  func key(of group: RowGroup) throws(ImportIssue) -> SourceKey {
    guard let key = group.key else {
      if let fault = group.fault { throw fault }
      throw ImportIssue(
        mapping.mapping.key.flatMap(\.columns).joined(separator: ", "), line: group.line,
        code: "REC-01",
        "the row has no key", suggestion: "fill the column, or choose another key in the mapping")
    }
    return SourceKey(text: key)
  }

  mutating func draft(
    of group: RowGroup, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(ImportIssue) -> SiteDraft? {
    if let fault = group.fault { throw fault }
    let drafted = try mapping.draft(of: group.rows, &notes)
    guard var site = drafted.site else {
      guard drafted.monument == nil else { return nil }
      throw ImportIssue(
        "", line: group.line, code: FieldProblem.missing,
        "the row has no text in any column that the mapping takes a record from")
    }
    if let kept = drafted.kept(columns, &notes) {
      site.unmapped = [mapping.mapping.source.id.text: kept]
    }
    return SiteDraft(
      key: key, site: site, language: nil, edition: edition, lacksPoints: drafted.lacksPoints,
      lines: [group.line], mended: group.rows.first?.mended)
  }
}

/// Makes drafts of monuments from the groups of a table, once their sites are there.
struct MappedMonuments: RowInterpreter {
  private var sites: MappedInterpreter
  private var mapping: BoundMapping
  private let columns: ColumnTable
  private let edition: StatedDate?

  init(_ mapping: BoundMapping, _ columns: ColumnTable, _ options: ImportOptions) {
    sites = MappedInterpreter(mapping, columns, options)
    self.mapping = mapping
    self.columns = columns
    edition = options.edition
  }

  var language: String? { nil }

  mutating func consider(_ row: RowGroup) -> Bool { true }

  mutating func settle() {}

  func key(of group: RowGroup) throws(ImportIssue) -> SourceKey { try sites.key(of: group) }

  mutating func draft(
    of group: RowGroup, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(ImportIssue) -> MonumentDraft? {
    if let fault = group.fault { throw fault }
    let drafted = try mapping.draft(of: group.rows, &notes)
    guard var monument = drafted.monument else { return nil }
    // What no field takes is kept once, in the site where the row has one.
    if drafted.site == nil, let kept = drafted.kept(columns, &notes) {
      monument.unmapped = [mapping.mapping.source.id.text: kept]
    }
    return MonumentDraft(
      key: key, monument: monument,
      siteKey: drafted.monumentSiteKey.map(SourceKey.init(text:)) ?? key, edition: edition,
      line: group.line, mended: group.rows.first?.mended)
  }
}

extension MappedDraft {
  /// The most bytes of a record that texts without a field may take.
  private static let largestKept = 64 << 10
  /// How many characters are left of a text that is cut.
  private static let leftOfCut = 1000

  /// The texts without a place in the record, by their columns; the longest are cut where they are
  /// too many for a record, which is told.
  func kept(_ columns: ColumnTable, _ notes: inout RowNotes) -> UnmappedColumns? {
    guard !unmapped.isEmpty else { return nil }
    var texts: [String: [String]] = [:]
    for entry in unmapped { texts[columns[entry.column], default: []] += entry.texts }
    var total = texts.values.reduce(0) { $0 + $1.reduce(0) { $0 + $1.utf8.count } }
    guard total > Self.largestKept else { return UnmappedColumns(texts) }
    let longest = texts.flatMap { name, all in all.indices.map { (name, $0, all[$0].utf8.count) } }
      .sorted { ($1.2, $0.0, $0.1) < ($0.2, $1.0, $1.1) }
    var cut = 0
    for (name, index, length) in longest where total > Self.largestKept {
      guard let text = texts[name]?[index], text.count > Self.leftOfCut else { break }
      let short = String(text.prefix(Self.leftOfCut))
      texts[name]?[index] = short
      total -= length - short.utf8.count
      cut += 1
    }
    if cut > 0 {
      let which = cut == 1 ? "1 text is" : "\(cut) texts are"
      notes.warn(
        "unmapped", 0, ImportCode.notCarriedOver,
        "\(which) cut to \(Self.leftOfCut) characters, as a record keeps no more than "
          + "\(Self.largestKept >> 10) KiB without a field")
    }
    return UnmappedColumns(texts)
  }
}
