import HeritageModel

/// The words in which assessments are told in one language, as a table.
///
/// `{1}` and `{2}` in a pattern stand for what is put in. Adding a language is adding a table.
public struct AssessmentWording: Sendable {
  /// The language as a BCP 47 tag.
  public let language: String
  let grades: [DamageGrade: String]
  /// What grades may end in alike, said once when two stand side by side.
  let sharedEnding: String
  /// Two neighbouring grades, the lower and the higher.
  let either: String
  /// A span of grades, the lowest and the highest.
  let span: String
  /// Patterns around a grade by what reviews made of the deciding report.
  let byVerification: [Verdict: String]
  /// Patterns around a grade by status.
  let byStatus: [AssessmentStatus: String]
  /// Words that stand alone where there is no grade.
  let withoutGrade: [AssessmentStatus: String]
  let disagreement: String
  let evidenceTypes: [EvidenceType: String]
  let grounds: [Grounds.Kind: String]
  let standings: [Verdict: String]
  let dissent: DissentWording
}

/// The patterns for why a report does not decide.
struct DissentWording: Sendable {
  /// Its grade and the grade of the assessment.
  let instead: String
  /// Its grounds and those of the assessment, each with its date.
  let against: String
  /// Grounds and their date.
  let dated: String
  /// What reviews made of it and of the deciding report.
  let reviewed: String
  /// The date of the earlier event that destroyed the subject.
  let destroyedEarlier: String
  /// The same for an event without a date.
  let destroyedEarlierUndated: String
  /// The ends of a range of grades.
  let range: String
}
