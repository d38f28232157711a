public import CanonicalJSON

/// A part of a site that can be assessed by itself: a building, a tomb, a statue.
public struct Monument: HeritageRecord, FieldHolder {
  public private(set) var id: Slug
  public private(set) var site: Slug
  /// The monument of the same site that this one is a part of.
  public var partOf: Slug?
  public var names: [Name]
  public var type: MonumentType?
  /// What the monument is when no type fits.
  public var typeNote: String?
  public var isMovable: Bool?
  public var location: Location?
  /// A GeoJSON geometry of the monument's outline.
  public var footprint: JSONValue?
  /// When it was built.
  public var built: StatedDate?
  public var periods: [String] = []
  public var baseline: Baseline?
  /// Where a movable monument is now.
  public var currentLocation: String?
  public var externalIDs: [String: String] = [:]
  public var description: [LocalizedText] = []
  public var access: Access?
  public var locationCategory: LocationCategory?
  public var controlled: [String] = []
  public var supersededBy: Supersession?
  public var notes: String?
  /// Which rows of which lists are about the monument, by the lists' sources.
  public var origins: [String: Origin] = [:]
  /// What those lists say in columns that no field takes, by their sources.
  public var unmapped: [String: UnmappedColumns] = [:]
  public var unknownMembers = JSONObject()

  public init(id: Slug, site: Slug, names: [Name]) {
    self.id = id
    self.site = site
    self.names = names
  }

  /// Puts a monument that an import read from a list on its site.
  package mutating func setSite(_ site: Slug) { self.site = site }

  package static var blank: Self {
    Monument(id: .blank, site: .blank, names: [])
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("access", &access)
    fields.optional("baseline", &baseline)
    fields.optional("built", &built)
    fields.list("controlled", &controlled)
    fields.optional("currentLocation", &currentLocation)
    fields.list("description", &description)
    fields.keyed("externalIds", &externalIDs)
    fields.optional("footprint", &footprint)
    fields.required("id", &id)
    fields.optional("location", &location)
    fields.optional("locationCategory", &locationCategory)
    fields.optional("movable", &isMovable)
    fields.list("names", &names)
    fields.optional("notes", &notes)
    fields.keyed("origins", &origins)
    fields.optional("partOf", &partOf)
    fields.list("periods", &periods)
    fields.required("site", &site)
    fields.optional("supersededBy", &supersededBy)
    fields.optional("type", &type)
    fields.optional("typeNote", &typeNote)
    fields.keyed("unmapped", &unmapped)
  }

  public var subject: Subject { Subject(site: site, monument: id) }

  public var title: String { names.shown() ?? id.text }
}

extension Monument {
  public static var kind: RecordKind { .monument }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.monuments }
  public static func reference(_ subject: Subject) -> RecordReference { subject.reference }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  public var reference: RecordReference { .monument(id, of: site) }
  public var path: String { RecordLayout.path(ofMonument: id, site: site) }
  public var livesAt: RecordPlace { .path(path) }

  public var links: [RecordLink] {
    var links: [RecordLink] = []
    links.note("site", .site(site))
    links.note("partOf", partOf.map { .monument($0, of: site) })
    links.note("supersededBy.by", supersededBy.map { .monument($0.by, of: site) })
    for (index, part) in (supersededBy?.parts ?? []).enumerated() {
      links.note("supersededBy.parts[\(index)]", .monument(part, of: site))
    }
    return links
  }

  public var statedDates: [DatedField] {
    DatedField.present(("built", built, .built), ("baseline.date", baseline?.date, .other))
  }

  public var points: [PointField] {
    location.map { [PointField(field: "location", location: $0, countries: nil)] } ?? []
  }

  public var sensitivity: Sensitivity {
    Sensitivity(access: access, places: givesPlace ? locationCategory : nil)
  }

  /// Whether the record tells where the monument is, by a point, an outline or in words.
  public var givesPlace: Bool {
    location != nil || footprint != nil || currentLocation != nil || !description.isEmpty
      || notes != nil || !unmapped.isEmpty || !origins.isEmpty
  }

  public var taggedTexts: [TaggedText] {
    TaggedText.names(names) + TaggedText.texts("description", description)
  }

  public static let searchMembers: [SearchMember] = [
    SearchMember("names", .names), SearchMember("description", .description),
    SearchMember("notes", .notes), SearchMember("typeNote", .notes),
    SearchMember("unmapped", .unmapped),
  ]
}
