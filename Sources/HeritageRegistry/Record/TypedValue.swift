import CanonicalJSON
import HeritageModel

/// A value as a person types it for a field, which tells what it is.
enum TypedValue {
  /// Reads a value.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - shape: The sort of value that the field holds; `nil` for a field that no version knows, whose
  ///     value is what it looks like.
  ///   - path: The field, for a message.
  /// - Returns: The value, its texts cleaned like those of drafts.
  /// - Throws: ``RegistryError`` if the text is no such value.
  static func read(
    _ text: String, as shape: FieldShape?, at path: FieldPath
  ) throws(RegistryError) -> JSONValue {
    switch shape {
    case .text?: return .string(JSONObject.clean(text))
    case .flag?:
      if let flag = Bool(text) { return .bool(flag) }
    case .whole?:
      if let number = Int(text) { return .integer(number) }
    case .number?:
      if let number = DecimalNumber.read(Array(text.utf8)[...]) { return .number(number) }
    case .list?:
      if let json = json(text), json.arrayValue != nil { return JSONObject.cleaned(json) }
    case .part?, .keyed?, .foreign?:
      if let json = json(text), json.objectValue != nil { return JSONObject.cleaned(json) }
    // What no version knows is what it looks like.
    case nil: return JSONObject.cleaned(json(text) ?? .string(text))
    }
    throw .usage(
      "'\(path)' is \(shape?.words ?? ""), and '\(text)' is none",
      hint: hint(text, shape, path))
  }

  private static func hint(_ text: String, _ shape: FieldShape?, _ path: FieldPath) -> String? {
    switch shape {
    case .list(.text): "write --add \(path)=\(text), or a list such as '[\"\(text)\"]'"
    case .list: "write it as JSON, or --add an item"
    case .part(let fields): "set one of its fields, such as \(path).\(fields.keys.min() ?? "")"
    case .number: DecimalNumber.suggestion(for: text) ?? "write a number such as 34.5541"
    case .flag: "write true or false"
    case .keyed(.text) where path.field == "externalIds":
      "set one of them, such as \(path).wikidata=Q5747"
    default: "write it as JSON"
    }
  }

  private static func json(_ text: String) -> JSONValue? {
    do throws(JSONError) {
      return try JSONParser.parse(Array(text.utf8))
    } catch {
      // It is plain text.
      return nil
    }
  }
}
