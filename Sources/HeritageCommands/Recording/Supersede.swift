import ArgumentParser
import CanonicalJSON
import HeritageModel
import HeritageStore

struct Supersede: ParsableCommand {
  static let configuration = CommandConfiguration(
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

  @OptionGroup var draft: DraftOptions
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let recording = try Recording(
      command: "supersede", registry: registry, writing: writing, draft: draft, output: output)
    let parts = record.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("site", 2): try supersedeSite(try Slug(parts[1]), recording)
    case ("monument", 3):
      try supersedeMonument(try Slug(parts[2]), of: try Slug(parts[1]), recording)
    default: try supersedeReport(try RecordID(record.uppercased()), recording)
    }
  }

  private func supersedeReport(_ id: RecordID, _ recording: Recording) throws {
    let new = try RecordID(replacement.uppercased())
    guard new != id else { throw CommandError.usage("a report cannot supersede itself") }
    let old = try Recording.existingReport(id, recording.catalogue)
    let report = try Recording.existingReport(new, recording.catalogue)
    guard report.subject == old.subject else {
      throw CommandError(
        "'\(new)' is about \(report.subject.reference), '\(id)' about \(old.subject.reference)",
        hint: "only a report about the same subject can take its place")
    }
    var json = JSONObject()
    json.fill("by", writing.user)
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
    return Supersession(by: try Slug(replacement), reason: reason, note: note)
  }

  private func supersedeSite(_ id: Slug, _ recording: Recording) throws {
    let supersession = try supersession()
    try recording.record(note: note, deed: .supersede) { catalogue, _, _ in
      guard var site = try catalogue.site(id), try catalogue.site(supersession.by) != nil,
        id != supersession.by
      else {
        throw CommandError(
          "the registry must have both sites, '\(id)' and '\(supersession.by)', and they must differ"
        )
      }
      site.supersededBy = supersession
      return [
        NewRecord(id: id.text, path: site.path, record: .site(site), json: site.json)
      ]
    }
  }

  private func supersedeMonument(_ id: Slug, of site: Slug, _ recording: Recording) throws {
    let supersession = try supersession()
    try recording.record(note: note, deed: .supersede) { catalogue, _, _ in
      guard var monument = try catalogue.monument(id, of: site),
        try catalogue.monument(supersession.by, of: site) != nil, id != supersession.by
      else {
        throw CommandError(
          "the site must have both monuments, '\(id)' and '\(supersession.by)', and they must differ"
        )
      }
      monument.supersededBy = supersession
      return [
        NewRecord(
          id: "\(site)/\(id)", path: monument.path, record: .monument(monument),
          json: monument.json)
      ]
    }
  }
}
