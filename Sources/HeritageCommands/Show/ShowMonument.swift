import ArgumentParser
import HeritageModel
import HeritageRegistry

struct ShowMonument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monument",
    _superCommandName: Heritage.name,
    abstract: "Show a monument: its state and every claim about it",
    discussion: """
      EXAMPLES
        heritage monument 'Temple of Bel'
        heritage monument palmyra/temple-of-bel --format json
      """,
    aliases: ["monuments"])

  @Argument(
    help: "'site/monument', a name, or an external identifier such as 'wikidata:Q797481'.",
    completion: .place)
  var name: String

  @OptionGroup var moment: MomentOptions
  @OptionGroup var reader: AudienceOption

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let viewpoint = try moment.viewpoint()
    let forms: [OutputFormat] = [.text, .markdown, .json]
    let audience = reader.audience(for: try output.format(among: forms))
    let registry = try registry.open()
    try output.write(
      registry.monument(named: name, from: viewpoint, for: audience), of: registry, among: forms)
  }
}
