public import HeritageModel

/// The records that speak about damage, as far as an assessment looks them up.
///
/// What counts, which review decides and what contradicts what is said once, for every collection
/// of records that answers these questions.
public protocol ClaimRecords {
  /// Whether any item was withdrawn, so that most look-ups can be spared.
  var hasRetractions: Bool { get }

  func reports(about subject: Subject) -> [Report]
  func reviews(of report: RecordID) -> [Review]
  /// Returns the other reports that name a report as the one whose place they take.
  func successors(of report: RecordID) -> [Report]
  func evidence(_ id: RecordID) -> Evidence?
  func retractions(of item: RecordID) -> [Retraction]
  func interventions(on subject: Subject) -> [Intervention]
  func incident(_ id: RecordID) -> Incident?
}

extension ClaimRecords {
  /// Returns when a report says it happened, or else when its incident did.
  public func event(of report: Report) -> StatedDate? {
    report.event ?? report.incident.flatMap { incident($0)?.event }
  }

  /// Returns what takes away the worth of an item of evidence at a viewpoint, or `nil` if nothing.
  ///
  /// A working copy falls with its original, so the retraction may name another item. Of several
  /// the first that was recorded is told.
  public func retraction(of item: RecordID, from viewpoint: Viewpoint = .latest) -> Retraction? {
    guard hasRetractions else { return nil }
    var seen: Set<RecordID> = []
    var next: RecordID? = item
    while let id = next, seen.insert(id).inserted {
      let known = retractions(of: id).filter(viewpoint.knows)
      if let first = known.min(by: { ($0.recorded, $0.id) < ($1.recorded, $1.id) }) { return first }
      next = evidence(id)?.derivedFrom
    }
    return nil
  }

  /// Returns the review that decides what a report counts for at a viewpoint.
  ///
  /// The newest by recording, then by identifier; "under review" decides nothing.
  public func decidingReview(of report: RecordID, from viewpoint: Viewpoint = .latest) -> Review? {
    reviews(of: report).filter { $0.verdict != .underReview && viewpoint.knows($0) }.max {
      ($0.recorded, $0.id) < ($1.recorded, $1.id)
    }
  }

  /// Returns what a report counts as at a viewpoint, or `nil` before any review.
  ///
  /// The deciding review says so, unless a later report takes the place of the report and was not
  /// itself withdrawn or refuted. A confirmation falls once all evidence of the report is withdrawn,
  /// unless the review came after that or names evidence that still counts.
  public func verdict(on report: Report, from viewpoint: Viewpoint = .latest) -> Verdict? {
    standing(of: report, ClaimSupport(of: report, self, from: viewpoint), from: viewpoint).verdict
  }

  func standing(of report: Report, _ support: ClaimSupport, from viewpoint: Viewpoint) -> Standing {
    let review = decidingReview(of: report.id, from: viewpoint)
    if let review, review.verdict.endsClaim {
      return Standing(verdict: review.verdict, by: review.id)
    }
    let later = successors(of: report.id).filter { successor in
      guard viewpoint.knows(successor) else { return false }
      let verdict = decidingReview(of: successor.id, from: viewpoint)?.verdict
      return verdict != .withdrawn && verdict != .refuted
    }
    if let first = later.map(\.id).min() { return Standing(verdict: .superseded, by: first) }
    guard let review else { return Standing() }
    if isLapsed(review, support, from: viewpoint) { return Standing(lapsed: review.id) }
    return Standing(verdict: review.verdict, by: review.id)
  }

  private func isLapsed(_ review: Review, _ support: ClaimSupport, from viewpoint: Viewpoint)
    -> Bool
  {
    guard review.verdict == .verified || review.verdict == .partiallyVerified,
      support.isAllWithdrawn, let last = support.withdrawn.map(\.retraction.recorded).max(),
      review.recorded < last
    else { return false }
    return !review.evidence.contains {
      evidence($0) != nil && retraction(of: $0, from: viewpoint) == nil
    }
  }

  /// Returns the reports about a subject that were known, those ended apart from the others.
  func known(_ subject: Subject, from viewpoint: Viewpoint) -> (live: [Claim], ended: [EndedReport])
  {
    var live: [Claim] = []
    var ended: [EndedReport] = []
    for report in reports(about: subject) where viewpoint.knows(report) {
      let support = ClaimSupport(of: report, self, from: viewpoint)
      let standing = standing(of: report, support, from: viewpoint)
      if let verdict = standing.verdict, verdict.endsClaim {
        guard viewpoint.reaches(report.event) else { continue }
        ended.append(EndedReport(report: report, verdict: verdict, by: standing.by))
      } else {
        live.append(Claim(report, standing: standing, support: support))
      }
    }
    return (live.sorted { $0.report.id < $1.report.id }, ended)
  }
}

/// What became of a report by reviews, later reports and the worth of its evidence.
struct Standing {
  /// `nil` before any review that decides something.
  var verdict: Verdict?
  /// The record that says so: a review, or the report that took this one's place.
  var by: RecordID?
  /// The review whose confirmation fell with the evidence.
  var lapsed: RecordID?
}

/// A known report that no longer counts.
struct EndedReport {
  let report: Report
  let verdict: Verdict
  let by: RecordID?
}
