public import HeritageModel

/// What became of a report by reviews, later reports and the worth of its evidence.
struct Standing {
  /// `nil` before any review that decides something.
  var verdict: Verdict?
  /// The record that says so: a review, or the report that took this one's place.
  var by: RecordID?
  /// The review whose confirmation fell with the evidence.
  var lapsed: RecordID?
}

extension Claims {
  /// Returns what a report counts as at a viewpoint, or `nil` before any review.
  ///
  /// The newest review by recording, then by identifier, decides; "under review" decides nothing. A
  /// report that a later one supersedes is superseded, unless the later one was itself withdrawn or
  /// refuted. A confirmation falls once all evidence of the report is withdrawn, unless the review
  /// came after that or names evidence that still counts.
  public func verdict(on report: Report, from viewpoint: Viewpoint) -> Verdict? {
    let support = ClaimSupport(of: report, self, from: viewpoint)
    return standing(of: report, support: support, from: viewpoint).verdict
  }

  func standing(
    of report: Report, support: ClaimSupport, from viewpoint: Viewpoint
  ) -> Standing {
    let review = decidingReview(of: report.id, from: viewpoint)
    if let review, review.verdict.endsClaim {
      return Standing(verdict: review.verdict, by: review.id)
    }
    let later = (supersedersByReport[report.id] ?? []).filter { index in
      let verdict = decidingReview(of: reports[index].id, from: viewpoint)?.verdict
      return viewpoint.knows(reports[index]) && verdict != .withdrawn && verdict != .refuted
    }
    if let first = later.map({ reports[$0].id }).min() {
      return Standing(verdict: .superseded, by: first)
    }
    guard let review else { return Standing() }
    if isLapsed(review, support, from: viewpoint) { return Standing(lapsed: review.id) }
    return Standing(verdict: review.verdict, by: review.id)
  }

  private func isLapsed(
    _ review: Review, _ support: ClaimSupport, from viewpoint: Viewpoint
  ) -> Bool {
    guard review.verdict == .verified || review.verdict == .partiallyVerified,
      support.isAllWithdrawn,
      let last = support.withdrawn.map(\.retraction.recorded).max(), review.recorded < last
    else { return false }
    return !review.evidence.contains {
      item($0) != nil && retraction(of: $0, from: viewpoint) == nil
    }
  }

  private func decidingReview(of report: RecordID, from viewpoint: Viewpoint) -> Review? {
    var newest: Review?
    for review in reviewsByReport[report] ?? []
    where review.verdict != .underReview && viewpoint.knows(review) {
      guard let best = newest else {
        newest = review
        continue
      }
      if (best.recorded, best.id) < (review.recorded, review.id) { newest = review }
    }
    return newest
  }
}
