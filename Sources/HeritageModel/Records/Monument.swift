public import CanonicalJSON

/// A part of a site that can be assessed by itself: a building, a tomb, a statue.
public struct Monument: HeritageRecord {
  public let id: Slug
  public let site: Slug
  /// The monument of the same site that this one is a part of.
  public var partOf: Slug?
  public var names: [Name]
  public var type: MonumentType?
  /// What the monument is when no type fits.
  public var typeNote: String?
  public var isMovable: Bool?
  public var location: Location?
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
  public var unknownMembers = JSONObject()

  public init(id: Slug, site: Slug, names: [Name]) {
    self.id = id
    self.site = site
    self.names = names
  }

  public init(json: JSONObject) throws(RecordError) {
    var fields = FieldReader(json)
    access = fields.term("access", Access.self)
    baseline = fields.component("baseline", Baseline.self)
    built = fields.date("built")
    controlled = fields.strings("controlled")
    currentLocation = fields.string("currentLocation")
    description = fields.components("description", LocalizedText.self)
    externalIDs = fields.dictionary("externalIds")
    let id = fields.slug("id")
    location = fields.component("location", Location.self)
    locationCategory = fields.term("locationCategory", LocationCategory.self)
    isMovable = fields.bool("movable")
    names = fields.components("names", Name.self)
    notes = fields.string("notes")
    partOf = fields.slug("partOf")
    periods = fields.strings("periods")
    let site = fields.slug("site")
    supersededBy = fields.component("supersededBy", Supersession.self)
    type = fields.term("type", MonumentType.self)
    typeNote = fields.string("typeNote")
    unknownMembers = fields.rest
    let required = (fields.require("id", id), fields.require("site", site))
    let named =
      "monument/\(json["site"]?.stringValue ?? "?")/\(json["id"]?.stringValue ?? "?")"
    try fields.finish(named)
    guard let id = required.0, let site = required.1 else {
      throw RecordError(record: named, problems: fields.problems)
    }
    self.id = id
    self.site = site
  }

  public var json: JSONObject {
    var json = unknownMembers
    json.set("access", access)
    json.set("baseline", baseline)
    json.set("built", built)
    json.set("controlled", controlled)
    json.set("currentLocation", currentLocation)
    json.set("description", description)
    json.set("externalIds", externalIDs)
    json.set("id", id.text)
    json.set("location", location)
    json.set("locationCategory", locationCategory)
    json.set("movable", isMovable)
    json.set("names", names)
    json.set("notes", notes)
    json.set("partOf", partOf?.text)
    json.set("periods", periods)
    json.set("site", site.text)
    json.set("supersededBy", supersededBy)
    json.set("type", type)
    json.set("typeNote", typeNote)
    return json
  }

  public var reference: RecordReference { .monument(id, of: site) }

  public var path: String { RecordLayout.path(ofMonument: id, site: site) }

  public var subject: Subject { Subject(site: site, monument: id) }

  public var title: String { names.shown() ?? id.text }
}
