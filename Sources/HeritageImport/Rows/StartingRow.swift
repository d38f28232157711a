/// One of the first rows of a table, as it stands in the document, before any of them is taken for
/// the headings.
struct StartingRow: Hashable, Sendable {
  /// Its number, as ``InputSettings/Header`` counts rows.
  let number: Int
  /// The texts of its cells that are not empty.
  let texts: [String]
}
