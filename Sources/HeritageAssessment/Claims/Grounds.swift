public import HeritageModel

/// What a claim rests on, as far as it weighs when claims differ.
public struct Grounds: Hashable, Sendable {
  /// How directly the subject was seen, from the strongest.
  public enum Kind: Int, Comparable, CaseIterable, Sendable {
    /// Somebody was there and looked.
    case inspection
    /// A photograph, film or scan was made there.
    case record
    /// An image was taken from above.
    case imagery
    /// Somebody says so.
    case statement
    /// Nothing on record that carries the claim.
    case nothing

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }

    /// Whether somebody or something looked at the subject itself.
    public var isLook: Bool { self <= .imagery }

    /// Whether the look was made on the place.
    public var isOnSite: Bool { self <= .record }
  }

  public let kind: Kind
  /// The evidence type that the claim rests on, or `nil` when none carries it.
  public let evidenceType: EvidenceType?
  /// The day of the look, or else of the publication, if either is known.
  public let look: Look?
  /// What reviews made of the claim, or `nil` before any review.
  public let standing: Verdict?
  /// Whether a third party verified it.
  public let isVerified: Bool
  /// Whether there was evidence, and all of it was withdrawn.
  public let isWithdrawn: Bool
  /// What the items show that show something else than the claim says, the worst of it; `nil` where
  /// none does.
  public let contrary: Shows?

  /// Whether there is evidence on record, whether or not it carries the claim.
  public let hasEvidence: Bool

  /// Whether no evidence on record carries the claim.
  public var isUnsupported: Bool { kind == .nothing }

  /// Reads the grounds of a report from its evidence; the method it names is no evidence.
  init(_ report: Report, support: ClaimSupport, standing: Standing, isHiddenFromAbove: Bool) {
    // The strongest type, and among equals the first by name, whatever the order of the list.
    let strongest = support.carrying.map(\.type).min {
      (Kind($0, isHiddenFromAbove: isHiddenFromAbove), $0.rawValue)
        < (Kind($1, isHiddenFromAbove: isHiddenFromAbove), $1.rawValue)
    }
    let kind = strongest.map { Kind($0, isHiddenFromAbove: isHiddenFromAbove) } ?? .nothing
    self.kind = kind
    evidenceType = strongest
    look = Look(
      report,
      support.carrying.filter { Kind($0.type, isHiddenFromAbove: isHiddenFromAbove) == kind })
    self.standing = standing.verdict
    isVerified = standing.isVerified
    isWithdrawn = support.isAllWithdrawn
    hasEvidence = !support.items.isEmpty
    let shown = support.contrary.compactMap(\.shows)
    contrary = [.destroyed, .damaged, .intact].first(where: shown.contains)
  }
}

extension Grounds.Kind {
  /// The grounds that an item of a type gives; from above nothing is seen of what is movable or inside.
  package init(_ type: EvidenceType, isHiddenFromAbove: Bool = false) {
    switch type {
    case .inspection: self = .inspection
    case .groundPhoto, .video, .scan3D: self = .record
    case .satellite, .aerial, .drone, .remoteSensingAnalysis:
      self = isHiddenFromAbove ? .statement : .imagery
    default: self = .statement
    }
  }
}

/// When somebody looked, or else when it was made public.
public struct Look: Hashable, Sendable {
  public let date: StatedDate
  /// Whether only the publication is known.
  public let isPublication: Bool

  /// Reads the day of the images or the visit, else the report's own, else the publication.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - items: The items that it rests on most; of several days the last one counts.
  init?(_ report: Report, _ items: [Evidence]) {
    let acquired = Self.last(of: items.compactMap(\.acquired))
    if let day = acquired ?? report.assessed {
      date = day
      isPublication = false
    } else if let day = report.published ?? Self.last(of: items.compactMap(\.published)) {
      date = day
      isPublication = true
    } else {
      return nil
    }
  }

  private static func last(of dates: [StatedDate]) -> StatedDate? {
    dates.max { one, other in
      (one.latestDay ?? .min, one.text) < (other.latestDay ?? .min, other.text)
    }
  }
}

extension StatedDate {
  /// The number of the latest known day, or `nil` when no day is known.
  var latestDay: Int? { (upper.knownDay ?? lower.knownDay)?.number }
}
