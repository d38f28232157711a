import Bytes
import CanonicalJSON
import HeritageModel
import HeritageStore

/// What a record offers to be found by, read without the rest of it.
struct Candidate {
  let id: String
  let names: [String]
  let externalIDs: [String: String]
  /// The keys of the rows of one list that were brought into the record, where they were asked for.
  let keys: [String]
  /// The keys under which those rows stood before the list renamed them.
  let formerKeys: [String]
  let isSuperseded: Bool

  /// Reads it from a record's bytes.
  ///
  /// - Parameters:
  ///   - stored: The record.
  ///   - withNames: Whether the names are read too, which take the most time.
  ///   - source: The list whose keys are read too, if any.
  /// - Throws: `DamagedRecord` if they are not those of a record, or a part of this cannot be told.
  init(
    _ stored: StoredRecord, withNames: Bool = true, keysOf source: String? = nil
  ) throws(DamagedRecord) {
    try self.init(stored.bytes.span, at: stored.path.text, withNames: withNames, keysOf: source)
  }

  /// Reads it from the bytes of the record at a path.
  init(
    _ bytes: Span<UInt8>, at path: String, withNames: Bool = true, keysOf source: String? = nil
  ) throws(DamagedRecord) {
    let members: JSONObject
    do {
      members = try JSONParser.members(
        ["externalIds", "id", "supersededBy"] + (withNames ? ["names"] : [])
          + (source == nil ? [] : ["origins"]),
        of: bytes)
    } catch {
      throw DamagedRecord(path: path, reason: error.description)
    }
    let names = withNames ? Self.names(members["names"]) : []
    let identifiers = members["externalIds"]?.objectValue
    let values = identifiers?.map { ($0.key, $0.value.stringValue) } ?? []
    guard let id = members["id"]?.stringValue, let names,
      members["externalIds"] == nil || identifiers != nil, values.allSatisfy({ $0.1 != nil })
    else {
      // The whole record says best what is wrong with it.
      _ = try RecordLayout.record(at: path, bytes: array(bytes))
      throw DamagedRecord(
        path: path,
        reason: withNames && members["names"] == nil
          ? "'names' is missing" : "its names and identifiers cannot be read")
    }
    self.id = id
    self.names = names
    externalIDs = Dictionary(uniqueKeysWithValues: values.map { ($0.0, $0.1 ?? "") })
    let origin = source.flatMap { members["origins"]?.objectValue?[$0]?.objectValue }
    func texts(_ name: String) -> [String] {
      origin?[name]?.arrayValue?.compactMap(\.stringValue) ?? []
    }
    keys = texts("keys")
    formerKeys = texts("formerKeys")
    isSuperseded = members["supersededBy"] != nil
  }

  /// Returns the texts of names, `nil` if one has none or there is no list of them: whatever was
  /// asked for may be what the record was called.
  private static func names(_ member: JSONValue?) -> [String]? {
    guard let list = member?.arrayValue else { return nil }
    let texts = list.compactMap { $0.objectValue?["text"]?.stringValue }
    return texts.count == list.count ? texts : nil
  }
}
