public import CanonicalJSON

/// Something that a reader gets as text for a terminal, as Markdown, or as JSON.
///
/// The same records give the same bytes, wherever and whenever the document is made.
public protocol Document: Sendable {
  /// Lines for a terminal, up to 100 columns wide, ending in a line feed.
  var text: String { get }
  /// A Markdown document, ending in a line feed.
  var markdown: String { get }
  var json: JSONValue { get }
  /// What must be said beside the document too, lower-case, without a full stop.
  var notices: [String] { get }
}

extension Document {
  public var notices: [String] { [] }
}

/// A document that a spreadsheet can open.
public protocol TabularDocument: Document {
  /// The rows as RFC 4180 has them, below a row of titles.
  var csv: String { get }

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

/// A document whose text and Markdown come from one page.
protocol PagedDocument: NoticedDocument {
  var page: Page { get }
}

extension PagedDocument {
  public var text: String { TerminalPage.text(of: page) }

  public var markdown: String { MarkdownPage.text(of: page) }
}
