import CanonicalJSON

/// What sort of value a field holds, as far as a person who types it must know.
package indirect enum FieldShape: Hashable, Sendable {
  /// A text, a word of a list, a date, an identifier.
  case text
  /// `true` or `false`.
  case flag
  case whole
  case number
  /// A part with fields of its own, by key.
  case part([String: FieldShape])
  case list(FieldShape)
  /// Values by free keys, such as the identifiers in other registers.
  case keyed(FieldShape)
  /// An object of a foreign format.
  case foreign

  fileprivate init<Value: FieldValue>(of type: Value.Type) {
    self =
      switch type {
      case is Bool.Type: .flag
      case is Int.Type: .whole
      case is Double.Type, is GroundSampleDistance.Type: .number
      case let part as any FieldHolder.Type: .part(part.shapes)
      case is UnmappedColumns.Type: .keyed(.text)
      case is JSONValue.Type: .foreign
      default: .text
      }
  }
}

extension FieldHolder {
  /// The sorts of value of all fields, by key.
  fileprivate static var shapes: [String: FieldShape] {
    var lister = ShapeLister()
    var holder = blank
    holder.visit(&lister)
    return lister.shapes
  }
}

extension RecordKind {
  /// The sorts of value of the fields of its records, by key.
  package var fieldShapes: [String: FieldShape] { type.shapes }
}

extension FieldShape {
  /// What a value of this sort is, such as `a number`.
  package var words: String {
    switch self {
    case .text: "a text"
    case .flag: "true or false"
    case .whole: "a whole number"
    case .number: "a number"
    case .keyed(.text): "an object of texts"
    case .part, .keyed, .foreign: "an object"
    case .list: "a list"
    }
  }

  /// Whether the value is a text in a language, such as a description.
  package var isLocalizedText: Bool {
    guard case .part(let fields) = self else { return false }
    return fields["text"] != nil && fields["language"] != nil
  }
}

/// Lists the sorts of value of the fields that it meets.
private struct ShapeLister: FieldVisitor {
  static let isReader = false

  private(set) var shapes: [String: FieldShape] = [:]

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    shapes[key] = FieldShape(of: Value.self)
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    shapes[key] = FieldShape(of: Value.self)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    shapes[key] = .list(FieldShape(of: Value.self))
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {
    shapes[key] = .keyed(FieldShape(of: Value.self))
  }
}
