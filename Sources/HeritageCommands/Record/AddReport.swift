import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageStore

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

  @Argument(help: "The site, or 'site/monument', by identifier or name.")
  var subject: String?

  @OptionGroup(title: "The claim") var claim: ClaimOptions
  @OptionGroup var options: RecordingOptions

  func run() throws {
    let recording = try Recording(command: "add-report", options)
    var drafts: [JSONObject]
    if let read = try options.draft.drafts() {
      drafts = read
    } else {
      var one = claim.members
      try options.draft.fillSubject(of: &one, named: subject, recording.catalogue)
      // The grade follows from the class, so that nobody is asked for it.
      try claim.applyScale(to: &one)
      try options.draft.interview.complete(&one, ClaimOptions.questions)
      if let told = one["narrative"]?.stringValue {
        one.fill("narrative", told, language: claim.language)
      }
      drafts = [one]
    }
    for index in drafts.indices {
      do throws(CommandError) {
        try claim.applyScale(to: &drafts[index])
      } catch {
        throw recording.told(error, of: index, among: drafts)
      }
    }
    try recording.addReports(drafts)
  }
}
