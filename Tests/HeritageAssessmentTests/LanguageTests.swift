import HeritageAssessment
@testable import HeritageDocuments
import HeritageModel
import Testing

extension AssessmentWording {
  /// A second language, which is nothing but another table.
  fileprivate static let german = AssessmentWording(
    language: "de",
    grades: [
      .unknown: "Zustand nicht bekannt", .none: "kein Schaden zu sehen",
      .possible: "möglicherweise beschädigt", .slight: "leicht beschädigt",
      .moderate: "mäßig beschädigt", .severe: "schwer beschädigt", .destroyed: "zerstört",
    ],
    joining: Joining(
      sharedEnding: " beschädigt", either: "{1} oder {2}", span: "{1} bis {2}",
      disagreement: "; die Berichte widersprechen sich",
      disagreementWithoutEvidence: "; eine Angabe ohne Beleg sagt {1}",
      disagreementsWithoutEvidence: "; Angaben ohne Beleg widersprechen"),
    hedges: Hedging(
      byVerification: [
        .verified: "{1} (bestätigt)", .partiallyVerified: "{1} (teilweise bestätigt)",
        .disputed: "{1} (bestritten)",
      ],
      byStatus: [
        .fieldVerified: "{1} (vor Ort geprüft)", .corroborated: "{1} (mehrfach belegt)",
        .observedRemotely: "{1} (auf Bildern zu sehen)", .reported: "Berichten zufolge {1}",
        .alert: "angeblich {1}, ohne Beleg",
      ],
      onWithdrawnEvidence: "angeblich {1}; alle Belege zurückgezogen",
      possiblyAlready: "vielleicht schon {1}",
      withoutGrade: [
        .undecided: "Zustand am Tag nicht bekannt", .unassessed: "nicht beurteilt",
        .withdrawn: "nicht beurteilt; Angaben zurückgezogen",
        .refuted: "nicht beurteilt; die Angabe wurde widerlegt",
      ], superseded: "nicht beurteilt; Angaben ersetzt",
      withdrawnOrSuperseded: "nicht beurteilt; Angaben zurückgezogen oder ersetzt"),
    dissent: Dissenting(
      instead: "sagt {1} statt {2}", against: ": {1} gegen {2}", dated: "{1} von {2}",
      reviewed: " ({1}, gegen {2})", destroyedEarlier: ": zerstört beim Ereignis von {1}",
      destroyedEarlierUndated: ": früher zerstört", later: "; späteres Ereignis",
      laterAndLesser: "; späteres Ereignis, nichts wieder aufgebaut", range: "{1} bis {2}",
      grades: [
        .unknown: "unbekannt", .none: "unbeschädigt", .possible: "möglich", .slight: "leicht",
        .moderate: "mäßig", .severe: "schwer", .destroyed: "zerstört",
      ]),
    evidenceTypes: [
      .audio: "Tonaufnahme", .eyewitness: "Augenzeugenbericht", .news: "Pressebericht",
      .socialMedia: "Beitrag in sozialen Medien", .officialStatement: "amtliche Erklärung",
      .ngoReport: "Bericht einer Organisation", .scholarly: "Fachveröffentlichung",
      .map: "Karte", .legal: "Gerichtsakte", .other: "anderer Beleg",
    ],
    grounds: [
      .inspection: "Prüfung vor Ort", .imagery: "Bilder", .statement: "Angabe",
      .nothing: "Angabe ohne Beleg",
    ],
    withdrawnGrounds: "Angabe mit zurückgezogenen Belegen",
    standings: [
      .underReview: "nicht geprüft", .verified: "bestätigt",
      .partiallyVerified: "teilweise bestätigt", .disputed: "bestritten",
    ])
}

extension AssessmentWording {
  /// The terms that the table has no words for, such as `grade severe`; none if it is whole.
  fileprivate var missing: [String] {
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

private let tables = [AssessmentWording.english, .german]

@Test(arguments: tables)
func `a table of words lacks nothing`(table: AssessmentWording) {
  #expect(table.missing == [])
}

@Test func `a table that lacks words says which`() {
  let full = AssessmentWording.english
  let table = AssessmentWording(
    language: "en", grades: full.grades.filter { $0.key != .severe }, joining: full.joining,
    hedges: full.hedges, dissent: full.dissent,
    evidenceTypes: full.evidenceTypes.filter { $0.key != .map }, grounds: full.grounds,
    withdrawnGrounds: full.withdrawnGrounds, standings: full.standings)
  #expect(table.missing == ["grade severe", "evidence type map"])
}

/// Claims, what a review says of the first, and the state in English and in German.
private let told: [(claims: [Claimed], verdict: Verdict?, english: String, german: String)] = [
  ([], nil, "not assessed", "nicht beurteilt"),
  (
    [Claimed("A", .destroyed, event: "2015", evidence: ["12"])], .verified,
    "destroyed (verified)", "zerstört (bestätigt)"
  ),
  (
    [Claimed("A", .destroyed, event: "2015", evidence: ["12"])], nil, "reportedly destroyed",
    "Berichten zufolge zerstört"
  ),
  (
    [
      Claimed("A", .destroyed, event: "2015", evidence: ["12"]),
      Claimed("B", .severe, event: "2015", evidence: ["12"]),
    ], nil, "severely damaged or destroyed; reports disagree",
    "schwer beschädigt oder zerstört; die Berichte widersprechen sich"
  ),
  (
    [Claimed("A", .moderate, upTo: .severe, event: "2015", evidence: ["12"])], nil,
    "reportedly moderately or severely damaged", "Berichten zufolge mäßig oder schwer beschädigt"
  ),
]

@Test(arguments: told)
private func `the same state is told in two languages`(
  claims: [Claimed], verdict: Verdict?, english: String, german: String
) throws {
  let result = try assess(
    claims, reviews: try verdict.map { [try review("V", of: "A", $0)] } ?? [],
    evidence: [try item("12", .news)])
  #expect(AssessmentWording.english.phrase(for: result) == english)
  #expect(AssessmentWording.german.phrase(for: result) == german)
}

@Test func `dissent has its reason in a second language`() throws {
  let result = try assess(
    [
      Claimed("A", .severe, event: "2015", published: "2016", evidence: ["13"]),
      Claimed("B", .destroyed, event: "2015", published: "2015-08-31", evidence: ["12"]),
    ], evidence: [try item("12", .news), try item("13", .inspection)])
  #expect(
    result.dissent.map { AssessmentWording.german.reason(for: $0) } == [
      "sagt zerstört statt schwer: Pressebericht von 2015-08-31 gegen Prüfung vor Ort von 2016"
    ])
}
