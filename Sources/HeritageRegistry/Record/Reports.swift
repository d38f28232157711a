public import CanonicalJSON
import HeritageAssessment
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
  ///   - files: Files that the report rests on, each of which becomes an item of evidence, unless one
  ///     has its bytes already; they go with one draft. Without a source of their own they are the
  ///     assessor's, and without an access of their own they have the report's.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if a draft is no report, its subject is not there, a file cannot be
  ///   kept, what it supersedes has ended, or a rule finds an error in it; nothing is written then.
  public func addReports(
    _ drafts: [JSONObject], files: [FileDraft] = [], isRehearsal: Bool = false,
    _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    guard files.isEmpty || drafts.count == 1 else {
      throw .usage(
        "files go with one report, and there are \(drafts.count)",
        hint: "record them first, and name their items in the reports")
    }
    return try addReports("add-report", files: files, isRehearsal: isRehearsal, &context) { _ in
      drafts
    }
  }

  /// Records reports as another command than `add-report`, from drafts that are made under the lock.
  func addReports(
    _ command: String, files: [FileDraft] = [], isRehearsal: Bool,
    _ context: inout OperationContext, _ drafts: (inout Recording) throws -> [JSONObject]
  ) throws(RegistryError) -> Recorded {
    try record(command, isRehearsal: isRehearsal, &context) { recording in
      var incidents = IncidentLabels()
      var subjects = KnownSubjects()
      var keeping = try files.isEmpty ? nil : FileKeeping(files, &recording)
      try recording.addEach(of: drafts(&recording)) { draft, recording in
        var json = draft
        try SourceScale.fillGrade(of: &json)
        json = try recording.stamped(json)
        let site = try subjects.settle(&json, &recording)
        let incident = try incidents.resolve(in: &json, of: site, &recording)
        let items = try keeping?.keepAll(files, with: &json, &recording) ?? []
        let report = try Report(json: json)
        try recording.refuseTaken(report, from: draft)
        var records = [
          NewRecord(id: report.id.text, path: report.path, record: report)
        ]
        records += items.filter(\.isNew).map { item, _ in
          NewRecord(id: item.id.text, path: item.path, record: item, comesAlong: true)
        }
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
        recording.remarkOnAge(of: items.map(\.item), for: report)
        return records
      }
      return nil
    }
  }

  /// Records items of evidence, in one operation.
  ///
  /// - Parameters:
  ///   - drafts: Members of an item's record.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if a draft is no item, its identifier is taken, or a rule finds an
  ///   error; nothing is written then.
  public func addEvidence(
    _ drafts: [JSONObject], isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("add-evidence", isRehearsal: isRehearsal, &context) { recording in
      try recording.addEach(of: drafts) { draft, recording in
        var json = try recording.stamped(draft)
        recording.confide(&json)
        let item = try Evidence(json: json)
        try recording.refuseTaken(item, from: draft)
        return [NewRecord(id: item.id.text, path: item.path, record: item)]
      }
      return nil
    }
  }

  /// Records an item of evidence for each file, in one operation; a file whose bytes an item has
  /// already makes none.
  ///
  /// - Parameters:
  ///   - files: The files, whose bytes are kept under their SHA-256.
  ///   - isRehearsal: Whether everything is checked and nothing written.
  ///   - context: Who records, and when.
  /// - Returns: What was recorded, and the remarks on it.
  /// - Throws: ``RegistryError`` if a file cannot be kept or makes no item, or a rule finds an error;
  ///   nothing is written then.
  public func addEvidence(
    files: [FileDraft], isRehearsal: Bool = false, _ context: inout OperationContext
  ) throws(RegistryError) -> Recorded {
    try record("add-evidence", isRehearsal: isRehearsal, &context) { recording in
      var keeping = try FileKeeping(files, &recording)
      var index = 0
      try recording.addEach(of: files.map(\.members)) { members, recording in
        let file = FileDraft(files[index].path, members: members)
        let (item, isNew) = try keeping.keep(
          file, at: index, FileKeeping.Context(), &recording)
        index += 1
        return isNew ? [NewRecord(id: item.id.text, path: item.path, record: item)] : []
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

extension FileKeeping {
  /// Keeps the files that a report rests on, and names their items in its draft.
  fileprivate mutating func keepAll(
    _ files: [FileDraft], with report: inout JSONObject, _ recording: inout Recording
  ) throws -> [(item: Evidence, isNew: Bool)] {
    let context = Context(
      subject: try recording.title(ofSubjectIn: report), source: report["assessor"],
      access: report["access"])
    var items: [(item: Evidence, isNew: Bool)] = []
    var named = report["evidence"]?.arrayValue ?? []
    for (index, file) in files.enumerated() {
      var members = JSONObject.cleaned(file.members)
      try members.settleReferences()
      let kept = try keep(FileDraft(file.path, members: members), at: index, context, &recording)
      let name = JSONValue.string(kept.item.id.text)
      if !named.contains(name) { named.append(name) }
      if !items.contains(where: { $0.item.id == kept.item.id }) { items.append(kept) }
    }
    report["evidence"] = .array(named)
    return items
  }
}

extension Recording {
  /// Returns what the subject of a draft is called.
  fileprivate func title(ofSubjectIn draft: JSONObject) throws -> String? {
    guard let site = try draft["site"]?.stringValue.map({ try Slug($0) }) else { return nil }
    guard let monument = try draft["monument"]?.stringValue.map({ try Slug($0) }) else {
      return try catalogue.site(site)?.title
    }
    return try catalogue.monument(monument, of: site)?.title
  }

  /// Warns of files that were made before what the report tells of, and do not say what was then.
  fileprivate mutating func remarkOnAge(of items: [Evidence], for report: Report) {
    guard let event = report.event else { return }
    for item in items where item.shows != .intact {
      guard let acquired = item.acquired, acquired.certainlyPrecedes(event),
        let file = files.first(where: { $0.item == item.id })
      else { continue }
      remark(.warning, "'\(file.path)' was taken '\(acquired)', before the event '\(event)'")
    }
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
