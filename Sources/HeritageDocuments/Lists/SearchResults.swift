public import CanonicalJSON
public import HeritageModel
import HeritageText

/// The records whose texts hold what was looked for.
public struct SearchResults: TabularDocument, NoticedDocument {
  /// A record, what it is called, and the words in it.
  public typealias Hit = (
    reference: RecordReference, title: String, field: String, excerpt: String
  )

  public let told: Records
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  private let hits: [RecordReference]
  private let table: Table

  /// Creates the answer to a search.
  ///
  /// - Parameters:
  ///   - hits: What was found, in the order in which it is shown.
  ///   - told: The records that were found, the places that they are about, and what they rest on.
  public init(_ hits: [Hit], told: Records = Records()) {
    self.told = told
    self.hits = hits.map(\.reference)
    table = Table(
      ["record", "title", "field", "excerpt"],
      texts: hits.map { [$0.reference.description, $0.title, $0.field, $0.excerpt] })
  }

  /// Two lines a record: what it is, and where the words are.
  public var text: String {
    guard !table.rows.isEmpty else { return "nothing found\n" }
    let found = table.rows.map { row -> String in
      let cells = row.map { SafeText.terminal($0.plainText) }
      return "\(cells[0])  \(cells[1])\n    \(cells[2]): \(cells[3])\n"
    }.joined()
    return heading.text + found
  }

  public var markdown: String {
    var page = Page()
    page.notices(heading)
    page.table(table)
    return table.rows.isEmpty ? "Nothing found.\n" : MarkdownPage.text(of: page)
  }

  /// An object a record; one that is not for everybody, or not as journaled, says so.
  public var json: JSONValue {
    guard !heading.isEmpty, let rows = table.json.arrayValue else { return table.json }
    return .array(
      zip(hits, rows).map { hit, row in
        Notices(about: hit, in: told, notAsJournaled: notAsJournaled).mark(row)
      })
  }

  public var csv: String { table.csv }
}
