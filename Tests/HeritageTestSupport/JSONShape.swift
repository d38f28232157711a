package import CanonicalJSON

extension JSONValue {
  /// The kind of each member that a contract names, as words; a missing one is left out.
  package func kinds(of keys: some Sequence<String>) -> [String: String] {
    var kinds: [String: String] = [:]
    for key in keys { kinds[key] = objectValue?[key]?.kind }
    return kinds
  }

  /// What sort of value this is.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "flag"
    case .integer: "whole"
    case .number: "number"
    case .string: "text"
    case .array: "list"
    case .object: "object"
    }
  }

  /// A member of an object, or an element of a list by its position.
  package subscript(path: String...) -> JSONValue? {
    var value: JSONValue? = self
    for step in path {
      if let list = value?.arrayValue {
        value = Int(step).flatMap { list.indices.contains($0) ? list[$0] : nil }
      } else {
        value = value?.objectValue?[step]
      }
    }
    return value
  }

  /// The texts of one member in a list of objects.
  package func column(_ key: String) -> [String] {
    (arrayValue ?? []).compactMap { $0.objectValue?[key]?.stringValue }
  }
}
