import CanonicalJSON
import HeritageModel

/// Reads a JSON object from text.
func object(_ text: String) throws -> JSONObject {
  try JSONParser.parse(Array(text.utf8)).objectValue ?? JSONObject()
}

/// Reads a record of a kind.
func record(_ json: JSONObject, as kind: RecordKind) throws(RecordError) -> any HeritageRecord {
  try kind.type.init(json: json)
}

/// Returns what keeps a JSON object from being a record, or nothing.
func problems(in json: JSONObject, as kind: RecordKind) -> [FieldProblem] {
  do {
    _ = try record(json, as: kind)
    return []
  } catch {
    return error.problems
  }
}

/// Adds a member that no version knows to every object of a record, save those that hold free
/// keys or foreign formats.
func sprinkled(_ value: JSONValue) -> JSONValue {
  if let items = value.arrayValue { return .array(items.map(sprinkled)) }
  guard let object = value.objectValue else { return value }
  var result: JSONObject = ["x-kept": ["list": [], "number": 1.5, "text": "later"]]
  for (key, member) in object {
    let isFree = ["editions", "externalIds", "listing", "footprint", "unmapped"].contains(key)
    let parts = key == "origins" ? member.objectValue : nil
    result[key] =
      parts.map { .object(JSONObject(uniqueMembers: $0.map { ($0.key, sprinkled($0.value)) })) }
      ?? (isFree ? member : sprinkled(member))
  }
  return .object(result)
}

/// Returns the paths of stored properties that hold nothing, in a record and its parts.
func emptyProperties(of value: Any, at path: String = "") -> [String] {
  var paths: [String] = []
  for (label, child) in Mirror(reflecting: value).children {
    guard let label, label != "unknownMembers" else { continue }
    let name = path.isEmpty ? label : path + "." + label
    let mirror = Mirror(reflecting: child)
    switch mirror.displayStyle {
    case .optional, .collection, .dictionary:
      if mirror.children.isEmpty { paths.append(name) }
      for (_, item) in mirror.children where item is any RecordComponent {
        paths += emptyProperties(of: item, at: name)
      }
    default:
      if child is any RecordComponent { paths += emptyProperties(of: child, at: name) }
    }
  }
  return paths
}
