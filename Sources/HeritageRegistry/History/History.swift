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

  /// Takes an operation back with a new one; nothing is erased.
  ///
  /// - Parameters:
  ///   - id: The operation's identifier.
  ///   - context: Who takes it back, and when.
  /// - Returns: The new operation.
  /// - Throws: ``RegistryError`` if later operations changed the same records, or if other records
  ///   would name one that is gone.
  public func undo(
    _ id: String, _ context: inout OperationContext
  ) throws(RegistryError) -> Operation {
    let draft = OperationDraft(
      id: context.identifiers.recordID().text, at: context.now, by: context.user, command: "undo")
    let timeout = context.lockTimeout
    return try RegistryError.telling {
      let session = try files.beginWriting(timeout: timeout)
      try Self.refuseDangling(session.before, undoing: id)
      return try session.undo(id, draft)
    }
  }

  /// Refuses an undo after which a record would name one that is gone.
  private static func refuseDangling(_ files: FileRegistry, undoing id: String) throws {
    var taken: Set<String> = []
    try files.forEachRecordTakenAway(byUndoing: id) { path in
      taken.insert(path.text)
      return true
    }
    guard !taken.isEmpty else { return }
    let all = try Catalogue(files).everything().records
    let known = Set(dangling(all))
    let rest = all.filter { record in !(all.path(of: record).map(taken.contains) ?? false) }
    let broken = dangling(rest).filter { !known.contains($0) }
    guard !broken.isEmpty else { return }
    let more = broken.count > 10 ? ["and \(broken.count - 10) more"] : []
    throw RegistryError(
      .refused, "cannot undo '\(id)': other records need what it brought",
      hint: "undo the operations that brought those records first",
      detail: .candidates(broken.prefix(10).map { "\($0.record): \($0.message)" } + more))
  }

  private static func dangling(_ records: Records) -> [Finding] {
    // References do not depend on the day.
    RuleSet.findings(
      in: RecordSet(records, today: Day(number: 0)), where: FindingFilter(codes: ["IDN-03"]))
  }
}
