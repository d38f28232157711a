public import HeritageModel

/// What a claim rests on, as far as it weighs when claims differ.
public struct Grounds: Hashable, Sendable {
  /// How directly the subject was seen, from the strongest.
  public enum Kind: Int, Comparable, CaseIterable, Sendable {
    case inspection
    case imagery
    case statement

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

  /// Reads the grounds of a report; a report made in the field counts as an inspection.
  init(_ report: Report, support: ClaimSupport, standing: Verdict?) {
    // An image of the subject before damage is no ground for damage.
    let telling = support.items.filter { report.grade == .none || $0.stateShown != .intact }
    // The strongest type, and among equals the first by name, whatever the order of the list.
    let strongest = telling.map(\.type).min {
      ($0.weightOrder, $0.rawValue) < ($1.weightOrder, $1.rawValue)
    }
    isWithdrawn = support.isAllWithdrawn
    // How somebody worked counts no more than the items that were to show it.
    let lost = support.withdrawn.compactMap { $0.item.map { Kind($0.type) } }
    let worked = isWithdrawn ? nil : Kind(report.method).flatMap { lost.contains($0) ? nil : $0 }
    kind = [strongest.map(Kind.init), worked].compactMap(\.self).min() ?? .statement
    evidenceType = strongest
    date =
      report.published?.text ?? report.assessed?.text ?? report.recorded.day.description
    self.standing = standing
  }
}

extension Grounds.Kind {
  init(_ type: EvidenceType) {
    switch type.weightOrder {
    case 0: self = .inspection
    case 1: self = .imagery
    default: self = .statement
    }
  }

  fileprivate init?(_ method: AssessmentMethod?) {
    switch method {
    case .field: self = .inspection
    case .imagery: self = .imagery
    case .desk, .mixed, nil: return nil
    }
  }
}
