public import HeritageModel

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
