import HeritageAssessment
import HeritageModel

extension AssessmentWording {
  public static let english = AssessmentWording(
    language: "en",
    grades: [
      .unknown: "state not known", .none: "no damage seen", .possible: "possibly damaged",
      .slight: "slightly damaged", .moderate: "moderately damaged", .severe: "severely damaged",
      .destroyed: "destroyed",
    ],
    joining: JoiningWords(
      sharedEnding: " damaged", either: "{1} or {2}", span: "{1} to {2}",
      disagreement: "; reports disagree",
      disagreementWithoutEvidence: "; a claim without evidence says {1}",
      disagreementsWithoutEvidence: "; claims without evidence disagree"),
    hedges: HedgingWords(
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
    dissent: DissentWording(
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
