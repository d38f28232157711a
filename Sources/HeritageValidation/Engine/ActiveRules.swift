import HeritageModel

/// The rules that a filter lets through, by what they check.
struct ActiveRules: Sendable {
  let links: [any Rule<[RecordLink]>]
  let dates: [any Rule<DatedField>]
  let points: [any Rule<PlacedPoint>]
  let names: [any Rule<[Name]>]
  let languages: [any Rule<[TaggedText]>]
  let identifiers: [any Rule<HeldIdentifiers>]
  let sites: [any Rule<Site>]
  let monuments: [any Rule<Monument>]
  /// The rules for reports that still count.
  let reports: [any Rule<ReportCase>]
  /// The rules for any report, which ask how it came to count or not.
  let standings: [any Rule<ReportCase>]
  let evidence: [any Rule<Evidence>]
  let reviews: [any Rule<Review>]
  let interventions: [any Rule<Intervention>]
  let timelines: [any Rule<Timeline>]
  let set: [any Rule<RecordSet>]

  init(_ filter: FindingFilter) {
    links = Self.links.admitted(by: filter)
    dates = Self.dates.admitted(by: filter)
    points = Self.points.admitted(by: filter)
    names = Self.names.admitted(by: filter)
    languages = Self.languages.admitted(by: filter)
    identifiers = Self.identifiers.admitted(by: filter)
    sites = Self.sites.admitted(by: filter)
    monuments = Self.monuments.admitted(by: filter)
    reports = Self.reports.admitted(by: filter)
    standings = Self.standings.admitted(by: filter)
    evidence = Self.evidence.admitted(by: filter)
    reviews = Self.reviews.admitted(by: filter)
    interventions = Self.interventions.admitted(by: filter)
    timelines = Self.timelines.admitted(by: filter)
    set = Self.set.admitted(by: filter)
  }
}

extension ActiveRules {
  static let links: [any Rule<[RecordLink]>] = [DanglingReference()]

  static let dates: [any Rule<DatedField>] = [
    UnsupportedDate(), FutureDate(), ImplausibleEvent(), SeasonInDate(), YearsAroundZero(),
  ]

  static let points: [any Rule<PlacedPoint>] = [
    NullIsland(), SwappedCoordinates(), PointOutsideCountry(), SuspiciousPrecision(),
  ]

  static let names: [any Rule<[Name]>] = [MissingOrRepeatedName(), NameInOtherScript()]

  static let languages: [any Rule<[TaggedText]>] = [MalformedLanguageTag()]

  static let identifiers: [any Rule<HeldIdentifiers>] = [
    SharedAuthorityIdentifier(), MalformedAuthorityIdentifier(),
  ]

  static let sites: [any Rule<Site>] = [
    SerialFlag(), IncompleteInscription(), ImpossibleInscriptionYear(),
    NaturalCriterionOnCultural(), CulturalCriterionOnNatural(), MixedCriteria(),
    RepeatedCriterion(), CriterionSixAlone(), DangerBeforeInscription(), BadDangerPeriods(),
    BadDelisting(), DelistedInDanger(), TransboundaryFlag(), UnknownCountry(),
    BoundaryChangeBeforeInscription(), ReversedProtection(), EarlyEnhancedProtection(),
    ExactPlaceOfProtectedSite(),
  ]

  static let monuments: [any Rule<Monument>] = [
    MonumentFarFromSite(), UntypedMonument(), MovableAtSitePoint(),
  ]

  static let reports: [any Rule<ReportCase>] = [
    DamageBeforeInscription(), DamageBeforeConstruction(), AssessedBeforeEvent(),
    PublishedBeforeAssessed(), EvidenceAfterPublication(), NoEvidenceAfterEvent(),
    UndatedDamage(), ReversedGradeRange(), GradeOutsideSourceClass(), ExtentWithoutDamage(),
    DestroyedInPart(), SurveyScaleOutOfScope(), SafetyTagAsGrade(), IntentBehindNature(),
    AttributionUnverified(), DestructionWithoutIntent(), VerifiedWithoutCause(),
    ImageryTooCoarse(), NotVisibleFromAbove(), EventAfterImage(), VerifiedWithoutEvidence(),
    NoIndependentVerifier(), ConfirmedByOneGroup(), VerifiedOnWeakSources(),
    ReportOnWithdrawnEvidence(), PublishedBeforeEvent(), ForeignPredecessor(),
  ]

  static let standings: [any Rule<ReportCase>] = [
    DefiniteButRefuted(), UnmarkedSupersession(), SupersededByNothing(), RefutedWithoutReason(),
  ]

  static let evidence: [any Rule<Evidence>] = [
    FileWithoutDigest(), NoArchivedCopy(), BadAddress(), CapturedBeforeItExisted(),
    SatelliteWithoutDate(), SatelliteNotIdentified(), PairReversed(), SensorNotOperating(),
    DuplicateEvidence(), OrphanEvidence(), UnknownLicence(), BrokenCustody(),
    RedactedWithoutOriginal(), ExposedWitness(),
  ]

  static let reviews: [any Rule<Review>] = [VerdictOnWithdrawnEvidence()]

  static let interventions: [any Rule<Intervention>] = [InterventionOnWithdrawnEvidence()]

  static let timelines: [any Rule<Timeline>] = [
    LesserDamageAfterDestruction(), UnexplainedImprovement(), ConflictingEventDates(),
    ConflictingGrades(), EventBeforeIntactImage(),
  ]

  static let set: [any Rule<RecordSet>] = [
    DuplicateIdentifier(), MonumentCycle(), SupersessionCycle(), PlaceSupersessionCycle(),
  ]
}

extension Array {
  /// Returns the rules whose findings a filter can want.
  fileprivate func admitted<Checked>(by filter: FindingFilter) -> [any Rule<Checked>]
  where Element == any Rule<Checked> {
    self.filter { filter.admits(code: type(of: $0).code) }
  }
}
