public import CanonicalJSON

/// A part of a record that is an object of its own, such as a name or a location.
package protocol RecordComponent: Hashable, Sendable {
  /// Reads the part; returns `nil` when the reader has collected a reason.
  init?(reading fields: inout FieldReader)

  var json: JSONObject { get }
}

/// A record of the registry, which one file or one line of a pack holds.
public protocol HeritageRecord: Hashable, Sendable {
  /// Reads a record, checking every field.
  ///
  /// - Throws: ``RecordError`` with all that is wrong.
  init(json: JSONObject) throws(RecordError)

  /// The record as it is written, keys sorted, without empty lists.
  var json: JSONObject { get }

  var reference: RecordReference { get }
}

extension JSONObject {
  // Empty lists and absent values are never written, so every setter drops them.

  mutating func set(_ key: String, _ text: String?) {
    if let text { self[key] = .string(text) }
  }

  mutating func set(_ key: String, _ flag: Bool?) {
    if let flag { self[key] = .bool(flag) }
  }

  mutating func set(_ key: String, _ number: Int?) {
    if let number { self[key] = .integer(number) }
  }

  mutating func set(_ key: String, _ number: Double?) {
    if let number { self[key] = .number(number) }
  }

  mutating func set(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { self[key] = .array(texts.map(JSONValue.string)) }
  }

  mutating func set(_ key: String, _ ids: [RecordID]) {
    set(key, ids.map(\.text))
  }

  mutating func set(_ key: String, _ date: StatedDate?) { set(key, date?.text) }

  mutating func set(_ key: String, _ instant: Instant?) { set(key, instant?.description) }

  mutating func set(_ key: String, _ term: (some ControlledTerm)?) { set(key, term?.rawValue) }

  mutating func set(_ key: String, _ terms: [some ControlledTerm]) {
    set(key, terms.map(\.rawValue))
  }

  mutating func set(_ key: String, _ part: (some RecordComponent)?) {
    if let part { self[key] = .object(part.json) }
  }

  mutating func set(_ key: String, _ parts: [some RecordComponent]) {
    if !parts.isEmpty { self[key] = .array(parts.map { .object($0.json) }) }
  }
}
