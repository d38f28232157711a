public import HeritageModel

/// The records that rules look at, joined by indexes that grow as records are added.
///
/// Adding a record takes the same time however many there are. A record whose identifier is taken
/// is kept out and noted (rule IDN-02).
public struct RecordSet: Sendable {
  /// The day on which the records are judged; dates after it lie in the future.
  public let today: Day

  var siteTable = RecordTable<Slug, Site>()
  var monumentTable = RecordTable<Subject, Monument>()
  var reportTable = RecordTable<RecordID, Report>()
  var reviewTable = RecordTable<RecordID, Review>()
  var evidenceTable = RecordTable<RecordID, Evidence>()
  var incidentTable = RecordTable<RecordID, Incident>()
  var interventionTable = RecordTable<RecordID, Intervention>()
  var sourceTable = RecordTable<Slug, Source>()
  var retractionTable = RecordTable<RecordID, Retraction>()
  var setAsideTable = RecordTable<RecordID, SetAside>()

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

  public init(today: Day) {
    self.today = today
  }

  public var sites: [Site] { siteTable.records }
  public var monuments: [Monument] { monumentTable.records }
  public var reports: [Report] { reportTable.records }
  public var reviews: [Review] { reviewTable.records }
  public var evidence: [Evidence] { evidenceTable.records }
  public var incidents: [Incident] { incidentTable.records }
  public var interventions: [Intervention] { interventionTable.records }
  public var sources: [Source] { sourceTable.records }
  public var retractions: [Retraction] { retractionTable.records }
  public var setAsides: [SetAside] { setAsideTable.records }

  /// The number of records, without those kept out as duplicates.
  public var count: Int {
    sites.count + monuments.count + reports.count + reviews.count + evidence.count
      + incidents.count + interventions.count + sources.count + retractions.count + setAsides.count
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
