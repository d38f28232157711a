import HeritageModel

/// Images of one event that contradict each other.
enum ImageConflict {
  static func contradictions(_ images: ImageBounds, _ claims: [Claim]) -> [Contradiction] {
    guard let conflict = images.conflict, let after = conflict.after, let before = conflict.before
    else { return [] }
    let items = Set(conflict.afterEvidence + conflict.beforeEvidence)
    let users = claims.filter { claim in claim.evidence.contains { items.contains($0.id) } }
    return [
      Contradiction(
        code: "EVD-12",
        message: "an image of \(before) shows damage and one of \(after) shows the subject intact",
        reports: users.map(\.report.id).sorted())
    ]
  }
}
