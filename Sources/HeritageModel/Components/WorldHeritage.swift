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

  package static var blank: Self { WorldHeritage() }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("areaHectares", &areaHectares)
    fields.optional("bufferHectares", &bufferHectares)
    fields.optional("category", &category)
    fields.list("criteria", &criteria)
    fields.optional("delisted", &delisted)
    fields.optional("dossier", &dossier)
    fields.list("extensions", &extensions)
    fields.list("formerly", &formerly)
    fields.optional("id", &id)
    fields.list("inDanger", &inDanger)
    fields.optional("inscribed", &inscribed)
    fields.list("justification", &justification)
    fields.texts("listing", &listing)
    fields.optional("region", &region)
    fields.optional("status", &status)
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

  package static var blank: Self { InDangerPeriod(period: nil, source: nil) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("period", &period)
    fields.optional("source", &source)
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

  package static var blank: Self { FormerValue(field: "", value: "") }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("field", &field)
    fields.optional("until", &until)
    fields.required("value", &value)
  }
}
