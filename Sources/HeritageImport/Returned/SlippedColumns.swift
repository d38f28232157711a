/// Tells a column whose cells say what cells of other rows said, as when it is sorted by itself or slips by
/// a row.
struct SlippedColumns {
  private struct Column {
    var count = 0
    var before: [Int: Int] = [:]
    var after: [Int: Int] = [:]
  }

  private var columns: [String: Column] = [:]

  /// Two names that stood in each other's places are mended by as many.
  private static let fewest = 3
  /// Words of a short list come again in other rows by themselves.
  private static let fewestOfWords = 5

  /// Notes the cells by which a record changes.
  mutating func note(_ edits: [CellEdit]) {
    for edit in edits {
      columns[edit.column, default: Column()].count += 1
      columns[edit.column]?.before[Self.print(edit.before), default: 0] += 1
      columns[edit.column]?.after[Self.print(edit.after), default: 0] += 1
    }
  }

  /// The first such column by name, with how many of the cells that change say what others said.
  var first: (column: String, cells: Int, of: Int)? {
    for (name, column) in columns.sorted(by: { $0.key < $1.key }) {
      let cells = column.after.reduce(0) { $0 + min($1.value, column.before[$1.key] ?? 0) }
      let areMostlyDifferent = column.after.count * 2 > column.count
      let isSlipped =
        areMostlyDifferent
        ? cells >= Self.fewest && cells * 2 > column.count
        : cells >= Self.fewestOfWords && cells == column.count
      if isSlipped { return (name, cells, column.count) }
    }
    return nil
  }

  /// The same for one text, and for one number in whatever digits.
  private static func print(_ text: String) -> Int {
    if let number = Double(text), number.magnitude < 1e9 {
      return Int((number * 1e4).rounded()).hashValue
    }
    return text.hashValue
  }
}
