extension FileRegistry {
  /// While a writer is busy, how often to look again for a moment between two operations.
  private static let attempts = 5

  /// Compares all files with the journal.
  ///
  /// - Parameter checksEvidence: whether to read the bytes of evidence too.
  /// - Returns: what is not as the journal says, ascending by path. Damage is a finding, not an error.
  /// - Throws: ``StoreError`` if the check itself cannot go on.
  public func integrityFindings(checksEvidence: Bool = true) throws(StoreError)
    -> [IntegrityFinding]
  {
    try Self.integrityFindings(folder, checksEvidence)
  }

  /// Compares all files with the journal, even if `registry.json` cannot be used.
  ///
  /// - Parameters:
  ///   - path: the registry's folder.
  ///   - checksEvidence: whether to read the bytes of evidence too.
  ///   - keepsEvidence: whether all evidence files should be in this copy of the registry.
  /// - Returns: as for ``integrityFindings(checksEvidence:)``.
  /// - Throws: ``StoreError`` if there is no registry, or if the check itself cannot go on.
  public static func integrityFindings(
    at path: String, checksEvidence: Bool = true, keepsEvidence: Bool = false
  ) throws(StoreError) -> [IntegrityFinding] {
    guard let root = try OpenFolder(path: path) else { throw .notARegistry(path: path) }
    return try integrityFindings(RegistryFolder(root), checksEvidence, keepsEvidence)
  }

  private static func integrityFindings(
    _ folder: RegistryFolder, _ checksEvidence: Bool, _ keepsEvidence: Bool = false
  ) throws(StoreError) -> [IntegrityFinding] {
    var findings: [IntegrityFinding] = []
    for _ in 0..<attempts {
      let pending = try Recovery(folder: folder).completeIfPossible()
      let check = try IntegrityCheck(
        folder, Overlay(pending), checksEvidence: checksEvidence, keepsEvidence: keepsEvidence)
      findings = check.findings + pending.map(interruption)
      if check.findings.isEmpty { break }
      // What was found may be the work of a writer between the reading of journal and files.
      let again = try JournalReplay(folder)
      let isQuiet = try Recovery(folder: folder).completeIfPossible().isEmpty
      if again.fingerprint == check.replay.fingerprint, isQuiet || !pending.isEmpty { break }
    }
    return findings
  }

  private static func interruption(_ work: PendingWork.Committed) -> IntegrityFinding {
    IntegrityFinding(
      .interrupted,
      work.operation.path.text,
      "the files of operation '\(work.operation.id)' are not all in place yet")
  }
}
