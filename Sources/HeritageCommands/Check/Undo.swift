import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageStore
import HeritageRegistry

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    _superCommandName: Heritage.name,
    abstract: "Take back an import or an edit",
    discussion: """
      Records a new operation that puts back what the old one changed; nothing is erased, and an \
      undo can itself be undone. Refused when later operations changed the same records: take \
      those back first. Without an identifier, shows at a terminal what taking back the last \
      operation would change, and asks.

      EXAMPLES
        heritage undo
        heritage log
        heritage undo 4K2M8Q1TZ7XB --dry-run
        heritage undo 4K2M8Q1TZ7XB
      """)

  @Argument(
    help: "The operation's identifier, as 'heritage log' shows it; the last one, asked, without.",
    completion: .operation)
  var operation: String?

  @Flag(help: "Never ask; a missing identifier is an error.")
  var noInput = false

  @Flag(name: [.customShort("n"), .long], help: "Say what would be taken back and write nothing.")
  var dryRun = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let registry = try registry.open()
    let format = try output.formatBeforeWriting(among: [.text, .json], mayAsk: !noInput)
    var context = try Surroundings.current.context(
      writing, in: registry, isQuiet: output.quiet)
    let id = try operation?.uppercased() ?? lastOperation(of: registry, &context)
    let undone = try registry.undo(id, isRehearsal: dryRun, &context)
    output.tell(undone.remarks)
    for notice in undone.log.notices { output.note("warning: \(notice)") }
    let recorded = undone.operation?.id
    guard format == .json else {
      return try output.write(undone.text(of: id, on: output.screen), recorded: recorded)
    }
    try output.write(undone.json(of: id), recorded: recorded)
  }

  /// Returns the last operation that can be taken back, once a person at a terminal has seen what
  /// that changes and agreed.
  private func lastOperation(
    of registry: Registry, _ context: inout OperationContext
  ) throws -> String {
    guard let last = try registry.operationToUndo() else {
      throw RegistryError(.refused, "there is no operation to take back")
    }
    if dryRun { return last.id }
    guard !noInput, StandardStreams.inputIsTerminal else {
      throw RegistryError.usage(
        "the operation to take back is missing",
        hint: "the last one is '\(last.command)' of \(last.at); to take it back, run "
          + "'heritage undo \(last.id)'")
    }
    let undone = try registry.undo(last.id, isRehearsal: true, &context)
    for notice in undone.log.notices { output.note("warning: \(notice)") }
    StandardStreams.note(undone.text(of: last.id, on: output.screen.plain))
    guard try Interview(isPossible: true).answer("take it back, y or n") == .yes else {
      throw RegistryError(
        .refused, "nothing was taken back",
        hint: "name another operation, as 'heritage log' shows it")
    }
    return last.id
  }
}

extension Undone {
  fileprivate func text(of id: String, on screen: Screen) -> String {
    let lines = log.entries.flatMap { $0.textLines(on: screen) }
    guard let operation else {
      let origin = log.entries.map(\.originText).joined()
      return (["would take back \(origin):"] + lines).joined(separator: "\n")
    }
    return (["undid \(id) with operation \(operation.id)"] + lines).joined(separator: "\n")
  }

  fileprivate func json(of id: String) -> JSONValue {
    var json =
      operation?.json
      ?? ["changes": .array(changes.map { .string($0.path.text) }), "undoes": .string(id)]
    json["what"] = .array(log.entries.flatMap(\.words).map(JSONValue.string))
    return .object(json)
  }
}
