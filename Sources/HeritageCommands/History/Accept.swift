import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageStore

struct Accept: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take over files that were edited by hand",
    discussion: """
      Finds the files that differ from what the journal says, checks that they are valid records \
      in their places, and journals them. What 'heritage check' named as edited, added or lost \
      is then the registry's state.

      EXAMPLES
        heritage check
        heritage accept --note 'spelling of names corrected in an editor'
      """)

  @Argument(help: "The files to take over, below the registry's folder; all without any.")
  var paths: [String] = []

  @Option(help: "Why, for the journal.")
  var note: String?

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    try WritingOptions.check(note, of: "--note")
  }

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    let surroundings = Surroundings.current
    var identifiers = surroundings.identifiers
    var wanted: Set<RegistryPath> = []
    for text in paths { wanted.insert(try RegistryPath(text)) }
    let session = try registry.open().beginWriting(timeout: writing.timeout)
    let operation = try session.accept(
      wanted.isEmpty ? nil : wanted,
      OperationDraft(
        id: identifiers.recordID().text, at: surroundings.now, by: writing.user,
        command: "accept", note: note)
    ) { path, bytes in
      do throws(DamagedRecord) {
        _ = try AnyRecord(path: path.text, bytes: bytes)
        return nil
      } catch {
        return error.reason
      }
    }
    switch format {
    case .json: try output.write(operation.json.text(.pretty), recorded: operation.id)
    default:
      let lines = operation.changes.map { change in
        "accepted \(change.path)" + (change.after == nil ? " (no longer there)" : "")
      }
      try output.write(
        (lines + ["operation \(operation.id)"]).joined(separator: "\n"), recorded: operation.id)
    }
  }
}
