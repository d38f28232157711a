public import HeritageModel

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
