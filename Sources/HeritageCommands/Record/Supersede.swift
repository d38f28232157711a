import ArgumentParser
import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

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
    let recording = try Recording(command: "supersede", options)
    switch try RecordReference(argument: record) {
    case .site(let id): try supersedeSite(id, recording)
    case .monument(let id, let site): try supersedeMonument(id, of: site, recording)
    default: try supersedeReport(try RecordID(argument: record, of: .report), recording)
    }
  }

  private func supersedeReport(_ id: RecordID, _ recording: Recording) throws {
    let new = try RecordID(argument: replacement, of: .report)
    guard new != id else { throw CommandError.usage("a report cannot supersede itself") }
    let old = try Recording.existingReport(id, recording.catalogue)
    let report = try Recording.existingReport(new, recording.catalogue)
    try Recording.checkSubject(of: report, replacing: old)
    let contents = try recording.catalogue.contents(ofSite: report.site)
    let records = RecordSet(contents.records, today: Surroundings.current.now.day)
    if let verdict = records.standing(of: new), verdict.endsClaim {
      throw CommandError(
        "report '\(new)' is \(verdict.rawValue) and cannot take another's place",
        hint: "name a report that still counts")
    }
    var json = JSONObject()
    json.fill("by", options.writing.user)
    json.fill("date", Surroundings.current.now.day.description)
    json.fill(
      "note", ["superseded by report \(new)", note].compactMap(\.self).joined(separator: ": "))
    json.fill("verdict", Verdict.superseded.rawValue)
    try recording.addReview(of: id, json)
  }

  private func supersession() throws -> Supersession {
    let code = reason ?? SupersessionReason.duplicate.rawValue
    guard let reason = SupersessionReason(rawValue: code) else {
      throw CommandError.usage(
        "'\(code)' is not a known reason", hint: "use duplicate, merged or split")
    }
    // The kind and the site are known, so the last part names the replacement.
    let by = RecordReference.placeName(replacement).split(separator: "/").last.map(String.init)
    return Supersession(by: try Slug(by ?? replacement), reason: reason, note: note)
  }

  private func supersedeSite(_ id: Slug, _ recording: Recording) throws {
    let supersession = try supersession()
    try recording.record(note: note, deed: .supersede) { catalogue, _, _ in
      guard var site = try catalogue.site(id), let other = try catalogue.site(supersession.by),
        id != supersession.by
      else {
        throw CommandError(
          "the registry must have both sites, '\(id)' and '\(supersession.by)', and they must differ"
        )
      }
      try Self.checkStands(other.reference, other.supersededBy, for: id)
      try Self.checkNotEnded(site.reference, site.supersededBy)
      site.supersededBy = supersession
      return [
        NewRecord(id: id.text, path: site.path, record: site, json: site.json)
      ]
    }
  }

  private func supersedeMonument(_ id: Slug, of site: Slug, _ recording: Recording) throws {
    let supersession = try supersession()
    try recording.record(note: note, deed: .supersede) { catalogue, _, _ in
      guard var monument = try catalogue.monument(id, of: site),
        let other = try catalogue.monument(supersession.by, of: site), id != supersession.by
      else {
        throw CommandError(
          "the site must have both monuments, '\(id)' and '\(supersession.by)', and they must differ"
        )
      }
      try Self.checkStands(other.reference, other.supersededBy, for: id)
      try Self.checkNotEnded(monument.reference, monument.supersededBy)
      monument.supersededBy = supersession
      return [
        NewRecord(
          id: "\(site)/\(id)", path: monument.path, record: monument,
          json: monument.json)
      ]
    }
  }

  /// Refuses to supersede a site or a monument once more.
  private static func checkNotEnded(
    _ record: RecordReference, _ supersession: Supersession?
  ) throws(CommandError) {
    guard let by = supersession?.by else { return }
    throw CommandError(
      "'\(record)' is superseded by '\(by)' already",
      hint: "find the operation with 'heritage log' and take it back with 'heritage undo'")
  }

  /// Refuses a replacement that gave way to another record itself.
  private static func checkStands(
    _ replacement: RecordReference, _ supersession: Supersession?, for id: Slug
  ) throws(CommandError) {
    guard let next = supersession?.by else { return }
    throw CommandError(
      "'\(replacement)' is superseded by '\(next)' and cannot take another's place",
      hint: next == id
        ? "the two would replace each other; the registry has them the other way round"
        : "name '\(next)' instead")
  }
}
