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
  /// - Parameter latest: How many operations of each writer are read, counted from the last; gaps
  ///   are found among all of them. `nil` for every one, which takes longer the more there are.
  /// - Returns: What is missing, damaged or out of place.
  /// - Throws: ``StoreError`` if the journal's folders cannot be read.
  public func journalFindings(latest: Int? = nil) throws(StoreError) -> [IntegrityFinding] {
    guard let latest else {
      return try JournalReplay(folder).findings.filter(\.code.isOfJournal)
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
        do {
          guard let file = try folder.file(path) else { continue }
          _ = try OperationFile(reading: SharedFile(file), path: path)
        } catch {
          findings.append(IntegrityFinding(.operationDamaged, path.text, error.detail))
        }
      }
    }
    return findings
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

  /// Opens the bytes of an item of evidence, if they are in the registry.
  ///
  /// - Returns: the path of the file, whatever its extension, or `nil`.
  public func evidenceFile(_ hash: ContentHash) throws(StoreError) -> RegistryPath? {
    let prefix = "\(Layout.evidenceFiles)\(hash.text.prefix(2))"
    let names = try folder.root.folder(along: prefix.split(separator: "/"))?.entries() ?? []
    for entry in names where entry.isFile && entry.name.hasPrefix(hash.text + ".") {
      return RegistryPath(known: "\(prefix)/\(entry.name)")
    }
    return overlay.places.keys.first { $0.isBelow("\(prefix)/\(hash).") }
  }

  /// Reads the bytes of an item of evidence.
  ///
  /// - Returns: The bytes, or `nil` if the registry has none, or more than the limit.
  public func evidenceBytes(_ hash: ContentHash, limit: Int) throws(StoreError) -> [UInt8]? {
    guard let path = try evidenceFile(hash), let file = try file(path) else { return nil }
    let bytes = try file.bytes(limit: limit + 1)
    return bytes.count > limit ? nil : bytes
  }

  /// Reads the bytes of an evidence file and tells whether they are still the ones that came.
  public func isIntact(evidence path: RegistryPath) throws(StoreError) -> Bool {
    guard let file = try file(path) else { return false }
    return try path.name.hasPrefix(ContentHash(of: file).text + ".")
  }
}
