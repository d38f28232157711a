import CanonicalJSON
import HeritageDocuments
import HeritagePages
import HeritageRegistry

extension OutputOptions {
  /// Writes a document in the form asked for, the first of those it has where none was.
  ///
  /// A document that is not for everybody says so beside itself too, even where it goes to a file.
  func write(_ document: some Document, among supported: [OutputFormat]) throws {
    for notice in document.notices { note("warning: \(notice)") }
    try write(form: try format(among: supported), of: document)
  }

  /// Writes a document that has a form for spreadsheets too.
  ///
  /// Rows alone have no place for what stands at the head of a document, so it is said beside them
  /// even where nothing else is.
  func write(
    _ document: some TabularDocument, among supported: [OutputFormat], piped: OutputFormat?
  ) throws {
    let format = try format(among: supported, piped: piped)
    tellNotices(of: document, beside: format)
    switch format {
    case .csv: try write(document.csv)
    case .tsv: try write(document.tsv)
    case .jsonl: try writeLines { (line) throws in try document.forEachRow(line) }
    default: try write(form: format, of: document)
    }
  }

  /// Tells what must be said beside the rows of a document.
  func tellNotices(of document: some TabularDocument, beside format: OutputFormat) {
    for notice in document.notices where format == .csv || format == .tsv || !quiet {
      StandardStreams.note("warning: \(notice)")
    }
  }

  func write(_ document: some TabularDocument, among supported: [OutputFormat]) throws {
    try write(document, among: supported, piped: nil)
  }

  /// Writes a document, and fails in the end where a record could not be read for it.
  func write(_ shown: Shown<some Document>, among supported: [OutputFormat]) throws {
    warn(about: shown.damaged)
    try write(shown.document, among: supported)
    try end(without: shown.damaged)
  }

  func write(
    _ shown: Shown<some TabularDocument>, among supported: [OutputFormat], piped: OutputFormat?
  ) throws {
    warn(about: shown.damaged)
    try write(shown.document, among: supported, piped: piped)
    try end(without: shown.damaged)
  }

  func write(_ shown: Shown<some TabularDocument>, among supported: [OutputFormat]) throws {
    try write(shown, among: supported, piped: nil)
  }

  /// Writes a document that says in JSON where its registry and its files are.
  func write(
    _ shown: Shown<some LocatedDocument>, of registry: Registry, among supported: [OutputFormat]
  ) throws {
    let isJSON = try format(among: supported) == .json
    try write(isJSON ? registry.located(shown) : shown, among: supported)
  }

  func write(
    _ shown: Shown<some LocatedDocument & TabularDocument>, of registry: Registry,
    among supported: [OutputFormat]
  ) throws {
    let isJSON = try format(among: supported) == .json
    try write(isJSON ? registry.located(shown) : shown, among: supported, piped: nil)
  }

  /// Writes the page of a document, and fails in the end where a record could not be read for it.
  func write(
    page shown: Shown<some WebDocument>, of registry: Registry,
    in language: PageLanguage
  ) throws {
    warn(about: shown.damaged)
    for notice in shown.document.notices { note("warning: \(notice)") }
    let page = try registry.page(of: shown.document, in: language)
    tell(page.remarks)
    try write(page.html)
    try end(without: shown.damaged)
  }

  private func write(form: OutputFormat, of document: some Document) throws {
    switch form {
    case .json: try write(document.json)
    case .markdown: try write(document.markdown)
    case .html:
      throw RegistryError.usage(
        "this command has no 'html' form", hint: "'heritage site' and 'heritage summary' have one")
    case .text, .jsonl, .csv, .tsv: try write(document.text(on: screen))
    }
  }
}
