import Foundation

/// A format of listing that can be imported.
public enum ListingFormat: String, CaseIterable, Sendable {
  /// UNESCO's World Heritage listing as XML, in both of its schemas.
  case unesco

  /// What the format is, for people.
  public var title: String {
    switch self {
    case .unesco: "UNESCO's World Heritage listing as XML"
    }
  }

  /// Recognises a format by the first element of an XML document; `nil` if it is none.
  ///
  /// - Parameters:
  ///   - root: The element's local name.
  ///   - namespace: The element's namespace, if it is in one.
  public init?(root: String, namespace: String?) {
    guard namespace == nil, root == "query" else { return nil }
    self = .unesco
  }

  /// What a kind of XML is called that many programs write and that is no listing known here; `nil`
  /// if the name of its root element says nothing.
  static func title(ofForeignRoot root: String) -> String? {
    let known: [String: String] = [
      "FeatureCollection": "GML", "Workbook": "spreadsheet XML", "feed": "an Atom feed",
      "gpx": "GPX", "html": "HTML", "kml": "KML", "lido": "LIDO", "lidoWrap": "LIDO",
      "osm": "OpenStreetMap XML", "RDF": "RDF", "rss": "an RSS feed", "svg": "SVG",
      "urlset": "a sitemap",
    ]
    return known[root]
  }

  /// The known formats in one line, for a hint.
  static var known: String {
    "known formats: " + allCases.map { "\($0.rawValue) (\($0.title))" }.joined(separator: ", ")
  }
}

/// A kind of file that is not XML, told by its first bytes.
public enum FileKind: Hashable, Sendable {
  case empty, json, csv, html, gzip, zip, pdf, database
  /// Text, or bytes, of no kind known here.
  case text, binary

  /// Recognises what is not XML; `nil` if the file may be XML, as only a reader can tell for sure.
  ///
  /// - Parameter bytes: The start of a file; some hundred bytes are enough.
  public init?(firstBytes bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if let kind = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind {
      self = kind
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      // UTF-16, which the XML reader refuses with advice of its own.
      return nil
    } else {
      self.init(text: bytes)
    }
  }

  /// Recognises what is not XML by the start of a file.
  init?(path: String) throws {
    let start = try FileHandle(forReadingFrom: URL(filePath: path)).read(upToCount: 512)
    self.init(firstBytes: Array(start ?? Data()))
  }

  private init?(text bytes: [UInt8]) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let text = content.drop { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
    switch text.first {
    case nil: self = .empty
    case UInt8(ascii: "<"):
      let start = String(decoding: text.prefix(14), as: UTF8.self).lowercased()
      guard start.hasPrefix("<!doctype html") || start.hasPrefix("<html") else { return nil }
      self = .html
    case UInt8(ascii: "{"), UInt8(ascii: "["): self = .json
    default:
      guard !text.contains(0) else {
        self = .binary
        return
      }
      let line = text.prefix { $0 != 0x0A }
      self = line.contains(where: ",;\t".utf8.contains) ? .csv : .text
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
    ([0x1F, 0x8B], .gzip), (Array("PK\u{3}\u{4}".utf8), .zip), (Array("%PDF-".utf8), .pdf),
    (Array("SQLite format 3".utf8), .database),
  ]

  /// What the kind is called, for people.
  var title: String {
    switch self {
    case .empty: "empty"
    case .json: "JSON"
    case .csv: "a table in text form (CSV)"
    case .html: "a web page (HTML)"
    case .gzip: "compressed (gzip)"
    case .zip: "compressed (zip)"
    case .pdf: "a PDF document"
    case .database: "an SQLite database"
    case .text: "plain text"
    case .binary: "no text"
    }
  }
}
