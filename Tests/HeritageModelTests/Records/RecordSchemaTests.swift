import CanonicalJSON
import HeritageModel
import Testing

struct RecordSchemaTests {
  @Test func `a record's schema says what its fields hold`() {
    #expect(
      RecordKind.source.schema == [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A record of the kind 'source' in format 1 of heritage registries",
        "type": "object", "required": ["id", "name"],
        "properties": [
          "access": ["type": "string", "enum": ["public", "restricted", "confidential"]],
          "aliases": ["type": "array", "items": ["type": "string"], "minItems": 1],
          "group": ["type": "string"],
          "id": [
            "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80,
          ],
          "kind": [
            "type": "string",
            "enum": ["agency", "ngo", "media", "person", "academic", "authority"],
          ],
          "name": ["type": "string"],
          "reliability": ["type": "string", "enum": ["A", "B", "C", "D", "E", "F"]],
          "url": ["type": "string"],
        ],
      ])
  }

  @Test func `parts, limits and free keys are told too`() {
    let site = RecordKind.site.schema["properties"]?.objectValue
    let location = site?["location"]?.objectValue
    #expect(location?["required"] == ["latitude", "longitude"])
    #expect(
      location?["properties"] == [
        "latitude": ["type": "number", "minimum": -90, "maximum": 90],
        "longitude": ["type": "number", "minimum": -180, "maximum": 180],
        "uncertaintyMetres": ["type": "number", "exclusiveMinimum": 0],
      ])
    #expect(
      site?["externalIds"] == [
        "type": "object", "additionalProperties": ["type": "string"], "minProperties": 1,
      ])
  }

  @Test func `what lists say is told by their sources`() {
    let monument = RecordKind.monument.schema["properties"]?.objectValue
    let origins = monument?["origins"]?.objectValue
    #expect(
      origins?["additionalProperties"]?.objectValue?["properties"]?.objectValue?.keys == [
        "edition", "fields", "file", "formerKeys", "keys", "line", "sha256",
      ])
    #expect(
      monument?["unmapped"] == [
        "type": "object", "minProperties": 1,
        "additionalProperties": [
          "type": "object", "minProperties": 1,
          "additionalProperties": [
            "anyOf": [
              ["type": "string"],
              ["type": "array", "items": ["type": "string"], "minItems": 1],
            ]
          ],
        ],
      ])
  }

  @Test(arguments: RecordKind.allCases)
  func `every kind's schema names each of its fields`(kind: RecordKind) {
    let schema = kind.schema
    #expect(schema["properties"]?.objectValue?.keys == kind.type.keys)
    let required = schema["required"]?.arrayValue?.compactMap(\.stringValue) ?? []
    #expect(required.allSatisfy(kind.type.keys.contains))
  }
}
