public import CanonicalJSON

/// Something that a reader gets as text for a terminal, as Markdown, or as JSON.
///
/// The same records give the same bytes, wherever and whenever the document is made.
public protocol Document: Sendable {
  /// Lines for a screen, ending in a line feed.
  func text(on screen: Screen) -> String
  /// A Markdown document, ending in a line feed.
  var markdown: String { get }
  var json: JSONValue { get }
  /// What must be said beside the document too, lower-case, without a full stop.
  var notices: [String] { get }
}

extension Document {
  /// The lines for a file, up to 100 columns wide.
  public var text: String { text(on: .page) }

  public var notices: [String] { [] }
}

/// A document that a spreadsheet can open.
public protocol TabularDocument: Document {
  /// The rows as RFC 4180 has them, below a row of titles.
  var csv: String { get }
  /// The same rows as lines of cells with tabs between them, below a line of titles.
  var tsv: String { get }

  /// Shows each row to a closure as a JSON value of its own, which is made when its turn comes.
  func forEachRow<Failure>(_ body: (JSONValue) throws(Failure) -> Void) throws(Failure)
}

extension TabularDocument {
  public func forEachRow<Failure>(
    _ body: (JSONValue) throws(Failure) -> Void
  ) throws(Failure) {
    for row in json.arrayValue ?? [json] { try body(row) }
  }
}

/// A tabular document whose rows are those of one table.
protocol TableDocument: TabularDocument {
  var table: Table { get }
}

extension TableDocument {
  public var csv: String { table.csv }

  public var tsv: String { table.tsv }
}

/// A document whose text and Markdown come from one page.
protocol PagedDocument: NoticedDocument {
  var page: Page { get }
}

extension PagedDocument {
  public func text(on screen: Screen) -> String { TerminalPage.text(of: page, on: screen) }

  public var markdown: String { MarkdownPage.text(of: page) }
}
