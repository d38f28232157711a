/// Finds lines of packs by path: the first few by halving, the many after with an index.
struct PackLookup {
  private let packs: [Pack]
  private var count = 0
  private var index: PackIndex?

  /// An index costs a reading of all packs, and this many look-ups without it cost less.
  private let indexThreshold: Int

  init(_ packs: [Pack]) {
    self.packs = packs
    // A look-up takes as long as reading about half a megabyte.
    let size = packs.reduce(0) { $0 + $1.source.file.size }
    indexThreshold = min(200, size >> 19 + 4)
  }

  /// The line asked for and what was read to compare with it.
  private var wanted: [UInt8] = []
  private var buffer: [UInt8] = []

  /// Tells whether the newest pack that has a path has exactly this record there.
  mutating func holds(_ record: Span<UInt8>, at path: RegistryPath) throws(StoreError) -> Bool {
    guard let index else { return try line(at: path)?.hasRecord(record) ?? false }
    wanted.removeAll(keepingCapacity: true)
    PackLine.append(path: path, record: record, to: &wanted)
    let line = wanted
    return try index.holds(line.span, at: path, &buffer)
  }

  /// The line of the newest pack that has a path.
  mutating func line(at path: RegistryPath) throws(StoreError) -> Pack.Line? {
    count += 1
    if count == indexThreshold { index = try PackIndex(packs) }
    if let index { return try index.line(at: path)?.line }
    for pack in packs.reversed() {
      if let line = try pack.line(at: path) { return line }
    }
    return nil
  }
}
