public import CanonicalJSON
public import HeritageModel
import HeritageText

/// The records whose texts hold what was looked for.
public struct SearchResults: TabularDocument {
  /// A record, what it is called, and the words in it.
  public typealias Hit = (
    reference: RecordReference, title: String, field: String, excerpt: String
  )

  private let table: Table

  public init(_ hits: [Hit]) {
    table = Table(
      ["record", "title", "field", "excerpt"],
      texts: hits.map { [$0.reference.description, $0.title, $0.field, $0.excerpt] })
  }

  /// Two lines a record: what it is, and where the words are.
  public var text: String {
    guard !table.rows.isEmpty else { return "nothing found\n" }
    return table.rows.map { row in
      let cells = row.map { SafeText.terminal($0.plainText) }
      return "\(cells[0])  \(cells[1])\n    \(cells[2]): \(cells[3])\n"
    }.joined()
  }

  public var markdown: String {
    var page = Page()
    page.table(table)
    return table.rows.isEmpty ? "Nothing found.\n" : MarkdownPage.text(of: page)
  }

  public var json: JSONValue { table.json }

  public var csv: String { table.csv }
}
