package import HeritageAssessment
import HeritageModel

/// How well a state is known, for people: what it rests on, from the strongest.
package enum KnownHow: String, CaseIterable, Sendable {
  case inspected
  case documented
  case independent
  case fromAbove = "from-above"
  case oneSource = "one-source"
  /// There is evidence, and it carries nothing that is claimed.
  case uncarried
  case withoutEvidence = "without-evidence"
  /// There is nothing to know it by: no report, or none that could tell.
  case notKnown = "not-known"

  /// How many of four bars a page draws.
  package var bars: Int {
    switch self {
    case .inspected: 4
    case .documented, .independent: 3
    case .fromAbove: 2
    case .oneSource: 1
    case .uncarried, .withoutEvidence, .notKnown: 0
    }
  }

  package init(_ state: Assessment) {
    guard state.grade.rank != nil, let grounds = state.grounds else {
      self = .notKnown
      return
    }
    self =
      switch grounds.kind {
      case .inspection: .inspected
      case .record: .documented
      case _ where state.isCorroborated: .independent
      case .imagery: .fromAbove
      case .statement: .oneSource
      case .nothing: grounds.hasEvidence ? .uncarried : .withoutEvidence
      }
  }

  /// Whether something is claimed and nothing on record carries it.
  package var isOnlyClaimed: Bool { self == .uncarried || self == .withoutEvidence }
}
