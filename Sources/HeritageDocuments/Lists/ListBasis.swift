public import HeritageModel

/// What the records of a list rest on: the places that they are about, and what their states come
/// from.
public struct ListBasis: Sendable {
  private let records: Records
  private let reportsBySite: [Slug: [Report]]
  private let reviewsByReport: [RecordID: [Review]]
  private let interventionsBySite: [Slug: [Intervention]]

  /// Creates the basis of lists of some records out of all records that they may rest on.
  public init(_ records: Records = Records()) {
    self.records = records
    reportsBySite = Dictionary(grouping: records.reports, by: \.site)
    reviewsByReport = Dictionary(grouping: records.reviews, by: \.report)
    interventionsBySite = Dictionary(grouping: records.interventions, by: \.site)
  }

  /// Returns the records of some rows with what they rest on.
  func told(by rows: [any HeritageRecord]) -> Records {
    var told = Records(rows)
    for row in rows { addBasis(of: row, to: &told) }
    return told
  }

  private func addBasis(of row: any HeritageRecord, to told: inout Records) {
    switch row {
    case let site as Site: add(site.id, to: &told) { _ in true }
    case let monument as Monument:
      add(Subject(site: monument.site), to: &told)
      add(monument.site, to: &told) { $0 == monument.subject }
    case let report as Report:
      add(report.subject, to: &told)
      for review in reviewsByReport[report.id] ?? [] { told.put(review) }
    case let item as Evidence where item.location != nil:
      // Whose place the item gives is known from the reports that name it.
      for report in records.reports where report.evidence.contains(item.id) {
        told.put(report)
        add(report.subject, to: &told)
      }
    // A list of other records shows neither states nor places.
    default: break
    }
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
