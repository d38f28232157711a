import ArgumentParser
import ByteStreams
import CanonicalJSON
import Glibc
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageText
import LinuxFiles

struct Mappings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mappings",
    _superCommandName: Heritage.name,
    abstract: "Show, begin or check what says how a listing becomes records",
    discussion: """
      Without an action, lists the mappings that come with the program. 'show' prints one, to \
      copy. 'draft' reads a whole listing and begins a mapping for it: what the columns tell is in \
      place, every other column stands below '?unplaced', and what a person must decide is a '?', \
      which 'check' names. On standard error it tells what each column holds, as 'profile' does \
      for programs. 'check' reads a mapping, a file or else a built-in one, alone or against a \
      listing, and exits with 2 if it cannot be used. A listing of '-' is standard input.

      EXAMPLES
        heritage mappings
        heritage mappings show nhle --output ours.json
        heritage mappings draft list.csv --output ours.json
        heritage mappings profile list.csv --format csv
        heritage mappings check ours.json list.csv
      """)

  /// What can be done about mappings.
  private enum Action: String, CaseIterable {
    case show, draft, profile, check

    /// The kind of what the action is about.
    var subject: String {
      switch self {
      case .show: "a built-in mapping"
      case .draft, .profile: "a listing's file"
      case .check: "a mapping"
      }
    }
  }

  @Argument(
    help: "What to do: show, draft, profile or check.",
    completion: .list(Action.allCases.map(\.rawValue)))
  var action: String?

  @Argument(
    help: "A mapping to show or check, or a listing to draft for.", completion: .file())
  var subject: String?

  @Argument(help: "The listing to check the mapping against.", completion: .file())
  var listing: String?

  @Option(
    help: "The identifier of the body whose list it is, for a draft; else of the file's name.")
  var source: String?

  @Option(help: "The encoding of the listing's text, such as windows-1252, where nothing tells it.")
  var encoding: String?

  @Option(help: "The sheet of a workbook, by its name.")
  var sheet: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    guard let action else {
      try refuseIdleOptions(nil)
      return try output.write(
        try list(), among: [.text, .json, .jsonl, .markdown, .csv, .tsv])
    }
    let known = try known(action)
    guard let subject else {
      throw RegistryError(
        .usage, "'mappings \(action)' needs \(known.subject)",
        hint: known == .draft || known == .profile
          ? "name one, or '-' for standard input"
          : "run 'heritage mappings --help' to see how it is used")
    }
    if let listing, known != .check {
      throw RegistryError(
        .usage, "'mappings \(action)' takes no second file",
        hint: "leave '\(listing)' out")
    }
    try refuseIdleOptions(known)
    switch known {
    case .show: try show(subject)
    case .draft: try draft(subject)
    case .profile: try profile(subject)
    case .check: try check(subject)
    }
  }

  private func known(_ word: String) throws(RegistryError) -> Action {
    if let action = Action(rawValue: word) { return action }
    let words = Action.allCases.map(\.rawValue)
    throw RegistryError(
      .usage, "'\(word)' is nothing to do with mappings",
      hint: NearestWord.to(word, among: words).map { "did you mean '\($0)'?" }
        ?? "one of: \(words.joined(separator: ", "))")
  }

  /// Refuses what says nothing of what is done.
  private func refuseIdleOptions(_ action: Action?) throws(RegistryError) {
    let readsListing =
      switch action {
      case .draft, .profile: true
      case .check: listing != nil
      case .show, nil: false
      }
    let idle = [
      ("--source", source != nil && action != .draft),
      ("--encoding", encoding != nil && !readsListing),
      ("--sheet", sheet != nil && !readsListing),
    ]
    guard let option = idle.first(where: \.1)?.0 else { return }
    let words = action.map { "'mappings \($0.rawValue)'" } ?? "the list of mappings"
    let hint = action == .check && option != "--source" ? "name the listing too" : "leave it out"
    throw .usage("'\(option)' says nothing of \(words)", hint: hint)
  }

  private func list() throws -> TermList {
    TermList(
      mappings: try BuiltInMappings.all().map { mapping in
        (name: mapping.name, title: mapping.title, source: mapping.source.id.text)
      })
  }

  private func show(_ name: String) throws {
    guard let file = BuiltInMappings.files.first(where: { $0.name == name }) else {
      throw MappingOption.noBuiltIn(name)
    }
    // It is a document of its own, and no answer that follows a schema.
    guard try output.format(among: [.json]) == .json else { return }
    try output.write(String(decoding: file.bytes, as: UTF8.self))
  }

  // MARK: Listings

  private var stated: StatedInput { StatedInput(encoding: encoding, sheet: sheet) }

  /// Reads a listing, which `-` says is standard input, after what there is to say of the options.
  private func reading<Result>(
    _ file: String, _ read: (InputFile, _ progress: (Int) -> Void) throws -> Result
  ) throws(RegistryError) -> Result {
    func take(_ document: InputFile) throws -> Result {
      for remark in try OptionRemark.remarks(on: stated, for: document) {
        output.note("\(document.source): note: '\(remark.option)' \(remark.message)")
      }
      let progress = Progress(of: file, isQuiet: output.quiet)
      defer { progress.end() }
      return try read(document, progress.show)
    }
    return try RegistryError.telling {
      guard file == "-" else { return try take(InputFile(path: file)) }
      let input = try SpooledInput(beside: nil)
      defer { input.end() }
      return try take(input.document())
    }
  }

  // MARK: Drafts

  private func drafted(_ file: String) throws -> MappingDraft {
    let draft = try reading(file) { document, progress in
      try MappingDraft(of: document, source: source, stated: stated, progress: progress)
    }
    for note in draft.notes { output.note("note: \(note)") }
    return draft
  }

  private func document(of draft: MappingDraft, _ file: String) -> ProfileDocument {
    ProfileDocument(
      file: file, rows: draft.rows,
      columns: draft.columns.map { column in
        ProfileDocument.Column(
          name: column.name, filled: column.filled, distinct: column.distinct,
          isEstimated: column.isEstimated, shape: column.shape, examples: column.examples,
          member: column.member, why: column.why)
      })
  }

  private func draft(_ file: String) throws {
    guard try output.formatBeforeWriting(among: [.json], mayAsk: false) == .json else { return }
    let draft = try drafted(file)
    if !output.quiet {
      let columns = Linux.terminalSize(STDERR_FILENO)?.columns ?? 0
      let screen = columns > 0 ? Screen(width: columns) : .page
      // Its text is safe for a terminal already.
      try StandardStreams.write(
        Array(document(of: draft, file).text(on: screen).utf8), to: STDERR_FILENO,
        named: "standard error")
    }
    try output.write(draft.text)
    let open = draft.undecided
    guard !open.isEmpty else { return }
    let shown = open.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
    let rest = open.count > 5 ? " and \(open.count - 5) more" : ""
    output.note("note: decide \(shown)\(rest), which the columns do not tell")
  }

  private func profile(_ file: String) throws {
    _ = try output.format(among: [.text, .json, .jsonl, .markdown, .csv, .tsv])
    try output.write(
      document(of: try drafted(file), file),
      among: [.text, .json, .jsonl, .markdown, .csv, .tsv])
  }

  // MARK: Checks

  private func check(_ name: String) throws {
    let bytes = try MappingOption.bytes(name)
    let check =
      if let listing {
        try reading(listing) { document, progress in
          try MappingCheck(
            bytes, named: name, against: document, stated: stated, progress: progress)
        }
      } else {
        MappingCheck(bytes, named: name)
      }
    let document = MappingCheckDocument(
      mapping: name, file: listing,
      faults: check.findings.map { finding in
        MappingCheckDocument.Fault(
          line: finding.fault.line, path: finding.fault.path, isError: finding.isError,
          message: finding.fault.message, suggestion: finding.fault.suggestion,
          code: finding.fault.code)
      },
      columns: check.columns.map { columns in
        MappingCheckDocument.Columns(
          used: columns.used, dropped: columns.dropped, unplaced: columns.unplaced)
      })
    try output.write(document, among: [.text, .json, .markdown])
    if document.errors > 0 { throw ExitCode.findings }
  }
}
