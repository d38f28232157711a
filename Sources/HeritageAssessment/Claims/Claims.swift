public import HeritageModel

/// Records of every kind, with those that speak about damage joined by what an assessment looks up.
///
/// They may be those of one site or of a whole registry. Adding a record takes the same time however
/// many there are, and the order in which they come does not matter. What counts, which review
/// decides and what contradicts what is said here alone.
public struct Claims: Sendable {
  public private(set) var records: Records
  private var reportsBySubject: [Subject: [RecordID]] = [:]
  private var successorsByReport: [RecordID: [RecordID]] = [:]
  private var reviewsByReport: [RecordID: [RecordID]] = [:]
  private var retractionsByEvidence: [RecordID: [RecordID]] = [:]
  private var interventionsBySubject: [Subject: [RecordID]] = [:]

  public init(_ records: Records) {
    self.records = records
    records.reports.forEach { join($0) }
    records.reviews.forEach { join($0) }
    records.retractions.forEach { join($0) }
    records.interventions.forEach { join($0) }
  }

  /// Adds a record, or returns `false` if its reference is taken.
  package mutating func add(_ record: some HeritageRecord) -> Bool {
    guard records.add(record) else { return false }
    join(record)
    return true
  }

  /// Puts a record in the place of the one with its reference, or adds it.
  package mutating func put(_ record: some HeritageRecord) {
    records.put(record)
    join(record)
  }

  private mutating func join(_ record: some HeritageRecord) {
    switch record {
    case let report as Report:
      reportsBySubject.note(report.id, under: report.subject)
      if let older = report.supersedes, older != report.id {
        successorsByReport.note(report.id, under: older)
      }
    case let review as Review: reviewsByReport.note(review.id, under: review.report)
    case let retraction as Retraction:
      retractionsByEvidence.note(retraction.id, under: retraction.evidence)
    case let intervention as Intervention:
      interventionsBySubject.note(intervention.id, under: intervention.subject)
    // Other kinds are found by their own identifier alone.
    default: break
    }
  }
}

extension Dictionary {
  /// Adds to a key's list an element that was not the last one added.
  package mutating func note<Element: Equatable>(_ element: Element, under key: Key)
  where Value == [Element] {
    if self[key]?.last != element { self[key, default: []].append(element) }
  }
}

extension Claims {
  public func reports(about subject: Subject) -> [Report] {
    reportsBySubject[subject, default: []].compactMap { records.reports[$0] }
  }

  public func reviews(of report: RecordID) -> [Review] {
    reviewsByReport[report, default: []].compactMap { records.reviews[$0] }
  }

  /// Returns the other reports that name a report as the one whose place they take.
  public func successors(of report: RecordID) -> [Report] {
    successorsByReport[report, default: []].compactMap { records.reports[$0] }
  }

  public func evidence(_ id: RecordID) -> Evidence? { records.evidence[id] }

  /// Returns what was known at a viewpoint to have been done to a subject.
  func interventions(on subject: Subject, from viewpoint: Viewpoint) -> [Intervention] {
    interventionsBySubject[subject, default: []].compactMap { records.interventions[$0] }
      .filter { viewpoint.knows($0) && viewpoint.reaches($0.date) }
  }

  /// Returns when a report says it happened, or else when its incident did.
  public func event(of report: Report) -> StatedDate? {
    report.event ?? report.incident.flatMap { records.incidents[$0]?.event }
  }

  /// Returns what takes away the worth of an item of evidence at a viewpoint, or `nil` if nothing.
  ///
  /// A working copy falls with its original, so the retraction may name another item. Of several
  /// the first that was recorded is told.
  public func retraction(of item: RecordID, from viewpoint: Viewpoint = .latest) -> Retraction? {
    // Most registries have none, so that the look-ups can be spared.
    guard !retractionsByEvidence.isEmpty else { return nil }
    var seen: Set<RecordID> = []
    var next: RecordID? = item
    while let id = next, seen.insert(id).inserted {
      let known = retractionsByEvidence[id, default: []].compactMap { records.retractions[$0] }
        .filter(viewpoint.knows)
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
  func known(
    _ subject: Subject, from viewpoint: Viewpoint
  ) -> (live: [Claim], ended: [(report: Report, claim: EndedClaim)]) {
    var live: [Claim] = []
    var ended: [(report: Report, claim: EndedClaim)] = []
    for report in reports(about: subject) where viewpoint.knows(report) {
      let support = ClaimSupport(of: report, self, from: viewpoint)
      let standing = standing(of: report, support, from: viewpoint)
      if let verdict = standing.verdict, verdict.endsClaim {
        guard viewpoint.reaches(report.event) else { continue }
        ended.append((report, EndedClaim(report: report.id, verdict: verdict, by: standing.by)))
      } else {
        live.append(
          Claim(report, event: event(of: report), standing: standing, support: support))
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
