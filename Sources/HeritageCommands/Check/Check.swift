import ArgumentParser
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the files and the records",
    discussion: """
      Compares every file with the journal's hashes and follows the journal's chain, then asks \
      every rule of every record. Exits with 2 if there are errors, with 0 if there are only \
      warnings. Each finding is 'FILE: severity: what is wrong [CODE]'. One that needs no mending \
      is set aside by its code and its file, or its record as in JSON: 'heritage set-aside \
      CODE:FILE' or 'heritage set-aside CODE:RECORD'. Those are not counted, and are listed apart.

      EXAMPLES
        heritage check
        heritage check --only GEO --min-severity error
        heritage check --explain GEO-02
        heritage set-aside GRD-09:report/7K3M9XQ2PD4T --because 'two events' --by 'A. Editor'
      """)

  @Option(help: ArgumentHelp("Explain a rule, or 'all' of them, and end.", valueName: "code"))
  var explain: String?

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp("Only codes that begin so, such as 'GEO' or 'WHS-03'.", valueName: "code"))
  var codes: [String] = []

  @Option(help: "Only what concerns this record, such as 'site/palmyra'.")
  var record: String?

  @Option(help: "The least severity to show: info, warning, error.")
  var minSeverity = "info"

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.format(among: [.text, .json, .markdown, .csv])
    if let explain {
      return try output.write(try RuleText.explain(explain, format))
    }
    guard let severity = Severity(rawValue: minSeverity) else {
      throw CommandError.usage(
        "'\(minSeverity)' is not a severity", hint: "use info, warning or error")
    }
    for code in codes { try RuleGuide.checkStart(code) }
    let wanted = try record.map { try RecordReference(argument: $0)?.description ?? $0 }
    let filter = FindingFilter(
      codes: codes.map { $0.uppercased() }, record: wanted, minimumSeverity: severity)
    let folder = try registry.folder()
    var findings = try Self.integrityFindings(folder)
    var aside: [FindingSetAside] = []
    var count = 0
    if let registry = try Self.readable(folder, &findings) {
      let contents = try Catalogue(registry).everything()
      findings += Self.damageFindings(contents.damaged, beside: findings)
      let records = RecordSet(contents.records, today: Surroundings.current.now.day)
      if let wanted { try Self.refuseUnknown(wanted, contents.records, findings) }
      let ruled = try SetAsideDecisions(contents.setAsides, registry: registry).parted(
        RuleSet.findings(in: records, where: filter))
      findings += ruled.open
      aside = ruled.aside
      count = contents.count
    }
    let shown = findings.filter(filter.admits).sorted()
    let report = CheckReport(findings: shown, setAside: aside, records: count)
    try output.write(report.rendered(format))
    if shown.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
  }

  /// Opens a registry; one whose header is damaged has no records to ask, which is a finding.
  private static func readable(
    _ folder: String, _ findings: inout [Finding]
  ) throws(StoreError) -> FileRegistry? {
    do throws(StoreError) {
      return try FileRegistry.open(path: folder)
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

  /// Refuses the name of a record that is not there, about which nothing could be found.
  private static func refuseUnknown(
    _ name: String, _ records: Records, _ findings: [Finding]
  ) throws(CommandError) {
    var isKnown = findings.contains { $0.record == name }
    records.forEach { record in isKnown = isKnown || record.reference.description == name }
    guard !isKnown else { return }
    throw CommandError(
      "the registry has no record '\(name)'",
      hint: "name it as findings do, such as 'site/palmyra', or by its file")
  }

  /// What the journal and the disk say against each other.
  private static func integrityFindings(_ folder: String) throws -> [Finding] {
    try FileRegistry.integrityFindings(at: folder).map { fault in
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
