import Bytes
import HeritageModel
import HeritageStore
import HeritageText

/// Makes what is kept beside a pack: the records of the lines, by what they are found by.
struct PackIndexWriter {
  private typealias Layout = PackIndexLayout

  private var keys: [(hash: UInt64, offset: UInt64)] = []
  private var names = Pieces()
  private var columns = Pieces()

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
    if let id = reference.recordID {
      add(.record(id), offset)
      add(.record(beginningWith: id.text.prefix(2)), offset)
    }
    do throws(DamagedRecord) {
      let read = try RecordLayout.record(at: path, bytes: array(record))
      for item in read.namedEvidence { add(.user(of: item), offset) }
      if let found = RecordColumns(of: read, offset: offset) {
        columns.add { found.append(to: &$0) }
      }
      switch read {
      case let site as Site: add(site.id, site.names, site.externalIDs, .site, offset)
      case let monument as Monument:
        add(monument.id, monument.names, monument.externalIDs, .monument, offset)
      default: break
      }
      return true
    } catch {
      let found = RecordColumns(unreadableAt: path, offset: offset)
      columns.add { found.append(to: &$0) }
      return addNames(path, record, reference.kind, offset)
    }
  }

  /// Adds what a record is found by that cannot be read as a whole.
  private mutating func addNames(
    _ path: String, _ record: Span<UInt8>, _ kind: RecordKind, _ offset: Int
  ) -> Bool {
    guard let kind = NamedKind(kind) else { return true }
    do throws(DamagedRecord) {
      let candidate = try Candidate(record, at: path)
      add([candidate.id] + candidate.names, candidate.externalIDs, kind, offset)
      return true
    } catch {
      // Whoever looks for it among all records is told.
      return false
    }
  }

  private mutating func add(
    _ id: Slug, _ names: [Name], _ externalIDs: [String: String], _ kind: NamedKind, _ offset: Int
  ) {
    add([id.text] + names.map(\.text), externalIDs, kind, offset)
  }

  private mutating func add(_ key: PackKey, _ offset: Int) {
    keys.append((key.hash, UInt64(offset)))
  }

  private mutating func add(
    _ texts: [String], _ externalIDs: [String: String], _ kind: NamedKind, _ offset: Int
  ) {
    var folded: [UInt8] = []
    for text in texts {
      let name = FoldedName(text)
      add(.name(name, of: kind.kind), offset)
      if !folded.isEmpty { folded.append(UInt8(ascii: "\n")) }
      folded += name.text.utf8
    }
    for id in ExternalID.sound(in: externalIDs) {
      add(.external(id, of: kind.kind), offset)
    }
    names.add { piece in
      piece.append(number: UInt64(offset) << 8 | UInt64(kind.rawValue))
      piece.append(number: UInt64(folded.count))
      piece += folded
    }
  }

  private mutating func finish(
    _ print: FilePrint, to sink: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    names.end()
    columns.end()
    keys.sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
    let blocks = (keys.count + Layout.keysPerBlock - 1) / Layout.keysPerBlock
    var head: [UInt8] = []
    for number in [Layout.mark, Layout.version] + print.numbers {
      head.append(number: number)
    }
    for number in [Layout.folding, UInt64(keys.count), names.size, columns.size] {
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
    try sink(names.bytes.span)
    try sink(columns.bytes.span)
  }
}

/// Parts of a file that are checked one by one.
private struct Pieces {
  private(set) var bytes: [UInt8] = []
  private var piece: [UInt8] = []

  var size: UInt64 { UInt64(bytes.count) }

  mutating func add(_ append: (inout [UInt8]) -> Void) {
    append(&piece)
    if piece.count > PackIndexLayout.pieceSize { end() }
  }

  mutating func end() {
    guard !piece.isEmpty else { return }
    bytes.append(number: UInt64(piece.count))
    bytes.append(number: PackIndexLayout.check(piece.span))
    bytes += piece
    piece.removeAll(keepingCapacity: true)
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
