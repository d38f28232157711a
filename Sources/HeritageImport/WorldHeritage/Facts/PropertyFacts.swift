import HeritageModel

/// What one row of a listing says of a property, cleaned and understood.
///
/// A value that the listing leaves empty is `nil` or empty here, which means unknown.
struct PropertyFacts {
  /// One point of a property.
  struct Point: Equatable {
    /// Degrees north of the equator, within -90...90.
    let latitude: Double
    /// Degrees east of Greenwich, within -180...180.
    let longitude: Double
    /// The point's country as ISO 3166-1 alpha-2, upper case.
    let country: String?
  }

  /// The property's number, 1 to 9 digits.
  let id: String
  /// The same number.
  let number: UInt32
  /// The language of the texts.
  let language: String?

  var name: String?
  var description: String?
  var justification: String?
  var place: String?
  var region: String?

  var category: WorldHeritageCategory?
  var criteria: [Criterion] = []
  var danger = DangerStatement.unknown
  var dossier: String?
  /// The year of inscription, four digits.
  var inscribed: Int?
  var extensions: [Int] = []
  var countries: [String] = []
  var isTransboundary: Bool?
  var points: [Point] = []

  /// What no field of the registry's own holds, verbatim, keys in ascending order.
  var listing: [(key: String, value: String)] = []

  init(id: String, number: UInt32, language: String?) {
    self.id = id
    self.number = number
    self.language = language
  }
}

extension PropertyFacts {
  /// The elements that an inscription must have and the row does not.
  var missingForInscription: [ListingField] {
    ListingField.missingForInscription(inscribed, criteria, category)
  }
}

extension ListingField {
  /// The elements without which a property cannot be called inscribed (rule WHS-01).
  static func missingForInscription(
    _ year: Int?, _ criteria: [Criterion], _ category: WorldHeritageCategory?
  ) -> [ListingField] {
    var missing: [ListingField] = []
    if year == nil { missing.append(.dateInscribed) }
    if criteria.isEmpty { missing.append(.criteria) }
    if category == nil { missing.append(.category) }
    return missing
  }
}

/// A reason a row is not imported.
struct RejectedRow: Error {
  let field: String
  let line: Int
  let value: String?
  let code: String
  let message: String
  let suggestion: String?

  init(
    _ field: String, line: Int, value: String? = nil, code: String, _ message: String,
    suggestion: String? = nil
  ) {
    self.field = field
    self.line = line
    self.value = value
    self.code = code
    self.message = message
    self.suggestion = suggestion
  }
}

/// The words that an import gives as the source of what it writes.
enum ListingSource {
  /// The scheme of the properties' numbers, and the source of names and texts.
  static let unesco = "unesco"
  /// The source of periods in danger that the listing states.
  static let danger = "unesco-listing"
}
