package import CanonicalJSON

extension FieldReader {
  package mutating func integers(_ key: String) -> [Int] {
    guard let value = value(key) else { return [] }
    guard let items = value.arrayValue else {
      report(key, FieldProblem.wrongKind, "the value of '\(path(of: key))' is not a list")
      return []
    }
    return items.enumerated().compactMap { index, item in
      guard let number = item.intValue else {
        let place = "\(key)[\(index)]"
        report(
          place, FieldProblem.wrongKind, "the value of '\(path(of: place))' is not a whole number")
        return nil
      }
      return number
    }
  }

  package mutating func object(_ key: String) -> JSONObject? {
    value(key) { (value) throws(WrongKind) in
      guard let object = value.objectValue else { throw WrongKind("an object") }
      return object
    }
  }

  package mutating func dictionary(_ key: String) -> [String: String] {
    guard let value = value(key) else { return [:] }
    guard let object = value.objectValue else {
      report(key, FieldProblem.wrongKind, "the value of '\(path(of: key))' is not an object")
      return [:]
    }
    var result: [String: String] = [:]
    for (name, value) in object {
      guard let text = value.stringValue else {
        let place = "\(key).\(name)"
        report(place, FieldProblem.wrongKind, "the value of '\(path(of: place))' is not a text")
        continue
      }
      result[name] = text
    }
    return result
  }

  /// Reads a SHA-256 as 64 lowercase hexadecimal digits (rule EVD-01).
  package mutating func digest(_ key: String) -> String? {
    guard let text = string(key) else { return nil }
    guard Digest.isSHA256(text) else {
      report(key, "EVD-01", "\(quoted(text)) is not a SHA-256 of 64 lowercase hexadecimal digits")
      return nil
    }
    return text
  }
}

/// The form of a digest's text.
public enum Digest {
  /// Tells whether a text is 64 lowercase hexadecimal digits.
  public static func isSHA256(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }
}

extension JSONObject {
  mutating func set(_ key: String, _ numbers: [Int]) {
    if !numbers.isEmpty { self[key] = .array(numbers.map(JSONValue.integer)) }
  }

  mutating func set(_ key: String, _ texts: [String: String]) {
    guard !texts.isEmpty else { return }
    var object = JSONObject()
    for name in texts.keys.sorted() { object[name] = texts[name].map(JSONValue.string) }
    self[key] = .object(object)
  }
}

extension FieldReader {
  package mutating func slugs(_ key: String) -> [Slug] {
    convertedList(key) { (text) throws(IdentifierError) in try Slug(text) }
  }

  /// Reads a distance in metres that must be more than 0 (rule EVD-09).
  package mutating func groundSampleDistance(_ key: String) -> Double? {
    guard let metres = number(key) else { return nil }
    guard metres > 0 else {
      report(key, "EVD-09", "a ground sample distance of \(metres) m is not more than 0")
      return nil
    }
    return metres
  }
}
