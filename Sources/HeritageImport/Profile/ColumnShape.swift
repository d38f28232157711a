/// What the texts of a column look like, as far as most of them agree.
enum ColumnShape: Hashable, Sendable {
  case empty
  case number
  /// Coordinates with degrees, minutes or a letter for their side.
  case degrees
  case isoDate
  /// Dates in numbers with the year last, counted by what their first two numbers can be.
  case numericDate(dayFirst: Int, monthFirst: Int, either: Int)
  case url
  case email
  case telephone
  /// Two coordinates in one text, with the order where the texts tell it.
  case pair(CellShape.PairOrder)
  case wkt
  case html
  /// Several values with a mark between them.
  case list(separator: Character)
  /// A few texts that come again and again.
  case vocabulary(words: Int)
  case text

  /// The shape in a few words, as in `date dmy 118 / ambiguous 3`.
  var words: String {
    switch self {
    case .empty: "empty"
    case .number: "number"
    case .degrees: "degrees"
    case .isoDate: "date iso"
    case .numericDate(let dayFirst, let monthFirst, let either):
      "date "
        + [("dmy", dayFirst), ("mdy", monthFirst), ("ambiguous", either)]
        .filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: " / ")
    case .url: "url"
    case .email: "e-mail"
    case .telephone: "telephone"
    case .pair(.latitudeFirst), .pair(.geopoint): "pair lat lon"
    case .pair(.longitudeFirst): "pair lon lat"
    case .pair(.either): "pair of unknown order"
    case .wkt: "wkt"
    case .html: "html"
    case .list(let separator): "list with \(separator)"
    case .vocabulary(let words): "vocabulary: \(words) word\(words == 1 ? "" : "s")"
    case .text: "text"
    }
  }

  /// The order in which a mapping has to read the column's dates: `?` where only a person can tell,
  /// `nil` for a column of no dates.
  var dateOrder: String? {
    switch self {
    case .isoDate: "iso"
    case .numericDate(let dayFirst, 0, _) where dayFirst > 0: "dmy"
    case .numericDate(0, let monthFirst, _) where monthFirst > 0: "mdy"
    case .numericDate: "?"
    default: nil
    }
  }
}
