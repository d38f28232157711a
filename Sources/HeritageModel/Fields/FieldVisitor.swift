package import CanonicalJSON

/// Meets the fields of a record or of a part of one: to read them, to write them, to list them.
///
/// A field is a line in the `visit` of its type, in the order of the keys, which is the order of
/// the members on disk.
package protocol FieldVisitor {
  /// Whether the visitor changes the values it meets.
  static var isReader: Bool { get }

  /// Whether the visitor does nothing with a field of this key.
  func passes(_ key: String) -> Bool

  /// Meets a field that may be absent.
  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?)

  /// Meets a field that must be there.
  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value)

  /// Meets a list, which is absent when it is empty.
  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value])

  /// Meets values by free keys, absent when there are none.
  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value])
}

extension FieldVisitor {
  package func passes(_ key: String) -> Bool { false }

  /// Meets a field that keeps what it holds when it is absent.
  package mutating func defaulted(_ key: String, _ value: inout some ControlledTerm) {
    guard !passes(key) else { return }
    var term: _? = value
    optional(key, &term)
    if let term { value = term }
  }

  package mutating func optional<Form: FieldForm>(
    _ key: String, _ value: inout Form.Value?, as _: Form.Type
  ) {
    if !passes(key) { meet(key, &value, as: Form.self) }
  }

  package mutating func required<Form: FieldForm>(
    _ key: String, _ value: inout Form.Value, as _: Form.Type
  ) {
    if !passes(key) { meet(key, &value, as: Form.self) }
  }

  // Apart, as the types that a generic function needs are looked up when it begins.

  @inline(never)
  private mutating func meet<Form: FieldForm>(
    _ key: String, _ value: inout Form.Value?, as _: Form.Type
  ) {
    var form = value.map { Form($0) }
    optional(key, &form)
    if Self.isReader { value = form?.value }
  }

  @inline(never)
  private mutating func meet<Form: FieldForm>(
    _ key: String, _ value: inout Form.Value, as _: Form.Type
  ) {
    var form = Form(value)
    required(key, &form)
    if Self.isReader { value = form.value }
  }

  package mutating func optional<Term: ControlledTerm>(_ key: String, _ term: inout Term?) {
    if !passes(key) { meet(key, &term, as: TermField<Term>.self) }
  }

  package mutating func required<Term: ControlledTerm>(_ key: String, _ term: inout Term) {
    if !passes(key) { meet(key, &term, as: TermField<Term>.self) }
  }

  package mutating func list<Term: ControlledTerm>(_ key: String, _ terms: inout [Term]) {
    if !passes(key) { meet(key, &terms) }
  }

  @inline(never)
  private mutating func meet<Term: ControlledTerm>(_ key: String, _ terms: inout [Term]) {
    var fields = terms.map { TermField($0) }
    list(key, &fields)
    if Self.isReader { terms = fields.map(\.value) }
  }
}

/// A value as one member of a record, or one item of a list, holds it.
package protocol FieldValue: Sendable {
  /// Reads a value.
  static func read(_ json: JSONValue) throws(FieldFaults) -> Self

  /// Reads a value from the bytes at a cursor; the same as ``read(_:)`` makes of them.
  ///
  /// - Throws: `NotPlain` where that one has to say what it is, or what is wrong with it.
  static func read(plain cursor: inout JSONCursor) throws(NotPlain) -> Self

  var written: JSONValue { get }

  /// Appends the value to a document; the same bytes as those of ``written``, made without it.
  func write(to writer: inout JSONWriter)

  /// The JSON Schema (draft 2020-12) of the value as it is written.
  static var schema: JSONObject { get }

  /// The paths of all fields inside the value, such as `latitude`; none for a plain one.
  static var fieldPaths: [String] { get }

  /// The members inside the value that its type does not have; none for a plain one.
  var membersUnknown: [UnknownMember] { get }

  /// The list that the value is a word of; `nil` for any other.
  static var termList: (any ControlledTerm.Type)? { get }
}

extension FieldValue {
  package static var fieldPaths: [String] { [] }

  package var membersUnknown: [UnknownMember] { [] }

  package static var termList: (any ControlledTerm.Type)? { nil }

  package func write(to writer: inout JSONWriter) { writer.write(written) }
}

/// A form of a value with a check of its own, for fields whose type allows more.
package protocol FieldForm: FieldValue {
  associatedtype Value

  var value: Value { get }

  init(_ value: Value)
}

/// A word of a controlled list.
package struct TermField<Term: ControlledTerm>: FieldForm {
  package let value: Term

  package init(_ value: Term) {
    self.value = value
  }

  package static func read(_ json: JSONValue) throws(FieldFaults) -> Self {
    let text = try String.read(json)
    guard let term = Term(rawValue: text) else {
      let terms = Term.allCases.map(\.rawValue)
      let known =
        terms.count <= 12
        ? "use \(terms.joined(separator: ", "))" : "see 'heritage vocabulary \(Term.listName)'"
      throw FieldFaults(
        Term.unknownCode, "\(quoted(text)) is not a known \(Term.singular): \(known)",
        hint: Term.advice(on: text))
    }
    return Self(term)
  }

  package static var termList: (any ControlledTerm.Type)? { Term.self }

  package var written: JSONValue { .string(value.rawValue) }

  package static var schema: JSONObject { JSONSchema.words(Term.allCases.map(\.rawValue)) }
}

/// A SHA-256 as 64 lowercase hexadecimal digits (rule EVD-01).
package struct Digest: FieldForm {
  package let value: String

  package init(_ value: String) {
    self.value = value
  }

  package static func read(_ json: JSONValue) throws(FieldFaults) -> Self {
    let text = try String.read(json)
    guard isSHA256(text) else {
      throw FieldFaults(
        "EVD-01", "\(quoted(text)) is not a SHA-256 of 64 lowercase hexadecimal digits")
    }
    return Self(text)
  }

  package var written: JSONValue { .string(value) }

  package static var schema: JSONObject { JSONSchema.digest }

  package static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}

/// A distance in metres on the ground that one pixel covers, more than 0 (rule EVD-09).
package struct GroundSampleDistance: FieldForm {
  package let value: Double

  package init(_ value: Double) {
    self.value = value
  }

  package static func read(_ json: JSONValue) throws(FieldFaults) -> Self {
    let metres = try Double.read(json)
    guard metres > 0 else {
      throw FieldFaults("EVD-09", "a ground sample distance of \(metres) m is not more than 0")
    }
    return Self(metres)
  }

  package var written: JSONValue { .number(value) }

  package static var schema: JSONObject { ["type": "number", "exclusiveMinimum": 0] }
}
