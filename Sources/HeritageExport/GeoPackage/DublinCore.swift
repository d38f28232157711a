import HeritageModel

/// What an export says of itself in the terms of the Dublin Core Metadata Initiative, as XML.
struct DublinCore {
  private let head: ExportHead

  static let namespace = "http://purl.org/dc/terms/"

  init(_ head: ExportHead) { self.head = head }

  var xml: String {
    let registry = head.registry
    let statements: [(term: String, text: String?)] =
      [
        ("title", head.title), ("creator", registry[.author]),
        ("publisher", registry[.publisher]), ("hasVersion", registry[.edition]),
        ("modified", head.newest?.description), ("rights", registry[.licence]),
        ("license", registry[.licenceURL]), ("bibliographicCitation", registry[.citation]),
        ("source", registry[.address]), ("description", registry[.banner]),
      ] + head.remarks.map { ("description", $0) }
    let lines = statements.compactMap { term, text in
      text.map { "  <dcterms:\(term)>\(XMLText.escaped($0))</dcterms:\(term)>\n" }
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <metadata xmlns:dcterms="\(Self.namespace)">
      \(lines.joined())</metadata>

      """
  }
}
