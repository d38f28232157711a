import CanonicalJSON

/// Appends fields to a document as it meets them, which is in the order of their keys.
struct FieldAppender: FieldVisitor {
  static let isReader = false

  var writer = JSONWriter(layout: .compact)

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    guard let value else { return }
    writer.key(key)
    value.write(to: &writer)
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    writer.key(key)
    value.write(to: &writer)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    guard !values.isEmpty else { return }
    writer.key(key)
    writer.begin("[")
    for value in values { value.write(to: &writer) }
    writer.end("]")
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    guard let only = values.first else { return }
    writer.key(key)
    writer.begin("{")
    if values.count == 1 {
      writer.key(only.key)
      only.value.write(to: &writer)
      return writer.end("}")
    }
    for (name, value) in values.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      writer.key(name)
      value.write(to: &writer)
    }
    writer.end("}")
  }
}

/// Appends fields to a document as ``FieldAppender`` does, but for some.
struct PartialAppender: FieldVisitor {
  static let isReader = false

  var appender = FieldAppender()
  private let keysLeftOut: [String]

  init(without keys: [String]) { keysLeftOut = keys }

  func passes(_ key: String) -> Bool { keysLeftOut.contains(key) }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    if !passes(key) { appender.optional(key, &value) }
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    if !passes(key) { appender.required(key, &value) }
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    if !passes(key) { appender.list(key, &values) }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    if !passes(key) { appender.keyed(key, &values) }
  }
}
