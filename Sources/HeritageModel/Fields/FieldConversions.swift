import CanonicalJSON

extension FieldReader {
  package mutating func string(_ key: String) -> String? {
    value(key) { (value) throws(WrongKind) in try Self.text(value) }
  }

  package mutating func bool(_ key: String) -> Bool? {
    value(key) { (value) throws(WrongKind) in
      guard let flag = value.boolValue else { throw WrongKind("true or false") }
      return flag
    }
  }

  package mutating func integer(_ key: String) -> Int? {
    value(key) { (value) throws(WrongKind) in
      guard let number = value.intValue else { throw WrongKind("a whole number") }
      return number
    }
  }

  package mutating func number(_ key: String) -> Double? {
    value(key) { (value) throws(WrongKind) in
      guard let number = value.doubleValue else { throw WrongKind("a number") }
      return number
    }
  }

  package mutating func strings(_ key: String) -> [String] {
    list(key) { (value) throws(WrongKind) in try Self.text(value) }
  }

  package mutating func slug(_ key: String) -> Slug? {
    converted(key) { (text) throws(IdentifierError) in try Slug(text) }
  }

  package mutating func recordID(_ key: String) -> RecordID? {
    converted(key) { (text) throws(IdentifierError) in try RecordID(text) }
  }

  package mutating func recordIDs(_ key: String) -> [RecordID] {
    convertedList(key) { (text) throws(IdentifierError) in try RecordID(text) }
  }

  package mutating func date(_ key: String) -> StatedDate? {
    converted(key) { (text) throws(EDTFError) in try StatedDate(text) }
  }

  package mutating func instant(_ key: String) -> Instant? {
    converted(key) { (text) throws(InstantError) in try Instant(text) }
  }

  package mutating func term<Term: ControlledTerm>(_ key: String, _: Term.Type) -> Term? {
    converted(key) { (text) throws(UnknownTerm) in try Self.term(text) }
  }

  package mutating func terms<Term: ControlledTerm>(_ key: String, _: Term.Type) -> [Term] {
    convertedList(key) { (text) throws(UnknownTerm) in try Self.term(text) }
  }

  package mutating func component<Part: RecordComponent>(_ key: String, _: Part.Type) -> Part? {
    guard let value = value(key) else { return nil }
    return part(value, key)
  }

  package mutating func components<Part: RecordComponent>(_ key: String, _: Part.Type) -> [Part] {
    guard let value = value(key) else { return [] }
    guard let list = value.arrayValue else {
      report(key, FieldProblem.wrongKind, "the value of '\(path(of: key))' is not a list")
      return []
    }
    return list.enumerated().compactMap { index, item in part(item, "\(key)[\(index)]") }
  }

  private mutating func part<Part: RecordComponent>(_ value: JSONValue, _ key: String) -> Part? {
    guard let object = value.objectValue else {
      report(key, FieldProblem.wrongKind, "the value of '\(path(of: key))' is not an object")
      return nil
    }
    var inner = FieldReader(object, prefix: path(of: key) + ".")
    let part = Part(reading: &inner)
    absorb(inner)
    return inner.problems.isEmpty ? part : nil
  }

  private mutating func converted<T, Failure: FieldFailure>(
    _ key: String, _ convert: (String) throws(Failure) -> T
  ) -> T? {
    guard let text = string(key) else { return nil }
    do {
      return try convert(text)
    } catch {
      report(key, error.fieldCode, error.fieldMessage)
      return nil
    }
  }

  mutating func convertedList<T, Failure: FieldFailure>(
    _ key: String, _ convert: (String) throws(Failure) -> T
  ) -> [T] {
    list(key) { (value) throws(ItemFailure<Failure>) in
      guard let text = value.stringValue else { throw .wrongKind(WrongKind("a text")) }
      do throws(Failure) {
        return try convert(text)
      } catch {
        throw .unconvertible(error)
      }
    }
  }

  private mutating func list<T, Failure: FieldFailure>(
    _ key: String, _ convert: (JSONValue) throws(Failure) -> T
  ) -> [T] {
    guard let value = value(key) else { return [] }
    guard let items = value.arrayValue else {
      report(key, FieldProblem.wrongKind, "the value of '\(path(of: key))' is not a list")
      return []
    }
    var results: [T] = []
    for (index, item) in items.enumerated() {
      do {
        results.append(try convert(item))
      } catch {
        let place = "\(key)[\(index)]"
        report(place, error.fieldCode, error.fieldMessage(at: path(of: place)))
      }
    }
    return results
  }

  private static func text(_ value: JSONValue) throws(WrongKind) -> String {
    guard let text = value.stringValue else { throw WrongKind("a text") }
    return text
  }

  private static func term<Term: ControlledTerm>(_ text: String) throws(UnknownTerm) -> Term {
    guard let term = Term(rawValue: text) else { throw UnknownTerm(text, in: Term.self) }
    return term
  }
}
