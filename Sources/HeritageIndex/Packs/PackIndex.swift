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

  /// - Returns: `nil` if the file is not one of the pack as it is, or not one of this program's.
  init?(_ file: PackCache, of pack: StoredPack) {
    let print = pack.print.numbers
    let numbers = 2 + print.count + 3
    let size = (numbers + 1) * 8
    do {
      let bytes = try file.bytes(size, from: 0)
      guard bytes.count == size else { return nil }
      let head = bytes.span
      let values = (0..<numbers).map { head.number(at: $0 * 8) }
      guard head.number(at: numbers * 8) == Layout.check(head.extracting(0..<(numbers * 8))),
        Array(values.prefix(2 + print.count)) == [Layout.mark, Layout.version] + print,
        values[numbers - 3] == Layout.folding,
        let keyCount = Int(exactly: values[numbers - 2]), keyCount <= file.size,
        let namesSize = Int(exactly: values[numbers - 1]), namesSize <= file.size
      else { return nil }
      let blocks = (keyCount + Layout.keysPerBlock - 1) / Layout.keysPerBlock
      self.file = file
      self.keyCount = keyCount
      namesStart = Layout.blockSize * (1 + blocks)
      namesEnd = namesStart + namesSize
      guard namesEnd == file.size else { return nil }
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
    let blocks = (keyCount + Layout.keysPerBlock - 1) / Layout.keysPerBlock
    var (low, high) = (0, blocks)
    while low < high {
      let middle = (low + high) / 2
      if try block(middle).last.map({ $0.hash < key.hash }) ?? false {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var offsets: [Int] = []
    for number in low..<max(low, blocks) {
      let entries = try block(number)
      offsets += entries.filter { $0.hash == key.hash }.map(\.offset)
      guard entries.last.map({ $0.hash <= key.hash }) ?? false else { break }
    }
    return offsets
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
    var position = namesStart
    while position < namesEnd {
      let head = try file.bytes(16, from: position)
      guard head.count == 16, let size = Int(exactly: head.span.number(at: 0)),
        size <= namesEnd - position - 16
      else { throw Damage() }
      let piece = try file.bytes(size, from: position + 16)
      guard piece.count == size, Layout.check(piece.span) == head.span.number(at: 8) else {
        throw Damage()
      }
      try Self.forEachNames(in: piece.span, of: kind, body)
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
}
