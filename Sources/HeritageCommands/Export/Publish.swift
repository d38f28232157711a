import ArgumentParser
import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageText

struct Publish: ParsableCommand {
  static let configuration = CommandConfiguration(
    _superCommandName: Heritage.name,
    abstract: "Write a site for the web: a page a site, a page a country",
    discussion: """
      Writes a front page with a map and a list, a page of every site and of every country, a feed \
      of the newest reports, and with 'address' in the registry a sitemap. It works from a stick and \
      from any web host, needs no network and no server, and is for the public unless you say \
      otherwise. Only what changed is written again, and what is no longer told goes; files that \
      others put there stay. Addresses are permanent: with another selection or other languages \
      than the last time none of them goes without --force. --dry-run says which would. What was made \
      private since goes first, and a run that fails names the files that still tell it.

      With --check nothing is written: what is in the folder, or in any file or folder that was \
      made of this registry, is searched for everything that its audience must not have, also \
      inside of archives and of escapes. It ends with 2 if something is found or not looked into.

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

  @Option(
    help: "Whom the pages are for: public or partner.", completion: .terms(PublicationAudience.self)
  )
  var audience: PublicationAudience?

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
  @OptionGroup var place: PublishOutputOptions

  func run() throws {
    let output = place.output
    if check { return try searchForLeaks(output) }
    let format = try output.formatBeforeWriting(among: [.text, .json])
    var options = PublishOptions()
    options.selection = try selection.selection()
    if options.selection.since != nil || options.selection.until != nil {
      throw RegistryError.usage(
        "a published site has no period",
        hint: "leave --since and --until out; 'heritage summary' reports on a period")
    }
    if let audience { options.audience = audience.audience }
    if let twice = Set(languages).first(where: { one in languages.count { $0 == one } > 1 }) {
      throw RegistryError.usage(
        "--language '\(twice.rawValue)' is given twice", hint: "give it once")
    }
    if !languages.isEmpty { options.languages = languages }
    options.isRehearsal = dryRun
    options.isForced = place.force
    let registry = try registry.open()
    Interruption.watch()
    let published = try registry.publish(into: folder, options) { Interruption.isRequested }
    output.tell(published.remarks)
    guard format == .json else { return try output.write(text(published)) }
    func paths(_ files: [String]) -> JSONValue { .array(files.map(JSONValue.string)) }
    try output.write(
      .object([
        "folder": .string(folder), "audience": .string(options.audience.rawValue),
        "languages": .array(options.languages.map { .string($0.rawValue) }),
        "sites": .integer(published.sites), "countries": .integer(published.countries),
        "created": .integer(published.created.count), "changed": .integer(published.changed.count),
        "unchanged": .integer(published.unchanged), "removed": .integer(published.removed.count),
        "files": [
          "created": paths(published.created), "changed": paths(published.changed),
          "removed": paths(published.removed),
        ],
      ]))
  }

  private func searchForLeaks(_ output: OutputOptions) throws {
    let found = try registry.open().checkForLeaks(in: folder, for: audience?.audience)
    try output.write(found, among: [.text, .json, .markdown])
    if !found.isClean { throw ExitCode.findings }
  }

  /// More files than this that would go are counted and not named.
  private static let mostNamed = 10

  private func text(_ published: Published) -> String {
    let countries = counted(published.countries, "country", "countries")
    let counts =
      "\(dryRun ? "would publish" : "published") \(counted(published.sites, "site")) in "
      + "\(countries) into '\(SafeText.terminal(folder))': "
      + "\(counted(published.created.count, "file")) created, "
      + "\(published.changed.count) changed, \(published.unchanged) unchanged, "
      + "\(published.removed.count) removed"
    guard dryRun, !published.removed.isEmpty else { return counts }
    let rest = published.removed.count - Self.mostNamed
    return
      ([counts] + published.removed.prefix(Self.mostNamed).map { "would remove \($0)" }
      + (rest > 0 ? ["and \(rest) more; --format json names all"] : [])).joined(separator: "\n")
  }
}
