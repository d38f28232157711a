/// Every rule that a record of this registry or a row of an import can break, with its explanation.
///
/// A code is permanent: one whose rule is gone is never given to another.
public enum RuleCatalogue {
  /// The codes of rules that are gone: EVD-02, which the check of files tells as INT-30, and GRD-12,
  /// for sums that no record holds.
  public static let retiredCodes: Set<String> = ["EVD-02", "GRD-12"]

  /// The rules that a check asks; a new rule is one constant and one entry here.
  static let rules: [any AnyRule] = [
    unsupportedDate, futureDate, implausibleEvent, seasonInDate, yearsAroundZero,

    duplicateIdentifier, danglingReference, sharedAuthorityIdentifier,
    malformedAuthorityIdentifier, missingOrRepeatedName, nameInOtherScript,
    malformedLanguageTag,

    nullIsland, swappedCoordinates, pointOutsideCountry, monumentFarFromSite,
    suspiciousPrecision, serialFlag, unsoundSiteOutline, unsoundMonumentOutline,

    incompleteInscription, impossibleInscriptionYear, naturalCriterionOnCultural,
    culturalCriterionOnNatural, mixedCriteria, repeatedCriterion, criterionSixAlone,
    dangerBeforeInscription, badDangerPeriods, badDelisting, delistedInDanger,
    transboundaryFlag, unknownCountry, boundaryChangeBeforeInscription,

    reversedProtection, earlyEnhancedProtection, exactPlaceOfProtectedSite,

    monumentCycle, untypedMonument, movableAtSitePoint,

    damageBeforeInscription, damageBeforeConstruction, assessedBeforeEvent,
    publishedBeforeEvent, publishedBeforeAssessed, evidenceAfterPublication,
    noEvidenceAfterEvent, undatedDamage,

    reversedGradeRange, gradeOutsideSourceClass, extentWithoutDamage, destroyedInPart,
    lesserDamageAfterDestruction, unexplainedImprovement, conflictingEventDates,
    conflictingGrades, surveyScaleOutOfScope, safetyTagAsGrade,

    intentBehindNature, attributionUnverified, destructionWithoutIntent,
    verifiedWithoutCause,

    fileWithoutDigest, evidenceShowsOpposite, noArchivedCopy, badAddress, capturedBeforeItExisted,
    satelliteWithoutDate, satelliteNotIdentified, imageryTooCoarse, notVisibleFromAbove,
    pairReversed, eventAfterImage, eventBeforeIntactImage, sensorNotOperating,
    duplicateEvidence, orphanEvidence, unknownLicence, brokenCustody,
    redactedWithoutOriginal, reportOnWithdrawnEvidence, verdictOnWithdrawnEvidence,
    interventionOnWithdrawnEvidence, takenFarAway, cameraDisagrees,

    verifiedWithoutEvidence, noIndependentVerifier, confirmedByOneGroup,
    verifiedOnWeakSources, definiteButRefuted, unmarkedSupersession, supersededByNothing,
    verdictThatDoesNotCount, foreignPredecessor, supersessionCycle, placeSupersessionCycle,
    refutedWithoutReason,

    exposedWitness,
  ]

  private static let subjects = [
    "DAT", "IDN", "GEO", "WHS", "PRT", "MON", "RPT", "GRD", "CAU", "EVD", "VER", "SEN", "IMP",
    "TXT", "REC",
  ]

  /// The explanations, in the order of the subjects and then of the codes.
  public static let all: [RuleExplanation] = {
    let byCode = explanations.values.sorted { $0.code < $1.code }
    return subjects.flatMap { subject in byCode.filter { $0.code.hasPrefix(subject) } }
  }()

  private static let explanations: [String: RuleExplanation] = {
    let checked = rules.map(\.explanation)
    // Rules that ask the same of several kinds of record share one explanation.
    return Dictionary(
      (checked + reading + assessment + exports + imports + returns).map { ($0.code, $0) }
    ) {
      first, _ in first
    }
  }()

  /// Returns the explanation of a code in either case, or `nil` for a code that no rule has.
  public static func explanation(of code: String) -> RuleExplanation? {
    explanations[code.uppercased()]
  }

  /// Returns the severity of a rule; a code that no rule has is an error.
  public static func severity(of code: String) -> Severity {
    explanations[code]?.severity ?? .error
  }
}

/// What a rule means, why it is there, and what to do about it.
public struct RuleExplanation: Hashable, Sendable {
  /// The permanent code, such as `GEO-02`.
  public let code: String
  public let severity: Severity
  /// The fault in a few words.
  public let title: String
  /// When the rule speaks up.
  public let meaning: String
  /// What goes wrong for a reader when nobody mends it.
  public let reason: String
  /// What the editor can do.
  public let mend: String
  /// The standard or the choice that the rule rests on.
  public let source: String

  package static let ownRules = "this registry's own rules"

  package init(
    _ code: String, _ severity: Severity, _ title: String, meaning: String, reason: String,
    mend: String, source: String = ownRules
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.reason = reason
    self.mend = mend
    self.source = source
  }
}

/// The standards that several rules rest on.
enum Standard {
  static let admiralty = "Admiralty code: reliability A to F, credibility 1 to 6"
  static let berkeley = "Berkeley Protocol on Digital Open Source Investigations"
  static let boxes = "boxes around countries, from Natural Earth (public domain)"
  static let edtf = "Library of Congress, Extended Date/Time Format, 2019"
  static let gbif =
    "Chapman, Current Best Practices for Generalizing Sensitive Species Occurrence Data, 2020"
  static let guidelines =
    "Operational Guidelines for the Implementation of the World Heritage Convention"
  static let stac = "SpatioTemporal Asset Catalog, common metadata"
}
