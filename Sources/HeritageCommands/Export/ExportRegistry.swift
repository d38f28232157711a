public import ArgumentParser
public import HeritageExport
import HeritageModel
import HeritageRegistry

struct ExportRegistry: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    _superCommandName: Heritage.name,
    abstract: "Write sites, monuments, reports and evidence for maps, tables and archives",
    discussion: """
      For the public unless --audience says otherwise: what an audience does not get is as if it \
      were not there. Each row has all columns, a state in words and as a grade, dates as first \
      day, last day and text, and an identifier that stays the same; docs/exporting.md tells \
      which format is for whom and what each column holds.

      Formats of text go to standard output, the others need --output. A file of geojson, \
      geojsonseq, csv or jsonl holds one layer, the sites unless others are named; several are \
      written into the folder that --output names.

      EXAMPLES
        heritage export geojson > sites.geojson
        heritage export csv monuments --country SY --excel --output syria.csv
        heritage export geojson sites monuments reports --output layers/
        heritage export gpkg --since 2014 --output damage.gpkg
        heritage export xlsx --grade destroyed --output destroyed.xlsx
        heritage export kmz sites monuments --output damage.kmz
        heritage export jsonl reports --audience internal > reports.jsonl
      """)

  @Argument(help: "The format: \(ExportFormat.allCases.map(\.name).joined(separator: ", ")).")
  var kind: ExportFormat

  @Argument(
    help: ArgumentHelp(
      "What to write: \(ExportLayer.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "layer"))
  var layers: [ExportLayer] = []

  @Flag(help: "Make CSV so that Excel opens it as it is meant.")
  var excel = false

  @OptionGroup(title: "Which ones") var selection: SelectionOptions
  @OptionGroup(title: "Which ones by name") var named: NamedChoiceOptions
  @OptionGroup var moment: MomentOptions
  @OptionGroup var reader: ExportAudienceOption

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var place: ExportOutputOptions

  func run() throws {
    if excel, kind != .layer(.csv) {
      throw RegistryError.usage("--excel is for csv alone", hint: "leave it out")
    }
    let output = try place.output(of: kind.name)
    let destination = try ExportDestination(output.output, of: kind, layers)
    let selection = try selection.selection()
    let viewpoint = try moment.viewpoint()
    let export = try registry.open().export(
      selection: selection, sites: named.sites, monuments: named.monuments,
      assessors: named.assessors, from: viewpoint, for: reader.audience)
    output.warn(about: export.damaged)
    for notice in export.notices { output.note("warning: \(notice)") }
    // What is half written goes then. A pipe has nothing to tidy up.
    if output.output.map({ $0 != "-" }) ?? false { Interruption.watch() }
    let isAsRecorded = try destination.write(export, forExcel: excel, output)
    for remark in destination.remarks(on: export) { output.note("note: \(remark)") }
    if let contradiction = destination.contradiction(to: kind) {
      output.note("warning: \(contradiction)")
    }
    try output.end(without: export.damaged)
    if !isAsRecorded { throw ExitCode.findings }
  }
}

extension ExportFormat: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }

  public var defaultValueDescription: String { name }

  public static var allValueStrings: [String] { allCases.map(\.name) }
}

extension ExportLayer: ExpressibleByArgument {}
