public import ArgumentParser
import Glibc
import HeritageRegistry
import HeritageText
import LinuxFiles

/// The `heritage` command and everything under it.
public struct Heritage: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Keep a registry of damage to cultural heritage",
    discussion: """
      EXAMPLES
        heritage site Palmyra
        heritage import whc-en.xml
        heritage add-report palmyra/temple-of-bel --grade severe --assessor UNOSAT
        heritage summary --country SY > syria.md

      Exit codes: 0 done; 1 failed, nothing changed unless the error names an operation as \
      recorded; 2 done, and errors were found or rows rejected; 64 wrong usage; 66 what was asked \
      for is not there; 75 locked by another writer; 130, 143 interrupted.
      """,
    version: VersionAnswer.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Set up and bring in",
        subcommands: [Init.self, Config.self, Import.self, Mappings.self]),
      CommandGroup(
        name: "Record",
        subcommands: [
          AddSite.self, AddMonument.self, AddEvidence.self, AddReport.self,
          AddIntervention.self, ReviewReport.self, Edit.self, Supersede.self, Withdraw.self,
        ]),
      CommandGroup(
        name: "Show and report",
        subcommands: [
          ShowSite.self, ShowMonument.self, ShowReport.self, ShowEvidence.self, List.self,
          Search.self, Summarise.self, Why.self,
        ]),
      CommandGroup(name: "Hand on", subcommands: [ExportRegistry.self, Publish.self]),
      CommandGroup(
        name: "Check and look back",
        subcommands: [
          Check.self, SetAsideFinding.self, Duplicates.self, KeepApart.self, Log.self, Undo.self,
          Accept.self, PackFiles.self, Doctor.self,
        ]),
      CommandGroup(
        name: "Look up", subcommands: [ShowVocabulary.self, ExplainDate.self, ShowSchema.self]),
    ])

  static let name = "heritage"

  public init() {}

  /// Tells somebody who gives no command how to begin.
  public func run() throws {
    try StandardStreams.write(
      """
      \(Self.configuration.abstract).

        heritage init                        make a registry in this folder
        heritage add-site --name Palmyra     record a site, then 'heritage add-report'
        heritage site Palmyra                show what is known of it

      'heritage --help' lists all commands, 'heritage COMMAND --help' explains one.

      """)
  }

  /// Runs the command line, and ends the process with the command's exit code.
  public static func start() -> Never {
    // A write beyond a size limit must come back as an error that can be told.
    signal(SIGXFSZ, SIG_IGN)
    Linux.forbidCoreDumps()
    Linux.openFilesAsGranted()
    StandardStreams.occupy()
    if CommandLine.arguments.dropFirst().first == "---completion" { complete() }
    if let failure = Surroundings.undecodableArgument { end(with: FailureMessage(failure)) }
    let form = CommandLineForm(Array(CommandLine.arguments.dropFirst()))
    let arguments = form.arguments
    if let script = ShellScript(arguments) { end(printing: script.text) }
    do {
      try Surroundings.go(to: form.folders)
      if let answer = try VersionAnswer(arguments) {
        try answer.write()
        exit()
      }
    } catch {
      end(with: error, arguments)
    }
    var command: any ParsableCommand
    do {
      command = try readAlone(arguments) ?? parseAsRoot(arguments)
    } catch {
      // To look for a typing error first would cost every command a quarter of its start.
      if let mistake = mistypedCommand(arguments) { end(with: mistake, arguments) }
      end(with: error, arguments)
    }
    do {
      try GivenOptions(arguments).check()
      try Surroundings.current.check()
      try command.run()
      exit()
    } catch {
      end(with: error, arguments)
    }
  }

  private static let commands =
    configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)

  /// Reads a command line as that of the command which its first word names.
  ///
  /// The whole parser goes through all commands, and reads the line twice more for requests of
  /// completions, which a command with a name above its own is spared.
  ///
  /// - Returns: The command, or `nil` where the whole parser must say what is the matter.
  private static func readAlone(_ arguments: [String]) -> (any ParsableCommand)? {
    guard let word = arguments.first,
      let type = commands.first(where: {
        $0._commandName == word || $0.configuration.aliases.contains(word)
      })
    else { return nil }
    do {
      let command = try type.parseAsRoot(Array(arguments.dropFirst()))
      // It may be the parser's own command that shows help.
      return Swift.type(of: command) == type ? command : nil
    } catch {
      return nil
    }
  }

  /// Answers a shell that asks what a word can become; what cannot be told is no failure.
  private static func complete() -> Never {
    do {
      _ = try parseAsRoot(Array(CommandLine.arguments.dropFirst()))
      exit()
    } catch {
      // The parser throws the answer too.
      if exitCode(for: error) == .success { exit(withError: error) }
      exit()
    }
  }

  private static func end(with error: any Error, _ arguments: [String]) -> Never {
    if let code = error as? ExitCode { exit(withError: code) }
    if let failure = error as? RegistryError { end(with: FailureMessage(failure)) }
    switch exitCode(for: error) {
    case .success: end(printing: fullMessage(for: error))
    case .validationFailure:
      end(with: FailureMessage(ofParser: message(for: error), .validationFailure, arguments))
    default: end(with: FailureMessage(RegistryError(error)))
    }
  }

  /// Prints what the argument parser has to say on its own, and ends well.
  private static func end(printing text: String) -> Never {
    do {
      let width = Surroundings.current.environment["COLUMNS"].flatMap(Int.init) ?? 80
      try StandardStreams.write(HelpText(text, width: width).text + "\n")
      exit()
    } catch {
      end(with: FailureMessage(error))
    }
  }

  private static func end(with failure: FailureMessage) -> Never {
    StandardStreams.note(failure.lines.joined(separator: "\n"))
    if let hint = failure.hint { StandardStreams.note("hint: \(hint)") }
    exit(withError: failure.exitCode)
  }

  /// Finds out whether the first word is a subcommand with a typing error.
  private static func mistypedCommand(_ arguments: [String]) -> RegistryError? {
    guard let word = arguments.first,
      !word.hasPrefix("-") || CommandLineForm.isValueWithMinus(word)
    else { return nil }
    var names = ["help"]
    for command in commands { names += [command._commandName] + command.configuration.aliases }
    guard !names.contains(word) else { return nil }
    let near = NearestWord.to(word, among: names)
    return .usage(
      "'\(word)' is not a heritage command",
      hint: near.map { "did you mean '\($0)'?" } ?? "run 'heritage --help' to see them all")
  }
}
