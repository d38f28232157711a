public import HeritageAssessment
public import HeritageModel

/// The records that documents are made from, in any order.
public struct ReportRecords: Sendable {
  public var sites: [Site]
  public var monuments: [Monument]
  public var reports: [Report]
  public var reviews: [Review]
  public var evidence: [Evidence]
  public var incidents: [Incident]
  public var interventions: [Intervention]
  public var sources: [Source]
  public var retractions: [Retraction]
  /// Decisions on findings that still hold: void ones are for the caller to leave out.
  public var setAsides: [SetAside]
  /// The SHA-256 of the evidence files that are in the registry, or `nil` if nobody looked.
  public var filesPresent: Set<String>?

  public init(
    sites: [Site] = [], monuments: [Monument] = [], reports: [Report] = [],
    reviews: [Review] = [], evidence: [Evidence] = [], incidents: [Incident] = [],
    interventions: [Intervention] = [], sources: [Source] = [],
    retractions: [Retraction] = [], setAsides: [SetAside] = [],
    filesPresent: Set<String>? = nil
  ) {
    self.sites = sites
    self.monuments = monuments
    self.reports = reports
    self.reviews = reviews
    self.evidence = evidence
    self.incidents = incidents
    self.interventions = interventions
    self.sources = sources
    self.retractions = retractions
    self.setAsides = setAsides
    self.filesPresent = filesPresent
  }

  /// The records as an assessment takes them.
  public var claims: Claims {
    Claims(
      reports: reports, reviews: reviews, evidence: evidence, interventions: interventions,
      incidents: incidents, retractions: retractions)
  }

  /// The records of one site, with all evidence and sources.
  func about(site: Slug) -> ReportRecords {
    var own = self
    own.sites = sites.filter { $0.id == site }
    own.monuments = monuments.filter { $0.site == site }
    own.reports = reports.filter { $0.site == site }
    own.incidents = incidents.filter { $0.site == site }
    own.interventions = interventions.filter { $0.site == site }
    return own
  }
}
