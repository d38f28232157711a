import HeritageIndex
import HeritageModel
public import HeritageStore
import HeritageValidation

extension Registry {
  /// Takes over files that were edited by hand, once they are valid records in their places.
  ///
  /// - Parameters:
  ///   - paths: The files below the registry's folder, or `nil` for all that differ from what the
  ///     journal says.
  ///   - note: A remark for the journal.
  ///   - isRehearsal: Whether nothing is written.
  ///   - context: Who takes them over, and when.
  /// - Returns: The changes, the operation unless it is a rehearsal or nothing differs, and which
  ///   edited records have an identifier that another has too, or an impossible one.
  /// - Throws: ``RegistryError`` if a record that never changes was edited or removed, or if a file
  ///   is no valid record.
  public func acceptHandEdits(
    of paths: [String]? = nil, note: String? = nil, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> (
    changes: [Operation.Change], operation: Operation?, remarks: [Remark]
  ) {
    let draft = OperationDraft(
      id: context.identifiers.recordID().text, at: context.now, by: context.user,
      command: "accept", note: note)
    let context = context
    return try RegistryError.telling {
      let wanted = try paths.map { try Set($0.map { try RegistryPath($0) }) }
      var edited: Set<String> = []
      func fault(_ path: RegistryPath, _ bytes: [UInt8]) -> String? {
        if let edit = RecordLayout.reference(ofPath: path.text) { edited.insert(edit.description) }
        return Self.fault(path, bytes)
      }
      do {
        if isRehearsal {
          try Self.refuseEditedLines(files, wanted)
          let changes = try files.handEdits(wanted, refuse: Self.refusal, validate: fault)
          return (changes, nil, identifierRemarks { edited.contains($0.record) })
        }
        let session = try files.beginWriting("accept", in: context)
        try Self.refuseEditedLines(session.before, wanted)
        let operation = try session.accept(
          wanted, draft, refuse: Self.refusal, validate: fault)
        let remarks = identifierRemarks { edited.contains($0.record) }
        return (operation.changes, operation, remarks)
      } catch StoreError.nothingToAccept {
        return ([], nil, [])
      } catch StoreError.notAcceptable(let path, let detail) where Self.isPermanent(path) {
        throw RegistryError(
          .refused, "cannot accept '\(path)': \(detail)",
          hint: "restore the file from a copy; to correct a claim, supersede or withdraw it")
      }
    }
  }

  /// Says why a change of a record that never changes is refused.
  private static func refusal(_ change: Operation.Change, _ operation: Operation?) -> String? {
    guard change.before != nil, isPermanent(change.path.text) else { return nil }
    let source = operation.map { " that operation '\($0.id)' of \($0.at) recorded" } ?? ""
    let deed = change.after == nil ? "was removed" : "was edited"
    return "a record\(source) \(deed), and what somebody claimed never changes"
  }

  private static func isPermanent(_ path: String) -> Bool {
    switch RecordLayout.reference(ofPath: path)?.kind {
    case .report, .review, .retraction: true
    case .site, .monument, .evidence, .incident, .intervention, .source, .setAside, nil: false
    }
  }

  /// Says what is wrong with a record.
  private static func fault(_ path: RegistryPath, _ bytes: [UInt8]) -> String? {
    do throws(DamagedRecord) {
      _ = try RecordLayout.record(at: path.text, bytes: bytes)
      return nil
    } catch {
      return [error.reason, error.error?.advice].compactMap(\.self).joined(separator: "; ")
    }
  }

  /// Refuses an edited pack in which a line with a claim was edited or taken out.
  private static func refuseEditedLines(
    _ files: FileRegistry, _ wanted: Set<RegistryPath>?
  ) throws {
    // Only the pack's digests in the journal tell which of its lines were touched.
    let lines = try files.integrityFindings(checksEvidence: false).filter { finding in
      guard finding.code == .lineEdited || finding.code == .lineLost else { return false }
      return wanted?.contains { $0.text == finding.path } ?? true
    }
    guard
      let line = lines.first(where: { $0.record.map { isPermanent($0.text) } ?? false })
    else { return }
    throw StoreError.notAcceptable(
      path: line.record?.text ?? line.path,
      detail: "\(line.message), and what somebody claimed never changes")
  }
}
