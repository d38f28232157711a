public import HeritageModel

/// What became of a report by reviews, later reports and the worth of its evidence.
struct Standing {
  /// What the report is told to stand as: a verdict that ends it, or what its reviews say of it.
  var verdict: Verdict?
  /// The record that says so: a review, or the report that took this one's place.
  var by: RecordID?
  /// Whether a third party verified it and nobody refuted it; this alone weighs.
  var isVerified = false
  /// The review whose confirmation fell with the evidence.
  var lapsed: RecordID?
  /// The items that counted reviews brought to confirm a report that has none of its own.
  var confirming: [Evidence] = []
  /// The verdicts and links against it that are told and do not count.
  var uncounted: [UncountedVerdict] = []

  /// Whether a review disputes it, which is told and does not weigh.
  var isDisputed = false
}

/// A verdict on a report that is told and does not count, and why.
public struct UncountedVerdict: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A body verified its own claim.
    case ownClaim
    /// A body took back or replaced what another one claims.
    case othersClaim
    /// The body has a lesser claim on the subject itself.
    case lesserClaim
    /// It names no evidence of its own on grounds as good as those of the report.
    case weakerGrounds
    /// The report that would take the place has no evidence, and this one has.
    case unsupportedSuccessor
    /// One body verifies and another refutes, so that neither counts.
    case opposed
    /// Nobody is named who reviewed.
    case anonymous

    /// The reason as a clause.
    public var words: String {
      switch self {
      case .ownClaim: "it is its own claim"
      case .othersClaim: "the claim is another body’s"
      case .lesserClaim: "the body itself claims less"
      case .weakerGrounds: "it names no evidence of its own on grounds as good"
      case .unsupportedSuccessor: "the newer report has no evidence that carries it"
      case .opposed: "one body verifies the report and another refutes it"
      case .anonymous: "nobody is named who says so"
      }
    }
  }

  public let report: RecordID
  /// The review, or the report that names this one in `supersedes`.
  public let by: RecordID
  public let body: String?
  public let verdict: Verdict
  /// The item of evidence that the body takes back, where it is not the report itself.
  public let evidence: RecordID?
  public let reason: Reason
}

extension Claims {
  /// Returns the review that decides how far a report has come at a viewpoint.
  ///
  /// The newest by recording, then by identifier; "under review" decides nothing. What counts in the
  /// assessment is each body's newest verdict; see ``verdict(on:from:)``.
  public func decidingReview(of report: RecordID, from viewpoint: Viewpoint = .latest) -> Review? {
    reviews(of: report).filter { $0.verdict != .underReview && viewpoint.knows($0) }.max {
      ($0.recorded, $0.id) < ($1.recorded, $1.id)
    }
  }

  /// Returns what a report counts as at a viewpoint, or `nil` before any review.
  ///
  /// A verdict counts by who gives it. A body withdraws and supersedes only its own claims, the
  /// registry's keepers, who make no claims on the subject, any; it verifies only another's, and it
  /// refutes only with evidence of its own on grounds at least as good and without a lesser claim on
  /// the subject. Of each body the newest verdict counts, and where one verifies and another refutes,
  /// neither does. A confirmation falls once all evidence of the report is withdrawn, unless the
  /// review came after that or names evidence that still counts.
  public func verdict(on report: Report, from viewpoint: Viewpoint = .latest) -> Verdict? {
    standing(of: report, support(of: report, from: viewpoint), from: viewpoint).verdict
  }

  /// Returns the verdicts on a report that are told and do not count, ascending by who gave them.
  public func uncountedVerdicts(
    on report: Report, from viewpoint: Viewpoint = .latest
  ) -> [UncountedVerdict] {
    standing(of: report, support(of: report, from: viewpoint), from: viewpoint).uncounted
  }

  /// Returns the items of a report that show something else than it says, in its order.
  public func contraryEvidence(of report: Report) -> [Evidence] {
    support(of: report, from: .latest).contrary
  }

  /// Tells whether an item on record carries what a report says.
  public func hasCarryingEvidence(_ report: Report) -> Bool {
    !support(of: report, from: .latest).carrying.isEmpty
  }

  func support(of report: Report, from viewpoint: Viewpoint) -> ClaimSupport {
    ClaimSupport(of: report, event: event(of: report), self, from: viewpoint)
  }

  func standing(of report: Report, _ support: ClaimSupport, from viewpoint: Viewpoint) -> Standing {
    var standing = Standing()
    standing.uncounted = support.unweighed.map { evidence, retraction in
      UncountedVerdict(
        report: report.id, by: retraction.id, body: retraction.by, verdict: .withdrawn,
        evidence: evidence, reason: .lesserClaim)
    }
    let newest = newestVerdicts(on: report.id, from: viewpoint)
    var verifying: [Review] = []
    var refuting: [Review] = []
    var ending: [Review] = []
    for review in newest {
      // What another report would replace is told of that report, where it says so itself.
      if review.verdict == .superseded, let heir = review.namedSuccessor,
        successors(of: report.id).contains(where: { $0.id == heir })
      {
        continue
      }
      let reason =
        switch review.verdict {
        case .verified, .partiallyVerified: reasonAgainst(confirming: report, review)
        case .refuted: reasonAgainst(refuting: report, support, review, from: viewpoint)
        case .withdrawn, .superseded:
          reasonAgainst(ending: report, support, review, from: viewpoint)
        case .disputed, .underReview: UncountedVerdict.Reason?.none
        }
      if let reason {
        standing.note(review, reason)
        continue
      }
      switch review.verdict {
      case .verified: verifying.append(review)
      case .refuted: refuting.append(review)
      case .withdrawn, .superseded: ending.append(review)
      default: break
      }
    }
    if let end = ending.last {
      (standing.verdict, standing.by) = (end.verdict, end.id)
      return standing
    }
    if let successor = successor(of: report, support, from: viewpoint, &standing) {
      (standing.verdict, standing.by) = (.superseded, successor)
      return standing
    }
    let lapsed = verifying.filter { isLapsed($0, support, from: viewpoint) }
    verifying.removeAll { lapsed.contains($0) }
    if !verifying.isEmpty, !refuting.isEmpty {
      for review in verifying + refuting { standing.note(review, .opposed) }
      (verifying, refuting) = ([], [])
    }
    if let end = refuting.last {
      (standing.verdict, standing.by) = (.refuted, end.id)
      return standing
    }
    standing.isVerified = !verifying.isEmpty
    standing.lapsed = lapsed.last?.id
    if support.carrying.isEmpty {
      let event = event(of: report)
      standing.confirming = verifying.flatMap(\.evidence).filter {
        retraction(of: $0, from: viewpoint) == nil
      }.compactMap { evidence($0) }.filter {
        $0.carries(report.grade, report.gradeUpper) && !$0.isCertainlyBefore(event)
      }
    }
    let uncounted = Set(standing.uncounted.map(\.by) + lapsed.map(\.id))
    // What is only told: a dispute before a confirmation of a part.
    let told = newest.filter { !uncounted.contains($0.id) && !$0.verdict.endsClaim }
    let dispute = told.last { $0.verdict == .disputed }
    standing.isDisputed = dispute != nil
    if let found = verifying.last(where: { $0.verdict == .verified }) ?? dispute ?? told.last {
      (standing.verdict, standing.by) = (found.verdict, found.id)
    }
    return standing
  }

  /// The newest verdict of each body, oldest first; "under review" decides nothing.
  func newestVerdicts(on report: RecordID, from viewpoint: Viewpoint) -> [Review] {
    let known = reviews(of: report).filter { $0.verdict != .underReview && viewpoint.knows($0) }
      .sorted { $0.isOlder(than: $1) }
    guard known.count > 1 else { return known }
    var newest: [String: Review] = [:]
    for review in known { newest[review.reviewer.map { bodies.body(named: $0) } ?? ""] = review }
    return newest.values.sorted { $0.isOlder(than: $1) }
  }

  func reasonAgainst(
    confirming report: Report, _ review: Review
  ) -> UncountedVerdict.Reason? {
    guard let reviewer = review.reviewer else { return .anonymous }
    return bodies.body(named: reviewer) == bodies.body(named: report.assessor) ? .ownClaim : nil
  }

  func reasonAgainst(
    refuting report: Report, _ support: ClaimSupport, _ review: Review, from viewpoint: Viewpoint
  ) -> UncountedVerdict.Reason? {
    guard let reviewer = review.reviewer else { return .anonymous }
    if hasLesserClaim(reviewer, than: report, from: viewpoint) { return .lesserClaim }
    let theirRoots = Set(report.evidence.map { root(of: $0) })
    let event = event(of: report)
    let own = review.evidence.filter {
      !theirRoots.contains(root(of: $0)) && retraction(of: $0, from: viewpoint) == nil
    }.compactMap { evidence($0) }.filter {
      !$0.isCertainlyBefore(event ?? report.assessed)
        && ($0.shows == nil || !$0.carries(report.grade, report.gradeUpper))
    }
    let isHidden = isHiddenFromAbove(report.subject)
    guard let best = own.map({ Grounds.Kind($0.type, isHiddenFromAbove: isHidden) }).min() else {
      return .weakerGrounds
    }
    let theirs =
      support.carrying.map { Grounds.Kind($0.type, isHiddenFromAbove: isHidden) }.min() ?? .nothing
    return best <= theirs ? nil : .weakerGrounds
  }

  /// Why a withdrawal, or a word that a report gave way, does not count.
  private func reasonAgainst(
    ending report: Report, _ support: ClaimSupport, _ review: Review, from viewpoint: Viewpoint
  ) -> UncountedVerdict.Reason? {
    if review.verdict == .superseded,
      let successor = review.namedSuccessor.flatMap({ records.reports[$0] })
    {
      return reasonAgainst(successor, takingThePlaceOf: report, support, from: viewpoint)
    }
    return mayTakeBack(report, review, from: viewpoint) ? nil : .othersClaim
  }

  private func reasonAgainst(
    _ successor: Report, takingThePlaceOf report: Report, _ support: ClaimSupport,
    from viewpoint: Viewpoint
  ) -> UncountedVerdict.Reason? {
    guard bodies.body(named: successor.assessor) == bodies.body(named: report.assessor) else {
      return .othersClaim
    }
    let isSupported = !self.support(of: successor, from: viewpoint).carrying.isEmpty
    return support.carrying.isEmpty || isSupported ? nil : .unsupportedSuccessor
  }

  /// The report that names this one in `supersedes` and takes its place, if one does.
  private func successor(
    of report: Report, _ support: ClaimSupport, from viewpoint: Viewpoint,
    _ standing: inout Standing
  ) -> RecordID? {
    let later = successors(of: report.id).filter { successor in
      viewpoint.knows(successor) && !isWithdrawn(successor, from: viewpoint)
        && !isRefuted(successor, from: viewpoint)
    }.sorted { $0.id < $1.id }
    var first: RecordID?
    for successor in later {
      if let reason = reasonAgainst(
        successor, takingThePlaceOf: report, support, from: viewpoint)
      {
        standing.uncounted.append(
          UncountedVerdict(
            report: report.id, by: successor.id, body: successor.assessor, verdict: .superseded,
            evidence: nil, reason: reason))
      } else if first == nil {
        first = successor.id
      }
    }
    return first
  }

  private func isLapsed(_ review: Review, _ support: ClaimSupport, from viewpoint: Viewpoint)
    -> Bool
  {
    guard support.isAllWithdrawn, let last = support.withdrawn.map(\.retraction.recorded).max(),
      review.recorded < last
    else { return false }
    return !review.evidence.contains {
      evidence($0) != nil && retraction(of: $0, from: viewpoint) == nil
    }
  }
}

extension Review {
  /// Orders the verdicts of a body by their own days, and those of one day by their recording.
  ///
  /// Of what was recorded in one second the word decides, so that identifiers, which are random,
  /// decide nothing that is seen.
  fileprivate func isOlder(than other: Review) -> Bool {
    let (mine, theirs) = (
      date?.latestDay ?? recorded.day.number, other.date?.latestDay ?? other.recorded.day.number
    )
    if mine != theirs { return mine < theirs }
    if recorded != other.recorded { return recorded < other.recorded }
    return (verdict.rawValue, id.text) < (other.verdict.rawValue, other.id.text)
  }
}

extension Standing {
  fileprivate mutating func note(_ review: Review, _ reason: UncountedVerdict.Reason) {
    uncounted.append(
      UncountedVerdict(
        report: review.report, by: review.id, body: review.reviewer, verdict: review.verdict,
        evidence: nil, reason: reason))
  }
}
