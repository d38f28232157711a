import CanonicalJSON
import HeritageModel

/// Brings the sites of one document into a registry: finds each, and makes or changes its record.
struct SiteIntake {
  /// What became of a row.
  enum Outcome {
    case created
    case updated(Slug, fields: [String], Turn)
    case unchanged(Turn)
    /// The row may be about a site that is there, which a person must decide.
    case held([PlaceCandidates.Candidate])
  }

  /// What a row finds of its site that other rows may be about too.
  struct Turn {
    /// The keys of such rows.
    var others: [String] = []
    /// Whether one of them has changed the site.
    var isUpdated = false
  }

  private let conventions: any SourceConventions
  private let document: ImportedDocument
  private let options: ImportOptions
  private var slugs: SlugAssignment
  private var writer = JSONWriter(layout: .compact)
  private var finder: SiteFinder
  /// Sites that rows of this document have changed.
  private(set) var updated: Set<Slug> = []
  /// The record that the last row made, as it is written.
  private(set) var sample: JSONObject?
  private var samplesLeft = ImportResult.shownSamples
  /// The sites of the document's rows by their keys, where monuments or claims are to find theirs.
  private(set) var sitesByKey: [SourceKey: Slug] = [:]
  private let remembersSites: Bool
  /// Finds the monuments that come in with their sites, where the document has any.
  private let monuments: MonumentFinder?
  private var joined = JoinedRows()
  /// Rows that somebody's decision was taken for.
  var decided: Int { finder.decided }

  init(
    _ conventions: any SourceConventions, _ document: ImportedDocument, _ options: ImportOptions,
    with monuments: MonumentFinder? = nil, remembersSites: Bool = false
  ) {
    self.monuments = monuments
    self.remembersSites = remembersSites
    self.conventions = conventions
    self.document = document
    self.options = options
    slugs = SlugAssignment(scheme: conventions.scheme)
    finder = SiteFinder(conventions)
  }

  /// Takes one row's draft into the target.
  ///
  /// - Throws: ``ImportIssue`` if the row must be rejected; whatever the target throws.
  mutating func take(
    _ draft: SiteDraft, _ notes: inout RowNotes, _ line: Int, _ tally: inout DocumentTally,
    into target: inout some ImportTarget
  ) throws -> Outcome {
    sample = nil
    let found = try finder.find(draft, in: &target)
    var draft = draft
    for identifier in conventions.identifiers(of: draft).sorted() {
      guard let holder = try finder.holder(of: identifier, besides: draft, found, in: target) else {
        continue
      }
      draft = conventions.leave(identifier, out: draft, as: holder, &notes)
    }
    let outcome: Outcome
    switch found {
    case .site(let id):
      let monument = try check(draft.monument, of: id, in: target)
      try draft.claims?.check(about: target.site(id), monument, in: target)
      if remembersSites { sitesByKey[draft.key] = id }
      outcome = try update(id, with: draft, &notes, line, &tally, in: &target)
    case .nothing:
      let monument = try check(draft.monument, of: nil, in: target)
      try draft.claims?.check(about: draft.site, monument, in: target)
      outcome = try create(draft, &notes, line, in: &target)
    case .candidates(let candidates): return .held(candidates)
    }
    finder.note(draft)
    return outcome
  }

  /// Refuses a row whose monument cannot come in, before anything of the row does.
  ///
  /// - Parameters:
  ///   - monument: What the row says of a monument.
  ///   - site: The row's own site; `nil` for a new one.
  ///   - target: The registry.
  /// - Returns: The monument as it is to be.
  /// - Throws: ``ImportIssue`` if it cannot; whatever the target throws.
  private func check(
    _ monument: MonumentDraft?, of site: Slug?, in target: some ImportTarget
  ) throws -> Monument? {
    guard let monument, let monuments else { return nil }
    let isOwn = monument.siteKey == monument.key
    let holder = isOwn ? site : try monuments.site(of: monument, among: sitesByKey, in: target)
    let found = try monuments.find(monument, of: holder, in: target)
    guard let holder else { return monument.monument }
    if found == nil { try monuments.checkRoom(for: monument, of: holder, in: target) }
    return try monument.joined(with: found, of: holder, in: target)
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
    site.origins[conventions.scheme] = origin(of: draft, line, after: nil, fields: draft.fields)
    writer.removeAll(keepingCapacity: true)
    site.writeInPlace(to: &writer)
  }

  private func origin(
    of draft: SiteDraft, _ line: Int, after former: Origin?, fields: [String]
  ) -> Origin {
    var origin = document.origin(
      key: draft.key, line: line, mended: draft.mended, edition: draft.edition, fields: fields)
    (origin.keys, origin.formerKeys) = keys(of: draft, after: former)
    return origin
  }

  /// The keys of a record's rows once a row came to it, and those they had before.
  private func keys(
    of draft: SiteDraft, after former: Origin?
  ) -> (current: [String], former: [String]) {
    let key = draft.key.text
    guard let rows = conventions.knownRows else {
      return ((former?.keys ?? []).filter { $0 != key } + [key], former?.formerKeys ?? [])
    }
    return rows.keys(with: key, after: former, options)
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
      return .unchanged(Turn())
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
        return .unchanged(Turn())
      }
      var origin = origin(of: draft, line, after: former, fields: former.fields)
      origin.unknownMembers = former.unknownMembers
      same.origins[conventions.scheme] = origin
      writer.removeAll(keepingCapacity: true)
      same.writeInPlace(to: &writer)
      try target.writeRow(writer.bytes.span, to: path)
      updated.insert(id)
      try noteSample(writer.bytes)
      return .updated(id, fields: ["origins"], Turn())
    }
    try conventions.check(draft, against: site)
    guard !draft.site.names.isEmpty || !site.names.isEmpty else {
      throw namelessRow(draft, suggestion: nil)
    }
    if notes.name == nil { notes.name = site.title }
    let others = (former?.keys ?? []).filter { $0 != draft.key.text }
    let finding = Turn(others: others, isUpdated: updated.contains(id))
    let turn = joined.take(
      draft.site.json, key: draft.key.text, about: .site(id), site.json, former,
      conventions.knownRows)
    let merged = try conventions.merge(draft, into: site, turn, options, &notes)
    if let edition = merged.heldBackBy { tally.holdBack(notes, line, by: edition) }
    noteIncomplete(merged.site, draft, &notes, line)
    let change = RecordChange(
      from: site.json, to: merged.site.json, controlled: site.controlled,
      nestedFields: conventions.nestedFields)
    let isKnown =
      !conventions.findsByOrigin
      || !isNewer && Set(keys(of: draft, after: former).current) == Set(former?.keys ?? [])
    guard !change.fields.isEmpty || !isKnown else {
      noteSample(change.record)
      return .unchanged(finding)
    }
    var record = change.record
    let fields = Set(former?.fields ?? []).union(change.topFields)
    record.setOrigin(
      origin(of: draft, line, after: former, fields: fields.sorted()), of: conventions.scheme,
      after: former)
    try target.writeRow(record.bytes(.compact).span, to: path)
    updated.insert(id)
    noteSample(record)
    return .updated(
      id, fields: isKnown ? change.fields : change.fields + ["origins"], finding)
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
