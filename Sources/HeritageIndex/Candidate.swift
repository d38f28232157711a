import Bytes
import CanonicalJSON
import HeritageModel
import HeritageStore

/// What a record offers to be found by, read without the rest of it.
struct Candidate {
  /// Where the record is.
  let path: String
  let id: String
  let names: [String]
  let externalIDs: [String: String]
  /// The keys of the rows that were brought into the record and those they had before, by list, where
  /// they were asked for; nothing else of where it is from.
  let origins: [String: Origin]
  let isSuperseded: Bool

  /// Reads it from a record's bytes.
  ///
  /// - Parameters:
  ///   - stored: The record.
  ///   - withNames: Whether the names are read too, which take the most time.
  ///   - withRows: Whether the keys of rows are read too.
  /// - Throws: `DamagedRecord` if they are not those of a record, or a part of this cannot be told.
  init(
    _ stored: StoredRecord, withNames: Bool = true, withRows: Bool = false
  ) throws(DamagedRecord) {
    try self.init(
      stored.bytes.span, at: stored.path.text, withNames: withNames, withRows: withRows)
  }

  /// Reads it from the bytes of the record at a path.
  init(
    _ bytes: Span<UInt8>, at path: String, withNames: Bool = true, withRows: Bool = false
  ) throws(DamagedRecord) {
    let members: JSONObject
    do {
      members = try JSONParser.members(
        ["externalIds", "id", "supersededBy"] + (withNames ? ["names"] : [])
          + (withRows ? ["origins"] : []),
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
    self.path = path
    self.id = id
    self.names = names
    externalIDs = Dictionary(uniqueKeysWithValues: values.map { ($0.0, $0.1 ?? "") })
    origins = Self.origins(members["origins"])
    isSuperseded = members["supersededBy"] != nil
  }

  /// The site or monument, if it is one that may live at its path.
  var reference: RecordReference? {
    let found = RecordLayout.reference(ofPath: path)
    return switch found {
    case .site(let own), .monument(let own, _): own.text == id ? found : nil
    default: nil
    }
  }

  private static func origins(_ member: JSONValue?) -> [String: Origin] {
    var origins: [String: Origin] = [:]
    for (source, value) in member?.objectValue ?? JSONObject() {
      func texts(_ name: String) -> [String] {
        value.objectValue?[name]?.arrayValue?.compactMap(\.stringValue) ?? []
      }
      var origin = Origin(keys: texts("keys"))
      origin.formerKeys = texts("formerKeys")
      origins[source] = origin
    }
    return origins
  }

  /// Returns the texts of names, `nil` if one has none or there is no list of them: whatever was
  /// asked for may be what the record was called.
  private static func names(_ member: JSONValue?) -> [String]? {
    guard let list = member?.arrayValue else { return nil }
    let texts = list.compactMap { $0.objectValue?["text"]?.stringValue }
    return texts.count == list.count ? texts : nil
  }
}
