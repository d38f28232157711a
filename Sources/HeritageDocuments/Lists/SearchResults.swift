public import CanonicalJSON
public import HeritageModel

/// The records whose texts hold what was looked for.
public struct SearchResults: TableDocument, NoticedDocument {
  /// A record, what it is called, and the words in it.
  public typealias Hit = (
    reference: RecordReference, title: String, field: String, excerpt: String
  )

  public let told: Records
  public var notAsJournaled: Set<RecordReference> = []
  public var missing: Set<RecordReference> = []
  public var edition = EditionNote()
  private let hits: [RecordReference]
  let table: Table

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
  public func text(on screen: Screen) -> String {
    guard !table.rows.isEmpty else { return heading.text(on: screen) + "nothing found\n" }
    let page = TerminalPage(on: screen)
    let found = table.rows.flatMap { row in
      page.line(row[0] + "  " + row[1], margin: 8)
        + page.line(row[2] + ": " + row[3], after: "    ", margin: 8)
    }
    return heading.text(on: screen) + found.joined(separator: "\n") + "\n"
  }

  public var markdown: String {
    var page = Page()
    page.notices(heading)
    page.table(table)
    if table.rows.isEmpty { page.paragraph("Nothing found.") }
    return MarkdownPage.text(of: page)
  }

  /// An object a record; one that is not for everybody, or not as journaled, says so.
  public var json: JSONValue {
    guard !heading.isEmpty, let rows = table.json.arrayValue else { return table.json }
    return .array(
      zip(hits, rows).map { hit, row in
        Notices(about: hit, in: told, notAsJournaled: notAsJournaled, edition: edition)
          .mark(row)
      })
  }
}
