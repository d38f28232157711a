public import HeritageModel

extension RecordSet {
  public func site(_ id: Slug) -> Site? { all.sites[id] }

  public func monument(_ subject: Subject) -> Monument? { all.monuments[subject] }

  public func report(_ id: RecordID) -> Report? { all.reports[id] }

  public func evidence(_ id: RecordID) -> Evidence? { all.evidence[id] }

  /// Returns the review that decides what a report counts for: the newest that is not still open.
  func decidingReview(of report: RecordID) -> Review? {
    reviews(of: report).filter { $0.verdict != .underReview }
      .max { ($0.recorded, $0.id) < ($1.recorded, $1.id) }
  }

  /// Returns the verdict under which a report stands, or `nil` if it is merely reported.
  public func standing(of report: RecordID) -> Verdict? { decidingReview(of: report)?.verdict }

  func reviews(of report: RecordID) -> [Review] {
    reviewsByReport[report, default: []].compactMap { all.reviews[$0] }
  }

  /// Tells whether a claim still counts: no review ends it and no standing report replaces it.
  public func isLive(_ report: RecordID) -> Bool {
    if standing(of: report)?.endsClaim == true { return false }
    return !successors[report, default: []].contains { successor in
      let verdict = standing(of: successor)
      return successor != report && verdict != .withdrawn && verdict != .refuted
    }
  }

  /// When a report says it happened, or else when its incident did.
  func event(of report: Report) -> StatedDate? {
    report.event ?? report.incident.flatMap { all.incidents[$0]?.event }
  }

  /// Returns the word that an item of evidence is false, or that what it is a copy of is.
  public func retraction(of item: RecordID) -> Retraction? {
    var current: RecordID? = item
    var seen: Set<RecordID> = []
    while let id = current, seen.insert(id).inserted {
      if let retraction = retractionsByEvidence[id]?.first.flatMap({ all.retractions[$0] }) {
        return retraction
      }
      current = all.evidence[id]?.derivedFrom
    }
    return nil
  }

  func countries(of site: Slug) -> [String] { all.sites[site]?.countries ?? [] }

  /// Returns a record's file below the registry's folder, or an empty text if it cannot be told.
  public func path(of reference: RecordReference) -> String {
    if let path = paths[reference] { return path }
    switch reference {
    case .site(let id): return RecordLayout.path(ofSite: id)
    case .monument(let id, let site): return RecordLayout.path(ofMonument: id, site: site)
    case .report(let id): return all.reports[id].map(RecordLayout.path(of:)) ?? ""
    case .review(let id): return all.reviews[id].flatMap(path(of:)) ?? ""
    case .evidence(let id): return RecordLayout.path(ofEvidence: id)
    case .incident(let id): return all.incidents[id]?.path ?? ""
    case .intervention(let id): return all.interventions[id]?.path ?? ""
    case .source(let id): return RecordLayout.path(ofSource: id)
    case .setAside(let id): return RecordLayout.path(ofSetAside: id)
    case .retraction(let id): return all.retractions[id]?.path ?? ""
    }
  }

  private func path(of review: Review) -> String? {
    all.reports[review.report].map { RecordLayout.path(of: review, site: $0.site) }
  }
}
