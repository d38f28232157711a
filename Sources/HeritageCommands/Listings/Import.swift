import ArgumentParser
import CanonicalJSON
import HeritageImport
import HeritageModel
import HeritageStore
import XMLStream

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring in a listing",
    discussion: """
      The format is recognised from the content. A listing comes in as one operation, whole or \
      not at all; a row that cannot become a record is refused by itself and named. Importing \
      the same file again changes nothing; a newer edition updates what changed, keeps what you \
      control, and deletes nothing.

      EXAMPLES
        heritage import whc-en.xml
        heritage import whc-fr.xml --language fr --dry-run
        curl … | heritage import - --format json
      """)

  @Argument(
    help: "The files, '-' for standard input.", completion: .file(extensions: ["xml"]))
  var files: [String]

  @Option(help: "The listing's format instead of recognising it: unesco.")
  var from: String?

  @Option(help: "The language of the listing's names and texts, such as fr.")
  var language: String?

  @Option(help: "The date of the listing's edition, as an EDTF date.")
  var edition: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would change and write nothing.")
  var dryRun = false

  @Flag(help: "Fail, and change nothing, if any row is refused.")
  var strict = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.format(among: [.text, .json])
    try checkFormat()
    let options = ImportOptions(
      language: language,
      edition: try edition.map { text throws(EDTFError) in
        try StatedDate(text)
      })
    let folder = try registry.folder()
    var identifiers = Surroundings.current.identifiers
    var results: [JSONValue] = []
    var hasRejections = false
    for file in files {
      let job = ImportJob(
        folder: folder, file: file, options: options, isDryRun: dryRun, isStrict: strict)
      let draft = OperationDraft(
        id: identifiers.recordID().text, at: Surroundings.current.now, by: writing.user,
        command: "import", packSource: "unesco")
      let (report, operation) = try job.run(draft, timeout: writing.timeout)
      hasRejections = hasRejections || report.rejected > 0
      results.append(.object(report.json(operation: operation)))
      ImportNotes(report).forEach(output.note)
      if format == .text { try output.write(report.line(operation: operation, isDryRun: dryRun)) }
    }
    if format == .json {
      let answer = results.count == 1 ? results[0] : .array(results)
      try output.write(answer.text(.pretty))
    }
    if hasRejections { throw ExitCode.findings }
  }

  private func checkFormat() throws(CommandError) {
    guard let from else { return }
    guard ListingFormat(rawValue: from) != nil else {
      let known = ListingFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("'\(from)' is not a known format", hint: "known formats: \(known)")
    }
  }
}
