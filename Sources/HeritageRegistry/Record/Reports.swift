public import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageText

extension Registry {
  /// Records reports, in one operation; those that supersede another mark it so.
  ///
  /// - Parameters:
  ///   - drafts: Members of a report's record. A grade may be left out where `sourceScale` and
  ///     `sourceClass` tell it; `incident` may be a label instead of an identifier.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if a draft is no report, its subject is not there, what it
  ///   supersedes has ended, or a rule finds an error in it; nothing is written then.
  public func addReports(
    _ drafts: [JSONObject], isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try addReports("add-report", isRehearsal: isRehearsal, &context) { _ in drafts }
  }

  /// Records reports as another command than `add-report`, from drafts that are made under the lock.
  func addReports(
    _ command: String, isRehearsal: Bool, _ context: inout OperationContext,
    _ drafts: (inout Recording) throws -> [JSONObject]
  ) throws(RegistryError) -> Recorded {
    try record(command, isRehearsal: isRehearsal, &context) { recording in
      var incidents = IncidentLabels()
      var subjects = KnownSubjects()
      try recording.addEach(of: drafts(&recording)) { draft, recording in
        var json = draft
        try SourceScale.fillGrade(of: &json)
        json = try recording.stamped(json)
        let site = try subjects.settle(&json, &recording)
        let incident = try incidents.resolve(in: &json, of: site, &recording)
        let report = try Report(json: json)
        try recording.refuseTaken(report, from: draft)
        var records = [
          NewRecord(id: report.id.text, path: report.path, record: report)
        ]
        if let incident {
          recording.remark(.fact, "the incident '\(incident.note ?? "")' is new: \(incident.id)")
          records.append(
            NewRecord(id: incident.id.text, path: incident.path, record: incident))
        }
        if let old = report.supersedes {
          records.append(try recording.supersession(of: old, by: report))
        }
        if report.evidence.isEmpty {
          recording.remark(
            .warning,
            "report/\(report.id): it names no evidence, so it is only alleged, and counted as not known"
          )
        }
        return records
      }
      return nil
    }
  }

  /// Records items of evidence, in one operation.
  ///
  /// - Parameters:
  ///   - drafts: Members of an item's record.
  ///   - file: The path of a file whose bytes are kept under their SHA-256; goes with one draft.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if a draft is no item, its identifier is taken, the file cannot be
  ///   kept, or a rule finds an error; nothing is written then.
  public func addEvidence(
    _ drafts: [JSONObject], file: String? = nil, isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("add-evidence", isRehearsal: isRehearsal, &context) { recording in
      try recording.addEach(of: drafts) { draft, recording in
        var json = try recording.stamped(draft)
        if let file { try recording.keep(file, in: &json) }
        if json["type"]?.stringValue == EvidenceType.eyewitness.rawValue, json["access"] == nil {
          json.fill("access", Access.confidential.rawValue)
          recording.remark(
            .note, "a statement of an eyewitness is confidential; --access makes it something else")
        }
        let item = try Evidence(json: json)
        try recording.refuseTaken(item, from: draft)
        return [NewRecord(id: item.id.text, path: item.path, record: item)]
      }
      return nil
    }
  }

  /// Records what was done to sites or monuments, in one operation.
  public func addInterventions(
    _ drafts: [JSONObject], isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("add-intervention", isRehearsal: isRehearsal, &context) { recording in
      var subjects = KnownSubjects()
      try recording.addEach(of: drafts) { draft, recording in
        var json = try recording.stamped(draft, signed: false)
        _ = try subjects.settle(&json, &recording)
        let intervention = try Intervention(json: json)
        try recording.refuseTaken(intervention, from: draft)
        return [
          NewRecord(
            id: intervention.id.text, path: intervention.path,
            record: intervention)
        ]
      }
      return nil
    }
  }
}

extension Recording {
  /// Copies a file's bytes into the registry and notes their hash and where they came from.
  fileprivate mutating func keep(_ file: String, in json: inout JSONObject) throws {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let type = FileType(name: name)
    let kept = try session.addEvidenceFile(from: file, extension: type.fileExtension)
    if kept.bytes == 0 { remark(.warning, "'\(file)' is empty") }
    var entry: JSONObject = [
      "bytes": .integer(kept.bytes), "name": .string(name), "sha256": .string(kept.hash.text),
    ]
    entry.fill("mediaType", type.mediaType)
    json["file"] = .object(entry)
    var received: JSONObject = [
      "action": .string(CustodyAction.received.rawValue), "at": .string(now.description),
      "sha256": .string(kept.hash.text),
    ]
    received.fill("agent", user)
    json["custody"] = .array([.object(received)])
  }
}

/// Finds or makes the incidents that reports name by a label instead of an identifier.
private struct IncidentLabels {
  private struct Key: Hashable {
    let site: Slug
    let label: FoldedName
  }

  private var made: [Key: Incident] = [:]

  /// Puts an incident's identifier in the place of its label.
  ///
  /// A label is an incident's note, whatever its case and diacritics; it has a space or a small
  /// letter, so that a mistyped identifier makes no incident.
  ///
  /// - Returns: The incident, where the site had none with that label.
  mutating func resolve(
    in draft: inout JSONObject, of site: Slug, _ recording: inout Recording
  ) throws -> Incident? {
    guard let label = draft["incident"]?.stringValue,
      label.contains(where: { $0.isLowercase || $0 == " " })
    else { return nil }
    let key = Key(site: site, label: FoldedName(label))
    guard !key.label.text.isEmpty else { return nil }
    let records = try recording.records(ofSite: site) { path in
      // A pack may hide the incident of that label too.
      RecordLayout.kind(ofPath: path).map { $0 == .incident } ?? true
    }
    let known = records.incidents.first { incident in
      incident.id.text == label.uppercased() || incident.note.map(FoldedName.init) == key.label
    }
    if let incident = known ?? made[key] {
      draft.fill("incident", incident.id.text)
      return nil
    }
    var incident = Incident(id: recording.identifiers.recordID(), site: site)
    incident.note = label
    made[key] = incident
    draft.fill("incident", incident.id.text)
    return incident
  }
}
