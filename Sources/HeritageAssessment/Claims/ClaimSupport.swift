public import HeritageModel

/// What a report rests on at a viewpoint: the items that count and those that were withdrawn.
struct ClaimSupport {
  struct Withdrawn {
    let id: RecordID
    /// The item, if its record is there.
    let item: Evidence?
    let retraction: Retraction
  }

  /// The items that are there and count, in the report's order.
  private(set) var items: [Evidence] = []
  private(set) var withdrawn: [Withdrawn] = []

  init(of report: Report, _ records: some ClaimRecords, from viewpoint: Viewpoint) {
    items.reserveCapacity(report.evidence.count)
    for id in report.evidence {
      let item = records.evidence(id)
      if let retraction = records.retraction(of: id, from: viewpoint) {
        withdrawn.append(Withdrawn(id: id, item: item, retraction: retraction))
      } else if let item {
        items.append(item)
      }
    }
  }

  /// Whether there was evidence, and nothing of it counts any more.
  var isAllWithdrawn: Bool { items.isEmpty && !withdrawn.isEmpty }
}

/// A report that leaned on evidence which was withdrawn since.
public struct WeakenedClaim: Hashable, Sendable {
  /// One item that no longer supports the report.
  public struct Item: Hashable, Sendable {
    public let evidence: RecordID
    public let retraction: RecordID
    /// Why the item was withdrawn.
    public let because: String
  }

  public let report: RecordID
  public let items: [Item]
  /// Whether no other item supports the report.
  public let isAll: Bool
  /// The review that confirmed the report on that evidence and so confirms it no more.
  public let lapsedReview: RecordID?

  init?(_ claim: Claim) {
    guard !claim.withdrawn.isEmpty else { return nil }
    report = claim.report.id
    items = claim.withdrawn.map {
      Item(evidence: $0.id, retraction: $0.retraction.id, because: $0.retraction.because)
    }
    isAll = claim.restsOnlyOnWithdrawn
    lapsedReview = claim.lapsedReview
  }
}
