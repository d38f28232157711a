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

/// The row of a list that brought a claim or an item of evidence, which never changes after that.
///
/// List, key, template and star are the claim's slot: what another edition of the list says there
/// takes the place of what it said before.
public struct RowOrigin: RecordComponent {
  /// The identifier of the list's source.
  public var source: String
  /// The row's key; the texts of a key of several columns are joined by U+001F.
  public var key: String
  /// The name of the file that brought the record first, with its SHA-256 and the row's line.
  public var file: String?
  public var sha256: String?
  public var line: Int?
  /// The edition of the list that the file was.
  public var edition: StatedDate?
  /// The place of the template among those of its kind in the mapping, counted from 0.
  public var template: Int
  /// What stood for the star in the columns' names, as in `SensorDate_2`; `nil` without a star.
  public var star: String?
  public var unknownMembers = JSONObject()

  public init(source: String, key: String, template: Int, star: String? = nil) {
    self.source = source
    self.key = key
    self.template = template
    self.star = star
  }

  package static var blank: Self { RowOrigin(source: "", key: "", template: 0) }

  /// Tells whether another record came from the same place of the same list, so that of the two the
  /// one that supersedes is what a later edition says.
  package func isSlot(of other: RowOrigin?) -> Bool {
    guard let other else { return false }
    return (source, key, template, star) == (other.source, other.key, other.template, other.star)
  }

  package mutating func visit(_ fields: inout some FieldVisitor) {
    fields.optional("edition", &edition)
    fields.optional("file", &file)
    fields.required("key", &key)
    fields.optional("line", &line)
    fields.optional("sha256", &sha256, as: Digest.self)
    fields.required("source", &source)
    fields.optional("star", &star)
    fields.required("template", &template)
  }
}

/// What a list says of a record in columns that no field takes, word for word.
public struct UnmappedColumns: Hashable, FieldValue {
  /// A column with its texts, of which there is one at least.
  public struct Column: Hashable, Sendable {
    public let name: String
    public fileprivate(set) var texts: [String]

    package init(name: String, texts: [String]) {
      self.name = name
      self.texts = texts
    }
  }

  /// The columns in the order of the bytes of their names, each once.
  public private(set) var columns: [Column]

  public init(_ columns: [String: [String]]) {
    self.columns = columns.filter { !$0.value.isEmpty }
      .map { Column(name: $0.key, texts: $0.value) }.sorted { Self.precedes($0.name, $1.name) }
  }

  /// Takes over columns that are in the order of the bytes of their names.
  package init(ordered columns: [Column]) {
    self.columns = columns
  }

  /// Tells whether a column's name goes before another.
  package static func precedes(_ name: String, _ other: String) -> Bool {
    name.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// The texts of a column; none if the list says nothing in it.
  public func texts(of name: String) -> [String] {
    columns.first { $0.name == name }?.texts ?? []
  }

  /// Adds a text to a column.
  public mutating func append(_ text: String, to name: String) {
    let place = columns.firstIndex { !Self.precedes($0.name, name) } ?? columns.endIndex
    if place < columns.endIndex, columns[place].name == name {
      columns[place].texts.append(text)
    } else {
      columns.insert(Column(name: name, texts: [text]), at: place)
    }
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
    for column in columns {
      members[column.name] =
        column.texts.count == 1
        ? .string(column.texts[0]) : .array(column.texts.map(JSONValue.string))
    }
    return .object(members)
  }

  package func write(to writer: inout JSONWriter) {
    writer.begin("{")
    for column in columns {
      writer.key(column.name)
      if column.texts.count == 1 {
        writer.write(column.texts[0])
      } else {
        writer.begin("[")
        for text in column.texts { writer.write(text) }
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
