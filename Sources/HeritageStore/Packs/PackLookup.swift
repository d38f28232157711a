import Bytes

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

  /// The line of the newest pack that has a path.
  mutating func line(at path: RegistryPath) throws(StoreError) -> Pack.Line? {
    count += 1
    if count == indexThreshold { index = try PackIndex(packs) }
    switch try index?.find(path) {
    case .line(let line): return line
    case .nothing: return nil
    case .uncertain, nil: break
    }
    for pack in packs.reversed() {
      if let line = try pack.line(at: path) { return line }
    }
    return nil
  }
}

/// Tells where the newest line of each path is, in some 40 bytes a path.
private struct PackIndex {
  enum Result {
    case line(Pack.Line)
    case nothing
    /// Another path has the same hash, or the line is damaged.
    case uncertain
  }

  private let packs: [Pack]
  /// The packs' bytes counted through from the first pack: where each pack starts, and each line.
  private var starts: [Int] = []
  private var places: [UInt64: Int] = [:]

  /// Reads all packs once.
  init(_ packs: [Pack]) throws(StoreError) {
    self.packs = packs
    var start = 0
    for pack in packs {
      starts.append(start)
      let reader = LineReader(pack.source, limit: PackLine.limit)
      while try reader.next() {
        // Of two lines for one path in a damaged pack, the first counts.
        guard let hash = reader.pathHash, places[hash] ?? -1 < start else { continue }
        places[hash] = start + reader.offset
      }
      start += pack.source.file.size
    }
  }

  func find(_ path: RegistryPath) throws(StoreError) -> Result {
    let bytes = path.text.utf8Span.span
    guard let place = places[tableHash(bytes)] else { return .nothing }
    let number = starts.partitioningIndex { $0 > place } - 1
    let line = try packs[number].line(startingAt: place - starts[number])
    guard let line, line.hasPath(bytes) else { return .uncertain }
    return .line(line)
  }
}
