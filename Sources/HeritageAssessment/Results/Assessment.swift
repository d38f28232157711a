public import HeritageModel

/// The state of a subject as it follows from the claims that were live at a viewpoint.
public struct Assessment: Hashable, Sendable {
  public let subject: Subject
  /// The grade of the deciding claim, or `unknown` without a live claim.
  public let grade: DamageGrade
  /// The worse end when the deciding claim is a range.
  public let gradeUpper: DamageGrade?
  /// The grade that totals count the subject under: that of the deciding claim, `unknown` for one that
  /// is only alleged.
  public let countedGrade: DamageGrade
  /// The ends of a contested state, or `nil` for one that is not contested.
  public let contestedRange: GradeSpan?
  /// What each side of a contested state says, the least first.
  public let sides: [AssessmentSide]
  /// When that happened, or `nil` if no claim that gives the grade dates it.
  public let event: AssessedEvent?
  /// When the deciding claim was looked at, or else published.
  public let look: Look?
  public let status: AssessmentStatus
  /// What reviews made of the deciding report, or `nil` before any.
  public let verification: Verdict?
  /// Whether a third party verified the deciding report.
  public let isVerified: Bool
  /// Two independent items behind the grade, or `nil` if all have one origin.
  public let corroboration: Corroboration?
  /// The deciding report first, then those that say the same of the same damage, ascending.
  public let basis: [RecordID]
  /// What became of each report that counts, the deciding one first, then by identifier.
  public let outcomes: [ClaimOutcome]
  /// What the deciding report rests on, or `nil` without one.
  public let grounds: Grounds?
  /// What put the deciding report before the next best one.
  public let decision: Decision?
  /// Live reports that say something else of the same damage, the best first.
  public let dissent: [Dissent]
  /// What stands besides, about other damage, oldest first; it is no dissent.
  public let furtherDamage: [FurtherDamage]
  /// What is only alleged about other, graver damage, oldest first.
  public let allegedDamage: [FurtherDamage]
  /// Looks that could not tell the state, by their day.
  public let inconclusive: [InconclusiveLook]
  /// Reports whose place a later look of the same body took, ascending.
  public let earlierLooks: [RecordID]
  /// What brought the state below the gravest claim, or `nil` where nothing did.
  public let loweredBy: Lowering?
  /// What works mean for the state, earliest first.
  public let works: [WorksNote]
  public let bracket: Bracket?
  public let contradictions: [Contradiction]
  /// What was done to the subject and not certainly before the event, earliest first.
  public let interventions: [Intervention]
  /// Every event that live claims tell of, oldest first.
  public let incidents: [IncidentSummary]
  /// Events that may or may not have happened by the day asked about, oldest first.
  public let undecided: [IncidentSummary]
  /// Known reports of events or looks that were certainly later than the day asked about, ascending.
  public let later: [RecordID]
  /// The first image of the day asked about or later that shows the subject intact, if there is one.
  public let intactImage: IntactImage?
  /// Known reports that no longer count, with the verdict that ended them, ascending.
  public let ended: [EndedClaim]
  /// Verdicts on reports that count, which are told and do not weigh, by report.
  public let uncounted: [UncountedVerdict]
  /// Live reports that leaned on evidence which was withdrawn since, ascending.
  public let weakened: [WeakenedClaim]
  /// Whether all evidence of the reports that give the grade was withdrawn.
  public let restsOnlyOnWithdrawn: Bool
  /// The superseded records on which reports that count here were recorded, ascending.
  public let recordedOn: [Subject]

  /// The rule that was applied, in one sentence.
  public var rule: String { AssessmentRule.sentence(status, clause: statusClause) }

  /// When a status like this one is given, as a clause.
  public var statusClause: String {
    switch status {
    case .alert where restsOnlyOnWithdrawn: AssessmentRule.withdrawnClause
    case .alert where grounds?.contrary != nil: AssessmentRule.contraryClause
    case .alert where grounds?.hasEvidence == true: AssessmentRule.uncarriedClause
    case .unassessed where !later.isEmpty: AssessmentRule.laterClause
    default: AssessmentRule.clause(status)
    }
  }

  public var isContested: Bool { contestedRange != nil }

  /// Whether the deciding claim is a range of more than two grades, so that the severity is not told.
  public var isSeverityUntold: Bool {
    guard countedGrade.rank != nil, let low = grade.rank, let high = gradeUpper?.rank else {
      return false
    }
    return high - low > 1
  }

  /// The number of reports that count.
  public var liveReports: Int { incidents.reduce(0) { $0 + $1.reports.count } }
}

/// A mildest and a worst grade.
public struct GradeSpan: Hashable, Sendable {
  public let lower: DamageGrade
  public let upper: DamageGrade
}

/// An image that shows a subject intact.
public struct IntactImage: Hashable, Sendable {
  public let evidence: RecordID
  public let acquired: StatedDate
}

/// A report that was known but no longer counts.
public struct EndedClaim: Hashable, Sendable {
  public let report: RecordID
  public let verdict: Verdict
  /// The review that says so, or the report that took its place.
  public let by: RecordID?
}

/// One event that live claims tell of, read by itself.
public struct IncidentSummary: Hashable, Sendable {
  public let event: AssessedEvent?
  /// When its deciding claim was looked at, or else published.
  public let look: Look?
  public let grade: DamageGrade
  public let gradeUpper: DamageGrade?
  public let contestedRange: GradeSpan?
  public let sides: [AssessmentSide]
  /// The incident record that the claims name, if they do.
  public let incident: RecordID?
  /// The reports, the best first.
  public let reports: [RecordID]
  public let bracket: Bracket?
  /// Whether the assessment takes its grade from this event.
  public let isCurrent: Bool
  /// How well the grade of this event is known.
  public let status: AssessmentStatus
  /// What reviews made of the event's best report, or `nil` before any.
  public let verification: Verdict?
  public let isVerified: Bool
  public let isCorroborated: Bool
  /// What the event's best report rests on.
  public let grounds: Grounds?
  /// The event's other reports that say something else, the best first.
  public let dissent: [Dissent]
  /// Whether all evidence of the reports that give the event's grade was withdrawn.
  public let restsOnlyOnWithdrawn: Bool
}

/// What put one claim before another.
public enum Decision: String, Sendable {
  /// The worst that stands, or the graver of two.
  case grade
  /// Nobody contests it.
  case uncontested
  /// A third party verified it.
  case verification
  /// Better grounds.
  case evidence
  /// The later look.
  case look
  /// Nothing but the identifier, so that the result is the same every time.
  case identifier
}

/// When an event happened, as far as the claims about it agree.
public struct AssessedEvent: Hashable, Sendable {
  /// The date in EDTF as a claim states it, or the days of the images where none does.
  public let text: String
  /// The earliest day that the claims and the images leave open.
  public let lower: DateBound
  /// The latest day that they leave open.
  public let upper: DateBound

  init(_ date: StatedDate, within span: DaySpan) {
    text = date.text
    lower = span.lower == .min ? date.lower : span.lowerBound
    upper = span.upper == .max ? date.upper : span.upperBound
  }

  /// - Parameters:
  ///   - span: The days of the images.
  ///   - stated: How the images state them, if that can be said.
  init(_ span: DaySpan, text stated: String?) {
    text = stated ?? span.text
    lower = span.lowerBound
    upper = span.upperBound
  }
}

/// The images that an event lies between.
public struct Bracket: Hashable, Sendable {
  /// The day of the last image that shows the subject intact, if there is one.
  public let after: Day?
  /// The day of the first image that shows damage, if there is one.
  public let before: Day?
  /// The images of the first of these days, ascending.
  public let afterEvidence: [RecordID]
  /// The images of the second of these days, ascending.
  public let beforeEvidence: [RecordID]
  /// The first of these days as its images state it, in EDTF.
  public let afterText: String?
  /// The second of these days as its images state it, in EDTF.
  public let beforeText: String?

  /// The days between as the images state them, in EDTF, where they give single dates.
  var text: String? {
    let ends = [afterText ?? "..", beforeText ?? ".."]
    return ends.contains { $0 != ".." && $0.contains(where: "/[{".contains) }
      ? nil : ends.joined(separator: "/")
  }

  /// Days from the last intact image to the first one with damage, or `nil` if one is missing.
  public var widthInDays: Int? {
    guard let after, let before else { return nil }
    return before.number - after.number
  }
}
