import CanonicalJSON
import HeritageModel
import HeritageStore

extension Recording {
  /// Writes reports from drafts, in one operation; those that supersede another mark it so.
  func addReports(_ drafts: [JSONObject]) throws {
    try record { catalogue, identifiers, _ in
      var records: [NewRecord] = []
      // Identifiers made here are new; only given ones can be taken.
      let given = drafts.contains { $0["id"] != nil }
      let taken = given ? try catalogue.reportIDs() : []
      for draft in drafts {
        var json = try stamped(draft, &identifiers)
        let site = try Self.existingSite(json, catalogue)
        try Self.checkMonument(json, site, catalogue)
        json.fill("site", site.text)
        let report = try Report(json: json)
        if taken.contains(report.id) { throw Self.taken(report.id) }
        records.append(
          NewRecord(
            id: report.id.text, path: report.path, record: .report(report), json: report.json))
        if let old = report.supersedes {
          records.append(
            try supersession(of: old, by: report.id, catalogue, &identifiers, records))
        }
      }
      return records
    }
  }

  /// Writes items of evidence from drafts, in one operation; a file goes with one draft.
  func addEvidence(_ drafts: [JSONObject], file: String?) throws {
    try record { catalogue, identifiers, session in
      try drafts.map { draft in
        var json = try stamped(draft, &identifiers)
        if let file { try keep(file, in: &json, &session) }
        let item = try Evidence(json: json)
        if try catalogue.evidence(item.id) != nil { throw Self.taken(item.id) }
        return NewRecord(
          id: item.id.text, path: item.path, record: .evidence(item), json: item.json)
      }
    }
  }

  /// Writes a verdict on a report; one that ends it tells what looks at that report again.
  func addReview(of id: RecordID, _ draft: JSONObject) throws {
    let verdict = draft["verdict"]?.stringValue.flatMap(Verdict.init(rawValue:))
    try record { catalogue, identifiers, _ in
      var json = try stamped(draft, &identifiers)
      json.fill("report", id.text)
      let report = try Self.existingReport(id, catalogue)
      let review = try Review(json: json)
      if draft["id"] != nil {
        let present = try catalogue.contents(ofSite: report.site).reviews
        if present.contains(where: { $0.id == review.id }) { throw Self.taken(review.id) }
      }
      return [
        NewRecord(
          id: review.id.text, path: RecordLayout.path(of: review, site: report.site),
          record: .review(review), json: review.json)
      ]
    } supplement: { catalogue in
      guard verdict == .refuted || verdict == .withdrawn else { return AnswerSupplement() }
      return try Self.leaning(onReport: id, catalogue)
    }
  }

  static func taken(_ id: RecordID) -> CommandError {
    CommandError(
      "'\(id)' is taken already",
      hint: "leave 'id' out to get a new one; what is recorded never changes")
  }

  static func existingReport(_ id: RecordID, _ catalogue: Catalogue) throws -> Report {
    guard let report = try catalogue.report(id) else {
      throw CommandError(
        "the registry has no report '\(id)'", hint: "run 'heritage list reports' to see them")
    }
    return report
  }

  /// Gives a draft its identifier, the time it enters the registry, and where `signed`, who
  /// records it.
  func stamped(
    _ draft: JSONObject, _ identifiers: inout IdentifierSource, signed: Bool = true
  ) throws(CommandError) -> JSONObject {
    guard draft["recorded"] == nil else {
      throw CommandError(
        "'recorded' cannot be given: it is when the record enters this registry",
        hint: "leave it out; 'assessed' and 'published' are the source's own dates")
    }
    var json = draft
    if json["id"] == nil { json.fill("id", identifiers.recordID().text) }
    json.fill("recorded", surroundings.now.description)
    if signed, json["recordedBy"] == nil { json.fill("recordedBy", writing.user) }
    return json
  }

  static func checkMonument(
    _ draft: JSONObject, _ site: Slug, _ catalogue: Catalogue
  ) throws {
    guard let text = draft["monument"]?.stringValue else { return }
    let id = try Slug(text)
    guard try catalogue.monument(id, of: site) != nil else {
      let known = try catalogue.contents(ofSite: site).monuments.prefix(20).map(\.id.text)
      throw CommandError(
        "the site '\(site)' has no monument '\(id)'",
        hint: known.isEmpty
          ? "run 'heritage add-monument' first" : "it has: \(known.joined(separator: ", "))")
    }
  }

  private func supersession(
    of old: RecordID, by new: RecordID, _ catalogue: Catalogue,
    _ identifiers: inout IdentifierSource, _ records: [NewRecord]
  ) throws -> NewRecord {
    let report = try Self.existingReport(old, catalogue)
    var review = Review(
      id: identifiers.recordID(), report: old, verdict: .superseded, recorded: surroundings.now)
    review.by = writing.user
    review.date = try StatedDate(surroundings.now.day.description)
    review.note = "superseded by report \(new)"
    review.recordedBy = writing.user
    return NewRecord(
      id: review.id.text, path: RecordLayout.path(of: review, site: report.site),
      record: .review(review), json: review.json)
  }

  /// Copies a file's bytes into the registry and notes their hash and where they came from.
  private func keep(
    _ file: String, in json: inout JSONObject, _ session: inout WriteSession
  ) throws {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let type = FileType(name: name)
    let kept = try session.addEvidenceFile(from: file, extension: type.fileExtension)
    var entry: JSONObject = [
      "bytes": .integer(kept.bytes), "name": .string(name), "sha256": .string(kept.hash.text),
    ]
    entry.fill("mediaType", type.mediaType)
    json["file"] = .object(entry)
    var received: JSONObject = [
      "action": .string(CustodyAction.received.rawValue),
      "at": .string(surroundings.now.description), "sha256": .string(kept.hash.text),
    ]
    received.fill("agent", writing.user)
    json["custody"] = .array([.object(received)])
  }
}
