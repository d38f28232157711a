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

  func run() throws {
    let format = try output.format(among: [.text, .json])
    let surroundings = Surroundings.current
    var identifiers = surroundings.identifiers
    let wanted = try paths.isEmpty ? nil : paths.map { text throws(StoreError) in
      try RegistryPath(text)
    }
    let operation = try registry.open().accept(
      wanted,
      draft: OperationDraft(
        id: identifiers.recordID().text, at: surroundings.now, by: writing.user,
        command: "accept", note: note),
      timeout: writing.timeout
    ) { path, bytes in
      do {
        _ = try AnyRecord(path: path.text, bytes: bytes)
        return nil
      } catch {
        return error.reason
      }
    }
    switch format {
    case .json: try output.write(operation.json.text(.pretty))
    default:
      let lines = operation.changes.map { change in
        "accepted \(change.path)" + (change.after == nil ? " (no longer there)" : "")
      }
      try output.write((lines + ["operation \(operation.id)"]).joined(separator: "\n"))
    }
  }
}
