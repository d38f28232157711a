public import HeritageModel

/// The state of a subject as it follows from the claims that were live at a viewpoint.
public struct Assessment: Hashable, Sendable {
  public let subject: Subject
  /// The grade of the newest event, or `unknown` without a live claim.
  public let grade: DamageGrade
  /// The worse end when the deciding claim is a range.
  public let gradeUpper: DamageGrade?
  /// When that event happened, or `nil` if no claim dates it.
  public let event: AssessedEvent?
  public let status: AssessmentStatus
  /// What reviews made of the deciding report, or `nil` before any.
  public let verification: Verdict?
  /// The deciding report first, then those of the same event that say the same, ascending.
  public let basis: [RecordID]
  /// What put the deciding report before the next best one.
  public let decision: Decision?
  /// Live reports that say something else, those of the same event first, the best first.
  public let dissent: [Dissent]
  public let bracket: Bracket?
  public let contradictions: [Contradiction]
  /// What was done to the subject and not certainly before the event, earliest first.
  public let interventions: [Intervention]
  /// Every event that live claims tell of, oldest first.
  public let incidents: [IncidentSummary]
  /// Events that may or may not have happened by the day asked about, oldest first.
  public let undecided: [IncidentSummary]
  /// Known reports of events that certainly happened later than the day asked about, ascending.
  public let later: [RecordID]
  /// Known reports that no longer count, with the verdict that ended them, ascending.
  public let ended: [EndedClaim]
  /// Live reports that leaned on evidence which was withdrawn since, ascending.
  public let weakened: [WeakenedClaim]
  /// Whether all evidence of the reports that give the grade was withdrawn.
  public let restsOnlyOnWithdrawn: Bool

  /// The rule that was applied, in one sentence.
  public var rule: String { AssessmentRule.sentence(status, clause: statusClause) }

  /// When a status like this one is given, as a clause.
  public var statusClause: String {
    switch status {
    case .alert where restsOnlyOnWithdrawn: AssessmentRule.withdrawnClause
    case .unassessed where !later.isEmpty: AssessmentRule.laterClause
    default: AssessmentRule.clause(status)
    }
  }

  /// The number of reports that count.
  public var liveReports: Int { incidents.reduce(0) { $0 + $1.reports.count } }
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
  public let grade: DamageGrade
  public let gradeUpper: DamageGrade?
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
  /// The event's other reports that say something else, the best first.
  public let dissent: [Dissent]
  /// Whether all evidence of the reports that give the event's grade was withdrawn.
  public let restsOnlyOnWithdrawn: Bool
}

/// What put one claim before another.
public enum Decision: String, Sendable {
  /// Reviews: verified before partially verified before reported before disputed.
  case verification
  /// Inspection before imagery before statements and media.
  case evidence
  /// The later look.
  case assessed
  /// The later publication.
  case published
  /// The higher grade.
  case grade
  /// Nothing but the identifier, so that the result is the same every time.
  case identifier
}

/// When an event happened, as far as the claims about it agree.
public struct AssessedEvent: Hashable, Sendable {
  /// The date in EDTF: a claim's own text where its days are the result.
  public let text: String
  /// The earliest day it can have happened.
  public let lower: DateBound
  /// The latest day it can have happened.
  public let upper: DateBound

  init(_ date: StatedDate) {
    text = date.text
    lower = date.lower
    upper = date.upper
  }

  init(_ span: DaySpan) {
    text = span.text
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

  /// Days from the last intact image to the first one with damage, or `nil` if one is missing.
  public var widthInDays: Int? {
    guard let after, let before else { return nil }
    return before.number - after.number
  }
}

/// A live report that does not say what the assessment says.
public struct Dissent: Hashable, Sendable {
  /// How the report stands to the assessment.
  public enum Relation: Hashable, Sendable {
    /// It tells of the same event.
    case sameEvent
    /// It says that an earlier event destroyed the subject; the text is that event's date.
    case destroyedEarlier(event: String?)
    /// It tells of a later event, and no evidence supports it.
    case laterWithoutSupport
    /// It tells of a later event that left more than an earlier one had, with nothing rebuilt.
    case laterAndLesser
  }

  public let report: RecordID
  /// Who says so.
  public let assessor: String
  public let grade: DamageGrade
  public let gradeUpper: DamageGrade?
  /// What the report rests on.
  public let grounds: Grounds
  public let relation: Relation
  /// The grade that the assessment takes instead, and what that rests on.
  public let instead: DamageGrade
  public let insteadUpper: DamageGrade?
  public let insteadGrounds: Grounds

  init(_ claim: Claim, relation: Relation, insteadOf winner: Claim) {
    report = claim.report.id
    assessor = claim.report.assessor
    grade = claim.report.grade
    gradeUpper = claim.report.gradeUpper
    grounds = claim.grounds
    self.relation = relation
    instead = winner.report.grade
    insteadUpper = winner.report.gradeUpper
    insteadGrounds = winner.grounds
  }

  /// Whether no evidence and no review supports the report, and the state has such support.
  public var isWeak: Bool { grounds.isUnsupported && !insteadGrounds.isUnsupported }
}
