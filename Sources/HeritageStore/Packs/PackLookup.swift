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

/// Finds lines of all packs by path in constant time, in sixteen bytes a line or less.
///
/// A slot holds a tag of the path's hash, the pack's number and the line's offset; the line itself is
/// read to be sure.
struct PackIndex {
  private static let offsetBits: UInt64 = 38
  private static let packBits: UInt64 = 13

  private let packs: [Pack]
  private var slots: [UInt64]

  /// Reads all packs once.
  ///
  /// - Returns: `nil` if there are too many, or too large ones, for the slots.
  init?(_ packs: [Pack]) throws(StoreError) {
    guard packs.count < (1 << Self.packBits) - 1,
      packs.allSatisfy({ $0.source.file.size < 1 << Self.offsetBits })
    else { return nil }
    self.packs = packs
    slots = []
    let size = packs.reduce(0) { $0 + $1.source.file.size }
    var bytesALine = 1024
    repeat {
      let expected = size / bytesALine + 512
      slots = [UInt64](repeating: 0, count: 1 << (Int.bitWidth - expected.leadingZeroBitCount + 1))
      bytesALine /= 2
    } while try !fill()
  }

  /// The line of the newest pack that has a path.
  func line(at path: RegistryPath) throws(StoreError) -> (pack: Pack, line: Pack.Line)? {
    let bytes = path.text.utf8Span.span
    var best: (pack: Int, line: Pack.Line)?
    try forEachCandidate(bytes) { (index, offset) throws(StoreError) in
      if let best, best.pack >= index { return }
      guard let line = try packs[index].line(startingAt: offset), let parts = PackLine(line.span),
        order(line.span.extracting(parts.path), bytes) == 0
      else { return }
      best = (index, Pack.Line(offset: offset, bytes: line, parts: parts))
    }
    return best.map { (packs[$0.pack], $0.line) }
  }

  /// Tells whether the newest pack that has a path has exactly this line, given with its line end.
  ///
  /// Reads no more than the line's own length, into a buffer that the caller keeps.
  func holds(
    _ line: Span<UInt8>, at path: RegistryPath, _ buffer: inout [UInt8]
  ) throws(StoreError) -> Bool {
    if buffer.count < line.count {
      buffer.append(contentsOf: repeatElement(0, count: line.count - buffer.count))
    }
    let pathEnd = PackLine.pathOffset + path.text.utf8.count + 1
    var best = -1
    var isSame = false
    try forEachCandidate(path.text.utf8Span.span) { (index, offset) throws(StoreError) in
      guard index > best else { return }
      let count = try packs[index].source.file.read(
        into: &buffer, at: 0, count: line.count, from: offset)
      let found = buffer.span.extracting(0..<count)
      guard count >= pathEnd,
        order(found.extracting(0..<pathEnd), line.extracting(0..<pathEnd)) == 0
      else { return }
      best = index
      isSame = order(found, line) == 0
    }
    return isSame
  }

  /// Visits the pack and the offset of every line that may have a path.
  private func forEachCandidate(
    _ path: Span<UInt8>, _ body: (Int, Int) throws(StoreError) -> Void
  ) throws(StoreError) {
    let hash = tableHash(path)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let entry = slots[slot]
      slot = (slot + 1) & (slots.count - 1)
      guard entry >> (Self.offsetBits + Self.packBits) == Self.tag(hash) else { continue }
      try body(
        Int(entry >> Self.offsetBits & (1 << Self.packBits - 1)) - 1,
        Int(entry & (1 << Self.offsetBits - 1)))
    }
  }

  /// Enters all lines; returns `false` if there are too few slots.
  private mutating func fill() throws(StoreError) -> Bool {
    var free = slots.count / 4 * 3
    for (index, pack) in packs.enumerated() {
      let reader = LineReader(pack.source, limit: PackLine.limit)
      while try reader.next() {
        let hash = reader.withBytes { line in
          PackLine.path(in: line).map { tableHash(line.extracting($0)) }
        }
        guard let hash else { continue }
        free -= 1
        if free == 0 { return false }
        // The number of a pack starts at 1, so that no entry is zero.
        let place = UInt64(index + 1) << Self.offsetBits | UInt64(reader.offset)
        insert(Self.tag(hash) << (Self.offsetBits + Self.packBits) | place, hash)
      }
    }
    return true
  }

  private mutating func insert(_ entry: UInt64, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
  }

  private static func tag(_ hash: UInt64) -> UInt64 { hash >> (offsetBits + packBits) }
}
