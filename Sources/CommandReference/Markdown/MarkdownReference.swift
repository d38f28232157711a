/// A tool's commands as a Markdown document.
struct MarkdownReference {
  let root: CommandDescription

  var text: String {
    var blocks = ["# The commands of `\(root.commandName)`"]
    blocks.append(
      "Made from the program's own help by `make docs`; edit the commands, not this file.")
    if let abstract = root.abstract { blocks.append(MarkdownText.prose(abstract) + ".") }
    blocks.append(fenced([root.usage]))
    blocks += overview(of: root)
    blocks += discussion(of: root, below: 2)
    blocks.append(
      "Every command takes `--help`, which prints its help, and `--version`.")
    for command in root.shownDescendants { blocks += section(on: command) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func overview(of command: CommandDescription) -> [String] {
    guard !command.shownSubcommands.isEmpty else { return [] }
    let rows = command.shownSubcommands.map { subcommand in
      let link =
        "[`\(subcommand.path)`](#\(subcommand.path.split(separator: " ").joined(separator: "-")))"
      return [link, MarkdownText.prose(subcommand.abstract ?? "")]
    }
    return [table(["command", "does"], rows)]
  }

  private func section(on command: CommandDescription) -> [String] {
    var blocks = ["## \(command.path)"]
    if let abstract = command.abstract { blocks.append(MarkdownText.prose(abstract) + ".") }
    blocks.append(fenced([command.usage]))
    if let aliases = command.aliases, !aliases.isEmpty {
      blocks.append("Also called " + aliases.map(MarkdownText.code).joined(separator: ", ") + ".")
    }
    blocks += discussion(of: command, below: 3)
    blocks += overview(of: command)
    if !command.positionals.isEmpty {
      blocks.append(table(["argument", "meaning"], command.positionals.map(row)))
    }
    for (title, options) in command.optionSections {
      blocks.append(table([MarkdownText.prose(title.lowercased()), "meaning"], options.map(row)))
    }
    return blocks
  }

  private func discussion(of command: CommandDescription, below level: Int) -> [String] {
    DiscussionBlock.blocks(of: command.discussion ?? "").map { block in
      switch block {
      case .paragraph(let text): MarkdownText.prose(text)
      case .heading(let text): "\(String(repeating: "#", count: level)) \(text)"
      case .code(let lines): fenced(lines)
      case .exitCodes(let codes):
        "\(String(repeating: "#", count: level)) Exit codes\n\n"
          + table(
            ["code", "meaning"], codes.map { ["\($0.code)", MarkdownText.prose($0.meaning)] })
      }
    }
  }

  private func row(_ argument: ArgumentDescription) -> [String] {
    var meaning = MarkdownText.prose(argument.explanation)
    if let values = argument.allValues, !values.isEmpty {
      meaning += " One of " + values.map(MarkdownText.code).joined(separator: ", ") + "."
    }
    if let value = argument.defaultValue {
      meaning += " Default: \(MarkdownText.code(value))."
    }
    if argument.kind == .option, !argument.isOptional { meaning += " Required." }
    return [MarkdownText.code(argument.label), meaning]
  }

  private func fenced(_ lines: [String]) -> String {
    (["```"] + lines + ["```"]).joined(separator: "\n")
  }

  private func table(_ titles: [String], _ rows: [[String]]) -> String {
    let ruler = titles.map { _ in "---" }
    return ([titles, ruler] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }
}
