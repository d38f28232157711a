public import CanonicalJSON
public import HeritageModel

/// What an import did, with all that it has to say.
///
/// Rows are counted once: `read == skipped + passed + held + rejected` and the rows of the groups
/// that were brought in; of those, `created + updated + unchanged` are as many as there are groups.
public struct ImportResult: Hashable, Sendable {
  /// A record that an import changed.
  public struct Change: Hashable, Sendable {
    /// The site's identifier.
    public let site: String
    /// The fields that changed, such as `worldHeritage.criteria`, in ascending order.
    public let fields: [String]
  }

  /// A record that is shown as it is after the import.
  public struct Sample: Hashable, Sendable {
    public let kind: RecordKind
    public let record: JSONObject
  }

  public let document: ImportedDocument
  /// The scheme of the records' external identifiers.
  public let scheme: String
  /// Whether the document is an export that came back.
  public var isOfExport: Bool { scheme == ReturnedDocument.sourceID }
  /// The date of the document's edition, where it is known.
  public internal(set) var edition: StatedDate?
  /// The language of the document's texts, given or told from the content.
  public internal(set) var language: String?

  /// Rows of the document.
  public internal(set) var read = 0
  /// Rows that the mapping passes over.
  public internal(set) var skipped = 0
  /// Rows that are near no site of the registry, where the mapping makes none.
  public internal(set) var passed = 0
  /// Rows that wait for a decision, as they may be about sites that are there.
  public internal(set) var held = 0
  public internal(set) var created = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  /// Rows that were refused.
  public internal(set) var rejected = 0

  /// External identifiers or keys that the registry has and the document has not, those of sites in
  /// ascending order, then those of monuments.
  public internal(set) var missing: [String] = []
  /// How many of the missing are monuments.
  public internal(set) var missingMonuments = 0
  /// How many of the missing are rows of reports about places that are not the list's own.
  public internal(set) var missingReports = 0

  /// Those of the missing whose records say so from now on, in ascending order.
  public internal(set) var noted: [String] = []

  /// Why rows were refused, those of one key for one reason.
  public private(set) var refusals: IssueTally
  /// All else worth telling.
  public private(set) var remarks: IssueTally
  /// Groups of rows that somebody's decision was taken for.
  public internal(set) var decided = 0

  /// How often each field changed in a record that was there before.
  public internal(set) var changedFields: [String: Int] = [:]
  /// The records that changed, as many as warnings would be listed.
  public internal(set) var changes: [Change] = []

  /// The cells of an export that comes back by which records changed, as many as warnings would be
  /// listed.
  public internal(set) var edits: [CellEdit] = []

  /// The first records of each kind as they are after the import.
  public private(set) var samples: [Sample] = []
  /// Texts that did not fit, by the places of their columns.
  var misfits: [Int: Int] = [:]
  /// Rows that did not come in and have a text in a column, by its place.
  private(set) var leftOut: [Int: Int] = [:]
  /// What became of each column of a table, in the document's order.
  public internal(set) var columns: [ColumnUse] = []
  /// What happened to the records of each kind.
  public internal(set) var kinds: [RecordKind: KindCounts] = [:]

  let listedIssues: Int

  /// The first rows that wait for a decision.
  public internal(set) var heldRows: [HeldRow] = []

  /// Groups that wait.
  private(set) var heldGroups = 0
  /// Groups that wait, by the lists that brought the likeliest record of each.
  private(set) var heldByList: [String: Int] = [:]

  /// How many rows a person is asked about at once.
  private static let askedRows = 20

  /// How many records of a kind are shown as they would be.
  static let shownSamples = 3

  /// What the user asked for beside the document's edition and mapping, where it changes anything.
  private let asked: JSONObject

  init(_ document: ImportedDocument, _ options: ImportOptions, scheme: String) {
    self.document = document
    self.scheme = scheme
    edition = options.edition
    refusals = IssueTally(limit: options.listedIssues, limitAlike: options.listedIssues)
    remarks = IssueTally(limit: options.listedIssues, limitAlike: options.listedAlike)
    listedIssues = options.listedIssues
    asked = options.asked
  }

  /// Whether the document makes claims, new ones or some that the registry has: reports or evidence.
  public var hasClaims: Bool { kinds[.report] != nil || kinds[.evidence] != nil }

  /// Whether the counts of groups say all that came in: a site or a monument of each.
  public var isCountedByGroups: Bool {
    kinds.count < 2 && !hasClaims
      && kinds.values.allSatisfy { $0.all == created + updated + unchanged }
  }

  /// The rows that were refused, in the order of the document, as far as they are listed.
  public var rejections: [ImportIssue] { refusals.listed }

  /// The first warnings of each kind, in the order in which they were found.
  public var warnings: [ImportIssue] { remarks.listed }

  /// The document's name as the user gave it.
  public var source: String { document.source }

  /// The format's name, such as `csv` or `unesco`.
  public var format: String { document.format }

  mutating func warn(_ issue: ImportIssue) { remarks.add(issue) }

  /// Warns of what makes much of the rest unimportant.
  mutating func warnFirst(_ issue: ImportIssue) {
    remarks.addFirst(issue)
  }

  mutating func reject(_ issue: ImportIssue, rows: Int) {
    rejected += rows
    refusals.add(issue)
  }

  /// Takes note of the columns of rows that do not come in.
  mutating func leaveOut(_ row: some SourceRow) {
    for column in row.filledColumns { leftOut[column, default: 0] += 1 }
  }

  /// Takes note of a group that waits for a decision.
  mutating func hold(_ row: HeldRow, _ candidates: [PlaceCandidates.Candidate]) {
    heldGroups += 1
    if heldRows.count < Self.askedRows { heldRows.append(row) }
    for list in candidates.first?.lists ?? [] { heldByList[list, default: 0] += 1 }
  }

  mutating func noteAbsence(of key: String) { noted.append(key) }

  /// Counts a record that was made.
  ///
  /// - Parameters:
  ///   - kind: The record's kind.
  ///   - counts: Whether the group of its row is counted by it, as each is by one record.
  mutating func noteCreation(_ kind: RecordKind, counts: Bool = true) {
    if counts { created += 1 }
    kinds[kind, default: KindCounts()].created += 1
  }

  mutating func noteUnchanged(
    _ kind: RecordKind, turn: RecordTurn = .first, counts: Bool = true
  ) {
    if counts { unchanged += 1 }
    if turn == .first { kinds[kind, default: KindCounts()].unchanged += 1 }
  }

  /// Counts records of a kind by which no group of rows is counted.
  mutating func note(
    _ kind: RecordKind, created: Int = 0, updated: Int = 0, unchanged: Int = 0
  ) {
    guard created + updated + unchanged > 0 else { return }
    kinds[kind, default: KindCounts()].created += created
    kinds[kind, default: KindCounts()].updated += updated
    kinds[kind, default: KindCounts()].unchanged += unchanged
  }

  /// Keeps a record to show, as far as there is room for one of its kind.
  mutating func noteSample(_ kind: RecordKind, _ record: JSONObject) {
    guard samples.count(where: { $0.kind == kind }) < Self.shownSamples else { return }
    samples.append(Sample(kind: kind, record: record))
  }

  mutating func noteChange(
    of record: String, _ fields: [String], kind: RecordKind = .site, turn: RecordTurn = .first,
    counts: Bool = true
  ) {
    if counts { updated += 1 }
    if turn != .afterChange { kinds[kind, default: KindCounts()].updated += 1 }
    // A row before it had nothing to change, and the record was counted so.
    if turn == .afterNone { kinds[kind, default: KindCounts()].unchanged -= 1 }
    for field in fields { changedFields[field, default: 0] += 1 }
    if changes.count < listedIssues { changes.append(Change(site: record, fields: fields)) }
  }
}

extension ImportResult {
  /// The result as `heritage import --format json` prints it.
  ///
  /// - Parameter operation: The identifier of the operation that recorded the import; `nil` when
  ///   nothing changed or nothing was to be written.
  /// - Returns: The answer, without the names of the tables that were written beside the document.
  public func json(operation: String?) -> JSONObject {
    var json: JSONObject = [
      "created": .integer(created), "format": .string(format),
      "missing": .array(missing.map(JSONValue.string)), "read": .integer(read),
      "rejected": .integer(rejected),
      "rejections": .array(rejections.map { .object($0.json) }), "source": .string(source),
      "unchanged": .integer(unchanged), "updated": .integer(updated),
      "warnings": .array(warnings.map { .object($0.json) }),
    ]
    json["changedFields"] = .object(
      JSONObject(uniqueMembers: changedFields.map { ($0.key, JSONValue.integer($0.value)) }))
    json["changes"] = .array(
      changes.map { change in
        ["fields": .array(change.fields.map(JSONValue.string)), "site": .string(change.site)]
      })
    if !edits.isEmpty { json["edits"] = .array(edits.map { .object($0.json) }) }
    json["language"] = language.map(JSONValue.string)
    json["edition"] = edition.map { .string($0.text) } ?? .null
    json["mapping"] = document.mapping.map(JSONValue.object) ?? .null
    json["sourceID"] = .string(scheme)
    json["skipped"] = .integer(skipped)
    json["passed"] = .integer(passed)
    json["held"] = .integer(held)
    let counts = Self.countedKinds.map { ($0, kinds[$0] ?? KindCounts()) }
    json["kinds"] = .object(
      JSONObject(uniqueMembers: counts.map { ($0.0.rawValue, .object($0.1.json)) }))
    json["columns"] = .array(columns.map { .object($0.json) })
    json["warningCounts"] = .array(remarks.kinds.map { .object($0.json) })
    if !noted.isEmpty { json["noted"] = .array(noted.map(JSONValue.string)) }
    json["operation"] = operation.map(JSONValue.string) ?? .null
    if remarks.unlisted > 0 { json["unlistedWarnings"] = .integer(remarks.unlisted) }
    if refusals.unlisted > 0 { json["unlistedRejections"] = .integer(refusals.unlisted) }
    return json
  }

  /// The kinds of records whose counts an answer has, if there were none too.
  private static let countedKinds: [RecordKind] = [.evidence, .monument, .report, .site]

  /// The counts alone, for the journal's entry of the import.
  public var summary: JSONObject {
    var json: JSONObject = [
      "created": .integer(created), "format": .string(format), "read": .integer(read),
      "rejected": .integer(rejected), "unchanged": .integer(unchanged),
      "updated": .integer(updated),
    ]
    json["language"] = language.map(JSONValue.string)
    if !noted.isEmpty { json["noted"] = .integer(noted.count) }
    for (name, count) in [("held", held), ("passed", passed), ("skipped", skipped)] where count > 0
    {
      json[name] = .integer(count)
    }
    // The folders around a file say who imported it, and the journal is shared.
    json["source"] = .string(document.fileName)
    json["bytes"] = .integer(document.byteCount)
    json["sha256"] = .string(document.sha256)
    json["sourceID"] = .string(scheme)
    if !isCountedByGroups {
      json["kinds"] = .object(
        JSONObject(uniqueMembers: kinds.map { ($0.key.rawValue, .object($0.value.json)) }))
    }
    if !asked.isEmpty { json["options"] = .object(asked) }
    json["encoding"] = document.encoding.map(JSONValue.string)
    json["edition"] = edition.map { .string($0.text) }
    json["mapping"] = document.mapping.map(JSONValue.object)
    return json
  }
}
