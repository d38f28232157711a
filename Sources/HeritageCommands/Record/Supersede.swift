import ArgumentParser
import HeritageModel
import HeritageRegistry

struct Supersede: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supersede",
    abstract: "Let another record take a record's place",
    discussion: """
      A report gives way to a report, a site to a site ('site/ID'), a monument to another of the \
      same site ('monument/SITE/ID'). Nothing is deleted. A new report can also name the one it \
      supersedes when it is recorded: 'heritage add-report --supersedes REPORT'.

      EXAMPLES
        heritage supersede 7K3M9XQ2PD4T --with 4ZC8M1T7Q0RB
        heritage supersede site/tadmur --with palmyra --reason duplicate
      """)

  @Argument(help: "The report's identifier, 'site/ID' or 'monument/SITE/ID'.")
  var record: String

  @Option(name: .customLong("with"), help: "The identifier of the record that takes its place.")
  var replacement: String

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
    case .site(let id): try supersede(Subject(site: id), in: registry)
    case .monument(let id, let site):
      try supersede(Subject(site: site, monument: id), in: registry)
    default:
      guard reason == nil else {
        throw RegistryError.usage(
          "--reason is for sites and monuments", hint: "say why a report gives way with --note")
      }
      let old = try RecordID(argument: record, of: .report)
      let new = try RecordID(argument: replacement, of: .report)
      try options.record { (isRehearsal, context) throws(RegistryError) in
        try registry.supersedeReport(
          old, with: new, note: note, isRehearsal: isRehearsal, &context)
      }
    }
  }

  private func supersede(_ place: Subject, in registry: Registry) throws {
    let supersession = try supersession()
    try options.record(.supersede) { (isRehearsal, context) throws(RegistryError) in
      try registry.supersedePlace(
        place, supersession, note: note, isRehearsal: isRehearsal, &context)
    }
  }

  private func supersession() throws -> Supersession {
    let code = reason ?? SupersessionReason.duplicate.rawValue
    guard let reason = SupersessionReason(rawValue: code) else {
      throw RegistryError.usage(
        "'\(code)' is not a known reason", hint: "use duplicate, merged or split")
    }
    // The kind and the site are known, so the last part names the replacement.
    let by = RecordReference.placeName(replacement).split(separator: "/").last.map(String.init)
    return Supersession(by: try Slug(by ?? replacement), reason: reason, note: note)
  }
}
