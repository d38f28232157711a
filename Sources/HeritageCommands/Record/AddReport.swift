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
    let drafts = try source.drafts(besides: subject) ?? [draft(in: registry)]
    try options.record(from: source) { (isRehearsal, context) throws(RegistryError) in
      try registry.addReports(drafts, isRehearsal: isRehearsal, &context)
    }
  }

  /// Makes a draft of the options, and asks for what is missing.
  private func draft(in registry: Registry) throws -> JSONObject {
    var json = claim.members
    try options.settleTerms(of: &json, as: Report.self)
    try options.interview.fillSubject(of: &json, named: subject, in: registry)
    // The grade follows from the class, so that nobody is asked for it.
    try SourceScale.fillGrade(of: &json)
    try options.interview.complete(&json, ClaimOptions.questions)
    if let told = json["narrative"]?.stringValue {
      let countries = try json["site"]?.stringValue.map { try registry.site(named: $0).countries }
      let languages = LanguageChoice(given: claim.language, countries: countries ?? [])
      options.output.tell(json.fill("narrative", told, in: languages))
    }
    return json
  }
}
