package import CanonicalJSON

/// A member of a record, or of one of its parts, that this version does not know.
package struct UnknownMember: Hashable, Sendable {
  /// The member's path from the record, such as `names[0].lang`.
  package let path: String
  /// The member's own name, such as `lang`.
  package let key: String
  /// The members that its object can have.
  package let known: [String]
}

extension UnknownMember {
  /// Returns the members that a record or a part does not have, and then those of the parts in it.
  package static func all(in holder: some FieldHolder) -> [UnknownMember] {
    // The fields are gone through only where one is unknown, which is seldom.
    let known = holder.unknownMembers.isEmpty ? [] : type(of: holder).keys
    var finder = UnknownMemberFinder(
      found: holder.unknownMembers.map { UnknownMember(path: $0.key, key: $0.key, known: known) })
    var copy = holder
    copy.visit(&finder)
    return finder.found
  }
}

extension UnknownMember {
  /// Returns the unknown members of an object that is no record, where fields are missing in it, as
  /// one of them may be meant for these.
  ///
  /// - Parameters:
  ///   - error: What keeps the object from being a record.
  ///   - json: The object.
  /// - Returns: The members beside each missing field; what is missing in a list's items is left out.
  package static func all(besideMissingIn error: RecordError, of json: JSONObject)
    -> [UnknownMember]
  {
    guard let kind = RecordKind(rawValue: String(error.record.prefix { $0 != "/" })) else {
      return []
    }
    let missing = error.problems.filter { $0.code == FieldProblem.missing }
    let parts = Set(missing.map { $0.field.split(separator: ".").dropLast().map(String.init) })
    return parts.sorted { $0.joined() < $1.joined() }.flatMap { part in
      unknown(in: part, of: json, as: kind)
    }
  }

  /// Returns the unknown members of a part of an object, which is named by the keys that lead to it.
  private static func unknown(
    in part: [String], of json: JSONObject, as kind: RecordKind
  ) -> [UnknownMember] {
    var members = json
    for key in part {
      guard let inner = members[key]?.objectValue else { return [] }
      members = inner
    }
    let opening = part.map { $0 + "." }.joined()
    let known = kind.type.keyPaths.filter { $0.hasPrefix(opening) }
      .map { String($0.dropFirst(opening.count)) }.filter { !$0.contains(".") }
    return members.map(\.key).filter { !known.contains($0) }.sorted().map {
      UnknownMember(path: opening + $0, key: $0, known: known)
    }
  }
}

/// Collects the unknown members of the parts that it meets.
private struct UnknownMemberFinder: FieldVisitor {
  static let isReader = false

  private(set) var found: [UnknownMember]

  init(found: [UnknownMember]) {
    self.found = found
  }

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    if let value { note(value, at: key) }
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    note(value, at: key)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    for (index, value) in values.enumerated() { note(value, at: "\(key)[\(index)]") }
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      note(value, at: "\(key).\(name)")
    }
  }

  private mutating func note(_ value: some FieldValue, at path: String) {
    found += value.membersUnknown.map {
      UnknownMember(path: "\(path).\($0.path)", key: $0.key, known: $0.known)
    }
  }
}
