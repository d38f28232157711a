package import HeritageAssessment
import HeritageModel

/// Where a state stands among others when the worst come first.
///
/// What is only alleged stands behind what is established of the same grade, and what nobody has
/// reported about behind all else.
package struct Gravity: Hashable, Comparable, Sendable {
  /// The rank of the grade; below all grades where none is told.
  private let rank: Int
  private let isEstablished: Bool
  private let hasReport: Bool

  package init(_ state: Assessment) {
    let counted = state.countedGrade.rank
    rank = counted ?? state.grade.rank ?? -1
    isEstablished = counted != nil
    hasReport = !state.isWithoutAnyReport
  }

  /// That of a site: of the worst that is established there or, where nothing is, of the worst alleged.
  init(_ site: SiteState) {
    let all = ([site.own] + site.monuments).map { Gravity($0) }
    let established = all.filter(\.isEstablished)
    self = (established.isEmpty ? all : established).max() ?? Gravity(site.own)
  }

  package static func < (one: Gravity, other: Gravity) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    if one.isEstablished != other.isEstablished { return other.isEstablished }
    return !one.hasReport && other.hasReport
  }
}

extension Collection<SubjectFacts> {
  /// The one whose state is told as the worst of all: what is only alleged comes after everything that
  /// is established, however bad.
  package var worst: SubjectFacts? {
    let established = filter { $0.grade.rank != nil }
    return established.min(by: SubjectFacts.precedes) ?? self.min(by: SubjectFacts.precedes)
  }
}
