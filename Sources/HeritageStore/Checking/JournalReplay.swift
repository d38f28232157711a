/// Reads all journals, finds what is wrong with them, and works out what the files should be.
struct JournalReplay {
  /// What a file should be.
  struct Expectation {
    /// `nil` if it should not be there.
    let hash: ContentHash?
    let operation: Operation
  }

  private(set) var findings: [IntegrityFinding] = []
  private(set) var files: [RegistryPath: Expectation] = [:]
  /// The files that the history must hold, with the operations that put them there.
  private(set) var history: [RegistryPath: Operation] = [:]
  /// Where the history must hold versions that no operation replaced, though another writer's
  /// version is in their place; each with that version.
  private(set) var versionsApart: [RegistryPath: VersionApart] = [:]
  /// The operations' files whose line ends were changed; what they were before is what counts.
  private(set) var filesWithChangedLineEnds: [String] = []
  /// Where the digests of a pack's lines are.
  private(set) var digestFiles: [RegistryPath: RegistryPath] = [:]
  /// The hashes of all operations' files, to tell whether the journal has changed meanwhile.
  private(set) var fingerprint: [ContentHash] = []

  /// Of operations missing one after the other, no more than this are named.
  private static let gapLimit = 10

  /// How long a file may be, in bytes, to be read whole.
  private let wholeLimit: Int

  /// Reads the journals.
  ///
  /// - Parameters:
  ///   - folder: The registry's folder.
  ///   - limit: How long an operation's file may be, in bytes, to be compared with its check sum and
  ///   with the hash that others have of it; of a longer one only the ends are read.
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  init(_ folder: RegistryFolder, readingWholeUpTo limit: Int = .max) throws(StoreError) {
    wholeLimit = limit
    let journal = Journal(folder: folder)
    var writers: [[OperationFile]] = []
    for writer in try journal.writers() {
      let path = "\(Layout.journal)/\(writer.name)"
      guard writer.isFolder, RegistryPath.isSafe(writer.name.utf8Span.span) else {
        add(.unknownFile, path, "it is no writer's folder")
        continue
      }
      writers.append(try read(writer.name, journal))
    }
    checkHeads(writers.joined())
    let order = OperationOrder(writers.map { $0.map(\.operation) })
    for operation in order.contradictions {
      add(
        .headNotHeld, operation.path.text,
        "operation '\(operation.id)' names as seen, or takes back, what follows it")
    }
    replay(order.operations)
  }

  /// Reads the operations of a writer and follows the chain.
  private mutating func read(_ writer: String, _ journal: Journal) throws(StoreError)
    -> [OperationFile]
  {
    var files: [OperationFile] = []
    var expected = 1
    var previous: OperationFile?
    for entry in try journal.files(of: writer) {
      let path = RegistryPath(known: "\(Layout.journal)/\(writer)/\(entry.name)")
      guard let sequence = Journal.sequence(ofFile: entry.name) else {
        if !entry.name.hasPrefix(".") {
          add(.unknownFile, path.text, "it is no operation's file")
        }
        continue
      }
      for number in (expected..<max(expected, sequence)).prefix(Self.gapLimit) {
        let missing = Layout.journalFile(writer: writer, sequence: number)
        add(.operationMissing, missing.text, "the file is missing")
      }
      if sequence != expected { previous = nil }
      do {
        let file = try read(path, journal)
        check(
          file, path, after: previous, isFirst: sequence == 1, followsDirectly: sequence == expected
        )
        if let hash = file.hash { fingerprint.append(hash) }
        if file.operation.path == path { files.append(file) }
        previous = file
      } catch {
        add(.operationDamaged, path.text, error.detail)
        previous = nil
      }
      expected = sequence + 1
    }
    return files
  }

  private mutating func read(_ path: RegistryPath, _ journal: Journal) throws(StoreError)
    -> OperationFile
  {
    guard let file = try journal.folder.file(path) else {
      throw .damaged(path: path.text, detail: "the file is missing")
    }
    let source = SharedFile(file)
    do {
      if source.file.size > wholeLimit {
        return try OperationFile(readingEndsOf: source, path: path)
      }
      return try OperationFile(reading: source, path: path)
    } catch {
      guard let restored = try OperationFile(restoring: source.file, path: path) else {
        throw error
      }
      filesWithChangedLineEnds.append(path.text)
      return restored
    }
  }

  private mutating func check(
    _ file: OperationFile, _ path: RegistryPath, after previous: OperationFile?, isFirst: Bool,
    followsDirectly: Bool
  ) {
    let operation = file.operation
    if operation.path != path {
      add(
        .operationDamaged, path.text,
        "it holds operation \(operation.sequence) of writer '\(operation.writer)'")
    } else if isFirst ? operation.previous != nil : operation.previous == nil {
      add(.chainBroken, path.text, "it has another place in the chain")
    } else if followsDirectly, let hash = previous?.hash, operation.previous != hash {
      let before = Layout.journalFile(writer: operation.writer, sequence: operation.sequence - 1)
      add(.chainBroken, before.text, "it is not the operation that '\(path)' follows")
    }
  }

  /// Makes sure that the journal holds what its operations have seen of other writers.
  private mutating func checkHeads(_ files: some Sequence<OperationFile>) {
    var hashes: [RegistryPath: ContentHash?] = [:]
    for file in files { hashes[file.operation.path] = .some(file.hash) }
    var known = Set(findings.map(\.path))
    for operation in files.map(\.operation) {
      for head in operation.heads {
        let path = Layout.journalFile(writer: head.writer, sequence: head.sequence)
        let found = hashes[path]
        if let found, found == nil || found == head.hash { continue }
        if !known.insert(path.text).inserted { continue }
        if found == nil {
          add(
            .operationMissing, path.text,
            "the file is missing, and operation '\(operation.id)' has seen it")
        } else {
          add(
            .headNotHeld, path.text,
            "it is not the operation that '\(operation.id)' of writer '\(operation.writer)' "
              + "has seen")
        }
      }
    }
  }

  private mutating func add(_ code: IntegrityCode, _ path: String, _ message: String) {
    findings.append(IntegrityFinding(code, path, message))
  }

  private mutating func replay(_ operations: [Operation]) {
    for version in VersionApart.all(in: operations) {
      versionsApart[version.path.inHistory(version.hash)] = version
    }
    for operation in operations {
      for change in operation.changes {
        if change.path.isPack, change.after != nil,
          digestFiles[change.path] == nil || operation.accepts
        {
          digestFiles[change.path] = operation.path
        }
        files[change.path] = Expectation(hash: change.after, operation: operation)
        if let before = change.before, !operation.accepts {
          history[change.path.inHistory(before)] = operation
        } else if let after = change.after, change.path.isPack {
          // A pack that comes back leaves the history.
          history[change.path.inHistory(after)] = nil
        }
      }
    }
  }
}
