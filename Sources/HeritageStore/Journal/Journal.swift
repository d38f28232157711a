/// The operations of a registry, in the files of all its writers.
struct Journal {
  /// An operation's file, or what is wrong with it.
  struct Entry {
    let path: RegistryPath
    let result: Result<Operation, StoreError>
  }

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

  /// Reads the operations of one writer, in order.
  func entries(of writer: String) throws(StoreError) -> [Entry] {
    var entries: [Entry] = []
    for file in try files(of: writer) where Self.sequence(ofFile: file.name) != nil {
      let path = RegistryPath(known: "\(Layout.journal)/\(writer)/\(file.name)")
      entries.append(Entry(path: path, result: Result { () throws(StoreError) in try read(path) }))
    }
    return entries
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
    guard Layout.journalFile(writer: operation.writer, sequence: operation.sequence) == path else {
      throw .damaged(path: path.text, detail: "the operation belongs to another file")
    }
    return operation
  }

  /// The number of the last operation of a writer and the hash of its file.
  func head(of writer: String) throws(StoreError) -> (sequence: Int, hash: ContentHash?) {
    let last = try files(of: writer).compactMap { Self.sequence(ofFile: $0.name) }.max()
    guard let last else { return (0, nil) }
    let path = Layout.journalFile(writer: writer, sequence: last)
    guard let file = try folder.file(path) else { return (last, nil) }
    return (last, try hash(of: file))
  }

  /// The sequence number in the name of an operation's file.
  static func sequence(ofFile name: String) -> Int? {
    guard name.utf8.count == 14, name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)),
      Layout.padded(number) + ".jsonl" == name, number > 0
    else { return nil }
    return number
  }
}

/// The hash of a file's content, read in pieces.
func hash(of file: borrowing OpenFile) throws(StoreError) -> ContentHash {
  var hash = RunningHash()
  try HeritageStore.hash(file, upTo: .max, into: &hash)
  return hash.finish()
}

/// Adds a file's content to a hash, up to a number of bytes.
func hash(_ file: borrowing OpenFile, upTo end: Int, into hash: inout RunningHash)
  throws(StoreError)
{
  var buffer = [UInt8](repeating: 0, count: min(1 << 18, max(1, file.size)))
  var offset = 0
  while offset < end {
    let count = min(buffer.count, end - offset)
    let got = try file.read(into: &buffer, at: 0, count: count, from: offset)
    if got == 0 { return }
    hash.update(buffer.span.extracting(0..<got))
    offset += got
  }
}
