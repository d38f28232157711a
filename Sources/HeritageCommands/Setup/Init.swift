import ArgumentParser
import CanonicalJSON
import HeritageRegistry
import HeritageText

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    _superCommandName: Heritage.name,
    abstract: "Make a registry",
    discussion: """
      Makes the folder if need be. The registry can be copied to a stick, into git, or to another \
      team: all of it but the folder '.heritage', which is this machine's own. '.gitignore' and \
      '.gitattributes' tell git so, and to leave line ends alone, on which every hash depends.

      What stands over documents can be set at once: title, author, publisher, contact, edition, \
      licence, licenceUrl, address (where its pages are on the web), citation and banner. \
      'heritage edit registry' sets the same later.

      EXAMPLES
        heritage init
        heritage init /media/stick/Registry --title 'Damage in Homs province'
        heritage init --set publisher='Heritage Office' --set licence=CC-BY-4.0
      """)

  @Argument(help: "The folder; 'Registry' without one.", completion: .directory)
  var folder = "Registry"

  @Option(help: "What the registry is called.")
  var title = "Heritage damage registry"

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Say something of the registry; can be given several times.", valueName: "field=value"))
  var assignments: [String] = []

  @Flag(name: [.customShort("n"), .long], help: "Say what would be made and write nothing.")
  var dryRun = false

  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.formatBeforeWriting(among: [.text, .json])
    var edit = RecordEdit()
    for text in assignments { try edit.set(text) }
    if dryRun {
      let title = try Registry.checkNew(at: folder, title: title, describing: edit)
      let answer: JSONObject = ["path": .string(folder), "title": .string(title)]
      guard format == .json else {
        return try output.write("would make \(SafeText.terminal(folder))")
      }
      return try output.write(.object(answer))
    }
    var context = try Surroundings.current.context(writing, isQuiet: output.quiet)
    let made = try Registry.create(at: folder, title: title, describing: edit, &context)
    output.tell(try made.registry.remarksOnGit())
    switch format {
    case .json:
      let answer: JSONObject = [
        "id": .string(made.registry.id), "path": .string(folder),
        "title": .string(made.registry.title),
      ]
      try output.write(.object(answer), recorded: made.operation)
    default:
      try output.write("made \(SafeText.terminal(folder))", recorded: made.operation)
      if StandardStreams.inputIsTerminal { tellNextStep(signedBy: context.user) }
    }
  }

  private func tellNextStep(signedBy user: String?) {
    output.note("next: \(nextStep)")
    output.note(
      user.map { "what you record is signed '\($0)'; 'heritage config' changes it" }
        ?? "what you record is not signed; heritage config name 'YOUR NAME' changes that")
  }

  /// The commands that bring the first records in, as they find the registry from here.
  private var nextStep: String {
    let option =
      ["Registry", "."].contains(folder) ? "" : " --registry \(CommandLineForm.inShell(folder))"
    return "heritage import FILE\(option), or heritage add-site\(option)"
  }
}
