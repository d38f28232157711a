import ArgumentParser
import CanonicalJSON
import HeritageImport
import HeritageModel
import HeritageStore
import XMLStream
import HeritageRegistry

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in a listing",
    discussion: """
      The format is recognised from the content. Each file comes in as one operation, whole or \
      not at all; when a later file fails, those before it stay and are answered for. A row that cannot become a record is refused by itself and named. Importing \
      the same file again changes nothing; a newer edition updates what changed, keeps what you \
      control, and deletes nothing. With several files, the JSON answer is a list, one item a file.

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

  func validate() throws {
    if let language { try LanguageOption.check(language) }
  }

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    try checkFormat()
    let options = ImportOptions(
      language: language,
      edition: try edition.map { text throws(EDTFError) in
        try StatedDate(text)
      }, today: Surroundings.current.now.day)
    let folder = try registry.folder()
    var context = Surroundings.current.context(writing)
    var finished: [(report: ImportReport, operation: String?)] = []
    do {
      for file in files {
        let job = ImportJob(
          folder: folder, file: file, options: options, isDryRun: dryRun, isStrict: strict)
        let draft = OperationDraft(
          id: context.identifiers.recordID().text, at: Surroundings.current.now, by: writing.user,
          command: "import", packSource: "unesco")
        let result = try job.run(draft, timeout: writing.timeout)
        ImportNotes(result.report).forEach(output.note)
        finished.append(result)
      }
    } catch {
      // What came in before stays in, so its answer must not get lost.
      if !finished.isEmpty { try answer(finished, format) }
      throw error
    }
    try answer(finished, format)
    if finished.contains(where: { $0.report.rejected > 0 }) { throw ExitCode.findings }
  }

  /// Tells what happened to each file that was imported to its end.
  private func answer(
    _ finished: [(report: ImportReport, operation: String?)], _ format: OutputFormat
  ) throws {
    let text: String
    if format == .json {
      let results = finished.map { JSONValue.object($0.report.json(operation: $0.operation)) }
      text = (files.count == 1 ? results[0] : .array(results)).text(.pretty)
    } else {
      text = finished.map { $0.report.line(operation: $0.operation, isDryRun: dryRun) }
        .joined(separator: "\n")
    }
    let operations = finished.compactMap(\.operation)
    try output.write(
      text, recorded: operations.isEmpty ? nil : operations.joined(separator: "', '"))
  }

  private func checkFormat() throws(RegistryError) {
    guard let from else { return }
    guard ListingFormat(rawValue: from) != nil else {
      let known = ListingFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("'\(from)' is not a known format", hint: "known formats: \(known)")
    }
  }
}
