import ArgumentParser
import HeritageModel
import HeritageRegistry
import HeritageRegistry

struct ShowReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    _superCommandName: Heritage.name,
    abstract: "Show a report: the claim, its evidence, its reviews",
    discussion: """
      EXAMPLES
        heritage report 780QGAFJF5QX
        heritage report 780QGAFJF5QX --format markdown
      """,
    aliases: ["reports"])

  @Argument(help: "The report's identifier.", completion: .report)
  var id: String

  @OptionGroup var reader: AudienceOption

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let id = try RecordID(argument: id, of: .report)
    let forms: [OutputFormat] = [.text, .markdown, .json]
    let audience = reader.audience(for: try output.format(among: forms))
    let registry = try registry.open()
    try output.write(registry.report(id, for: audience), of: registry, among: forms)
  }
}

struct ShowEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    _superCommandName: Heritage.name,
    abstract: "Show an item of evidence and the reports that rest on it",
    discussion: """
      EXAMPLES
        heritage evidence X1DTFS2R811K
        heritage evidence X1DTFS2R811K --format json
      """)

  @Argument(help: "The item's identifier.", completion: .evidence)
  var id: String

  @OptionGroup var reader: AudienceOption

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let id = try RecordID(argument: id, of: .evidence)
    let forms: [OutputFormat] = [.text, .markdown, .json]
    let audience = reader.audience(for: try output.format(among: forms))
    let registry = try registry.open()
    try output.write(registry.evidence(id, for: audience), of: registry, among: forms)
  }
}
