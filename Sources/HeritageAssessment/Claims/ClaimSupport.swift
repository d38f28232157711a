public import HeritageModel

/// What a report rests on at a viewpoint: the items that count and those that were withdrawn.
struct ClaimSupport {
  /// The items that are there and count, in the report's order.
  private(set) var items: [Evidence] = []
  private(set) var withdrawn: [(evidence: RecordID, retraction: Retraction)] = []

  init(of report: Report, _ records: Claims, from viewpoint: Viewpoint) {
    items.reserveCapacity(report.evidence.count)
    for id in report.evidence {
      if let retraction = records.retraction(of: id, from: viewpoint) {
        withdrawn.append((id, retraction))
      } else if let item = records.evidence(id) {
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
    guard !claim.support.withdrawn.isEmpty else { return nil }
    report = claim.report.id
    items = claim.support.withdrawn.map {
      Item(evidence: $0.evidence, retraction: $0.retraction.id, because: $0.retraction.because)
    }
    isAll = claim.support.isAllWithdrawn
    lapsedReview = claim.lapsedReview
  }
}

/// What a claim rests on, as far as it weighs when claims differ.
public struct Grounds: Hashable, Sendable {
  /// How directly the subject was seen, from the strongest.
  public enum Kind: Int, Comparable, CaseIterable, Sendable {
    case inspection
    case imagery
    case statement
    /// Somebody says so, and nothing on record shows it.
    case nothing

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  public let kind: Kind
  /// The evidence type that the claim rests on, or `nil` when none is on record.
  public let evidenceType: EvidenceType?
  /// When the claim was published, else assessed, else recorded, as written.
  public let date: String
  /// What reviews made of it, or `nil` before any review.
  public let standing: Verdict?

  /// Whether there was evidence, and all of it was withdrawn.
  public let isWithdrawn: Bool

  /// Whether neither evidence on record nor a review stands behind the claim.
  public var isUnsupported: Bool {
    kind == .nothing && standing != .verified && standing != .partiallyVerified
  }

  /// Reads the grounds of a report from its evidence; the method it names is no evidence.
  init(_ report: Report, support: ClaimSupport, standing: Verdict?) {
    // An image of the subject before damage is no ground for damage.
    let telling = support.items.filter { report.grade == .none || $0.stateShown != .intact }
    // The strongest type, and among equals the first by name, whatever the order of the list.
    let strongest = telling.map(\.type).min {
      ($0.weightOrder, $0.rawValue) < ($1.weightOrder, $1.rawValue)
    }
    isWithdrawn = support.isAllWithdrawn
    kind = strongest.map(Kind.init) ?? .nothing
    evidenceType = strongest
    date = report.published?.text ?? report.assessed?.text ?? report.recorded.day.description
    self.standing = standing
  }
}

extension Grounds.Kind {
  package init(_ type: EvidenceType) {
    switch type.weightOrder {
    case 0: self = .inspection
    case 1: self = .imagery
    default: self = .statement
    }
  }
}
