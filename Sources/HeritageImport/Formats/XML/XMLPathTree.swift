import HeritageText

/// The paths of elements and attributes inside a row, each with a number of its own.
struct XMLPathTree {
  struct Node {
    let parent: Int
    let name: Int
    let isAttribute: Bool
    /// Whether its element parts the words beside it.
    let separatesWords: Bool
    /// The column of its texts, or -1 before the first.
    var column = -1
    /// The number of what a selector asks of it, or -1 where none does.
    var watch = -1
    /// What was met after it the last time, or -1.
    var following = -1
  }

  /// The number of the row's own element.
  static let row = 0

  var nodes = [Node(parent: -1, name: -1, isAttribute: false, separatesWords: false)]
  private var places: [UInt64: Int] = [:]
  /// What was met last.
  private var last = XMLPathTree.row

  /// The number of an element or attribute inside one.
  ///
  /// - Parameters:
  ///   - parent: The number of the element around it.
  ///   - name: Its name's number.
  ///   - isAttribute: Whether it is an attribute.
  ///   - text: Its name, which is asked for only where it was not met before.
  /// - Returns: The number, which is the same every time.
  @inline(__always)
  mutating func node(
    inside parent: Int, name: Int, isAttribute: Bool, text: @autoclosure () -> String
  ) -> Int {
    // Rows are much alike, so what comes is nearly always what came after it in the row before.
    let expected = nodes[last].following
    if expected >= 0, nodes[expected].name == name, nodes[expected].parent == parent,
      nodes[expected].isAttribute == isAttribute
    {
      last = expected
      return expected
    }
    let key = UInt64(parent) << 32 | UInt64(name) << 1 | (isAttribute ? 1 : 0)
    let number = places[key] ?? add(parent, name, isAttribute, text(), key)
    nodes[last].following = number
    last = number
    return number
  }

  private mutating func add(
    _ parent: Int, _ name: Int, _ isAttribute: Bool, _ text: String, _ key: UInt64
  ) -> Int {
    let number = nodes.count
    let separates = !isAttribute && ElementMarkup.separatesWords(text)
    nodes.append(
      Node(parent: parent, name: name, isAttribute: isAttribute, separatesWords: separates))
    places[key] = number
    return number
  }
}
