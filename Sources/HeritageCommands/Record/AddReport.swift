import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry

struct AddReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-report",
    abstract: "Record a claim about damage",
    discussion: """
      A report is one claim: somebody, at some time, on some evidence, says that a subject is \
      damaged to some grade. It is never changed afterwards; a better one supersedes it. At a \
      terminal, the command asks for what is missing.

      Photos and files are copied into the registry and recorded as evidence in the same \
      operation, with the time, the place and the camera that a photo tells of itself. A file \
      that is here already is not recorded again.

      EXAMPLES
        heritage add-report
        heritage add-report palmyra/temple-of-bel --grade destroyed \\
          --assessor UNITAR-UNOSAT --event 2015-08-27/2015-08-31 \\
          --published 2015-08-31 --evidence 9FQ2X6D3HWKE
        heritage add-report palmyra/temple-of-bel --grade severe \\
          --assessor 'field team' --event 2026-05-03 \\
          --photo p01.jpg --photo p02.jpg
        heritage add-report bosra --scale unosat --class 'Severe Damage' \\
          --assessor UNITAR-UNOSAT
        heritage add-report --from-json claims.json
      """)

  @Argument(
    help: "The site, or 'site/monument', by identifier or whole name.", completion: .place)
  var subject: String?

  @OptionGroup(title: "The claim") var claim: ClaimOptions
  @OptionGroup(title: "Photos and files") var files: FileOptions
  @OptionGroup var source: DraftOptions
  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    var looks: [FileLook] = []
    let drafts = try source.drafts(besides: subject) ?? [draft(in: registry, &looks)]
    let files = looks.map(\.draft)
    try options.record(from: source) { (isRehearsal, context) throws(RegistryError) in
      try registry.addReports(drafts, files: files, isRehearsal: isRehearsal, &context)
    }
  }

  /// Makes a draft of the options, and asks for what is missing.
  private func draft(in registry: Registry, _ looks: inout [FileLook]) throws -> JSONObject {
    // A file that cannot be kept is told before anybody answers.
    var common = files.members
    try options.settleTerms(of: &common, as: Evidence.self)
    looks = try options.interview.settle(
      files.drafts(common), typeOption: "--evidence-type", in: registry)
    var json = claim.members
    try options.settleTerms(of: &json, as: Report.self)
    try options.interview.fillSubject(of: &json, named: subject, in: registry)
    // The grade follows from the class, so that nobody is asked for it.
    try SourceScale.fillGrade(of: &json)
    let hasFiles = !looks.isEmpty
    try options.interview.complete(
      &json, ClaimOptions.questions.filter { $0.key != "evidence" || !hasFiles })
    let named = EvidenceAnswer.takeFiles(from: &json)
    looks += try options.interview.settle(
      named.map { FileDraft($0, members: common) }, typeOption: "--evidence-type", in: registry)
    if let told = json["narrative"]?.stringValue {
      let countries = try json["site"]?.stringValue.map { try registry.site(named: $0).countries }
      let languages = LanguageChoice(given: claim.language, countries: countries ?? [])
      options.output.tell(json.fill("narrative", told, in: languages))
    }
    return json
  }
}
