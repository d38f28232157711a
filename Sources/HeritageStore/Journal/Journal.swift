import Bytes

/// The operations of a registry, in the files of all its writers.
struct Journal {
  let folder: RegistryFolder

  /// The names of the writers, ascending.
  func writers() throws(StoreError) -> [FolderEntry] {
    guard let journal = try folder.root.folder(Layout.journal) else { return [] }
    return try journal.entries()
  }

  /// The names of a writer's files, ascending.
  func files(of writer: String) throws(StoreError) -> [FolderEntry] {
    guard let journal = try folder.root.folder(Layout.journal),
      let files = try journal.folder(writer)
    else { return [] }
    return try files.entries()
  }

  /// Tells whether a writer has an operation of a number.
  func has(_ sequence: Int, of writer: String) throws(StoreError) -> Bool {
    try folder.root.kind(of: Layout.journalFile(writer: writer, sequence: sequence).text) != nil
  }

  /// The numbers of a writer's operations, ascending.
  func sequences(of writer: String) throws(StoreError) -> [Int] {
    try files(of: writer).compactMap { Self.sequence(ofFile: $0.name) }
  }

  /// Returns the last file of a writer if its line ends were changed, which those of all files were
  /// then.
  func fileWithChangedLineEnds() throws(StoreError) -> RegistryPath? {
    for writer in try writers() where writer.isFolder {
      guard let last = try sequences(of: writer.name).last else { continue }
      let path = Layout.journalFile(writer: writer.name, sequence: last)
      guard let file = try folder.file(path), file.size > 1 else { continue }
      var end: [UInt8] = [0, 0]
      let count = try file.read(into: &end, at: 0, count: 2, from: file.size - 2)
      if count == 2, end == [LineEnds.carriageReturn, LineEnds.feed] { return path }
    }
    return nil
  }

  /// Reads one operation.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)`` if the file is not there or not an operation.
  func read(_ path: RegistryPath) throws(StoreError) -> Operation {
    guard let file = try folder.file(path) else {
      throw .damaged(path: path.text, detail: "the file is missing")
    }
    let reader = LineReader(SharedFile(file), chunk: 4096)
    guard try reader.next(), reader.isComplete else {
      throw .damaged(path: path.text, detail: "the first line is cut off")
    }
    let operation = try Operation(reading: reader.withBytes { array($0) }, file: path.text)
    guard operation.path == path else {
      throw .damaged(path: path.text, detail: "the operation belongs to another file")
    }
    return operation
  }

  /// The number of the last operation of a writer and the hash of its file.
  func head(of writer: String) throws(StoreError) -> (sequence: Int, hash: ContentHash?) {
    guard let last = try sequences(of: writer).last else { return (0, nil) }
    let path = Layout.journalFile(writer: writer, sequence: last)
    guard let file = try folder.file(path) else { return (last, nil) }
    return (last, try ContentHash(of: file))
  }

  /// The last operations of all writers but one, each the last that is whole.
  ///
  /// What that one's previous operation has seen need not be hashed again.
  func heads(besides writer: String, last sequence: Int) throws(StoreError) -> [Operation.Head] {
    var known: [Operation.Head] = []
    do {
      known = try read(Layout.journalFile(writer: writer, sequence: sequence)).heads
    } catch .damaged {
      // There is none, or a check reports it.
    }
    var heads: [Operation.Head] = []
    for other in try writers() where other.isFolder && other.name != writer {
      if let head = try head(of: other.name, known) { heads.append(head) }
    }
    return heads.sorted { $0.writer < $1.writer }
  }

  private func head(of writer: String, _ known: [Operation.Head]) throws(StoreError)
    -> Operation.Head?
  {
    for sequence in try sequences(of: writer).reversed() {
      if let head = known.first(where: { $0.writer == writer && $0.sequence == sequence }) {
        return head
      }
      let path = Layout.journalFile(writer: writer, sequence: sequence)
      do {
        guard let file = try folder.file(path) else { continue }
        let operation = try OperationFile(reading: SharedFile(file), path: path)
        guard operation.operation.path == path, let hash = operation.hash else { continue }
        return Operation.Head(writer: writer, sequence: sequence, hash: hash)
      } catch {
        // What is damaged cannot be named by its hash, which changes once it is mended.
      }
    }
    return nil
  }

  /// The sequence number in the name of an operation's file.
  static func sequence(ofFile name: String) -> Int? {
    guard name.utf8.count == 14, name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)),
      Layout.padded(number) + ".jsonl" == name, number > 0
    else { return nil }
    return number
  }
}
