import HeritageAssessment
import HeritageModel

/// The words in which assessments are told in one language, as a table.
///
/// `{1}` and `{2}` in a pattern stand for what is put in. Adding a language is adding a table.
public struct AssessmentWording: Sendable {
  /// The language as a BCP 47 tag.
  let language: String
  let grades: [DamageGrade: String]
  let joining: Joining
  let hedges: Hedging
  let dissent: Dissenting
  let evidenceTypes: [EvidenceType: String]
  /// What a claim rests on; where `{1}` stands, the date is put in instead of after it.
  let grounds: [Grounds.Kind: String]
  /// The same for a claim whose evidence was all withdrawn.
  let withdrawnGrounds: String
  let standings: [Verdict: String]

  /// How grades are put together.
  struct Joining {
    /// What grades may end in alike, said once when two stand side by side; empty for nothing.
    let sharedEnding: String
    /// Two neighbouring grades, the lower and the higher.
    let either: String
    /// A span of grades, the lowest and the highest.
    let span: String
    /// What follows where live reports say different things.
    let disagreement: String
    /// What follows where only claims without evidence say something else, and all the same grade.
    let disagreementWithoutEvidence: String
    /// The same where they say several grades.
    let disagreementsWithoutEvidence: String
  }

  /// How sure a grade is told to be.
  struct Hedging {
    /// Patterns around a grade by what reviews made of the deciding report.
    let byVerification: [Verdict: String]
    /// Patterns around a grade by status.
    let byStatus: [AssessmentStatus: String]
    /// The pattern around a grade whose evidence was all withdrawn.
    let onWithdrawnEvidence: String
    /// The pattern around a grade that an event may have left by the day asked about.
    let possiblyAlready: String
    /// Words that stand alone where there is no grade.
    let withoutGrade: [AssessmentStatus: String]
    /// Instead of those for "withdrawn", where every claim was superseded.
    let superseded: String
    /// The same where some were withdrawn and some superseded.
    let withdrawnOrSuperseded: String
  }

  /// The patterns for why a report does not decide.
  struct Dissenting {
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
    /// What follows for a claim of a later event that nothing supports.
    let later: String
    /// What follows for one that says less than "destroyed" with nothing rebuilt.
    let laterAndLesser: String
    /// The ends of a range of grades.
    let range: String
    /// The grades as one word each, as they stand in a reason; their codes where there is none.
    var grades: [DamageGrade: String] = [:]
  }
}

extension AssessmentWording {
  public static let english = AssessmentWording(
    language: "en",
    grades: [
      .unknown: "state not known", .none: "no damage seen", .possible: "possibly damaged",
      .slight: "slightly damaged", .moderate: "moderately damaged", .severe: "severely damaged",
      .destroyed: "destroyed",
    ],
    joining: Joining(
      sharedEnding: " damaged", either: "{1} or {2}", span: "{1} to {2}",
      disagreement: "; reports disagree",
      disagreementWithoutEvidence: "; a claim without evidence says {1}",
      disagreementsWithoutEvidence: "; claims without evidence disagree"),
    hedges: Hedging(
      byVerification: [
        .verified: "{1} (verified)", .partiallyVerified: "{1} (partly verified)",
        .disputed: "{1} (disputed)",
      ],
      byStatus: [
        .fieldVerified: "{1} (inspected on the place)", .corroborated: "{1} (corroborated)",
        .observedRemotely: "{1} (seen in imagery)", .reported: "reportedly {1}",
        .alert: "said to be {1}, no evidence on record",
      ],
      onWithdrawnEvidence: "said to be {1}; rests only on withdrawn evidence",
      possiblyAlready: "possibly already {1}",
      withoutGrade: [
        .undecided: "state on the day not known", .unassessed: "not assessed",
        .withdrawn: "not assessed; earlier claims withdrawn",
        .refuted: "not assessed; the claim was refuted",
      ], superseded: "not assessed; earlier claims superseded",
      withdrawnOrSuperseded: "not assessed; earlier claims withdrawn or superseded"),
    dissent: Dissenting(
      instead: "says {1} instead of {2}",
      against: ": {1} against {2}",
      dated: "{1} of {2}",
      reviewed: " ({1}, against {2})",
      destroyedEarlier: ": destroyed in the event of {1}, and nothing rebuilt since",
      destroyedEarlierUndated: ": destroyed in an earlier event, and nothing rebuilt since",
      later: "; it tells of a later event",
      laterAndLesser: "; it tells of a later event, and nothing was rebuilt since",
      range: "{1} to {2}"),
    evidenceTypes: [
      .audio: "sound recording", .eyewitness: "eyewitness account", .news: "news report",
      .socialMedia: "social media post", .officialStatement: "official statement",
      .ngoReport: "report by an organisation", .scholarly: "research publication", .map: "map",
      .legal: "court document", .other: "other evidence",
    ],
    grounds: [
      .inspection: "inspection on the place", .imagery: "imagery",
      .statement: "statement", .nothing: "claim of {1} without evidence on record",
    ],
    withdrawnGrounds: "claim of {1} whose evidence was withdrawn",
    standings: [
      .underReview: "not reviewed", .verified: "verified", .partiallyVerified: "partly verified",
      .disputed: "disputed",
    ])
}
