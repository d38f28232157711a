import HeritageModel

/// The claims of one event in order of weight, and what follows from them.
struct IncidentReading {
  let group: IncidentGroup
  let reading: Reading
  /// The claims, the best first; those that could not tell the state come last.
  let claims: [Claim]
  let winner: Claim
  /// When it happened, by the claims that give its grade.
  let event: AssessedEvent?
  /// When it happened by all its claims, which is what tells whether it had by a day.
  let bounds: AssessedEvent?
  let bracket: Bracket?
  let contradictions: [Contradiction]
  let dating: [DatingStep]

  init?(_ group: IncidentGroup, of live: [Claim], works: [Works]) {
    let reading = Reading(group.members.sorted().map { live[$0] }, works: works)
    guard let winner = reading.winner else { return nil }
    let claims = reading.ranked
    self.group = group
    self.reading = reading
    self.claims = claims
    self.winner = winner
    let images = ImageBounds(claims)
    // The grade is dated by what gives it; what the others say is held against that.
    let dating = EventDating(reading.dating, images: ImageBounds(reading.related))
    let all = EventDating(claims, images: images)
    bounds = all.event
    event = dating.event
    self.dating = dating.steps
    bracket = ImageBounds(reading.related).bracket
    contradictions =
      Self.conflictingImages(images, claims) + all.contradictions
      + Self.conflictingCounts(claims)
  }

  /// The latest day by which the event had happened.
  var latest: Int { bounds?.upper.knownDay?.number ?? claims.map(\.by).min() ?? group.by }

  func summary(isCurrent: Bool) -> IncidentSummary {
    IncidentSummary(
      event: event, look: winner.grounds.look, grade: winner.report.grade,
      gradeUpper: winner.report.gradeUpper, contestedRange: reading.contestedRange,
      sides: reading.sides, incident: group.incident, reports: claims.map(\.report.id),
      bracket: bracket, isCurrent: isCurrent,
      status: StatusRule.status(of: Support(reading)), verification: winner.standing.verdict,
      isVerified: winner.isVerified, isCorroborated: reading.corroboration != nil,
      grounds: winner.grounds, dissent: reading.dissent,
      restsOnlyOnWithdrawn: reading.restsOnlyOnWithdrawn)
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
