/// Runs two sides in pairs whose order alternates, so that neither always goes first.
///
/// - Parameters:
///   - count: How many pairs.
///   - repeats: How many runs make one side of a pair.
///   - product: Runs the product once in pair `$0`, run `$1`.
///   - peer: Runs the peer likewise.
/// - Returns: The pairs in the order in which they ran.
/// - Throws: What a side throws; the first failure ends it.
public func pairs(
  _ count: Int, repeats: Int,
  product: (Int, Int) throws -> Cost, peer: (Int, Int) throws -> Cost
) rethrows -> [Comparison.Pair] {
  try (0..<count).map { pair in
    if pair.isMultiple(of: 2) {
      let first = try (0..<repeats).map { try product(pair, $0) }
      return Comparison.Pair(product: first, peer: try (0..<repeats).map { try peer(pair, $0) })
    }
    let first = try (0..<repeats).map { try peer(pair, $0) }
    return Comparison.Pair(product: try (0..<repeats).map { try product(pair, $0) }, peer: first)
  }
}
