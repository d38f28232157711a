import HeritageModel

@testable import HeritageImport

/// A small table with a mapping, for tests of what becomes of its rows.
struct MappedTable {
  let rows: [TableRow]
  let columns: ColumnTable
  private var bound: BoundMapping
  /// What there was to say of the last draft.
  private(set) var warnings: [String] = []

  /// Makes a table; an empty text is no cell.
  init(
    _ mapping: String, _ columns: [String], _ rows: [[String]], geometry: Geometry? = nil
  ) throws {
    let table = ColumnTable(columns)
    bound = try BoundMapping(
      Mapping(Array(mapping.utf8), named: "list.json"), to: table)
    self.columns = table
    self.rows = rows.enumerated().map { index, texts in
      var row = TableRow()
      row.begin(number: index + 1, line: index + 2)
      for (column, text) in zip(columns, texts) {
        for part in text.split(separator: "|") {
          if let place = table.known(column) { row.append(part.utf8, to: place) }
        }
      }
      row.geometry = geometry
      return row
    }
  }

  /// A table of a site template alone, whose source is `test`.
  init(
    site: String, _ columns: [String], _ rows: [[String]], geometry: Geometry? = nil
  ) throws {
    try self.init(Self.mapping("\"site\": \(site)"), columns, rows, geometry: geometry)
  }

  /// A mapping with some members beside those that it must have.
  static func mapping(_ members: String) -> String {
    #"{"heritageMapping": 1, "source": {"id": "test", "name": "Test"}, \#(members)}"#
  }

  /// The draft of all rows as one group.
  mutating func draft() throws -> MappedDraft {
    var notes = RowNotes(record: "row 1", line: 2)
    let draft = try bound.draft(of: rows, &notes)
    warnings = notes.finished.map(\.description)
    return draft
  }

  /// The site of all rows.
  mutating func site() throws -> Site? { try draft().site }

  func key(_ row: Int) -> String? { bound.key(of: rows[row]) }

  func isSkipped(_ row: Int) -> Bool { bound.isSkipped(rows[row]) }

  func names(_ columns: Set<Int>) -> [String] { columns.sorted().map { self.columns[$0] } }

  var mapping: BoundMapping { bound }
}

extension MappedDraft {
  /// The texts without a place as `column: text, text`.
  func unmapped(in columns: ColumnTable) -> [String] {
    unmapped.map { "\(columns[$0.column]): \($0.texts.joined(separator: ", "))" }.sorted()
  }
}
