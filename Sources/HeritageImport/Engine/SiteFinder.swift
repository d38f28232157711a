import HeritageModel

/// Finds the sites that rows of a document are about.
struct SiteFinder {
  private let conventions: any SourceConventions
  /// Identifiers in other registers that rows of this document have given, with the row's key.
  private var given: [ExternalID: SourceKey] = [:]
  /// Rows that somebody's decision was taken for.
  private(set) var decided = 0

  init(_ conventions: any SourceConventions) {
    self.conventions = conventions
  }

  /// Takes note of the identifiers that a row gave its site.
  mutating func note(_ draft: SiteDraft) {
    // Nobody asks for them in a list whose rows are found by their identifiers.
    guard conventions.findsByOrigin else { return }
    for identifier in conventions.identifiers(of: draft) where given[identifier] == nil {
      given[identifier] = draft.key
    }
  }

  /// Says who has an identifier that a row gives for its site, if that is another site; no two sites
  /// have one.
  func holder(
    of identifier: ExternalID, besides draft: SiteDraft, _ found: Finding,
    in target: some ImportTarget
  ) throws -> String? {
    guard conventions.findsByOrigin else { return nil }
    switch found {
    case .site(let id):
      let holders = try target.records(
        of: .site, scheme: identifier.scheme, value: identifier.value)
      if holders.contains(.site(id)) { return nil }
      if let other = holders.first { return "'\(other)'" }
      guard let other = given[identifier], other != draft.key else { return nil }
      return "the row with the key '\(other.shown)'"
    case .nothing, .candidates:
      guard let other = given[identifier], other != draft.key else { return nil }
      return "the row with the key '\(other.shown)'"
    }
  }

  /// Finds the site by what its source said of it before, then by its identifiers in other
  /// registers; what is to be done with a row without either is for its source to say.
  mutating func find(
    _ draft: SiteDraft, in target: inout some ImportTarget
  ) throws -> Finding {
    if let rows = conventions.knownRows {
      var holders = try target.records(
        of: .site, source: conventions.scheme, key: .ofRow(draft.key.text))
      if holders.isEmpty {
        holders = try rows.records(of: .site, formerKey: draft.key.text, in: target)
      }
      if case .site(let site)? = holders.first, holders.count == 1 { return .site(site) }
      if let one = holders.first, let other = holders.dropFirst().first {
        throw ImportIssue(
          "key", line: 0, value: draft.key.shown, code: "IDN-04",
          "rows with its key were brought into '\(one)' and into '\(other)'",
          suggestion: "supersede one by the other; then import again")
      }
    }
    if let decision = conventions.decision(on: draft) {
      decided += 1
      return decision
    }
    var found: Slug?
    for identifier in conventions.identifiers(of: draft).sorted() {
      let holders = try target.records(
        of: .site, scheme: identifier.scheme, value: identifier.value)
      guard let first = holders.first else { continue }
      guard holders.count == 1, case .site(let site) = first else {
        throw sharedIdentifier(identifier, draft, holders)
      }
      if let other = found, other != site {
        throw ImportIssue(
          "externalIds", line: 0, value: identifier.value, code: "IDN-04",
          "the row's identifiers are those of the site '\(other)', but its identifier "
            + "'\(identifier)' is that of '\(site)'",
          suggestion: "supersede one by the other, or correct its identifier; then import again")
      }
      found = site
    }
    return try found.map(Finding.site) ?? conventions.judge(draft, in: &target)
  }

  /// Says that several records have a row's identifier, or one that is no site, so that nothing is
  /// changed.
  private func sharedIdentifier(
    _ identifier: ExternalID, _ draft: SiteDraft, _ holders: [RecordReference]
  ) -> ImportIssue {
    let place = conventions.place(of: "externalIds", in: draft)
    let names = holders.map { "'\($0)'" }
    if names.count == 1 {
      return ImportIssue(
        place.name, line: place.line, value: identifier.value, code: "IDN-04",
        "\(names[0]) has the identifier '\(identifier)', so no site gets it too",
        suggestion: "correct the record's identifier; then import again")
    }
    return ImportIssue(
      place.name, line: place.line, value: identifier.value, code: "IDN-04",
      "\(names.dropLast().joined(separator: ", ")) and \(names.last ?? "") have the identifier "
        + "'\(identifier)', and none of them is changed",
      suggestion: "supersede one by the other, or correct its identifier; then import again")
  }
}
