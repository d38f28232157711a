public import HeritageModel

/// What the records of a list rest on: the places that they are about, the evidence that they name,
/// and what their states come from.
public struct ListBasis: Sendable {
  private var records: Records
  private var reportsBySite: [Slug: [Report]]
  private var reviewsByReport: [RecordID: [Review]]
  private var interventionsBySite: [Slug: [Intervention]]

  /// Creates the basis of lists of some records out of all records that they may rest on.
  public init(_ records: Records = Records()) {
    self.records = records
    reportsBySite = Dictionary(grouping: records.reports, by: \.site)
    reviewsByReport = Dictionary(grouping: records.reviews, by: \.report)
    interventionsBySite = Dictionary(grouping: records.interventions, by: \.site)
  }

  /// Adds what other rows rest on.
  mutating func append(_ other: ListBasis) {
    records.merge(other.records)
    reportsBySite.merge(other.reportsBySite) { first, _ in first }
    reviewsByReport.merge(other.reviewsByReport) { first, _ in first }
    interventionsBySite.merge(other.interventionsBySite) { first, _ in first }
  }

  /// Returns the records of some rows with what they rest on.
  func told(by rows: Records) -> Records {
    var told = rows
    for site in rows.sites { add(site.id, to: &told) { _ in true } }
    for monument in rows.monuments {
      add(Subject(site: monument.site), to: &told)
      add(monument.site, to: &told) { $0 == monument.subject }
    }
    for report in rows.reports {
      add(report.subject, to: &told)
      for review in reviewsByReport[report.id] ?? [] { told.put(review) }
    }
    for id in told.namedEvidence {
      if let item = records.evidence[id] { told.put(item) }
    }
    // Whose place an item gives is known from the reports that name it.
    let placed = Set(rows.evidence.filter { $0.location != nil }.map(\.id))
    guard !placed.isEmpty else { return told }
    for report in records.reports where !placed.isDisjoint(with: report.evidence) {
      told.put(report)
      add(report.subject, to: &told)
    }
    return told
  }

  private func add(_ place: Subject, to told: inout Records) {
    if let site = records.sites[place.site] { told.put(site) }
    if let monument = records.monuments[place] { told.put(monument) }
  }

  /// Adds what the states of a site's subjects come from.
  private func add(_ site: Slug, to told: inout Records, where isMeant: (Subject) -> Bool) {
    for report in reportsBySite[site] ?? [] where isMeant(report.subject) {
      told.put(report)
      for review in reviewsByReport[report.id] ?? [] { told.put(review) }
    }
    for intervention in interventionsBySite[site] ?? [] where isMeant(intervention.subject) {
      told.put(intervention)
    }
  }
}
