import HeritageModel

/// Reads all journals whole, finds what is wrong with them, and works out what the files should be.
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
  /// Where the digests of a pack's lines are.
  private(set) var digestFiles: [RegistryPath: RegistryPath] = [:]
  /// The hashes of all operations' files, to tell whether the journal has changed meanwhile.
  private(set) var fingerprint: [ContentHash] = []
  private(set) var operations: [Operation] = []

  /// Of operations missing one after the other, no more than this are named.
  private static let gapLimit = 10

  init(_ folder: RegistryFolder) throws(StoreError) {
    let journal = Journal(folder: folder)
    var timed: [TimedOperation] = []
    for writer in try journal.writers() {
      let path = "\(Layout.journal)/\(writer.name)"
      guard writer.isFolder else {
        findings.append(IntegrityFinding(.unknownFile, path, "it is no writer's folder"))
        continue
      }
      timed += try read(writer.name, journal)
    }
    operations = TimedOperation.sorted(timed)
    replay()
  }

  /// Reads the operations of a writer and follows the chain.
  private mutating func read(_ writer: String, _ journal: Journal) throws(StoreError)
    -> [TimedOperation]
  {
    var timed: [TimedOperation] = []
    var expected = 1
    var previous: OperationFile?
    for entry in try journal.files(of: writer) {
      let path = RegistryPath(known: "\(Layout.journal)/\(writer)/\(entry.name)")
      guard let sequence = Journal.sequence(ofFile: entry.name) else {
        if !entry.name.hasPrefix(".") {
          findings.append(IntegrityFinding(.unknownFile, path.text, "it is no operation's file"))
        }
        continue
      }
      for number in (expected..<max(expected, sequence)).prefix(Self.gapLimit) {
        let missing = Layout.journalFile(writer: writer, sequence: number)
        findings.append(IntegrityFinding(.operationMissing, missing.text, "the file is missing"))
      }
      if sequence != expected { previous = nil }
      do {
        let file = try read(path, journal)
        check(
          file, path, after: previous, isFirst: sequence == 1, followsDirectly: sequence == expected
        )
        fingerprint.append(file.hash)
        let time = max(timed.last?.time ?? file.operation.at, file.operation.at)
        timed.append(TimedOperation(file.operation, time))
        for change in file.operation.changes where change.path.isPack && change.after != nil {
          if digestFiles[change.path] == nil || file.operation.accepts {
            digestFiles[change.path] = path
          }
        }
        previous = file
      } catch {
        findings.append(IntegrityFinding(.operationDamaged, path.text, error.detail))
        previous = nil
      }
      expected = sequence + 1
    }
    return timed
  }

  private func read(_ path: RegistryPath, _ journal: Journal) throws(StoreError) -> OperationFile {
    guard let file = try journal.folder.file(path) else {
      throw .damaged(path: path.text, detail: "the file is missing")
    }
    return try OperationFile(reading: SharedFile(file), path: path)
  }

  private mutating func check(
    _ file: OperationFile, _ path: RegistryPath, after previous: OperationFile?, isFirst: Bool,
    followsDirectly: Bool
  ) {
    let operation = file.operation
    if Layout.journalFile(writer: operation.writer, sequence: operation.sequence) != path {
      findings.append(
        IntegrityFinding(
          .operationDamaged, path.text,
          "it holds operation \(operation.sequence) of writer '\(operation.writer)'"))
    } else if isFirst ? operation.previous != nil : operation.previous == nil {
      findings.append(
        IntegrityFinding(.chainBroken, path.text, "it has another place in the chain"))
    } else if let previous, followsDirectly, operation.previous != previous.hash {
      let before = Layout.journalFile(writer: operation.writer, sequence: operation.sequence - 1)
      findings.append(
        IntegrityFinding(
          .chainBroken, before.text, "it is not the operation that '\(path)' follows"))
    }
  }

  private mutating func replay() {
    for operation in operations {
      for change in operation.changes {
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

extension StoreError {
  /// The description without the path, where a path is shown beside it.
  var detail: String {
    switch self {
    case .damaged(_, let detail): detail
    case .wrongKind(_, let found): "it is \(found)"
    case .io(_, let code, let doing): "cannot \(doing) it: \(systemText(code))"
    default: description
    }
  }
}
