import Bytes
import HeritageModel
import HeritageStore
import HeritageText

/// Makes what is kept beside a pack: the records of the lines, by what they are found by.
///
/// Lines are read here and looked into on other threads.
struct PackIndexWriter {
  private typealias Layout = PackIndexLayout

  /// By their highest byte, so that each part is sorted by itself.
  private var keys = [[IndexedLines.Key]](repeating: [], count: 256)
  private var names = Pieces(of: .names)
  private var columns = Pieces(of: .columns)
  private var isSound = true

  /// Reads a pack once.
  ///
  /// - Returns: The file's bytes in pieces; `nil` if a line of the pack cannot be read, or does not tell
  ///   what it is found by.
  static func write(
    _ pack: StoredPack, to sink: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) -> Bool {
    let work = OrderedWork<PackLines, IndexedLines>(named: "index of a pack") { IndexedLines($0) }
    var writer = PackIndexWriter()
    var lines = PackLines()
    let isWhole = try pack.forEachLine { (path, record, offset) throws(StoreError) in
      lines.append(path, record, offset)
      guard lines.bytes.count >= PackLines.size else { return }
      try work.add(lines) { (found) throws(StoreError) in try writer.take(found, sink) }
      lines = PackLines()
    }
    try work.add(lines) { (found) throws(StoreError) in try writer.take(found, sink) }
    try work.finish { (found) throws(StoreError) in try writer.take(found, sink) }
    guard isWhole, writer.isSound else { return false }
    try writer.finish(pack.print, to: sink)
    return true
  }

  private mutating func take(
    _ found: IndexedLines, _ sink: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    isSound = isSound && found.isSound
    guard isSound else { return }
    for key in found.keys { keys[Int(key.hash >> 56)].append(key) }
    try names.append(found.names, to: sink)
    try columns.append(found.columns, to: sink)
  }

  private mutating func finish(
    _ print: FilePrint, to sink: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    try names.end(sink)
    try columns.end(sink)
    let count = try writeKeys(to: sink)
    var foot: [UInt8] = []
    for number in [Layout.mark, Layout.version] + print.numbers {
      foot.append(number: number)
    }
    for number in [Layout.folding, UInt64(count), UInt64(names.size + columns.size)] {
      foot.append(number: number)
    }
    foot.append(number: Layout.check(foot.span))
    foot += [UInt8](repeating: 0, count: Layout.blockSize - foot.count)
    try sink(foot.span)
  }

  /// - Returns: How many there are.
  private mutating func writeKeys(
    to sink: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) -> Int {
    var block: [UInt8] = []
    var count = 0
    func endBlock() throws(StoreError) {
      block += [UInt8](repeating: 0, count: Layout.blockSize - 8 - block.count)
      block.append(number: Layout.check(block.span))
      try sink(block.span)
      block.removeAll(keepingCapacity: true)
    }
    for part in keys.indices {
      keys[part].sort { ($0.hash, $0.offset) < ($1.hash, $1.offset) }
      for key in keys[part] {
        block.append(number: key.hash)
        block.append(number: UInt64(key.offset))
        count += 1
        if block.count == Layout.keysPerBlock * Layout.keySize { try endBlock() }
      }
      keys[part] = []
    }
    if !block.isEmpty { try endBlock() }
    return count
  }
}

/// Parts of a file that are checked one by one.
private struct Pieces {
  private let kind: PackIndexLayout.Piece
  private var piece: [UInt8] = []
  /// How many bytes were written.
  private(set) var size = 0

  init(of kind: PackIndexLayout.Piece) { self.kind = kind }

  /// Adds whole records.
  mutating func append(
    _ records: [UInt8], to sink: (Span<UInt8>) throws(StoreError) -> Void
  ) throws(StoreError) {
    piece += records
    if piece.count > PackIndexLayout.pieceSize { try end(sink) }
  }

  mutating func end(_ sink: (Span<UInt8>) throws(StoreError) -> Void) throws(StoreError) {
    guard !piece.isEmpty else { return }
    var head: [UInt8] = []
    head.append(number: UInt64(piece.count) << 8 | kind.rawValue)
    head.append(number: PackIndexLayout.check(piece.span))
    head.append(number: PackIndexLayout.check(head.span))
    try sink(head.span)
    try sink(piece.span)
    size += head.count + piece.count
    piece.removeAll(keepingCapacity: true)
  }
}

/// Some lines of a pack, one after the other.
struct PackLines: Sendable {
  /// As many bytes as take a millisecond or two.
  static let size = 1 << 18

  private(set) var bytes: [UInt8] = []
  private var lines: [(path: Range<Int>, record: Range<Int>, offset: Int)] = []

  mutating func append(_ path: Span<UInt8>, _ record: Span<UInt8>, _ offset: Int) {
    if bytes.isEmpty { bytes.reserveCapacity(Self.size + 1 << 14) }
    let start = bytes.count
    bytes.append(path)
    let middle = bytes.count
    bytes.append(record)
    lines.append((start..<middle, middle..<bytes.count, offset))
  }

  func forEach(_ body: (_ path: Span<UInt8>, _ record: Span<UInt8>, _ offset: Int) -> Void) {
    for line in lines {
      body(bytes.span.extracting(line.path), bytes.span.extracting(line.record), line.offset)
    }
  }
}

/// What some lines are found by.
struct IndexedLines: Sendable {
  struct Key {
    let hash: UInt64
    let offset: Int
  }

  private(set) var keys: [Key] = []
  /// As they stand in a piece.
  private(set) var names: [UInt8] = []
  private(set) var columns: [UInt8] = []
  /// Whether every line tells what it is found by.
  private(set) var isSound = true
  /// The folder of the line before.
  private var site: Slug?

  init(_ lines: PackLines) {
    lines.forEach { path, record, offset in
      isSound = isSound && add(path, record, offset)
    }
  }

  private mutating func add(_ path: Span<UInt8>, _ record: Span<UInt8>, _ offset: Int) -> Bool {
    let path = text(path)
    guard let reference = RecordLayout.reference(ofPath: path) else { return false }
    if let id = reference.recordID {
      add(.record(id), offset)
      add(.record(beginningWith: id.text.prefix(2)), offset)
    }
    // The first of several, as of lines that come in parts, is where the folder begins.
    if let site = RecordLayout.site(ofPath: path), site != self.site {
      self.site = site
      add(.folder(of: site), offset)
    }
    do throws(DamagedRecord) {
      let read = try RecordLayout.record(at: path, bytes: array(record))
      for item in read.namedEvidence { add(.user(of: item), offset) }
      if let found = RecordColumns(of: read, offset: offset) {
        found.append(to: &columns)
      }
      switch read {
      case let site as Site:
        add(site.id, site.names, site.externalIDs, .site, offset)
        addRows(site.origins, isSuperseded: site.supersededBy != nil, .site, offset)
      case let monument as Monument:
        add(monument.id, monument.names, monument.externalIDs, .monument, offset)
        addRows(monument.origins, isSuperseded: monument.supersededBy != nil, .monument, offset)
      default: break
      }
      return true
    } catch {
      let found = RecordColumns(unreadableAt: path, offset: offset)
      found.append(to: &columns)
      return addNames(path, record, reference.kind, offset)
    }
  }

  /// Adds what a record is found by that cannot be read as a whole.
  private mutating func addNames(
    _ path: String, _ record: Span<UInt8>, _ kind: RecordKind, _ offset: Int
  ) -> Bool {
    guard let kind = NamedKind(kind) else { return true }
    do throws(DamagedRecord) {
      let candidate = try Candidate(record, at: path, withRows: true)
      guard candidate.reference != nil else { return false }
      add([candidate.id] + candidate.names, candidate.externalIDs, kind, offset)
      addRows(candidate.origins, isSuperseded: candidate.isSuperseded, kind, offset)
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

  private mutating func addRows(
    _ origins: [String: Origin], isSuperseded: Bool, _ kind: NamedKind, _ offset: Int
  ) {
    for (source, origin) in origins {
      for key in origin.keys { add(.row(key, ofSource: source, of: kind.kind), offset) }
      for key in origin.formerKeys {
        add(.formerRow(key, ofSource: source, of: kind.kind), offset)
      }
    }
    if isSuperseded { add(.gaveWay(kind.kind), offset) }
  }

  private mutating func add(_ key: PackKey, _ offset: Int) {
    keys.append(Key(hash: key.hash, offset: offset))
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
    names.append(number: UInt64(offset) << 8 | UInt64(kind.rawValue))
    names.append(number: UInt64(folded.count))
    names += folded
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
