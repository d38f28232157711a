/// The identifiers of all operations, kept beside the lock so that a reused one is noticed without
/// reading the whole journal.
///
/// The file has a line an operation, `<id> <writer> <sequence>`, in the order in which they became
/// known. It is a cache: what it lacks is read from the journal, and all where it is damaged or
/// another journal's.
struct KnownOperations {
  private static let length = 12
  private static let lineSize = 2 * (length + 1) + 9

  /// So many operations are read from the journal rather than the file be written anew.
  private static let unsavedLimit = 100

  private struct Last {
    let sequence: Int
    let id: String
  }

  private let journal: Journal
  private var lines: [UInt8] = []
  /// How many bytes of ``lines`` are in the file.
  private var saved = 0

  /// Reads the cache, and what came to the journal since.
  ///
  /// - Parameters:
  ///   - journal: the journal.
  ///   - heads: the number of each writer's last operation.
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  init(_ journal: Journal, heads: [String: Int]) throws(StoreError) {
    self.journal = journal
    do {
      lines = try journal.folder.ownFile(Layout.operations)?.bytes(limit: .max) ?? []
    } catch {
      // What cannot be read is made anew.
    }
    var known = Self.lastOperations(in: lines) ?? [:]
    if !known.allSatisfy(isHeld) { known = [:] }
    if known.isEmpty { lines = [] }
    saved = lines.count
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

  /// Writes the file anew if it lacks many operations.
  func saveIfNeeded(through staging: borrowing OpenFolder) {
    guard lines.count - saved > Self.unsavedLimit * Self.lineSize else { return }
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
    let line = "\(operation.id) \(operation.writer) \(Layout.padded(operation.sequence))\n"
    // Other forms are none that this program writes, and so none that it could write again.
    if line.utf8.count == Self.lineSize { lines += line.utf8 }
  }

  /// The last operation of each writer, or `nil` if the lines are not of the one form.
  private static func lastOperations(in lines: [UInt8]) -> [String: Last]? {
    guard lines.count % lineSize == 0 else { return nil }
    var last: [String: Last] = [:]
    for start in stride(from: 0, to: lines.count, by: lineSize) {
      let end = start + lineSize - 1
      let writerStart = start + length + 1
      let sequenceStart = writerStart + length + 1
      guard lines[end] == UInt8(ascii: "\n"), lines[writerStart - 1] == UInt8(ascii: " "),
        lines[sequenceStart - 1] == UInt8(ascii: " ")
      else { return nil }
      // Only the last line of a row of one writer's needs to be read.
      let next = end + 1 + length + 1
      let found = lines[writerStart..<(writerStart + length)]
      if next + length <= lines.count, lines[next..<(next + length)] == found { continue }
      guard let sequence = Int(String(decoding: lines[sequenceStart..<end], as: UTF8.self)),
        sequence > 0
      else { return nil }
      last[String(decoding: found, as: UTF8.self)] = Last(
        sequence: sequence, id: String(decoding: lines[start..<(start + length)], as: UTF8.self))
    }
    return last
  }
}
