public import CanonicalJSON

/// Something an import says about one row or one value of a listing.
public struct ImportIssue: Hashable, Sendable {
  /// The line of the value or the row, counting from 1, or 0 when it concerns no line.
  public let line: Int
  /// The external identifier of the row, or `row 12` where it has none.
  public let record: String
  /// The element, or nothing when the issue concerns the whole row.
  public let field: String
  /// The value at fault, cut to 200 characters.
  public let value: String?
  /// The permanent code, such as `GEO-01`.
  public let code: String
  /// What is wrong, lowercase, without a full stop.
  public let message: String
  /// The nearest valid value, or what to do, where it is known.
  public let suggestion: String?

  package init(
    line: Int, record: String, field: String, value: String? = nil, code: String,
    message: String, suggestion: String? = nil
  ) {
    self.line = line
    self.record = record
    self.field = field
    self.value = value.map { $0.count > 200 ? $0.prefix(200) + "…" : $0 }
    self.code = code
    self.message = message
    self.suggestion = suggestion
  }

  /// The issue as the import's JSON result has it; without a value, that is an empty text.
  public var json: JSONObject {
    var json: JSONObject = [
      "code": .string(code), "field": .string(field), "line": .integer(line),
      "message": .string(message), "record": .string(record),
      "value": .string(value ?? ""),
    ]
    json["suggestion"] = suggestion.map(JSONValue.string)
    return json
  }
}

extension ImportIssue: CustomStringConvertible {
  /// The issue in one line, without the document's name.
  public var description: String {
    let place = line > 0 ? "\(line): " : ""
    return "\(place)\(record): \(message)" + (suggestion.map { " (\($0))" } ?? "") + " [\(code)]"
  }
}

/// The permanent codes of an import's own warnings and rejections.
///
/// Faults that a record can have as well carry the code of the rule for records, such as `GEO-01`.
public enum ImportCode: String, CaseIterable, Sendable {
  case notCarriedOver = "IMP-01"
  case dangerIncomplete = "IMP-02"
  case missing = "IMP-03"
  case changedHistory = "IMP-05"
  case contradiction = "IMP-06"
  case languageUnknown = "IMP-07"
  case rowCount = "IMP-08"
  case inscriptionIncomplete = "IMP-09"
  case controlsRemoved = "TXT-01"
  case replacementCharacter = "TXT-02"
  case doubleEncoded = "TXT-03"
  case softHyphensRemoved = "TXT-04"

  /// What the code stands for.
  public var meaning: String {
    switch self {
    case .notCarriedOver: "a value has no field of its own; it is kept verbatim"
    case .dangerIncomplete:
      "the listing's danger field is incomplete; an open period is never closed by it"
    case .missing: "a property of the registry is not in the listing; it is never deleted"
    case .changedHistory: "a fact of the past differs from an earlier edition; both are kept"
    case .contradiction: "the listing contradicts the registry, which is left as it is"
    case .languageUnknown: "the listing's language cannot be told"
    case .rowCount: "the listing has another number of rows than it says"
    case .inscriptionIncomplete:
      "the year, the criteria or the category is not known, so the status is not stated"
    case .controlsRemoved: "control characters were removed from a text"
    case .replacementCharacter: "characters of a text were lost before the import"
    case .doubleEncoded: "a text looks encoded twice; it is kept as it is"
    case .softHyphensRemoved: "soft hyphens were removed from inside words"
    }
  }
}
