public import CanonicalJSON
import HeritageModel

/// One JSON Schema that is published with the program.
public struct PublishedSchema: Sendable {
  /// The folder and the name below `docs/schemas`, such as `answers/site`.
  public let name: String
  /// What it describes, as a clause.
  public let subject: String
  public let json: JSONObject
}

/// The JSON Schemas of records and of what commands answer in JSON.
public enum PublishedSchemas {
  /// The version of the answers' schemas.
  ///
  /// It rises when a member goes or means something else. A new member does not raise it.
  public static let version = 1

  /// Adds the version to an answer that is an object; a list has no place for it.
  public static func versioned(_ answer: JSONValue) -> JSONValue {
    guard var object = answer.objectValue else { return answer }
    object["schemaVersion"] = .integer(version)
    return .object(object)
  }

  /// Every schema, those of the records first.
  public static let all: [PublishedSchema] =
    RecordKind.allCases.map { kind in
      PublishedSchema(
        name: "records/\(kind.rawValue)", subject: "a record of the kind '\(kind.rawValue)'",
        json: kind.schema)
    }
    + answers.map { answer in
      var json = answer.schema.json
      json["$schema"] = .string(JSONSchema.dialect)
      json["title"] = .string(answer.subject)
      return PublishedSchema(name: "answers/\(answer.name)", subject: answer.subject, json: json)
    }

  /// A schema of an answer, or of a part that several answers have.
  struct Answer {
    let name: String
    let subject: String
    let schema: Schema

    /// A part of answers, or an answer that is a list.
    init(_ name: String, _ subject: String, _ schema: Schema) {
      self.name = name
      self.subject = subject
      self.schema = schema
    }

    /// An answer that is an object, which says the version of its schema.
    init(
      _ name: String, _ subject: String, object members: KeyValuePairs<String, Schema>,
      optional: KeyValuePairs<String, Schema> = [:]
    ) {
      self.init(name, subject, Schema.object(members, optional: optional).versioned)
    }
  }

  private static let answers =
    stateSchemas + showingSchemas + listSchemas + reasoningSchemas + checkSchemas + changeSchemas
    + mappingSchemas + lookUpSchemas

  /// What explains terms, dates and rules.
  private static let lookUpSchemas = [
    Answer(
      "date", "what 'date' prints",
      object: ["text": .text, "lower": .bound, "upper": .bound],
      optional: ["approximate": .flag, "season": .flag, "uncertain": .flag]),
    Answer(
      "vocabulary", "what 'vocabulary' prints",
      .list(
        .any(
          of: .object(["list": .text, "terms": .text, "of": .text]),
          .object(["term": .text, "meaning": .text], optional: ["also": .text]),
          .object(["list": .text, "term": .text, "meaning": .text, "also": .text]),
          .object(["scale": .text, "measures": .text, "title": .text]),
          .object(["class": .text, "grade": .text, "note": .text])))),
    Answer(
      "doctor", "what 'doctor' prints",
      object: [
        "checks": .list(
          .object([
            "name": .text, "status": .words(["ok", "note", "problem"]), "message": .text,
            "hint": .text.orNull,
          ])),
        "notes": .count, "problems": .count,
      ]),
    Answer(
      "config", "what 'config' prints: all settings, one of them, or what was changed",
      .any(
        of: Schema.object([
          "file": .text.orNull,
          "settings": .list(
            .object([
              "setting": .text, "meaning": .text, "value": .text.orNull, "from": .text.orNull,
              "choices": .list(.object(["from": .text, "place": .text, "value": .text])),
            ])),
        ]).versioned,
        Schema.object(["setting": .text, "value": .text, "from": .text]).versioned,
        Schema.object(
          ["setting": .text, "value": .text.orNull, "place": .text, "changed": .flag],
          optional: ["operation": .id]
        ).versioned)),
    Answer(
      "version", "what '--version' prints",
      object: [
        "program": .text, "version": .text, "commit": .text.orNull, "modified": .flag,
        "format": .dictionary(of: .count), "libxml2": .text,
      ]),
    Answer(
      "schema", "what 'schema' prints without a name",
      .list(.object(["schema": .text, "describes": .text]))),
  ]
}

extension Schema {
  /// The schema of an answer that says its version.
  var versioned: Schema {
    with(.object(["schemaVersion": Schema(["const": .integer(PublishedSchemas.version)])]))
  }
}
