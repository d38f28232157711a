import ArgumentParser
import HeritageIndex
import HeritageModel
import HeritageDocuments
import HeritageStore

struct ShowMonument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monument",
    abstract: "Show a monument: its state and every claim about it",
    discussion: """
      EXAMPLES
        heritage monument 'Temple of Bel'
        heritage monument palmyra/temple-of-bel --format json
      """,
    aliases: ["monuments"])

  @Argument(help: "'site/monument', a name, or an external identifier such as 'wikidata:Q797481'.")
  var name: String

  @OptionGroup var moment: MomentOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let catalogue = Catalogue(try registry.open())
    var damaged: [DamagedRecord] = []
    let monument = try catalogue.theMonument(named: name, damaged: &damaged)
    let contents = try catalogue.contentsWithEvidence(ofSite: monument.site)
    damaged += contents.damaged.filter { !damaged.contains($0) }
    output.warn(about: damaged)
    try output.write(
      MonumentView(monument, records: contents.reportRecords, viewpoint: try moment.viewpoint()),
      among: [.text, .markdown, .json])
    try output.end(without: damaged)
  }
}
