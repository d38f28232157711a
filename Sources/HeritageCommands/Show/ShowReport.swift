import ArgumentParser
import HeritageIndex
import HeritageModel
import HeritageDocuments
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
    let report = try Recording.existingReport(
      try RecordID(argument: id, of: .report), catalogue)
    let contents = try catalogue.contentsWithEvidence(ofSite: report.site)
    output.warn(about: contents.damaged)
    try output.write(
      ReportView(report, records: contents.reportRecords), among: [.text, .markdown, .json])
    try output.end(without: contents.damaged)
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
    let registry = try registry.open()
    let catalogue = Catalogue(registry)
    let id = try RecordID(argument: id, of: .evidence)
    guard let item = try catalogue.evidence(id) else {
      throw CommandError(
        "the registry has no evidence '\(id)'", hint: "run 'heritage list evidence' to see them")
    }
    let contents = try catalogue.everything()
    output.warn(about: contents.damaged)
    try output.write(
      EvidenceView(
        item, records: contents.reportRecords, bytes: try Self.bytes(of: item, registry)),
      among: [.text, .markdown, .json])
    try output.end(without: contents.damaged)
  }

  /// Reads the item's file, if it has one, and compares it with the record.
  private static func bytes(of item: Evidence, _ registry: FileRegistry) throws -> BytesState? {
    guard let text = item.file?.sha256, let hash = ContentHash(text) else { return nil }
    guard let path = try registry.evidenceFile(hash) else { return .absent }
    return try registry.isIntact(evidence: path) ? .intact : .changed
  }
}
