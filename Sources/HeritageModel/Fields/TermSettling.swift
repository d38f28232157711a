package import CanonicalJSON

/// What becomes of the words that stand in fields of controlled terms, where a person wrote them.
///
/// A program's draft is not settled: there, a word that is no term is an error.
package struct TermSettling: Sendable {
  /// The draft, with the terms in place of the words that mean them.
  package private(set) var members: JSONObject
  /// The words that were replaced.
  package private(set) var taken: [Taken] = []
  /// The words that mean no term of their field's list.
  package private(set) var unknown: [Unknown] = []

  /// A word, and the term that was put in its place.
  package struct Taken: Hashable, Sendable {
    package let word: String
    package let code: String

    package var remark: String { "\(quoted(word)) is taken as '\(code)'" }
  }

  /// A word that the list of its field does not know.
  package struct Unknown: Hashable, Sendable {
    package let word: String
    package let key: String
    /// What a term of the field's list is called.
    package let singular: String
    /// What to write instead, where that can be told.
    package let advice: String?
    /// The field of the same record that has a term for the word, with that term.
    package let place: Place?
  }

  package struct Place: Hashable, Sendable {
    package let key: String
    package let singular: String
    package let code: String
  }

  /// Settles the terms of a draft of a record.
  package init<Holder: FieldHolder>(_ draft: JSONObject, of _: Holder.Type) {
    members = draft
    var finder = TermFields()
    var blank = Holder.blank
    blank.visit(&finder)
    for (key, list) in finder.fields {
      switch draft[key] {
      case .string(let word)?:
        members[key] = .string(settle(word, key, list, finder.fields))
      case .array(let items)?:
        members[key] = .array(
          items.map { item in
            item.stringValue.map { .string(settle($0, key, list, finder.fields)) } ?? item
          })
      default: break
      }
    }
  }

  private mutating func settle(
    _ word: String, _ key: String, _ list: any ControlledTerm.Type,
    _ fields: [(key: String, list: any ControlledTerm.Type)]
  ) -> String {
    if let code = list.code(meantBy: word) {
      if code != word { taken.append(Taken(word: word, code: code)) }
      return code
    }
    let place = fields.lazy.compactMap { field in
      field.list.code(meantBy: word).map {
        Place(key: field.key, singular: field.list.singular, code: $0)
      }
    }.first
    unknown.append(
      Unknown(
        word: word, key: key, singular: list.singular, advice: list.advice(on: word),
        place: list.isVague(word) ? nil : place))
    return word
  }
}

extension ControlledTerm {
  /// The code of the term that a text means.
  fileprivate static func code(meantBy text: String) -> String? { meant(by: text)?.rawValue }
}

/// Notes the fields that hold controlled terms.
private struct TermFields: FieldVisitor {
  static let isReader = false

  private(set) var fields: [(key: String, list: any ControlledTerm.Type)] = []

  mutating func optional<Value: FieldValue>(_ key: String, _ value: inout Value?) {
    note(key, Value.termList)
  }

  mutating func required<Value: FieldValue>(_ key: String, _ value: inout Value) {
    note(key, Value.termList)
  }

  mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) {
    note(key, Value.termList)
  }

  mutating func keyed<Value: FieldValue>(_ key: String, _ values: inout [String: Value]) {}

  private mutating func note(_ key: String, _ list: (any ControlledTerm.Type)?) {
    if let list { fields.append((key, list)) }
  }
}
