public import HeritageDocuments
import HeritageIndex
import HeritageModel
public import HeritageStore
import HeritageValidation

/// What a registry's journal tells.
public struct History: Sendable {
  /// The oldest first.
  public let operations: [Operation]
  /// What of the journal is missing, damaged or out of place, a line each.
  public let faults: [String]
}

/// What taking an operation back did, or would do if it were no rehearsal.
public struct Undone: Sendable {
  public let changes: [Operation.Change]
  /// The operation that took it back; `nil` for a rehearsal.
  public let operation: Operation?
  /// The operation that was taken back, with what that did as its changes.
  public let log: LogDocument
  public internal(set) var remarks: [Remark] = []
}

extension Registry {
  /// Reads who did what and when.
  public func history() throws(RegistryError) -> History {
    try RegistryError.telling {
      var operations: [Operation] = []
      var faults: [String] = []
      for item in try files.operations() {
        switch item {
        case .operation(let operation): operations.append(operation)
        case .damaged(let path, let reason): faults.append("'\(path)' is damaged: \(reason)")
        }
      }
      for fault in try files.journalFindings() where fault.code != .operationDamaged {
        faults.append("'\(fault.path)': \(fault.message) [\(fault.code.rawValue)]")
      }
      return History(operations: operations, faults: faults)
    }
  }

  /// Tells who did what and when, the newest operation first.
  ///
  /// - Parameter filter: Which operations. Its record is one that the journal or the registry has:
  ///   an identifier, a name, or as findings name it. A site's log has all that lies in its folder, a
  ///   monument's the reports on it, and those their reviews.
  /// - Returns: The log, and what of the journal is missing, damaged or out of place, a line each.
  /// - Throws: ``RegistryError`` if the journal cannot be read, or the filter's record is none, or
  ///   several.
  public func log(
    _ filter: LogFilter = LogFilter()
  ) throws(RegistryError) -> (document: LogDocument, faults: [String]) {
    let history = try history()
    return try RegistryError.telling {
      let record = try filter.record.map { try LoggedRecord($0, in: self, history.operations) }
      var reader = LogReader(files, history.operations)
      var entries: [LogEntry] = []
      for operation in history.operations.reversed() where filter.admits(operation) {
        if entries.count == filter.limit { break }
        if let entry = try reader.entry(operation, about: record) { entries.append(entry) }
      }
      return (LogDocument(entries, told: reader.told), history.faults)
    }
  }

  /// Returns the newest operation that counts and is no undo itself, if there is one beside that
  /// which made the registry: what an undo takes back unless it is told otherwise.
  ///
  /// - Throws: ``RegistryError`` if the journal cannot be read.
  public func operationToUndo() throws(RegistryError) -> Operation? {
    let operations = try RegistryError.telling { try files.readableOperations() }
    let undone = operations.undone
    return operations.last { operation in
      operation.undoes == nil && undone[operation.id] == nil
        && !operation.changes.contains { $0.isOfHeader && $0.before == nil }
    }
  }

  /// Takes an operation back with a new one; nothing is erased.
  ///
  /// - Parameters:
  ///   - id: The operation's identifier.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who takes it back, and when.
  /// - Returns: What was taken back, or would be, and what that did to the identifiers of other
  ///   registers.
  /// - Throws: ``RegistryError`` if it is taken back already, if later operations changed the same
  ///   records, or if other records would name one that is gone.
  public func undo(
    _ id: String, isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Undone {
    if isRehearsal {
      return try RegistryError.telling {
        let records = try RecordsTakenBack(undoing: id, in: files)
        try Self.refuseDangling(without: records, files, undoing: id)
        return try undone(id, by: nil, files.changes(byUndoing: id), records)
      }
    }
    let draft = OperationDraft(
      id: context.identifiers.recordID().text, at: context.now, by: context.user, command: "undo")
    let context = context
    return try RegistryError.telling {
      let session = try files.beginWriting("undo", in: context)
      let records = try RecordsTakenBack(undoing: id, in: session.before)
      try Self.refuseDangling(without: records, session.before, undoing: id)
      // What is only taken away gives nobody an identifier.
      let restores =
        try records.left > 0
        || session.before.operation(id).changes.contains { $0.before != nil }
      let known = restores ? Set(try Self.identifierFaults(in: session.before)) : []
      let operation = try session.undo(id, draft)
      var undone = try undone(id, by: operation, operation.changes, records)
      if restores { undone.remarks = identifierRemarks { !known.contains($0) } }
      return undone
    }
  }

  private func undone(
    _ id: String, by operation: Operation?, _ changes: [Operation.Change],
    _ records: RecordsTakenBack
  ) throws -> Undone {
    let former = try files.operation(id)
    var reader = LogReader(files, [former])
    let entry = reader.entry(
      undoing: former, changes, records, operation == nil ? .wouldTakeBack : .tookBack)
    return Undone(
      changes: changes, operation: operation, log: LogDocument([entry], told: reader.told))
  }

  /// Tells of identifiers that no record or one alone may have, once a change is made.
  ///
  /// - Parameter isWanted: Whether a fault has to do with the change.
  /// - Returns: A warning for each record, which names the other.
  func identifierRemarks(where isWanted: (Finding) -> Bool) -> [Remark] {
    do {
      return try Self.identifierFaults(in: FileRegistry.open(path: path)).filter(isWanted)
        .map(\.remark)
    } catch {
      // The change stays made, whether or not anybody can look at it.
      return [Remark(.warning, "whether two records have one identifier cannot be told: \(error)")]
    }
  }

  private static func identifierFaults(in files: FileRegistry) throws -> [Finding] {
    faults(["IDN-04", "IDN-05"], in: try Catalogue(files).everything().records)
  }

  /// Refuses an undo after which a record would name one that is gone.
  private static func refuseDangling(
    without records: RecordsTakenBack, _ files: FileRegistry, undoing id: String
  ) throws {
    let reach = try UndoReach(of: records, in: files)
    guard reach.count > 0 else { return }
    let more = reach.count - reach.dangling.count
    throw RegistryError(
      .refused, "cannot undo '\(id)': other records need what it brought",
      hint: "undo the operations that brought those records first",
      detail: .candidates(reach.dangling + (more > 0 ? ["and \(more) more"] : [])))
  }

  private static func faults(_ codes: [String], in records: Records) -> [Finding] {
    // References and identifiers do not depend on the day.
    RuleSet.findings(
      in: RecordSet(records, today: Day(number: 0)), where: FindingFilter(codes: codes))
  }
}
