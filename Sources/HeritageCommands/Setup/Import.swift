import ArgumentParser
import ByteStreams
import CanonicalJSON
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageText

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    _superCommandName: Heritage.name,
    abstract: "Bring in a listing",
    discussion: """
      A listing is UNESCO's, or any table: CSV, XLSX, JSON, GeoJSON, KML, KMZ, GPX, XML, also \
      compressed with gzip. The format is recognised from the content. A table with plain headings \
      needs nothing else; for any other, '--mapping' says which column is what, and 'heritage \
      mappings draft' begins one. What 'heritage export' wrote comes back: a cell that somebody \
      changed is an edit of its record.

      Each file comes in as one operation, whole or not at all; when a later file fails, those \
      before it stay and are answered for. A row without a key or a name is refused by itself, and \
      a table FILE.rejected.csv has it, to mend and import; a value that cannot be read is kept as \
      it is and warned of. A row that may be about a site that is there under another name is held \
      in FILE.matches.csv until you decide. Importing the same file again changes nothing; a newer \
      edition updates what changed, keeps what you control, and deletes nothing. An edition that \
      is older, or has no date where the record's has one, only fills what is empty. With several \
      files, the JSON answer is a list, one item a file.

      EXAMPLES
        heritage import monuments.xlsx --dry-run
        heritage import list.csv --mapping list.json --edition 2026
        heritage import list.csv.rejected.csv --mapping list.json
        heritage import damage.csv --mapping damage.json --media photos.zip
        heritage import whc-en.xml --edition 2025-12 --complete
        heritage import whc-fr.xml --language fr --dry-run
        heritage import - --format json < whc-en.xml
      """)

  @Argument(
    help: "The files, '-' for standard input.", completion: .file())
  var files: [String]

  @Option(
    help: """
      Take the file for a listing that the program knows: unesco. Its rows are looked for in the \
      whole document, whatever is around them. Tables need no such word.
      """)
  var from: String?

  @Option(
    help: "What the columns are: a file, or a name that 'heritage mappings' lists.",
    completion: .file(extensions: ["json"]))
  var mapping: String?

  @Option(help: "Whose list it is, as a short name, in place of the file's or the mapping's.")
  var source: String?

  @Option(help: "The encoding of the text, such as windows-1252, where it is not UTF-8.")
  var encoding: String?

  @Option(help: "The workbook's sheet.")
  var sheet: String?

  @Option(
    help: "The order of days and months, dmy or mdy, in dates for which the mapping says none.")
  var dates: String?

  @Option(
    help: """
      What becomes of rows that may be about sites that are there: ask (they are held), strict \
      (refused), create (new sites).
      """)
  var match = "ask"

  @Option(
    help: "The table of held rows with your decisions.", completion: .file(extensions: ["csv"]))
  var matches: String?

  @Option(
    help: """
      The folder or the ZIP archive with the photos and files that rows name, where they do not lie \
      beside the listing.
      """, completion: .file())
  var media: String?

  @Option(
    help: "Where refused rows go, in place of FILE.rejected.csv.",
    completion: .file(extensions: ["csv"]))
  var rejected: String?

  @Option(
    help: """
      The language of the listing's names and texts, such as fr, where they do not tell it; und if \
      nobody knows.
      """)
  var language: String?

  @Option(help: "The date of the listing's edition, such as 2026, 2026-11 or 2026-11-30.")
  var edition: String?

  @Flag(help: "Take a listing without a date for newer than all before it.")
  var newest = false

  @Flag(help: "The listing is the whole list: note in a record that it is not there any more.")
  var complete = false

  @Flag(name: [.customShort("n"), .long], help: "Say what would change and write nothing.")
  var dryRun = false

  @Flag(help: "Fail, and change nothing, if any row is refused or held.")
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

  /// Refused rows say why, which may be what nobody is to read on a public page.
  private static func refusePublication(around table: String) throws(RegistryError) {
    guard let folder = Registry.publication(around: table) else { return }
    throw RegistryError(
      .refused, "'\(table)' lies in the publication '\(folder)', where refused rows must not go",
      hint: "copy the file to another folder first, or name one with --rejected")
  }

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    let listingFormat = try namedFormat()
    if let rejected { try OutputOptions.refuseRegistry(around: rejected) }
    for table in rejected.map({ [$0] }) ?? files where table != "-" {
      try Self.refusePublication(around: table)
    }
    let options = try importOptions()
    var context = try Surroundings.current.context(
      writing, in: registry.open(), isQuiet: output.quiet)
    var finished: [FinishedImport] = []
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
    if finished.contains(where: { $0.result.rejected + $0.result.held > 0 }) {
      throw ExitCode.findings
    }
  }

  private func importOptions() throws -> ImportOptions {
    var options = ImportOptions(
      language: language,
      edition: try edition.map { try StatedDate(DateOption.date($0, "--edition")) },
      isNewest: newest, isComplete: complete, today: Surroundings.current.now.day)
    // Files of one list are its parts, unless each is said to be the whole of it.
    options.isPart = files.count > 1 && !complete && (mapping != nil || source != nil)
    options.exports = Registry.exportedTables
    options.mapping = try mapping.map(MappingOption.mapping)
    options.sourceID = try source.map { try SlugOption.slug($0, "--source") }
    options.stated = StatedInput(encoding: encoding, sheet: sheet)
    options.dates = try dates.map(MappingOption.dateOrder)
    options.media = media
    options.matching = try MappingOption.matchMode(match)
    options.decisions = try matches.map { path in
      let registry = try registry.open()
      return try RegistryError.telling {
        try MatchDecisions(try InputFile(path: path)) { try registry.hasSubject($0) }
      }
    }
    return options
  }

  private func importFile(
    _ file: String, as format: ListingFormat?, _ options: ImportOptions,
    _ context: inout OperationContext
  ) throws -> FinishedImport {
    let registry = try registry.open()
    if file == "-" {
      // Nothing is open for writing yet, so an interruption may simply end it.
      let input = try SpooledInput(beside: registry)
      defer { input.end() }
      Interruption.watch()
      let listing = try ListingImport(try input.document(), as: format, options: options)
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
  ) throws -> FinishedImport {
    for remark in listing.remarks {
      output.note("\(listing.document.source): note: '\(remark.option)' \(remark.message)")
    }
    let listing = try decided(listing, named: file, in: registry, context)
    let progress = Progress(of: file, isQuiet: output.quiet)
    defer { progress.end() }
    let tables = SideFiles(beside: file, rejected: rejected)
    do {
      let imported = try registry.importListing(
        listing, named: file, isRehearsal: dryRun, isStrict: strict, sideTables: tables, &context,
        progress: progress.show)
      tables.finish()
      noteIdleDecisions(imported)
      return FinishedImport(imported, tables)
    } catch {
      tables.finish()
      // What was refused by then is why it failed, or comes again the next time.
      if let path = tables.path(of: .rejected) { output.note("the refused rows are in '\(path)'") }
      if let path = tables.path(of: .matches) { output.note("the held rows are in '\(path)'") }
      throw error
    }
  }

  /// Tells that no row waited for any of the decisions that were given.
  private func noteIdleDecisions(_ imported: Imported) {
    guard let matches, imported.result.decided == 0, imported.repeats == nil else { return }
    output.note(
      "\(imported.result.source): note: no row waited for a decision of '\(matches)'")
  }

  /// Asks a person at a terminal about rows that may be about sites that are there, before anything
  /// is written and while nobody is kept waiting.
  private func decided(
    _ listing: ListingImport, named file: String, in registry: Registry,
    _ context: OperationContext
  ) throws -> ListingImport {
    guard listing.mayHold, matches == nil, !dryRun, file != "-",
      StandardStreams.inputIsTerminal
    else { return listing }
    var context = context
    let trial = try registry.importListing(listing, named: file, isRehearsal: true, &context)
    let rows = trial.result.heldRows
    guard !rows.isEmpty else { return listing }
    var answers: JSONObject = [:]
    try Interview(isPossible: true).complete(
      &answers, HeldRowQuestion.questions(about: rows, isThere: registry.hasSubject))
    let decisions = HeldRowQuestion.decisions(answers, on: rows)
    return decisions.count > 0 ? listing.deciding(decisions) : listing
  }

  /// Tells what happened to each file that was imported to its end.
  private func answer(_ finished: [FinishedImport], _ format: OutputFormat) throws {
    let operations = finished.compactMap(\.operation)
    let recorded = operations.isEmpty ? nil : operations.joined(separator: "', '")
    if format == .json {
      let results = finished.map { JSONValue.object($0.json) }
      return try output.write(files.count == 1 ? results[0] : .array(results), recorded: recorded)
    }
    let lines = finished.map { $0.text(isDryRun: dryRun, namesFile: files.count > 1) }
      .joined(separator: "\n")
    // It has texts of the document, and file names.
    try output.write(SafeText.terminal(lines, keepsLines: true), recorded: recorded)
  }

  /// The format that `--from` names; `nil` to recognise it.
  private func namedFormat() throws(RegistryError) -> ListingFormat? {
    guard let from else { return nil }
    guard let format = ListingFormat(rawValue: from) else {
      let known = ListingFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw .usage(
        "'--from' takes the name of a listing, which is \(known), and not '\(from)'",
        hint: "leave it out: the format of a table is recognised from its content")
    }
    return format
  }
}
