import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageStore

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take back a report, or an item of evidence that is false",
    discussion: """
      What is withdrawn stays in the registry and no longer counts. The reason is shown wherever \
      it is. The answer names every record that leaned on it; assessments change accordingly, and \
      'heritage check' warns of reports that still rest on withdrawn evidence.

      EXAMPLES
        heritage withdraw 7K3M9XQ2PD4T --because 'wrong monument'
        heritage withdraw evidence 9FQ2X6D3HWKE --because 'the image is of 2010'
      """)

  @Argument(
    help: ArgumentHelp(
      "The report or the item of evidence, as 'report ID', 'evidence ID' or just the ID.",
      valueName: "record"))
  var record: [String]

  @Option(help: "Why.")
  var because: String?

  @OptionGroup var draft: DraftOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let recording = try Recording(
      command: "withdraw", registry: registry, writing: writing, draft: draft, output: output)
    let target = try target(recording.catalogue)
    var json = JSONObject()
    json.fill("by", writing.user)
    json.fill("date", Surroundings.current.now.day.description)
    switch target {
    case .evidence(let id):
      try fillReason("because", of: &json)
      try recording.retract(id, json)
    case .report(let id):
      json.fill("verdict", Verdict.withdrawn.rawValue)
      try fillReason("note", of: &json)
      try recording.addReview(of: id, json)
    }
  }

  private enum Target {
    case report(RecordID)
    case evidence(RecordID)
  }

  private func target(_ catalogue: Catalogue) throws -> Target {
    // 'evidence/ID', as findings name it, is the same as 'evidence ID'.
    let words = record.flatMap { $0.split(separator: "/").map(String.init) }
    switch (words.first, words.count) {
    case ("evidence", 2): return .evidence(try RecordID(words[1].uppercased()))
    case ("report", 2): return .report(try RecordID(words[1].uppercased()))
    case (let word?, 1):
      let id = try RecordID(word.uppercased())
      if try catalogue.report(id) == nil, try catalogue.evidence(id) != nil {
        return .evidence(id)
      }
      return .report(id)
    default:
      throw CommandError.usage(
        "'\(record.joined(separator: " "))' is not a record that can be withdrawn",
        hint: "write 'report ID' or 'evidence ID'")
    }
  }

  private func fillReason(_ key: String, of json: inout JSONObject) throws(CommandError) {
    json.fill(key, because)
    if json[key] == "" { json[key] = nil }
    try draft.interview.complete(
      &json, [Question(key, option: "--because", prompt: "why it is withdrawn")])
  }
}
