import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageText
import HeritageRegistry

struct AddSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-site",
    _superCommandName: Heritage.name,
    abstract: "Record a site",
    discussion: """
      A name can say its language: 'ar:تدمر'. Else its letters tell it, with the country. The \
      identifier is made from the first name in Latin letters unless it is given, and never \
      changes. At a terminal, the command asks for what is missing.

      EXAMPLES
        heritage add-site --name 'Krak des Chevaliers' --country SY --kind monument
        heritage add-site --name Palmyra --name ar:تدمر --country SY \\
          --at '34.5542, 38.2667' --external-id unesco:23 --external-id wikidata:Q5747
      """)

  @OptionGroup var naming: NamingOptions

  @Option(
    name: .customLong("country"), help: "A country as ISO 3166-1 alpha-2, or by name.",
    completion: .country)
  var countries: [String] = []

  @Option(
    help: "What sort of place; see 'vocabulary site-kinds'.", completion: .terms(SiteKind.self))
  var kind: String?

  @Option(help: "Where it is, in words.")
  var place: String?

  @OptionGroup var location: LocationOptions

  @OptionGroup var source: DraftOptions
  @OptionGroup var options: RecordingOptions

  func run() throws {
    let registry = try options.begin()
    let drafts = try source.drafts() ?? [draft(in: registry)]
    try options.record(from: source) { (isRehearsal, context) throws(RegistryError) in
      try registry.addSites(drafts, isRehearsal: isRehearsal, &context)
    }
  }

  /// Makes a draft of the options, and asks for what is missing.
  private func draft(in registry: Registry) throws -> JSONObject {
    var json = JSONObject()
    naming.fill(&json)
    json.fill("countries", try countries.map(CountryOption.codeToRecord))
    json.fill("kind", kind)
    json.fill("place", place)
    try options.settleTerms(of: &json, as: Site.self)
    var remarks = try location.fill(&json)
    let names = try options.interview.names(of: "site", given: naming.names)
    try options.interview.complete(
      &json,
      [Question("kind", option: "--kind", prompt: "kind of site", isRequired: false, SiteKind.self)]
    )
    try askCountries(&json)
    remarks += try askPoint(&json)
    let countries = json["countries"]?.arrayValue?.compactMap(\.stringValue) ?? []
    remarks += try naming.fill(
      names: names, of: &json, from: countries, usual: options.usualLanguage(in: registry))
    options.output.tell(remarks)
    try options.interview.offerIdentifier(for: &json, in: registry)
    return json
  }

  private func askPoint(_ json: inout JSONObject) throws -> [Remark] {
    guard json["location"] == nil else { return [] }
    var answers = JSONObject()
    try options.interview.complete(&answers, [.point])
    guard let answer = answers["at"]?.stringValue else { return [] }
    return try json.fill(point: answer, from: "the point", uncertainty: nil)
  }

  private func askCountries(_ json: inout JSONObject) throws {
    guard json["countries"] == nil else { return }
    var answers = JSONObject()
    try options.interview.complete(
      &answers,
      [
        Question(
          "country", option: "--country", prompt: "country, such as SY", isRequired: false,
          fault: { text in
            do throws(RegistryError) {
              _ = try CountryOption.code(text)
              return nil
            } catch {
              return [error.message, error.hint].compactMap(\.self).joined(separator: "; ")
            }
          })
      ])
    json.fill(
      "countries", try [answers["country"]?.stringValue].compactMap(\.self).map(CountryOption.code))
  }
}

/// A point and identifiers in other registers, as options.
struct LocationOptions: ParsableArguments {
  @OptionGroup var point: PointOptions

  @Option(
    name: .customLong("external-id"),
    help: """
      An identifier elsewhere, such as 'unesco:23', or the address of its page; can be given \
      several times.
      """)
  var externalIDs: [String] = []

  /// Fills in what was given.
  ///
  /// - Returns: What whoever gave it should know.
  func fill(_ json: inout JSONObject) throws(RegistryError) -> [Remark] {
    try json.fill(externalIDs: externalIDs)
    return try point.fill(&json)
  }
}

/// A point on the Earth, as options.
struct PointOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Where it is: '34.5542, 38.2667', '34°33'15"N 38°16'0"E', or the address of a place in \
      OpenStreetMap or Google Maps.
      """, valueName: "point"))
  var at: String?

  @Option(help: "Degrees north, -90 to 90.")
  var latitude: String?

  @Option(help: "Degrees east, -180 to 180.")
  var longitude: String?

  @Option(help: "How far off the point may be, in metres.")
  var uncertainty: String?

  /// Fills in what was given.
  ///
  /// - Returns: What whoever gave it should know.
  func fill(_ json: inout JSONObject) throws(RegistryError) -> [Remark] {
    let radius = try NumberOption.number(uncertainty, "--uncertainty", example: "50")
    if let at { return try json.fill(point: at, from: "--at", uncertainty: radius) }
    try json.fill(
      latitude: NumberOption.number(latitude, "--latitude", example: "34.5541"),
      longitude: NumberOption.number(longitude, "--longitude", example: "38.2667"),
      uncertainty: radius)
    return []
  }
}
