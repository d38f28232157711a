import CanonicalJSON
import HeritageModel

/// A JSON Schema (draft 2020-12) of a part of an answer, said in Swift.
///
/// Objects name their members and allow others, as an answer may get more.
struct Schema: Sendable {
  let json: JSONObject

  init(_ json: JSONObject) {
    self.json = json
  }

  static let text = Schema(JSONSchema.text)
  /// A value of any sort, such as that of a field.
  static let anything = Schema([:])
  static let flag = Schema(["type": "boolean"])
  /// A number of things.
  static let count = Schema(["type": "integer", "minimum": 0])
  static let share = Schema(["type": "number", "minimum": 0, "maximum": 1])
  static let id = Schema(JSONSchema.recordID)
  static let slug = Schema(JSONSchema.slug)
  static let date = Schema(JSONSchema.date)
  static let instant = Schema(JSONSchema.instant)
  static let digest = Schema(JSONSchema.digest)
  static let ids = list(.id)
  static let texts = list(.text)
  /// A day, `inf`, `-inf` or `unknown`, as an end of a date.
  static let bound = text
  /// What names a record in findings, such as `monument/palmyra/temple-of-bel`.
  static let reference = Schema(["type": "string", "pattern": "^[a-z-]+/."])

  static func words(_ words: some Sequence<String>) -> Schema { Schema(JSONSchema.words(words)) }

  static func term<Term: RawRepresentable<String> & CaseIterable>(_: Term.Type) -> Schema {
    words(Term.allCases.map(\.rawValue))
  }

  static let grade = term(DamageGrade.self)

  static func list(_ item: Schema) -> Schema {
    Schema(["type": "array", "items": .object(item.json)])
  }

  /// An object with members that are always there, in any order, and others that need not be.
  static func object(
    _ members: KeyValuePairs<String, Schema>, optional: KeyValuePairs<String, Schema> = [:]
  ) -> Schema {
    let properties = (Array(members) + Array(optional)).map { member in
      (member.key, JSONValue.object(member.value.json))
    }
    var json: JSONObject = [
      "type": "object", "properties": .object(JSONObject(uniqueMembers: properties)),
    ]
    if !members.isEmpty {
      json["required"] = .array(members.map(\.key).sorted().map(JSONValue.string))
    }
    return Schema(json)
  }

  /// An object whose keys are no words of a schema, such as the names of fields.
  static func dictionary(of value: Schema) -> Schema {
    Schema(["type": "object", "additionalProperties": .object(value.json)])
  }

  /// What another schema of the answers says.
  static func part(_ name: String) -> Schema { Schema(["$ref": .string("\(name).schema.json")]) }

  /// A record as it is stored.
  static func record(_ kind: RecordKind) -> Schema {
    Schema(["$ref": .string("../records/\(kind.rawValue).schema.json")])
  }

  static func any(of schemas: Schema...) -> Schema {
    Schema(["anyOf": .array(schemas.map { .object($0.json) })])
  }

  /// What fits both schemas, which of two objects is one with the members of both.
  func with(_ other: Schema) -> Schema {
    guard var properties = json["properties"]?.objectValue,
      let added = other.json["properties"]?.objectValue
    else { return Schema(["allOf": [.object(json), .object(other.json)]]) }
    for (key, value) in added { properties[key] = value }
    let required = [self, other].flatMap { $0.json["required"]?.arrayValue ?? [] }
    var json = json
    json["properties"] = .object(properties)
    json["required"] = .array(
      required.compactMap(\.stringValue).sorted().map(JSONValue.string))
    return Schema(json)
  }

  var orNull: Schema {
    guard let type = json["type"] else { return .any(of: self, Schema(["type": "null"])) }
    var json = json
    json["type"] = [type, "null"]
    if let words = json["enum"]?.arrayValue { json["enum"] = .array(words + [.null]) }
    return Schema(json)
  }
}
