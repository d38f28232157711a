import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry

struct AddIntervention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-intervention",
    _superCommandName: Heritage.name,
    abstract: "Record what was done to a site or a monument",
    discussion: """
      An intervention, such as a restoration or the clearing of mines, is shown beside the grade. \
      A restoration, a reconstruction or an anastylosis with a date and evidence closes what was \
      before it once somebody has looked since. At a terminal, the command asks for what is missing.

      EXAMPLES
        heritage add-intervention palmyra/lion-of-al-lat --type restoration \\
          --date 2016-03/2017-10-01 --actor 'DGAM and UNESCO' --evidence 9FQ2X6D3HWKE
        heritage add-intervention --from-json interventions.json
      """)

  @Argument(
    help: "The site, or 'site/monument', by identifier or whole name.", completion: .place)
  var subject: String?

  @Option(
    help: "What was done; see 'vocabulary interventions'.",
    completion: .terms(InterventionType.self))
  var type: String?

  @Option(help: "When, as an EDTF date such as 2016-04/2017.")
  var date: String?

  @Option(help: "Who did it.")
  var actor: String?

  @Option(
    name: .customLong("evidence"),
    help: "An item of evidence, by identifier; can be given several times.",
    completion: .evidence)
  var evidence: [String] = []

  @Option(help: "A remark.")
  var note: String?

  @OptionGroup var source: DraftOptions
  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    let drafts = try source.drafts(besides: subject) ?? [draft(in: registry)]
    try options.record(from: source) { (isRehearsal, context) throws(RegistryError) in
      try registry.addInterventions(drafts, isRehearsal: isRehearsal, &context)
    }
  }

  /// Makes a draft of the options, and asks for what is missing.
  private func draft(in registry: Registry) throws -> JSONObject {
    var json = JSONObject()
    json.fill("actor", actor)
    json.fill("date", date)
    json.fill("evidence", evidence)
    json.fill("note", note)
    json.fill("type", type)
    try options.settleTerms(of: &json, as: Intervention.self)
    try options.interview.fillSubject(of: &json, named: subject, in: registry)
    try options.interview.complete(
      &json,
      [
        Question("type", option: "--type", prompt: "what was done", InterventionType.self),
        .date("date", option: "--date", prompt: "when"),
        Question("actor", option: "--actor", prompt: "who did it", isRequired: false),
      ])
    return json
  }
}
