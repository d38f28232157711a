import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry
import HeritageDocuments

struct Summarise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    _superCommandName: Heritage.name,
    abstract: "Write a summary of sites, a country or everything",
    discussion: """
      Markdown unless you ask for another form: totals by grade, monuments, events, evidence, \
      contradictions, gaps and sources. The document bears the day of the newest record in it and \
      no time of making, so the same registry gives the same bytes anywhere.

      EXAMPLES
        heritage summary palmyra > palmyra.md
        heritage summary --country SY --since 2015 --until 2017
        heritage summary palmyra --as-known-on 2015-09-01 --known-by published
      """)

  @Argument(help: "Sites, by identifier or name; all without any.", completion: .site)
  var sites: [String] = []

  @OptionGroup(title: "Which ones") var selection: SelectionOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var reader: AudienceOption
  @OptionGroup var page: PageOptions

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let forms: [OutputFormat] = [.markdown, .text, .json, .csv, .tsv, .html]
    let format = try output.format(among: forms)
    let (selection, viewpoint) = (try selection.selection(), try moment.viewpoint())
    let registry = try registry.open()
    let shown = try registry.summary(
      ofSitesNamed: sites, selection: selection, from: viewpoint,
      today: Surroundings.current.now.day, for: reader.audience(for: format))
    if format == .html { return try output.write(page: shown, of: registry, in: page.language) }
    try output.write(shown, of: registry, among: forms)
  }
}
