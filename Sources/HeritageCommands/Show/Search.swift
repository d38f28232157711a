import ArgumentParser
import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageRegistry
import HeritageText

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
    let format = try output.format(among: [.text, .json, .csv])
    let result = try registry.open().search(text.joined(separator: " "))
    output.warn(about: result.damaged)
    let shown = result.hits.prefix(limit)
    let table = PlainTable(
      columns: ["record", "title", "field", "excerpt"],
      rows: shown.map { [$0.reference.description, $0.title, $0.field, $0.excerpt] })
    switch format {
    case .json: try output.write(table.json.text(.pretty))
    case .csv: try output.write(table.csv)
    default:
      let lines = table.rows.map { row in
        "\(row[0])  \(SafeText.terminal(row[1]))\n    \(row[2]): \(SafeText.terminal(row[3]))"
      }
      try output.write(
        lines.isEmpty ? "nothing found" : lines.joined(separator: "\n"))
    }
    if result.hits.count > limit {
      output.note(
        "\(result.hits.count - limit) more; show them with --limit \(result.hits.count)")
    }
    try output.end(without: result.damaged)
  }
}
