import CanonicalJSON
import HeritageModel

/// The difference between a record and what a merge made of it.
struct RecordChange {
  /// The record to write, with every controlled field as it was.
  let record: JSONObject
  /// The fields that changed, one level down within the nested ones, in ascending order.
  let fields: [String]

  /// The fields that changed, by the record's own members.
  var topFields: Set<String> { Set(fields.map { String($0.prefix { $0 != "." }) }) }

  init(
    from before: JSONObject, to merged: JSONObject, controlled: [String],
    nestedFields: Set<String>
  ) {
    var after = merged
    for path in controlled { Self.restore(path, in: &after, from: before) }
    record = after
    fields = Self.differences(before, after, nestedFields)
  }

  private static func restore(_ path: String, in after: inout JSONObject, from before: JSONObject) {
    guard let dot = path.firstIndex(of: ".") else {
      after[path] = before[path]
      return
    }
    let key = String(path[..<dot])
    let rest = String(path[path.index(after: dot)...])
    guard let former = before[key]?.objectValue else {
      // The object was not there, so its field was empty, and stays so.
      if var inner = after[key]?.objectValue {
        restore(rest, in: &inner, from: JSONObject())
        after[key] = .object(inner)
      }
      return
    }
    var inner = after[key]?.objectValue ?? JSONObject()
    restore(rest, in: &inner, from: former)
    after[key] = .object(inner)
  }

  private static func differences(
    _ before: JSONObject, _ after: JSONObject, _ nestedFields: Set<String>
  ) -> [String] {
    var fields: [String] = []
    for key in keys(before, after) where before[key] != after[key] {
      if nestedFields.contains(key), let former = before[key]?.objectValue,
        let inner = after[key]?.objectValue
      {
        fields += keys(former, inner).filter { former[$0] != inner[$0] }.map { "\(key).\($0)" }
      } else {
        fields.append(key)
      }
    }
    return fields
  }

  private static func keys(_ one: JSONObject, _ other: JSONObject) -> [String] {
    Set(one.keys).union(other.keys).sorted()
  }
}
