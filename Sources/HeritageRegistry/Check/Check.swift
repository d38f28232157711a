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
  ///   - keepsFiles: Whether all evidence files should be in this copy of the registry, so that
  ///   - today: The day on which the records are judged.
  /// - Returns: What was found.
  /// - Throws: ``RegistryError`` if there is no registry, if the filter's record is not in it, or
  ///   if the check itself cannot go on.
  public static func check(
    at path: String, where filter: FindingFilter = .everything, keepsFiles: Bool = false,
    today: Day
  ) throws(RegistryError) -> FindingsDocument {
    try RegistryError.telling {
      var filter = filter
      var findings = try integrityFindings(path, keepsFiles)
      guard let files = try readable(path, &findings) else {
        return FindingsDocument(
          findings: findings.filter(filter.admits), records: 0, titles: RuleGuide.titles)
      }
      let contents = try Catalogue(files).everything()
      findings += damageFindings(contents.damaged, beside: findings)
      let records = RecordSet(contents.records, today: today)
      filter.record = try filter.record.map { try known($0, contents.records, findings) }
      let ruled = try SetAsideDecisions(contents.setAsides.records, in: files).parted(
        RuleSet.findings(in: records, where: filter))
      let open = (findings + ruled.open).filter(filter.admits)
      return FindingsDocument(
        findings: open, setAside: ruled.aside, records: contents.count, titles: RuleGuide.titles,
        told: told(by: open + ruled.aside.map(\.finding), in: contents.records))
    }
  }

  /// Returns the records that findings are about, with their places and evidence.
  private static func told(by findings: [Finding], in records: Records) -> Records {
    var told = Records()
    for path in Set(findings.map(\.path)).sorted() {
      guard let record = RecordLayout.reference(ofPath: path).flatMap(records.record) else {
        continue
      }
      told.put(record)
      for ground in records.grounds(of: record) { told.put(ground) }
    }
    return told
  }

  /// Opens a registry; one whose header is damaged has no records to ask, which is a finding.
  private static func readable(
    _ path: String, _ findings: inout [Finding]
  ) throws(StoreError) -> FileRegistry? {
    do throws(StoreError) {
      return try FileRegistry.open(path: path)
    } catch {
      guard case .damagedHeader(_, let detail) = error else { throw error }
      let header = "registry.json"
      findings.removeAll { $0.path == header }
      findings.append(
        Finding(
          code: IntegrityCode.fileUnreadable.rawValue, severity: .error, record: header,
          path: header, message: "\(detail), so no record can be checked",
          hint: "restore the file from a copy"))
      return nil
    }
  }

  /// Returns what findings call a record, and refuses one that is not there, about which nothing
  /// could be found.
  private static func known(
    _ name: String, _ records: Records, _ findings: [Finding]
  ) throws(RegistryError) -> String {
    var names = Set(findings.map(\.record))
    records.forEach { names.insert($0.reference.description) }
    let full = RecordReference.name(name, among: names)
    guard !names.contains(full) else { return full }
    throw RegistryError(
      .notThere, "the registry has no record '\(name)'",
      hint: "name it as findings do, such as 'site/palmyra', or by its file")
  }

  /// What the journal and the disk say against each other.
  private static func integrityFindings(
    _ path: String, _ keepsFiles: Bool
  ) throws -> [Finding] {
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
