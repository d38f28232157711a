/// A reason a whole document cannot be imported, beside damage to the document itself.
public enum ImportError: Error, Hashable, Sendable {
  /// The file is not XML.
  case notXML(source: String, kind: FileKind)
  /// The document is XML of another kind.
  case otherXML(source: String, line: Int, root: String)
  /// The document has not one row; its root element is named where that is not the listing's.
  case noRows(source: String, root: String?)
  /// The rows of the document are not those of the listing.
  case otherRows(source: String, line: Int, element: String)
  /// Nothing in the document shows the language of its names and texts, and nobody has said it.
  case languageUnknown(source: String)
  /// The date given for the document is open at both ends, so that it has no place in the order.
  case editionWithoutDay(edition: String)
  /// The listing has more rows than an import may have.
  case tooManyRows(source: String, line: Int, limit: Int)
  /// A table in text form is damaged, or asks for too much.
  case delimited(source: String, line: Int, DelimitedFault)
}

extension ImportError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notXML(let source, .empty): "\(source): the file is empty"
    case .notXML(let source, let kind):
      "\(source): the file is \(kind.title), which cannot be imported"
    case .otherXML(let source, let line, let root):
      if let kind = ListingFormat.title(ofForeignRoot: root) {
        "\(source):\(line): the root element <\(root)> is that of \(kind), which cannot be imported"
      } else {
        "\(source):\(line): the root element <\(root)> is not that of a known listing"
      }
    case .noRows(let source, nil): "\(source): the listing has no <row>"
    case .noRows(let source, let root?):
      "\(source): there is no <row> in it, and the root element <\(root)> is "
        + (ListingFormat.title(ofForeignRoot: root).map { "that of \($0)" }
          ?? "not that of a known listing")
    case .otherRows(let source, let line, let element):
      "\(source):\(line): a row with <\(element)> but without <id_number> is not one of a known listing"
    case .languageUnknown(let source):
      "\(source): the language of the listing cannot be told from its texts"
    case .editionWithoutDay(let edition):
      "the edition '\(edition)' has no day by which it could come before or after another"
    case .tooManyRows(let source, let line, let limit):
      "\(source):\(line): the listing has more than the \(limit) rows allowed"
    case .delimited(let source, let line, let fault):
      line > 0 ? "\(source):\(line): \(fault)" : "\(source): \(fault)"
    }
  }

  /// Whether saying the language lets the document be imported.
  public var isAboutLanguage: Bool {
    if case .languageUnknown = self { true } else { false }
  }

  /// What the user can do next.
  public var hint: String {
    switch self {
    case .notXML(_, .empty), .noRows(_, nil): "the download may have failed: fetch the file again"
    case .notXML(_, .gzip), .notXML(_, .zip): "unpack the file first"
    case .languageUnknown:
      "name it, as in '--language fr'; '--language und' keeps its texts without one"
    case .editionWithoutDay:
      "name a date, as in '--edition 2025-12', or leave it out where none is known"
    case .tooManyRows: "split the listing"
    case .delimited(_, _, let fault): fault.hint
    case .notXML, .otherXML, .otherRows, .noRows: ListingFormat.known
    }
  }
}
