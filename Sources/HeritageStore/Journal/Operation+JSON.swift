public import CanonicalJSON
import HeritageModel

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
