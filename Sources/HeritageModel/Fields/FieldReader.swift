package import CanonicalJSON

/// Reads the members of one JSON object and collects all that is wrong with them.
///
/// A record is read to its end, so that an editor sees every fault at once; what was not asked
/// for is left in ``rest``, and goes back into the record when it is written.
package struct FieldReader {
  private let object: JSONObject
  private let prefix: String
  private var asked: [String] = []
  package private(set) var problems: [FieldProblem] = []

  package init(_ object: JSONObject, prefix: String = "") {
    self.object = object
    self.prefix = prefix
  }

  /// The members that no one asked for.
  package var rest: JSONObject {
    guard asked.count < object.count else { return JSONObject() }
    var rest = JSONObject()
    for (key, value) in object where !asked.contains(key) { rest[key] = value }
    return rest
  }

  package mutating func report(_ key: String, _ code: String, _ message: String) {
    problems.append(FieldProblem(field: prefix + key, code: code, message: message))
  }

  package mutating func value(_ key: String) -> JSONValue? {
    guard let value = object[key] else { return nil }
    asked.append(key)
    return value
  }

  /// Reads a member through a conversion that says what is wrong.
  package mutating func value<T, Failure: FieldFailure>(
    _ key: String, as convert: (JSONValue) throws(Failure) -> T
  ) -> T? {
    guard let value = value(key) else { return nil }
    do {
      return try convert(value)
    } catch {
      report(key, error.fieldCode, error.fieldMessage(at: path(of: key)))
      return nil
    }
  }

  /// Notes that a member which must be there is not, unless it was there and is faulty.
  package mutating func require<T>(_ key: String, _ value: T?) -> T? {
    if value == nil, object[key] == nil {
      report(key, FieldProblem.missing, "'\(prefix)\(key)' is missing")
    }
    return value
  }

  package mutating func absorb(_ inner: FieldReader) {
    problems += inner.problems
  }

  package func path(of key: String) -> String { prefix + key }

  /// Returns nothing, or throws all that was found wrong.
  package func finish(_ reference: String) throws(RecordError) {
    guard problems.isEmpty else { throw RecordError(record: reference, problems: problems) }
  }
}

/// An error that says which rule a field's value breaks.
package protocol FieldFailure: Error {
  var fieldCode: String { get }
  var fieldMessage: String { get }

  /// The message for the field at a path, where the value alone does not say enough.
  func fieldMessage(at path: String) -> String
}

extension FieldFailure {
  package func fieldMessage(at path: String) -> String { fieldMessage }
}

/// One thing that is wrong with one field of a record.
public struct FieldProblem: Error, Hashable, Sendable {
  /// A field that must be there is not.
  public static let missing = "REC-01"
  /// A field holds a value of another kind, such as a number where a text belongs.
  public static let wrongKind = "REC-02"
  /// A field holds a word that its controlled list does not have.
  public static let notInVocabulary = "REC-03"

  /// The field's path, such as `worldHeritage.criteria`.
  public let field: String
  /// The rule's permanent code, such as `GEO-01`.
  public let code: String
  /// What is wrong, lowercase, without a full stop.
  public let message: String

  package init(field: String, code: String, message: String) {
    self.field = field
    self.code = code
    self.message = message
  }
}

/// All that keeps a JSON object from being a record.
public struct RecordError: Error, Hashable, Sendable {
  /// The record as far as it can be told, such as `report/7K3M9XQ2PD4T`.
  public let record: String
  public let problems: [FieldProblem]

  package init(record: String, problems: [FieldProblem]) {
    self.record = record
    self.problems = problems
  }
}

extension RecordError: CustomStringConvertible {
  public var description: String {
    "\(record): " + problems.map(\.message).joined(separator: "; ")
  }
}
