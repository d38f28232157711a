/// Why a document's columns do not tell what its sites are, so that a mapping is needed.
public struct ProfileRefusal: Error, Hashable, Sendable {
  /// One reason, with what was seen.
  enum Doubt: Hashable, Sendable {
    case noRows
    /// Every row is out of shape; the first fault says how.
    case noSoundRows(ImportIssue, count: Int)
    case noName([String])
    case severalNames([String])
    case namesAreAddresses([String])
    case noPlace
    /// A column that is called a coordinate, most of whose texts are none.
    case notMost(
      column: String, String, misfits: Int, texts: Int, first: ShapeCounts.Misfit)
    case halfPlace(String, isLatitude: Bool)
    case severalPlaces([String], String)
    /// Columns called x and y whose numbers are no degrees, with the first of them.
    case grid(columns: [String], ShapeCounts.Misfit?)
    case otherDatum(column: String, datum: String)
    case orderUnknown(String)
    case oneName(String, count: Int, rows: Int)
    case damage(column: String, filled: Int, rows: Int)
    case noHeadings([String])
    /// Several sheets of a workbook that each may be the table, none of them the first.
    case severalSheets([String])
  }

  /// What a column was taken for all the same.
  struct Seen: Hashable, Sendable {
    let column: String
    /// The member of a mapping, such as `site.names`.
    let member: String
  }

  /// The document's name.
  let source: String
  let doubts: [Doubt]
  var seen: [Seen] = []
  /// Where the headings were found, if not in the first row of the first sheet.
  var headings: String?
  /// Other sheets of a workbook that have known headings.
  var otherSheets: [String] = []
}

extension ProfileRefusal: CustomStringConvertible {
  public var description: String {
    var asides = headings.map { [$0] } ?? []
    if !seen.isEmpty {
      asides.append("seen: " + seen.prefix(8).map(\.words).joined(separator: ", "))
    }
    if !otherSheets.isEmpty {
      asides.append("'--sheet' names another: \(Doubt.list(otherSheets))")
    }
    return "\(source): \(doubts.map(\.words).joined(separator: "; "))"
      + (asides.isEmpty ? "" : " (\(asides.joined(separator: "; ")))")
  }

  /// What the user can do next.
  public var hint: String {
    switch doubts.first {
    case let doubt? where doubt.isWantOfTable && !otherSheets.isEmpty:
      "the table may be on another sheet, as in '--sheet \(Self.shellQuoted(otherSheets[0]))'"
    case .noRows: "the download may have failed: fetch the file again"
    case .noSoundRows:
      "the first row may be no headings: a mapping's 'input' says where they are, as in \"header\": 3"
    case .severalSheets(let names): "name one, as in '--sheet \(Self.shellQuoted(names[0]))'"
    case _ where doubts.contains(where: \.isAboutDatum):
      "convert the coordinates to WGS 84 first, as 'ogr2ogr' and QGIS do"
    default: "say what the columns are: 'heritage mappings draft \(source)' begins a mapping"
    }
  }

  private static func shellQuoted(_ name: String) -> String {
    name.allSatisfy { $0.isLetter || $0.isNumber } ? name : "\"\(name)\""
  }
}

extension ProfileRefusal.Seen {
  fileprivate var words: String { "'\(column.shortened)' as \(Self.roles[member] ?? member)" }

  private static let roles = [
    "key": "the key", "site.names": "a name", "site.countries": "the country",
    "site.place": "the address", "site.description": "the description",
    "site.location.latitude": "the latitude", "site.location.longitude": "the longitude",
    "site.location.pair": "the coordinates", "site.location.wkt": "the geometry",
    "site.location.easting": "the easting", "site.location.northing": "the northing",
    "site.kind": "the kind",
  ]
}

extension ProfileRefusal.Doubt {
  fileprivate var isAboutDatum: Bool {
    if case .otherDatum = self { true } else { false }
  }

  /// Whether there may be no table at all where it was looked for.
  fileprivate var isWantOfTable: Bool {
    switch self {
    case .noRows, .noName, .noPlace: true
    default: false
    }
  }

  /// What was seen, lowercase, without a full stop.
  var words: String {
    switch self {
    case .noRows: "there is not one row in it"
    case .noSoundRows(let fault, let count):
      (count == 1 ? "its only row is" : "all \(count) rows are")
        + " out of shape, the first on line \(fault.line): \(fault.message)"
    case .noName(let columns):
      "no column is known for the name of a site, among \(Self.list(columns))"
    case .severalNames(let columns):
      "\(Self.list(columns)) can each be the name of a site"
    case .namesAreAddresses(let columns):
      "the column \(Self.list(columns)) should be the name of a site and holds web addresses"
    case .noPlace: "no column is known for the place of a site, and the format gives none"
    case .notMost(let column, let word, let misfits, let texts, let first):
      "\(Self.quoted(column)) should be \(word), and \(misfits) of \(texts) texts are none, the "
        + "first \(first.words)"
    case .halfPlace(let column, let isLatitude):
      "\(Self.quoted(column)) is a \(isLatitude ? "latitude" : "longitude"), and no column is known "
        + "for the \(isLatitude ? "longitude" : "latitude")"
    case .severalPlaces(let columns, let word): "\(Self.list(columns)) can each be \(word)"
    case .grid(let columns, let first):
      "\(Self.list(columns)) should be a latitude and a longitude and are not in degrees"
        + (first.map { ", the first \($0.words)" } ?? "")
    case .otherDatum(let column, let datum):
      "\(Self.quoted(column)) says that the coordinates are on the datum \(datum), not on WGS 84"
    case .orderUnknown(let column):
      "\(Self.quoted(column)) holds two coordinates and does not tell which comes first"
    case .oneName(let name, let count, let rows):
      "\(count) of \(rows) rows have the name \(Self.quoted(name))"
    case .damage(let column, let filled, let rows):
      "\(filled) of \(rows) rows have a text in \(Self.quoted(column)), which may grade damage"
    case .noHeadings(let columns):
      "the first row has \(Self.list(columns)), which looks like a row and not like headings"
    case .severalSheets(let names):
      "the first sheet has no table, and \(Self.list(names)) can each be the one to read"
    }
  }

  fileprivate static func list(_ columns: [String]) -> String {
    let shown = columns.prefix(8).map(quoted).joined(separator: ", ")
    return columns.count > 8 ? shown + " and \(columns.count - 8) more" : shown
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.count > 60 ? text.prefix(59) + "…" : text)'"
  }
}

extension ShapeCounts.Misfit {
  fileprivate var words: String { "'\(text)' on line \(line)" }
}
