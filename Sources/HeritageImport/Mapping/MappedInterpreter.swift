import HeritageModel

/// Makes drafts of sites from the groups of a table, as a mapping says.
struct MappedInterpreter: RowInterpreter {
  let language: String? = nil
  private let mapping: BoundMapping
  private let edition: StatedDate?

  init(_ mapping: BoundMapping, _ options: ImportOptions) {
    self.mapping = mapping
    edition = options.edition
  }

  mutating func consider(_ row: RowGroup) -> Bool { true }

  mutating func settle() {}

  func key(of group: RowGroup) throws(ImportIssue) -> SourceKey {
    if let fault = group.rows.first?.fault { throw fault }
    guard let key = group.key else {
      throw ImportIssue(
        mapping.keyColumns.joined(separator: ", "), line: group.line, code: "REC-01",
        "the row has no key", suggestion: "fill the column, or choose another key in the mapping")
    }
    return SourceKey(text: key)
  }

  mutating func draft(
    of group: RowGroup, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(ImportIssue) -> SiteDraft? {
    let drafted = try mapping.draft(of: group.rows, &notes)
    guard let site = drafted.site else {
      guard drafted.monument == nil else { return nil }
      throw ImportIssue(
        "", line: group.line, code: FieldProblem.missing,
        "the row has no text in any column that the mapping takes a record from")
    }
    return SiteDraft(
      key: key, site: site, language: nil, edition: edition, lacksPoints: drafted.lacksPoints,
      lines: [group.line], mended: group.rows.first?.mended)
  }
}

/// Makes drafts of monuments from the groups of a table, once their sites are there.
struct MappedMonuments: RowInterpreter {
  private var sites: MappedInterpreter
  private let mapping: BoundMapping
  private let edition: StatedDate?

  init(_ mapping: BoundMapping, _ options: ImportOptions) {
    sites = MappedInterpreter(mapping, options)
    self.mapping = mapping
    edition = options.edition
  }

  var language: String? { nil }

  mutating func consider(_ row: RowGroup) -> Bool { true }

  mutating func settle() {}

  func key(of group: RowGroup) throws(ImportIssue) -> SourceKey { try sites.key(of: group) }

  mutating func draft(
    of group: RowGroup, _ key: SourceKey, _ notes: inout RowNotes
  ) throws(ImportIssue) -> MonumentDraft? {
    let drafted = try mapping.draft(of: group.rows, &notes)
    guard let monument = drafted.monument else { return nil }
    return MonumentDraft(
      key: key, monument: monument,
      siteKey: drafted.monumentSiteKey.map(SourceKey.init(text:)) ?? key, edition: edition,
      line: group.line, mended: group.rows.first?.mended)
  }
}
