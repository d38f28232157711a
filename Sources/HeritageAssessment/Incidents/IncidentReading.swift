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
      Self.conflictingImages(images, claims) + dating.contradictions
      + Self.conflictingCounts(claims)
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

/// What claims of one event contradict each other about, beside their dates and grades.
extension IncidentReading {
  /// Images that contradict each other: damage before the subject was seen intact.
  private static func conflictingImages(
    _ images: ImageBounds, _ claims: [Claim]
  ) -> [Contradiction] {
    guard let conflict = images.conflict, let after = conflict.after, let before = conflict.before
    else { return [] }
    let items = Set(conflict.afterEvidence + conflict.beforeEvidence)
    let users = claims.filter { claim in claim.evidence.contains { items.contains($0.id) } }
    return [
      Contradiction(
        .images, [], reports: users.map(\.report.id).sorted(),
        images: [
          Contradiction.Image(conflict.beforeEvidence, on: before),
          Contradiction.Image(conflict.afterEvidence, on: after),
        ])
    ]
  }

  /// Different numbers of the same things that the claims say are left.
  private static func conflictingCounts(_ claims: [Claim]) -> [Contradiction] {
    var first: [String: (claim: Claim, count: RemainingCount)] = [:]
    var found: [Contradiction] = []
    for claim in claims {
      for count in claim.report.remaining {
        let thing = count.thing.lowercased()
        guard let other = first[thing] else {
          first[thing] = (claim, count)
          continue
        }
        guard count.number != other.count.number, claim !== other.claim else { continue }
        found.append(
          Contradiction(
            .counts,
            [(claim, count), other].map { claim, count in
              Contradiction.Side(claim, event: claim.report.event, remaining: count)
            }))
      }
    }
    return found
  }
}

extension Contradiction.Image {
  /// The image that stands for those of one day.
  init(_ items: [RecordID], on day: Day) {
    self.init(item: items.first, acquired: day.description, day: day)
  }
}
