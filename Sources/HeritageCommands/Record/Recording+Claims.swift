import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageValidation

extension Recording {
  /// Writes reports from drafts, in one operation; those that supersede another mark it so.
  func addReports(_ drafts: [JSONObject]) throws {
    try record { catalogue, identifiers, _ in
      var incidents = IncidentLabels()
      var subjects = KnownSubjects()
      // Identifiers made here are new; only given ones can be taken.
      let given = drafts.contains { $0["id"] != nil }
      let taken = given ? try catalogue.reportIDs() : []
      return try fromEach(drafts) { draft in
        var json = try stamped(draft, &identifiers)
        let site = try subjects.site(of: json, catalogue)
        let incident = try incidents.resolve(in: &json, of: site, catalogue, &identifiers)
        let report = try Report(json: json)
        if taken.contains(report.id) { throw Self.taken(report.id) }
        var records = [
          NewRecord(
            id: report.id.text, path: report.path, record: report, json: report.json)
        ]
        if let incident {
          output.note("the incident '\(incident.note ?? "")' is new: \(incident.id)")
          records.append(
            NewRecord(
              id: incident.id.text, path: incident.path, record: incident,
              json: incident.json))
        }
        if let old = report.supersedes {
          records.append(
            try supersession(of: old, by: report, catalogue, &identifiers))
        }
        if report.evidence.isEmpty {
          output.note(
            "warning: report/\(report.id): it names no evidence, so it counts as an alert only")
        }
        return records
      }
    }
  }

  /// Writes items of evidence from drafts, in one operation; a file goes with one draft.
  func addEvidence(_ drafts: [JSONObject], file: String?) throws {
    try record { catalogue, identifiers, session in
      try fromEach(drafts) { draft in
        var json = try stamped(draft, &identifiers)
        if let file { try keep(file, in: &json, &session) }
        if json["type"]?.stringValue == EvidenceType.eyewitness.rawValue, json["access"] == nil {
          json.fill("access", Access.confidential.rawValue)
          output.note(
            "note: a statement of an eyewitness is confidential; --access makes it something else")
        }
        let item = try Evidence(json: json)
        if try catalogue.evidence(item.id) != nil { throw Self.taken(item.id) }
        return [
          NewRecord(
            id: item.id.text, path: item.path, record: item, json: item.json)
        ]
      }
    }
  }

  /// Writes a verdict on a report; one that ends it tells what looks at that report again.
  func addReview(of id: RecordID, _ draft: JSONObject) throws {
    let verdict = draft["verdict"]?.stringValue.flatMap(Verdict.init(rawValue:))
    try record { catalogue, identifiers, _ in
      try fromEach([draft]) { draft in
        var json = try stamped(draft, &identifiers)
        json.fill("report", id.text)
        let report = try Self.existingReport(id, catalogue)
        let review = try Review(json: json)
        try checkNotEnded(report, as: review.verdict, catalogue)
        if draft["id"] != nil {
          let present = try catalogue.contents(ofSite: report.site).reviews
          if present.contains(where: { $0.id == review.id }) { throw Self.taken(review.id) }
        }
        return [
          NewRecord(
            id: review.id.text, path: RecordLayout.path(of: review, site: report.site),
            record: review, json: review.json)
        ]
      }
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

  /// Refuses a report that would end a claim about something else.
  static func checkSubject(of new: Report, replacing old: Report) throws(CommandError) {
    guard new.subject == old.subject else {
      throw CommandError(
        "'\(new.id)' is about \(new.subject.reference), '\(old.id)' about \(old.subject.reference)",
        hint: "only a report about the same subject can take its place")
    }
  }

  /// Refuses to supersede or withdraw a report once more.
  func checkNotEnded(_ report: Report, as verdict: Verdict, _ catalogue: Catalogue) throws {
    guard verdict == .superseded || verdict == .withdrawn else { return }
    let records = RecordSet(
      try catalogue.contents(ofSite: report.site).records, today: surroundings.now.day)
    guard records.standing(of: report.id) == verdict else { return }
    throw CommandError(
      "report '\(report.id)' is \(verdict.rawValue) already",
      hint: "run 'heritage report \(report.id)' to see by what")
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
    of old: RecordID, by new: Report, _ catalogue: Catalogue,
    _ identifiers: inout IdentifierSource
  ) throws -> NewRecord {
    let report = try Self.existingReport(old, catalogue)
    try Self.checkSubject(of: new, replacing: report)
    try checkNotEnded(report, as: .superseded, catalogue)
    var review = Review(
      id: identifiers.recordID(), report: old, verdict: .superseded, recorded: surroundings.now)
    review.by = writing.user
    review.date = try StatedDate(surroundings.now.day.description)
    review.note = "superseded by report \(new.id)"
    review.recordedBy = writing.user
    return NewRecord(
      id: review.id.text, path: RecordLayout.path(of: review, site: report.site),
      record: review, json: review.json)
  }

  /// Copies a file's bytes into the registry and notes their hash and where they came from.
  private func keep(
    _ file: String, in json: inout JSONObject, _ session: inout WriteSession
  ) throws {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let type = FileType(name: name)
    let kept = try session.addEvidenceFile(from: file, extension: type.fileExtension)
    if kept.bytes == 0 { output.note("warning: '\(file)' is empty") }
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
