import Bytes
import HeritageModel
import HeritageStore
import HeritageText

/// What is kept beside a pack, to find lines by.
///
/// It is never trusted over the lines: whoever is told of an offset reads the line and looks for itself. A
/// part that is torn or of another pack is told, so that the pack is read instead.
struct PackIndex {
  private typealias Layout = PackIndexLayout

  /// Why a part of the file is of no use.
  struct Damage: Error {}

  private let file: PackCache
  private let keyCount: Int
  private let namesStart: Int
  private let namesEnd: Int
  private let columnsEnd: Int

  /// - Returns: `nil` if the file is not one of the pack as it is, or not one of this program's.
  init?(_ file: PackCache, of pack: StoredPack) {
    let print = pack.print.numbers
    let numbers = 2 + print.count + 4
    let size = (numbers + 1) * 8
    do {
      let bytes = try file.bytes(size, from: 0)
      guard bytes.count == size else { return nil }
      let head = bytes.span
      let values = (0..<numbers).map { head.number(at: $0 * 8) }
      guard head.number(at: numbers * 8) == Layout.check(head.extracting(0..<(numbers * 8))),
        Array(values.prefix(2 + print.count)) == [Layout.mark, Layout.version] + print,
        values[numbers - 4] == Layout.folding,
        let keyCount = Int(exactly: values[numbers - 3]), keyCount <= file.size,
        let namesSize = Int(exactly: values[numbers - 2]), namesSize <= file.size,
        let columnsSize = Int(exactly: values[numbers - 1]), columnsSize <= file.size
      else { return nil }
      let blocks = (keyCount + Layout.keysPerBlock - 1) / Layout.keysPerBlock
      self.file = file
      self.keyCount = keyCount
      namesStart = Layout.blockSize * (1 + blocks)
      namesEnd = namesStart + namesSize
      columnsEnd = namesEnd + columnsSize
      guard columnsEnd == file.size else { return nil }
    } catch {
      return nil
    }
  }

  /// Opens what is kept beside a pack, or makes it.
  ///
  /// - Returns: `nil` if the pack is not sound or nothing can be kept.
  static func of(_ pack: StoredPack, in store: any PackedStore) -> PackIndex? {
    if let index = store.cache(of: pack).flatMap({ PackIndex($0, of: pack) }) { return index }
    return made(of: pack, in: store)
  }

  static func made(of pack: StoredPack, in store: any PackedStore) -> PackIndex? {
    store.keep(besides: pack) { (sink) throws(StoreError) in
      try PackIndexWriter.write(pack, to: sink)
    }.flatMap { PackIndex($0, of: pack) }
  }

  // MARK: Keys

  /// The offsets of the lines that have a key, ascending.
  func offsets(of key: PackKey) throws -> [Int] {
    var number = try firstBlock(reaching: key.hash)
    var offsets: [Int] = []
    while number < blockCount {
      let entries = try block(number)
      offsets += entries.filter { $0.hash == key.hash }.map(\.offset)
      guard entries.last.map({ $0.hash <= key.hash }) ?? false else { break }
      number += 1
    }
    return offsets
  }

  /// The keys of some groups, group after group and ascending in each, with the offsets of their lines.
  func entries(of groups: [PackKeyGroup]) throws -> [(hash: UInt64, offset: Int)] {
    var entries: [(hash: UInt64, offset: Int)] = []
    for group in groups {
      let first = try firstBlock(reaching: group.hashes.lowerBound)
      let last = min(blockCount - 1, try firstBlock(reaching: group.hashes.upperBound))
      guard first <= last else { continue }
      entries.reserveCapacity(entries.count + (last - first + 1) * Layout.keysPerBlock)
      for number in first...last {
        entries += try block(number).filter { group.hashes.contains($0.hash) }
      }
    }
    return entries
  }

  private var blockCount: Int { (keyCount + Layout.keysPerBlock - 1) / Layout.keysPerBlock }

  /// The number of the first block that does not end before a hash.
  ///
  /// Hashes are spread evenly, so that where one is can be told nearly; halving takes over where that
  /// leads astray.
  private func firstBlock(reaching hash: UInt64) throws -> Int {
    var (low, high) = (0, blockCount)
    var (lowHash, highHash) = (UInt64.min, UInt64.max)
    var guesses = 0
    while low < high {
      let share = Double(hash - lowHash) / max(1, Double(highHash - lowHash))
      let place = guesses < 4 ? Int(share * Double(high - low)) : (high - low) / 2
      let middle = min(high - 1, low + place)
      guesses += 1
      let entries = try block(middle)
      guard let first = entries.first?.hash, let last = entries.last?.hash, first <= last else {
        throw Damage()
      }
      if last < hash {
        (low, lowHash) = (middle + 1, last)
      } else if first < hash {
        return middle
      } else {
        (high, highHash) = (middle, max(first, hash))
      }
    }
    return low
  }

  private func block(_ number: Int) throws -> [(hash: UInt64, offset: Int)] {
    let bytes = try file.bytes(Layout.blockSize, from: (1 + number) * Layout.blockSize)
    guard bytes.count == Layout.blockSize else { throw Damage() }
    let block = bytes.span
    let end = Layout.blockSize - 8
    guard block.number(at: end) == Layout.check(block.extracting(0..<end)) else { throw Damage() }
    let count = min(Layout.keysPerBlock, keyCount - number * Layout.keysPerBlock)
    return try (0..<count).map { index in
      let start = index * Layout.keySize
      guard let offset = Int(exactly: block.number(at: start + 8)) else { throw Damage() }
      return (block.number(at: start), offset)
    }
  }

  // MARK: Names

  /// Visits the folded names of every record of a kind, in the order of the lines.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - body: Called with the names, line ends between them, and the line's offset.
  /// - Throws: ``Damage`` if a part of the file is torn; what the body throws.
  func forEachNames(
    of kind: NamedKind, _ body: (_ names: Span<UInt8>, _ offset: Int) throws -> Void
  ) throws {
    try forEachPiece(from: namesStart, to: namesEnd) {
      try Self.forEachNames(in: $0, of: kind, body)
    }
  }

  private func forEachPiece(
    from start: Int, to end: Int, _ body: (Span<UInt8>) throws -> Void
  ) throws {
    var position = start
    while position < end {
      let head = try file.bytes(16, from: position)
      guard head.count == 16, let size = Int(exactly: head.span.number(at: 0)),
        size <= end - position - 16
      else { throw Damage() }
      let piece = try file.bytes(size, from: position + 16)
      guard piece.count == size, Layout.check(piece.span) == head.span.number(at: 8) else {
        throw Damage()
      }
      try body(piece.span)
      position += 16 + size
    }
  }

  private static func forEachNames(
    in piece: Span<UInt8>, of kind: NamedKind,
    _ body: (_ names: Span<UInt8>, _ offset: Int) throws -> Void
  ) throws {
    var position = 0
    while position < piece.count {
      guard position + 16 <= piece.count,
        let size = Int(exactly: piece.number(at: position + 8)),
        size <= piece.count - position - 16
      else { throw Damage() }
      let place = piece.number(at: position)
      if UInt8(truncatingIfNeeded: place) == kind.rawValue {
        try body(piece.extracting((position + 16)..<(position + 16 + size)), Int(place >> 8))
      }
      position += 16 + size
    }
  }

  // MARK: Columns

  /// Visits the columns of every record that has some, in the order of the lines.
  ///
  /// - Throws: ``Damage`` if a part of the file is torn; what the body throws.
  func forEachColumns(_ body: (RecordColumns) throws -> Void) throws {
    try forEachPiece(from: namesEnd, to: columnsEnd) { piece in
      var position = 0
      while position < piece.count {
        let end = position + RecordColumns.size
        guard end <= piece.count, let columns = RecordColumns(piece.extracting(position..<end))
        else { throw Damage() }
        try body(columns)
        position = end
      }
    }
  }
}
