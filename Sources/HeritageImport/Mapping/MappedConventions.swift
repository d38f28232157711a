import HeritageModel

/// What the list of a mapping does in its own way, beside what every import does.
struct MappedConventions: SourceConventions {
  private let mapping: Mapping
  private let matcher: SiteMatcher
  let knownRows: KnownRows?

  init(_ mapping: Mapping, _ rows: KnownRows, _ options: ImportOptions) {
    self.mapping = mapping
    matcher = SiteMatcher(options, rows)
    knownRows = rows
  }

  var scheme: String { mapping.source.id.text }
  var noun: String { "record" }
  var plural: String { "records" }
  var hasOneLanguage: Bool { false }
  var adviceWithoutName: String? { "fill the name, or map another column to it" }
  var nestedFields: Set<String> { ["worldHeritage"] }

  func place(of field: String, in draft: SiteDraft) -> (name: String, line: Int) {
    (mapping.firstColumn(of: field) ?? field, draft.lines.first ?? 0)
  }

  func title(ofPart name: String) -> String { "the column '\(name)'" }

  func identifiers(of draft: SiteDraft) -> Set<ExternalID> {
    ExternalID.sound(in: draft.site.externalIDs)
  }

  func decision(on draft: SiteDraft) -> Finding? { matcher.decision(on: draft) }

  func judge(
    _ draft: SiteDraft, in target: inout some ImportTarget
  ) throws -> Finding {
    try matcher.judge(draft, mapping.matching, in: &target)
  }

  func leave(
    _ identifier: ExternalID, out draft: SiteDraft, as holder: String, _ notes: inout RowNotes
  ) -> SiteDraft {
    let field = "externalIds.\(identifier.scheme)"
    let place = place(of: field, in: draft)
    var site = draft.site
    let text = site.externalIDs.removeValue(forKey: identifier.scheme) ?? identifier.value
    site.unmapped[scheme].keep(text, of: place.name)
    notes.warn(
      place.name, place.line, "IDN-04",
      "the identifier '\(identifier)' is that of \(holder), so this site does not get it too; it is "
        + RowNotes.verbatim, value: text)
    return SiteDraft(
      key: draft.key, site: site, language: draft.language, edition: draft.edition,
      lacksPoints: draft.lacksPoints, lines: draft.lines, mended: draft.mended,
      monument: draft.monument, claims: draft.claims)
  }

  func check(_ draft: SiteDraft, against site: Site) {}

  func merge(
    _ draft: SiteDraft, into site: Site, _ turn: JoinedRows.Turn, _ options: ImportOptions,
    _ notes: inout RowNotes
  ) throws -> MergedSite {
    let origin = site.origins[scheme]
    let isHeldBack = options.isOlder(than: origin?.edition)
    let merge = merging(draft, turn, into: site, origin, replaces: !isHeldBack)
    for difference in merge.differences {
      let place = place(of: difference.field, in: draft)
      notes.warn(
        place.name, place.line, difference.code, difference.words, value: difference.listed)
    }
    var merged = MergedSite(site: try Site(json: merge.record))
    // What the row's own countries say of its point was told when it was read.
    if draft.site.countries.isEmpty, let location = draft.site.location,
      merged.site.location == location,
      let doubt = PlaceDoubt(location, in: merged.site.countries)
    {
      let place = place(of: "location", in: draft)
      notes.warn(
        place.name, place.line, doubt.code, doubt.message, suggestion: doubt.suggestion)
    }
    if isHeldBack, merging(draft, turn, into: site, origin, replaces: true).record != merge.record {
      merged.heldBackBy = .some(origin?.edition?.text)
    }
    return merged
  }

  private func merging(
    _ draft: SiteDraft, _ turn: JoinedRows.Turn, into site: Site, _ origin: Origin?,
    replaces: Bool
  ) -> ListMerge {
    ListMerge(
      draft.site.json, turn, into: site.json, source: scheme, origin: origin,
      controlled: site.controlled, replaces: replaces)
  }

  func incompleteFields(of site: Site) -> [String] { [] }

  func consequence(ofIncomplete names: [String]) -> (code: String, message: String) {
    (FieldProblem.missing, "not known: \(names.joined(separator: ", "))")
  }

  func isRightlyMissing(_ site: Site) -> Bool { false }

  func noteAbsence(
    of site: inout Site, since date: StatedDate, _ options: ImportOptions, language: String?
  ) -> Bool { false }
}
