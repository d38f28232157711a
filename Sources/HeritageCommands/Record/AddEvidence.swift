import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry

struct AddEvidence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-evidence",
    _superCommandName: Heritage.name,
    abstract: "Record items of evidence",
    discussion: """
      Each file is an item of its own: its bytes are copied into the registry under their \
      SHA-256, and never change again. What a photo tells of its time, its place and its camera \
      is kept beside what the options say, which hold for every file. A file that is here \
      already makes no second item.

      EXAMPLES
        heritage add-evidence *.jpg --source 'field team' --licence CC-BY-4.0
        heritage add-evidence --type satellite --title 'Temple of Bel, after' \\
          --source UNITAR-UNOSAT --acquired 2015-08-31 --file bel-after.jpg \\
          --shows destroyed
        heritage add-evidence --from-json evidence.json
      """)

  @Argument(help: "Files to keep.", completion: .file())
  var paths: [String] = []

  @OptionGroup(title: "The item") var item: EvidenceOptions
  @OptionGroup(title: "Where it was taken") var point: PointOptions

  @Option(
    name: .customLong("file"),
    help: "A file to keep, as one that is named without it; can be given several times.",
    completion: .file())
  var files: [String] = []

  @OptionGroup var source: DraftOptions
  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    if let drafts = try source.drafts(besides: paths.first) {
      return try record(drafts, in: registry)
    }
    var json = try item.members()
    options.output.tell(try point.fill(&json))
    try options.settleTerms(of: &json, as: Evidence.self)
    let named = paths + files
    if named.isEmpty {
      try options.interview.complete(&json, EvidenceOptions.questions)
      var answers = JSONObject()
      try options.interview.complete(
        &answers,
        [.evidence("files", option: "--file", prompt: "files to keep, by their paths")])
      let paths = answers["files"]?.arrayValue?.compactMap(\.stringValue) ?? []
      if paths.isEmpty { return try record([json], in: registry) }
      return try keep(paths, json, in: registry)
    }
    try keep(named, json, in: registry)
  }

  private func record(_ drafts: [JSONObject], in registry: Registry) throws {
    try options.record(from: source) { (isRehearsal, context) throws(RegistryError) in
      try registry.addEvidence(drafts, isRehearsal: isRehearsal, &context)
    }
  }

  /// Records an item for each file, with the members that hold for all.
  private func keep(_ paths: [String], _ given: JSONObject, in registry: Registry) throws {
    let looks = try options.interview.settle(
      paths.map { FileDraft($0, members: given) }, typeOption: "--type", in: registry)
    guard !looks.isEmpty else {
      throw RegistryError(.refused, "no file is left to record")
    }
    let new = looks.filter { $0.known == nil }
    var common = given
    if !new.isEmpty {
      let dated = new.allSatisfy(\.hasTime)
      try options.interview.complete(
        &common,
        EvidenceOptions.questions.filter {
          $0.key == "source" || ($0.key == "acquired" && !dated)
        })
    }
    let drafts = looks.map { look in
      var draft = look.draft
      for (key, value) in common where draft.members[key] == nil { draft.members[key] = value }
      if let title = common["title"]?.stringValue, looks.count > 1 {
        draft.members.fill("title", "\(title), \(draft.name)")
      }
      return draft
    }
    try options.record { (isRehearsal, context) throws(RegistryError) in
      try registry.addEvidence(files: drafts, isRehearsal: isRehearsal, &context)
    }
  }
}

/// The fields of an item of evidence, as options.
struct EvidenceOptions: ParsableArguments {
  @Option(
    help: "What it is; see 'vocabulary evidence-types'.",
    completion: .terms(EvidenceType.self))
  var type: String?

  @Option(help: "A title.")
  var title: String?

  @Option(help: "Who made or published it.")
  var source: String?

  @Option(help: "The group of items that come from one origin.")
  var sourceGroup: String?

  @Option(help: "Who wrote or took it.")
  var author: String?

  @Option(help: "Its language.")
  var language: String?

  @Option(help: "When the image was taken, as an EDTF date.")
  var acquired: String?

  @Option(help: "When it was made public.")
  var published: String?

  @Option(help: "When this copy was captured, as an instant such as 2026-11-22T10:00:00Z.")
  var captured: String?

  @Option(help: "The satellite, such as 'WorldView-2'.")
  var platform: String?

  @Option(help: "The sensor.")
  var instrument: String?

  @Option(help: "The ground sample distance in metres.")
  var gsd: String?

  @Option(help: "The image's own identifier.")
  var imageID: String?

  @Option(help: "Who provided the image.")
  var provider: String?

  @Option(
    help: "The evidence that shows the subject before, when this one shows it after.",
    completion: .evidence)
  var before: String?

  @Option(
    help: "The evidence that shows the subject after, when this one shows it before.",
    completion: .evidence)
  var after: String?

  @Option(
    help: "The evidence of somebody else that this one tells of, and counts as.",
    completion: .evidence)
  var reportsOn: String?

  @Option(
    help: "What it shows: intact, damaged, destroyed, unclear.",
    completion: .terms(Shows.self))
  var shows: String?

  @Option(help: "Its web address.")
  var url: String?

  @Option(name: .customLong("archived-url"), help: "The address of an archived copy.")
  var archivedURL: String?

  @Option(help: "Its licence as an SPDX identifier, or 'other'.")
  var licence: String?

  @Option(help: "Who holds the rights.")
  var rightsHolder: String?

  @Option(
    help: "How far the source can be relied on, A to F.",
    completion: .terms(Reliability.self))
  var reliability: String?

  @Option(
    help: "How far the statement can be believed, 1 to 6.",
    completion: .terms(Credibility.self))
  var credibility: String?

  @Option(
    help: "Whether the person shown agreed: recorded, refused, not-asked, not-needed.",
    completion: .terms(Consent.self))
  var consent: String?

  @Option(
    help: "Who may see it: public, restricted, confidential.",
    completion: .terms(Access.self))
  var access: String?

  @Option(help: "A remark for those who work on the registry.")
  var note: String?

  func validate() throws {
    if let language { try LanguageOption.check(language) }
  }

  static let questions: [Question] = [
    Question("type", option: "--type", prompt: "type of evidence", EvidenceType.self),
    Question("title", option: "--title", prompt: "title"),
    Question("source", option: "--source", prompt: "who made or published it"),
    .date(
      "acquired", option: "--acquired", prompt: "when an image was taken", example: "2015-08-31"),
    .date("published", option: "--published", prompt: "when it was published"),
    Question("url", option: "--url", prompt: "web address", isRequired: false),
  ]

  /// Makes the members that the options set.
  ///
  /// - Throws: ``RegistryError`` if a number is none.
  func members() throws(RegistryError) -> JSONObject {
    var json = JSONObject()
    json.fill("access", access)
    json.fill("acquired", acquired)
    json.fill("archivedUrl", archivedURL)
    json.fill("author", author)
    json.fill("captured", captured)
    json.fill("consent", consent)
    json.fill("credibility", credibility)
    json.fill("gsdMetres", try NumberOption.number(gsd, "--gsd", example: "0.5"))
    json.fill("imageId", imageID)
    json.fill("instrument", instrument)
    json.fill("language", language)
    json.fill("licence", licence)
    json.fill("note", note)
    json.fill("reportsOn", reportsOn)
    if let other = before ?? after {
      json["pair"] = .object([
        "aspect": .string(before == nil ? "before" : "after"), "with": .string(other),
      ])
    }
    json.fill("platform", platform)
    if let provider { json["provider"] = .object(["name": .string(provider)]) }
    json.fill("published", published)
    json.fill("reliability", reliability)
    json.fill("rightsHolder", rightsHolder)
    json.fill("shows", shows)
    json.fill("source", source)
    json.fill("sourceGroup", sourceGroup)
    json.fill("title", title)
    json.fill("type", type)
    json.fill("url", url)
    return json
  }
}
