public import HeritageAssessment
public import HeritageModel

extension RecordSet {
  public func site(_ id: Slug) -> Site? { all.sites[id] }

  public func monument(_ subject: Subject) -> Monument? { all.monuments[subject] }

  public func report(_ id: RecordID) -> Report? { all.reports[id] }

  public func evidence(_ id: RecordID) -> Evidence? { all.evidence[id] }

  /// Returns the verdict under which a report stands, or `nil` if it is merely reported.
  public func standing(of report: RecordID) -> Verdict? {
    all.reports[report].flatMap { verdict(on: $0) }
  }

  /// Tells whether a claim still counts: no review ends it and no standing report replaces it.
  public func isLive(_ report: RecordID) -> Bool { standing(of: report)?.endsClaim != true }

  func countries(of site: Slug) -> [String] { all.sites[site]?.countries ?? [] }

  /// Returns a record's file below the registry's folder, or an empty text if it cannot be told.
  public func path(of reference: RecordReference) -> String {
    paths[reference] ?? all.record(reference).flatMap { all.path(of: $0) } ?? ""
  }
}

// What counts is said by the assessment alone, from these look-ups.
extension RecordSet: ClaimRecords {
  public var hasRetractions: Bool { !retractionsByEvidence.isEmpty }

  public func reports(about subject: Subject) -> [Report] {
    reportsBySubject[subject, default: []].compactMap { all.reports[$0] }
  }

  public func reviews(of report: RecordID) -> [Review] {
    reviewsByReport[report, default: []].compactMap { all.reviews[$0] }
  }

  public func successors(of report: RecordID) -> [Report] {
    successors[report, default: []].filter { $0 != report }.compactMap { all.reports[$0] }
  }

  public func retractions(of item: RecordID) -> [Retraction] {
    retractionsByEvidence[item, default: []].compactMap { all.retractions[$0] }
  }

  public func interventions(on subject: Subject) -> [Intervention] {
    interventionsBySubject[subject, default: []].compactMap { all.interventions[$0] }
  }

  public func incident(_ id: RecordID) -> Incident? { all.incidents[id] }
}
