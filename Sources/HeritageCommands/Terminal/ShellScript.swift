import ArgumentParser

/// The script that makes a shell complete command lines.
struct ShellScript {
  let text: String

  /// Makes the script, or is `nil` unless the command line asks for that of a known shell.
  init?(_ arguments: [String]) {
    guard arguments.first == "--generate-completion-script", arguments.count == 2,
      let shell = CompletionShell(rawValue: arguments[1])
    else { return nil }
    text = CommandLineForShells.completionScript(for: shell)
  }
}

/// The command line as a shell must see it: with the options of every command before the command's
/// name too, where ``CommandLineForm`` takes them from before they are parsed.
private struct CommandLineForShells: ParsableCommand {
  static let configuration = Heritage.configuration

  @OptionGroup var registry: RegistryOptions

  @Option(help: "The form of the answer.")
  var format: OutputFormat?

  @Option(help: "The file to write instead of standard output.", completion: .file())
  var output: String?

  @Flag(help: "Say nothing on standard error but errors.")
  var quiet = false
}
