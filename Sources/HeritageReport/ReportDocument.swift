public import CanonicalJSON

/// Something that a reader gets as text for a terminal, as Markdown, or as JSON.
///
/// The same records give the same bytes, wherever and whenever the document is made.
public protocol ReportDocument: Sendable {
  /// Lines for a terminal, up to 100 columns wide, ending in a line feed.
  var text: String { get }
  /// A Markdown document, ending in a line feed.
  var markdown: String { get }
  var json: JSONValue { get }
}

/// A document whose text and Markdown come from one page.
protocol PagedDocument: ReportDocument {
  var page: Page { get }
}

extension PagedDocument {
  public var text: String { TerminalPage.text(of: page) }

  public var markdown: String { MarkdownPage.text(of: page) }
}
