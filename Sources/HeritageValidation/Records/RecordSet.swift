public import HeritageModel

/// The records that rules look at, joined by indexes that grow as records are added.
///
/// Adding a record takes the same time however many there are. A record whose identifier is taken
/// is kept out and noted (rule IDN-02).
@dynamicMemberLookup
public struct RecordSet: Sendable {
  /// The day on which the records are judged; dates after it lie in the future.
  public let today: Day
  public private(set) var all = Records()

  /// The reports of each subject, in the order in which they were added.
  var reportsBySubject: [Subject: [RecordID]] = [:]
  var reviewsByReport: [RecordID: [RecordID]] = [:]
  var interventionsBySubject: [Subject: [RecordID]] = [:]
  /// The reports that rest on an item of evidence.
  var reportsByEvidence: [RecordID: [RecordID]] = [:]
  /// The items that reviews and interventions rest on.
  var otherEvidenceInUse: Set<RecordID> = []
  /// The retractions of an item of evidence, in the order in which they were added.
  var retractionsByEvidence: [RecordID: [RecordID]] = [:]
  /// The working copies of an item of evidence.
  var copiesByOriginal: [RecordID: [RecordID]] = [:]
  var evidenceByDigest: [String: [RecordID]] = [:]
  /// The items that name an item as the other half of a pair.
  var pairPartners: [RecordID: [RecordID]] = [:]
  /// The reports that take a report's place.
  var successors: [RecordID: [RecordID]] = [:]
  var holdersByExternalID: [ExternalID: [RecordReference]] = [:]
  var duplicates: [DuplicateRecord] = []
  /// The files of records that do not lie where registry format 1 puts them, such as in a pack.
  var paths: [RecordReference: String] = [:]

  public init(_ records: Records = Records(), today: Day) {
    self.today = today
    all = records
    duplicates = records.duplicates.map { DuplicateRecord(reference: $0.reference, path: "") }
    records.sites.forEach { index($0) }
    records.monuments.forEach { index($0) }
    records.reports.forEach { index($0) }
    records.reviews.forEach { index($0) }
    records.evidence.forEach { index($0) }
    records.interventions.forEach { index($0) }
    records.retractions.forEach { index($0) }
  }

  /// One of the tables of the records, such as `sites`.
  public subscript<Table>(dynamicMember table: KeyPath<Records, Table>) -> Table {
    all[keyPath: table]
  }

  /// Adds a record.
  ///
  /// - Parameters:
  ///   - record: The record; one whose identifier is taken is noted and kept out.
  ///   - path: Its file below the registry's folder, where it is not the usual one.
  public mutating func add(_ record: some HeritageRecord, path: String? = nil) {
    guard all.add(record) else {
      duplicates.append(DuplicateRecord(reference: record.reference, path: path ?? ""))
      return
    }
    if let path { paths[record.reference] = path }
    join(record)
  }

  /// Returns the set with a record in the place of the one with its identifier, if there is one.
  func replacing(with record: some HeritageRecord) -> RecordSet {
    var set = self
    set.all.put(record)
    set.join(record)
    return set
  }
}

/// An identifier that another register gave to a record of one kind.
struct ExternalID: Hashable, Sendable {
  let kind: RecordKind
  let scheme: String
  let value: String
}

/// A record whose identifier another record already has.
struct DuplicateRecord: Hashable, Sendable {
  let reference: RecordReference
  let path: String
}

extension RecordSet {
  private mutating func join(_ record: some HeritageRecord) {
    switch record {
    case let site as Site: index(site)
    case let monument as Monument: index(monument)
    case let report as Report: index(report)
    case let review as Review: index(review)
    case let item as Evidence: index(item)
    case let intervention as Intervention: index(intervention)
    case let retraction as Retraction: index(retraction)
    // Other kinds are found by their own identifier alone.
    default: break
    }
  }

  private mutating func index(_ site: Site) {
    if site.supersededBy == nil { index(site.externalIDs, of: site.reference) }
  }

  private mutating func index(_ monument: Monument) {
    if monument.supersededBy == nil { index(monument.externalIDs, of: monument.reference) }
  }

  private mutating func index(_ report: Report) {
    reportsBySubject[report.subject, default: []].noting(report.id)
    for item in report.evidence { reportsByEvidence[item, default: []].noting(report.id) }
    if let earlier = report.supersedes { successors[earlier, default: []].noting(report.id) }
  }

  private mutating func index(_ review: Review) {
    reviewsByReport[review.report, default: []].noting(review.id)
    otherEvidenceInUse.formUnion(review.evidence)
  }

  private mutating func index(_ item: Evidence) {
    if let original = item.derivedFrom { copiesByOriginal[original, default: []].noting(item.id) }
    if let digest = item.file?.sha256 { evidenceByDigest[digest, default: []].noting(item.id) }
    if let pair = item.pair { pairPartners[pair.with, default: []].noting(item.id) }
  }

  private mutating func index(_ intervention: Intervention) {
    interventionsBySubject[intervention.subject, default: []].noting(intervention.id)
    otherEvidenceInUse.formUnion(intervention.evidence)
  }

  private mutating func index(_ retraction: Retraction) {
    retractionsByEvidence[retraction.evidence, default: []].noting(retraction.id)
  }

  private mutating func index(_ identifiers: [String: String], of reference: RecordReference) {
    for (scheme, value) in identifiers {
      let identifier = ExternalID(kind: reference.kind, scheme: scheme, value: value)
      holdersByExternalID[identifier, default: []].noting(reference)
    }
  }
}

extension Array where Element: Equatable {
  /// Appends an element unless it was the last one appended.
  fileprivate mutating func noting(_ element: Element) {
    if last != element { append(element) }
  }
}
