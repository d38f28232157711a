public import HeritageModel

/// What a report rests on at a viewpoint: the items that carry its grade, those that show the
/// opposite, and those that were withdrawn.
struct ClaimSupport {
  /// The items that are there and count, in the report's order.
  private(set) var items: [Evidence] = []
  /// The items of these that can carry one of the report's grades.
  private(set) var carrying: [Evidence] = []
  /// The items of these that show something else than the report says.
  private(set) var contrary: [Evidence] = []
  private(set) var withdrawn: [(evidence: RecordID, retraction: Retraction)] = []
  /// The words that took an item back and do not count for this report.
  private(set) var unweighed: [(evidence: RecordID, retraction: Retraction)] = []

  init(of report: Report, event: StatedDate?, _ records: Claims, from viewpoint: Viewpoint) {
    items.reserveCapacity(report.evidence.count)
    for id in report.evidence {
      if let retraction = records.retraction(of: id, weighedFor: report, from: viewpoint) {
        withdrawn.append((id, retraction))
      } else if let item = records.evidence(id) {
        add(item, of: report, event: event)
        if let retraction = records.retraction(of: id, from: viewpoint) {
          unweighed.append((id, retraction))
        }
      }
    }
  }

  private mutating func add(_ item: Evidence, of report: Report, event: StatedDate?) {
    items.append(item)
    if item.isCertainlyBefore(event) { return }
    if item.carries(report.grade, report.gradeUpper) {
      carrying.append(item)
    } else if item.isContrary(to: report, event: event) {
      contrary.append(item)
    }
  }

  /// Adds what a counted review brought to confirm the report.
  mutating func add(confirming items: [Evidence]) { carrying += items }

  /// Whether there was evidence, and nothing of it counts any more.
  var isAllWithdrawn: Bool { items.isEmpty && !withdrawn.isEmpty }
}

extension Evidence {
  /// Tells whether the item can carry one of the grades of a range.
  ///
  /// What an item shows decides; the first half of a pair shows the subject intact, and an item that
  /// does not say what it shows carries any grade.
  func carries(_ grade: DamageGrade, _ upper: DamageGrade?) -> Bool {
    guard let lowest = grade.rank else { return true }
    let stated = lowest...max(lowest, upper?.rank ?? lowest)
    return switch shows ?? (pair?.aspect == .before ? .intact : nil) {
    case nil: true
    case .intact: stated.contains(DamageGrade.none)
    case .unclear: stated.contains(DamageGrade.possible)
    case .damaged: [.possible, .slight, .moderate, .severe].contains(where: stated.contains)
    case .destroyed: [.severe, .destroyed].contains(where: stated.contains)
    }
  }

  /// Tells whether the item says of itself that it shows something else than a report says.
  ///
  /// An image of the subject intact says nothing against damage that can have come later, and one
  /// after the event is found by rule EVD-14.
  fileprivate func isContrary(to report: Report, event: StatedDate?) -> Bool {
    switch shows {
    case .damaged, .destroyed: true
    case .intact: pair?.aspect != .before && event == nil && !isCertainlyBefore(report.assessed)
    case .unclear, nil: false
    }
  }

  /// Tells whether the item was made before a day that a date can mean, a day of slack allowed.
  func isCertainlyBefore(_ date: StatedDate?) -> Bool {
    guard let date, let made = acquired ?? published else { return false }
    return made.certainlyPrecedes(date)
  }
}

extension ClosedRange<Int> {
  /// Tells whether a range of ranks holds that of a grade.
  func contains(_ grade: DamageGrade) -> Bool { grade.rank.map(contains) ?? false }
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
    guard !claim.support.withdrawn.isEmpty else { return nil }
    report = claim.report.id
    items = claim.support.withdrawn.map {
      Item(evidence: $0.evidence, retraction: $0.retraction.id, because: $0.retraction.because)
    }
    isAll = claim.support.isAllWithdrawn
    lapsedReview = claim.standing.lapsed
  }
}
