import ArgumentParser
import HeritageModel
import HeritageRegistry

struct ShowSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    _superCommandName: Heritage.name,
    abstract: "Show a site: names, protection, monuments, every claim",
    discussion: """
      Finds the site by identifier, by any of its names in any script, or by an external \
      identifier. Markdown makes a document to pass on.

      EXAMPLES
        heritage site Palmyra
        heritage site تدمر --format markdown --output palmyra.md
        heritage site unesco:23 --format json
        heritage site Palmyra --output palmyra.html
        heritage site Palmyra --audience public --output palmyra.md
      """,
    aliases: ["sites"])

  @Argument(
    help: "An identifier, a name, or an external identifier such as 'unesco:23'.",
    completion: .site)
  var name: String

  @OptionGroup var moment: MomentOptions
  @OptionGroup var reader: AudienceOption
  @OptionGroup var page: PageOptions

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let viewpoint = try moment.viewpoint()
    let forms: [OutputFormat] = [.text, .markdown, .json, .html]
    let format = try output.format(among: forms)
    let registry = try registry.open()
    let shown = try registry.dossier(
      ofSiteNamed: name, from: viewpoint, for: reader.audience(for: format))
    if format == .html { return try output.write(page: shown, of: registry, in: page.language) }
    try output.write(shown, of: registry, among: forms)
  }
}
