/// The paths of members met in a document, each with its column.
///
/// A path is a node below that of the object it is in. As rows mostly have the same members in the
/// same order, each node remembers which one followed it, so that a name is compared and not looked
/// up.
struct JSONPaths {
  struct Limits {
    var paths = 10_000
    /// Bytes of all names of a path.
    var pathBytes = 4096
  }

  private struct Node {
    let parent: Int
    /// The member of the row that it is in or is.
    let top: Int
    let nameStart: Int
    let nameEnd: Int
    let pathBytes: Int
    /// Another node of the same hash.
    let sameHash: Int
    /// The object in which it was met last.
    var object = 0
    var firstChild = JSONPaths.none
    var follower = JSONPaths.none
    var column = JSONPaths.none
    var featureColumn = JSONPaths.none
  }

  /// Why a path is not taken up.
  struct Refusal: Error {
    let fault: JSONFault
  }

  /// The row itself.
  static let root = 0
  private static let none = -1

  private let limits: Limits
  private var nodes: [Node]
  private var names: [UInt8] = []
  private var places: [Int: Int] = [:]
  /// The nodes of the places in rows that are arrays.
  private var elements: [Int] = []

  /// Members of a feature that are read in a way of their own.
  let type: Int
  let properties: Int
  let geometry: Int
  let bounds: Int
  let reference: Int
  let id: Int
  /// The `id` among the properties.
  let propertyID: Int

  init(limits: Limits = Limits()) {
    self.limits = limits
    nodes = [Node(parent: 0, top: 0, nameStart: 0, nameEnd: 0, pathBytes: 0, sameHash: Self.none)]
    (type, properties, geometry, bounds, reference, id, propertyID) = (1, 2, 3, 4, 5, 6, 7)
    for name in ["type", "properties", "geometry", "bbox", "crs", "id"] {
      _ = add(Array(name.utf8).span, to: Self.root)
    }
    _ = add(Array("id".utf8).span, to: properties)
  }

  /// The node of a member.
  ///
  /// - Parameters:
  ///   - parent: The node of the object that it is a member of.
  ///   - sibling: The node of the member before, or for the first that of the object.
  ///   - name: The member's name.
  /// - Returns: The node.
  /// - Throws: ``Refusal`` if there are too many paths or this one is too long.
  mutating func child(
    of parent: Int, after sibling: Int, named name: Span<UInt8>
  ) throws(Refusal) -> Int {
    let isFirst = sibling == parent
    let expected = isFirst ? nodes[parent].firstChild : nodes[sibling].follower
    if expected != Self.none, isName(name, of: expected) { return expected }
    let found = try lookUp(name, in: parent)
    if isFirst { nodes[parent].firstChild = found } else { nodes[sibling].follower = found }
    return found
  }

  private mutating func lookUp(_ name: Span<UInt8>, in parent: Int) throws(Refusal) -> Int {
    var place = places[Self.hash(name, parent)] ?? Self.none
    while place != Self.none {
      if nodes[place].parent == parent, isName(name, of: place) { return place }
      place = nodes[place].sameHash
    }
    let pathBytes = nodes[parent].pathBytes + name.count + 1
    guard pathBytes <= limits.pathBytes else {
      throw Refusal(fault: .pathTooLong(limit: limits.pathBytes))
    }
    guard nodes.count <= limits.paths else {
      throw Refusal(fault: .tooManyPaths(limit: limits.paths))
    }
    return add(name, to: parent)
  }

  private mutating func add(_ name: Span<UInt8>, to parent: Int) -> Int {
    let hash = Self.hash(name, parent)
    let start = names.count
    for index in name.indices { names.append(name[index]) }
    nodes.append(
      Node(
        parent: parent, top: parent == Self.root ? nodes.count : nodes[parent].top,
        nameStart: start, nameEnd: names.count,
        pathBytes: nodes[parent].pathBytes + name.count + 1, sameHash: places[hash] ?? Self.none))
    places[hash] = nodes.count - 1
    return nodes.count - 1
  }

  @inline(__always)
  private func isName(_ name: Span<UInt8>, of node: Int) -> Bool {
    let (start, end) = (nodes[node].nameStart, nodes[node].nameEnd)
    guard name.count == end - start else { return false }
    for index in name.indices where name[index] != names[start + index] { return false }
    return true
  }

  /// A hash that nobody can foresee, so that no document is slow by design.
  private static func hash(_ name: Span<UInt8>, _ parent: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(parent)
    hasher.combine(name.count)
    var word: UInt64 = 0
    for index in name.indices {
      word = word << 8 | UInt64(name[index])
      if index & 7 == 7 { hasher.combine(word) }
    }
    hasher.combine(word)
    return hasher.finalize()
  }

  /// The node of a place in a row that is an array, counting from 0.
  mutating func element(_ index: Int) throws(Refusal) -> Int {
    if index < elements.count { return elements[index] }
    elements.append(try lookUp(Array(String(index).utf8).span, in: Self.root))
    return elements[index]
  }

  /// Remembers that a member was met in an object; returns `false` if it was there already.
  mutating func meet(_ node: Int, in object: Int) -> Bool {
    guard nodes[node].object != object else { return false }
    nodes[node].object = object
    return true
  }

  /// The member of the row that a node is in or is.
  func top(of node: Int) -> Int { nodes[node].top }

  /// Whether a member was met in an object that came after another one.
  func isMet(_ node: Int, after object: Int) -> Bool { nodes[node].object > object }

  /// The place of a node's column, which is added if it is new.
  ///
  /// - Parameters:
  ///   - node: A node.
  ///   - isFeature: Whether the row is a feature, whose properties are columns by their own names.
  ///   - columns: The columns of the document.
  /// - Returns: The place.
  mutating func column(of node: Int, isFeature: Bool, in columns: inout ColumnTable) -> Int {
    let known = isFeature ? nodes[node].featureColumn : nodes[node].column
    if known != Self.none { return known }
    let place = columns.place(of: name(of: node, below: isFeature ? properties : Self.root))
    if isFeature { nodes[node].featureColumn = place } else { nodes[node].column = place }
    return place
  }

  /// The path of a node below another, or below the row.
  func name(of node: Int, below ancestor: Int = root) -> String {
    var parts: [ArraySlice<UInt8>] = []
    var place = node
    while place != Self.root, place != ancestor {
      parts.append(names[nodes[place].nameStart..<nodes[place].nameEnd])
      place = nodes[place].parent
    }
    let path = parts.reversed().joined(separator: [UInt8(ascii: "/")])
    return String(decoding: Array(path), as: UTF8.self)
  }
}
