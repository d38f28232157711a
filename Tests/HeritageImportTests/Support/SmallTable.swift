import HeritageModel

@testable import HeritageImport

/// A small table for a test, and what a profile makes of it.
struct SmallTable {
  let columns: ColumnTable
  private(set) var profile = TableProfile()

  /// Makes a table of rows whose cells stand in the order of the headings; empty ones are none.
  init(_ headings: [String], _ rows: [[String]], geometry: Geometry? = nil) {
    columns = ColumnTable(headings)
    var row = TableRow()
    for (number, texts) in rows.enumerated() {
      row.begin(number: number + 1, line: number + 2)
      for (column, text) in texts.enumerated() { row.append(Array(text.utf8), to: column) }
      row.geometry = geometry
      profile.take(row)
    }
  }

  /// Makes a table of one column.
  init(_ heading: String, _ texts: [String]) { self.init([heading], texts.map { [$0] }) }

  var guess: MappingGuess { MappingGuess(profile, columns) }

  static let list = ListName(id: "sites", name: "Our sites")

  /// The mapping that needs no maker, or why there is none.
  var guessed: Result<GuessedMapping, ProfileRefusal> {
    let doubts = guess.doubts
    return doubts.isEmpty
      ? .success(GuessedMapping(guess, profile, columns, of: Self.list))
      : .failure(ProfileRefusal(source: "sites.csv", doubts: doubts, seen: guess.seen))
  }

  func draft(_ input: InputSettings = InputSettings()) -> MappingDraft {
    MappingDraft(profile, columns, of: Self.list, document: "sites.csv", input: input)
  }
}
