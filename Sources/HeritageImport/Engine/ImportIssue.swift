public import CanonicalJSON

/// Something an import says about one row or one value of a listing; thrown, a reason not to import
/// the row.
public struct ImportIssue: Error, Hashable {
  /// The line of the value or the row, counting from 1, or 0 when it concerns no line.
  public internal(set) var line: Int
  /// The external identifier of the row, or `row 12` where it has none.
  public internal(set) var record: String
  /// The name of the row's site, cut to 80 characters, where it has one.
  public internal(set) var name: String? {
    didSet { name = name.map { $0.count > 80 ? $0.prefix(80) + "…" : $0 } }
  }
  /// The element, or nothing when the issue concerns the whole row.
  public let field: String
  /// The value at fault, cut to 200 characters.
  public internal(set) var value: String?
  /// The permanent code, such as `GEO-01`.
  public let code: String
  /// What is wrong, lowercase, without a full stop.
  public internal(set) var message: String
  /// The nearest valid value, or what to do, where it is known.
  public let suggestion: String?

  // A reason not to import a row learns last which row that is.
  package init(
    _ field: String, line: Int, record: String = "", value: String? = nil, code: String,
    _ message: String, suggestion: String? = nil
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
    json["name"] = name.map(JSONValue.string)
    json["suggestion"] = suggestion.map(JSONValue.string)
    return json
  }
}

extension ImportIssue: CustomStringConvertible {
  /// The row's identifier and name.
  public var subject: String { name.map { "\(record) \($0)" } ?? record }

  /// The issue in one line, without the document's name.
  public var description: String {
    let place = line > 0 ? "\(line): " : ""
    return "\(place)\(subject): \(message)" + (suggestion.map { " (\($0))" } ?? "")
      + " [\(code)]"
  }
}

/// The permanent codes of an import's own warnings and rejections, which `docs/rules.md` explains.
///
/// Faults that a record can have as well carry the code of the rule for records, such as `GEO-01`.
public enum ImportCode {
  // Codes that only one source needs stand beside its reader.
  public static let notCarriedOver = "IMP-01"
  public static let missing = "IMP-03"
  /// A cell of an export that comes back differs and changes nothing.
  package static let cellNotTaken = "IMP-21"
  /// A row of an export that comes back is of no record of the registry.
  package static let unknownRecord = "IMP-22"
  /// A cell of an export that comes back says what the record said before.
  package static let olderText = "IMP-23"
  static let changedHistory = "IMP-05"
  static let contradiction = "IMP-06"
  static let languageUnknown = "IMP-07"
  static let rowCount = "IMP-08"
  static let editionNotNewer = "IMP-10"
  static let rowOutOfShape = "IMP-13"
  static let fileNotFound = "IMP-19"
  static let fileInDoubt = "IMP-20"
  static let sameFile = "EVD-16"
  static let suspiciousPrecision = "GEO-07"
  static let controlsRemoved = "TXT-01"
  static let replacementCharacter = "TXT-02"
  static let doubleEncoded = "TXT-03"
  static let softHyphensRemoved = "TXT-04"
}
