import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageText

struct ShowVocabulary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocabulary",
    _superCommandName: Heritage.name,
    abstract: "Show the controlled terms and their meanings",
    discussion: """
      Without a name, lists the lists. 'scales' lists the damage scales of others, and the name \
      of a scale shows how its classes map to grades. Any other word is looked for among the terms \
      and what people say for them, in English, French and Arabic.

      EXAMPLES
        heritage vocabulary
        heritage vocabulary grades
        heritage vocabulary airstrike
        heritage vocabulary scales
        heritage vocabulary scale unosat --format csv
      """)

  @Argument(
    help: ArgumentHelp(
      "A list, such as 'causes', a scale, such as 'ems98' or 'scale ems98', or a word.",
      valueName: "list"),
    completion: .vocabulary)
  var words: [String] = []

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.write(try list(), among: [.text, .json, .jsonl, .markdown, .csv, .tsv])
  }

  private func list() throws(RegistryError) -> TermList {
    guard let list = words.first else { return .lists }
    if words.count == 2, list == "scale" { return try Self.scale(words[1]) }
    let text = words.joined(separator: " ")
    let found = Self.terms(for: text)
    guard words.count == 1 else {
      if let found { return found }
      throw .usage(
        "'\(text)' is not the name of a list",
        hint: "name one list, or write 'scale' and the name of a scale")
    }
    if list == "scale" || list == "scales" { return .scales }
    if let vocabulary = Vocabulary.all.first(where: { $0.name == list || $0.singular == list }) {
      return TermList(vocabulary)
    }
    if let scale = DamageScale.named(list) { return TermList(scale) }
    if let found { return found }
    let names = Vocabulary.all.map(\.name) + DamageScale.all.map(\.id) + ["scales"]
    throw .usage(
      "no list of terms is called '\(list)'",
      hint: Self.nearest(list, among: names) ?? "run 'heritage vocabulary' to see the lists")
  }

  private static func terms(for word: String) -> TermList? {
    let found = Vocabulary.search(word)
    return found.isEmpty ? nil : TermList(found, for: word)
  }

  private static func scale(_ name: String) throws(RegistryError) -> TermList {
    if let scale = DamageScale.named(name) { return TermList(scale) }
    let names = DamageScale.all.map(\.id)
    throw .usage(
      "no damage scale is called '\(name)'",
      hint: nearest(name, among: names) ?? "known scales: \(names.joined(separator: ", "))")
  }

  private static func nearest(_ text: String, among names: [String]) -> String? {
    NearestWord.to(text, among: names).map { "did you mean '\($0)'?" }
  }
}
