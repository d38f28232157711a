import ArgumentParser
import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageDocuments
import HeritageStore

struct Summarise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
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

  @Argument(help: "Sites, by identifier or name; all without any.")
  var sites: [String] = []

  @OptionGroup(title: "Which ones") var selection: SelectionOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.format(among: [.markdown, .text, .json, .csv])
    let selection = try selection.selection()
    let viewpoint = try moment.viewpoint()
    let registry = try registry.open()
    let catalogue = Catalogue(registry)
    let named = try sites.map { try catalogue.theSite(named: $0).id }
    var contents = RegistryContents()
    if named.isEmpty {
      contents = try catalogue.everything()
    } else {
      for id in Set(named).sorted() {
        contents.merge(try catalogue.contentsWithEvidence(ofSite: id))
      }
      try registry.addRecords(below: "set-aside/", to: &contents)
    }
    output.warn(about: contents.damaged)
    var records = contents.reportRecords
    records.filesPresent = try registry.filesPresent(of: contents.evidence)
    if !contents.setAsides.isEmpty {
      let all = named.isEmpty ? contents : try catalogue.everything()
      records.setAsides = RecordTable(
        try SetAsideDecisions(contents.setAsides, registry: registry)
          .standing(among: all, today: Surroundings.current.now.day))
    }
    let summary = Summary(
      scope: SummaryScope(sites: named, selection: selection), records: records,
      viewpoint: viewpoint)
    switch format {
    case .csv: try output.write(summary.csv)
    default: try output.write(summary, among: [.markdown, .text, .json])
    }
    try output.end(without: contents.damaged)
  }
}
