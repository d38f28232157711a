public import HeritageAssessment
public import HeritageModel

/// The words in which assessments are told in one language, as a table.
///
/// `{1}` and `{2}` in a pattern stand for what is put in. Adding a language is adding a table;
/// ``missing`` says what a table lacks.
public struct AssessmentWording: Sendable {
  /// The language as a BCP 47 tag.
  public let language: String
  public let grades: [DamageGrade: String]
  public let joining: JoiningWords
  public let hedges: HedgingWords
  public let dissent: DissentWording
  public let evidenceTypes: [EvidenceType: String]
  /// What a claim rests on; where `{1}` stands, the date is put in instead of after it.
  public let grounds: [Grounds.Kind: String]
  /// The same for a claim whose evidence was all withdrawn.
  public let withdrawnGrounds: String
  public let standings: [Verdict: String]

  public init(
    language: String, grades: [DamageGrade: String], joining: JoiningWords,
    hedges: HedgingWords, dissent: DissentWording, evidenceTypes: [EvidenceType: String],
    grounds: [Grounds.Kind: String], withdrawnGrounds: String, standings: [Verdict: String]
  ) {
    self.language = language
    self.grades = grades
    self.joining = joining
    self.hedges = hedges
    self.dissent = dissent
    self.evidenceTypes = evidenceTypes
    self.grounds = grounds
    self.withdrawnGrounds = withdrawnGrounds
    self.standings = standings
  }

  /// The terms that the table has no words for, such as `grade severe`; none if it is whole.
  public var missing: [String] {
    let statuses = AssessmentStatus.allCases.filter {
      $0 != .disputed && hedges.byStatus[$0] == nil && hedges.withoutGrade[$0] == nil
    }
    let verdicts: [Verdict] = [.verified, .partiallyVerified, .disputed].filter {
      hedges.byVerification[$0] == nil || standings[$0] == nil
    }
    let types = EvidenceType.allCases.filter {
      Grounds.Kind($0) == .statement && evidenceTypes[$0] == nil
    }
    var missing = DamageGrade.allCases.filter { grades[$0] == nil }.map { "grade \($0.rawValue)" }
    missing += statuses.map { "status \($0.rawValue)" }
    missing += verdicts.map { "verdict \($0.rawValue)" }
    missing += Grounds.Kind.allCases.filter { grounds[$0] == nil }.map { "grounds \($0)" }
    return missing + types.map { "evidence type \($0.rawValue)" }
  }
}

/// How grades are put together.
public struct JoiningWords: Sendable {
  /// What grades may end in alike, said once when two stand side by side; empty for nothing.
  public let sharedEnding: String
  /// Two neighbouring grades, the lower and the higher.
  public let either: String
  /// A span of grades, the lowest and the highest.
  public let span: String
  /// What follows where live reports say different things.
  public let disagreement: String
  /// What follows where only claims without evidence say something else, and all the same grade.
  public let disagreementWithoutEvidence: String
  /// The same where they say several grades.
  public let disagreementsWithoutEvidence: String

  public init(
    sharedEnding: String, either: String, span: String, disagreement: String,
    disagreementWithoutEvidence: String, disagreementsWithoutEvidence: String
  ) {
    self.sharedEnding = sharedEnding
    self.either = either
    self.span = span
    self.disagreement = disagreement
    self.disagreementWithoutEvidence = disagreementWithoutEvidence
    self.disagreementsWithoutEvidence = disagreementsWithoutEvidence
  }
}

/// How sure a grade is told to be.
public struct HedgingWords: Sendable {
  /// Patterns around a grade by what reviews made of the deciding report.
  public let byVerification: [Verdict: String]
  /// Patterns around a grade by status.
  public let byStatus: [AssessmentStatus: String]
  /// The pattern around a grade whose evidence was all withdrawn.
  public let onWithdrawnEvidence: String
  /// The pattern around a grade that an event may have left by the day asked about.
  public let possiblyAlready: String
  /// Words that stand alone where there is no grade.
  public let withoutGrade: [AssessmentStatus: String]
  /// Instead of those for "withdrawn", where every claim was superseded.
  public let superseded: String
  /// The same where some were withdrawn and some superseded.
  public let withdrawnOrSuperseded: String

  public init(
    byVerification: [Verdict: String], byStatus: [AssessmentStatus: String],
    onWithdrawnEvidence: String, possiblyAlready: String,
    withoutGrade: [AssessmentStatus: String], superseded: String, withdrawnOrSuperseded: String
  ) {
    self.byVerification = byVerification
    self.byStatus = byStatus
    self.onWithdrawnEvidence = onWithdrawnEvidence
    self.possiblyAlready = possiblyAlready
    self.withoutGrade = withoutGrade
    self.superseded = superseded
    self.withdrawnOrSuperseded = withdrawnOrSuperseded
  }
}

/// The patterns for why a report does not decide.
public struct DissentWording: Sendable {
  /// Its grade and the grade of the assessment.
  public let instead: String
  /// Its grounds and those of the assessment, each with its date.
  public let against: String
  /// Grounds and their date.
  public let dated: String
  /// What reviews made of it and of the deciding report.
  public let reviewed: String
  /// The date of the earlier event that destroyed the subject.
  public let destroyedEarlier: String
  /// The same for an event without a date.
  public let destroyedEarlierUndated: String
  /// What follows for a claim of a later event that nothing supports.
  public let later: String
  /// What follows for one that says less than "destroyed" with nothing rebuilt.
  public let laterAndLesser: String
  /// The ends of a range of grades.
  public let range: String
  /// The grades as one word each, as they stand in a reason.
  public let grades: [DamageGrade: String]

  public init(
    instead: String, against: String, dated: String, reviewed: String, destroyedEarlier: String,
    destroyedEarlierUndated: String, later: String, laterAndLesser: String, range: String,
    grades: [DamageGrade: String] = [:]
  ) {
    self.instead = instead
    self.against = against
    self.dated = dated
    self.reviewed = reviewed
    self.destroyedEarlier = destroyedEarlier
    self.destroyedEarlierUndated = destroyedEarlierUndated
    self.later = later
    self.laterAndLesser = laterAndLesser
    self.range = range
    self.grades = grades
  }
}
