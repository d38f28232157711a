import HeritageModel

/// A live report with what an assessment needs of it worked out once.
///
/// A class, so that sorting moves a reference and not a record of some hundred words.
final class Claim: Sendable {
  let report: Report
  /// Who makes the claim, whatever the spelling.
  let body: Bodies.Key
  /// When the report says it happened, or else when its incident did.
  let event: StatedDate?
  let standing: Standing
  let support: ClaimSupport
  let grounds: Grounds
  /// The days of the event, or `nil` when no day of it is known.
  let days: DaySpan?
  /// The days of the look or of the publication, or `nil` when neither is known.
  let look: DaySpan?
  /// The span that groups the claim with others, or `nil` when its event has no earliest day.
  let placed: DaySpan?
  /// The latest day by which the event had happened.
  let by: Int
  /// Where it stands among the claims on its subject.
  let place: Place
  /// What stands for the origins of each item that carries the claim.
  let origins: [Origins]

  init(_ report: Report, standing: Standing, support: ClaimSupport, in records: Claims) {
    self.report = report
    body = records.bodies.body(named: report.assessor)
    let event = records.event(of: report)
    self.event = event
    self.standing = standing
    self.support = support
    grounds = Grounds(
      report, support: support, standing: standing,
      isHiddenFromAbove: records.isHiddenFromAbove(records.successor(of: report.subject)))
    place = Place(report, event: event)
    let days = DaySpan(event)
    let look = grounds.look.flatMap { DaySpan($0.date) }
    self.days = days
    self.look = look
    let spoken = look.map { $0.upper == .max ? $0.lower : $0.upper } ?? report.recorded.day.number
    switch days {
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
    origins = support.carrying.map { records.origins(of: $0, claimedBy: report.assessor) }
  }

  var id: RecordID { report.id }

  /// The items that count.
  var evidence: [Evidence] { support.items }

  var grades: GradeRange { GradeRange(report.grade, report.gradeUpper) }

  /// Whether evidence on record carries it.
  var isSupported: Bool { !grounds.isUnsupported }

  /// Whether it tells the state at all.
  var isKnown: Bool { report.grade.rank != nil }

  /// Whether a third party verified it.
  var isVerified: Bool { standing.isVerified }

  /// Whether the event's date is marked approximate or uncertain, so that it narrows nothing.
  var isVague: Bool { report.event?.edtf.map { $0.isApproximate || $0.isUncertain } ?? false }

  /// The days on which it certainly was so: those of the look, or of the word where somebody only
  /// says so; `nil` where only the publication of a look is known.
  var seenOn: DaySpan? {
    guard let day = grounds.look else { return nil }
    return day.isPublication && grounds.kind.isLook ? nil : look
  }

  /// The latest day of the look, outermost where only its beginning is known.
  var lookEnd: Int { look?.upper ?? .min }
}

extension Claim {
  /// Returns what puts this claim before another, or `nil` if the other comes first.
  ///
  /// What has evidence comes first, then what is verified, then the grounds, the later look, the
  /// graver claim, and the identifier.
  func precedence(over other: Claim) -> Decision? {
    if isSupported != other.isSupported { return isSupported ? .evidence : nil }
    if isVerified != other.isVerified { return isVerified ? .verification : nil }
    if grounds.kind != other.grounds.kind {
      return grounds.kind < other.grounds.kind ? .evidence : nil
    }
    if lookEnd != other.lookEnd { return lookEnd > other.lookEnd ? .look : nil }
    let (mine, theirs) = (ranks ?? -1 ... -1, other.ranks ?? -1 ... -1)
    if mine != theirs {
      return (mine.lowerBound, mine.upperBound) > (theirs.lowerBound, theirs.upperBound)
        ? .grade : nil
    }
    return id < other.id ? .identifier : nil
  }
}

/// The grade or the range of grades that a claim states.
struct GradeRange: Hashable, CustomStringConvertible {
  let lower: DamageGrade
  let upper: DamageGrade

  init(_ grade: DamageGrade, _ upper: DamageGrade?) {
    lower = grade
    self.upper = upper ?? grade
  }

  /// The grade, or both ends of the range.
  var description: String {
    lower == upper ? lower.rawValue : "\(lower.rawValue) to \(upper.rawValue)"
  }
}
