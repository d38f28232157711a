import ArgumentParser
import CanonicalJSON
import HeritageModel

struct ReviewReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Record a verdict on a report",
    discussion: """
      A verdict changes what a claim counts for, never its text.

      EXAMPLES
        heritage review 7K3M9XQ2PD4T --verdict verified --note 'both images seen'
        heritage review 7K3M9XQ2PD4T --verdict refuted --note 'image is of 2010' \\
          --evidence 9FQ2X6D3HWKE
      """)

  @Argument(help: "The report's identifier.")
  var report: String

  @Option(help: "verified, partially-verified, under-review, disputed, refuted, withdrawn.")
  var verdict: String?

  @Option(help: "Why.")
  var note: String?

  @Option(help: "The day of the verdict as an EDTF date; today without it.")
  var date: String?

  @Option(
    name: .customLong("evidence"),
    help: "Evidence that the verdict rests on; can be given several times.")
  var evidence: [String] = []

  @OptionGroup var draft: DraftOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let id = try RecordID(report.uppercased())
    let recording = try Recording(
      command: "review", registry: registry, writing: writing, draft: draft, output: output)
    let drafts = try draft.drafts() ?? []
    guard drafts.count <= 1 else {
      throw CommandError.usage(
        "one review at a time: the file holds \(drafts.count)",
        hint: "run the command once for each review")
    }
    var json = drafts.first ?? JSONObject()
    json.fill("date", date)
    json.fill("evidence", evidence.map { $0.uppercased() })
    json.fill("note", note)
    json.fill("verdict", verdict)
    if json["by"] == nil { json.fill("by", writing.user) }
    if json["date"] == nil { json.fill("date", Surroundings.current.now.day.description) }
    try draft.interview.complete(
      &json,
      [
        Question("verdict", option: "--verdict", prompt: "verdict", Verdict.self),
        Question("note", option: "--note", prompt: "why", isRequired: false),
      ])
    try recording.addReview(of: id, json)
  }
}
