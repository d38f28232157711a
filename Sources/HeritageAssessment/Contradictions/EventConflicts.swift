import HeritageModel

/// What claims of one event contradict each other about, beside their dates and grades.
enum EventConflicts {
  /// Images that contradict each other: damage before the subject was seen intact.
  static func amongImages(_ images: ImageBounds, _ claims: [Claim]) -> [Contradiction] {
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
  static func amongCounts(_ claims: [Claim]) -> [Contradiction] {
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
