import HeritageModel

/// The claims of one event in order of weight, and what follows from them.
struct IncidentReading {
  let group: IncidentGroup
  /// The claims, the best first; those that could not tell the state come last.
  let claims: [Claim]
  let winner: Claim
  let event: AssessedEvent?
  let bracket: Bracket?
  let contradictions: [Contradiction]
  let dating: [DatingStep]

  init?(_ group: IncidentGroup, _ all: [Claim]) {
    claims = group.members.map { all[$0] }.sorted { left, right in
      guard left.grades.isKnown == right.grades.isKnown else { return left.grades.isKnown }
      return left.precedence(over: right) != nil
    }
    guard let winner = claims.first else { return nil }
    self.group = group
    self.winner = winner
    let images = ImageBounds(claims)
    let dating = EventDating(claims, images: images)
    event = dating.event
    self.dating = dating.steps
    bracket = images.bracket
    contradictions =
      EventConflicts.amongImages(images, claims) + dating.contradictions
      + EventConflicts.amongCounts(claims)
  }

  var isKnown: Bool { winner.grades.isKnown }

  /// The latest day by which the event had happened.
  var latest: Int { event?.upper.knownDay?.number ?? claims.map(\.by).min() ?? group.by }

  /// The claims that say something else about the event than the best one.
  var dissent: [Dissent] {
    claims.dropFirst().filter { $0.grades.isKnown && $0.grades != winner.grades }.map {
      Dissent($0, relation: .sameEvent, insteadOf: winner)
    }
  }

  /// The claims that say the same as the best one.
  var agreeing: [Claim] { claims.dropFirst().filter { $0.grades == winner.grades } }

  /// What put the best claim before the next one.
  var decision: Decision? { claims.count > 1 ? winner.precedence(over: claims[1]) : nil }

  func summary(isCurrent: Bool) -> IncidentSummary {
    let support = Support(winner, agreeing: agreeing)
    return IncidentSummary(
      event: event, grade: winner.report.grade, gradeUpper: winner.report.gradeUpper,
      incident: group.incident, reports: claims.map(\.report.id), bracket: bracket,
      isCurrent: isCurrent, status: StatusRule.status(of: support), verification: winner.standing,
      dissent: dissent, restsOnlyOnWithdrawn: support.isWithdrawn)
  }
}
