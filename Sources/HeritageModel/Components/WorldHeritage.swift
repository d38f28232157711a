public import CanonicalJSON

/// A site's standing towards the World Heritage List.
public struct WorldHeritage: RecordComponent {
  /// `nil` while no source says where the site stands, or what it says is incomplete.
  public var status: WorldHeritageStatus?
  /// The number of the property on the list, such as `23`.
  public var id: String?
  /// The number with its suffix for each change of the property, such as `23bis`.
  public var dossier: String?
  public var category: WorldHeritageCategory?
  public var criteria: [Criterion] = []
  /// The year of inscription, from 1978 on.
  public var inscribed: Int?
  /// Years of later extensions and modifications.
  public var extensions: [Int] = []
  public var inDanger: [InDangerPeriod] = []
  /// The year the property was taken off the list.
  public var delisted: Int?
  public var region: String?
  public var areaHectares: Double?
  public var bufferHectares: Double?
  /// The listing's own text of why the property was inscribed.
  public var justification: [LocalizedText] = []
  /// What the last listing said in words of its own, such as the raw `danger` field.
  public var listing: [String: String] = [:]
  /// Values that a later listing changed.
  public var formerly: [FormerValue] = []
  public var unknownMembers = JSONObject()

  public init(status: WorldHeritageStatus? = nil) {
    self.status = status
  }

  package init?(reading fields: inout FieldReader) {
    areaHectares = fields.number("areaHectares")
    bufferHectares = fields.number("bufferHectares")
    category = fields.term("category", WorldHeritageCategory.self)
    criteria = fields.terms("criteria", Criterion.self)
    delisted = fields.integer("delisted")
    dossier = fields.string("dossier")
    extensions = fields.integers("extensions")
    formerly = fields.components("formerly", FormerValue.self)
    id = fields.string("id")
    inDanger = fields.components("inDanger", InDangerPeriod.self)
    inscribed = fields.integer("inscribed")
    justification = fields.components("justification", LocalizedText.self)
    listing = fields.dictionary("listing")
    region = fields.string("region")
    status = fields.term("status", WorldHeritageStatus.self)
    unknownMembers = fields.rest
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("areaHectares", areaHectares)
    json.set("bufferHectares", bufferHectares)
    json.set("category", category)
    json.set("criteria", criteria)
    json.set("delisted", delisted)
    json.set("dossier", dossier)
    json.set("extensions", extensions)
    json.set("formerly", formerly)
    json.set("id", id)
    json.set("inDanger", inDanger)
    json.set("inscribed", inscribed)
    json.set("justification", justification)
    json.set("listing", listing)
    json.set("region", region)
    json.set("status", status)
    return json
  }
}

/// A time on the List of World Heritage in Danger.
public struct InDangerPeriod: RecordComponent {
  /// The period, such as `2013/..`, or `nil` when a source says "listed" without a year.
  public var period: StatedDate?
  /// Who says so, such as a web address or `unesco`.
  public var source: String?
  public var unknownMembers = JSONObject()

  public init(period: StatedDate?, source: String?) {
    self.period = period
    self.source = source
  }

  package init?(reading fields: inout FieldReader) {
    period = fields.date("period")
    source = fields.string("source")
    unknownMembers = fields.rest
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("period", period)
    json.set("source", source)
    return json
  }

  /// Tells whether the period has no end, so that the property is in danger now.
  public var isOpen: Bool {
    guard let period else { return true }
    return period.upper == .positiveInfinity
  }
}

/// A value that a field had before a later listing changed it.
public struct FormerValue: RecordComponent {
  public var field: String
  public var value: String
  /// The edition of the listing that brought another value, where it is known.
  public var until: String?
  public var unknownMembers = JSONObject()

  public init(field: String, value: String, until: String? = nil) {
    self.field = field
    self.value = value
    self.until = until
  }

  package init?(reading fields: inout FieldReader) {
    let field = fields.require("field", fields.string("field"))
    until = fields.string("until")
    let value = fields.require("value", fields.string("value"))
    unknownMembers = fields.rest
    guard let field, let value else { return nil }
    self.field = field
    self.value = value
  }

  package var json: JSONObject {
    var json = unknownMembers
    json.set("field", field)
    json.set("until", until)
    json.set("value", value)
    return json
  }
}
