public import HeritageModel
public import HeritageStore

/// Records of a registry as values, in path order, with those that could not be read.
public struct RegistryContents: Sendable {
  public var sites: [Site] = []
  public var monuments: [Monument] = []
  public var reports: [Report] = []
  public var reviews: [Review] = []
  public var evidence: [Evidence] = []
  public var incidents: [Incident] = []
  public var interventions: [Intervention] = []
  public var sources: [Source] = []
  public var retractions: [Retraction] = []
  public var setAsides: [SetAside] = []
  public var damaged: [DamagedRecord] = []

  public init() {}

  /// The number of records that could be read.
  public var count: Int {
    sites.count + monuments.count + reports.count + reviews.count + evidence.count
      + incidents.count + interventions.count + sources.count + retractions.count + setAsides.count
  }

  /// The items of evidence that reports, reviews and interventions name.
  public var namedEvidence: Set<RecordID> {
    var ids = Set(reports.flatMap(\.evidence))
    ids.formUnion(reviews.flatMap(\.evidence))
    ids.formUnion(interventions.flatMap(\.evidence))
    return ids
  }

  public mutating func add(_ record: AnyRecord) {
    switch record {
    case .site(let record): sites.append(record)
    case .monument(let record): monuments.append(record)
    case .report(let record): reports.append(record)
    case .review(let record): reviews.append(record)
    case .evidence(let record): evidence.append(record)
    case .incident(let record): incidents.append(record)
    case .intervention(let record): interventions.append(record)
    case .source(let record): sources.append(record)
    case .retraction(let record): retractions.append(record)
    case .setAside(let record): setAsides.append(record)
    }
  }

  /// Adds all that another collection holds.
  public mutating func add(_ other: RegistryContents) {
    sites += other.sites
    monuments += other.monuments
    reports += other.reports
    reviews += other.reviews
    evidence += other.evidence
    incidents += other.incidents
    interventions += other.interventions
    sources += other.sources
    retractions += other.retractions
    setAsides += other.setAsides
    damaged += other.damaged
  }

  mutating func add(_ item: StoredItem) {
    switch item {
    case .damaged(let path, let reason):
      damaged.append(DamagedRecord(path: path, reason: reason))
    case .record(let stored):
      do {
        add(try AnyRecord(stored))
      } catch {
        damaged.append(error)
      }
    }
  }
}

extension AnyRecord {
  /// Decodes a record as the store has it.
  public init(_ stored: StoredRecord) throws(DamagedRecord) {
    try self.init(path: stored.path.text, bytes: stored.bytes)
  }
}
