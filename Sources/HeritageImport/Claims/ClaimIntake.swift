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
  /// Keys that rows of this document had before the list renamed them.
  private(set) var formerKeys: Set<String> = []
  /// Those records that the last row made that are to be shown, as they are written.
  private(set) var samples: [ImportResult.Sample] = []
  private var shown: [RecordKind: Int] = [:]
  private var writer = JSONWriter(layout: .compact)
  /// Places that were read lately; a document's sites and monuments are all in before its claims.
  private var places: [Subject: [any HeritageRecord]] = [:]
  private static let mostPlaces = 512

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

  /// Whether the list has made claims before.
  var hasKnownClaims: Bool { !known.isEmpty }

  /// Takes the claims of one row.
  ///
  /// - Parameters:
  ///   - draft: The row.
  ///   - subject: The site or the monument that it is about; `nil` for evidence alone.
  ///   - edition: The newest edition of the list that is known to say what the subject has from it.
  ///   - former: The keys that the row may have had before the list renamed it.
  ///   - notes: Where there is something to tell.
  ///   - target: The registry.
  /// - Returns: What became of them.
  /// - Throws: ``ImportIssue`` if a rule keeps them out; nothing is written then.
  mutating func take(
    _ draft: ClaimDraft, on subject: Subject?, _ edition: StatedDate?,
    formerKeys former: [String], _ notes: inout RowNotes, in target: inout some ImportTarget
  ) throws -> Outcome {
    samples = []
    var outcome = Outcome()
    let key = try slotKey(of: draft, subject, former, in: target)
    let items = draft.evidence.map { listed in
      var item = listed.record
      let slot = slot(key, listed)
      item.enter(as: ClaimIdentity.of(item, at: slot), at: stamp.recorded)
      item.origin = origin(draft, slot)
      return item
    }
    let found = try files.found(for: draft.evidence, &notes, in: target)
    let places = items.indices.filter { place in
      found[place] != nil || draft.evidence[place].file?.makesItem != true
    }
    var claims: [Report?] = []
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
            report, at: slot(key, listed), edition, &formers, &outcome, in: target)
        else {
          claims.append(nil)
          continue
        }
        report = settled
        report.origin = origin(draft, slot(key, listed))
        if place == 0, let unmapped = draft.unmapped { report.unmapped = [source.text: unmapped] }
        claims.append(report)
      }
    }
    let reports = claims.compactMap(\.self)
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
    if let subject { beside += try self.places(of: subject, in: target) }
    beside += formers
    try target.judge(reports + new + completed, of: draft.list, beside: beside, &notes) {
      draft.column(of: $0, among: claims, items)
    }
    try write(arrivals, reports, in: &target)
    return outcome
  }

  /// The records of a site and of a monument, which rows that lie together name again and again.
  private mutating func places(
    of subject: Subject, in target: some ImportTarget
  ) throws -> [any HeritageRecord] {
    if let known = places[subject] { return known }
    if places.count == Self.mostPlaces { places.removeAll(keepingCapacity: true) }
    let read = try target.places(of: subject)
    places[subject] = read
    return read
  }

  /// Decides what becomes of a claim beside those that its slot has already.
  ///
  /// - Returns: The report to be written; `nil` if nothing is.
  private func settle(
    _ report: Report, at slot: ClaimSlot, _ edition: StatedDate?,
    _ formers: inout [any HeritageRecord], _ outcome: inout Outcome,
    in target: some ImportTarget
  ) throws -> Report? {
    var report = report
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

  /// The key under which a row's claims stand: that of today, or the one under which the list made
  /// them before it renamed the row.
  ///
  /// Somebody has decided that the row is about what the former key led to; or every claim of it
  /// stands under one former key, word for word.
  private mutating func slotKey(
    of draft: ClaimDraft, _ subject: Subject?, _ former: [String], in target: some ImportTarget
  ) throws -> String {
    let key = draft.key.text
    guard let subject, !known.isEmpty, !draft.reports.isEmpty, !known.has(key) else { return key }
    // Of several rows that are about one place, one alone goes on where the list left off.
    if let former = former.first(where: { known.has($0) && !formerKeys.contains($0) }) {
      formerKeys.insert(former)
      return former
    }
    let claims = draft.reports.map { listed in
      var report = listed.record
      report.setSubject(subject)
      return (listed: listed, fingerprint: ClaimIdentity.fingerprint(of: report))
    }
    for path in known.paths(of: subject, claims[0].fingerprint) {
      guard let former = try target.report(at: path).origin?.key, !formerKeys.contains(former),
        claims.allSatisfy({ claim in
          known.claims(at: slot(former, claim.listed)).contains {
            !$0.hasEnded && $0.fingerprint == claim.fingerprint
          }
        })
      else { continue }
      formerKeys.insert(former)
      return former
    }
    return key
  }

  private func slot<Record>(_ key: String, _ listed: ClaimDraft.Listed<Record>) -> ClaimSlot {
    ClaimSlot(source: source.text, key: key, template: listed.template, star: listed.star)
  }

  private func origin(_ draft: ClaimDraft, _ slot: ClaimSlot) -> RowOrigin {
    var origin = RowOrigin(
      source: slot.source, key: slot.key, template: slot.template, star: slot.star)
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
      noteSample(item)
    }
    for report in reports {
      var report = report
      report.recordedBy = stamp.recordedBy
      if report.access == nil { report.access = stamp.access }
      writer.removeAll(keepingCapacity: true)
      report.write(to: &writer)
      try target.writeRow(writer.bytes.span, to: report.path)
      noteSample(report)
    }
    for item in arrivals.completed + arrivals.new {
      if let file = arrivals.files[item.id] { try files.keep(file, of: item.id, in: &target) }
    }
  }

  private mutating func noteSample<Record: HeritageRecord>(_ record: Record) {
    guard shown[Record.kind, default: 0] < ImportResult.shownSamples else { return }
    shown[Record.kind, default: 0] += 1
    samples.append(ImportResult.Sample(kind: Record.kind, record: record.json))
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
