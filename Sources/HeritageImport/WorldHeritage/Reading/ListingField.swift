/// The elements of a row, of both schemas.
enum ListingField: Int, CaseIterable {
  case category
  case criteria
  case danger
  case dateInscribed
  case dossier
  case extensionFlag
  case httpURL
  case idNumber
  case imageURL
  case isoCode
  case justification
  case latitude
  case location
  case longitude
  case region
  case regions
  case revision
  case secondaryDates
  case shortDescription
  case site
  case states
  case transboundary
  case transnational
  case uniqueNumber

  var element: StaticString {
    switch self {
    case .category: "category"
    case .criteria: "criteria_txt"
    case .danger: "danger"
    case .dateInscribed: "date_inscribed"
    case .dossier: "dossier"
    case .extensionFlag: "extension"
    case .httpURL: "http_url"
    case .idNumber: "id_number"
    case .imageURL: "image_url"
    case .isoCode: "iso_code"
    case .justification: "justification"
    case .latitude: "latitude"
    case .location: "location"
    case .longitude: "longitude"
    case .region: "region"
    case .regions: "regions"
    case .revision: "revision"
    case .secondaryDates: "secondary_dates"
    case .shortDescription: "short_description"
    case .site: "site"
    case .states: "states"
    case .transboundary: "transboundary"
    case .transnational: "transnational"
    case .uniqueNumber: "unique_number"
    }
  }

  var name: String { "\(element)" }
}
