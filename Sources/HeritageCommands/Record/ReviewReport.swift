import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry

struct ReviewReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    _superCommandName: Heritage.name,
    abstract: "Record a verdict on a report",
    discussion: """
      A verdict changes what a claim counts for, never its text.

      EXAMPLES
        heritage review 7K3M9XQ2PD4T --verdict verified --note 'both images seen'
        heritage review 7K3M9XQ2PD4T --verdict refuted --note 'image is of 2010' \\
          --evidence 9FQ2X6D3HWKE
        heritage review --from-json review.json
      """)

  @Argument(
    help: "The report's identifier; not needed where the JSON file names it.",
    completion: .report)
  var report: String?

  @Option(
    help: "verified, partially-verified, under-review, disputed, refuted, withdrawn.",
    completion: .terms(Verdict.self))
  var verdict: String?

  @Option(help: "Why.")
  var note: String?

  @Option(help: "The day of the verdict as an EDTF date; today without it.")
  var date: String?

  @Option(
    name: .customLong("evidence"),
    help: "Evidence that the verdict rests on; can be given several times.",
    completion: .evidence)
  var evidence: [String] = []

  @OptionGroup var source: DraftOptions
  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    let drafts = try source.drafts() ?? []
    guard drafts.count <= 1 else {
      throw RegistryError.usage(
        "one review at a time: the file holds \(drafts.count)",
        hint: "run the command once for each review")
    }
    var json = drafts.first ?? JSONObject()
    let id = try report(of: json)
    try add(to: &json)
    if json["by"] == nil { json.fill("by", try options.user(in: registry, from: source)) }
    if json["date"] == nil { json.fill("date", Surroundings.current.now.day.description) }
    let interview = Interview(
      isPossible: source.fromJSON == nil && options.interview.isPossible)
    if interview.isPossible, json["verdict"] == nil {
      StandardStreams.note(try registry.report(id).document.leadText)
    }
    try interview.complete(
      &json,
      [
        Question("verdict", option: "--verdict", prompt: "verdict", Verdict.self),
        Question("note", option: "--note", prompt: "why", isRequired: false),
      ])
    let draft = json
    try options.record(from: source, in: registry) { (isRehearsal, context) throws(RegistryError) in
      try registry.review(id, draft, isRehearsal: isRehearsal, &context)
    }
  }

  /// Adds what the options say to a draft.
  ///
  /// - Throws: ``RegistryError`` if the draft says it too.
  private func add(to draft: inout JSONObject) throws(RegistryError) {
    var given = JSONObject()
    given.fill("date", date)
    given.fill("evidence", evidence.map { $0.uppercased() })
    given.fill("note", note)
    given.fill("verdict", verdict)
    try options.settleTerms(of: &given, as: Review.self)
    for (key, value) in given {
      guard draft[key] == nil else {
        throw .usage(
          "--\(key) is given, and the file has '\(key)' too", hint: "give it in one place only")
      }
      draft[key] = value
    }
  }

  /// Returns the report that the command line or the draft names.
  private func report(of draft: JSONObject) throws -> RecordID {
    var answers = JSONObject()
    answers.fill("report", report ?? draft["report"]?.stringValue)
    try options.interview.complete(
      &answers, [Question("report", option: "the report", prompt: "identifier of the report")])
    let id = try RecordID(argument: answers["report"]?.stringValue ?? "", of: .report)
    if let other = draft["report"]?.stringValue,
      try RecordID(argument: other, of: .report) != id
    {
      throw RegistryError.usage(
        "the file's review is of '\(other)', the command names '\(id)'",
        hint: "name the report in one place only")
    }
    return id
  }
}
