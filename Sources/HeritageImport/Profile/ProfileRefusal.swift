/// Why a document's columns do not tell what its sites are, so that a mapping is needed.
public struct ProfileRefusal: Error, Hashable, Sendable {
  /// One reason, with what was seen.
  enum Doubt: Hashable, Sendable {
    case noRows
    case noName([String])
    case severalNames([String])
    case namesAreAddresses([String])
    case noPlace
    /// Columns that are called coordinates and are no degrees, or of which one lacks its other.
    case noDegrees([String])
    case orderUnknown(String)
    case oneName(String, count: Int, rows: Int)
    case damage(column: String, filled: Int, rows: Int)
    case noHeadings([String])
  }

  /// The document's name.
  let source: String
  let doubts: [Doubt]
}

extension ProfileRefusal: CustomStringConvertible {
  public var description: String {
    "\(source): \(doubts.map(\.words).joined(separator: "; "))"
  }

  /// What the user can do next.
  public var hint: String {
    doubts == [.noRows]
      ? "the download may have failed: fetch the file again"
      : "say what the columns are: 'heritage mappings draft \(source)' begins a mapping"
  }
}

extension ProfileRefusal.Doubt {
  /// What was seen, lowercase, without a full stop.
  var words: String {
    switch self {
    case .noRows: "there is not one row in it"
    case .noName(let columns):
      "no column is known for the name of a site, among \(Self.list(columns))"
    case .severalNames(let columns):
      "\(Self.list(columns)) can each be the name of a site"
    case .namesAreAddresses(let columns):
      "the column \(Self.list(columns)) should be the name of a site and holds web addresses"
    case .noPlace: "no column is known for the place of a site, and the format gives none"
    case .noDegrees(let columns):
      "\(Self.list(columns)) should be a latitude and a longitude and are not both degrees"
    case .orderUnknown(let column):
      "\(Self.quoted(column)) holds two coordinates and does not tell which comes first"
    case .oneName(let name, let count, let rows):
      "\(count) of \(rows) rows have the name \(Self.quoted(name))"
    case .damage(let column, let filled, let rows):
      "\(filled) of \(rows) rows have a text in \(Self.quoted(column)), which may grade damage"
    case .noHeadings(let columns):
      "the first row has \(Self.list(columns)), which looks like a row and not like headings"
    }
  }

  private static func list(_ columns: [String]) -> String {
    let shown = columns.prefix(8).map(quoted).joined(separator: ", ")
    return columns.count > 8 ? shown + " and \(columns.count - 8) more" : shown
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.count > 60 ? text.prefix(59) + "…" : text)'"
  }
}
