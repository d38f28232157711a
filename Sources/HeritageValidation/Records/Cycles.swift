/// Chains of records that lead back to where they began.
enum Cycles {
  /// Finds the members of every cycle, in linear time.
  ///
  /// - Parameter next: What each member points to; a chain that only leads into a cycle is no part
  ///   of it.
  /// - Returns: The members, cycle by cycle, in no certain order.
  static func members<Node: Hashable>(of next: [Node: Node]) -> [Node] {
    var walkOf: [Node: Int] = [:]
    var members: [Node] = []
    for (walk, start) in next.keys.enumerated() {
      var node = start
      while walkOf[node] == nil, let following = next[node] {
        walkOf[node] = walk
        node = following
      }
      // Only the walk that closes a cycle ends on a node that it passed itself.
      guard walkOf[node] == walk else { continue }
      let first = node
      repeat {
        members.append(node)
        guard let following = next[node] else { break }
        node = following
      } while node != first
    }
    return members
  }
}
