public import CanonicalJSON
public import HeritageAssessment
public import HeritageModel

/// All that a registry knows of one site: identity, protection, monuments, claims, disagreement.
public struct Dossier: Sendable {
  public let site: Site
  /// The state of the site and of each monument that counts.
  public let state: SiteState
  let monuments: [Monument]
  /// The state of each of the monuments.
  let allStates: [Assessment]
  let records: KnownRecords
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()
  public var registry = RegistryDescription()
  public var whereabouts = Whereabouts()
  /// Other sites that a map may name for orientation.
  public var neighbours: [Site] = []

  /// Creates the dossier of a site.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - records: Records among which those of the site are.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  public init(site: Site, records: Records, viewpoint: Viewpoint = .latest) {
    self.site = site
    let known = KnownRecords(records.about(site: site.id), viewpoint: viewpoint)
    self.records = known
    monuments = known.monuments
    state = known.state(of: site)
    allStates = monuments.map { known.state(of: $0.subject) }
  }

  /// The states of the site as a whole and of its monuments, also those that gave way to others.
  var states: [Assessment] { [state.own] + allStates }

  var evidence: [Evidence] { records.evidence(of: records.reports) }
}

extension Dossier: PagedDocument, LocatedDocument {
  public var itemsTold: [Evidence] { evidence }

  var page: Page {
    let facts = facts
    let edited = EditedParts(self)
    var page = Page(
      site.titleLine,
      edited.head(.damageDossier, newest: facts.newest, records.viewpoint), heading)
    for line in edited.masthead { page.paragraph(line) }
    page.paragraph(edited.lede(edited.words.lede(of: facts)))
    let named = facts.subjects.filter { !$0.isWithoutReport }
    let besides = SubjectsBeside.all(
      among: facts.monuments,
      told: Set(named.prefix(EditedParts.namedAtMost).map(\.subject)))
    edited.addKeyPoints(
      named, besides: edited.lines(besides, told: named, namesSite: false), namesSite: false,
      to: &page)
    addIdentity(to: &page)
    addProtection(to: &page)
    addPlace(to: &page)
    addState(facts, edited, to: &page)
    addClaims(to: &page)
    if facts.has(.disagreements) {
      page.section(
        "Where reports disagree", edited.disagreements(of: facts.subjects, namesSite: false),
        orElse: "No reports disagree.")
    }
    page.section("What is not known", edited.gaps(facts.gaps))
    if facts.has(.evidence) {
      page.heading(2, "Evidence")
      page.items(edited.evidence(facts.evidence, withdrawn: facts.withdrawn))
    }
    if facts.has(.method) {
      page.section("How this was made", edited.words.method(of: facts.subjects).map(Line.own))
    }
    page.section(
      "How to cite", edited.citation(of: site.title, .damageDossier, newest: facts.newest))
    return page
  }

  /// The site as the contract has it, with more keys beside.
  public var json: JSONValue {
    var own = state.own.json.objectValue ?? [:]
    own["monumentsByGrade"] = .counts(state.rollUp.byGrade)
    own["worstMonumentGrade"] = .text(state.rollUp.grade)
    let facts = facts
    let told = Dictionary(facts.monuments.map { ($0.subject, $0) }) { first, _ in first }
    let reviews = records.reports.flatMap { records.reviewsByReport[$0.id] ?? [] }
    return heading.add(to: [
      "site": .object(site.json),
      "assessment": .object(own), "rollUp": state.rollUp.json,
      "monuments": .list(zip(monuments, allStates)) {
        [
          "monument": .object($0.json), "assessment": $1.json,
          "told": told[$0.subject]?.json(whereabouts) ?? .null,
        ]
      },
      "registry": registryJSON, "files": filesJSON, "title": facts.title.json,
      "localName": facts.localName?.json ?? .null,
      "countries": .list(facts.countries) {
        ["code": .string($0.code), "name": .string($0.name)]
      },
      "place": facts.place?.json ?? .null,
      "told": facts.whole?.json(whereabouts) ?? .null, "gaps": .list(facts.gaps, \.json),
      "register": facts.register,
      "newestRecord": .text(facts.newest),
      "reports": .records(records.reports),
      "reviews": .records(reviews),
      "evidence": .records(evidence),
      "retractions": .records(records.retractions(of: records.reports)),
      "asKnownOn": .text(records.viewpoint.known),
    ])
  }
}

extension Dossier {
  private func addState(_ facts: DossierFacts, _ edited: EditedParts, to page: inout Page) {
    guard !monuments.isEmpty else { return }
    page.heading(2, "State")
    if let worst = state.rollUp.phraseLine { page.paragraph(worst.capitalizedFirst + ".") }
    page.table(edited.table(facts.monuments, noun: .monument, hasSites: false))
    page.bullets(
      monuments.compactMap { monument in
        gaveWay(monument).map { "\(.strongRecord(monument.title)): \($0)" as Line }
      })
  }

  /// What stands instead of the state of a monument that gave way to another.
  private func gaveWay(_ monument: Monument) -> Line? {
    if let step = monument.supersededBy {
      let successors = step.successors.map { Line.code($0.text) }.joined(" and ")
      let kept: Line =
        records.isDividedWithClaims(monument)
        ? "; its claims stay here: \(records.state(of: monument.subject).phraseLine)" : ""
      return "superseded by \(successors), not counted\(kept)"
    }
    let heir = records.claims.successor(of: monument.subject)
    return heir == monument.subject
      ? nil : "its claims count for \(code: heir.reference.description)"
  }

  func addClaims(to page: inout Page) {
    let told = ([Subject(site: site.id)] + monuments.map(\.subject)).filter {
      records.reportsBySubject[$0] != nil
    }
    guard !told.isEmpty else { return }
    page.heading(2, "Claims")
    let bySubject = Dictionary(states.map { ($0.subject, $0) }) { first, _ in first }
    for subject in told {
      guard let assessment = bySubject[subject] else { continue }
      page.heading(
        3, subject.monument == nil ? "The site as a whole" : .record(records.title(of: subject)))
      page.facts(assessment.stateFacts)
      for report in records.reportsBySubject[subject] ?? [] {
        page.claim(report, state: assessment, records: records, headingLevel: 4)
      }
    }
  }
}
