import ArgumentParser
import CanonicalJSON
import HeritageAssessment
import HeritageIndex
import HeritageModel
import HeritageDocuments
import HeritageStore

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List sites, monuments, reports or evidence",
    discussion: """
      Every option narrows the list. CSV opens in a spreadsheet; JSON holds the whole records.

      EXAMPLES
        heritage list sites --country SY --in-danger
        heritage list reports --grade destroyed --since 2015 --format csv > destroyed.csv
        heritage list reports --site palmyra --assessor UNOSAT --status withdrawn
        heritage list monuments --bbox 38.2,34.5,38.3,34.6
      """)

  /// What can be listed.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    case sites
    case monuments
    case reports
    case evidence
  }

  @Argument(help: "What to list.")
  var subject: Subject

  @OptionGroup(title: "Which ones") var selection: SelectionOptions
  @OptionGroup(title: "Which ones by name") var named: NamedChoiceOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .csv, .markdown]
    _ = try output.format(among: forms)
    let isAboutReports = subject == .reports || subject == .evidence
    let selection = try selection.selection(ofReports: isAboutReports)
    let viewpoint = try moment.viewpoint()
    let catalogue = Catalogue(try registry.open())
    let named = try named.choice(in: catalogue)
    let contents = try catalogue.everything()
    output.warn(about: contents.damaged)
    let picked = RecordPick(contents, selection: selection, named: named, viewpoint: viewpoint)
    let list: RecordList =
      switch subject {
      case .sites: .sites(picked.sites, states: picked.states)
      case .monuments: .monuments(picked.monuments, states: picked.states)
      case .reports: .reports(picked.reports, standings: picked.standings)
      case .evidence: .evidence(picked.evidence)
      }
    try output.write(list, among: forms)
    try output.end(without: contents.damaged)
  }
}
