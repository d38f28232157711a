import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageText

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a site for the web: a page a site, a page a country",
    discussion: """
      Writes a front page with a map and a list, a page of every site and of every country, a feed \
      of the newest reports, and with 'address' in the registry a sitemap. It works from a stick and \
      from any web host, needs no network and no server, and is for the public unless you say \
      otherwise. Only what changed is written again, and what is no longer told goes; files that \
      others put there stay.

      With --check nothing is written: what is in the folder, or in any file or folder that was \
      made of this registry, is searched for everything that its audience must not have, also \
      inside of archives and of escapes. It ends with 2 if something is found.

      EXAMPLES
        heritage publish public
        heritage publish public --language en --language ar
        heritage publish syria --country SY
        heritage publish public --dry-run
        heritage publish public --check
        heritage publish damage.gpkg --check --audience partner
      """)

  @Argument(
    help: "The folder: new, empty, or one that this registry was published into.",
    completion: .directory)
  var folder: String

  @OptionGroup(title: "Which ones") var selection: SelectionOptions

  @Option(help: "Whom the pages are for: public or partner.", completion: .terms(Audience.self))
  var audience: Audience?

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "A language of the pages: en or ar; can be given several times.",
      discussion: "The pages of the first stand in the folder itself; English without any."))
  var languages: [PageLanguage] = []

  @Flag(name: [.customShort("n"), .long], help: "Say what would be written and write nothing.")
  var dryRun = false

  @Flag(help: "Search what is there for what its audience must not have.")
  var check = false

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    if check { return try searchForLeaks() }
    let format = try output.formatBeforeWriting(among: [.text, .json])
    var options = PublishOptions()
    options.selection = try selection.selection()
    if options.selection.since != nil || options.selection.until != nil {
      throw RegistryError.usage(
        "a published site has no period",
        hint: "leave --since and --until out; 'heritage summary' reports on a period")
    }
    let audience = audience ?? .public
    guard audience != .internal else {
      throw RegistryError.usage(
        "--audience 'internal' is not published",
        hint: "publish for 'public' or for 'partner'; 'heritage site' shows the team its own")
    }
    options.audience = audience
    if let twice = Set(languages).first(where: { one in languages.count { $0 == one } > 1 }) {
      throw RegistryError.usage(
        "--language '\(twice.rawValue)' is given twice", hint: "give it once")
    }
    if !languages.isEmpty { options.languages = languages }
    options.isRehearsal = dryRun
    let registry = try registry.open()
    Interruption.watch()
    let published = try registry.publish(into: folder, options) { Interruption.isRequested }
    output.tell(published.remarks)
    guard format == .json else { return try output.write(text(published)) }
    try output.write(
      .object([
        "folder": .string(folder), "audience": .string(audience.rawValue),
        "languages": .array(options.languages.map { .string($0.rawValue) }),
        "sites": .integer(published.sites), "countries": .integer(published.countries),
        "created": .integer(published.created), "changed": .integer(published.changed),
        "unchanged": .integer(published.unchanged), "removed": .integer(published.removed),
      ]))
  }

  private func searchForLeaks() throws {
    let found = try registry.open().checkForLeaks(in: folder, for: audience)
    try output.write(found, among: [.text, .json, .markdown])
    if !found.isClean { throw ExitCode.findings }
  }

  private func text(_ published: Published) -> String {
    let countries = counted(published.countries, "country", "countries")
    return "\(dryRun ? "would publish" : "published") \(counted(published.sites, "site")) in "
      + "\(countries) into '\(SafeText.terminal(folder))': "
      + "\(counted(published.created, "file")) created, "
      + "\(published.changed) changed, \(published.unchanged) unchanged, "
      + "\(published.removed) removed"
  }
}
