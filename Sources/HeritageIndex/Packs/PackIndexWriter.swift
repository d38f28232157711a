import Bytes
import HeritageModel
import HeritageStore
import HeritageText

/// Makes what is kept beside a pack: the records of the lines, by what they are found by.
struct PackIndexWriter {
  private typealias Layout = PackIndexLayout

  private var keys: [(hash: UInt64, offset: UInt64)] = []
  private var names: [UInt8] = []
  private var piece: [UInt8] = []

  /// Reads a pack once.
  ///
  /// - Returns: The file's bytes in pieces; `nil` if a line of the pack cannot be read, or does not tell
  ///   what it is found by.
  static func write(
    _ pack: StoredPack, to sink: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) -> Bool {
    var writer = PackIndexWriter()
    var isSound = true
    let isWhole = try pack.forEachLine { path, record, offset in
      isSound = isSound && writer.add(path, record, offset)
    }
    guard isWhole, isSound else { return false }
    try writer.finish(pack.print, to: sink)
    return true
  }

  private mutating func add(_ path: Span<UInt8>, _ record: Span<UInt8>, _ offset: Int) -> Bool {
    let path = text(path)
    guard let reference = RecordLayout.reference(ofPath: path) else { return false }
    if let id = reference.recordID { add(.record(id), offset) }
    guard let kind = NamedKind(reference.kind) else { return true }
    do throws(DamagedRecord) {
      let candidate = try Candidate(record, at: path)
      add(candidate, kind, offset)
      return true
    } catch {
      // Whoever looks for it among all records is told.
      return false
    }
  }

  private mutating func add(_ key: PackKey, _ offset: Int) {
    keys.append((key.hash, UInt64(offset)))
  }

  private mutating func add(_ candidate: Candidate, _ kind: NamedKind, _ offset: Int) {
    var folded: [UInt8] = []
    for text in [candidate.id] + candidate.names {
      let name = FoldedName(text)
      add(.name(name, of: kind.kind), offset)
      if !folded.isEmpty { folded.append(UInt8(ascii: "\n")) }
      folded += name.text.utf8
    }
    for id in ExternalID.sound(in: candidate.externalIDs) {
      add(.external(id, of: kind.kind), offset)
    }
    piece.append(number: UInt64(offset) << 8 | UInt64(kind.rawValue))
    piece.append(number: UInt64(folded.count))
    piece += folded
    if piece.count > Layout.pieceSize { endPiece() }
  }

  private mutating func endPiece() {
    guard !piece.isEmpty else { return }
    names.append(number: UInt64(piece.count))
    names.append(number: Layout.check(piece.span))
    names += piece
    piece.removeAll(keepingCapacity: true)
  }

  private mutating func finish(
    _ print: FilePrint, to sink: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    endPiece()
    keys.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    let blocks = (keys.count + Layout.keysPerBlock - 1) / Layout.keysPerBlock
    var head: [UInt8] = []
    for number in [Layout.mark, Layout.version] + print.numbers {
      head.append(number: number)
    }
    for number in [Layout.folding, UInt64(keys.count), UInt64(names.count)] {
      head.append(number: number)
    }
    head.append(number: Layout.check(head.span))
    head += [UInt8](repeating: 0, count: Layout.blockSize - head.count)
    try sink(head.span)
    var block: [UInt8] = []
    for start in 0..<blocks {
      block.removeAll(keepingCapacity: true)
      let first = start * Layout.keysPerBlock
      for key in keys[first..<min(keys.count, first + Layout.keysPerBlock)] {
        block.append(number: key.hash)
        block.append(number: key.offset)
      }
      block += [UInt8](repeating: 0, count: Layout.blockSize - 8 - block.count)
      block.append(number: Layout.check(block.span))
      try sink(block.span)
    }
    try sink(names.span)
  }
}

/// The kinds of records that are found by names.
enum NamedKind: UInt8 {
  case site = 1
  case monument = 2

  init?(_ kind: RecordKind) {
    switch kind {
    case .site: self = .site
    case .monument: self = .monument
    default: return nil
    }
  }

  var kind: RecordKind {
    switch self {
    case .site: .site
    case .monument: .monument
    }
  }
}
