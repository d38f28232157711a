import ArgumentParser
import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageDocuments

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search names, descriptions, narratives and titles",
    discussion: """
      Finds records that hold every word, or a longer word that begins with it, in any script; \
      case and diacritics do not matter.

      EXAMPLES
        heritage search 'row of columns'
        heritage search معبد
      """)

  @Argument(help: "The words.")
  var text: [String]

  @Option(help: "How many records to show.")
  var limit = 50

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number of at least 1") }
  }

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .csv]
    _ = try output.format(among: forms)
    let result = try Catalogue(registry.open()).search(text.joined(separator: " "))
    output.warn(about: result.damaged)
    let shown = result.hits.prefix(limit)
    try output.write(
      SearchResults(shown.map { ($0.reference, $0.title, $0.field, $0.excerpt) }), among: forms)
    if result.hits.count > limit {
      output.note(
        "\(result.hits.count - limit) more; show them with --limit \(result.hits.count)")
    }
    try output.end(without: result.damaged)
  }
}
