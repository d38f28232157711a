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

extension Dossier: PagedDocument {
  var page: Page {
    var page = Page(
      site.titleLine,
      "Damage dossier of \(code: site.reference.description), \(records.asOf(records.reports)).",
      heading)
    addKeyPoints(to: &page)
    addIdentity(to: &page)
    addProtection(to: &page)
    addPlace(to: &page)
    addState(to: &page)
    addClaims(to: &page)
    addDisagreements(to: &page)
    page.section("Evidence", EvidenceRegister.table(evidence, records))
    page.section("Method", MethodWords.lines(for: states))
    return page
  }

  /// The site as the contract has it, with more keys beside.
  public var json: JSONValue {
    var own = state.own.json.objectValue ?? [:]
    own["monumentsByGrade"] = .counts(state.rollUp.byGrade)
    own["worstMonumentGrade"] = .text(state.rollUp.grade)
    let reviews = records.reports.flatMap { records.reviewsByReport[$0.id] ?? [] }
    return heading.add(to: [
      "site": .object(site.json),
      "assessment": .object(own), "rollUp": state.rollUp.json,
      "monuments": .list(zip(monuments, allStates)) {
        ["monument": .object($0.json), "assessment": $1.json]
      },
      "reports": .records(records.reports),
      "reviews": .records(reviews),
      "evidence": .records(evidence),
      "retractions": .records(records.retractions(of: records.reports)),
      "asKnownOn": .text(records.viewpoint.known),
    ])
  }
}

extension Dossier {
  func addKeyPoints(to page: inout Page) {
    let points = KeyPoints(
      told: zip(monuments, allStates).filter { records.isCounted($0.0) }.map {
        ($0.title, $1)
      }, noun: "monument", records: records,
      hasDivided: monuments.contains(where: records.isDividedWithClaims), edition: edition)
    page.section("Key points", points.lines)
  }

  func addState(to page: inout Page) {
    page.heading(2, "State")
    if state.own.status != .unassessed {
      page.paragraph("The site as a whole: \(state.own.phraseLine).")
    }
    guard !monuments.isEmpty else {
      page.paragraph("No monuments are recorded.")
      return
    }
    if !state.monuments.isEmpty {
      page.paragraph(GradeCounts(state.monuments, edition: edition).sentence("monument"))
    }
    if let worst = state.rollUp.phraseLine { page.paragraph(worst.capitalizedFirst + ".") }
    var table = Table([
      "Monument", "State", "Event", "Look", .number("Reports"), .number("Dissent"),
    ])
    for (monument, assessment) in zip(monuments, allStates) {
      table.rows.append([
        monument.names.shownLine(or: monument.id.text, in: site.countries) + monument.access.mark,
        gaveWay(monument)
          ?? assessment.phraseLine,
        assessment.event?.line ?? .empty, assessment.look?.line ?? .empty,
        "\(assessment.liveReports)", "\(assessment.dissent.count)",
      ])
    }
    page.table(table)
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
    page.heading(2, "Claims")
    let told = ([Subject(site: site.id)] + monuments.map(\.subject)).filter {
      records.reportsBySubject[$0] != nil
    }
    guard !told.isEmpty else {
      page.paragraph(edition.noClaim)
      return
    }
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

  func addDisagreements(to page: inout Page) {
    let lines = states.flatMap { state in
      state.disagreements.map {
        "\(.strongRecord(records.title(of: state.subject))): \($0)" as Line
      }
    }
    page.section("Where claims disagree", lines, orElse: "No live claims disagree.")
  }
}
