public import CanonicalJSON

/// One item that reports rest on: an image, an article, an inspection.
public struct Evidence: HeritageRecord {
  public let id: RecordID
  public var type: EvidenceType
  public var title: String
  /// Who made or published it.
  public var source: String
  /// Items that come from one origin share a group; independence is counted by group.
  public var sourceGroup: String?
  public var author: String?
  public var language: String?
  /// When an image was taken.
  public var acquired: StatedDate?
  /// When it was made public.
  public var published: StatedDate?
  /// When this registry's copy was captured.
  public var captured: Instant?
  public var location: Location?
  public var platform: String?
  public var instrument: String?
  public var constellation: String?
  /// The ground sample distance in metres, more than 0.
  public var gsdMetres: Double?
  public var imageID: String?
  public var provider: Provider?
  public var bands: [String] = []
  public var processing: String?
  public var pair: ImagePair?
  public var shows: Shows?
  public var url: String?
  public var archivedURL: String?
  public var archivedAt: Instant?
  public var file: EvidenceFile?
  /// An SPDX identifier, or `other`.
  public var licence: String?
  public var licenceURL: String?
  public var rightsHolder: String?
  public var attribution: String?
  public var reliability: Reliability?
  public var credibility: Credibility?
  public var custody: [CustodyEntry] = []
  /// The item that this one is a working copy of.
  public var derivedFrom: RecordID?
  public var isRedacted: Bool?
  public var redactionNote: String?
  public var contentCredentials: ContentCredentials?
  public var consent: Consent?
  public var access: Access?
  public var recorded: Instant?
  public var recordedBy: String?
  public var note: String?
  public var unknownMembers = JSONObject()

  public init(id: RecordID, type: EvidenceType, title: String, source: String) {
    self.id = id
    self.type = type
    self.title = title
    self.source = source
  }

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    access = fields.term("access", Access.self)
    acquired = fields.date("acquired")
    archivedAt = fields.instant("archivedAt")
    archivedURL = fields.string("archivedUrl")
    attribution = fields.string("attribution")
    author = fields.string("author")
    bands = fields.strings("bands")
    contentCredentials = fields.component("c2pa", ContentCredentials.self)
    captured = fields.instant("captured")
    consent = fields.term("consent", Consent.self)
    constellation = fields.string("constellation")
    credibility = fields.term("credibility", Credibility.self)
    custody = fields.components("custody", CustodyEntry.self)
    derivedFrom = fields.recordID("derivedFrom")
    file = fields.component("file", EvidenceFile.self)
    gsdMetres = fields.groundSampleDistance("gsdMetres")
    let id = fields.recordID("id")
    imageID = fields.string("imageId")
    instrument = fields.string("instrument")
    language = fields.string("language")
    licence = fields.string("licence")
    licenceURL = fields.string("licenceUrl")
    location = fields.component("location", Location.self)
    note = fields.string("note")
    pair = fields.component("pair", ImagePair.self)
    platform = fields.string("platform")
    processing = fields.string("processing")
    provider = fields.component("provider", Provider.self)
    published = fields.date("published")
    recorded = fields.instant("recorded")
    recordedBy = fields.string("recordedBy")
    isRedacted = fields.bool("redacted")
    redactionNote = fields.string("redactionNote")
    reliability = fields.term("reliability", Reliability.self)
    rightsHolder = fields.string("rightsHolder")
    shows = fields.term("shows", Shows.self)
    let source = fields.string("source")
    sourceGroup = fields.string("sourceGroup")
    let title = fields.string("title")
    let type = fields.term("type", EvidenceType.self)
    url = fields.string("url")
    unknownMembers = fields.rest
    _ = fields.require("id", id)
    _ = fields.require("source", source)
    _ = fields.require("title", title)
    _ = fields.require("type", type)
    let named = "evidence/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let id, let source, let title, let type else {
      throw RecordError(record: named, problems: fields.problems)
    }
    self.id = id
    self.source = source
    self.title = title
    self.type = type
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("access", access)
    json.set("acquired", acquired)
    json.set("archivedAt", archivedAt)
    json.set("archivedUrl", archivedURL)
    json.set("attribution", attribution)
    json.set("author", author)
    json.set("bands", bands)
    json.set("c2pa", contentCredentials)
    json.set("captured", captured)
    json.set("consent", consent)
    json.set("constellation", constellation)
    json.set("credibility", credibility)
    json.set("custody", custody)
    json.set("derivedFrom", derivedFrom?.text)
    json.set("file", file)
    json.set("gsdMetres", gsdMetres)
    json.set("id", id.text)
    json.set("imageId", imageID)
    json.set("instrument", instrument)
    json.set("language", language)
    json.set("licence", licence)
    json.set("licenceUrl", licenceURL)
    json.set("location", location)
    json.set("note", note)
    json.set("pair", pair)
    json.set("platform", platform)
    json.set("processing", processing)
    json.set("provider", provider)
    json.set("published", published)
    json.set("recorded", recorded)
    json.set("recordedBy", recordedBy)
    json.set("redacted", isRedacted)
    json.set("redactionNote", redactionNote)
    json.set("reliability", reliability)
    json.set("rightsHolder", rightsHolder)
    json.set("shows", shows)
    json.set("source", source)
    json.set("sourceGroup", sourceGroup)
    json.set("title", title)
    json.set("type", type)
    json.set("url", url)
    return json
  }

  public var reference: RecordReference { .evidence(id) }

  public var path: String { RecordLayout.path(ofEvidence: id) }

  /// What independence is counted by: the source group, or else the source.
  public var independenceGroup: String { sourceGroup ?? source }
}
