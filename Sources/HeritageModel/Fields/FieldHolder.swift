package import CanonicalJSON

/// A record or a part of one: an object whose fields are said once, in ``visit(_:)``.
package protocol FieldHolder: Hashable, Sendable {
  /// What reading starts from: fields that must be there hold a stand-in, which never gets out, as
  /// reading fails without them.
  static var blank: Self { get }

  /// Members that this version does not know, kept as they are.
  var unknownMembers: JSONObject { get set }

  /// The fields that are named before others when several are missing.
  static var namedFirst: [String] { get }

  /// What the schemas of fields cannot say of their types, by key: keywords of JSON Schema.
  static var fieldLimits: [String: JSONObject] { get }

  /// Shows every field to a visitor.
  mutating func visit(_ fields: inout some FieldVisitor)

  /// Checks what was read, beyond the single fields.
  func check() throws(FieldFaults)
}

extension FieldHolder {
  package static var namedFirst: [String] { [] }

  package func check() throws(FieldFaults) {}

  /// Reads an object to its end, so that an editor sees every fault at once.
  static func read(members: JSONObject) throws(FieldFaults) -> Self {
    var holder = blank
    var reader = FieldReader(members)
    holder.visit(&reader)
    do throws(FieldFaults) {
      try holder.check()
    } catch {
      reader.note(error, "")
    }
    try reader.finish(namingFirst: namedFirst)
    if reader.fieldsFound < members.count {
      let known = keys
      for (key, value) in members where !known.contains(key) {
        holder.unknownMembers[key] = value
      }
    }
    return holder
  }

  /// The object as it is written, without empty lists.
  package var members: JSONObject {
    var writer = FieldWriter(unknownMembers)
    var copy = self
    copy.visit(&writer)
    return writer.members
  }

  /// Appends the object to a document, field by field.
  package func append(to writer: inout JSONWriter) {
    var copy = self
    copy.appendInPlace(to: &writer)
  }

  /// Appends the object to a document as ``append(to:)`` does, without a copy of it first.
  ///
  /// It is mutating, as a visit may change fields; this one changes none.
  mutating func appendInPlace(to writer: inout JSONWriter) {
    // What this version does not know has its place among the fields.
    guard unknownMembers.isEmpty else { return writer.write(members) }
    var fields = FieldAppender()
    // Taken, not copied: two owners of the bytes would mean a copy at the next one.
    swap(&fields.writer, &writer)
    fields.writer.begin("{")
    visit(&fields)
    fields.writer.end("}")
    swap(&fields.writer, &writer)
  }

  /// Appends the object to a document without some of its members.
  func append(to writer: inout JSONWriter, without keys: [String]) {
    guard unknownMembers.isEmpty else {
      var members = members
      for key in keys { members[key] = nil }
      return writer.write(members)
    }
    var copy = self
    var fields = PartialAppender(without: keys)
    swap(&fields.appender.writer, &writer)
    fields.appender.writer.begin("{")
    copy.visit(&fields)
    fields.appender.writer.end("}")
    swap(&fields.appender.writer, &writer)
  }

  /// The keys of the fields that hold anything; mutating as ``appendInPlace(to:)`` is.
  mutating func filledKeys() -> [String] {
    var lister = FilledFieldLister()
    visit(&lister)
    return lister.keys
  }

  /// The keys of all fields.
  package static var keys: [String] { fields.keys }

  /// The paths of all fields and of those of the parts, such as `location` and `location.latitude`.
  package static var keyPaths: [String] { fields.paths }

  private static var fields: FieldLister {
    var lister = FieldLister()
    var holder = blank
    holder.visit(&lister)
    return lister
  }
}

/// A part of a record that is an object of its own, such as a name or a location.
package protocol RecordComponent: FieldHolder, FieldValue {}

extension RecordComponent {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> Self {
    guard let members = json.objectValue else { throw FieldFaults(expected: "an object") }
    do throws(FieldFaults) {
      return try read(members: members)
    } catch {
      throw error.inside(".")
    }
  }

  package var written: JSONValue { .object(members) }

  package func write(to writer: inout JSONWriter) { append(to: &writer) }

  package static var fieldPaths: [String] { keyPaths }

  package var membersUnknown: [UnknownMember] { UnknownMember.all(in: self) }

  package var json: JSONObject { members }
}

/// Reads the fields of one object and collects all that is wrong with them.
struct FieldReader: FieldVisitor {
  static let isReader = true

  private let members: JSONObject
  private(set) var fieldsFound = 0
  private var faults: [FieldFault] = []
  private var missing: [FieldFault] = []

  init(_ members: JSONObject) {
    self.members = members
  }

  /// Returns nothing, or throws all that was found wrong, what is missing last.
  func finish(namingFirst first: [String]) throws(FieldFaults) {
    guard !faults.isEmpty || !missing.isEmpty else { return }
    let early = first.flatMap { key in missing.filter { $0.path == key } }
    let late = missing.filter { !first.contains($0.path) }
    throw FieldFaults(all: faults + early + late)
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    guard let member = members[key] else { return }
    fieldsFound += 1
    value = read(member, key)
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    guard let member = members[key] else {
      missing.append(FieldFault(path: key, code: FieldProblem.missing, message: .missing))
      return
    }
    fieldsFound += 1
    if let read: Value = read(member, key) { value = read }
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    guard let member = members[key] else { return }
    fieldsFound += 1
    guard let items = member.arrayValue else { return note(FieldFaults(expected: "a list"), key) }
    values.reserveCapacity(items.count)
    for (index, item) in items.enumerated() {
      do throws(FieldFaults) {
        values.append(try Value.read(item))
      } catch {
        note(error, "\(key)[\(index)]")
      }
    }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    guard let member = members[key] else { return }
    fieldsFound += 1
    guard let object = member.objectValue else {
      return note(FieldFaults(expected: "an object"), key)
    }
    for (name, value) in object { values[name] = read(value, "\(key).\(name)") }
  }

  private mutating func read<Value: FieldValue>(_ member: JSONValue, _ path: String) -> Value? {
    do throws(FieldFaults) {
      return try Value.read(member)
    } catch {
      note(error, path)
      return nil
    }
  }

  mutating func note(_ found: FieldFaults, _ path: String) {
    faults += found.inside(path).all
  }
}

/// Writes fields as the members of an object, beside those that it has.
struct FieldWriter: FieldVisitor {
  static let isReader = false

  private(set) var members: JSONObject

  init(_ members: JSONObject) {
    self.members = members
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    if let value { members[key] = value.written }
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    members[key] = value.written
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    if !values.isEmpty { members[key] = .array(values.map(\.written)) }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    guard !values.isEmpty else { return }
    var object = JSONObject()
    for name in values.keys.sorted() { object[name] = values[name]?.written }
    members[key] = .object(object)
  }
}

/// Lists the keys of the fields that hold anything.
private struct FilledFieldLister: FieldVisitor {
  static let isReader = false

  private(set) var keys: [String] = []

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    if value != nil { keys.append(key) }
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    keys.append(key)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    if !values.isEmpty { keys.append(key) }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    if !values.isEmpty { keys.append(key) }
  }
}

/// Lists the keys of fields, and the paths of those inside them.
struct FieldLister: FieldVisitor {
  static let isReader = false

  private(set) var keys: [String] = []
  private(set) var paths: [String] = []

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    note(key, Value.self)
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    note(key, Value.self)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    note(key, Value.self)
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    note(key, Value.self)
  }

  private mutating func note<Value: FieldValue>(_ key: String, _: Value.Type) {
    keys.append(key)
    paths.append(key)
    paths += Value.fieldPaths.map { "\(key).\($0)" }
  }
}
