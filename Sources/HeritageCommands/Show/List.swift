public import ArgumentParser
import CanonicalJSON
import HeritageAssessment
import HeritageModel
public import HeritageRegistry
import HeritageDocuments

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    _superCommandName: Heritage.name,
    abstract: "List sites, monuments, reports or evidence",
    discussion: """
      Every option narrows the list. A terminal gets a table; a file or another program gets \
      lines with tabs between the columns of CSV, as with --format tsv, below a line of their \
      names. CSV opens in a spreadsheet. JSON holds the whole records, each with its state beside \
      it, and a site with the roll-up of its monuments; JSONL is a line a record.

      EXAMPLES
        heritage list sites --country SY --in-danger
        heritage list reports --grade destroyed --since 2015 --format csv > worst.csv
        heritage list reports --site palmyra --assessor UNOSAT --status withdrawn
        heritage list reports --format jsonl | grep '"standing":null'
        heritage list monuments --country SY | cut -f 1-3
        heritage list monuments --bbox 38.2,34.5,38.3,34.6
      """)

  @Argument(help: "What to list.")
  var subject: ListSubject

  @OptionGroup(title: "Which ones") var selection: SelectionOptions
  @OptionGroup(title: "Which ones by name") var named: NamedChoiceOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var reader: AudienceOption

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .jsonl, .csv, .tsv, .markdown]
    let audience = reader.audience(for: try output.format(among: forms, piped: .tsv))
    let isAboutReports = subject == .reports || subject == .evidence
    let selection = try selection.selection(ofReports: isAboutReports)
    let viewpoint = try moment.viewpoint()
    try output.write(
      registry.open().list(
        subject, selection: selection, sites: named.sites, monuments: named.monuments,
        assessors: named.assessors, from: viewpoint, for: audience), among: forms, piped: .tsv)
  }
}

extension ListSubject: ExpressibleByArgument {}

/// The places and assessors of a list, as options.
struct NamedChoiceOptions: ParsableArguments {
  @Option(
    name: .customLong("site"),
    help: "A site, by identifier or name; can be given several times.", completion: .site)
  var sites: [String] = []

  @Option(
    name: .customLong("monument"),
    help: "A monument, as 'site/monument' or by name; can be given several times.",
    completion: .place)
  var monuments: [String] = []

  @Option(
    name: .customLong("assessor"),
    help: "Who makes a claim, or part of the name; can be given several times.")
  var assessors: [String] = []
}
