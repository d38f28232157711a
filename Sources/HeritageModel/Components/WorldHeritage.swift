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
  /// The edition of the first whole listing without the property, or the day of its import; no
  /// statement that it was delisted.
  public var absentSince: StatedDate?
  public var region: String?
  public var areaHectares: Double?
  public var bufferHectares: Double?
  /// The listing's own text of why the property was inscribed.
  public var justification: [LocalizedText] = []
  /// What the last listing said in words of its own, such as the raw `danger` field.
  public var listing: [String: String] = [:]
  /// The edition of the last listing in each language but that of ``listing``, such as `2025`.
  public var editions: [String: String] = [:]
  /// Values that a later listing changed, or gives no more.
  public var formerly: [FormerValue] = []
  public var unknownMembers = JSONObject()

  public init(status: WorldHeritageStatus? = nil) {
    self.status = status
  }

  package static var blank: Self { WorldHeritage() }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("absentSince", &absentSince)
    fields.optional("areaHectares", &areaHectares)
    fields.optional("bufferHectares", &bufferHectares)
    fields.optional("category", &category)
    fields.list("criteria", &criteria)
    fields.optional("delisted", &delisted)
    fields.optional("dossier", &dossier)
    fields.keyed("editions", &editions)
    fields.list("extensions", &extensions)
    fields.list("formerly", &formerly)
    fields.optional("id", &id)
    fields.list("inDanger", &inDanger)
    fields.optional("inscribed", &inscribed)
    fields.list("justification", &justification)
    fields.keyed("listing", &listing)
    fields.optional("region", &region)
    fields.optional("status", &status)
  }
}

// MARK: - What the rules and an import ask

/// Criteria that do not go with the category of a property.
public struct CriteriaMisfit: Hashable, Sendable {
  /// The rule that is broken.
  public let rule: String
  /// The criteria at fault.
  public let criteria: [Criterion]
  public let description: String

  fileprivate init(_ rule: String, _ criteria: [Criterion], _ description: String) {
    self.rule = rule
    self.criteria = criteria
    self.description = description
  }
}

extension [Criterion] {
  /// The criteria as listings write them, such as `(i)(ii)(iv)`.
  public var listingText: String { map { "(\($0.rawValue))" }.joined() }
}

extension WorldHeritage {
  /// The year of the first inscriptions.
  public static let firstInscriptions = 1978

  /// Tells whether a property can have been inscribed in a year, up to this year if that is known
  /// (rule WHS-02).
  public static func isPossible(inscription year: Int, by latest: Int?) -> Bool {
    year >= firstInscriptions && year <= Swift.max(firstInscriptions, latest ?? .max)
  }

  /// What is wrong with the category and the criteria together (rules WHS-03, WHS-04, WHS-05).
  public var criteriaMisfit: CriteriaMisfit? {
    let cultural = criteria.filter(\.isCultural)
    let natural = criteria.filter { !$0.isCultural }
    func misplaced(_ rule: String, _ wrong: [Criterion], _ category: String) -> CriteriaMisfit? {
      guard !wrong.isEmpty else { return nil }
      let noun = wrong.count == 1 ? "criterion" : "criteria"
      return CriteriaMisfit(
        rule, wrong, "the property is \(category) but has \(noun) \(wrong.listingText)")
    }
    switch category {
    case .cultural: return misplaced("WHS-03", natural, "cultural")
    case .natural: return misplaced("WHS-04", cultural, "natural")
    case .mixed where !criteria.isEmpty && (cultural.isEmpty || natural.isEmpty):
      return CriteriaMisfit(
        "WHS-05", criteria,
        "the property is mixed but its criteria \(criteria.listingText) are of one kind")
    case .mixed, nil: return nil
    }
  }

  /// The fields beside the number that an inscription must have and this one lacks (rule WHS-01).
  public var missingForInscription: [String] {
    [
      ("inscribed", inscribed == nil), ("criteria", criteria.isEmpty),
      ("category", category == nil),
    ].filter(\.1).map(\.0)
  }

  /// Tells whether the year of delisting does not follow that of inscription (rule WHS-10).
  public var isDelistedTooEarly: Bool {
    guard let delisted, let inscribed else { return false }
    return delisted <= inscribed
  }
}

extension Site {
  /// Tells whether the transboundary flag does not fit the number of countries (rule WHS-12).
  public var contradictsTransboundary: Bool {
    guard let isTransboundary, !countries.isEmpty else { return false }
    return isTransboundary != (countries.count > 1)
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

  /// Tells whether the period has certainly begun before a year (rule WHS-08).
  public func begins(before year: Int) -> Bool {
    guard let firstDay = Day(year: year, month: 1, day: 1) else { return false }
    return latestStart?.precedes(.day(firstDay)) ?? false
  }

  /// The latest day on which the period can have begun, or `nil` if no period is known.
  package var latestStart: DateBound? {
    guard let period else { return nil }
    return ends?.first?.upper ?? (ends == nil ? period.upper : period.lower)
  }

  /// The earliest day on which the period can have ended, or `nil` if no period is known.
  package var earliestEnd: DateBound? {
    guard let period else { return nil }
    return ends?.last?.lower ?? (ends == nil ? period.lower : period.upper)
  }

  /// The two dates of an interval, those that are open or unknown left out as `nil`.
  private var ends: (first: StatedDate?, last: StatedDate?)? {
    guard let period, period.edtf?.isInterval == true else { return nil }
    let ends = period.text.split(separator: "/", omittingEmptySubsequences: false).map(Self.date)
    return (ends.first.flatMap { $0 }, ends.last.flatMap { $0 })
  }

  private static func date(_ text: Substring) -> StatedDate? {
    do {
      return try StatedDate(String(text))
    } catch {
      // An open or unknown end is no date of its own.
      return nil
    }
  }
}

/// A value that a field had before a later listing changed it or gave none.
public struct FormerValue: RecordComponent {
  public var field: String
  public var value: String
  /// The edition of the listing that brought another value or none, where it is known.
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
