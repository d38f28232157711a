import ArgumentParser
import CanonicalJSON
import HeritageImport
import HeritageModel
import HeritageRegistry

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring in a listing",
    discussion: """
      The format is recognised from the content. Each file comes in as one operation, whole or \
      not at all; when a later file fails, those before it stay and are answered for. A row \
      without a number or a name is refused by itself and named; a value that cannot be read is \
      kept as it is and warned of. Importing the same file again changes nothing; a newer edition \
      updates what changed, keeps what you control, and deletes nothing. An edition that is older, \
      or has no date where the record's has one, only fills what is empty. With several files, the \
      JSON answer is a list, one item a file.

      EXAMPLES
        heritage import whc-en.xml --edition 2025-12 --complete
        heritage import whc-fr.xml --language fr --dry-run
        heritage import - --format json < whc-en.xml
      """)

  @Argument(
    help: "The files, '-' for standard input.", completion: .file(extensions: ["xml"]))
  var files: [String]

  @Option(
    help: """
      The listing's format instead of recognising it: unesco. Its rows are looked for in the whole \
      document, whatever is around them.
      """)
  var from: String?

  @Option(
    help: """
      The language of the listing's names and texts, such as fr, where they do not tell it; und if \
      nobody knows.
      """)
  var language: String?

  @Option(help: "The date of the listing's edition, as an EDTF date.")
  var edition: String?

  @Flag(help: "Take a listing without a date for newer than all before it.")
  var newest = false

  @Flag(help: "The listing is the whole list: note in a record that it is not there any more.")
  var complete = false

  @Flag(name: [.customShort("n"), .long], help: "Say what would change and write nothing.")
  var dryRun = false

  @Flag(help: "Fail, and change nothing, if any row is refused.")
  var strict = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let language { try LanguageOption.check(language) }
    guard !newest || edition == nil else {
      throw ValidationError("'--newest' is for a listing without a date, and '--edition' gives one")
    }
  }

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    let listingFormat = try namedFormat()
    let options = ImportOptions(
      language: language,
      edition: try edition.map { try StatedDate(DateOption.date($0, "--edition")) },
      isNewest: newest, isComplete: complete, today: Surroundings.current.now.day)
    var context = try Surroundings.current.context(
      writing, in: registry.open(), isQuiet: output.quiet)
    var finished: [Imported] = []
    do {
      for file in files {
        context.now = Surroundings.current.now
        let imported = try importFile(file, as: listingFormat, options, &context)
        ImportNotes(imported.result).lines.forEach(output.note)
        finished.append(imported)
      }
    } catch {
      // What came in before stays in, so its answer must not get lost.
      if !finished.isEmpty { try answer(finished, format) }
      throw error
    }
    try answer(finished, format)
    if finished.contains(where: { $0.result.rejected > 0 }) { throw ExitCode.findings }
  }

  private func importFile(
    _ file: String, as format: ListingFormat?, _ options: ImportOptions,
    _ context: inout OperationContext
  ) throws -> Imported {
    let registry = try registry.open()
    if file == "-" {
      // Nothing is open for writing yet, so an interruption may simply end it.
      let input = try SpooledInput(beside: registry)
      defer { input.end() }
      Interruption.watch()
      let listing = try ListingImport(try input.reader(), as: format, options: options)
      return try bring(listing, named: file, to: registry, &context)
    }
    Interruption.watch()
    do {
      let listing = try ListingImport(path: file, as: format, options: options)
      return try bring(listing, named: file, to: registry, &context)
    } catch let error as RegistryError
      where error.detail == .language && StandardStreams.inputIsTerminal
    {
      var options = options
      options.language = try askLanguage(of: file)
      let listing = try ListingImport(path: file, as: format, options: options)
      return try bring(listing, named: file, to: registry, &context)
    }
  }

  private func askLanguage(of file: String) throws(RegistryError) -> String? {
    let question = Question(
      "language", option: "--language",
      prompt: "the language of the texts of '\(file)', such as fr, or und if nobody knows"
    ) { answer in
      do throws(ValidationError) {
        try LanguageOption.check(answer)
        return nil
      } catch {
        return error.message
      }
    }
    var answers: JSONObject = [:]
    try Interview(isPossible: true).complete(&answers, [question])
    return answers["language"]?.stringValue
  }

  private func bring(
    _ listing: ListingImport, named file: String, to registry: Registry,
    _ context: inout OperationContext
  ) throws -> Imported {
    let progress = Progress(of: file, isQuiet: output.quiet)
    defer { progress.end() }
    return try registry.importListing(
      listing, named: file, isRehearsal: dryRun, isStrict: strict, &context,
      progress: progress.show)
  }

  /// Tells what happened to each file that was imported to its end.
  private func answer(_ finished: [Imported], _ format: OutputFormat) throws {
    let operations = finished.compactMap(\.operation)
    let recorded = operations.isEmpty ? nil : operations.joined(separator: "', '")
    if format == .json {
      let results = finished.map { JSONValue.object($0.result.json(operation: $0.operation)) }
      return try output.write(files.count == 1 ? results[0] : .array(results), recorded: recorded)
    }
    let lines = finished.map { $0.result.line(operation: $0.operation, isDryRun: dryRun) }
    try output.write(lines.joined(separator: "\n"), recorded: recorded)
  }

  /// The format that `--from` names; `nil` to recognise it.
  private func namedFormat() throws(RegistryError) -> ListingFormat? {
    guard let from else { return nil }
    guard let format = ListingFormat(rawValue: from) else {
      let known = ListingFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage("'\(from)' is not a known format", hint: "known formats: \(known)")
    }
    return format
  }
}
