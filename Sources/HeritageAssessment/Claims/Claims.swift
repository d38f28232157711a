public import HeritageModel

/// The records that speak about damage, indexed by what each assessment looks up.
///
/// They may be those of one site or of a whole registry. Building takes time in proportion to the
/// number of records, and the order in which they come does not matter.
public struct Claims: Sendable {
  let reports: [Report]
  let reportsBySubject: [Subject: [Int]]
  let reviewsByReport: [RecordID: [Review]]
  let supersedersByReport: [RecordID: [Int]]
  private let evidence: [Evidence]
  // Positions instead of records, as a record is some hundred words long and would be moved
  // whenever the table grows.
  private let evidencePlaces: [RecordID: Int]
  let interventionsBySubject: [Subject: [Intervention]]
  let incidentsByID: [RecordID: Incident]

  public init(
    reports: [Report], reviews: [Review] = [], evidence: [Evidence] = [],
    interventions: [Intervention] = [], incidents: [Incident] = []
  ) {
    self.reports = reports
    var bySubject: [Subject: [Int]] = [:]
    var superseders: [RecordID: [Int]] = [:]
    for index in reports.indices {
      bySubject[reports[index].subject, default: []].append(index)
      if let older = reports[index].supersedes, older != reports[index].id {
        superseders[older, default: []].append(index)
      }
    }
    reportsBySubject = bySubject
    supersedersByReport = superseders
    reviewsByReport = Dictionary(grouping: reviews, by: \.report)
    self.evidence = evidence
    var places: [RecordID: Int] = [:]
    places.reserveCapacity(evidence.count)
    for index in evidence.indices where places[evidence[index].id] == nil {
      places[evidence[index].id] = index
    }
    evidencePlaces = places
    interventionsBySubject = Dictionary(grouping: interventions, by: \.subject)
    incidentsByID = Dictionary(incidents.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The items that a report rests on and that are there, in the report's order.
  func evidence(of report: Report) -> [Evidence] {
    report.evidence.compactMap { id in evidencePlaces[id].map { evidence[$0] } }
  }
}
