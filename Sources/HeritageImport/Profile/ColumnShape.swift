/// What the texts of a column look like, as far as most of them agree.
enum ColumnShape: Hashable, Sendable {
  case empty
  case number
  /// Coordinates with degrees, minutes or a letter for their side.
  case degrees
  case dates(Dates)
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

  /// Dates, counted by how they are written.
  struct Dates: Hashable, Sendable {
    var iso = 0
    /// Those in numbers with the year last, by what their first two numbers can be.
    var dayFirst = 0
    var monthFirst = 0
    var either = 0
    var years = 0
    /// Decades, intervals and what else is read.
    var others = 0
    /// Days as spreadsheets count them, which are not read.
    var spreadsheetDays = 0
    var unread = 0
  }

  /// The shape in a few words, as in `date dmy 118 / ambiguous 3`.
  var words: String {
    switch self {
    case .empty: "empty"
    case .number: "number"
    case .degrees: "degrees"
    case .dates(let dates): dates.words
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
    guard case .dates(let dates) = self else { return nil }
    return switch (dates.dayFirst, dates.monthFirst, dates.either) {
    case (0, 0, 0): "iso"
    case (1..., 0, _): "dmy"
    case (0, 1..., _): "mdy"
    default: "?"
    }
  }
}

extension ColumnShape.Dates {
  fileprivate var words: String {
    let counts = [
      ("iso", iso), ("dmy", dayFirst), ("mdy", monthFirst), ("ambiguous", either), ("year", years),
      ("other", others), ("spreadsheet's number", spreadsheetDays), ("not read", unread),
    ].filter { $0.1 > 0 }
    if counts.count == 1, iso > 0 { return "date iso" }
    return "date " + counts.map { "\($0.0) \($0.1)" }.joined(separator: " / ")
  }
}
