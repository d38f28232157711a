import ArgumentParser
import HeritageModel
import HeritageValidation
import HeritageRegistry

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
      throw RegistryError.usage(
        "'\(minSeverity)' is not a severity", hint: "use info, warning or error")
    }
    for code in codes { try RuleGuide.checkStart(code) }
    let wanted = try record.map { try RecordReference(argument: $0)?.description ?? $0 }
    let filter = FindingFilter(codes: codes, record: wanted, minimumSeverity: severity)
    let result = try Registry.check(
      at: registry.folder(), where: filter, today: Surroundings.current.now.day)
    let report = CheckReport(
      findings: result.findings, setAside: result.setAside, records: result.records)
    try output.write(report.rendered(format))
    if result.findings.contains(where: { $0.severity == .error }) { throw ExitCode.findings }
  }
}
