/// A tool's commands as a manual page.
struct ManualPage {
  let root: CommandDescription

  var text: String {
    var lines = [
      ".\\\" Made from the program's own help; edit the commands, not this file.",
      ".TH \(ManualText.quoted(root.commandName.uppercased())) 1 \"\" "
        + ManualText.quoted(root.commandName),
      ".SH NAME",
      ManualText.prose(root.commandName) + " \\- " + ManualText.prose(root.abstract ?? ""),
      ".SH SYNOPSIS",
      ManualText.bold(root.usage),
    ]
    let blocks = DiscussionBlock.blocks(of: root.discussion ?? "")
    lines += [".SH DESCRIPTION"]
    for block in blocks {
      // They have a section of their own, as every manual page has it.
      if case .exitCodes = block { continue }
      lines += rendered(block)
    }
    lines += [
      ".PP",
      ManualText.prose("Every command takes --help, which prints its help, and --version."),
      ".SH COMMANDS",
    ]
    for command in root.shownDescendants { lines += section(on: command) }
    for case .exitCodes(let codes) in blocks {
      lines += [".SH EXIT STATUS"]
      lines += codes.flatMap(entry)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(on command: CommandDescription) -> [String] {
    var lines = [".SS " + ManualText.quoted(command.usage)]
    if let abstract = command.abstract { lines.append(ManualText.prose(abstract) + ".") }
    if let aliases = command.aliases, !aliases.isEmpty {
      lines.append("Also called " + aliases.map(ManualText.bold).joined(separator: ", ") + ".")
    }
    lines += DiscussionBlock.blocks(of: command.discussion ?? "").flatMap(rendered)
    lines += command.positionals.flatMap(entry)
    for (title, options) in command.optionSections {
      lines += [".PP", ManualText.prose(title) + ":"] + options.flatMap(entry)
    }
    return lines
  }

  private func rendered(_ block: DiscussionBlock) -> [String] {
    switch block {
    case .paragraph(let text): [".PP", ManualText.prose(text)]
    case .heading(let text): [".PP", ManualText.prose(text) + ":"]
    case .code(let code):
      [".PP", ".RS 4", ".nf"] + code.map(ManualText.prose) + [".fi", ".RE"]
    case .exitCodes(let codes): codes.flatMap(entry)
    }
  }

  private func entry(_ code: ExitCodeMeaning) -> [String] {
    [".TP", ManualText.bold("\(code.code)"), ManualText.prose(code.meaning)]
  }

  private func entry(_ argument: ArgumentDescription) -> [String] {
    var meaning = argument.explanation
    if let values = argument.allValues, !values.isEmpty {
      meaning += " One of \(values.joined(separator: ", "))."
    }
    if let value = argument.defaultValue { meaning += " Default: \(value)." }
    if argument.kind == .option, !argument.isOptional { meaning += " Required." }
    return [".TP", ManualText.bold(argument.label), ManualText.prose(meaning)]
  }
}
