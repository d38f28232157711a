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
  private let evidence: RecordTable<Evidence>
  let interventionsBySubject: [Subject: [Intervention]]
  let incidents: RecordTable<Incident>
  /// The retractions of each item of evidence, oldest first.
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
    let retractions = records.retractions.sorted { ($0.recorded, $0.id) < ($1.recorded, $1.id) }
    retractionsByEvidence = Dictionary(grouping: retractions, by: \.evidence)
  }

  func item(_ id: RecordID) -> Evidence? { evidence[id] }

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
