public import HeritageAssessment
public import HeritageModel

extension RecordSet {
  public func site(_ id: Slug) -> Site? { siteTable[id] }

  public func monument(_ subject: Subject) -> Monument? { monumentTable[subject] }

  public func report(_ id: RecordID) -> Report? { reportTable[id] }

  public func evidence(_ id: RecordID) -> Evidence? { evidenceTable[id] }

  /// Returns the verdict under which a report stands, or `nil` if it is merely reported.
  public func standing(of report: RecordID) -> Verdict? {
    reportTable[report].flatMap { verdict(on: $0) }
  }

  /// Tells whether a claim still counts: no review ends it and no standing report replaces it.
  public func isLive(_ report: RecordID) -> Bool { standing(of: report)?.endsClaim != true }

  func countries(of site: Slug) -> [String] { siteTable[site]?.countries ?? [] }

  /// Returns a record's file below the registry's folder, or an empty text if it cannot be told.
  public func path(of reference: RecordReference) -> String {
    if let path = paths[reference] { return path }
    switch reference {
    case .site(let id): return RecordLayout.path(ofSite: id)
    case .monument(let id, let site): return RecordLayout.path(ofMonument: id, site: site)
    case .report(let id): return reportTable[id].map(RecordLayout.path(of:)) ?? ""
    case .review(let id): return reviewTable[id].flatMap(path(of:)) ?? ""
    case .evidence(let id): return RecordLayout.path(ofEvidence: id)
    case .incident(let id): return incidentTable[id]?.path ?? ""
    case .intervention(let id): return interventionTable[id]?.path ?? ""
    case .source(let id): return RecordLayout.path(ofSource: id)
    case .setAside(let id): return RecordLayout.path(ofSetAside: id)
    case .retraction(let id): return retractionTable[id]?.path ?? ""
    }
  }

  private func path(of review: Review) -> String? {
    reportTable[review.report].map { RecordLayout.path(of: review, site: $0.site) }
  }
}

// What counts is said by the assessment alone, from these look-ups.
extension RecordSet: ClaimRecords {
  public var hasRetractions: Bool { !retractionsByEvidence.isEmpty }

  public func reports(about subject: Subject) -> [Report] {
    reportsBySubject[subject, default: []].compactMap { reportTable[$0] }
  }

  public func reviews(of report: RecordID) -> [Review] {
    reviewsByReport[report, default: []].compactMap { reviewTable[$0] }
  }

  public func successors(of report: RecordID) -> [Report] {
    successors[report, default: []].filter { $0 != report }.compactMap { reportTable[$0] }
  }

  public func retractions(of item: RecordID) -> [Retraction] {
    retractionsByEvidence[item, default: []].compactMap { retractionTable[$0] }
  }

  public func interventions(on subject: Subject) -> [Intervention] {
    interventionsBySubject[subject, default: []].compactMap { interventionTable[$0] }
  }

  public func incident(_ id: RecordID) -> Incident? { incidentTable[id] }
}
