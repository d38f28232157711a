import ArgumentParser
import HeritageRegistry

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    _superCommandName: Heritage.name,
    abstract: "Search names, descriptions, narratives and titles",
    discussion: """
      Finds records that hold every word, or a longer word that begins with it, in any script; \
      case and diacritics do not matter. In Arabic they are found behind the article and joined \
      letters too, and in Hebrew where nothing is found without them. Names come first, then \
      titles, descriptions, narratives and other texts, each in the order of the records' paths. A \
      file or another program gets a line a record, with tabs between its columns.

      EXAMPLES
        heritage search 'row of columns'
        heritage search معبد
      """)

  @Argument(help: "The words.")
  var text: [String]

  @Option(help: "How many records to show.")
  var limit = 50

  @OptionGroup var reader: AudienceOption

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number of at least 1") }
  }

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .jsonl, .csv, .tsv]
    let audience = reader.audience(for: try output.format(among: forms, piped: .tsv))
    let result = try registry.open().search(
      text.joined(separator: " "), limit: limit, for: audience)
    output.warn(about: result.shown.damaged)
    try output.write(result.shown.document, among: forms, piped: .tsv)
    if result.found > limit {
      output.note("\(result.found - limit) more; show them with --limit \(result.found)")
    }
    try output.end(without: result.shown.damaged)
  }
}
