import ArgumentParser
import HeritageModel
import HeritageRegistry

struct Supersede: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supersede",
    abstract: "Let another record take a record's place",
    discussion: """
      A report gives way to a report, a site to a site, a monument ('SITE/MONUMENT') to another of \
      the same site. What is recorded later on a site or a monument that gave way goes to the \
      one in its place, unless it was split. Nothing is deleted. A new report can also name the one it \
      supersedes when it is recorded: 'heritage add-report --supersedes REPORT'.

      EXAMPLES
        heritage supersede 7K3M9XQ2PD4T --with 4ZC8M1T7Q0RB
        heritage supersede tadmur --with palmyra --reason duplicate
      """)

  @Argument(
    help: "The report's identifier, or a site or 'site/monument' by identifier or whole name.")
  var record: String

  @Option(
    name: .customLong("with"),
    help: """
      The record that takes its place, by identifier, a place also by its whole name; several \
      times for the parts of a place that was split.
      """)
  var replacements: [String]

  @Option(help: "For sites and monuments: duplicate, merged, split.")
  var reason: String?

  @Option(help: "A remark.")
  var note: String?

  @OptionGroup var options: RecordingOptions

  func validate() throws {
    try WritingOptions.check(note, of: "--note")
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
      guard replacements.count == 1, let replacement = replacements.first else {
        throw RegistryError.usage("only one report can take a report's place")
      }
      let new = try RecordID(argument: replacement, of: .report)
      try options.record { (isRehearsal, context) throws(RegistryError) in
        try registry.supersedeReport(
          old, with: new, note: note, isRehearsal: isRehearsal, &context)
      }
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
    let reason = try supersessionReason()
    let successors = try replacements.map { try successor($0, of: place, in: registry) }
    let supersession = Supersession(
      by: successors[0], reason: reason, note: note, parts: Array(successors.dropFirst()))
    try options.record(.supersede) { (isRehearsal, context) throws(RegistryError) in
      try registry.supersedePlace(
        place, supersession, note: note, isRehearsal: isRehearsal, &context)
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
