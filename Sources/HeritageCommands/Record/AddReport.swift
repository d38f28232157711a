import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry

struct AddReport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-report",
    _superCommandName: Heritage.name,
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
    if let drafts = try source.drafts(besides: subject) {
      return try options.record(from: source, in: registry) {
        (isRehearsal, context) throws(RegistryError) in
        try registry.addReports(drafts, isRehearsal: isRehearsal, &context)
      }
    }
    // What cannot be recorded is told before anybody answers.
    var common = files.members
    try options.settleTerms(of: &common, as: Evidence.self)
    let looks = try options.interview.settle(
      files.drafts(common), typeOption: "--evidence-type", in: registry)
    var json = claim.members
    try options.settleTerms(of: &json, as: Report.self)
    let user = try options.user(in: registry)
    var context = try options.context(in: registry)
    var interview = ClaimInterview(
      options.interview, registry: registry, evidence: common, looks: looks,
      language: claim.language, usual: try options.usualLanguage(in: registry),
      questions: ClaimOptions.questions(user: user, today: context.now.day))
    interview.screen = options.output.screen
    let draft = try interview.draft(
      json, subject: subject, isRehearsal: options.dryRun, &context)
    let (files, told) = (interview.files, interview.told)
    try options.record(in: registry, as: context, told: told) {
      (isRehearsal, context) throws(RegistryError) in
      try registry.addReports([draft], files: files, isRehearsal: isRehearsal, &context)
    }
  }
}
