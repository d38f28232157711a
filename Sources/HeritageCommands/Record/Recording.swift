import CanonicalJSON
import HeritageIndex
import HeritageModel
import HeritageStore

/// A record that a command is about to write.
struct NewRecord {
  /// What the command names the record by, such as `palmyra` or `7K3M9XQ2PD4T`.
  let id: String
  let path: String
  let record: any HeritageRecord
  let json: JSONObject
  /// Where the draft stands among several, counted from 1.
  var place: Int?
}

/// What a command does to the records it writes, in words.
enum RecordingDeed: String {
  case add
  case supersede

  var past: String {
    switch self {
    case .add: "added"
    case .supersede: "superseded"
    }
  }
}

/// What a command tells beside the records that it wrote.
struct AnswerSupplement {
  /// Lines for a person, after those of the records.
  var lines: [String] = []
  /// Members of the JSON answer, where it is one record's.
  var members = JSONObject()
}

/// Writes new records in one operation: completes drafts, checks them, commits, and says so.
struct Recording {
  let command: String
  let folder: String
  let writing: WritingOptions
  let draft: DraftOptions
  let output: OutputOptions
  let surroundings = Surroundings.current
  /// The registry as it was when the command began.
  let catalogue: Catalogue

  init(command: String, _ options: RecordingOptions) throws {
    self.command = command
    folder = try options.registry.folder()
    writing = options.writing
    draft = options.draft
    output = options.output
    catalogue = Catalogue(try FileRegistry.open(path: folder))
    _ = try output.formatBeforeWriting(among: [.text, .json])
  }

  /// Prepares records under the lock, checks them against the rules, and writes them.
  ///
  /// - Parameters:
  ///   - note: A remark for the journal.
  ///   - deed: What the answer says was done.
  ///   - prepare: Makes the records from the registry as it is now that nobody else can write.
  ///     It may stage files of evidence in the session.
  ///   - supplement: What to tell beside, from the registry as it was before.
  /// - Throws: ``CommandError`` if a rule finds an error in a new record; nothing is written then.
  func record(
    note: String? = nil, deed: RecordingDeed = .add,
    _ prepare: (Catalogue, inout IdentifierSource, inout WriteSession) throws -> [NewRecord],
    supplement: (Catalogue) throws -> AnswerSupplement = { _ in AnswerSupplement() }
  ) throws {
    var identifiers = surroundings.identifiers
    let operationID = identifiers.recordID().text
    let registry = try FileRegistry.open(path: folder)
    var session = try registry.beginWriting(timeout: writing.timeout)
    for fault in try session.before.journalFindings(latest: 50) {
      output.note("warning: the journal is damaged: '\(fault.path)': \(fault.message)")
    }
    let catalogue = Catalogue(session.before)
    let records = try prepare(catalogue, &identifiers, &session)
    try RecordGate(session.before, today: surroundings.now.day).check(records) { finding in
      output.note(finding)
    }
    let supplement = try supplement(catalogue)
    if draft.dryRun { return try answer(records, deed, operation: nil, supplement) }
    for record in records { _ = try session.put(record.json, at: RegistryPath(record.path)) }
    let operation = try session.commit(
      OperationDraft(
        id: operationID, at: surroundings.now, by: writing.user, command: command, note: note))
    try answer(records, deed, operation: operation, supplement)
  }

  private func answer(
    _ records: [NewRecord], _ deed: RecordingDeed, operation: Operation?,
    _ supplement: AnswerSupplement
  ) throws {
    let shown = records.filter { record in
      // What a report brings along, such as the review of the one it supersedes, is named in the
      // log, not here.
      switch record.record.reference.kind {
      case .review, .incident: records.count == 1
      default: true
      }
    }
    if try output.format(among: [.text, .json]) == .json {
      let answers = shown.map { record in
        var answer: JSONObject = ["id": .string(record.id), "path": .string(record.path)]
        answer["operation"] = operation.map { .string($0.id) }
        return JSONValue.object(answer)
      }
      let value = answers.count == 1 ? Self.joined(answers[0], supplement) : .array(answers)
      return try output.write(value.text(.pretty), recorded: operation?.id)
    }
    let lines = shown.map { record in
      guard let operation else { return "would \(deed.rawValue) \(record.id)  \(record.path)" }
      return "\(deed.past) \(record.id)  \(record.path)  operation \(operation.id)"
    }
    try output.write((lines + supplement.lines).joined(separator: "\n"), recorded: operation?.id)
  }

  private static func joined(_ answer: JSONValue, _ supplement: AnswerSupplement) -> JSONValue {
    guard var members = answer.objectValue else { return answer }
    for (key, value) in supplement.members { members[key] = value }
    return .object(members)
  }
}
