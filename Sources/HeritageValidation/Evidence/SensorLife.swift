import HeritageModel

/// The months in which a satellite took images.
///
/// From common knowledge, not checked against the operators; months at either end may be one off.
struct SensorLife: Sendable {
  private let first: (year: Int, month: Int)
  /// The last month, or `nil` if it works still.
  private let last: (year: Int, month: Int)?

  /// Finds a satellite; case, spaces, hyphens and accents do not matter.
  static func named(_ name: String) -> SensorLife? { byName[key(name)] }

  /// The life in words, such as `from 2016-11 to 2019-01`.
  var words: String {
    let start = Self.text(first)
    return last.map { "from \(start) to \(Self.text($0))" } ?? "from \(start) on"
  }

  /// Tells whether an image can have been taken on a date.
  func mayHaveTaken(_ date: StatedDate) -> Bool {
    if let end = date.upper.knownDay, (end.year, end.month) < first { return false }
    guard let last, let start = date.lower.knownDay else { return true }
    return (start.year, start.month) <= last
  }

  private static func text(_ month: (year: Int, month: Int)) -> String {
    "\(month.year)-\(month.month < 10 ? "0" : "")\(month.month)"
  }

  private static func key(_ name: String) -> String {
    var key = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": key.unicodeScalars.append(scalar)
      case "é": key += "e"
      default: break
      }
    }
    return key
  }

  private static let byName: [String: SensorLife] = [
    "coronakh4b": SensorLife(first: (1967, 1), last: (1972, 12)),
    "kh4b": SensorLife(first: (1967, 1), last: (1972, 12)),
    "geoeye1": SensorLife(first: (2008, 9), last: nil),
    "ikonos": SensorLife(first: (1999, 9), last: (2015, 3)),
    "ikonos2": SensorLife(first: (1999, 9), last: (2015, 3)),
    "landsat8": SensorLife(first: (2013, 2), last: nil),
    "pleiades": SensorLife(first: (2011, 12), last: nil),
    "pleiades1a": SensorLife(first: (2011, 12), last: nil),
    "pleiades1b": SensorLife(first: (2012, 12), last: nil),
    "quickbird": SensorLife(first: (2001, 10), last: (2015, 1)),
    "quickbird2": SensorLife(first: (2001, 10), last: (2015, 1)),
    "sentinel2": SensorLife(first: (2015, 6), last: nil),
    "sentinel2a": SensorLife(first: (2015, 6), last: nil),
    "worldview1": SensorLife(first: (2007, 9), last: nil),
    "worldview2": SensorLife(first: (2009, 10), last: nil),
    "worldview3": SensorLife(first: (2014, 8), last: nil),
    "worldview4": SensorLife(first: (2016, 11), last: (2019, 1)),
  ]
}
