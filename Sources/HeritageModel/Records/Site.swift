public import CanonicalJSON

/// A place of cultural or natural value that the registry follows.
public struct Site: HeritageRecord {
  public let id: Slug
  public var kind: SiteKind?
  public var names: [Name]
  /// The countries as ISO 3166-1 alpha-2 codes in upper case, such as `SY`.
  public var countries: [String] = []
  /// Where the site is, in words, such as `Province of Homs`.
  public var place: String?
  public var administrativeArea: String?
  /// The main point, chosen explicitly among many.
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
  public var notes: String?
  public var unknownMembers = JSONObject()

  public init(id: Slug, names: [Name]) {
    self.id = id
    self.names = names
  }

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    access = fields.term("access", Access.self)
    administrativeArea = fields.string("administrativeArea")
    compiled = fields.date("compiled")
    components = fields.components("components", SiteComponent.self)
    controlled = fields.strings("controlled")
    countries = fields.strings("countries")
    description = fields.components("description", LocalizedText.self)
    externalIDs = fields.dictionary("externalIds")
    footprint = fields.object("footprint").map(JSONValue.object)
    let id = fields.slug("id")
    kind = fields.term("kind", SiteKind.self)
    location = fields.component("location", Location.self)
    locationCategory = fields.term("locationCategory", LocationCategory.self)
    names = fields.components("names", Name.self)
    notes = fields.string("notes")
    originator = fields.string("originator")
    place = fields.string("place")
    protections = fields.components("protections", Protection.self)
    isSerial = fields.bool("serial")
    supersededBy = fields.component("supersededBy", Supersession.self)
    isTransboundary = fields.bool("transboundary")
    worldHeritage = fields.component("worldHeritage", WorldHeritage.self)
    unknownMembers = fields.rest
    let required = fields.require("id", id)
    try fields.finish("site/\(json["id"]?.stringValue ?? "?")")
    guard let required else { throw RecordError(record: "site/?", problems: fields.problems) }
    self.id = required
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("access", access)
    json.set("administrativeArea", administrativeArea)
    json.set("compiled", compiled)
    json.set("components", components)
    json.set("controlled", controlled)
    json.set("countries", countries)
    json.set("description", description)
    json.set("externalIds", externalIDs)
    json["footprint"] = footprint
    json.set("id", id.text)
    json.set("kind", kind)
    json.set("location", location)
    json.set("locationCategory", locationCategory)
    json.set("names", names)
    json.set("notes", notes)
    json.set("originator", originator)
    json.set("place", place)
    json.set("protections", protections)
    json.set("serial", isSerial)
    json.set("supersededBy", supersededBy)
    json.set("transboundary", isTransboundary)
    json.set("worldHeritage", worldHeritage)
    return json
  }

  public var reference: RecordReference { .site(id) }

  public var path: String { RecordLayout.path(ofSite: id) }

  /// The name to show in English text.
  public var title: String { names.shown() ?? id.text }

  /// The open period in danger that the record knows, if there is one.
  public var openDangerPeriod: InDangerPeriod? {
    worldHeritage?.inDanger.first(where: \.isOpen)
  }
}
