import ArgumentParser
import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore

struct AddIntervention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-intervention",
    abstract: "Record what was done to a site or a monument",
    discussion: """
      An intervention, such as a restoration or the clearing of mines, is shown beside the grade \
      and never changes it. At a terminal, the command asks for what is missing.

      EXAMPLES
        heritage add-intervention palmyra/lion-of-al-lat --type restoration --date 2017-10-01 \\
          --actor 'DGAM and UNESCO' --evidence 9FQ2X6D3HWKE
        heritage add-intervention --from-json interventions.json
      """)

  @Argument(help: "The site, or 'site/monument', by identifier or name.")
  var subject: String?

  @Option(help: "What was done; see 'vocabulary interventions'.")
  var type: String?

  @Option(help: "When, as an EDTF date such as 2016-04/2017.")
  var date: String?

  @Option(help: "Who did it.")
  var actor: String?

  @Option(
    name: .customLong("evidence"),
    help: "An item of evidence, by identifier; can be given several times.")
  var evidence: [String] = []

  @Option(help: "A remark.")
  var note: String?

  @OptionGroup var options: RecordingOptions

  func run() throws {
    let recording = try Recording(command: "add-intervention", options)
    if let drafts = try options.draft.drafts() { return try recording.addInterventions(drafts) }
    var json = JSONObject()
    json.fill("actor", actor)
    json.fill("date", date)
    json.fill("evidence", evidence.map { $0.uppercased() })
    json.fill("note", note)
    json.fill("type", type)
    try options.draft.fillSubject(of: &json, named: subject, recording.catalogue)
    try options.draft.interview.complete(
      &json,
      [
        Question("type", option: "--type", prompt: "what was done", InterventionType.self),
        .date("date", option: "--date", prompt: "when"),
        Question("actor", option: "--actor", prompt: "who did it", isRequired: false),
      ])
    try recording.addInterventions([json])
  }
}

extension Recording {
  /// Writes interventions from drafts, in one operation.
  func addInterventions(_ drafts: [JSONObject]) throws {
    try record { catalogue, identifiers, _ in
      var subjects = KnownSubjects()
      return try fromEach(drafts) { draft in
        let json = try stamped(draft, &identifiers, signed: false)
        let site = try subjects.site(of: json, catalogue)
        let intervention = try Intervention(json: json)
        if draft["id"] != nil,
          try catalogue.contents(ofSite: site).interventions.contains(where: {
            $0.id == intervention.id
          })
        {
          throw Self.taken(intervention.id)
        }
        return [
          NewRecord(
            id: intervention.id.text, path: intervention.path,
            record: intervention, json: intervention.json)
        ]
      }
    }
  }
}
