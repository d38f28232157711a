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
  /// What to write instead, where the value itself tells it.
  public let hint: String?

  package init(field: String, code: String, message: String, hint: String? = nil) {
    self.field = field
    self.code = code
    self.message = message
    self.hint = hint
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

extension RecordError {
  /// What to write instead, each piece of advice with its field where there are several problems;
  /// `nil` if no value tells it.
  public var advice: String? {
    let advice = problems.compactMap { problem in
      problem.hint.map { problems.count > 1 ? "'\(problem.field)': \($0)" : $0 }
    }
    return advice.isEmpty ? nil : advice.joined(separator: "; ")
  }

  /// What to do about it.
  public var hint: String { advice ?? "correct the fields and try again" }
}

extension RecordError: CustomStringConvertible {
  public var description: String {
    "\(record): " + problems.map(\.message).joined(separator: "; ")
  }
}

/// One thing that is wrong with a field, told once it is known where in a record the field is.
struct FieldFault: Sendable {
  enum Message {
    case missing
    /// What the value should be, such as `a text`.
    case wrongKind(expected: String)
    case told(String)
  }

  /// The field's path from the value that was read; empty for that value itself.
  var path = ""
  let code: String
  let message: Message
  var hint: String?

  var problem: FieldProblem {
    let text =
      switch message {
      case .missing: "'\(path)' is missing"
      case .wrongKind(let expected): "the value of '\(path)' is not \(expected)"
      case .told(let text): text
      }
    return FieldProblem(field: path, code: code, message: text, hint: hint)
  }
}

/// All that is wrong with the value of a field.
package struct FieldFaults: Error {
  private(set) var all: [FieldFault]

  init(all: [FieldFault]) {
    self.all = all
  }

  init(_ code: String, _ message: String, hint: String? = nil) {
    all = [FieldFault(code: code, message: .told(message), hint: hint)]
  }

  init(expected: String) {
    all = [FieldFault(code: FieldProblem.wrongKind, message: .wrongKind(expected: expected))]
  }

  /// The faults with their places, seen from the value that was read.
  package var problems: [FieldProblem] { all.map(\.problem) }

  /// The same faults, seen from outside the value that stands at a path.
  func inside(_ path: String) -> FieldFaults {
    FieldFaults(
      all: all.map { fault in
        var fault = fault
        fault.path = path + fault.path
        return fault
      })
  }
}
