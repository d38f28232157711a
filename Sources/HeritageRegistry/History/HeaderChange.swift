public import CanonicalJSON
import HeritageModel
public import HeritageStore

/// What an operation did to `registry.json`, or would do if it were no rehearsal.
public struct HeaderChange: Sendable {
  public let before: JSONObject
  public let after: JSONObject
  /// `nil` for a rehearsal, and where nothing differs.
  public let operation: Operation?
}

extension Registry {
  /// All members of `registry.json`, as they were when the registry was opened.
  public var header: JSONObject { files.header.members }

  /// Changes what `registry.json` says, in one operation that can be undone like any other.
  ///
  /// - Parameters:
  ///   - command: What the journal calls the operation.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who changes it, and when.
  ///   - change: Changes the members as they are under the lock, those among them that this version
  ///     does not know.
  /// - Returns: What was changed.
  /// - Throws: ``RegistryError`` if the format, the identifier or the version would change or the
  ///   title be empty, or what `change` throws; nothing is written then.
  public func changeHeader(
    _ command: String, isRehearsal: Bool = false, _ context: inout OperationContext,
    _ change: (inout JSONObject) throws -> Void
  ) throws(RegistryError) -> HeaderChange {
    let draft = OperationDraft(
      id: context.identifiers.recordID().text, at: context.now, by: context.user, command: command)
    let writing = context
    return try RegistryError.telling {
      var session = try files.beginWriting(command, in: writing)
      let before = session.before.header.members
      var after = before
      try change(&after)
      // What is damaged already must not stand in the way of another change.
      if after[Setting.defaultsKey] != before[Setting.defaultsKey] {
        try Setting.checkDefaults(in: after)
      }
      try RegistryDescription.check(after, besides: before)
      try session.putHeader(after)
      let operation = isRehearsal ? nil : try session.commit(draft)
      return HeaderChange(before: before, after: after, operation: operation)
    }
  }
}
