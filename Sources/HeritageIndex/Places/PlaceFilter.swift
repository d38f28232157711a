public import HeritageModel

/// Which sites need to be read, by what is asked of them; what is not set does not limit.
///
/// It leaves out what certainly does not fit; whoever asks judges the rest.
public struct PlaceFilter: Sendable {
  /// Sites of which a report must fit, or of what gave way to them.
  public struct Reports: Sendable {
    public var grades: Set<DamageGrade> = []
    public var causes: Set<Cause> = []
    public var since: Day?
    public var until: Day?

    public init() {}

    func mayAdmit(_ report: RecordColumns) -> Bool {
      (grades.isEmpty || report.isGraded(anyOf: grades))
        && (causes.isEmpty || report.isCaused(byAnyOf: causes))
        && report.canHaveHappened(since: since, until: until)
    }
  }

  /// Only these sites.
  public var sites: Set<Slug> = []
  /// ISO 3166-1 alpha-2 codes.
  public var countries: Set<String> = []
  /// Boxes of which a site, a part of it or a monument must lie in one.
  public var boxes: [GeoBox] = []
  public var designations: Set<ProtectionType> = []
  public var isInDanger = false
  public var reports: Reports?

  public init() {}

  /// Whether all sites need to be read.
  public var isEverything: Bool {
    sites.isEmpty && countries.isEmpty && boxes.isEmpty && designations.isEmpty && !isInDanger
      && reports == nil
  }

  /// Whether a site may be admitted but for where it lies.
  func mayAdmit(_ site: RecordColumns) -> Bool {
    (countries.isEmpty || site.isIn(countries)) && (!isInDanger || site.isInDanger)
      && (designations.isEmpty || site.isProtected(as: designations))
  }
}
