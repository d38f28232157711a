import ArgumentParser
import HeritageAssessment
import HeritageModel
import HeritageDocuments
import HeritageText
import HeritageRegistry

/// Which records to show, as options.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .customLong("country"), help: "A country as ISO 3166-1 alpha-2, or by name.",
    completion: .country)
  var countries: [String] = []

  @Option(help: "Part of a World Heritage region's name, such as 'arab'.")
  var region: String?

  @Option(
    name: .customLong("grade"), help: "A grade of damage; can be given several times.",
    completion: .terms(DamageGrade.self))
  var grades: [String] = []

  @Option(
    name: .customLong("cause"), help: "A cause; can be given several times.",
    completion: .terms(Cause.self))
  var causes: [String] = []

  @Option(
    name: .customLong("evidence-type"), help: "A type of evidence.",
    completion: .terms(EvidenceType.self))
  var evidenceTypes: [String] = []

  @Option(
    name: .customLong("status"),
    help:
      "How well a state is known: \(Self.stateStatuses.joined(separator: ", ")); for reports also how they stand, such as superseded.",
    completion: .list(Self.stateStatuses))
  var statuses: [String] = []

  @Option(help: ArgumentHelp("Events on or after this date.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Events on or before this date.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Places inside a box in degrees.", valueName: "west,south,east,north"))
  var bbox: String?

  @Option(
    name: .customLong("designation"),
    help: "A protection, such as enhanced-protection; see 'vocabulary protections'.",
    completion: .terms(ProtectionType.self))
  var designations: [String] = []

  @Flag(help: "Only sites on the List of World Heritage in Danger.")
  var inDanger = false

  /// Reads the options.
  ///
  /// - Parameter ofReports: Whether single claims are listed, which have standings of their own.
  /// - Returns: Which records to show.
  /// - Throws: ``RegistryError`` if a value means nothing.
  func selection(ofReports: Bool = false) throws -> RecordSelection {
    var selection = RecordSelection()
    selection.countries = try Set(countries.map(CountryOption.code))
    selection.region = region
    selection.grades = try Set(grades.map { try Self.term($0, DamageGrade.self) })
    selection.causes = try Set(causes.map { try Self.term($0, Cause.self) })
    selection.evidenceTypes = try Set(evidenceTypes.map { try Self.term($0, EvidenceType.self) })
    selection.statuses = try Set(
      statuses.map { try Self.status($0, ofReports: ofReports) })
    selection.since = try bound(since, "--since") { $0.lower }
    selection.until = try bound(until, "--until") { $0.upper }
    if let first = selection.since, let last = selection.until, last < first {
      throw RegistryError.usage(
        "--until '\(until ?? "")' is before --since '\(since ?? "")'", hint: "swap the two")
    }
    selection.boxes = try boxes()
    selection.designations = try Set(designations.map { try Self.term($0, ProtectionType.self) })
    selection.isInDanger = inDanger
    return selection
  }

  private static func term<Term: ControlledTerm>(
    _ text: String, _: Term.Type
  ) throws(RegistryError) -> Term {
    if let term = Term.meant(by: text) { return term }
    let near = NearestWord.to(text, among: Term.allCases.map(\.rawValue))
    throw .usage(
      "'\(text)' is not a known \(Term.singular)",
      hint: Term.advice(on: text) ?? near.map { "did you mean '\($0)'?" }
        ?? "run 'heritage vocabulary \(Term.listName)' to see them")
  }

  private static let stateStatuses =
    AssessmentStatus.allCases.map(\.rawValue)
    + StateMark.allCases.map(\.rawValue)

  private static func status(_ text: String, ofReports: Bool) throws(RegistryError) -> String {
    // A report that is under review stands as it did.
    let standings = Verdict.allCases.filter { $0 != .underReview }.map(\.rawValue)
      .filter { !stateStatuses.contains($0) }
    let known = stateStatuses + (ofReports ? standings : [])
    if known.contains(text) { return text }
    throw .usage(
      standings.contains(text)
        ? "'\(text)' is how a report stands, not a state"
        : "'\(text)' is not a known status",
      hint: standings.contains(text)
        ? "run 'heritage list reports --status \(text)'"
        : "use one of: \(known.joined(separator: ", "))")
  }

  private func bound(
    _ text: String?, _ option: String, _ end: (EDTF) -> DateBound
  ) throws -> Day? {
    guard let text else { return nil }
    guard let day = end(try DateOption.date(text, option)).knownDay else {
      throw RegistryError.usage("\(option) needs a day, and '\(text)' is open at that end")
    }
    return day
  }

  private func boxes() throws(RegistryError) -> [GeoBox] {
    guard let bbox else { return [] }
    let parts = bbox.split(separator: ",", omittingEmptySubsequences: false)
    var numbers: [Double] = []
    for part in parts where parts.count == 4 {
      let text = part.drop { $0 == " " }
      numbers += [try NumberOption.number(String(text), "--bbox", example: "35.6")].compactMap(
        \.self)
    }
    guard numbers.count == 4,
      (-90...90).contains(numbers[1]), (-90...90).contains(numbers[3]), numbers[1] <= numbers[3],
      (-180...180).contains(numbers[0]), (-180...180).contains(numbers[2])
    else {
      throw .usage(
        "--bbox '\(bbox)' is not a box",
        hint: "write west,south,east,north in degrees, such as 35.6,32.3,42.4,37.3")
    }
    return GeoBox.boxes(
      west: numbers[0], south: numbers[1], east: numbers[2], north: numbers[3])
  }
}
