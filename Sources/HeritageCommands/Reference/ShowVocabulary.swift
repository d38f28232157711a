import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageText

struct ShowVocabulary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    abstract: "Show the controlled terms and their meanings",
    discussion: """
      Without a name, lists the lists. 'scales' lists the damage scales of others, and the name \
      of a scale shows how its classes map to grades.

      EXAMPLES
        heritage vocabulary
        heritage vocabulary grades
        heritage vocabulary unosat --format csv
      """)

  @Argument(help: "A list, such as 'causes', or a scale, such as 'ems98'.")
  var list: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let format = try output.format(among: [.text, .json, .markdown, .csv])
    let table = try table()
    try output.write(table.rendered(format))
  }

  private func table() throws -> TermTable {
    guard let list else { return .lists }
    if list == "scales" { return .scales }
    if let vocabulary = Vocabulary.all.first(where: { $0.name == list || $0.singular == list }) {
      return TermTable(vocabulary)
    }
    if let scale = DamageScale.all.first(where: { $0.id == list }) { return TermTable(scale) }
    let names = Vocabulary.all.map(\.name) + DamageScale.all.map(\.id) + ["scales"]
    let near = names.compactMap { name in
      NameDistance.edits(list, name, atMost: 3).map { (edits: $0, name: name) }
    }
    let best = near.min { ($0.edits, $0.name) < ($1.edits, $1.name) }
    throw CommandError(
      "no list of terms is called '\(list)'",
      hint: best.map { "did you mean '\($0.name)'?" }
        ?? "run 'heritage vocabulary' to see the lists")
  }
}
