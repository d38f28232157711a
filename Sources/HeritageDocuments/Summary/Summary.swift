public import CanonicalJSON
public import HeritageAssessment
public import HeritageModel

/// What is known of the damage to some sites: totals, states, events, evidence, disagreement, gaps.
public struct Summary: Sendable {
  /// One monument or site with its state.
  struct Entry: Sendable {
    let subject: Subject
    let title: String
    let access: Access?
    let state: Assessment
    /// The events that the scope admits, oldest first.
    let events: [IncidentSummary]

    /// Those of the events that did damage, or may have.
    var damagingEvents: [IncidentSummary] { events.filter { ($0.grade.rank ?? 0) > 0 } }
  }

  public let scope: SummaryScope
  let records: KnownRecords
  let sites: [Site]
  let monuments: [Monument]
  /// The monuments of the scope with their states, at the end of its period if it has one.
  let entries: [Entry]
  /// The sites as a whole about which there are reports, in the same way.
  let wholeSites: [Entry]
  /// The sites of the scope with the worse of their own state and that of their monuments.
  let siteStates: [(site: Site, state: SiteState)]
  /// The known reports about the scope, by event.
  let reports: [Report]
  /// The monuments of the scope whose place another record took; they are not counted.
  let superseded: [Monument]
  /// Reports that fit but for the period, as nothing says when their events were.
  let undated: [Report]
  /// The sites that the scope takes in, whether or not there is something to tell of them.
  public let sitesInScope: [Site]
  private let filesPresent: Set<String>?
  /// Kept, as a summary can be of all records.
  public private(set) var told = Records()
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()
  public var registry = RegistryDescription()
  public var whereabouts = Whereabouts()

  /// Creates a summary of what a scope admits.
  ///
  /// A cause or a type of evidence decides which subjects are told of; their states come from all
  /// that is known about them. A period decides which events are told and on which day the states are
  /// those of; it takes in what can have happened in it, by the days that all claims about an event
  /// leave open.
  ///
  /// - Parameters:
  ///   - scope: What the summary is about.
  ///   - records: The records, with those decisions on findings alone that still hold.
  ///   - filesPresent: The SHA-256 of the evidence files that are here, or `nil` if nobody looked.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  public init(
    scope: SummaryScope, records: Records, filesPresent: Set<String>? = nil,
    viewpoint: Viewpoint = .latest
  ) {
    self.scope = scope
    self.filesPresent = filesPresent
    let selection = scope.selection
    var viewpoint = viewpoint
    viewpoint.asked = [viewpoint.asked, selection.until].compactMap(\.self).min()
    let known = KnownRecords(records, viewpoint: viewpoint)
    self.records = known
    let wanted = Set(scope.sites)
    // What another record took the place of is counted there, unless it is asked for by name.
    let named = known.sites.filter {
      wanted.isEmpty ? $0.supersededBy == nil : wanted.contains($0.id)
    }
    let sitesByID = Dictionary(named.map { ($0.id, $0) }) { first, _ in first }
    var timeless = selection
    timeless.since = nil
    timeless.until = nil
    let fitting = known.reports.filter { report in
      timeless.admits(report) { known.evidenceByID[$0] }
    }
    let fittingIDs = Set(fitting.map(\.id))

    func entry(_ subject: Subject, _ access: Access?) -> Entry? {
      let state = known.state(of: subject)
      guard selection.admits(state) else { return nil }
      let fitting = state.incidents.filter {
        $0.reports.contains(where: fittingIDs.contains)
      }
      if timeless.asksForReports, fitting.isEmpty { return nil }
      return Entry(
        subject: subject, title: known.title(of: subject), access: access, state: state,
        events: fitting.filter { selection.admits($0.event) })
    }
    let within = known.monuments.filter { monument in
      let site = known.claims.successor(of: Subject(site: monument.site)).site
      return (sitesByID[monument.site] ?? sitesByID[site])
        .map { selection.admits(monument, of: $0) } ?? false
    }
    superseded = within.filter { !known.isCounted($0) }
    let found = within.filter(known.isCounted).compactMap { monument in
      entry(monument.subject, monument.access).map { (monument: monument, entry: $0) }
    }
    monuments = found.map(\.monument)
    entries = found.map(\.entry)
    let admitted = named.filter { selection.admits($0) }
    let whole = admitted.compactMap { entry(Subject(site: $0.id), $0.access) }
    wholeSites = whole.filter { known.reportsBySubject[$0.subject] != nil }
    let withEntries = Set(
      found.map { known.claims.successor(of: Subject(site: $0.monument.site)).site }
        + whole.map(\.subject.site))
    let isLimited = timeless.asksForReports || selection.asksForStates
    sites = isLimited ? named.filter { withEntries.contains($0.id) } : admitted
    sitesInScope = admitted
    let own = Dictionary(whole.map { ($0.subject.site, $0.state) }) { first, _ in first }
    let parts = Dictionary(grouping: found) {
      known.claims.successor(of: Subject(site: $0.monument.site)).site
    }
    siteStates = sites.map { site in
      let monuments = parts[site.id] ?? []
      return (
        site,
        SiteState(
          own: own[site.id] ?? known.state(of: Subject(site: site.id)),
          monuments: monuments.map(\.entry.state),
          parts: monuments.count { $0.monument.partOf != nil },
          divided: within.filter { $0.site == site.id && known.isDividedWithClaims($0) }.map {
            known.state(of: $0.subject)
          })
      )
    }
    let places = Set(admitted.map(\.id))
    let hasNoPeriod = selection.since == nil && selection.until == nil
    undated =
      hasNoPeriod
      ? [] : fitting.filter { places.contains($0.site) && $0.event?.isDated != true }
    let told = entries + wholeSites
    let inEvents = Set(told.flatMap(\.events).flatMap(\.reports))
    let ended = Set(told.flatMap(\.state.ended).map(\.report))
    reports = fitting.filter { report in
      inEvents.contains(report.id) || (ended.contains(report.id) && selection.admits(report.event))
    }
    self.told = known.told(by: reports, sites: sites, monuments: monuments)
    self.told.setAsides = RecordTable(setAsides)
  }

  /// How many sites are counted under each grade, each once, by the worse of its own state and that
  /// of its monuments.
  var sitesByGrade: [DamageGrade: Int] {
    Dictionary(siteStates.map { ($0.state.worst, 1) }, uniquingKeysWith: +)
  }

  /// All that is told of: monuments, then sites as a whole.
  var all: [Entry] { entries + wholeSites }

  var evidence: [Evidence] { records.evidence(of: reports) }

  /// Tells whether an item's file is known to be missing.
  func lacksFile(of item: Evidence) -> Bool {
    guard let filesPresent, let digest = item.file?.sha256 else { return false }
    return !filesPresent.contains(digest)
  }

  var titles: [Slug: String] {
    Dictionary(records.sites.map { ($0.id, $0.title) }) { first, _ in first }
  }

  /// The monuments for spreadsheets and programs.
  var table: Table {
    let states = Dictionary(entries.map { ($0.subject, $0.state) }) { first, _ in first }
    return RecordList.monuments(monuments, of: records.claims.records.sites) { states[$0.subject] }
      .table
  }
}

extension Summary: PagedDocument, TableDocument, LocatedDocument {
  public var itemsTold: [Evidence] { evidence }

  var page: Page {
    let facts = situation
    let edited = EditedParts(self)
    let namesSites = facts.siteCount > 1
    var page = Page(
      .record(edited.words.title(of: facts)),
      edited.head(.situationReport, newest: facts.newest, records.viewpoint), heading)
    for line in edited.masthead { page.paragraph(line) }
    page.paragraph(edited.lede(edited.words.lede(of: facts)))
    if let period = edited.words.periodLede(of: facts) { page.paragraph(.own(period)) }
    if let shared = edited.words.shared(of: facts) { page.paragraph(.record(shared)) }
    addKeyPoints(facts, edited, to: &page)
    addTotals(facts, edited, to: &page)
    if let changes = Changes(self) { changes.add(to: &page, calling: name) }
    let isByRegion = facts.byRegion.contains { $0.label != nil }
    page.section(
      facts.noun == .site ? "Sites as a whole" : "Monuments",
      note: order(of: facts),
      edited.table(
        facts.byPlace, noun: facts.noun, hasSites: namesSites && facts.noun == .monument,
        hasRegions: isByRegion))
    page.section(
      "Sites as a whole",
      note: "These are reports about a whole site and are not part of the totals above.",
      edited.table(facts.wholeSites, noun: .site, hasSites: false))
    addSiteRollUps(to: &page)
    addAccounts(facts, edited, to: &page)
    if facts.has(.disagreements) {
      page.section(
        "Where reports disagree", edited.disagreements(of: facts.all, namesSite: namesSites),
        orElse: "No reports disagree.")
    }
    addSites(to: &page)
    addChronology(to: &page)
    if facts.has(.verification) {
      page.heading(2, "Verification")
      VerificationFunnel(reports, records).add(to: &page)
      if edition.isPartial, let words = edition.words {
        page.paragraph(.own("Not counted here: \(words)."))
      }
    }
    addWithdrawals(to: &page)
    addSetAsides(to: &page)
    page.section(
      "What is not known", leftOut(facts, edited) + edited.gaps(facts.gaps))
    if facts.has(.evidence) { addEvidence(facts, edited, to: &page) }
    addSources(to: &page)
    if facts.has(.method) {
      page.section("How this was made", edited.words.method(of: facts.all).map(Line.own))
    }
    page.section(
      "How to cite",
      edited.citation(of: edited.words.title(of: facts), .situationReport, newest: facts.newest))
    return page
  }

  public var json: JSONValue {
    let counts = GradeCounts(entries.map(\.state))
    let facts = situation
    let told = Dictionary(facts.all.map { ($0.subject, $0) }) { first, _ in first }
    return heading.add(
      to: facts.adding(to: [
        "registry": registryJSON, "files": filesJSON, "scope": .string(scope.words(titles: titles)),
        "asKnownOn": .text(records.viewpoint.known), "knownBy": .text(records.viewpoint.knownBy),
        "newestRecord": .text(records.newest(of: reports)),
        "sites": .integer(sites.count), "monuments": .integer(monuments.count),
        "reports": .integer(reports.count), "undatedLeftOut": .integer(undated.count),
        "sitesWithoutReport": .list(sitesWithoutReport) { .text($0.id) },
        "supersededLeftOut": .list(superseded) { .text($0.reference) },
        "counted": "monuments", "byGrade": .counts(counts.byGrade),
        "contested": .integer(counts.contested),
        "severityNotTold": .integer(counts.severityNotTold),
        "unassessed": .integer(counts.silent + counts.later), "alleged": .integer(counts.alleged),
        "parts": .integer(monuments.count { $0.partOf != nil }),
        "sitesByGrade": .counts(sitesByGrade),
        "wholeSitesByGrade": .counts(GradeCounts(wholeSites.map(\.state)).byGrade),
        "verification": VerificationFunnel(reports, records).json,
        "changes": Changes(self)?.json ?? .null,
        "states": .list(all) {
          [
            "record": .text($0.subject.reference), "name": .string($0.title),
            "assessment": $0.state.json, "told": told[$0.subject]?.json(whereabouts) ?? .null,
          ]
        },
        "weakenedReports": .ids(weakened.map(\.id)),
        "setAside": .list(setAsides) {
          [
            "id": .text($0.id), "code": .string($0.code), "record": .string($0.record),
            "message": .text($0.message), "because": .string($0.because), "by": .string($0.by),
            "recorded": .text($0.recorded),
          ]
        },
        "evidence": .ids(evidence.map(\.id)),
        "gaps": .list(facts.gaps, \.json),
      ]))
  }
}
