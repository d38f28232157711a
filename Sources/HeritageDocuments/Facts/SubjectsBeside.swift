import HeritageAssessment
package import HeritageModel

/// Subjects of which one thing has to be known at once, beside the key points.
package struct SubjectsBeside: Sendable {
  package let label: PageLabel
  package let subjects: [SubjectFacts]

  /// Finds what has to be known of some subjects.
  ///
  /// - Parameters:
  ///   - subjects: What is counted, so that the numbers are those of the totals.
  ///   - told: Those that have a key point of their own, which says all but the number.
  /// - Returns: What there is to tell, in the order in which every form tells it.
  package static func all(
    among subjects: [SubjectFacts], told: Set<Subject>
  ) -> [SubjectsBeside] {
    func beside(
      _ label: PageLabel, isAlwaysTold: Bool = false, _ isMeant: (SubjectFacts) -> Bool
    ) -> SubjectsBeside? {
      let found = subjects.filter(isMeant)
      let isTold = !isAlwaysTold && found.allSatisfy { told.contains($0.subject) }
      return found.isEmpty || isTold ? nil : SubjectsBeside(label: label, subjects: found)
    }
    return [
      beside(.severityNotToldShort, \.state.isSeverityUntold),
      beside(.contested, isAlwaysTold: true, \.state.isContested),
      beside(.onlyAlleged, isAlwaysTold: true, \.isOnlyAlleged),
      beside(.disputedByReview) { $0.state.status == .disputed },
      beside(.reportsDisagree) { !$0.differences.isEmpty && !$0.state.isContested },
      beside(.onlyWithdrawn, \.state.restsOnlyOnWithdrawn),
      beside(.noDamageOnDay) { $0.state.status == .unassessed && !$0.state.later.isEmpty },
      beside(.withoutReport, isAlwaysTold: true, \.isWithoutReport),
    ].compactMap(\.self)
  }
}

extension SituationFacts {
  /// What has to be known of the subjects beside the key points.
  package var beside: [SubjectsBeside] {
    // That there is no report is the first sentence then.
    if isWithoutReport { return [] }
    return SubjectsBeside.all(
      among: counted, told: Set(named.prefix(Self.namedAtMost).map(\.subject)))
  }
}
