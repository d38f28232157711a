import ArgumentParser
import HeritageModel
import HeritageRegistry

struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    _superCommandName: Heritage.name,
    abstract: "Show how a state was derived, step by step",
    discussion: """
      Tells which reports were known and which were left out and why, what joins them into \
      events, which report decides and by what, between which images the event lies, who \
      disagrees, and how well it is known, down to each item of evidence and its SHA-256.

      EXAMPLES
        heritage why palmyra/temple-of-bel
        heritage why 'Temple of Bel' --as-known-on 2015-09-01 --known-by published
        heritage why palmyra --format json
      """)

  @Argument(
    help: "The site, or 'site/monument', by identifier or name.", completion: .place)
  var subject: String

  @OptionGroup var moment: MomentOptions
  @OptionGroup var reader: AudienceOption

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let viewpoint = try moment.viewpoint()
    let forms: [OutputFormat] = [.text, .markdown, .json]
    let audience = reader.audience(for: try output.format(among: forms))
    try output.write(
      registry.open().derivation(ofSubjectNamed: subject, from: viewpoint, for: audience),
      among: forms)
  }
}
