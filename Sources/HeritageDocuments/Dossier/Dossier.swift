public import CanonicalJSON
public import HeritageAssessment
public import HeritageModel

/// All that a registry knows of one site: identity, protection, monuments, claims, disagreement.
public struct Dossier: Sendable {
  public let site: Site
  /// The state of the site and of each monument, in the order of the monuments' identifiers.
  public let state: SiteState
  let monuments: [Monument]
  let records: KnownRecords

  /// Creates the dossier of a site.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - records: Records among which those of the site are.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  public init(site: Site, records: ReportRecords, viewpoint: Viewpoint = .latest) {
    self.site = site
    self.records = KnownRecords(records.about(site: site.id), viewpoint: viewpoint)
    monuments = self.records.monuments
    state = SiteState(
      of: site.id, monuments: monuments.map(\.id), claims: self.records.claims, from: viewpoint)
  }

  /// The states of the site as a whole and of its monuments.
  var states: [Assessment] { [state.own] + state.monuments }

  var evidence: [Evidence] { records.evidence(of: records.reports) }
}

extension Dossier: PagedDocument {
  var page: Page {
    var page = Page()
    page.heading(1, site.names.shownLine(or: site.id.text))
    page.paragraph(
      "Damage dossier of \(code: site.reference.description), \(records.asOf(records.reports)).")
    if let notice = AccessNotice.line(accessLevels) { page.paragraph(notice) }
    addKeyPoints(to: &page)
    addIdentity(to: &page)
    addProtection(to: &page)
    addPlace(to: &page)
    addState(to: &page)
    addClaims(to: &page)
    addDisagreements(to: &page)
    addEvidence(to: &page)
    addMethod(to: &page)
    return page
  }

  /// The site as the contract has it, with more keys beside.
  public var json: JSONValue {
    var own = state.own.json.objectValue ?? [:]
    own["monumentsByGrade"] = .counts(state.countsByGrade)
    own["worstMonumentGrade"] = .text(state.worstGrade?.rawValue)
    let reviews = records.reports.flatMap { records.reviewsByReport[$0.id] ?? [] }
    return [
      "site": .object(site.json),
      "assessment": .object(own),
      "monuments": .array(
        zip(monuments, state.monuments).map {
          ["monument": .object($0.json), "assessment": $1.json]
        }),
      "reports": .records(records.reports),
      "reviews": .records(reviews),
      "evidence": .records(evidence),
      "retractions": .records(records.retractions(of: records.reports)),
      "asKnownOn": .text(records.viewpoint.known?.description),
    ]
  }
}
