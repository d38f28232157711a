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
  /// - Returns: The new operation, and what it did to the identifiers of other registers.
  /// - Throws: ``RegistryError`` if later operations changed the same records, or if other records
  ///   would name one that is gone.
  public func undo(
    _ id: String, _ context: inout OperationContext
  ) throws(RegistryError) -> (operation: Operation, remarks: [Remark]) {
    let draft = OperationDraft(
      id: context.identifiers.recordID().text, at: context.now, by: context.user, command: "undo")
    let timeout = context.lockTimeout
    return try RegistryError.telling {
      let session = try files.beginWriting(timeout: timeout)
      try Self.refuseDangling(session.before, undoing: id)
      let known = Set(try Self.identifierFaults(in: session.before))
      let operation = try session.undo(id, draft)
      return (operation, identifierRemarks { !known.contains($0) })
    }
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

  private static func dangling(_ records: Records) -> [Finding] { faults(["IDN-03"], in: records) }

  private static func faults(_ codes: [String], in records: Records) -> [Finding] {
    // References and identifiers do not depend on the day.
    RuleSet.findings(
      in: RecordSet(records, today: Day(number: 0)), where: FindingFilter(codes: codes))
  }
}
