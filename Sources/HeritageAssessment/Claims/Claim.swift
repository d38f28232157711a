import HeritageModel

/// A live report with what an assessment needs of it worked out once.
///
/// A class, so that sorting moves a reference and not a record of some hundred words.
final class Claim: Sendable {
  let report: Report
  /// When the report says it happened, or else when its incident did.
  let event: StatedDate?
  let standing: Verdict?
  let support: ClaimSupport
  /// The review whose confirmation fell with the evidence.
  let lapsedReview: RecordID?
  let grounds: Grounds
  /// The stated event, ends as stated, or `nil` when no day is given.
  let stated: DaySpan?
  /// The span that groups the claim with others, or `nil` when its event has no earliest day.
  let placed: DaySpan?
  /// The latest day by which the event had happened.
  let by: Int
  /// Where it stands among the claims on its subject.
  let place: Place
  private let rank: Rank

  init(_ report: Report, event: StatedDate?, standing: Standing, support: ClaimSupport) {
    self.report = report
    self.event = event
    place = Place(report, event: event)
    self.standing = standing.verdict
    lapsedReview = standing.lapsed
    self.support = support
    grounds = Grounds(report, support: support, standing: standing.verdict)
    let recorded = report.recorded.day.number
    let spoken = report.assessed?.latest ?? report.published?.latest ?? recorded
    stated = DaySpan(report.event)
    switch stated {
    case let span? where span.isOpenBelow:
      placed = nil
      by = span.upper
    case let span?:
      // An event without an end is known to last until somebody looked.
      let upper = span.upper == .max ? max(span.lower, spoken) : span.upper
      placed = DaySpan(lower: span.lower, upper: upper)
      by = upper
    case nil:
      placed = nil
      by = spoken
    }
    let published = report.published?.latest ?? .min
    rank = Rank(
      standing: Self.order(of: standing.verdict), grounds: grounds.kind,
      assessed: report.assessed?.latest ?? published, published: published,
      grade: report.grade.rank ?? -1, gradeUpper: (report.gradeUpper ?? report.grade).rank ?? -1,
      id: report.id)
  }

  /// When somebody looked, or else when the claim was published.
  var assessed: Int { rank.assessed }

  /// The items that count.
  var evidence: [Evidence] { support.items }

  var grades: GradeRange { GradeRange(report.grade, report.gradeUpper) }

  /// Whether evidence on record or a review stands behind it.
  var isSupported: Bool { !grounds.isUnsupported }

  /// Tells whether reviews confirm it more than another.
  func isBetterVerified(than other: Claim) -> Bool {
    Self.order(of: standing) < Self.order(of: other.standing)
  }

  /// Whether the event's date is marked approximate or uncertain, so that it narrows nothing.
  var isVague: Bool { report.event?.edtf.map { $0.isApproximate || $0.isUncertain } ?? false }

  private static func order(of standing: Verdict?) -> Int {
    switch standing {
    case .verified: 0
    case .partiallyVerified: 1
    case .disputed: 3
    default: 2
    }
  }
}

extension Claim {
  /// What orders the claims of one event, the best first.
  private struct Rank {
    let standing: Int
    let grounds: Grounds.Kind
    let assessed: Int
    let published: Int
    let grade: Int
    let gradeUpper: Int
    let id: RecordID
  }

  /// Returns what puts this claim before another, or `nil` if the other comes first.
  func precedence(over other: Claim) -> Decision? {
    let (mine, theirs) = (rank, other.rank)
    if isSupported != other.isSupported {
      guard isSupported else { return nil }
      return mine.standing < theirs.standing ? .verification : .evidence
    }
    if mine.standing != theirs.standing {
      return mine.standing < theirs.standing ? .verification : nil
    }
    if mine.grounds != theirs.grounds { return mine.grounds < theirs.grounds ? .evidence : nil }
    if mine.assessed != theirs.assessed { return mine.assessed > theirs.assessed ? .assessed : nil }
    if mine.published != theirs.published {
      return mine.published > theirs.published ? .published : nil
    }
    if mine.grade != theirs.grade { return mine.grade > theirs.grade ? .grade : nil }
    if mine.gradeUpper != theirs.gradeUpper {
      return mine.gradeUpper > theirs.gradeUpper ? .grade : nil
    }
    return mine.id < theirs.id ? .identifier : nil
  }
}

extension StatedDate {
  /// The number of the latest known day, or `nil` when no day is known.
  fileprivate var latest: Int? { (upper.knownDay ?? lower.knownDay)?.number }
}

/// The grade or the range of grades that a claim states.
struct GradeRange: Hashable, CustomStringConvertible {
  let lower: DamageGrade
  let upper: DamageGrade

  init(_ grade: DamageGrade, _ upper: DamageGrade?) {
    lower = grade
    self.upper = upper ?? grade
  }

  /// Whether it says anything about the state.
  var isKnown: Bool { lower.rank != nil }

  /// The grade, or both ends of the range.
  var description: String {
    lower == upper ? lower.rawValue : "\(lower.rawValue) to \(upper.rawValue)"
  }
}
