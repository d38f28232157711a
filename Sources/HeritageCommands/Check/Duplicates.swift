public import ArgumentParser
import HeritageModel
public import HeritageRegistry

struct Duplicates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    _superCommandName: Heritage.name,
    abstract: "List pairs of records that may be one place",
    discussion: """
      Sites are compared with sites, and monuments with those of the same site, by name and \
      distance, as an import compares rows with what is there: spellings and scripts may differ. \
      Those most alike come first, with what speaks for one place and the two commands to choose \
      from: 'heritage supersede' where both are one place, 'heritage keep-apart' where they are \
      two, which is remembered. What gave way to another record is left out.

      EXAMPLES
        heritage duplicates --country SY
        heritage duplicates monuments --site palmyra
        heritage duplicates --within 3000 --format csv > pairs.csv
        heritage duplicates --decided
      """)

  @Argument(help: "What may be there twice.")
  var kind = DuplicateRequest.Kind.sites

  @Option(
    name: .customLong("country"),
    help: "A country as ISO 3166-1 alpha-2, or by name, in which one of the two is.",
    completion: .country)
  var countries: [String] = []

  @Option(
    help: "Only pairs with this site, or with its monuments, by identifier or name.",
    completion: .site)
  var site: String?

  @Option(
    help: ArgumentHelp(
      "How far apart two points of one place may be, if they do not say they are less sure.",
      valueName: "metres"))
  var within = 1_000.0

  @Flag(help: "List the pairs that somebody decided are two places.")
  var decided = false

  @Option(help: "The most pairs to list; all without it.")
  var limit: Int?

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number of at least 1") }
    guard within > 0, within <= 100_000 else {
      throw ValidationError("--within takes a number of metres up to 100000")
    }
  }

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .jsonl, .csv, .tsv, .markdown]
    var request = DuplicateRequest(kind)
    request.countries = try Set(countries.map(CountryOption.code))
    request.site = site
    request.metres = within
    request.areDecided = decided
    request.limit = limit ?? .max
    let result = try registry.open().duplicates(request)
    output.warn(about: result.shown.damaged)
    try output.write(result.shown.document, among: forms, piped: .tsv)
    if let limit, result.found > limit {
      output.note("\(result.found - limit) more; show them with --limit \(result.found)")
    }
    try output.end(without: result.shown.damaged)
  }
}

extension DuplicateRequest.Kind: ExpressibleByArgument {}
