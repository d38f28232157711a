import CanonicalJSON
public import HeritageModel

/// Brings the claims of one document into a registry.
///
/// A claim that a list made before stays as it is. What a later edition says otherwise in the same
/// slot is a new claim, which takes the former one's place; what it no longer says is withdrawn by
/// nobody.
struct ClaimIntake {
  /// What became of the claims of a row.
  struct Outcome {
    var created = 0
    /// Reports that took the place of what the list said before.
    var replaced = 0
    var unchanged = 0
    /// Items of evidence that are new.
    var items = 0
    /// Items that were there without their files, and have them now.
    var completedItems = 0
    var knownItems = 0
    /// The edition by which the registry has something else, and keeps it.
    var heldBackBy: StatedDate?
  }

  private let source: Slug
  private let document: ImportedDocument
  private let options: ImportOptions
  private let stamp: RecordStamp
  private let known: KnownClaims
  private var files: FileIntake
  /// The items with an address that rows of this document have brought, which others may name too.
  private var written: Set<RecordID> = []
  /// The records that the last row made, as they are written.
  private(set) var samples: [JSONObject] = []
  private var writer = JSONWriter(layout: .compact)

  init(
    _ source: Slug, _ document: ImportedDocument, _ options: ImportOptions, _ known: KnownClaims,
    _ stamp: RecordStamp, files: FilePlace?
  ) {
    self.source = source
    self.document = document
    self.options = options
    self.known = known
    self.stamp = stamp
    self.files = FileIntake(files, stamp)
  }

  /// Takes the claims of one row.
  ///
  /// - Parameters:
  ///   - draft: The row.
  ///   - subject: The site or the monument that it is about; `nil` for evidence alone.
  ///   - edition: The newest edition of the list that is known to say what the subject has from it.
  ///   - notes: Where there is something to tell.
  ///   - target: The registry.
  /// - Returns: What became of them.
  /// - Throws: ``ImportIssue`` if a rule keeps them out; nothing is written then.
  mutating func take(
    _ draft: ClaimDraft, on subject: Subject?, _ edition: StatedDate?,
    _ notes: inout RowNotes, in target: inout some ImportTarget
  ) throws -> Outcome {
    samples = []
    var outcome = Outcome()
    let items = draft.evidence.map { listed in
      var item = listed.record
      let slot = ClaimSlot(
        source: source.text, key: draft.key.text, template: listed.template, star: listed.star)
      item.enter(as: ClaimIdentity.of(item, at: slot), at: stamp.recorded)
      item.origin = origin(draft, listed.template, listed.star)
      return item
    }
    let found = try files.found(for: draft.evidence, &notes, in: target)
    let places = items.indices.filter { place in
      found[place] != nil || draft.evidence[place].file?.makesItem != true
    }
    var reports: [Report] = []
    var formers: [any HeritageRecord] = []
    if let subject {
      for (place, listed) in draft.reports.enumerated() {
        var report = listed.record
        report.setSubject(subject)
        for index in draft.items(of: listed)
        where places.contains(index) && !report.evidence.contains(items[index].id) {
          report.evidence.append(items[index].id)
        }
        guard
          let settled = try settle(
            report, listed, draft, edition, &formers, &outcome, in: target)
        else { continue }
        report = settled
        report.origin = origin(draft, listed.template, listed.star)
        if place == 0, let unmapped = draft.unmapped { report.unmapped = [source.text: unmapped] }
        reports.append(report)
      }
    }
    let named = Set(reports.flatMap(\.evidence))
    var arrivals = ItemArrivals()
    for place in places {
      let item = items[place]
      // What an older edition says otherwise changes nothing, its evidence included.
      if outcome.heldBackBy != nil, !named.contains(item.id) { continue }
      try arrivals.take(
        item, with: found[place], from: files, isWritten: written.contains(item.id), &notes,
        in: target)
    }
    let (new, completed) = (arrivals.new, arrivals.completed)
    outcome.items = new.count
    outcome.completedItems = completed.count { !written.contains($0.id) }
    outcome.knownItems = arrivals.known.count - outcome.completedItems
    if reports.isEmpty, new.isEmpty, completed.isEmpty { return outcome }
    var beside: [any HeritageRecord] = items.filter { item in
      !(new + completed).contains { $0.id == item.id }
    }
    if let subject { beside += try target.places(of: subject) }
    beside += formers
    try target.judge(reports + new + completed, beside: beside, &notes)
    try write(arrivals, reports, in: &target)
    return outcome
  }

  /// Decides what becomes of a claim beside those that its slot has already.
  ///
  /// - Returns: The report to be written; `nil` if nothing is.
  private func settle(
    _ report: Report, _ listed: ClaimDraft.Listed<Report>, _ draft: ClaimDraft,
    _ edition: StatedDate?, _ formers: inout [any HeritageRecord], _ outcome: inout Outcome,
    in target: some ImportTarget
  ) throws -> Report? {
    var report = report
    let slot = ClaimSlot(
      source: source.text, key: draft.key.text, template: listed.template, star: listed.star)
    let former = known.isEmpty ? [] : known.claims(at: slot)
    report.enter(as: ClaimIdentity.of(report, at: slot), at: stamp.recorded)
    let live = former.filter { !$0.hasEnded }
    let same = former.first { $0.id == report.id }
    // One that ended stays ended, unless the list has said something else since.
    let isThere =
      try same.map { !$0.hasEnded || live.isEmpty } ?? target.isTaken(report.path)
    if isThere {
      outcome.unchanged += 1
      return nil
    }
    guard !former.isEmpty else {
      outcome.created += 1
      return report
    }
    let fingerprint = ClaimIdentity.fingerprint(of: report)
    if let same = (live.isEmpty ? former : live).last(where: { $0.fingerprint == fingerprint }) {
      let isKnown =
        try same.evidence == KnownClaims.fingerprint(of: report.evidence)
        || Set(report.evidence).isSubset(of: target.report(at: same.path).evidence)
      if isKnown || same.hasEnded {
        outcome.unchanged += 1
        return nil
      }
    }
    let newest = (former.map(\.edition) + [edition]).compactMap(\.self)
      .max { $0.upper.precedes($1.lower) }
    if options.isOlder(than: newest) {
      outcome.heldBackBy = newest
      outcome.unchanged += 1
      return nil
    }
    // Of what ended nothing is to be ended any more.
    if let last = live.last {
      formers.append(try target.report(at: last.path))
      report.supersedes = last.id
      report.enter(as: ClaimIdentity.of(report, at: slot), at: stamp.recorded)
      outcome.replaced += 1
    } else {
      outcome.created += 1
    }
    return report
  }

  private func origin(_ draft: ClaimDraft, _ template: Int, _ star: String?) -> RowOrigin {
    var origin = RowOrigin(
      source: source.text, key: draft.key.text, template: template, star: star)
    let line = draft.mended?.line ?? draft.line
    origin.file = draft.mended?.file ?? document.fileName
    origin.sha256 = document.sha256
    origin.line = line > 0 ? line : nil
    origin.edition = options.edition
    return origin
  }

  private mutating func write(
    _ arrivals: ItemArrivals, _ reports: [Report], in target: inout some ImportTarget
  ) throws {
    for item in arrivals.completed {
      writer.removeAll(keepingCapacity: true)
      item.write(to: &writer)
      try target.writeRow(writer.bytes.span, to: item.path)
    }
    for item in arrivals.new {
      var item = item
      item.recordedBy = stamp.recordedBy
      if item.access == nil { item.access = item.type.accessWithoutWord ?? stamp.access }
      writer.removeAll(keepingCapacity: true)
      item.write(to: &writer)
      try target.writeRow(writer.bytes.span, to: item.path)
      if item.url != nil { written.insert(item.id) }
      samples.append(item.json)
    }
    for report in reports {
      var report = report
      report.recordedBy = stamp.recordedBy
      if report.access == nil { report.access = stamp.access }
      writer.removeAll(keepingCapacity: true)
      report.write(to: &writer)
      try target.writeRow(writer.bytes.span, to: report.path)
      samples.append(report.json)
    }
    for item in arrivals.completed + arrivals.new {
      if let file = arrivals.files[item.id] { try files.keep(file, of: item.id, in: &target) }
    }
  }
}

/// What the registry itself says of the records that an import makes.
public struct RecordStamp: Hashable, Sendable {
  /// When they enter the registry.
  public var recorded: Instant
  public var recordedBy: String?
  /// Who may see those that do not say so; `nil` for everybody.
  public var access: Access?

  public init(recorded: Instant, recordedBy: String? = nil, access: Access? = nil) {
    self.recorded = recorded
    self.recordedBy = recordedBy
    self.access = access
  }
}

/// What a rule finds in a record that is to come in.
public struct RuleFinding: Hashable, Sendable {
  public let code: String
  /// Whether the record is kept out.
  public let isError: Bool
  public let field: String?
  public let message: String
  public let hint: String?

  public init(code: String, isError: Bool, field: String?, message: String, hint: String?) {
    self.code = code
    self.isError = isError
    self.field = field
    self.message = message
    self.hint = hint
  }
}

extension ImportTarget {
  /// Lets the rules judge the records of a row: warnings are noted, an error refuses the row.
  func judge(
    _ records: [any HeritageRecord], beside known: [any HeritageRecord], _ notes: inout RowNotes
  ) throws {
    for finding in try findings(in: records, beside: known) {
      guard !finding.isError else {
        throw ImportIssue(
          finding.field ?? "", line: 0, code: finding.code, finding.message,
          suggestion: finding.hint)
      }
      notes.warn(
        finding.field ?? "", 0, finding.code, finding.message, suggestion: finding.hint)
    }
  }

  /// A site as the registry had it before, or as this import makes it.
  func current(_ id: Slug) throws -> Site {
    let path = RecordLayout.path(ofSite: id)
    if try isTaken(path) { return try site(id) }
    return try Site(json: JSONParser.parse(written(path)).objectValue ?? [:])
  }

  /// The records of a site, and of the monument where the subject is one, that the registry had
  /// before; those that this import makes were judged by themselves.
  func places(of subject: Subject) throws -> [any HeritageRecord] {
    var places: [any HeritageRecord] = [try current(subject.site)]
    if let id = subject.monument {
      let path = RecordLayout.path(ofMonument: id, site: subject.site)
      places.append(
        try isTaken(path)
          ? monument(id, of: subject.site)
          : Monument(json: JSONParser.parse(written(path)).objectValue ?? [:]))
    }
    return places
  }
}
