import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageRegistry

struct AddMonument: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-monument",
    _superCommandName: Heritage.name,
    abstract: "Record a monument of a site",
    discussion: """
      A monument is a part of a site that can be assessed by itself: a building, a tomb, a \
      statue.

      EXAMPLES
        heritage add-monument palmyra --name 'Temple of Bel' --type temple \\
          --built 0032
        heritage add-monument --from-json monuments.json
      """)

  @Argument(help: "The site, by identifier or whole name.", completion: .site)
  var site: String?

  @OptionGroup var naming: NamingOptions

  @Option(
    help: "What it is; see 'vocabulary monument-types'.", completion: .terms(MonumentType.self))
  var type: String?

  @Option(help: "What it is when no type fits.")
  var typeNote: String?

  @Option(help: "When it was built, as an EDTF date.")
  var built: String?

  @Option(
    help: "The monument of the same site that it is a part of, by identifier or whole name.",
    completion: .monument)
  var partOf: String?

  @Flag(help: "It can be carried away.")
  var movable = false

  @Option(help: "Where it is now, if it was moved.")
  var currentLocation: String?

  @OptionGroup var location: LocationOptions

  @OptionGroup var source: DraftOptions
  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    let drafts = try source.drafts(besides: site) ?? [draft(in: registry)]
    try options.record(from: source) { (isRehearsal, context) throws(RegistryError) in
      try registry.addMonuments(drafts, isRehearsal: isRehearsal, &context)
    }
  }

  /// Makes a draft of the options, and asks for what is missing.
  private func draft(in registry: Registry) throws -> JSONObject {
    var answers = JSONObject()
    answers.fill("site", site)
    try options.interview.complete(
      &answers,
      [
        .place("site", option: "the site", prompt: "site") { (name) throws(RegistryError) in
          _ = try registry.successor(of: Subject(site: registry.site(named: name).id))
        }
      ])
    let names = try options.interview.names(of: "monument", given: naming.names)
    var json = JSONObject()
    naming.fill(&json)
    json.fill("built", built)
    json.fill("currentLocation", currentLocation)
    json.fill("movable", movable)
    json.fill("type", type)
    json.fill("typeNote", typeNote)
    try options.settleTerms(of: &json, as: Monument.self)
    var remarks = try location.fill(&json)
    var heir: Site?
    if let name = answers["site"]?.stringValue {
      let found = try options.interview.place(named: name) { (name) throws(RegistryError) in
        let found = try registry.site(named: name)
        return (id: found.id, heir: try registry.successor(of: Subject(site: found.id)).site)
      }
      json.fill("site", found.id.text)
      heir = try registry.site(named: found.heir.text)
      if let partOf {
        let whole = try options.interview.place(named: partOf, of: "--part-of") {
          (name) throws(RegistryError) in
          try registry.monument(named: name, of: found.heir)
        }
        json.fill("partOf", whole.text)
      }
    }
    remarks += try naming.fill(
      names: names, of: &json, from: heir?.countries ?? [],
      usual: options.usualLanguage(in: registry))
    options.output.tell(remarks)
    try options.interview.offerIdentifier(for: &json, in: registry, of: heir?.id)
    try options.interview.complete(
      &json,
      [
        Question(
          "type", option: "--type", prompt: "type of monument", isRequired: false,
          MonumentType.self),
        .date("built", option: "--built", prompt: "when it was built"),
      ])
    return json
  }
}
