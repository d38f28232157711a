import ArgumentParser
import HeritageModel
import HeritageRegistry

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    _superCommandName: Heritage.name,
    abstract: "Show who did what and when",
    discussion: """
      Lists the operations of all writers, the newest first, each with what it did. In JSON each \
      names the files it changed and their hashes; 'heritage check' proves that none was altered \
      since. With a record, the operations that changed it: for a site all that belongs to it, for \
      a monument the reports on it, for a report its reviews. A file or another program gets a \
      line an operation, with tabs between its columns.

      EXAMPLES
        heritage log --limit 5
        heritage log palmyra/temple-of-bel
        heritage log --since 2026-11 --by 'field team'
        heritage log --limit 5 --format json
      """)

  @Argument(
    help: "What happened to this record: its identifier, or a place's name; everything without.",
    completion: .placeOrReport)
  var record: String?

  @Option(help: "How many operations to show, the newest first.")
  var limit: Int?

  @Option(help: ArgumentHelp("Only operations since this day, in UTC.", valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp("Only operations of somebody, by name or a part of it.", valueName: "name"))
  var by: String?

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number of at least 1") }
  }

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .jsonl, .csv, .tsv, .markdown]
    _ = try output.format(among: forms)
    let filter = LogFilter(limit: limit, since: try firstDay(), by: by, record: record)
    let log = try registry.open().log(filter)
    for fault in log.faults { StandardStreams.note("error: \(fault)") }
    try output.write(log.document, among: forms, piped: .tsv)
    if !log.faults.isEmpty { throw ExitCode.failure }
  }

  private func firstDay() throws(RegistryError) -> Day? {
    guard let since else { return nil }
    guard let day = try DateOption.date(since, "--since").lower.knownDay else {
      throw .usage("--since needs a day, and '\(since)' has no beginning")
    }
    return day
  }
}
