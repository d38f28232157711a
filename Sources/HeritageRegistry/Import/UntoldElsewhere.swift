import HeritageEditions
import HeritageExport
import HeritageModel
import HeritageText

/// What records say and an audience is not told, which no table may put into a record that it is told.
struct UntoldElsewhere {
  private let texts: [String: RecordReference]
  private let degrees: [String: RecordReference]

  /// - Parameters:
  ///   - records: All records of the registry.
  ///   - edition: Those that the audience is told.
  init(of records: Records, notIn edition: Records) {
    let untold = PrivateTexts(of: records, notIn: edition)
    texts = Dictionary(untold.texts.map { (FeatureColumn.folded($0.text), $0.record) }) {
      first, _ in first
    }
    degrees = Dictionary(untold.degrees.map { ($0.text, $0.record) }) { first, _ in first }
  }

  /// Returns the record that says what a change would tell; `nil` if none does.
  func source(of change: CellChange, in row: [String: String]) -> RecordReference? {
    if case .place = change.meaning {
      // One of the two alone is met by chance.
      let records = ["longitude", "latitude"].map { column in
        row[column].flatMap(FeatureColumn.number(in:)).flatMap {
          degrees[$0.description]
        }
      }
      return records[0] == records[1] ? records[0] : nil
    }
    return change.cells.lazy.flatMap { cell in
      SafeText.formulaUnquoted(cell.given ?? "").split(whereSeparator: \.isNewline)
    }.compactMap { texts[FeatureColumn.folded(String($0))] }.first
  }
}
