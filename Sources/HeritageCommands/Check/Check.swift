import ArgumentParser
import HeritageDocuments
import HeritageModel
import HeritageValidation
import HeritageRegistry

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    _superCommandName: Heritage.name,
    abstract: "Check the files and the records",
    discussion: """
      Compares every file with the journal's hashes and follows the journal's chain, then asks \
      every rule of every record. Exits with 2 if there are errors, with 0 if there are only \
      warnings, unless --strict makes these count too. Each finding is 'FILE: severity: what is \
      wrong [CODE]'; of a code with many, text shows the first and their number, while every other \
      form holds each; JSONL is a line a finding. One that needs no mending \
      is set aside by its code and its file, or its record as in JSON: 'heritage set-aside \
      CODE:FILE' or 'heritage set-aside CODE:RECORD'. Those are not counted, and are listed apart.

      EXAMPLES
        heritage check
        heritage check --only GEO --min-severity error
        heritage check --only EVD-04 --all
        heritage check --strict --files
        heritage check --explain GEO-02
        heritage set-aside GRD-09:report/7K3M9XQ2PD4T --because 'two events' \\
          --by 'A. Editor'
      """)

  @Option(
    help: ArgumentHelp("Explain a rule, or 'all' of them, and end.", valueName: "code"),
    completion: .ruleCode)
  var explain: String?

  @Option(
    name: .customLong("only"),
    help: ArgumentHelp("Only codes that begin so, such as 'GEO' or 'WHS-03'.", valueName: "code"),
    completion: .ruleCodeStart)
  var codes: [String] = []

  @Option(help: "Only what concerns this record, such as 'site/palmyra'.")
  var record: String?

  @Option(
    help: "The least severity to show: info, warning, error.", completion: .terms(Severity.self))
  var minSeverity = "info"

  @Flag(help: "Show each finding, also where a code has many.")
  var all = false

  @Flag(help: "Exit with 2 for warnings as for errors.")
  var strict = false

  @Flag(help: "Take an evidence file that is not here for lost, an error, not for kept elsewhere.")
  var files = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .jsonl, .markdown, .csv, .tsv]
    _ = try output.format(among: forms)
    if let explain {
      return explain.lowercased() == "all"
        ? try output.write(RulesDocument(RuleGuide.all), among: forms)
        : try output.write(RuleDocument(RuleGuide.named(explain)), among: forms)
    }
    guard let severity = Severity(rawValue: minSeverity) else {
      throw RegistryError.usage(
        "'\(minSeverity)' is not a severity", hint: "use info, warning or error")
    }
    for code in codes { try RuleGuide.checkStart(code) }
    let wanted = try record.map { try RecordReference(argument: $0)?.description ?? $0 }
    let filter = FindingFilter(codes: codes, record: wanted, minimumSeverity: severity)
    var found = try Registry.check(
      at: registry.folder(), where: filter, keepsFiles: files, today: Surroundings.current.now.day)
    found.tellsEach = all
    try output.write(found, among: forms)
    if found.errors > 0 || (strict && found.warnings > 0) { throw ExitCode.findings }
  }
}
