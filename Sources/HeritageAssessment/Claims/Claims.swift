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
  let evidenceByID: [RecordID: Evidence]
  let interventionsBySubject: [Subject: [Intervention]]
  let incidentsByID: [RecordID: Incident]

  public init(
    reports: [Report], reviews: [Review] = [], evidence: [Evidence] = [],
    interventions: [Intervention] = [], incidents: [Incident] = []
  ) {
    self.reports = reports
    var bySubject: [Subject: [Int]] = [:]
    var superseders: [RecordID: [Int]] = [:]
    for (index, report) in reports.enumerated() {
      bySubject[report.subject, default: []].append(index)
      if let older = report.supersedes, older != report.id {
        superseders[older, default: []].append(index)
      }
    }
    reportsBySubject = bySubject
    supersedersByReport = superseders
    reviewsByReport = Dictionary(grouping: reviews, by: \.report)
    evidenceByID = Dictionary(evidence.map { ($0.id, $0) }) { first, _ in first }
    interventionsBySubject = Dictionary(grouping: interventions, by: \.subject)
    incidentsByID = Dictionary(incidents.map { ($0.id, $0) }) { first, _ in first }
  }
}
