import HeritageModel

/// Different numbers of the same things that claims of one event say are still there.
enum CountConflict {
  static func contradictions(_ claims: [Claim]) -> [Contradiction] {
    var first: [String: (claim: Claim, count: StandingCount)] = [:]
    var found: [Contradiction] = []
    for claim in claims {
      let counts = StandingCount.all(in: claim.report.scope ?? "")
      for count in counts.sorted(by: { $0.thing < $1.thing }) {
        guard let other = first[count.thing] else {
          first[count.thing] = (claim, count)
          continue
        }
        guard count.number != other.count.number else { continue }
        found.append(
          Contradiction(
            code: "GRD-13",
            message:
              "\(claim.report.assessor) counts \(count.text), \(other.claim.report.assessor) \(other.count.text)",
            reports: [claim.report.id, other.claim.report.id]))
      }
    }
    return found
  }
}
