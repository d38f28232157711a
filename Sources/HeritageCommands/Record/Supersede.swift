import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageStore

struct Supersede: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supersede",
    _superCommandName: Heritage.name,
    abstract: "Let another record take a record's place",
    discussion: """
      A report gives way to a corrected one, which says the same but for what the options say, or \
      to one that is there ('--with'); a site to a site, a monument ('SITE/MONUMENT') to another of \
      the same site. At a terminal, the command asks what is to change, shows the difference and \
      asks before it writes. What is recorded later on a site or a monument that gave way goes to the \
      one in its place, unless it was split. Nothing is deleted. A new report can also name the one it \
      supersedes when it is recorded: 'heritage add-report --supersedes REPORT'.

      EXAMPLES
        heritage supersede 7K3M9XQ2PD4T --grade severe --note 'the cella stands'
        heritage supersede 7K3M9XQ2PD4T --with 4ZC8M1T7Q0RB
        heritage supersede tadmur --with palmyra --reason duplicate
      """)

  @Argument(
    help: "The report's identifier, or a site or 'site/monument' by identifier or whole name.",
    completion: .placeOrReport)
  var record: String

  @Option(
    name: .customLong("with"),
    help: """
      The record that takes its place, by identifier, a place also by its whole name; several \
      times for the parts of a place that was split.
      """, completion: .placeOrReport)
  var replacements: [String] = []

  @Option(
    help: "For sites and monuments: duplicate, merged, split.",
    completion: .terms(SupersessionReason.self))
  var reason: String?

  @OptionGroup(title: "What a corrected claim says otherwise") var claim: ClaimOptions

  @Option(
    name: .customLong("remove"),
    help: ArgumentHelp(
      "A field that the corrected claim does not have; can be given several times.",
      valueName: "field"))
  var removals: [String] = []

  @Flag(help: "Write without asking.")
  var yes = false

  @OptionGroup var options: RecordingOptions

  func validate() throws {
    try WritingOptions.check(claim.note, of: "--note")
  }

  func run() throws {
    let registry = try options.begin()
    switch try RecordReference(argument: record) {
    case nil where !isReport, .site?, .monument?:
      let place = try options.interview.place(named: record) { (name) throws(RegistryError) in
        try registry.subject(named: name)
      }
      try supersede(place, in: registry)
    default:
      guard reason == nil else {
        throw RegistryError.usage(
          "--reason is for sites and monuments", hint: "say why a report gives way with --note")
      }
      let old = try RecordID(argument: record, of: .report)
      guard !replacements.isEmpty else { return try correct(old, in: registry) }
      try refuseClaim(
        besides: "--with", "leave --with out to record a new claim, or leave what it says out")
      guard replacements.count == 1, let replacement = replacements.first else {
        throw RegistryError.usage("only one report can take a report's place")
      }
      let new = try RecordID(argument: replacement, of: .report)
      try options.record { (isRehearsal, context) throws(RegistryError) in
        try registry.supersedeReport(
          old, with: new, note: claim.note, isRehearsal: isRehearsal, &context)
      }
    }
  }

  /// Refuses options of a claim where no new one is recorded, all but the remark.
  private func refuseClaim(besides other: String, _ hint: String) throws(RegistryError) {
    var members = claim.members
    members["note"] = nil
    guard members.isEmpty, removals.isEmpty else {
      throw .usage("what a corrected claim says does not go with \(other)", hint: hint)
    }
  }

  /// Records a claim like another but for some changes, and lets it take that one's place.
  private func correct(_ old: RecordID, in registry: Registry) throws {
    guard claim.supersedes == nil else {
      throw RegistryError.usage(
        "--supersedes is not needed: the new claim takes the place of '\(old)'",
        hint: "leave it out")
    }
    let edit = try changes(of: registry.correctable(old), in: registry)
    let consent = ChangeConsent(options: options, isGiven: yes)
    func perform(
      _ shown: RecordDifference?, isRehearsal: Bool
    ) throws(RegistryError) -> Correction {
      var context = try options.context(in: registry)
      do throws(RegistryError) {
        return try registry.correctReport(
          old, edit, shown: shown, isRehearsal: isRehearsal, &context)
      } catch {
        options.output.tell(error.remarks)
        throw error
      }
    }
    var shown: RecordDifference?
    if consent.isAsked {
      let trial = try perform(nil, isRehearsal: true)
      guard try consent.ask(trial.difference, trial.recorded.remarks) == .yes else {
        throw RegistryError(.refused, "nothing was recorded")
      }
      shown = trial.difference
    }
    let correction = try perform(shown, isRehearsal: options.dryRun)
    if shown == nil { options.output.tell(correction.recorded.remarks) }
    guard let entry = correction.recorded.entries.first else { return }
    try options.answer(
      ("added", "would add"), entry.id, entry.path, correction.difference,
      operation: correction.recorded.operation?.id, isSeen: shown != nil)
  }

  /// What the new claim says otherwise, by the options or as a person at a terminal answers.
  private func changes(of claimed: JSONObject, in registry: Registry) throws -> RecordEdit {
    var edit = RecordEdit()
    var members = claim.members
    try options.settleTerms(of: &members, as: Report.self)
    if let told = members["narrative"]?.stringValue {
      let countries = try claimed["site"]?.stringValue.map {
        try registry.site(named: $0).countries
      }
      let languages = LanguageChoice(
        given: claim.language, usual: try options.usualLanguage(in: registry),
        countries: countries ?? [])
      options.output.tell(members.fill("narrative", told, in: languages))
    }
    if !members.isEmpty { edit.merge(members) }
    for field in removals { try edit.remove(field) }
    guard edit.isEmpty else { return edit }
    guard options.interview.isPossible else {
      throw RegistryError.usage(
        "nothing is said to change",
        hint: "say what the new claim says otherwise, such as --grade, or name a report with --with"
      )
    }
    StandardStreams.note(claimed.text(.pretty))
    let example = "what is to change, such as grade=severe"
    while true {
      let before = edit
      var answers = JSONObject()
      try options.interview.complete(
        &answers,
        [
          Question("change", option: "--grade", prompt: example, isRequired: false) { text in
            do {
              var tried = before
              try tried.set(text)
              _ = try Report(json: tried.applied(to: claimed, as: .report).record)
              return nil
            } catch {
              let error = RegistryError(error)
              return [error.message, error.hint].compactMap(\.self).joined(separator: "; ")
            }
          }
        ])
      guard let answer = answers["change"]?.stringValue else { return edit }
      try edit.set(answer)
    }
  }

  /// Whether the record's name has the form of a report's identifier.
  private var isReport: Bool {
    do throws(IdentifierError) {
      _ = try RecordID(record.uppercased())
      return true
    } catch {
      return false
    }
  }

  private func supersede(_ place: Subject, in registry: Registry) throws {
    try refuseClaim(besides: "a site or a monument", "name a report, or leave it out")
    guard !replacements.isEmpty else {
      throw RegistryError.usage(
        "--with is missing", hint: "name the record that takes the place of '\(record)'")
    }
    let reason = try supersessionReason()
    let successors = try replacements.map { try successor($0, of: place, in: registry) }
    let supersession = Supersession(
      by: successors[0], reason: reason, note: claim.note, parts: Array(successors.dropFirst()))
    try options.record(.supersede) { (isRehearsal, context) throws(RegistryError) in
      try registry.supersedePlace(
        place, supersession, note: claim.note, isRehearsal: isRehearsal, &context)
    }
  }

  private func supersessionReason() throws(RegistryError) -> SupersessionReason {
    let code = reason ?? SupersessionReason.duplicate.rawValue
    guard let reason = SupersessionReason.meant(by: code) else {
      throw .usage("'\(code)' is not a known reason", hint: "use duplicate, merged or split")
    }
    return reason
  }

  /// Returns the identifier of what takes a place's place: a site, or a monument of the same site.
  private func successor(
    _ replacement: String, of place: Subject, in registry: Registry
  ) throws -> Slug {
    guard place.monument != nil else {
      return try options.interview.place(named: replacement, of: "--with") {
        (name) throws(RegistryError) in
        try registry.site(named: name)
      }.id
    }
    return try options.interview.place(named: replacement, of: "--with") {
      (name) throws(RegistryError) in
      try registry.monument(named: name, of: place.site)
    }
  }
}
