public import CanonicalJSON
public import HeritageModel

/// One journaled change of a registry.
public struct Operation: Hashable, Sendable {
  /// A file that the operation created, replaced or removed.
  public struct Change: Hashable, Sendable {
    public let path: RegistryPath
    /// What the file was before, or `nil` if it was not there.
    public let before: ContentHash?
    /// What the file is since, or `nil` if it is not there any more.
    public let after: ContentHash?
  }

  /// The last operation of another writer that an operation has seen.
  public struct Head: Hashable, Sendable {
    public let writer: String
    public let sequence: Int
    /// The hash of the operation's file.
    public let hash: ContentHash
  }

  public let id: String
  /// The folder of the journal that the operation is in.
  public let writer: String
  /// The operation's number among its writer's, counted from 1.
  public let sequence: Int
  /// The hash of the writer's previous operation, or `nil` in the first.
  public let previous: ContentHash?
  /// The last operations of all other writers when this one was made, ascending by writer.
  public let heads: [Head]
  public let at: Instant
  public let by: String?
  public let command: String
  public let note: String?
  /// What the command had to say about its work, such as counts.
  public let summary: JSONObject?
  /// The operation that this one takes back.
  public let undoes: String?
  /// Whether the operation only records changes that were made by hand.
  public let accepts: Bool
  /// Ascending by path.
  public let changes: [Change]

  /// The operation's file in the journal.
  var path: RegistryPath { Layout.journalFile(writer: writer, sequence: sequence) }

  /// The pack that the operation brought, if it did.
  public var pack: Change? { changes.first { $0.path.isPack && $0.after != nil } }
}

/// In what form a change keeps records that have no files of their own yet.
public enum RecordForm: Hashable, Sendable {
  /// A few as files of their own, which people read and edit, and many as a pack.
  case byNumber
  /// As a pack, be they few: two writers who record the same apart from each other have no file in
  /// common then.
  case pack

  /// The number of records up to which each gets a file of its own.
  var ownFiles: Int { self == .pack ? 0 : 100 }
}

/// What a caller says about a change that is to be journaled.
public struct OperationDraft: Hashable, Sendable {
  /// 12 of Crockford's digits in upper case, never used before.
  public var id: String
  public var at: Instant
  public var by: String?
  /// The command's name.
  public var command: String
  public var note: String?
  public var summary: JSONObject?
  /// What a pack's name says about where its records come from, in lower-case letters and digits.
  public var packSource: String
  public var form: RecordForm

  public init(
    id: String, at: Instant, by: String? = nil, command: String, note: String? = nil,
    summary: JSONObject? = nil, packSource: String = "records", form: RecordForm = .byNumber
  ) {
    self.id = id
    self.at = at
    self.by = by
    self.command = command
    self.note = note
    self.summary = summary
    self.packSource = packSource
    self.form = form
  }
}

extension Operation {
  private static let format = 1

  /// The operation as the first line of its file.
  public var json: JSONObject {
    var object: JSONObject = [
      "at": .string(at.description), "changes": .array(changes.map { .object($0.json) }),
      "command": .string(command), "format": .integer(Self.format), "id": .string(id),
      "sequence": .integer(sequence), "writer": .string(writer),
    ]
    object["by"] = by.map(JSONValue.string)
    object["note"] = note.map(JSONValue.string)
    if !heads.isEmpty {
      object["heads"] = .object(
        JSONObject(
          uniqueMembers: heads.map {
            ($0.writer, ["sequence": .integer($0.sequence), "sha256": .string($0.hash.text)])
          }))
    }
    object["prev"] = (previous?.text).map(JSONValue.string)
    object["summary"] = summary.map(JSONValue.object)
    object["undoes"] = undoes.map(JSONValue.string)
    object["accepts"] = accepts ? true : nil
    return object
  }

  /// Reads the first line of an operation's file.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)``.
  init(reading line: [UInt8], file: String) throws(StoreError) {
    func damaged(_ detail: String) -> StoreError { .damaged(path: file, detail: detail) }
    let value: JSONValue
    do {
      value = try JSONParser.parse(line, limits: JSONLimits(bytes: .max))
    } catch {
      throw damaged(error.description)
    }
    guard let object = value.objectValue else { throw damaged("not an object") }
    guard object["format"]?.intValue == Self.format else { throw damaged("unknown 'format'") }
    guard object.bytes(.compact) == line else { throw damaged("not in canonical form") }
    guard let id = object["id"]?.stringValue, let writer = object["writer"]?.stringValue,
      let sequence = object["sequence"]?.intValue, let command = object["command"]?.stringValue,
      let time = object["at"]?.stringValue, let list = object["changes"]?.arrayValue
    else { throw damaged("a field is missing") }
    do {
      at = try Instant(time)
    } catch {
      throw damaged("'at' is '\(time)'")
    }
    let previous = object["prev"]?.stringValue
    self.previous = previous.flatMap { ContentHash($0) }
    guard (previous == nil) == (self.previous == nil) else { throw damaged("'prev' is no hash") }
    var changes: [Change] = []
    for element in list {
      guard let change = Change(element) else { throw damaged("a change is malformed") }
      changes.append(change)
    }
    guard let heads = Self.heads(object["heads"]), heads.allSatisfy({ $0.writer != writer }) else {
      throw damaged("'heads' is malformed")
    }
    self.heads = heads
    self.id = id
    self.writer = writer
    self.sequence = sequence
    self.command = command
    self.changes = changes
    by = object["by"]?.stringValue
    note = object["note"]?.stringValue
    summary = object["summary"]?.objectValue
    undoes = object["undoes"]?.stringValue
    accepts = object["accepts"]?.boolValue ?? false
  }

  /// Reads what an operation names as seen, or returns `nil` if that is malformed.
  private static func heads(_ value: JSONValue?) -> [Head]? {
    guard let value else { return [] }
    guard let object = value.objectValue, !object.isEmpty else { return nil }
    var heads: [Head] = []
    for writer in object.keys {
      guard RegistryPath.isSafe(writer.utf8Span.span), !writer.contains("/"),
        let head = object[writer]?.objectValue, let sequence = head["sequence"]?.intValue,
        sequence > 0, let hash = head["sha256"]?.stringValue.flatMap({ ContentHash($0) })
      else { return nil }
      heads.append(Head(writer: writer, sequence: sequence, hash: hash))
    }
    return heads
  }
}

extension Operation.Change {
  fileprivate var json: JSONObject {
    var object: JSONObject = ["path": .string(path.text)]
    object["before"] = (before?.text).map(JSONValue.string)
    object["after"] = (after?.text).map(JSONValue.string)
    return object
  }

  fileprivate init?(_ value: JSONValue) {
    guard let object = value.objectValue, let text = object["path"]?.stringValue,
      RegistryPath.isSafe(text.utf8Span.span)
    else { return nil }
    let hashes = ["before", "after"].map { object[$0]?.stringValue.flatMap { ContentHash($0) } }
    guard (object["before"] == nil) == (hashes[0] == nil),
      (object["after"] == nil) == (hashes[1] == nil), hashes[0] != hashes[1]
    else { return nil }
    self.init(path: RegistryPath(known: text), before: hashes[0], after: hashes[1])
  }
}
