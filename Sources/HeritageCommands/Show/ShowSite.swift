import ArgumentParser
import HeritageIndex
import HeritageModel
import HeritageDocuments
import HeritageStore

struct ShowSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Show a site: names, protection, monuments, every claim",
    discussion: """
      Finds the site by identifier, by any of its names in any script, or by an external \
      identifier. Markdown makes a document to pass on.

      EXAMPLES
        heritage site Palmyra
        heritage site تدمر --format markdown --output palmyra.md
        heritage site unesco:23 --format json
      """,
    aliases: ["sites"])

  @Argument(help: "An identifier, a name, or an external identifier such as 'unesco:23'.")
  var name: String

  @OptionGroup var moment: MomentOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let registry = try registry.open()
    let catalogue = Catalogue(registry)
    var damaged: [DamagedRecord] = []
    let site = try catalogue.theSite(named: name, damaged: &damaged)
    let contents = try catalogue.contentsWithEvidence(ofSite: site.id)
    damaged += contents.damaged.filter { !damaged.contains($0) }
    output.warn(about: damaged)
    var records = contents.reportRecords
    records.filesPresent = try registry.filesPresent(of: contents.evidence)
    try output.write(
      Dossier(site: site, records: records, viewpoint: try moment.viewpoint()),
      among: [.text, .markdown, .json])
    try output.end(without: damaged)
  }
}
