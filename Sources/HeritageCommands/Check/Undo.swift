import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageStore
import HeritageRegistry

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back an import or an edit",
    discussion: """
      Records a new operation that puts back what the old one changed; nothing is erased, and an \
      undo can itself be undone. Refused when later operations changed the same records: take \
      those back first.

      EXAMPLES
        heritage log
        heritage undo 4K2M8Q1TZ7XB
      """)

  @Argument(help: "The operation's identifier, as 'heritage log' shows it.")
  var operation: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    let registry = try registry.open()
    var context = try Surroundings.current.context(writing, in: registry)
    let id = operation.uppercased()
    let (undone, remarks) = try registry.undo(id, &context)
    output.tell(remarks)
    switch format {
    case .json: try output.write(undone.json.text(.pretty), recorded: undone.id)
    default:
      try output.write("undid \(id) with operation \(undone.id)", recorded: undone.id)
    }
  }
}
