import ByteStreams
import CanonicalJSON

/// Where the rows of a document are.
enum JSONRecords: Hashable, Sendable {
  /// The elements of the array at a path of members; without any, of the document itself.
  case elements(of: [String])
  /// The document as a whole, which is one feature.
  case document

  /// Looks for the rows.
  ///
  /// They are the elements of the document if that is an array, else of its member `features` or
  /// `data`, else of the only array of objects that is in it.
  ///
  /// - Parameters:
  ///   - stream: The document; it is not read further than needed.
  ///   - path: The path of the array, its names with `/` between, where somebody said it.
  ///   - limits: How much the document may ask for.
  /// - Throws: ``ImportError`` if there is none, or more than one, and if the document is damaged.
  init(
    in stream: any ByteStream, at path: String?, limits: JSONCursor.Limits = JSONCursor.Limits()
  ) throws {
    var search = JSONRecordSearch(
      try JSONCursor(stream, limits: limits),
      wanted: path.map { $0.split(separator: "/").map(String.init) })
    self = try search.records()
  }
}

/// Looks through a document for arrays.
private struct JSONRecordSearch {
  private struct Found {
    let path: [String]
    let hasObjects: Bool

    var name: String { path.joined(separator: "/") }
  }

  private var cursor: JSONCursor
  private let wanted: [String]?
  private var arrays: [Found] = []
  private var featureMembers: Set<String> = []

  init(_ cursor: JSONCursor, wanted: [String]?) {
    self.cursor = cursor
    self.wanted = wanted
  }

  mutating func records() throws -> JSONRecords {
    switch try cursor.peekValue() {
    case UInt8(ascii: "["):
      guard let wanted, !wanted.isEmpty else { return .elements(of: []) }
    case UInt8(ascii: "{"):
      if let path = try search([]) { return .elements(of: path) }
    default: break
    }
    let withObjects = arrays.filter(\.hasObjects)
    if let wanted {
      let likely = withObjects.isEmpty ? arrays : withObjects
      throw fault(.noArray(at: wanted.joined(separator: "/"), arrays: likely.map(\.name)))
    }
    if featureMembers.contains("Feature"), featureMembers.count > 1 { return .document }
    guard withObjects.count == 1 else {
      throw fault(.noRecords(arrays: withObjects.map(\.name)))
    }
    return .elements(of: withObjects[0].path)
  }

  /// What is wrong with the document and not with a line of it.
  private func fault(_ fault: JSONFault) -> ImportError {
    .json(source: cursor.source, line: 0, fault)
  }

  /// Looks through an object; returns the path of the array that has the rows as soon as that is met.
  private mutating func search(_ path: [String]) throws -> [String]? {
    try cursor.open()
    var isFirst = true
    while true {
      cursor.keep()
      guard let token = try cursor.nextMember(&isFirst) else { break }
      let name = cursor.text(token)
      cursor.forget()
      let here = path + [name]
      switch try cursor.peekValue() {
      case UInt8(ascii: "["):
        if here == wanted || wanted == nil && Self.usual.contains(here) { return here }
        try look(at: here)
      case UInt8(ascii: "{"):
        if path.isEmpty, ["geometry", "properties"].contains(name) { featureMembers.insert(name) }
        if here.count < Self.deepest {
          if let found = try search(here) { return found }
        } else {
          try cursor.skipValue()
        }
      case UInt8(ascii: "\"") where path.isEmpty && name == "type":
        cursor.keep()
        featureMembers.insert(try cursor.text())
        cursor.forget()
      default: try cursor.skipValue()
      }
    }
    return nil
  }

  private mutating func look(at path: [String]) throws {
    try cursor.open()
    var isFirst = true
    var hasObjects = false
    while try cursor.nextElement(&isFirst) {
      if try cursor.peekValue() == UInt8(ascii: "{") { hasObjects = true }
      try cursor.skipValue()
    }
    guard arrays.count < Self.most else { return }
    arrays.append(Found(path: path, hasObjects: hasObjects))
  }

  private static let usual = [["features"], ["data"], ["data", "data"]]
  /// How many objects inside each other are looked into.
  private static let deepest = 5
  /// How many arrays are told of.
  private static let most = 100
}
