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
  /// Where the pieces end and the keys begin.
  private let piecesEnd: Int

  /// - Returns: `nil` if the file is not one of the pack as it is, or not one of this program's.
  init?(_ file: PackCache, of pack: StoredPack) {
    let print = pack.print.numbers
    let numbers = 2 + print.count + 3
    let size = (numbers + 1) * 8
    do {
      let bytes = try file.bytes(size, from: file.size - Layout.blockSize)
      guard bytes.count == size else { return nil }
      let foot = bytes.span
      let values = (0..<numbers).map { foot.number(at: $0 * 8) }
      guard foot.number(at: numbers * 8) == Layout.check(foot.extracting(0..<(numbers * 8))),
        Array(values.prefix(2 + print.count)) == [Layout.mark, Layout.version] + print,
        values[numbers - 3] == Layout.folding,
        let keyCount = Int(exactly: values[numbers - 2]), keyCount <= file.size,
        let piecesEnd = Int(exactly: values[numbers - 1]), piecesEnd <= file.size
      else { return nil }
      let blocks = (keyCount + Layout.keysPerBlock - 1) / Layout.keysPerBlock
      guard piecesEnd + (blocks + 1) * Layout.blockSize == file.size else { return nil }
      self.file = file
      self.keyCount = keyCount
      self.piecesEnd = piecesEnd
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
      let block = try block(number)
      var place = block.firstPlace(reaching: key.hash)
      while place < block.count, block.hash(place) == key.hash {
        guard let offset = Int(exactly: block.offset(place)) else { throw Damage() }
        offsets.append(offset)
        place += 1
      }
      guard place == block.count else { break }
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
        let block = try block(number)
        for place in block.firstPlace(reaching: group.hashes.lowerBound)..<block.count {
          guard group.hashes.contains(block.hash(place)) else { break }
          guard let offset = Int(exactly: block.offset(place)) else { throw Damage() }
          entries.append((block.hash(place), offset))
        }
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
      let block = try block(middle)
      let (first, last) = (block.hash(0), block.hash(block.count - 1))
      guard first <= last else { throw Damage() }
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

  private func block(_ number: Int) throws -> KeyBlock {
    let bytes = try file.bytes(Layout.blockSize, from: piecesEnd + number * Layout.blockSize)
    guard bytes.count == Layout.blockSize else { throw Damage() }
    let end = Layout.blockSize - 8
    guard bytes.span.number(at: end) == Layout.check(bytes.span.extracting(0..<end)) else {
      throw Damage()
    }
    return KeyBlock(
      bytes: bytes, count: min(Layout.keysPerBlock, keyCount - number * Layout.keysPerBlock))
  }

  /// Some of the keys, ascending.
  private struct KeyBlock {
    let bytes: [UInt8]
    /// How many there are, at least one.
    let count: Int

    func hash(_ place: Int) -> UInt64 { bytes.span.number(at: place * Layout.keySize) }

    func offset(_ place: Int) -> UInt64 { bytes.span.number(at: place * Layout.keySize + 8) }

    /// The place of the first key that is not less than a hash.
    func firstPlace(reaching hash: UInt64) -> Int {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if self.hash(middle) < hash { low = middle + 1 } else { high = middle }
      }
      return low
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
    try forEachPiece(of: .names) { try Self.forEachNames(in: $0, of: kind, body) }
  }

  private func forEachPiece(
    of wanted: Layout.Piece, _ body: (Span<UInt8>) throws -> Void
  ) throws {
    var position = 0
    while position < piecesEnd {
      let start = position + Layout.pieceHeadSize
      let head = try file.bytes(Layout.pieceHeadSize, from: position)
      guard start <= piecesEnd,
        head.span.number(at: 16) == Layout.check(head.span.extracting(0..<16)),
        let piece = Layout.Piece(rawValue: head.span.number(at: 0) & 0xFF),
        let size = Int(exactly: head.span.number(at: 0) >> 8), size <= piecesEnd - start
      else { throw Damage() }
      position = start + size
      guard piece == wanted else { continue }
      let bytes = try file.bytes(size, from: start)
      guard bytes.count == size, Layout.check(bytes.span) == head.span.number(at: 8) else {
        throw Damage()
      }
      try body(bytes.span)
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
    try forEachPiece(of: .columns) { piece in
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
