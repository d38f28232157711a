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
  /// The retractions of each item of evidence, oldest first.
  private let retractionsByEvidence: [RecordID: [Retraction]]

  public init(
    reports: [Report], reviews: [Review] = [], evidence: [Evidence] = [],
    interventions: [Intervention] = [], incidents: [Incident] = [],
    retractions: [Retraction] = []
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
    retractionsByEvidence = Dictionary(
      grouping: retractions.sorted { ($0.recorded, $0.id) < ($1.recorded, $1.id) }, by: \.evidence)
  }

  func item(_ id: RecordID) -> Evidence? { evidencePlaces[id].map { evidence[$0] } }

  /// Returns what takes away the worth of an item of evidence at a viewpoint, or `nil` if nothing.
  ///
  /// A working copy falls with its original, so the retraction may name another item.
  public func retraction(of item: RecordID, from viewpoint: Viewpoint) -> Retraction? {
    guard !retractionsByEvidence.isEmpty else { return nil }
    var seen: Set<RecordID> = []
    var next: RecordID? = item
    while let id = next, seen.insert(id).inserted {
      if let found = (retractionsByEvidence[id] ?? []).first(where: viewpoint.knows) {
        return found
      }
      next = self.item(id)?.derivedFrom
    }
    return nil
  }
}
