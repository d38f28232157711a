import CanonicalJSON
import HeritageModel

/// What several rows of one document say of one record.
///
/// All of them together are what the list says, so that nothing is withdrawn before the last of them
/// has come. Of a record with one row nothing is kept.
struct JoinedRows {
  /// Which of a record's rows one is.
  enum Turn {
    /// No other row of the list is about the record.
    case only
    /// Others are still to come, or may be in other parts of the list.
    case early
    /// It is the last; with what all rows say.
    case last(JSONObject)
  }

  private struct Said {
    var keys: Set<String> = []
    var all = JSONObject()
  }

  private var said: [RecordReference: Said] = [:]

  /// Takes what a row says.
  ///
  /// - Parameters:
  ///   - draft: The record that the row alone would make.
  ///   - key: The row's key.
  ///   - record: The record that it is about.
  ///   - present: The record as it is, with what earlier rows brought.
  ///   - origin: What the record says of the list.
  ///   - rows: The list's rows.
  /// - Returns: Which of the record's rows it is.
  mutating func take(
    _ draft: @autoclosure () -> JSONObject, key: String, about record: RecordReference,
    _ present: @autoclosure () -> JSONObject, _ origin: Origin?, _ rows: KnownRows?
  ) -> Turn {
    guard let rows, let origin else { return .only }
    let others = origin.keys.filter { $0 != key && rows.mayHave($0) }
    guard !others.isEmpty else { return .only }
    var so = said[record] ?? Said()
    so.keys.insert(key)
    Self.add(draft(), to: &so.all, present(), source: rows.source.text)
    said[record] = so
    return others.allSatisfy(so.keys.contains) ? .last(so.all) : .early
  }

  private static func add(
    _ draft: JSONObject, to all: inout JSONObject, _ present: JSONObject, source: String
  ) {
    for (field, value) in draft {
      switch field {
      case "names", "description", "protections":
        let items = all[field]?.arrayValue ?? []
        let new = (value.arrayValue ?? []).filter { !items.contains($0) }
        all[field] = .array(items + new)
      case "externalIds":
        let members = all[field]?.objectValue ?? JSONObject()
        all[field] = .object(
          joined(members, value.objectValue ?? JSONObject()) { first, _ in first })
      case "unmapped":
        let columns = all[field]?.objectValue?[source]?.objectValue ?? JSONObject()
        let new = value.objectValue?[source]?.objectValue ?? JSONObject()
        let both = joined(columns, new) { ListMerge.columns($0, $1) }
        all[field] = .object([source: .object(both)])
      default:
        // Of two texts the one that the record has is no news.
        if all[field] == nil || present[field] == value { all[field] = value }
      }
    }
  }

  private static func joined(
    _ members: JSONObject, _ new: JSONObject, _ choose: (JSONValue, JSONValue) -> JSONValue
  ) -> JSONObject {
    var members = members
    for (name, value) in new { members[name] = members[name].map { choose($0, value) } ?? value }
    return members
  }
}
