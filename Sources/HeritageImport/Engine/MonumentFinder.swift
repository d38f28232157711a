import HeritageModel

/// Finds the monuments that rows of a list are about, and their sites.
struct MonumentFinder {
  let rows: KnownRows
  private var source: String { rows.source.text }
  /// The monuments of a site that the list has brought, and of which the document has no row.
  private var missing: [Slug: PlaceCandidates] = [:]
  private var missingBySite: [Slug: [RecordReference]]?

  init(_ rows: KnownRows) {
    self.rows = rows
  }

  /// Finds the site of a monument's row.
  ///
  /// - Parameters:
  ///   - draft: The row.
  ///   - sites: The sites of the document's rows by their keys, as far as they came in; `nil` if it
  ///     has none.
  ///   - target: The registry.
  /// - Returns: The site.
  /// - Throws: ``ImportIssue`` if there is none.
  func site(
    of draft: MonumentDraft, among sites: [SourceKey: Slug]?, in target: some ImportTarget
  ) throws -> Slug {
    if let site = sites?[draft.siteKey] { return site }
    let holders = try holders(of: .site, draft.siteKey, in: target)
    if case .site(let site)? = holders.first, holders.count == 1 { return site }
    let key = draft.siteKey.shown
    guard sites != nil, rows.has(draft.siteKey.text) else {
      throw ImportIssue(
        "of", line: draft.line, value: key, code: "IDN-03",
        "no site of the source '\(source)' has the key '\(key)'",
        suggestion: "import the sites first, with the same 'source'")
    }
    throw ImportIssue(
      "of", line: draft.line, value: key, code: "IDN-03",
      "the row of its site, with the key '\(key)', is held or refused, or comes after it",
      suggestion: "decide on that row, or mend it; then import again")
  }

  /// The records that the list's row with a key was brought into, under that key or a former one.
  private func holders(
    of kind: RecordKind, _ key: SourceKey, in target: some ImportTarget
  ) throws -> [RecordReference] {
    let known = try target.records(of: kind, source: source, key: .ofRow(key.text))
    return known.isEmpty
      ? try rows.records(of: kind, formerKey: key.text, in: target) : known
  }

  /// Finds a monument by its row's key, then by its identifiers in other registers, then by the key
  /// that the row of its site had before.
  ///
  /// - Parameters:
  ///   - draft: The row.
  ///   - site: The monument's site; `nil` for one that the registry does not have yet.
  ///   - target: The registry.
  /// - Returns: The monument, or `nil` if the registry has none.
  /// - Throws: ``ImportIssue`` if it has several, or one of another site.
  func find(
    _ draft: MonumentDraft, of site: Slug?, in target: some ImportTarget
  ) throws -> Slug? {
    var found = Set(try holders(of: .monument, draft.key, in: target))
    if found.isEmpty {
      for identifier in ExternalID.sound(in: draft.monument.externalIDs) {
        found.formUnion(
          try target.records(of: .monument, scheme: identifier.scheme, value: identifier.value))
      }
    }
    if found.isEmpty, let site, draft.siteKey == draft.key {
      found = try ofRenamedRow(of: site, in: target)
    }
    guard let first = found.first else { return nil }
    guard found.count == 1, case .monument(let id, let holder) = first, holder == site else {
      let names = found.map(\.description).sorted().map { "'\($0)'" }.joined(separator: ", ")
      throw ImportIssue(
        "externalIds", line: draft.line, value: draft.key.shown, code: "IDN-04",
        "the row's key or identifiers are those of \(names), which is not one monument of "
          + (site.map { "the site '\($0)'" } ?? "a new site"),
        suggestion: "correct the identifiers; then import again")
    }
    return id
  }

  /// The monument that came in with a site's row, if the list has renamed that row.
  private func ofRenamedRow(
    of site: Slug, in target: some ImportTarget
  ) throws -> Set<RecordReference> {
    guard try target.isTaken(RecordLayout.path(ofSite: site)) else { return [] }
    let origin = try target.site(site).origins[source]
    let gone = (origin?.keys ?? []).filter { !rows.mayHave($0) } + (origin?.formerKeys ?? [])
    let monuments = try gone.flatMap {
      try target.records(of: .monument, source: source, key: .gone($0))
    }
    return Set(monuments.filter { if case .monument(_, site) = $0 { true } else { false } })
  }

  /// Says why the registry has no room for a new monument, whatever its name, if that is so.
  func checkRoom(
    for draft: MonumentDraft, of site: Slug, in target: some ImportTarget
  ) throws {
    guard let name = draft.title else { return }
    let slug = try SlugAssignment(scheme: source).suffixed(name, draft.key)
    if try target.isTaken(RecordLayout.path(ofMonument: slug, site: site)) {
      throw ImportIssue(taken: slug, of: site, line: draft.line)
    }
  }

  /// What is to be done with a row under a key that no monument has.
  enum Judgement {
    case monument(Slug)
    case nothing
    /// Monuments of which the list may have renamed the row.
    case candidates([PlaceCandidates.Candidate])
  }

  /// Decides on a row that stands for a monument alone, under a key that none has.
  mutating func judge(
    _ draft: MonumentDraft, of site: Slug, _ options: ImportOptions, in target: some ImportTarget
  ) throws -> Judgement {
    switch options.decisions?[draft.key.text] {
    case .record(.monument(let id, site))?: return .monument(id)
    case .record(let other)?:
      throw ImportIssue(
        "", line: draft.line, value: other.description, code: "IDN-03",
        "the decision names '\(other)', which is no monument of the site '\(site)'",
        suggestion: "name a monument of that site, or write 'new'")
    case .new?: return .nothing
    case nil: break
    }
    guard options.matching != .create else { return .nothing }
    let candidates = try candidates(for: draft, of: site, in: target)
    guard let best = candidates.first else { return .nothing }
    guard options.matching == .ask else { throw ImportIssue(strictlyRefusing: draft.title, best) }
    return .candidates(candidates)
  }

  /// The monuments of a site that a row under a new key may be about.
  private mutating func candidates(
    for draft: MonumentDraft, of site: Slug, in target: some ImportTarget
  ) throws -> [PlaceCandidates.Candidate] {
    let gone = try missingMonuments(of: site, in: target)
    guard !gone.isEmpty else { return [] }
    if let known = missing[site] { return known.candidates(for: draft.monument) }
    var places = PlaceCandidates(source: rows.source, missing: Set(gone))
    for case .monument(let id, let site) in gone {
      places.add(try target.monument(id, of: site))
    }
    places.settle()
    missing[site] = places
    return places.candidates(for: draft.monument)
  }

  private mutating func missingMonuments(
    of site: Slug, in target: some ImportTarget
  ) throws -> [RecordReference] {
    if let known = missingBySite { return known[site] ?? [] }
    var bySite: [Slug: [RecordReference]] = [:]
    for record in try rows.missing(.monument, from: target).keys {
      if case .monument(_, let site) = record { bySite[site, default: []].append(record) }
    }
    missingBySite = bySite.mapValues { $0.sorted { $0.description < $1.description } }
    return missingBySite?[site] ?? []
  }
}

extension ImportIssue {
  /// Says that a new monument's identifier is another one's.
  init(taken slug: Slug, of site: Slug, line: Int) {
    self.init(
      "names", line: line, value: slug.text, code: "IDN-02",
      "the identifier '\(slug)' belongs to another monument of '\(site)'",
      suggestion: "give it the external identifier that the row has, if it is the same")
  }
}
