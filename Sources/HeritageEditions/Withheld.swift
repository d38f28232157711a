public import HeritageModel

/// What an edition does not tell, as counts.
public struct Withheld: Sendable {
  /// How many records of some places are not told, and how many places less exactly than recorded.
  public struct Counts: Hashable, Sendable {
    public var reports = 0
    public var evidence = 0
    public var monuments = 0
    public var sites = 0
    /// The records whose places are told less exactly, by how exactly they are told.
    public var places: [LocationCategory: Int] = [:]

    public init() {}

    public var isEmpty: Bool { self == Counts() }
  }

  private var sites = 0
  private var reports: [Slug: Int] = [:]
  private var monuments: [Slug: Int] = [:]
  private var evidence: Set<RecordID> = []
  private var evidenceBySite: [Slug: Set<RecordID>] = [:]
  private var places: [RecordReference: (category: LocationCategory, sites: Set<Slug>)] = [:]

  init() {}

  mutating func note(_ site: Site) { sites += 1 }

  mutating func note(_ monument: Monument) { monuments[monument.site, default: 0] += 1 }

  mutating func note(_ report: Report) { reports[report.site, default: 0] += 1 }

  mutating func note(_ item: Evidence, at sites: Set<Slug>) {
    evidence.insert(item.id)
    for site in sites { evidenceBySite[site, default: []].insert(item.id) }
  }

  mutating func note(
    _ record: RecordReference, told category: LocationCategory?, at sites: Set<Slug>
  ) {
    if let category { places[record] = (category, sites) }
  }

  /// What is not told of all places.
  public var all: Counts {
    var counts = Counts()
    counts.sites = sites
    counts.reports = reports.values.reduce(0, +)
    counts.monuments = monuments.values.reduce(0, +)
    counts.evidence = evidence.count
    for place in places.values { counts.places[place.category, default: 0] += 1 }
    return counts
  }

  /// Returns what is not told of some sites that are told.
  public func counts(at wanted: Set<Slug>) -> Counts {
    var counts = Counts()
    for site in wanted {
      counts.reports += reports[site] ?? 0
      counts.monuments += monuments[site] ?? 0
    }
    counts.evidence =
      wanted.reduce(into: Set<RecordID>()) { found, site in
        found.formUnion(evidenceBySite[site] ?? [])
      }.count
    for place in places.values where !place.sites.isDisjoint(with: wanted) {
      counts.places[place.category, default: 0] += 1
    }
    return counts
  }
}
