import HeritageModel
public import HeritageStore

extension Registry {
  /// Moves records with files of their own into a new pack, where they say the same.
  ///
  /// A registry that has grown record by record is then read as fast as one that was imported. The
  /// files go to the history, and taking the operation back brings them out again.
  ///
  /// - Parameters:
  ///   - note: A remark for the journal.
  ///   - isRehearsal: Whether nothing is written.
  ///   - context: Who packs them, and when.
  /// - Returns: What moves, what stays as nobody has journaled it so, and the operation unless it is a
  ///   rehearsal or nothing moves.
  /// - Throws: ``RegistryError`` if the files or the journal cannot be read or written.
  public func packFiles(
    note: String? = nil, isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> (files: FilesForPack, operation: Operation?) {
    let draft = OperationDraft(
      id: context.identifiers.recordID().text, at: context.now, by: context.user,
      command: "pack", note: note)
    let context = context
    return try RegistryError.telling {
      if isRehearsal { return (try files.filesForPack(where: Self.isRecord), nil) }
      return try files.beginWriting("pack", in: context)
        .packFiles(draft, where: Self.isRecord)
    }
  }

  private static func isRecord(_ stored: StoredRecord) -> Bool {
    do throws(DamagedRecord) {
      _ = try RecordLayout.record(at: stored.path.text, bytes: stored.bytes)
      return true
    } catch {
      // It stays where a person can mend it; a check tells what is wrong.
      return false
    }
  }
}
