/// A command, its arguments, and the commands below it.
struct CommandDescription: Decodable {
  let superCommands: [String]?
  let shouldDisplay: Bool?
  let commandName: String
  let aliases: [String]?
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandDescription]?
  let arguments: [ArgumentDescription]?

  /// The words that a user types to reach the command.
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The commands below to write about, in the tool's order.
  ///
  /// The parser adds a `help` of its own to every tool; it says what `--help` says.
  var shownSubcommands: [CommandDescription] {
    (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" }
  }

  /// All commands below to write about, each before those below it.
  var shownDescendants: [CommandDescription] {
    shownSubcommands.flatMap { [$0] + $0.shownDescendants }
  }

  var positionals: [ArgumentDescription] {
    shownArguments.filter { $0.kind == .positional }
  }

  /// The options and flags other than the parser's own, in sections as the tool titles them.
  ///
  /// Untitled ones come last.
  var optionSections: [(title: String, options: [ArgumentDescription])] {
    let options = shownArguments.filter { $0.kind != .positional && !$0.isParsersOwn }
    var titles: [String] = []
    for case let title? in options.map(\.sectionTitle) where !titles.contains(title) {
      titles.append(title)
    }
    let titled = titles.map { title in
      (title: title, options: options.filter { $0.sectionTitle == title })
    }
    let untitled = options.filter { $0.sectionTitle == nil }
    return titled + (untitled.isEmpty ? [] : [(title: "Options", options: untitled)])
  }

  /// How the command is called, with every argument that it cannot do without.
  var usage: String {
    var words = [path]
    for argument in positionals {
      words.append(argument.isOptional ? "[\(argument.label)]" : argument.label)
    }
    let options = optionSections.flatMap(\.options)
    words += options.filter { !$0.isOptional }.map(\.label)
    if options.contains(where: \.isOptional) { words.append("[options]") }
    if !shownSubcommands.isEmpty { words.append("<command>") }
    return words.joined(separator: " ")
  }

  private var shownArguments: [ArgumentDescription] {
    (arguments ?? []).filter(\.shouldDisplay)
  }
}
