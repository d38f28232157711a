package import CanonicalJSON

// Texts, numbers, identifiers and dates as fields hold them.

extension String: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> String {
    guard let text = json.stringValue else { throw FieldFaults(expected: "a text") }
    return text
  }

  package static func read(plain cursor: inout JSONCursor) throws(NotPlain) -> String {
    try cursor.string()
  }

  package var written: JSONValue { .string(self) }

  package static var schema: JSONObject { JSONSchema.text }
}

extension Bool: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> Bool {
    guard let flag = json.boolValue else { throw FieldFaults(expected: "true or false") }
    return flag
  }

  package var written: JSONValue { .bool(self) }

  package static var schema: JSONObject { ["type": "boolean"] }
}

extension Int: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> Int {
    guard let number = json.intValue else { throw FieldFaults(expected: "a whole number") }
    return number
  }

  package var written: JSONValue { .integer(self) }

  package static var schema: JSONObject { ["type": "integer"] }
}

extension Double: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> Double {
    guard let number = json.doubleValue else { throw FieldFaults(expected: "a number") }
    return number
  }

  package var written: JSONValue { .number(self) }

  package static var schema: JSONObject { ["type": "number"] }
}

/// An object of a foreign format, kept as it is.
extension JSONValue: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> JSONValue {
    guard json.objectValue != nil else { throw FieldFaults(expected: "an object") }
    return json
  }

  package var written: JSONValue { self }

  package static var schema: JSONObject { ["type": "object"] }
}

extension Slug: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> Slug {
    let text = try String.read(json)
    do throws(IdentifierError) {
      return try Slug(text)
    } catch {
      throw FieldFaults("IDN-01", error.description)
    }
  }

  package var written: JSONValue { .string(text) }

  package static var schema: JSONObject { JSONSchema.slug }
}

extension RecordID: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> RecordID {
    let text = try String.read(json)
    do throws(IdentifierError) {
      return try RecordID(text)
    } catch {
      throw FieldFaults("IDN-01", error.description)
    }
  }

  package var written: JSONValue { .string(text) }

  package static var schema: JSONObject { JSONSchema.recordID }
}

extension StatedDate: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> StatedDate {
    let text = try String.read(json)
    do throws(EDTFError) {
      return try StatedDate(text)
    } catch {
      throw FieldFaults(error.code.rawValue, error.description, hint: error.hint)
    }
  }

  package var written: JSONValue { .string(text) }

  package static var schema: JSONObject { JSONSchema.date }
}

extension Instant: FieldValue {
  package static func read(_ json: JSONValue) throws(FieldFaults) -> Instant {
    let text = try String.read(json)
    do throws(InstantError) {
      return try Instant(text)
    } catch {
      throw FieldFaults("DAT-01", error.description, hint: error.hint)
    }
  }

  package var written: JSONValue { .string(description) }

  package static var schema: JSONObject { JSONSchema.instant }
}
