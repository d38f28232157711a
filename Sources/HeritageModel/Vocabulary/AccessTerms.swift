/// Who may see a record.
public enum Access: String, ControlledTerm {
  case `public`
  case restricted
  case confidential

  public static let listName = "access"
  public static let singular = "access level"

  public var definition: String {
    switch self {
    case .public: "may be published"
    case .restricted: "for partners; not for publication"
    case .confidential: "for this team alone"
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

  /// The size of the grid's cell in degrees, or `nil` where nothing is rounded or nothing is given.
  public var gridInDegrees: Double? {
    switch self {
    case .exact, .withheld: nil
    case .thousandth: 0.001
    case .hundredth: 0.01
    case .tenth: 0.1
    case .degree: 1
    }
  }

  public var definition: String {
    switch self {
    case .exact: "as recorded"
    case .thousandth: "rounded to 0.001 degree"
    case .hundredth: "rounded to 0.01 degree"
    case .tenth: "rounded to 0.1 degree"
    case .degree: "rounded to 1 degree"
    case .withheld: "not given"
    }
  }
}
