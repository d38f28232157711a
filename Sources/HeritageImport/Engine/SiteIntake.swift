import CanonicalJSON
import HeritageModel

/// Brings the sites of one document into a registry: finds each, and makes or changes its record.
struct SiteIntake {
  /// What became of a row.
  enum Outcome {
    case created
    case updated(Slug, fields: [String])
    case unchanged
    /// The row is about no site here, and its mapping makes none.
    case passed
    /// The row may be about a site that is there, which a person must decide.
    case held([SiteCandidates.Candidate])
  }

  private let conventions: any SourceConventions
  private let document: ImportedDocument
  private let options: ImportOptions
  private var slugs: SlugAssignment
  private var writer = JSONWriter(layout: .compact)
  /// Identifiers in other registers that rows of this document have given, with the row's key.
  private var given: [ExternalID: SourceKey] = [:]
  /// Sites that rows of this document have changed.
  private var updated: Set<Slug> = []
  /// The record that the last row made, as it is written.
  private(set) var sample: JSONObject?
  private var samplesLeft = ImportResult.shownSamples
  /// The sites of the document's rows by their keys, where monuments are to find theirs.
  private(set) var sitesByKey: [SourceKey: Slug] = [:]
  private let remembersSites: Bool
  /// Rows that somebody's decision was taken for.
  private(set) var decided = 0

  init(
    _ conventions: any SourceConventions, _ document: ImportedDocument, _ options: ImportOptions,
    remembersSites: Bool = false
  ) {
    self.remembersSites = remembersSites
    self.conventions = conventions
    self.document = document
    self.options = options
    slugs = SlugAssignment(scheme: conventions.scheme)
  }

  /// Takes one row's draft into the target.
  ///
  /// - Throws: ``ImportIssue`` if the row must be rejected; whatever the target throws.
  mutating func take(
    _ draft: SiteDraft, _ notes: inout RowNotes, _ line: Int, _ tally: inout DocumentTally,
    into target: inout some ImportTarget
  ) throws -> Outcome {
    sample = nil
    let found = try find(draft, in: &target)
    var draft = draft
    for identifier in conventions.identifiers(of: draft).sorted() {
      guard let holder = try holder(of: identifier, besides: draft, found, in: target) else {
        continue
      }
      draft = conventions.leave(identifier, out: draft, as: holder, &notes)
    }
    let outcome: Outcome
    switch found {
    case .site(let id):
      if remembersSites { sitesByKey[draft.key] = id }
      outcome = try update(id, with: draft, &notes, line, &tally, in: &target)
    case .nothing: outcome = try create(draft, &notes, line, in: &target)
    case .candidates(let candidates): return .held(candidates)
    case .passed: return .passed
    }
    for identifier in conventions.identifiers(of: draft) where given[identifier] == nil {
      given[identifier] = draft.key
    }
    return outcome
  }

  /// Says who has an identifier that a row gives for its site, if that is another site; no two sites
  /// have one.
  private func holder(
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
    case .nothing, .candidates, .passed:
      guard let other = given[identifier], other != draft.key else { return nil }
      return "the row with the key '\(other.shown)'"
    }
  }

  /// Finds the site by what its source said of it before, then by its identifiers in other
  /// registers; what is to be done with a row without either is for its source to say.
  private mutating func find(
    _ draft: SiteDraft, in target: inout some ImportTarget
  ) throws -> Finding {
    if conventions.findsByOrigin {
      let holders = try target.records(
        of: .site, source: conventions.scheme, key: draft.key.text)
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

  private mutating func create(
    _ draft: SiteDraft, _ notes: inout RowNotes, _ line: Int, in target: inout some ImportTarget
  ) throws -> Outcome {
    guard let name = draft.site.names.first?.text else {
      throw namelessRow(draft, suggestion: conventions.adviceWithoutName)
    }
    let outcome = try slug(for: name, draft, target)
    if let moved = outcome.moved {
      try move(moved.from, to: moved.to, in: &target)
      if remembersSites { sitesByKey[moved.key] = moved.to }
    }
    writeRecord(of: draft, as: outcome.slug, line)
    try target.writeRow(writer.bytes.span, to: RecordLayout.path(ofSite: outcome.slug))
    if remembersSites { sitesByKey[draft.key] = outcome.slug }
    noteIncomplete(draft.site, draft, &notes, line)
    try noteSample(writer.bytes)
    return .created
  }

  private mutating func noteSample(_ bytes: [UInt8]) throws {
    guard samplesLeft > 0 else { return }
    samplesLeft -= 1
    sample = try JSONParser.parse(bytes).objectValue
  }

  private mutating func noteSample(_ record: JSONObject) {
    guard samplesLeft > 0 else { return }
    samplesLeft -= 1
    sample = record
  }

  private mutating func slug(
    for name: String, _ draft: SiteDraft, _ target: some ImportTarget
  ) throws -> SlugAssignment.Outcome {
    do {
      return try slugs.assign(name, draft.key) {
        try target.isTaken(RecordLayout.path(ofSite: $0))
      }
    } catch let taken as SlugAssignment.Taken {
      let identifier = "\(conventions.scheme):\(draft.key.text)"
      throw ImportIssue(
        conventions.place(of: "names", in: draft).name, line: 0, value: taken.slug.text,
        code: "IDN-02", "the identifier '\(taken.slug)' belongs to another site",
        suggestion: conventions.findsByOrigin
          ? nil : "give that site the external identifier '\(identifier)' if it is the same")
    }
  }

  private func namelessRow(_ draft: SiteDraft, suggestion: String?) -> ImportIssue {
    let place = conventions.place(of: "names", in: draft)
    return ImportIssue(
      place.name, line: place.line, code: "IDN-06",
      "the row has no name, and the registry has none for it", suggestion: suggestion)
  }

  private mutating func writeRecord(of draft: SiteDraft, as id: Slug, _ line: Int) {
    var site = draft.site
    site.id = id
    site.origins[conventions.scheme] = origin(of: draft, line, fields: draft.fields)
    writer.removeAll(keepingCapacity: true)
    site.writeInPlace(to: &writer)
  }

  private func origin(of draft: SiteDraft, _ line: Int, fields: [String]) -> Origin {
    document.origin(
      key: draft.key, line: line, mended: draft.mended, edition: draft.edition, fields: fields)
  }

  /// Writes a record that this import made once more under another identifier.
  private func move(_ old: Slug, to new: Slug, in target: inout some ImportTarget) throws {
    let bytes = try target.written(RecordLayout.path(ofSite: old))
    var record = try JSONParser.parse(bytes).objectValue ?? JSONObject()
    record["id"] = .string(new.text)
    try target.write(record.bytes(.compact).span, to: RecordLayout.path(ofSite: new))
  }

  private mutating func update(
    _ id: Slug, with draft: SiteDraft, _ notes: inout RowNotes, _ line: Int,
    _ tally: inout DocumentTally, in target: inout some ImportTarget
  ) throws -> Outcome {
    // A record that nothing but this source ever touched is the same, byte for byte.
    let path = RecordLayout.path(ofSite: id)
    writeRecord(of: draft, as: id, line)
    if !updated.contains(id), try target.holds(writer.bytes.span, at: path) {
      noteIncomplete(draft.site, draft, &notes, line)
      try noteSample(writer.bytes)
      return .unchanged
    }
    let site = try site(id, in: target)
    // So is one that another file or edition of the source brought, but for where it is from.
    var same = draft.site
    same.id = id
    same.origins = site.origins
    let former = site.origins[conventions.scheme]
    // A newer edition that says the same is noted, so that no older one passes for news after it.
    let isNewer = conventions.findsByOrigin && options.isNewer(than: former?.edition)
    if same == site, let former, former.keys == [draft.key.text] {
      noteIncomplete(draft.site, draft, &notes, line)
      guard isNewer else {
        noteSample(site.json)
        return .unchanged
      }
      var origin = origin(of: draft, line, fields: former.fields)
      origin.unknownMembers = former.unknownMembers
      same.origins[conventions.scheme] = origin
      writer.removeAll(keepingCapacity: true)
      same.write(to: &writer)
      try target.writeRow(writer.bytes.span, to: path)
      updated.insert(id)
      try noteSample(writer.bytes)
      return .updated(id, fields: ["origins"])
    }
    try conventions.check(draft, against: site)
    guard !draft.site.names.isEmpty || !site.names.isEmpty else {
      throw namelessRow(draft, suggestion: nil)
    }
    if notes.name == nil { notes.name = site.title }
    let merged = try conventions.merge(draft, into: site, options, &notes)
    if let edition = merged.heldBackBy { tally.holdBack(notes, line, by: edition) }
    noteIncomplete(merged.site, draft, &notes, line)
    let change = RecordChange(
      from: site.json, to: merged.site.json, controlled: site.controlled,
      nestedFields: conventions.nestedFields)
    let isKnown =
      !conventions.findsByOrigin || former?.keys.contains(draft.key.text) == true && !isNewer
    guard !change.fields.isEmpty || !isKnown else {
      noteSample(change.record)
      return .unchanged
    }
    var record = change.record
    let fields = Set(former?.fields ?? []).union(change.topFields)
    record.setOrigin(
      origin(of: draft, line, fields: fields.sorted()), of: conventions.scheme, after: former)
    try target.writeRow(record.bytes(.compact).span, to: path)
    updated.insert(id)
    noteSample(record)
    return .updated(id, fields: isKnown ? change.fields : change.fields + ["origins"])
  }

  /// The record as it is, with what other rows of the document brought into it.
  private func site(_ id: Slug, in target: some ImportTarget) throws -> Site {
    guard updated.contains(id) else { return try target.site(id) }
    let bytes = try target.written(RecordLayout.path(ofSite: id))
    return try Site(json: JSONParser.parse(bytes).objectValue ?? JSONObject())
  }

  /// Says what a record lacks for all that a row stands for, if anything.
  private func noteIncomplete(
    _ site: Site, _ draft: SiteDraft, _ notes: inout RowNotes, _ line: Int
  ) {
    let places = conventions.incompleteFields(of: site).map {
      conventions.place(of: $0, in: draft)
    }
    guard let first = places.first else { return }
    let (code, message) = conventions.consequence(ofIncomplete: places.map(\.name))
    notes.warn(first.name, first.line > 0 ? first.line : line, code, message)
  }
}
