public import CanonicalJSON

/// A place of cultural or natural value that the registry follows.
public struct Site: HeritageRecord, FieldHolder {
  public package(set) var id: Slug
  public var kind: SiteKind?
  public var names: [Name]
  /// The countries as ISO 3166-1 alpha-2 codes in upper case, such as `SY`.
  public var countries: [String] = []
  /// Where the site is, in words, such as `Province of Homs`.
  public var place: String?
  public var administrativeArea: String?
  /// The point that stands for the whole site; a site of several parts has one only where somebody
  /// chose it.
  public var location: Location?
  /// A GeoJSON geometry of the site's outline.
  public var footprint: JSONValue?
  public var components: [SiteComponent] = []
  public var isSerial: Bool?
  public var isTransboundary: Bool?
  public var worldHeritage: WorldHeritage?
  public var protections: [Protection] = []
  /// Identifiers in other registers, such as `unesco`, `wikidata`, `pleiades`.
  public var externalIDs: [String: String] = [:]
  public var description: [LocalizedText] = []
  public var access: Access?
  public var locationCategory: LocationCategory?
  /// Who compiled the record first.
  public var originator: String?
  /// The day the record was compiled.
  public var compiled: StatedDate?
  /// Fields that an import may not touch.
  public var controlled: [String] = []
  public var supersededBy: Supersession?
  /// The sites whose place this one took as duplicates or by merging; their claims count here.
  public var replaces: [Slug] = []
  public var notes: String?
  /// Which rows of which lists are about the site, by the lists' sources.
  public var origins: [String: Origin] = [:]
  /// What those lists say in columns that no field takes, by their sources.
  public var unmapped: [String: UnmappedColumns] = [:]
  public var unknownMembers = JSONObject()

  public init(id: Slug, names: [Name]) {
    self.id = id
    self.names = names
  }

  package static var blank: Self {
    Site(id: .blank, names: [])
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("access", &access)
    fields.optional("administrativeArea", &administrativeArea)
    fields.optional("compiled", &compiled)
    fields.list("components", &components)
    fields.list("controlled", &controlled)
    fields.list("countries", &countries)
    fields.list("description", &description)
    fields.keyed("externalIds", &externalIDs)
    fields.optional("footprint", &footprint)
    fields.required("id", &id)
    fields.optional("kind", &kind)
    fields.optional("location", &location)
    fields.optional("locationCategory", &locationCategory)
    fields.list("names", &names)
    fields.optional("notes", &notes)
    fields.optional("originator", &originator)
    fields.keyed("origins", &origins)
    fields.optional("place", &place)
    fields.list("protections", &protections)
    fields.list("replaces", &replaces)
    fields.optional("serial", &isSerial)
    fields.optional("supersededBy", &supersededBy)
    fields.optional("transboundary", &isTransboundary)
    fields.keyed("unmapped", &unmapped)
    fields.optional("worldHeritage", &worldHeritage)
  }

  /// The name to show in English text.
  public var title: String { names.shown() ?? id.text }

  /// The middle of the parts of a site without a point for the whole; see `[Location].middle`.
  public var middleOfParts: Location? {
    location == nil ? components.compactMap(\.location).middle : nil
  }

  /// Whether the site is on the List of World Heritage in Danger; `nil` where neither a period nor the list
  /// itself says so, or it is no World Heritage Site.
  public var isInDanger: Bool? {
    guard let worldHeritage else { return nil }
    let isTold =
      worldHeritage.status != .inscribed || !worldHeritage.inDanger.isEmpty
      || !(worldHeritage.listing["danger"] ?? "").isEmpty
    return isTold ? openDangerPeriod != nil : nil
  }

  /// The open period in danger that the record knows, if there is one.
  public var openDangerPeriod: InDangerPeriod? {
    worldHeritage?.inDanger.first(where: \.isOpen)
  }

  /// The kinds of protection that the record names, World Heritage included.
  public var designations: Set<ProtectionType> {
    var types = Set(protections.map(\.type))
    if worldHeritage?.status == .inscribed { types.insert(.worldHeritage) }
    if worldHeritage?.status == .tentative { types.insert(.tentativeList) }
    return types
  }
}

extension Site {
  public static var kind: RecordKind { .site }
  public static var table: WritableKeyPath<Records, RecordTable<Self>> { \.sites }
  public static func reference(_ id: Slug) -> RecordReference { .site(id) }

  public init(json: JSONObject) throws(RecordError) { self = try Self.reading(json) }

  public var json: JSONObject { members }
  public func write(to writer: inout JSONWriter) { append(to: &writer) }

  /// Writes the record as ``write(to:)`` does, without a copy of it first; nothing is changed.
  package mutating func writeInPlace(to writer: inout JSONWriter) { appendInPlace(to: &writer) }

  /// The keys of the fields that hold anything; mutating for the same reason.
  package mutating func filledFields() -> [String] { filledKeys() }

  public var path: String { RecordLayout.path(ofSite: id) }
  public var livesAt: RecordPlace { .path(path) }

  public var links: [RecordLink] {
    var links: [RecordLink] = []
    links.note("supersededBy.by", supersededBy.map { .site($0.by) })
    for (index, part) in (supersededBy?.parts ?? []).enumerated() {
      links.note("supersededBy.parts[\(index)]", .site(part))
    }
    for (index, id) in replaces.enumerated() { links.note("replaces[\(index)]", .site(id)) }
    return links
  }

  public var statedDates: [DatedField] {
    var dates = DatedField.present(("compiled", compiled, .other))
    for (index, entry) in protections.enumerated() {
      dates += DatedField.present(
        ("protections[\(index)].from", entry.from, .other),
        ("protections[\(index)].until", entry.until, .other))
    }
    for (index, entry) in (worldHeritage?.inDanger ?? []).enumerated() {
      dates += DatedField.present(("worldHeritage.inDanger[\(index)].period", entry.period, .other))
    }
    return dates
  }

  public var points: [PointField] {
    var points: [PointField] = []
    if let location {
      points.append(PointField(field: "location", location: location, countries: countries))
    }
    for (index, component) in components.enumerated() {
      guard let location = component.location else { continue }
      points.append(
        PointField(
          field: "components[\(index)].location", location: location,
          countries: component.country.map { [$0] } ?? countries))
    }
    return points
  }

  public var sensitivity: Sensitivity {
    // Words are not weighed: what they tell may be as exact as a point.
    let givesPlace =
      location != nil || footprint != nil || components.contains { $0.location != nil }
      || place != nil || administrativeArea != nil || !description.isEmpty || notes != nil
      || !unmapped.isEmpty || !origins.isEmpty
    return Sensitivity(access: access, places: givesPlace ? locationCategory : nil)
  }

  public var taggedTexts: [TaggedText] {
    TaggedText.names(names) + TaggedText.texts("description", description)
  }

  public static let searchMembers: [SearchMember] = [
    SearchMember("names", .names), SearchMember("description", .description),
    SearchMember("place", .place), SearchMember("administrativeArea", .place),
    SearchMember("notes", .place), SearchMember("unmapped", .unmapped),
  ]
}
