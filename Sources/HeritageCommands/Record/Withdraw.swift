import ArgumentParser
import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageRegistry

struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    _superCommandName: Heritage.name,
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
      valueName: "record"),
    completion: .reportOrEvidence)
  var record: [String]

  @Option(help: "Why.")
  var because: String?

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    let target = try target(in: registry)
    var json = JSONObject()
    json.fill("by", try options.user(in: registry))
    json.fill("date", Surroundings.current.now.day.description)
    switch target {
    case .evidence: try fillReason("because", of: &json)
    case .report: try fillReason("note", of: &json)
    }
    let draft = json
    try options.record(in: registry) { (isRehearsal, context) throws(RegistryError) in
      try registry.withdraw(target, draft, isRehearsal: isRehearsal, &context)
    }
  }

  private func target(in registry: Registry) throws -> Withdrawable {
    // 'evidence ID' is the same as 'evidence/ID', as findings name it.
    let text = record.joined(separator: "/")
    switch try RecordReference(argument: text) {
    case .evidence(let id): return .evidence(id)
    case .report(let id): return .report(id)
    case nil where !text.contains("/"):
      let id = try RecordID(text.uppercased())
      return try registry.withdrawable(id)
    default:
      throw RegistryError.usage(
        "'\(record.joined(separator: " "))' is not a record that can be withdrawn",
        hint: "write 'report ID' or 'evidence ID'")
    }
  }

  private func fillReason(_ key: String, of json: inout JSONObject) throws(RegistryError) {
    json.fill(key, because)
    if json[key] == "" { json[key] = nil }
    try options.interview.complete(
      &json, [Question(key, option: "--because", prompt: "why it is withdrawn")])
  }
}
