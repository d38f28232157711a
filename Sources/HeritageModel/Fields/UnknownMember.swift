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
    let known = type(of: holder).keys
    var finder = UnknownMemberFinder(
      found: holder.unknownMembers.map { UnknownMember(path: $0.key, key: $0.key, known: known) })
    var copy = holder
    copy.visit(&finder)
    return finder.found
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

  mutating func texts(_ key: String, _ texts: inout [String: String]) {}

  private mutating func note(_ value: some FieldValue, at path: String) {
    found += value.membersUnknown.map {
      UnknownMember(path: "\(path).\($0.path)", key: $0.key, known: $0.known)
    }
  }
}
