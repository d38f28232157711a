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
      it, a report with that of its subject in short, and a site with the roll-up of its monuments; \
      JSONL is a line a record. Rows are written as they are found, so --limit answers soon.

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

  @Option(help: "The most records to list; all without it.")
  var limit: Int?

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number of at least 1") }
  }

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .jsonl, .csv, .tsv, .markdown]
    let format = try output.format(among: forms, piped: .tsv)
    let isAboutReports = subject == .reports || subject == .evidence
    var request = ListRequest(subject)
    request.selection = try selection.selection(ofReports: isAboutReports)
    request.sites = named.sites
    request.monuments = named.monuments
    request.assessors = named.assessors
    request.viewpoint = try moment.viewpoint()
    request.audience = reader.audience(for: format)
    request.limit = limit ?? .max
    let (shown, count) = try write(request, of: registry.open(), as: format)
    if count == limit {
      output.note("the list ends with --limit \(count); there may be more")
    }
    try output.end(without: shown.damaged)
  }

  /// Writes a list as it is made, where its form allows that.
  private func write(
    _ request: ListRequest, of registry: Registry, as format: OutputFormat
  ) throws -> (Shown<RecordList>, count: Int) {
    guard let rows = RowWriter(format) else {
      let shown = try registry.list(request)
      output.warn(about: shown.damaged)
      try output.write(shown.document, among: [format])
      return (shown, shown.document.count)
    }
    let (shown, count) = try output.writePieces { (sink) throws(RegistryError) in
      var rows = rows
      var count = 0
      let shown = try registry.list(request) { part in
        count += part.count
        try sink(rows.bytes(of: part))
      }
      try sink(rows.end)
      return (shown, count)
    }
    output.warn(about: shown.damaged)
    output.tellNotices(of: shown.document, beside: format)
    return (shown, count)
  }
}

/// Writes the parts of a list one after the other.
private struct RowWriter {
  private let format: OutputFormat
  private var json = JSONWriter(layout: .pretty)
  private var isFirst = true

  /// - Returns: `nil` for a form that is laid out by all of its rows.
  init?(_ format: OutputFormat) {
    guard [.csv, .tsv, .json, .jsonl].contains(format) else { return nil }
    self.format = format
    if format == .json { json.begin("[") }
  }

  mutating func bytes(of part: RecordList) -> [UInt8] {
    defer { isFirst = false }
    switch format {
    case .csv: return Array((isFirst ? part.csv : part.csvRows).utf8)
    case .tsv: return Array((isFirst ? part.tsv : part.tsvRows).utf8)
    case .json:
      part.forEachRow { json.write($0) }
      return json.takeBytes()
    case .jsonl, .text, .markdown, .html:
      var bytes: [UInt8] = []
      part.forEachRow {
        bytes += $0.bytes(.compact)
        bytes.append(UInt8(ascii: "\n"))
      }
      return bytes
    }
  }

  /// What follows on the last part.
  var end: [UInt8] {
    guard format == .json else { return [] }
    var json = json
    json.end("]")
    return json.bytes + [UInt8(ascii: "\n")]
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
