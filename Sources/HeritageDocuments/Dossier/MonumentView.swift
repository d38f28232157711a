public import CanonicalJSON
public import HeritageAssessment
public import HeritageModel

/// One monument: what it is, its state, and every claim about it.
public struct MonumentView: Sendable {
  public let monument: Monument
  public let state: Assessment
  private let site: Site?
  private let records: KnownRecords
  private let reports: [Report]
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()
  public var registry = RegistryDescription()
  public var whereabouts = Whereabouts()

  /// Creates the view of a monument from records among which those of its site are.
  public init(_ monument: Monument, records: Records, viewpoint: Viewpoint = .latest) {
    self.monument = monument
    let known = KnownRecords(records.about(site: monument.site), viewpoint: viewpoint)
    self.records = known
    site = known.sites.first { $0.id == monument.site }
    reports = known.reportsBySubject[monument.subject] ?? []
    state = known.state(of: monument.subject)
  }
}

extension MonumentView: PagedDocument, LocatedDocument {
  public var itemsTold: [Evidence] { records.evidence(of: reports) }

  public var told: Records {
    records.told(by: reports, sites: [site].compactMap(\.self), monuments: [monument])
  }

  var page: Page {
    var page = Page(
      monument.names.shownLine(or: monument.id.text, in: site?.countries ?? []),
      "\(code: monument.reference.description), \(records.asOf(reports)).", heading)
    let facts = [
      Page.Fact("Names", monument.names.map(\.line)),
      Page.Fact("Site", "\(site?.title ?? monument.site.text), \(code: monument.site.text)"),
      Page.Fact("Part of", monument.partOf.map { .code($0.text) }),
      Page.Fact("Type", monument.type.map { .own($0.words) }),
      Page.Fact("Type note", record: monument.typeNote),
      Page.Fact("Built", monument.built.map(\.line)),
      Page.Fact("Location", monument.location.map(\.line)),
      Page.Fact("Outline", monument.footprint == nil ? nil : "recorded"),
      Page.Fact("Movable", monument.isMovable.map { $0 ? "yes" : "no" }),
      Page.Fact("Now at", record: monument.currentLocation),
      Page.Fact("Identifiers", Dossier.identifiers(monument.externalIDs)),
      Page.Fact("Description", monument.description.map(\.line)),
      Page.Fact("Before damage", monument.baseline.map(\.line)),
      Page.Fact(
        "Superseded",
        monument.supersededBy.map(\.line)),
      Page.Fact("Notes", record: monument.notes),
    ]
    page.facts(facts + .listed(monument.origins, monument.unmapped))
    page.heading(2, "State")
    page.facts(state.stateFacts)
    page.heading(2, "Claims")
    if reports.isEmpty { page.paragraph(edition.noClaim) }
    for report in reports {
      page.claim(report, state: state, records: records, headingLevel: 3)
    }
    page.section("Where claims disagree", state.disagreements)
    page.section("Method", MethodWords.lines(for: [state]))
    return page
  }

  public var json: JSONValue {
    heading.add(to: [
      "monument": .object(monument.json), "assessment": state.json,
      "reports": .records(reports),
      "reviews": .records(reports.flatMap { records.reviewsByReport[$0.id] ?? [] }),
      "evidence": .records(itemsTold), "registry": registryJSON, "files": filesJSON,
      "retractions": .records(records.retractions(of: reports)),
    ])
  }
}

extension Baseline {
  fileprivate var line: Line {
    var parts: [Line] = []
    if let condition { parts.append(.own("condition \(condition.words)")) }
    if let date { parts.append(date.line) }
    if let note { parts.append(.record(note)) }
    return parts.joined("; ")
  }
}
