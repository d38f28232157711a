import ArgumentParser
import HeritageModel
import HeritageReport
import HeritageStore

struct ShowReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show a report: the claim, its evidence, its reviews",
    discussion: """
      EXAMPLES
        heritage report 7K3M9XQ2PD4T
        heritage report 7K3M9XQ2PD4T --format markdown
      """,
    aliases: ["reports"])

  @Argument(help: "The report's identifier.")
  var id: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let catalogue = Catalogue(try registry.open())
    let report = try Recording.existingReport(try RecordID(id.uppercased()), catalogue)
    let contents = try catalogue.contentsWithEvidence(ofSite: report.site)
    try output.write(
      ReportView(report, records: contents.reportRecords), among: [.text, .markdown, .json])
  }
}

struct ShowEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Show an item of evidence and the reports that rest on it",
    discussion: """
      EXAMPLES
        heritage evidence 9FQ2X6D3HWKE
        heritage evidence 9FQ2X6D3HWKE --format json
      """)

  @Argument(help: "The item's identifier.")
  var id: String

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let catalogue = Catalogue(try registry.open())
    let id = try RecordID(id.uppercased())
    guard let item = try catalogue.evidence(id) else {
      throw CommandError(
        "the registry has no evidence '\(id)'", hint: "run 'heritage list evidence' to see them")
    }
    let contents = try catalogue.everything()
    try output.write(
      EvidenceView(item, records: contents.reportRecords), among: [.text, .markdown, .json])
  }
}
