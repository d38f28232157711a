/// Who may see a record.
public enum Access: String, ControlledTerm {
  case `public`, restricted, confidential

  public static let listName = "access"
  public static let singular = "access level"
  public static let definitions: [Self: String] = [
    .public: "may be published", .restricted: "for partners; not for publication",
    .confidential: "for this team alone",
  ]
}

/// Whom an edition of the records is made for.
public enum Audience: String, ControlledTerm {
  case `public`, partner, `internal`

  public static let listName = "audiences"
  public static let singular = "audience"
  public static let definitions: [Self: String] = [
    .public: "everybody", .partner: "those who work with the team", .internal: "the team itself",
  ]

  /// Whether the audience may get a record with a level of access.
  public func mayGet(_ access: Access?) -> Bool {
    switch access ?? .public {
    case .public: true
    case .restricted: self != .public
    case .confidential: self == .internal
    }
  }
}

/// How finely a location may be given outside the team.
///
/// Source: GBIF's categories for sensitive species; `exact` is this project's own.
public enum LocationCategory: String, ControlledTerm {
  case exact
  case thousandth = "0.001"
  case hundredth = "0.01"
  case tenth = "0.1"
  case degree = "1"
  case withheld

  public static let listName = "location-categories"
  public static let singular = "location category"
  public static let definitions: [Self: String] = [
    .exact: "as recorded", .thousandth: "told to within 0.001 degree",
    .hundredth: "told to within 0.01 degree", .tenth: "told to within 0.1 degree",
    .degree: "told to within 1 degree", .withheld: "not given",
  ]
}

extension LocationCategory: Comparable {
  /// Whether a category tells more than another.
  public static func < (one: LocationCategory, other: LocationCategory) -> Bool {
    allCases.drop { $0 != one }.dropFirst().contains(other)
  }
}
