public import HeritageDocuments
import HeritageIndex
public import HeritageModel
import HeritageStore
public import HeritageValidation

extension Registry {
  /// Compares every file with the journal's hashes, then asks every rule of every record.
  ///
  /// Needs no registry that opens: a damaged header is a finding.
  ///
  /// - Parameters:
  ///   - path: The registry's folder.
  ///   - filter: Which findings to return; its record may be named without its kind, or by its file.
  ///   - keepsFiles: Whether all evidence files should be in this copy of the registry, so that one
  ///     that is not is an error.
  ///   - today: The day on which the records are judged.
  /// - Returns: What was found.
  /// - Throws: ``RegistryError`` if there is no registry, if the filter's record is not in it, or
  ///   if the check itself cannot go on.
  public static func check(
    at path: String, where filter: FindingFilter = .everything, keepsFiles: Bool = false,
    today: Day
  ) throws(RegistryError) -> FindingsDocument {
    try RegistryError.telling {
      let comparison = OrderedWork<String, Result<[Finding], StoreError>>(named: "files") { path in
        Result { () throws(StoreError) in try integrityFindings(path, keepsFiles) }
      }
      var compared = Result<[Finding], StoreError>.success([])
      // What a writer left half done is brought to its end here, which two must not try at once.
      let opened = Result { () throws(StoreError) in try FileRegistry.open(path: path) }
      comparison.add(path) { compared = $0 }
      guard let files = try readable(opened) else {
        comparison.finish { compared = $0 }
        let findings = try withoutRecords(compared.get(), opened)
        return FindingsDocument(
          findings: findings.filter(filter.admits), records: 0, titles: RuleGuide.titles)
      }
      let check = try RecordCheck(
        Catalogue(files), where: filter.ofAnyRecord, naming: filter.record, today: today)
      comparison.finish { compared = $0 }
      return try document(of: check, beside: compared.get(), in: files, where: filter)
    }
  }

  /// Puts together what was found in records and files.
  private static func document(
    of check: RecordCheck, beside integrity: [Finding], in files: FileRegistry,
    where filter: FindingFilter
  ) throws -> FindingsDocument {
    var filter = filter
    let findings = integrity + damageFindings(check.damaged, beside: integrity)
    filter.record = try known(filter.record, check.names, findings)
    let ruled = try SetAsideDecisions(check.decisions, in: files).parted(
      filter.record == nil ? check.findings : check.findings.filter(filter.admits))
    let open = (findings + ruled.open).filter(filter.admits)
    // The check tells of all records with findings, of which a record that is named is one.
    var told = filter.record == nil ? check.restricted : Records()
    let others = filter.record == nil ? findings : open + ruled.aside.map(\.finding)
    told.put(contentsOf: try Catalogue(files).restricted(toldBy: others.filter(filter.admits)))
    return FindingsDocument(
      findings: open, setAside: ruled.aside, records: check.count, titles: RuleGuide.titles,
      told: told)
  }

  /// Returns a registry that could be opened; one whose header is damaged has no records to ask.
  private static func readable(
    _ opened: Result<FileRegistry, StoreError>
  ) throws(StoreError) -> FileRegistry? {
    if case .failure(.damagedHeader) = opened { return nil }
    return try opened.get()
  }

  /// Adds the finding that a header is damaged in the place of others on it.
  private static func withoutRecords(
    _ findings: [Finding], _ opened: Result<FileRegistry, StoreError>
  ) -> [Finding] {
    guard case .failure(.damagedHeader(_, let detail)) = opened else { return findings }
    let header = "registry.json"
    return findings.filter { $0.path != header } + [
      Finding(
        code: IntegrityCode.fileUnreadable.rawValue, severity: .error, record: header,
        path: header, message: "\(detail), so no record can be checked",
        hint: "restore the file from a copy")
    ]
  }

  /// Returns what findings call a record, and refuses one that is not there, about which nothing
  /// could be found.
  private static func known(
    _ name: String?, _ met: RecordNames, _ findings: [Finding]
  ) throws(RegistryError) -> String? {
    guard let name else { return nil }
    var met = met
    for finding in findings { met.meet(finding.record) }
    if let full = met.full { return full }
    throw RegistryError(
      .notThere, "the registry has no record '\(name)'",
      hint: "name it as findings do, such as 'site/palmyra', or by its file")
  }

  /// What the journal and the disk say against each other.
  private static func integrityFindings(
    _ path: String, _ keepsFiles: Bool
  ) throws(StoreError) -> [Finding] {
    try FileRegistry.integrityFindings(at: path, keepsEvidence: keepsFiles).map { fault in
      let record = RecordLayout.reference(ofPath: fault.record?.text ?? fault.path)
      return Finding(
        code: fault.code.rawValue, severity: Severity(rawValue: fault.severity.rawValue) ?? .error,
        record: record?.description ?? fault.path, path: fault.path, message: fault.message,
        hint: fault.hint)
    }
  }

  /// Records that cannot be read, unless the journal's check named their file already.
  private static func damageFindings(
    _ damaged: [DamagedRecord], beside known: [Finding]
  ) -> [Finding] {
    let named = Set(known.map(\.path))
    return damaged.flatMap { record -> [Finding] in
      if let error = record.error { return error.findings(path: record.path) }
      if named.contains(record.path) { return [] }
      return [
        Finding(
          code: FieldProblem.wrongKind, severity: .error,
          record: RecordLayout.reference(ofPath: record.path)?.description ?? record.path,
          path: record.path,
          message: record.reason, hint: "correct the file by hand and run 'heritage accept'")
      ]
    }
  }
}
