public import HeritageModel

/// The records that speak about damage, indexed by what each assessment looks up.
///
/// They may be those of one site or of a whole registry. Building takes time in proportion to the
/// number of records, and the order in which they come does not matter.
public struct Claims: Sendable {
  private let reports: [Report]
  private let reportsBySubject: [Subject: [Int]]
  private let reviewsByReport: [RecordID: [Review]]
  private let supersedersByReport: [RecordID: [Int]]
  private let evidence: RecordTable<Evidence>
  private let interventionsBySubject: [Subject: [Intervention]]
  private let incidents: RecordTable<Incident>
  private let retractionsByEvidence: [RecordID: [Retraction]]

  public init(_ records: Records) {
    reports = records.reports.records
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
    reviewsByReport = Dictionary(grouping: records.reviews, by: \.report)
    evidence = records.evidence
    interventionsBySubject = Dictionary(grouping: records.interventions, by: \.subject)
    incidents = records.incidents
    retractionsByEvidence = Dictionary(grouping: records.retractions, by: \.evidence)
  }
}

extension Claims: ClaimRecords {
  public var hasRetractions: Bool { !retractionsByEvidence.isEmpty }

  public func reports(about subject: Subject) -> [Report] {
    (reportsBySubject[subject] ?? []).map { reports[$0] }
  }

  public func reviews(of report: RecordID) -> [Review] { reviewsByReport[report] ?? [] }

  public func successors(of report: RecordID) -> [Report] {
    (supersedersByReport[report] ?? []).map { reports[$0] }
  }

  public func evidence(_ id: RecordID) -> Evidence? { evidence[id] }

  public func retractions(of item: RecordID) -> [Retraction] { retractionsByEvidence[item] ?? [] }

  public func interventions(on subject: Subject) -> [Intervention] {
    interventionsBySubject[subject] ?? []
  }

  public func incident(_ id: RecordID) -> Incident? { incidents[id] }
}
