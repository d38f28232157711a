import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageRegistry
import HeritageStore

struct PackFiles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    _superCommandName: Heritage.name,
    abstract: "Move records with files of their own into a pack",
    discussion: """
      A registry that has grown record by record has a file for each. This moves them into one \
      file of lines, as an import makes it, so that lists, checks and copies take less time. \
      Nothing that is on record changes: the files stay in the history, an edit makes a file of \
      its own again, and 'heritage undo' brings them all back. A file that was edited by hand \
      stays.

      EXAMPLES
        heritage pack --dry-run
        heritage pack --note 'end of the season'
      """)

  @Option(help: "Why, for the journal.")
  var note: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would move and write nothing.")
  var dryRun = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try WritingOptions.check(note, of: "--note")
  }

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    let registry = try registry.open()
    var context = try Surroundings.current.context(
      writing, in: registry, isQuiet: output.quiet)
    let (files, operation) = try registry.packFiles(
      note: note, isRehearsal: dryRun, &context)
    for path in files.left.prefix(Self.shownFiles) {
      output.note(
        "warning: '\(path)' stays, as it is not as the journal has it; 'heritage check' tells more")
    }
    if files.left.count > Self.shownFiles {
      output.note("warning: … and \(files.left.count - Self.shownFiles) more like it")
    }
    if format == .json {
      var json = operation?.json ?? [:]
      json["left"] = .array(files.left.map { .string($0.text) })
      json["packed"] = .integer(files.paths.count)
      return try output.write(.object(json), recorded: operation?.id)
    }
    try output.write(
      text(files.paths.count, operation).joined(separator: "\n"), recorded: operation?.id)
  }

  private static let shownFiles = 5

  private func text(_ count: Int, _ operation: Operation?) -> [String] {
    if count == 0 { return ["nothing to pack"] }
    let records = counted(count, "record")
    guard let operation else { return ["would pack \(records)"] }
    let pack = operation.pack.map { " into \($0.path)" } ?? ""
    return ["packed \(records)\(pack)", "operation \(operation.id)"]
  }
}
