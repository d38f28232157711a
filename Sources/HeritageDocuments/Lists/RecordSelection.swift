public import HeritageModel

/// What to pick out of a registry; what is not set does not limit.
public struct RecordSelection: Hashable, Sendable {
  /// ISO 3166-1 alpha-2 codes; a site with any of them fits.
  public var countries: Set<String> = []
  /// Part of a World Heritage region's name, such as `arab`.
  public var region: String?
  public var grades: Set<DamageGrade> = []
  public var causes: Set<Cause> = []
  public var evidenceTypes: Set<EvidenceType> = []
  /// Statuses as an assessment has them, such as `corroborated`.
  public var statuses: Set<String> = []
  /// Events that can have happened on this day or later.
  public var since: Day?
  /// Events that can have happened on this day or earlier.
  public var until: Day?
  /// Boxes of which a place must lie in one; two where they span the 180th meridian.
  public var boxes: [GeoBox] = []
  public var designations: Set<ProtectionType> = []
  public var isInDanger = false

  public init() {}

  /// Whether nothing is limited.
  public var isEverything: Bool { self == RecordSelection() }

  /// Whether reports decide which sites and monuments fit.
  public var asksForReports: Bool {
    !causes.isEmpty || !evidenceTypes.isEmpty || since != nil || until != nil
  }

  /// Whether assessments decide which sites and monuments fit.
  public var asksForStates: Bool { !grades.isEmpty || !statuses.isEmpty }

  /// Tells whether a site fits by what its own record says.
  public func admits(_ site: Site) -> Bool {
    if !countries.isEmpty, countries.isDisjoint(with: site.countries) { return false }
    if let region {
      let own = site.worldHeritage?.region?.lowercased() ?? ""
      guard own.contains(region.lowercased()) else { return false }
    }
    if isInDanger, site.openDangerPeriod == nil { return false }
    if !designations.isEmpty, designations.isDisjoint(with: site.designations) { return false }
    if !boxes.isEmpty {
      let points = [site.location].compactMap(\.self) + site.components.compactMap(\.location)
      guard points.contains(where: isInBoxes) else { return false }
    }
    return true
  }

  /// Tells whether a monument fits by its own place, or its site's where it has none.
  public func admits(_ monument: Monument, of site: Site?) -> Bool {
    guard !boxes.isEmpty, let location = monument.location else {
      return site.map(admits) ?? isEverythingAboutSites
    }
    var others = self
    others.boxes = []
    guard site.map(others.admits) ?? others.isEverythingAboutSites else { return false }
    return isInBoxes(location)
  }

  private func isInBoxes(_ location: Location) -> Bool {
    boxes.contains { $0.contains(latitude: location.latitude, longitude: location.longitude) }
  }

  private var isEverythingAboutSites: Bool {
    countries.isEmpty && region == nil && !isInDanger && designations.isEmpty && boxes.isEmpty
  }

  /// Tells whether a report fits by its event, cause and evidence.
  ///
  /// A report without a date is kept out by a period, as nobody can say that it falls into it.
  public func admits(_ report: Report, evidence: (RecordID) -> Evidence?) -> Bool {
    if !causes.isEmpty, !(report.cause.map(causes.contains) ?? false) { return false }
    if !evidenceTypes.isEmpty {
      let types = report.evidence.compactMap { evidence($0)?.type }
      guard types.contains(where: evidenceTypes.contains) else { return false }
    }
    return admits(report.event)
  }

  /// Tells whether a date can fall into the period.
  public func admits(_ date: StatedDate?) -> Bool {
    guard since != nil || until != nil else { return true }
    guard let date, date.lower != .unknown || date.upper != .unknown else { return false }
    if let since, let upper = date.upper.knownDay, upper < since { return false }
    if let until, let lower = date.lower.knownDay, lower > until { return false }
    return true
  }
}

/// What may be added to the status of a state, and asked for like it.
public enum StateMark: String, CaseIterable, Sendable {
  /// Independent items carry the grade.
  case corroborated
  /// A third party verified the deciding report.
  case verified
}
