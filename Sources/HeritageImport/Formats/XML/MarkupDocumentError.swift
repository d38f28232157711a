/// A reason why a document of elements (XML, KML or GPX) has no rows that can be read.
public enum MarkupDocumentError: Error, Hashable, Sendable {
  /// What a document may have only so much of.
  public enum Limit: Hashable, Sendable {
    case rowBytes(Int)
    case texts(Int)
    case positions(Int)
    case columns(Int)
    case columnNameBytes(Int)
  }

  /// No element is at the path of the rows; the names beside its last step that was there are given.
  case noRecords(source: String, path: String, found: String, names: [String])
  /// Nothing shows which elements are the rows; some that could be are given.
  case recordsUnclear(source: String, candidates: [String])
  /// A map without a placemark, and how many other files it points to.
  case noPlacemarks(source: String, links: Int)
  /// An archive without a map.
  case noMap(source: String)
  case overLimit(source: String, line: Int, Limit)
}

extension MarkupDocumentError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noRecords(let source, let path, let found, _):
      "\(source): there is no element at '\(path)'"
        + (found.isEmpty ? "" : ", though there is one at '\(found)'")
    case .recordsUnclear(let source, _):
      "\(source): its beginning does not show which elements are the rows, as none with something "
        + "inside stands beside another of its name"
    case .noPlacemarks(let source, 0): "\(source): there is no <Placemark> in it"
    case .noPlacemarks(let source, let links):
      "\(source): there is no <Placemark> in it, only "
        + (links == 1 ? "a link to another file" : "links to \(links) other files")
    case .noMap(let source): "\(source): there is no KML document in the archive"
    case .overLimit(let source, let line, let limit): "\(source):\(line): \(limit)"
    }
  }

  /// What the user can do next.
  public var hint: String {
    switch self {
    case .noRecords(_, _, let found, let names):
      if found.isEmpty {
        "a path begins with the root element"
          + (names.first.map { ", which is '\($0)'" } ?? "")
      } else if names.isEmpty {
        "that element is empty"
      } else {
        "elements in it: " + names.map { "'\($0)'" }.joined(separator: ", ")
      }
    case .recordsUnclear(_, let candidates) where candidates.isEmpty:
      "the document is empty but for its root element"
    case .recordsUnclear(_, let candidates):
      "name their path in the mapping: "
        + candidates.map { "\"input\": {\"records\": \"\($0)\"}" }.joined(separator: " or ")
    case .noPlacemarks(_, 0): "save the places themselves as KML"
    case .noPlacemarks: "links are not followed: open the file in a map and save its places as KML"
    case .noMap: "a KMZ file has a 'doc.kml' inside; if this is another archive, unpack it first"
    case .overLimit(_, _, .rowBytes), .overLimit(_, _, .texts), .overLimit(_, _, .positions):
      "look at what stands there; if it is meant, split it"
    case .overLimit(_, _, .columns), .overLimit(_, _, .columnNameBytes):
      "names of elements that carry data are no columns; another path for the rows may help"
    }
  }
}

extension MarkupDocumentError.Limit: CustomStringConvertible {
  public var description: String {
    switch self {
    case .rowBytes(let limit): "a row with more than \(limit) bytes of text"
    case .texts(let limit): "a row with more than \(limit) texts"
    case .positions(let limit): "a geometry with more than \(limit) positions"
    case .columns(let limit): "more than \(limit) different columns"
    case .columnNameBytes(let limit): "a column's name longer than \(limit) bytes"
    }
  }
}
