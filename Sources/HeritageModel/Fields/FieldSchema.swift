public import CanonicalJSON

extension FieldHolder {
  /// The JSON Schema (draft 2020-12) of the object, made of the same lines that read and write it.
  ///
  /// It describes what is written. A member that it does not name is allowed, as records keep what
  /// a later version adds.
  package static var objectSchema: JSONObject {
    var lister = SchemaLister()
    var holder = blank
    holder.visit(&lister)
    for (key, limits) in fieldLimits {
      guard var field = lister.properties[key]?.objectValue else { continue }
      for (keyword, value) in limits { field[keyword] = value }
      lister.properties[key] = .object(field)
    }
    var schema: JSONObject = ["type": "object", "properties": .object(lister.properties)]
    if !lister.required.isEmpty {
      schema["required"] = .array(lister.required.map(JSONValue.string))
    }
    return schema
  }

  package static var fieldLimits: [String: JSONObject] { [:] }
}

extension RecordComponent {
  package static var schema: JSONObject { objectSchema }
}

extension RecordKind {
  /// The schema of the records of the kind as files and lines of packs hold them.
  public var schema: JSONObject {
    var schema = type.objectSchema
    schema["$schema"] = .string(JSONSchema.dialect)
    schema["title"] = .string(
      "A record of the kind '\(rawValue)' in format 1 of heritage registries")
    return schema
  }
}

/// The schemas of values that many fields have.
public enum JSONSchema {
  /// The dialect in which all schemas here are written.
  public static let dialect = "https://json-schema.org/draft/2020-12/schema"

  public static let text: JSONObject = ["type": "string"]

  /// A SHA-256 as 64 lowercase hexadecimal digits.
  public static let digest = text(like: "^[0-9a-f]{64}$")

  /// The identifier of a report, an item of evidence, a review or an operation.
  public static let recordID = text(like: "^[0-9A-HJKMNP-TV-Z]{\(RecordID.length)}$")

  /// The identifier of a site or a monument.
  public static let slug: JSONObject = {
    var schema = text(like: "^[a-z0-9]+(-[a-z0-9]+)*$")
    schema["maxLength"] = .integer(Slug.longest)
    return schema
  }()

  /// A date in EDTF, which no pattern can check.
  public static let date: JSONObject = ["type": "string", "format": "edtf", "minLength": 1]

  /// A moment in the form of RFC 3339.
  public static let instant: JSONObject = {
    var schema = text(
      like: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?"
        + "(Z|[-+][0-9]{2}(:[0-9]{2})?)$")
    schema["format"] = "date-time"
    return schema
  }()

  /// One of some words.
  public static func words(_ words: some Sequence<String>) -> JSONObject {
    ["type": "string", "enum": .array(words.map(JSONValue.string))]
  }

  private static func text(like pattern: String) -> JSONObject {
    ["type": "string", "pattern": .string(pattern)]
  }
}

/// Collects the schemas of fields.
private struct SchemaLister: FieldVisitor {
  static let isReader = false

  var properties = JSONObject()
  private(set) var required: [String] = []

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    properties[key] = .object(Value.schema)
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    properties[key] = .object(Value.schema)
    required.append(key)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    properties[key] = ["type": "array", "items": .object(Value.schema), "minItems": 1]
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    properties[key] = [
      "type": "object", "additionalProperties": .object(Value.schema), "minProperties": 1,
    ]
  }
}
