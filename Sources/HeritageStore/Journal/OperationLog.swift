extension FileRegistry {
  /// What the journal holds.
  public enum JournalItem: Sendable {
    case operation(Operation)
    /// A file that cannot be read as an operation; the reason does not repeat the path.
    case damaged(path: String, reason: String)
  }

  /// Returns the operations of all writers, the oldest first, and what cannot be read of them.
  ///
  /// The order is that of what they have seen of each other, whatever the clocks said.
  public func operations() throws(StoreError) -> [JournalItem] {
    let journal = Journal(folder: folder)
    var writers: [[Operation]] = []
    var damaged: [JournalItem] = []
    for writer in try journal.writers() where writer.isFolder {
      var operations: [Operation] = []
      for sequence in try journal.sequences(of: writer.name) {
        let path = Layout.journalFile(writer: writer.name, sequence: sequence)
        do {
          operations.append(try journal.read(path))
        } catch {
          damaged.append(.damaged(path: path.text, reason: error.detail))
        }
      }
      writers.append(operations)
    }
    return OperationOrder(writers).operations.map(JournalItem.operation) + damaged
  }

  /// Follows the chains of all writers.
  ///
  /// - Parameters:
  ///   - latest: How many operations of each writer are read, counted from the last; gaps
  ///   are found among all of them. `nil` for every one, which takes longer the more there are.
  ///   - limit: How long a file may be, in bytes, to be read whole; of a longer one, as a large import
  ///   leaves it, the operation and the end are looked at, and a check compares the rest.
  /// - Returns: What is missing, damaged or out of place.
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  public func journalFindings(
    latest: Int? = nil, readingWholeUpTo limit: Int = 1 << 20
  ) throws(StoreError) -> [IntegrityFinding] {
    guard let latest else {
      return try JournalReplay(folder, readingWholeUpTo: limit).findings
        .filter(\.code.isOfJournal)
    }
    let journal = Journal(folder: folder)
    var findings: [IntegrityFinding] = []
    for writer in try journal.writers() where writer.isFolder {
      let numbers = try journal.sequences(of: writer.name)
      var expected = 1
      for number in numbers {
        if number > expected {
          let missing = Layout.journalFile(writer: writer.name, sequence: expected)
          findings.append(IntegrityFinding(.operationMissing, missing.text, "the file is missing"))
        }
        expected = number + 1
      }
      for number in numbers.suffix(latest) {
        let path = Layout.journalFile(writer: writer.name, sequence: number)
        do throws(StoreError) {
          guard let file = try folder.file(path) else { continue }
          if file.size > limit {
            let long = try OperationFile(readingEndsOf: SharedFile(file), path: path)
            guard long.operation.path == path else {
              throw .damaged(path: path.text, detail: "the operation belongs to another file")
            }
          } else {
            _ = try OperationFile(reading: SharedFile(file), path: path)
          }
        } catch {
          findings.append(IntegrityFinding(.operationDamaged, path.text, error.detail))
        }
      }
    }
    return findings
  }

  /// Returns the last operation of the writer whose clock was latest then; no other is read.
  ///
  /// - Returns: The operation, or `nil` if no writer's last one can be read.
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  public func lastOperation() throws(StoreError) -> Operation? {
    let journal = Journal(folder: folder)
    var last: Operation?
    for writer in try journal.writers() where writer.isFolder {
      guard let sequence = try journal.sequences(of: writer.name).last else { continue }
      do {
        let path = Layout.journalFile(writer: writer.name, sequence: sequence)
        let operation = try journal.read(path)
        if last.map({ ($0.at, $0.id) < (operation.at, operation.id) }) ?? true { last = operation }
      } catch .damaged {
        // A check reports it.
      }
    }
    return last
  }

  /// Returns an operation by its identifier.
  ///
  /// - Throws: ``StoreError/unknownOperation(id:)`` if there is none.
  public func operation(_ id: String) throws(StoreError) -> Operation {
    for case .operation(let operation) in try operations() where operation.id == id {
      return operation
    }
    throw .unknownOperation(id: id)
  }
}
