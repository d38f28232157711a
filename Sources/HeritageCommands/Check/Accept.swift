import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageStore
import HeritageRegistry

struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    _superCommandName: Heritage.name,
    abstract: "Take over files that were edited by hand",
    discussion: """
      Finds the files that differ from what the journal says, checks that they are valid records \
      in their places, and journals them. What 'heritage check' named as edited, added or lost \
      is then the registry's state. Reports, reviews and retractions never change, so an edited \
      or removed one is refused.

      EXAMPLES
        heritage check
        heritage accept --dry-run
        heritage accept --note 'spelling of names corrected in an editor'
      """)

  @Argument(help: "The files to take over, below the registry's folder; all without any.")
  var paths: [String] = []

  @Option(help: "Why, for the journal.")
  var note: String?

  @Flag(name: [.customShort("n"), .long], help: "Say what would be taken over and write nothing.")
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
    let accepted = try registry.acceptHandEdits(
      of: paths.isEmpty ? nil : paths, note: note, isRehearsal: dryRun, &context)
    output.tell(accepted.remarks)
    try answer(accepted.changes, accepted.operation, format)
  }

  private func answer(
    _ changes: [Operation.Change], _ operation: Operation?, _ format: OutputFormat
  ) throws {
    if format == .json {
      let json =
        operation?.json ?? ["changes": .array(changes.map { .string($0.path.text) })]
      return try output.write(.object(json), recorded: operation?.id)
    }
    guard !changes.isEmpty else { return try output.write("nothing to accept") }
    let lines = changes.map { change in
      "\(dryRun ? "would accept" : "accepted") \(change.path)\(words(for: change))"
    }
    try output.write(
      (lines + (operation.map { ["operation \($0.id)"] } ?? [])).joined(separator: "\n"),
      recorded: operation?.id)
  }

  private func words(for change: Operation.Change) -> String {
    if change.after == nil { return " (no longer there)" }
    guard dryRun else { return "" }
    return change.before == nil ? " (added)" : " (edited)"
  }
}
