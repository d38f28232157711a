import CanonicalJSON
import HeritageModel

/// Brings the monuments of one document into a registry, after its sites.
struct MonumentRun<Source: RowSource & ~Copyable, Interpreter: RowInterpreter>
where Interpreter.Row == Source.Row, Interpreter.Draft == MonumentDraft {
  private let rows: RowPipe<Source, Interpreter>
  private let source: String
  private var finder: MonumentFinder
  private let document: ImportedDocument
  private let options: ImportOptions
  private let sideTables: SideTables
  /// The sites of the document's rows by their keys.
  private let sites: [SourceKey: Slug]
  /// What became of the rows when their sites came in; `nil` if the list has monuments only.
  private let outcomes: [SourceKey: RowOutcome]?
  /// Identifiers in other registers that rows of this document have given, with the row's key.
  private var given: [ExternalID: SourceKey] = [:]
  private var result: ImportResult
  private var slugs: [Slug: SlugAssignment] = [:]
  private var joined = JoinedRows()
  private var countries = SiteCountries()
  /// What the rows are about that came in, where claims are to know.
  private(set) var subjects: RowSubjects
  private let remembersRows: Bool
  /// The keys of rows that came to a monument which was there.
  private var taken: Set<SourceKey> = []
  /// Monuments that rows of this document have changed.
  private var updated: Set<RecordReference> = []
  private var absences: MonumentAbsences

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - rows: The rows of the document.
  ///   - known: The rows that the list had before.
  ///   - document: What is known of the document.
  ///   - options: What the user says of it.
  ///   - sideTables: Where refused rows go.
  ///   - sites: The sites of the document's rows by their keys.
  ///   - outcomes: What became of the rows when their sites came in; `nil` if none did.
  ///   - remembersRows: Whether claims are to find what their rows are about.
  ///   - result: What happened to the document's sites, to which this adds; `nil` if the list has
  ///     monuments only.
  init(
    _ rows: RowPipe<Source, Interpreter>, _ known: KnownRows, _ document: ImportedDocument,
    _ options: ImportOptions, _ sideTables: SideTables, sites: [SourceKey: Slug],
    _ outcomes: [SourceKey: RowOutcome]?, remembersRows: Bool = false,
    after result: ImportResult?
  ) {
    self.rows = rows
    self.remembersRows = remembersRows
    subjects = remembersRows ? RowSubjects(sites, outcomes ?? [:]) : RowSubjects()
    source = known.source.text
    finder = MonumentFinder(known)
    absences = MonumentAbsences(known)
    self.document = document
    self.options = options
    self.sideTables = sideTables
    self.sites = sites
    self.outcomes = outcomes
    self.result = result ?? ImportResult(document, options, scheme: source)
  }

  /// Reads the document to its end; see ``ListingImport/run(into:sideTables:progress:)``.
  mutating func run(
    into target: inout some ImportTarget, progress: (_ bytesRead: Int) throws -> Void
  ) throws -> ImportResult {
    rows.start()
    defer { rows.cancel() }
    var isLast = false
    while !isLast {
      let batch = rows.next()
      for row in batch.rows { try take(row, into: &target) }
      if let failure = batch.failure { throw failure }
      try progress(batch.bytesRead)
      isLast = batch.isLast
    }
    try absences.tell(in: target, changed: updated, &result)
    if outcomes == nil {
      result.skipped = rows.skipped
      result.read += rows.skipped
    }
    return result
  }

  private mutating func take(
    _ row: InterpretedRow<Source.Row, MonumentDraft>, into target: inout some ImportTarget
  ) throws {
    if outcomes == nil {
      result.read += row.row.rowCount
      for column in row.notes.misfits { result.misfits[column, default: 0] += 1 }
    }
    // What is wrong with a row as such was told when its site came in.
    if outcomes != nil, case .failure = row.draft { return }
    let outcome = row.key.flatMap { outcomes?[$0] }
    if outcome == .out { return }
    do {
      let read = try row.draft.get()
      try absences.note(read, row.key, in: target)
      guard let draft = read else { return }
      // What there is to say of a row's texts was said when its site came in.
      var notes =
        outcome == nil ? row.notes : RowNotes(record: row.notes.record, line: row.row.line)
      notes.name = row.notes.name
      try bring(draft, &notes, row.row, counts: outcome == nil, into: &target)
      for warning in notes.finished { result.warn(warning) }
    } catch var reason as ImportIssue {
      if let key = row.key { subjects.note(nil, of: key) }
      reason.record = row.notes.record
      reason.name = row.notes.name
      if reason.line == 0 { reason.line = row.row.line }
      result.reject(reason, rows: row.row.rowCount)
      if outcome == nil { result.leaveOut(row.row) }
      try sideTables.reject(row.row.flattened(), reason)
    }
  }

  private mutating func bring(
    _ draft: MonumentDraft, _ notes: inout RowNotes, _ row: Source.Row, counts: Bool,
    into target: inout some ImportTarget
  ) throws {
    let line = row.line
    let site = try finder.site(of: draft, among: outcomes == nil ? nil : sites, in: target)
    var found = try finder.find(draft, of: site, in: target)
    // A row with a site of its own was decided on as a whole when that came in.
    if found == nil, counts {
      switch try finder.judge(draft, of: site, options, in: target) {
      case .monument(let id): found = id
      case .nothing: break
      case .candidates(let candidates):
        result.held += row.rowCount
        result.leaveOut(row)
        try sideTables.hold(draft.key, draft.title, line: line, candidates)
        result.hold(HeldRow(draft.key, draft.title, line: line, candidates), candidates)
        subjects.note(nil, of: draft.key)
        return
      }
    }
    // A row with a site was judged as a whole when that came in.
    if counts, let claims = draft.claims {
      let monument = try draft.joined(with: found, of: site, in: target)
      try claims.check(about: target.current(site), monument, in: target)
    }
    let named = try leavingIdentifiers(
      of: others(draft, found, site, in: target), out: draft, &notes)
    let draft = try leavingExchangedPoint(of: named, site, &notes, in: target)
    if let found {
      if remembersRows { subjects.note(Subject(site: site, monument: found), of: draft.key) }
      try update(found, of: site, with: draft, &notes, line, counts, in: &target)
    } else {
      try create(draft, of: site, line, counts, in: &target)
    }
    for identifier in ExternalID.sound(in: draft.monument.externalIDs)
    where given[identifier] == nil {
      given[identifier] = draft.key
    }
  }

  /// The identifiers of a draft that other records have, with who has them; no two have one.
  private func others(
    _ draft: MonumentDraft, _ found: Slug?, _ site: Slug, in target: some ImportTarget
  ) throws -> [(ExternalID, holder: String)] {
    var others: [(ExternalID, holder: String)] = []
    for identifier in ExternalID.sound(in: draft.monument.externalIDs).sorted() {
      let holders = try target.records(
        of: .monument, scheme: identifier.scheme, value: identifier.value)
      let own = found.map { RecordReference.monument($0, of: site) }
      if let own, holders.contains(own) { continue }
      if let holder = holders.first {
        others.append((identifier, "'\(holder)'"))
      } else if let key = given[identifier], key != draft.key {
        others.append((identifier, "the row with the key '\(key.shown)'"))
      }
    }
    return others
  }

  /// Takes identifiers out of a draft that other records have, and keeps them in words.
  private func leavingIdentifiers(
    of others: [(ExternalID, holder: String)], out draft: MonumentDraft, _ notes: inout RowNotes
  ) throws -> MonumentDraft {
    guard !others.isEmpty else { return draft }
    var monument = draft.monument
    for (identifier, holder) in others {
      let field = "externalIds.\(identifier.scheme)"
      let text = monument.externalIDs.removeValue(forKey: identifier.scheme) ?? identifier.value
      monument.unmapped[source].keep(text, of: field)
      notes.warn(
        field, draft.line, "IDN-04",
        "the identifier '\(identifier)' is that of \(holder), so this monument does not get it too; "
          + "it is \(RowNotes.verbatim)", value: text)
    }
    return draft.with(monument)
  }

  /// Takes a point out of a draft that is not in the site's countries if its numbers are exchanged.
  private mutating func leavingExchangedPoint(
    of draft: MonumentDraft, _ site: Slug, _ notes: inout RowNotes, in target: some ImportTarget
  ) throws -> MonumentDraft {
    guard let location = draft.monument.location,
      let doubt = PlaceDoubt(location, in: try countries.of(site, in: target)),
      let text = doubt.tell("location", location, draft.line, &notes)
    else { return draft }
    var monument = draft.monument
    monument.location = nil
    monument.footprint = nil
    monument.unmapped[source].keep(text, of: "location")
    return draft.with(monument)
  }

  private mutating func create(
    _ draft: MonumentDraft, of site: Slug, _ line: Int, _ counts: Bool,
    in target: inout some ImportTarget
  ) throws {
    guard let name = draft.title else {
      throw ImportIssue(
        "names", line: line, code: "IDN-06",
        "the row has no name, and the registry has no monument for it",
        suggestion: "fill the name, or map another column to it")
    }
    do {
      let outcome = try slugs[site, default: SlugAssignment(scheme: source)].assign(
        name, draft.key
      ) { try target.isTaken(RecordLayout.path(ofMonument: $0, site: site)) }
      if let moved = outcome.moved {
        try move(moved.from, to: moved.to, of: site, in: &target)
        if remembersRows {
          subjects.note(Subject(site: site, monument: moved.to), of: moved.key)
        }
      }
      if remembersRows {
        subjects.note(Subject(site: site, monument: outcome.slug), of: draft.key)
      }
      var record = draft.monument.json
      record["id"] = .string(outcome.slug.text)
      record["site"] = .string(site.text)
      record.setOrigin(
        origin(of: draft, line, after: nil, fields: Self.fields(of: record)), of: source)
      try write(record, outcome.slug, of: site, in: &target)
      result.noteSample(.monument, record)
      result.noteCreation(.monument, counts: counts)
    } catch let taken as SlugAssignment.Taken {
      throw ImportIssue(taken: taken.slug, of: site, line: line)
    }
  }

  private static func fields(of record: JSONObject) -> [String] {
    record.keys.filter { !["id", "origins", "site", "unmapped"].contains($0) }
  }

  private func origin(
    of draft: MonumentDraft, _ line: Int, after former: Origin?, fields: [String]
  ) -> Origin {
    var origin = document.origin(
      key: draft.key, line: line, mended: draft.mended, edition: draft.edition, fields: fields)
    (origin.keys, origin.formerKeys) = finder.rows.keys(
      with: draft.key.text, after: former, options)
    return origin
  }

  private func write(
    _ record: JSONObject, _ id: Slug, of site: Slug, in target: inout some ImportTarget
  ) throws {
    try target.writeRow(
      record.bytes(.compact).span, to: RecordLayout.path(ofMonument: id, site: site))
  }

  private func move(
    _ old: Slug, to new: Slug, of site: Slug, in target: inout some ImportTarget
  ) throws {
    let bytes = try target.written(RecordLayout.path(ofMonument: old, site: site))
    var record = try JSONParser.parse(bytes).objectValue ?? JSONObject()
    record["id"] = .string(new.text)
    try write(record, new, of: site, in: &target)
  }

  /// The record as it is, with what other rows of the document brought into it.
  private func monument(
    _ id: Slug, of site: Slug, in target: some ImportTarget
  ) throws -> Monument {
    guard updated.contains(.monument(id, of: site)) else {
      return try target.monument(id, of: site)
    }
    let bytes = try target.written(RecordLayout.path(ofMonument: id, site: site))
    return try Monument(json: JSONParser.parse(bytes).objectValue ?? JSONObject())
  }

  private mutating func update(
    _ id: Slug, of site: Slug, with draft: MonumentDraft, _ notes: inout RowNotes, _ line: Int,
    _ counts: Bool, in target: inout some ImportTarget
  ) throws {
    let monument = try monument(id, of: site, in: target)
    let former = monument.origins[source]
    let before = monument.json
    let isHeldBack = options.isOlder(than: former?.edition)
    let listed = draft.monument.json
    let turn = joined.take(
      listed, key: draft.key.text, about: .monument(id, of: site), before, former, finder.rows)
    let merged = ListMerge(
      listed, turn, into: before, source: source, origin: former,
      controlled: monument.controlled, replaces: !isHeldBack)
    for difference in merged.differences {
      notes.warn(difference.field, line, difference.code, difference.words)
    }
    let change = RecordChange(
      from: before, to: merged.record, controlled: monument.controlled, nestedFields: [])
    let fields = Set(former?.fields ?? []).union(change.topFields).sorted()
    let origin = origin(of: draft, line, after: former, fields: fields)
    let isNews =
      Set(origin.keys) != Set(former?.keys ?? [])
      || (!isHeldBack && options.isNewer(than: former?.edition))
    let isAgain = (former?.keys ?? []).contains {
      $0 != draft.key.text && taken.contains(SourceKey(text: $0))
    }
    taken.insert(draft.key)
    let isChanged = updated.contains(.monument(id, of: site))
    let recordTurn = isAgain ? isChanged ? RecordTurn.afterChange : .afterNone : .first
    guard !change.fields.isEmpty || isNews else {
      result.noteSample(.monument, before)
      return result.noteUnchanged(.monument, turn: recordTurn, counts: counts)
    }
    var record = change.record
    record.setOrigin(origin, of: source, after: former)
    try write(record, id, of: site, in: &target)
    updated.insert(.monument(id, of: site))
    result.noteSample(.monument, record)
    result.noteChange(
      of: "\(site)/\(id)", change.fields, kind: .monument, turn: recordTurn, counts: counts)
  }
}
