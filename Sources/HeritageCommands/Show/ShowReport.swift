import ArgumentParser
import HeritageModel
import HeritageRegistry
import HeritageRegistry

struct ShowReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show a report: the claim, its evidence, its reviews",
    discussion: """
      EXAMPLES
        heritage report 7K3M9XQ2PD4T
        heritage report 7K3M9XQ2PD4T --format markdown
      """,
    aliases: ["reports"])

  @Argument(help: "The report's identifier.")
  var id: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let id = try RecordID(argument: id, of: .report)
    try output.write(registry.open().report(id), among: [.text, .markdown, .json])
  }
}

struct ShowEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Show an item of evidence and the reports that rest on it",
    discussion: """
      EXAMPLES
        heritage evidence 9FQ2X6D3HWKE
        heritage evidence 9FQ2X6D3HWKE --format json
      """)

  @Argument(help: "The item's identifier.")
  var id: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let id = try RecordID(argument: id, of: .evidence)
    try output.write(registry.open().evidence(id), among: [.text, .markdown, .json])
  }
}
