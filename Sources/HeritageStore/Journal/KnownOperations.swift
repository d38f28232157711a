import Bytes

/// The identifiers of all operations and what they left, kept beside the lock so that a reused one is
/// noticed, and what a file should be is known, without reading the whole journal.
///
/// The file has a line for each change of an operation, and one of hyphens for one without any,
/// `<id> <writer> <sequence> <folder> <path> <after>`, in the order in which the operations became
/// known; the last three are the first 16 digits of the SHA-256 of the folder of records that the
/// file is in, of its path, and of the file, or hyphens where it is no record's or not there any more. It is a cache: what
/// it lacks is read from the journal, and all where it is damaged or another journal's.
struct KnownOperations {
  /// What an operation left of a file.
  struct Change {
    let writer: String
    let sequence: Int
    /// The start of the hash of the folder of records that the file is in; see
    /// ``RegistryPath/recordFolder``.
    let folder: UInt64?
    /// The start of the file's hash, or `nil` if it is not there any more.
    let after: UInt64?

    var operation: RegistryPath { Layout.journalFile(writer: writer, sequence: sequence) }
  }

  private static let length = 12
  private static let digits = 16
  private static let folderStart = 2 * (length + 1) + 9
  private static let pathStart = folderStart + digits + 1
  private static let afterStart = pathStart + digits + 1
  private static let lineSize = afterStart + digits + 1

  /// So many changes are read from the journal rather than the file be written anew.
  private static let unsavedLimit = 100

  private struct Last {
    let sequence: Int
    let id: String
  }

  private let journal: Journal
  private var lines: [UInt8] = []
  /// How many bytes of ``lines`` are in the file.
  private var saved = 0
  /// The last operations that the file has.
  private var known: [String: Last] = [:]

  /// Reads the cache, and what came to the journal since.
  ///
  /// - Parameters:
  ///   - journal: the journal.
  ///   - heads: the number of each writer's last operation.
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  init(_ journal: Journal, heads: [String: Int]) throws(StoreError) {
    self.init(cached: journal)
    try read(heads)
  }

  /// Reads the cache, and what follows in the journal on what it has of each writer.
  init(_ journal: Journal) throws(StoreError) {
    self.init(cached: journal)
    var heads: [String: Int] = [:]
    for writer in try journal.writers() where writer.isFolder {
      guard var last = known[writer.name]?.sequence else {
        heads[writer.name] = try journal.sequences(of: writer.name).last
        continue
      }
      // To look for the next file takes less than to list them all.
      while try journal.has(last + 1, of: writer.name) { last += 1 }
      heads[writer.name] = last
    }
    try read(heads)
  }

  private init(cached journal: Journal) {
    self.journal = journal
    do {
      lines = try journal.folder.ownFile(Layout.operations)?.bytes(limit: .max) ?? []
    } catch {
      // What cannot be read is made anew.
    }
    known = Self.lastOperations(in: lines) ?? [:]
    if !known.allSatisfy(isHeld) { known = [:] }
    if known.isEmpty { lines = [] }
    saved = lines.count
  }

  private mutating func read(_ heads: [String: Int]) throws(StoreError) {
    for (writer, last) in heads.sorted(by: { $0.key < $1.key }) {
      let first = (known[writer]?.sequence ?? 0) + 1
      if first == last { add(writer, last) }
      if first >= last { continue }
      for sequence in try journal.sequences(of: writer) where sequence >= first {
        add(writer, sequence)
      }
    }
  }

  func contains(_ id: String) -> Bool {
    let id = Array(id.utf8)
    return stride(from: 0, to: lines.count, by: Self.lineSize).contains { start in
      lines[start] == id.first && lines[start..<(start + Self.length)].elementsEqual(id)
    }
  }

  /// The changes of files, each by the start of the hash of its path and by its place in the lines, ascending.
  fileprivate var places: [(path: UInt64, start: Int)] {
    var places: [(path: UInt64, start: Int)] = []
    places.reserveCapacity(lines.count / Self.lineSize)
    for start in stride(from: 0, to: lines.count, by: Self.lineSize) {
      guard let path = Self.number(in: lines, at: start + Self.pathStart) else { continue }
      places.append((path, start))
    }
    places.sort { ($0.path, $0.start) < ($1.path, $1.start) }
    return places
  }

  fileprivate func change(at start: Int) -> Change? {
    Self.place(in: lines, at: start).map { last in
      Change(
        writer: last.writer, sequence: last.sequence,
        folder: Self.number(in: lines, at: start + Self.folderStart),
        after: Self.number(in: lines, at: start + Self.afterStart))
    }
  }

  private var lacksMany: Bool { lines.count - saved > Self.unsavedLimit * Self.lineSize }

  /// Writes the file anew if it lacks many changes and no writer is at work, for a reader.
  func saveIfPossible() {
    guard lacksMany else { return }
    do {
      guard let own = try journal.folder.root.folder(Layout.own),
        let staging = try own.folder(Layout.staging)
      else { return }
      let lock = try own.lockFile(Layout.lock)
      if try lock.tryLock() { saveIfNeeded(through: staging) }
    } catch {
      // A reader needs no write access: the next one reads as much again.
    }
  }

  /// Writes the file anew if it lacks many changes.
  ///
  /// - Precondition: the caller holds the lock.
  func saveIfNeeded(through staging: borrowing OpenFolder) {
    guard lacksMany else { return }
    do {
      try journal.folder.root.folder(Layout.own)?.replace(
        Layout.operations, with: lines, through: staging)
    } catch {
      // The operation is recorded all the same, and the next writer reads it from the journal.
    }
  }

  /// Whether the journal still has the last operation that is known of a writer.
  private func isHeld(_ writer: String, _ last: Last) -> Bool {
    do {
      let path = Layout.journalFile(writer: writer, sequence: last.sequence)
      return try journal.read(path).id == last.id
    } catch {
      return false
    }
  }

  private mutating func add(_ writer: String, _ sequence: Int) {
    do {
      add(try journal.read(Layout.journalFile(writer: writer, sequence: sequence)))
    } catch {
      // A check reports it; its identifier cannot be told.
    }
  }

  private mutating func add(_ operation: Operation) {
    let opening = "\(operation.id) \(operation.writer) \(Layout.padded(operation.sequence)) "
    // Other forms are none that this program writes, and so none that it could write again.
    guard opening.utf8.count == Self.folderStart else { return }
    let nothing = Array(repeating: UInt8(ascii: "-"), count: Self.digits)
    if operation.changes.isEmpty {
      let hyphens = String(decoding: nothing, as: UTF8.self)
      lines += "\(opening)\(hyphens) \(hyphens) \(hyphens)\n".utf8
    }
    for change in operation.changes {
      lines += opening.utf8
      if let folder = change.path.recordFolder {
        lines.appendHexadecimal(RegistryPath.digest(ofFolder: folder))
      } else {
        lines += nothing
      }
      lines.append(UInt8(ascii: " "))
      lines.appendHexadecimal(change.path.digest)
      lines.append(UInt8(ascii: " "))
      lines +=
        change.after.map { $0.text.utf8.prefix(Self.digits) }.map(Array.init) ?? nothing
      lines.append(UInt8(ascii: "\n"))
    }
  }

  /// The number in 16 hexadecimal digits, or `nil` if there are others.
  private static func number(in lines: [UInt8], at start: Int) -> UInt64? {
    lines.span.extracting(start..<(start + digits)).hexadecimalNumber
  }

  private static func place(in lines: [UInt8], at start: Int) -> (writer: String, sequence: Int)? {
    let writer = start + length + 1
    let sequence = writer + length + 1
    let end = start + folderStart - 1
    guard let number = Int(String(decoding: lines[sequence..<end], as: UTF8.self)), number > 0
    else { return nil }
    return (String(decoding: lines[writer..<(sequence - 1)], as: UTF8.self), number)
  }

  /// The last operation of each writer, or `nil` if the lines are not of the one form.
  private static func lastOperations(in lines: [UInt8]) -> [String: Last]? {
    guard lines.count % lineSize == 0 else { return nil }
    var last: [String: Last] = [:]
    for start in stride(from: 0, to: lines.count, by: lineSize) {
      let end = start + lineSize - 1
      let writerStart = start + length + 1
      let space = UInt8(ascii: " ")
      guard lines[end] == UInt8(ascii: "\n"), lines[writerStart - 1] == space,
        lines[writerStart + length] == space, lines[start + folderStart - 1] == space,
        lines[start + pathStart - 1] == space, lines[start + afterStart - 1] == space
      else { return nil }
      // Only the last line of a row of one writer's needs to be read.
      let next = end + 1 + length + 1
      let found = lines[writerStart..<(writerStart + length)]
      if next + length <= lines.count, lines[next..<(next + length)] == found { continue }
      guard let place = place(in: lines, at: start) else { return nil }
      last[place.writer] = Last(
        sequence: place.sequence,
        id: String(decoding: lines[start..<(start + length)], as: UTF8.self))
    }
    return last
  }
}

/// What was done to files, each writer's changes in their order, by the starts of the hashes of the
/// files' paths.
struct ChangesByFile {
  private let known: KnownOperations
  private let places: [(path: UInt64, start: Int)]

  init(_ known: KnownOperations) {
    self.known = known
    places = known.places
  }

  subscript(file: UInt64) -> [KnownOperations.Change] {
    places[places.partitioningIndex { $0.path >= file }...].prefix { $0.path == file }
      .compactMap { known.change(at: $0.start) }
  }

  /// Visits every file that was changed.
  func forEachFile(
    _ body: (_ file: UInt64, _ changes: [KnownOperations.Change]) throws(StoreError) -> Void
  ) throws(StoreError) {
    var start = 0
    while start < places.count {
      let file = places[start].path
      let end = places[start...].firstIndex { $0.path != file } ?? places.count
      let changes = places[start..<end].compactMap { known.change(at: $0.start) }
      if !changes.isEmpty { try body(file, changes) }
      start = end
    }
  }
}
