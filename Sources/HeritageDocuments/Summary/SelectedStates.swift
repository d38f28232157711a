public import HeritageAssessment
import HeritageModel

extension RecordSelection {
  /// Tells whether an event can have happened in the period; without one, every event fits.
  func admits(_ event: AssessedEvent?) -> Bool {
    guard since != nil || until != nil else { return true }
    guard let event, event.days.isKnown else { return false }
    if let since, let last = event.upper.knownDay, last < since { return false }
    if let until, let first = event.lower.knownDay, first > until { return false }
    return true
  }

  /// Tells whether a derived state fits, by the grade that it is counted under.
  public func admits(_ state: Assessment) -> Bool {
    (grades.isEmpty || grades.contains(state.countedGrade)) && admitsStatus(of: state)
  }

  /// Tells whether a site fits, by the worse of its own state and that of its monuments.
  public func admits(_ state: SiteState) -> Bool {
    guard grades.isEmpty || grades.contains(state.worst) else { return false }
    if statuses.isEmpty { return true }
    // That a site is not assessed is said only where no monument of it has a claim either.
    if state.isNotAssessed { return admitsStatus(of: state.own) }
    return ([state.own] + state.monuments + state.divided).contains {
      $0.status != .unassessed && admitsStatus(of: $0)
    }
  }

  private func admitsStatus(of state: Assessment) -> Bool {
    guard !statuses.isEmpty else { return true }
    return statuses.contains(state.status.rawValue)
      || (state.isCorroborated && statuses.contains(StateMark.corroborated.rawValue))
      || (state.isVerified && statuses.contains(StateMark.verified.rawValue))
  }
}
