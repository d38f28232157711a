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

      EXAMPLES
        heritage add-report
        heritage add-report palmyra/temple-of-bel --grade destroyed --assessor UNITAR-UNOSAT \\
          --event 2015-08-27/2015-08-31 --published 2015-08-31 --evidence 9FQ2X6D3HWKE
        heritage add-report bosra --scale unosat --class 'Severe Damage' --assessor UNITAR-UNOSAT
        heritage add-report --from-json claims.json
      """)

  @Argument(help: "The site, or 'site/monument', by identifier or whole name.")
  var subject: String?

  @OptionGroup(title: "The claim") var claim: ClaimOptions
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
    let user = try options.user(in: registry)
    var context = try Surroundings.current.context(options.writing, in: registry)
    // Before anybody answers in vain.
    let language =
      try claim.language ?? Surroundings.current.settings(for: registry)[.language]?.text
    var json = claim.members
    json.fill("narrative", claim.narrative)
    var interview = ClaimInterview(
      options.interview, registry: registry, language: language ?? "en",
      questions: ClaimOptions.questions(user: user, today: context.now.day))
    let draft = try interview.draft(
      json, subject: subject, isRehearsal: options.dryRun, &context)
    let told = interview.told
    try options.record(in: registry, as: context, told: told) {
      (isRehearsal, context) throws(RegistryError) in
      try registry.addReports([draft], isRehearsal: isRehearsal, &context)
    }
  }
}
