public import CanonicalJSON

/// Which rows of a list are about a record, and what of the record the list gave.
public struct Origin: RecordComponent {
  /// The keys of the rows; the texts of a key of several columns are joined by U+001F.
  public var keys: [String] = []
  /// The keys under which those rows stood in other editions, before the list renamed them.
  public var formerKeys: [String] = []
  /// The name of the file that changed the record last, with its SHA-256 and the first row's line.
  public var file: String?
  public var sha256: String?
  public var line: Int?
  /// The newest edition of the list that is known to say what the record has from it.
  public var edition: StatedDate?
  /// The fields that the list set, which its later editions may set anew.
  public var fields: [String] = []
  public var unknownMembers = JSONObject()

  public init(keys: [String]) {
    self.keys = keys
  }

  package static var blank: Self { Origin(keys: []) }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("edition", &edition)
    fields.list("fields", &self.fields)
    fields.optional("file", &file)
    fields.list("formerKeys", &formerKeys)
    fields.list("keys", &keys)
    fields.optional("line", &line)
    fields.optional("sha256", &sha256, as: Digest.self)
  }
}

/// What a list says of a record in columns that no field takes, word for word.
public struct UnmappedColumns: Hashable, FieldValue {
  /// The texts of each column, by its name; a column with one text is written as that text.
  public var columns: [String: [String]]

  public init(_ columns: [String: [String]]) {
    self.columns = columns
  }

  package static func read(_ json: JSONValue) throws(FieldFaults) -> UnmappedColumns {
    guard let members = json.objectValue else { throw FieldFaults(expected: "an object") }
    var columns: [String: [String]] = [:]
    var faults: [FieldFault] = []
    for (name, value) in members {
      if let text = value.stringValue {
        columns[name] = [text]
      } else if let texts = value.arrayValue?.compactMap(\.stringValue), !texts.isEmpty,
        texts.count == value.arrayValue?.count
      {
        columns[name] = texts
      } else {
        faults += FieldFaults(expected: "a text or a list of texts").inside(".\(name)").all
      }
    }
    guard faults.isEmpty else { throw FieldFaults(all: faults) }
    return UnmappedColumns(columns)
  }

  package var written: JSONValue {
    var members = JSONObject()
    for name in columns.keys.sorted() {
      guard let texts = columns[name], let first = texts.first else { continue }
      members[name] = texts.count == 1 ? .string(first) : .array(texts.map(JSONValue.string))
    }
    return .object(members)
  }

  package func write(to writer: inout JSONWriter) {
    writer.begin("{")
    let ordered = columns.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, texts) in ordered {
      guard let first = texts.first else { continue }
      writer.key(name)
      if texts.count == 1 {
        writer.write(first)
      } else {
        writer.begin("[")
        for text in texts { writer.write(text) }
        writer.end("]")
      }
    }
    writer.end("}")
  }

  package static var schema: JSONObject {
    [
      "type": "object", "minProperties": 1,
      "additionalProperties": [
        "anyOf": [
          .object(JSONSchema.text),
          ["type": "array", "items": .object(JSONSchema.text), "minItems": 1],
        ]
      ],
    ]
  }
}
