import HeritageModel

/// The records of a whole edition, with those at hand that the states of a site rest on.
///
/// What belongs to a site is found at once, so that a page of each site takes the time that all their
/// records take and not that of looking through all of them each time.
struct RecordsBySite {
  private let records: Records
  private let monuments: [Slug: [Monument]]
  private let reports: [Slug: [Report]]
  private let incidents: [Slug: [Incident]]
  private let interventions: [Slug: [Intervention]]
  private let reviews: [RecordID: [Review]]
  private let retractions: [RecordID: [Retraction]]

  init(_ records: Records) {
    self.records = records
    monuments = Dictionary(grouping: records.monuments, by: \.site)
    reports = Dictionary(grouping: records.reports, by: \.site)
    incidents = Dictionary(grouping: records.incidents, by: \.site)
    interventions = Dictionary(grouping: records.interventions, by: \.site)
    reviews = Dictionary(grouping: records.reviews, by: \.report)
    retractions = Dictionary(grouping: records.retractions, by: \.evidence)
  }

  /// Returns what `Catalogue.contentsWithEvidence(ofSite:)` reads of each of some sites, once.
  func records(of sites: [Slug]) -> Records {
    var found = Records()
    var seen: Set<Slug> = []
    for site in sites {
      var queue = [site]
      while let next = queue.popLast() {
        guard seen.insert(next).inserted else { continue }
        addFolder(of: next, to: &found)
        queue += found.sites[next]?.replaces ?? []
      }
    }
    for site in sites {
      var last = records.sites[site]?.supersededBy
      while let next = last, seen.insert(next.by).inserted {
        guard let successor = records.sites[next.by] else { break }
        found.add(successor)
        last = successor.supersededBy
      }
    }
    addEvidence(to: &found)
    found.sources = records.sources
    return found
  }

  private func addFolder(of site: Slug, to found: inout Records) {
    if let record = records.sites[site] { found.add(record) }
    for record in monuments[site] ?? [] { found.add(record) }
    for record in incidents[site] ?? [] { found.add(record) }
    for record in interventions[site] ?? [] { found.add(record) }
    for report in reports[site] ?? [] {
      found.add(report)
      for review in reviews[report.id] ?? [] { found.add(review) }
    }
  }

  /// Adds the items that are named, the other halves of their pairs, and what was said against them.
  private func addEvidence(to found: inout Records) {
    var seen: Set<RecordID> = []
    var queue = Array(found.namedEvidence)
    while let id = queue.popLast() {
      guard seen.insert(id).inserted else { continue }
      queue += records.evidence[id]?.namedEvidence ?? []
    }
    for id in seen.sorted() {
      if let item = records.evidence[id] { found.add(item) }
      for retraction in retractions[id] ?? [] { found.add(retraction) }
    }
  }
}
