public import CanonicalJSON

/// One item that reports rest on: an image, an article, an inspection.
public struct Evidence: HeritageRecord, FieldHolder {
  public private(set) var id: RecordID
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
  /// The item of somebody else that this one tells of, such as the image that an article repeats.
  public var reportsOn: RecordID?
  public var isRedacted: Bool?
  public var redactionNote: String?
  public var contentCredentials: ContentCredentials?
  /// What the camera said, beside what a person says in ``acquired`` and ``location``.
  public var camera: CameraStatement?
  public var consent: Consent?
  public var access: Access?
  public var recorded: Instant?
  public var recordedBy: String?
  public var note: String?
  /// The row of a list that the item came in with; `nil` for one that a person recorded.
  public var origin: RowOrigin?
  public var unknownMembers = JSONObject()

  public init(id: RecordID, type: EvidenceType, title: String, source: String) {
    self.id = id
    self.type = type
    self.title = title
    self.source = source
  }

  package static var blank: Self {
    Evidence(id: .blank, type: .other, title: "", source: "")
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("access", &access)
    fields.optional("acquired", &acquired)
    fields.optional("archivedAt", &archivedAt)
    fields.optional("archivedUrl", &archivedURL)
    fields.optional("attribution", &attribution)
    fields.optional("author", &author)
    fields.list("bands", &bands)
    fields.optional("c2pa", &contentCredentials)
    fields.optional("camera", &camera)
    fields.optional("captured", &captured)
    fields.optional("consent", &consent)
    fields.optional("constellation", &constellation)
    fields.optional("credibility", &credibility)
    fields.list("custody", &custody)
    fields.optional("derivedFrom", &derivedFrom)
    fields.optional("file", &file)
    fields.optional("gsdMetres", &gsdMetres, as: GroundSampleDistance.self)
    fields.required("id", &id)
    fields.optional("imageId", &imageID)
    fields.optional("instrument", &instrument)
    fields.optional("language", &language)
    fields.optional("licence", &licence)
    fields.optional("licenceUrl", &licenceURL)
    fields.optional("location", &location)
    fields.optional("note", &note)
    fields.optional("origin", &origin)
    fields.optional("pair", &pair)
    fields.optional("platform", &platform)
    fields.optional("processing", &processing)
    fields.optional("provider", &provider)
    fields.optional("published", &published)
    fields.optional("recorded", &recorded)
    fields.optional("recordedBy", &recordedBy)
    fields.optional("redacted", &isRedacted)
    fields.optional("redactionNote", &redactionNote)
    fields.optional("reliability", &reliability)
    fields.optional("reportsOn", &reportsOn)
    fields.optional("rightsHolder", &rightsHolder)
    fields.optional("shows", &shows)
    fields.required("source", &source)
    fields.optional("sourceGroup", &sourceGroup)
    fields.required("title", &title)
    fields.required("type", &type)
    fields.optional("url", &url)
  }

  /// Gives an item that an import read from a list its identifier.
  package mutating func enter(as id: RecordID, at recorded: Instant) {
    self.id = id
    self.recorded = recorded
  }

  /// What the title and the source of an item say that stands in for one that is not told.
  package static let notPublic = "not public"

  /// Whether the item stands in for one that is not told, so that it corroborates nothing.
  public var isStandIn: Bool { title == Self.notPublic && source == Self.notPublic }

  /// What independence is counted by: the source group, or else the source.
  public var independenceGroup: String { sourceGroup ?? source }
}

extension Evidence {
  public static var kind: RecordKind { .evidence }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.evidence }
  public static func reference(_ id: RecordID) -> RecordReference { .evidence(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  /// Writes the record without some of its members.
  package func write(to writer: inout JSONWriter, without keys: [String]) {
    append(to: &writer, without: keys)
  }

  public var path: String { RecordLayout.path(ofEvidence: id) }
  public var livesAt: RecordPlace { .path(path) }

  public var links: [RecordLink] {
    var links: [RecordLink] = []
    links.note("source", sourceRecord.map { .source($0) })
    links.note("pair.with", pair.map { .evidence($0.with) })
    links.note("derivedFrom", derivedFrom.map { .evidence($0) })
    links.note("reportsOn", reportsOn.map { .evidence($0) })
    return links
  }

  public var statedDates: [DatedField] {
    DatedField.present(
      ("acquired", acquired, .observation), ("published", published, .observation))
  }

  public var points: [PointField] {
    var points: [PointField] = []
    for (field, location) in [("location", location), ("camera.location", camera?.location)] {
      // The camera's place may be the item's, which it filled.
      guard let location, points.first?.location != location else { continue }
      points.append(PointField(field: field, location: location, countries: []))
    }
    return points
  }

  /// Whether the item tells a place, its own or its camera's.
  public var givesPlace: Bool { location != nil || camera?.location != nil }

  public var sensitivity: Sensitivity {
    let exposesPerson =
      switch consent {
      case .recorded, .notNeeded: false
      case .refused, .notAsked: true
      case nil: type == .eyewitness
      }
    return Sensitivity(access: access, exposesPerson: exposesPerson)
  }

  public var taggedTexts: [TaggedText] { [TaggedText(field: "language", language: language)] }

  public static let searchMembers: [SearchMember] = [
    SearchMember("title", .title), SearchMember("source", .source), SearchMember("note", .note),
    SearchMember("author", .note), SearchMember("attribution", .note),
  ]

  /// The source record that the item names as `source/unosat`, or `nil` if it names its source in
  /// plain words, such as `reuters`.
  public var sourceRecord: Slug? {
    let opening = "\(RecordKind.source.rawValue)/"
    guard source.hasPrefix(opening) else { return nil }
    do {
      return try Slug(String(source.dropFirst(opening.count)))
    } catch {
      // What follows is no identifier, so the whole is a name with a slash in it.
      return nil
    }
  }
}
