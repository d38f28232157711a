/// Finds lines of packs by path: the first few by halving, the many after with an index.
struct PackLookup {
  private let packs: [Pack]
  private var count = 0
  private var index: PackIndex?

  /// An index costs a reading of all packs, and this many look-ups without it cost less.
  private static let indexThreshold = 200

  init(_ packs: [Pack]) { self.packs = packs }

  /// The line of the newest pack that has a path.
  mutating func line(at path: RegistryPath) throws(StoreError) -> Pack.Line? {
    count += 1
    if count == Self.indexThreshold { index = try PackIndex(packs) }
    if let index { return try index.line(at: path)?.line }
    for pack in packs.reversed() {
      if let line = try pack.line(at: path) { return line }
    }
    return nil
  }
}
