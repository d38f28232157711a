import CanonicalJSON
import HeritageModel

/// Reads a value of JSON as a row, whose columns are the paths of members.
///
/// Whether the value is a feature of GeoJSON may only be known at its end, as members come in any
/// order. So texts are first kept as ranges of the document.
struct JSONRowReader {
  struct Limits {
    /// Values of one row, without those of its geometry.
    var texts = 1_000_000
    var paths = JSONPaths.Limits()
  }

  private enum Kind { case text, escaped, null }

  private struct Leaf {
    let node: Int32
    let kind: Kind
    let start: Int32
    let end: Int32
  }

  private(set) var columns: ColumnTable
  /// Whether a row was a feature.
  private(set) var hasFeatures = false

  private let limits: Limits
  private var paths: JSONPaths
  private var leaves: [Leaf] = []
  /// The number of objects so far.
  private var objects = 0
  /// The value of the row's own member `geometry`, if that is an object.
  private var geometry:
    (outcome: JSONGeometry.Outcome, start: JSONCursor.Place, end: JSONCursor.Place)?
  private var isTypedAsFeature = false
  private var fault: (line: Int, member: String, fault: JSONFault)?

  init(columns: ColumnTable, limits: Limits = Limits()) {
    self.columns = columns
    self.limits = limits
    paths = JSONPaths(limits: limits.paths)
  }

  /// Reads the value that is next.
  ///
  /// - Parameters:
  ///   - row: The row, which has begun.
  ///   - cursor: The place of the value, from which on bytes are kept.
  /// - Throws: ``ImportError`` if the document is damaged, and what the stream throws.
  mutating func read(into row: inout TableRow, _ cursor: inout JSONCursor) throws {
    leaves.removeAll(keepingCapacity: true)
    geometry = nil
    isTypedAsFeature = false
    fault = nil
    let objectsBefore = objects
    switch try cursor.peekValue() {
    case UInt8(ascii: "{"): try object(JSONPaths.root, &cursor)
    case UInt8(ascii: "["): try elements(&cursor)
    default:
      fault = (cursor.line, "", .bareValue)
      let start = cursor.place
      try cursor.skipValue()
      row.fault = issue(
        of: cursor,
        value: String(decoding: cursor.slice(from: start, to: cursor.place), as: UTF8.self))
      return
    }
    let isFeature =
      isTypedAsFeature
      && [paths.geometry, paths.properties].contains { paths.isMet($0, after: objectsBefore) }
    if isFeature {
      hasFeatures = true
      try finishFeature(&row, cursor, objectsBefore)
    } else {
      try finish(&row, &cursor)
    }
    row.fault = issue(of: cursor)
  }

  // MARK: Values

  private mutating func object(_ parent: Int, _ cursor: inout JSONCursor) throws {
    objects += 1
    let object = objects
    try cursor.open()
    var isFirst = true
    var sibling = parent
    while let name = try cursor.nextMember(&isFirst) {
      let node = try member(name, of: parent, after: sibling, cursor)
      if !paths.meet(node, in: object), fault == nil {
        let member = paths.name(of: node)
        fault = (cursor.line, member, .syntax(.duplicateKey(cursor.text(name))))
      }
      sibling = node
      if node == paths.geometry, try cursor.peek() == UInt8(ascii: "{") {
        try readGeometry(&cursor)
      } else {
        try value(node, &cursor)
      }
    }
  }

  private mutating func member(
    _ name: JSONCursor.Token, of parent: Int, after sibling: Int, _ cursor: JSONCursor
  ) throws -> Int {
    do throws(JSONPaths.Refusal) {
      if name.hasEscapes {
        return try paths.child(of: parent, after: sibling, named: cursor.resolved(name).span)
      }
      return try paths.child(
        of: parent, after: sibling, named: cursor.bytes.span.extracting(cursor.range(name)))
    } catch {
      throw cursor.error(error.fault)
    }
  }

  private mutating func elements(_ cursor: inout JSONCursor) throws {
    try cursor.open()
    var isFirst = true
    var index = 0
    while try cursor.nextElement(&isFirst) {
      let node: Int
      do throws(JSONPaths.Refusal) {
        node = try paths.element(index)
      } catch {
        throw cursor.error(error.fault)
      }
      index += 1
      try value(node, &cursor)
    }
  }

  private mutating func value(_ node: Int, _ cursor: inout JSONCursor) throws {
    switch try cursor.peekValue() {
    case UInt8(ascii: "\""):
      let token = try cursor.string()
      if node == paths.type, cursor.slice(token).elementsEqual("Feature".utf8) {
        isTypedAsFeature = true
      }
      try keep(token, token.hasEscapes ? .escaped : .text, of: node, cursor)
    case UInt8(ascii: "{"): try object(node, &cursor)
    case UInt8(ascii: "["):
      try cursor.open()
      var isFirst = true
      while try cursor.nextElement(&isFirst) { try value(node, &cursor) }
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      try keep(cursor.number(), .text, of: node, cursor)
    default:
      let word = try cursor.word()
      try keep(
        word, cursor.slice(word).first == UInt8(ascii: "n") ? .null : .text, of: node, cursor)
    }
  }

  private mutating func keep(
    _ token: JSONCursor.Token, _ kind: Kind, of node: Int, _ cursor: JSONCursor
  ) throws {
    guard leaves.count < limits.texts else {
      throw cursor.error(.tooManyTexts(limit: limits.texts))
    }
    leaves.append(
      Leaf(node: Int32(node), kind: kind, start: Int32(token.start), end: Int32(token.end)))
  }

  private mutating func readGeometry(_ cursor: inout JSONCursor) throws {
    let start = cursor.place
    let outcome = try JSONGeometry.read(&cursor)
    if case .unreadable = outcome { try cursor.skipValue() }
    geometry = (outcome, start, cursor.place)
  }

  // MARK: Rows

  private mutating func finish(_ row: inout TableRow, _ cursor: inout JSONCursor) throws {
    if let geometry {
      // It is an object like any other.
      let end = cursor.place
      cursor.go(to: geometry.start)
      try value(paths.geometry, &cursor)
      cursor.go(to: end)
    }
    for leaf in leaves { add(leaf, to: &row, isFeature: false, cursor) }
  }

  private mutating func finishFeature(
    _ row: inout TableRow, _ cursor: JSONCursor, _ objectsBefore: Int
  ) throws {
    let hasPropertyID = paths.isMet(paths.propertyID, after: objectsBefore)
    for leaf in leaves {
      switch paths.top(of: Int(leaf.node)) {
      case paths.type, paths.bounds: continue
      case paths.id where hasPropertyID: continue
      case paths.geometry where leaf.kind == .null: continue
      case paths.properties where Int(leaf.node) == paths.properties && leaf.kind == .null: continue
      case paths.reference: try checkReference(leaf, cursor)
      default: add(leaf, to: &row, isFeature: true, cursor)
      }
    }
    guard let geometry else { return }
    switch geometry.outcome {
    case .geometry(let geometry): row.geometry = geometry
    case .empty: break
    case .unreadable:
      row.hasUnreadGeometry = true
      row.append(
        cursor.slice(from: geometry.start, to: geometry.end),
        to: paths.column(of: paths.geometry, isFeature: true, in: &columns))
    }
  }

  private mutating func add(
    _ leaf: Leaf, to row: inout TableRow, isFeature: Bool, _ cursor: JSONCursor
  ) {
    let column = paths.column(of: Int(leaf.node), isFeature: isFeature, in: &columns)
    let token = JSONCursor.Token(start: Int(leaf.start), end: Int(leaf.end))
    switch leaf.kind {
    case .text: row.append(cursor.slice(token), to: column)
    case .escaped: row.append(cursor.resolved(token), to: column)
    case .null: break
    }
  }

  private func checkReference(_ leaf: Leaf, _ cursor: JSONCursor) throws {
    let path = paths.name(of: Int(leaf.node))
    guard leaf.kind != .null, path == "crs/properties/name" else { return }
    let token = JSONCursor.Token(
      start: Int(leaf.start), end: Int(leaf.end), hasEscapes: leaf.kind == .escaped)
    let name = cursor.text(token)
    guard JSONReference.isWGS84(name) else { throw cursor.error(.foreignReference(name)) }
  }

  private func issue(of cursor: JSONCursor, value: String? = nil) -> ImportIssue? {
    let flaw = cursor.flaw.map { (line: $0.line, member: "", fault: $0.fault) }
    guard let found = fault ?? flaw else { return nil }
    return ImportIssue(
      found.member, line: found.line, value: value, code: ImportCode.rowOutOfShape,
      found.fault.description, suggestion: found.fault.hint)
  }
}
