import HeritageModel

extension Claims {
  /// Returns what the reviews known at a viewpoint have made of a report, or `nil` before any.
  ///
  /// The newest review by recording, then by identifier, decides; "under review" decides nothing. A
  /// report that a later one supersedes is superseded, unless the later one was itself withdrawn or
  /// refuted.
  func standing(of report: RecordID, from viewpoint: Viewpoint) -> Verdict? {
    let reviewed = verdict(on: report, from: viewpoint)
    if let reviewed, reviewed.endsClaim { return reviewed }
    let isSuperseded = (supersedersByReport[report] ?? []).contains { index in
      let later = reports[index]
      let verdict = verdict(on: later.id, from: viewpoint)
      return viewpoint.knows(later) && verdict != .withdrawn && verdict != .refuted
    }
    return isSuperseded ? .superseded : reviewed
  }

  private func verdict(on report: RecordID, from viewpoint: Viewpoint) -> Verdict? {
    var newest: Review?
    for review in reviewsByReport[report] ?? []
    where review.verdict != .underReview && viewpoint.knows(review) {
      guard let best = newest else {
        newest = review
        continue
      }
      if (best.recorded, best.id) < (review.recorded, review.id) { newest = review }
    }
    return newest?.verdict
  }
}
