public import HeritageAssessment
public import HeritageModel

/// The records that rules look at, joined by indexes that grow as records are added.
///
/// Adding a record takes the same time however many there are. A record whose identifier is taken
/// is kept out and noted (rule IDN-02).
public struct RecordSet: Sendable {
  /// The day on which the records are judged; dates after it lie in the future.
  public let today: Day
  /// The records, with what the assessment looks up, which alone says what counts.
  public private(set) var claims: Claims

  /// The reports that rest on an item of evidence.
  private(set) var reportsByEvidence: [RecordID: [RecordID]] = [:]
  /// The items that reviews and interventions rest on.
  private(set) var otherEvidenceInUse: Set<RecordID> = []
  /// The working copies of an item of evidence.
  private(set) var copiesByOriginal: [RecordID: [RecordID]] = [:]
  private(set) var evidenceByDigest: [String: [RecordID]] = [:]
  /// The items that name an item as the other half of a pair.
  private(set) var pairPartners: [RecordID: [RecordID]] = [:]
  private var holdersByExternalID: [ExternalID: [RecordReference]] = [:]
  private(set) var duplicates: [(reference: RecordReference, path: String)] = []
  /// The files of records that do not lie where registry format 1 puts them, such as in a pack.
  private var paths: [RecordReference: String] = [:]

  public init(_ records: Records = Records(), today: Day) {
    self.today = today
    claims = Claims(records)
    duplicates = records.duplicates.map { ($0.reference, "") }
    records.sites.forEach { join($0) }
    records.monuments.forEach { join($0) }
    records.reports.forEach { join($0) }
    records.reviews.forEach { join($0) }
    records.evidence.forEach { join($0) }
    records.interventions.forEach { join($0) }
  }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - record: The record; one whose identifier is taken is noted and kept out.
  ///   - path: Its file below the registry's folder, where it is not the usual one.
  /// - Returns: Whether it was added.
  @discardableResult
  public mutating func add(_ record: some HeritageRecord, path: String? = nil) -> Bool {
    guard claims.add(record) else {
      duplicates.append((record.reference, path ?? ""))
      return false
    }
    if let path { paths[record.reference] = path }
    join(record)
    return true
  }

  /// Returns the set without what it noted of identifiers that are taken twice.
  func forgettingDuplicates() -> RecordSet {
    var set = self
    set.duplicates = []
    return set
  }

  /// Puts a record in the place of the one with its identifier, if there is one.
  public mutating func put(_ record: some HeritageRecord) {
    claims.put(record)
    join(record)
  }

  /// Returns the set with a record in the place of the one with its identifier, if there is one.
  func replacing(with record: some HeritageRecord) -> RecordSet {
    var set = self
    set.put(record)
    return set
  }

  private mutating func join(_ record: some HeritageRecord) {
    switch record {
    case let site as Site:
      if site.supersededBy == nil { join(site.externalIDs, of: site.reference) }
    case let monument as Monument:
      if monument.supersededBy == nil { join(monument.externalIDs, of: monument.reference) }
    case let report as Report:
      for item in report.evidence { reportsByEvidence.note(report.id, under: item) }
    case let review as Review: otherEvidenceInUse.formUnion(review.evidence)
    case let item as Evidence:
      if let original = item.derivedFrom { copiesByOriginal.note(item.id, under: original) }
      if let digest = item.file?.sha256 { evidenceByDigest.note(item.id, under: digest) }
      if let pair = item.pair { pairPartners.note(item.id, under: pair.with) }
    case let intervention as Intervention: otherEvidenceInUse.formUnion(intervention.evidence)
    // Other kinds are found by their own identifier or by the claims.
    default: break
    }
  }

  private mutating func join(_ identifiers: [String: String], of reference: RecordReference) {
    for identifier in ExternalID.sound(in: identifiers) {
      holdersByExternalID.note(reference, under: identifier)
    }
  }
}

extension RecordSet {
  /// The records by kind.
  public var all: Records { claims.records }

  public func site(_ id: Slug) -> Site? { claims.records.sites[id] }

  public func monument(_ subject: Subject) -> Monument? { claims.records.monuments[subject] }

  public func report(_ id: RecordID) -> Report? { claims.records.reports[id] }

  public func evidence(_ id: RecordID) -> Evidence? { claims.evidence(id) }

  /// Returns the verdict under which a report stands, or `nil` if it is merely reported.
  public func standing(of report: RecordID) -> Verdict? {
    self.report(report).flatMap { claims.verdict(on: $0) }
  }

  /// Tells where a place leads that may have given way to another.
  func succession(of subject: Subject) -> Succession {
    Succession(
      of: subject, site: site, monuments: { id in all.monuments.filter { $0.site == id } })
  }

  /// Returns the sites and monuments, none of them superseded, that have an identifier.
  func holders(of identifier: ExternalID) -> [RecordReference] {
    holdersByExternalID[identifier, default: []].filter { stillHolds($0, identifier) }
  }

  /// Tells whether a record has an identifier that an earlier version of it had.
  private func stillHolds(_ holder: RecordReference, _ identifier: ExternalID) -> Bool {
    let held: HeldIdentifiers? =
      switch holder {
      case .site(let id): site(id).map(HeldIdentifiers.init)
      case .monument(let id, let site):
        monument(Subject(site: site, monument: id)).map(HeldIdentifiers.init)
      default: nil
      }
    guard let held, !held.isSuperseded else { return false }
    return ExternalID.sound(in: held.identifiers).contains(identifier)
  }

  /// Returns a record's file below the registry's folder, or an empty text if it cannot be told.
  public func path(of reference: RecordReference) -> String {
    paths[reference] ?? all.record(reference).flatMap { all.path(of: $0) } ?? ""
  }
}
