public import CanonicalJSON

/// What is wrong with a document of JSON, or with one of its rows.
public enum JSONFault: Error, Hashable, Sendable {
  /// The document does not follow the grammar.
  case syntax(JSONError.Reason)
  /// A word that programs write for what is no number.
  case notANumber(String)
  case utf16
  /// Another value follows where the document should end.
  case secondValue
  case recordTooLong(limit: Int)
  case textTooLong(limit: Int)
  case tooManyTexts(limit: Int)
  case tooManyPaths(limit: Int)
  case pathTooLong(limit: Int)
  /// The rows cannot be told; the paths of what could be rows are named.
  case noRecords(arrays: [String])
  /// There is no array at the path that was named.
  case noArray(at: String, arrays: [String])
  /// The geometries are in a reference system other than WGS 84.
  case foreignReference(String)
  /// A row has no names or places for its values.
  case bareValue
}

extension JSONFault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .syntax(let reason): reason.description
    case .notANumber(let word): "'\(word)' is no JSON"
    case .utf16: "the text is UTF-16, not UTF-8"
    case .secondValue: "a second value follows the one that should fill the document"
    case .recordTooLong(let limit): "a row longer than \(limit) bytes"
    case .textTooLong(let limit): "a text longer than \(limit) bytes"
    case .tooManyTexts(let limit): "a row with more than \(limit) values"
    case .tooManyPaths(let limit): "members with more than \(limit) different paths"
    case .pathTooLong(let limit): "a member's path longer than \(limit) bytes"
    case .noRecords(let arrays):
      arrays.isEmpty
        ? "there is no array of objects in it whose elements could be the rows"
        : "the rows can be those of \(Self.listed(arrays))"
    case .noArray(let path, _): "there is no array at '\(path)'"
    case .foreignReference(let name): "the reference system '\(name)' is not WGS 84"
    case .bareValue: "the row is neither an object nor an array"
    }
  }

  /// What the user can do next.
  public var hint: String {
    switch self {
    case .syntax(.duplicateKey): "keep one of the two"
    case .syntax(.loneSurrogate), .syntax(.incompleteUnicodeEscape):
      "half of a character was cut off: write the whole one, or leave it out"
    case .syntax(.unexpectedEnd), .syntax(.unterminatedString):
      "the file may be cut off: fetch it again"
    case .syntax(let reason):
      JSONError(line: 0, column: 0, reason: reason).hint
        ?? "mend it in a text editor, or write the file anew with the program it is from"
    case .notANumber: "write null where there is no number"
    case .utf16: "name the encoding, as in '--encoding utf-16le', or save the file as UTF-8"
    case .secondValue: "if each line is a value, say so with \"format\": \"jsonl\" in the mapping"
    case .recordTooLong, .tooManyTexts: "split it, or leave out what is not about the place"
    case .textTooLong: "leave it out; pictures and the like belong into files of their own"
    case .tooManyPaths, .pathTooLong:
      "members are names of columns: what changes from row to row belongs into their values"
    case .noRecords(let arrays):
      arrays.first.map { "name one in the mapping's input, as in \"records\": \"\($0)\"" }
        ?? Self.usualRows
    case .noArray(_, let arrays):
      arrays.isEmpty ? Self.usualRows : "there are arrays at \(Self.listed(arrays))"
    case .foreignReference:
      "convert the file to longitude and latitude first: ogr2ogr -t_srs EPSG:4326"
    case .bareValue: "write its values as members with names"
    }
  }

  private static let usualRows = "rows are the elements of an array, or values each on its own line"

  private static func listed(_ paths: [String]) -> String {
    paths.prefix(10).map { "'\($0)'" }.joined(separator: ", ") + (paths.count > 10 ? ", …" : "")
  }
}
