/// One thing that is wrong with one record, or that an editor should look at.
public struct Finding: Hashable, Sendable {
  /// The rule's permanent code, such as `GEO-02`.
  public let code: String
  public let severity: Severity
  /// The record, such as `monument/palmyra/temple-of-bel`.
  public let record: String
  /// What the record is about, such as `monument/palmyra/temple-of-bel`, where the finding is on
  /// what several records say of it.
  public let subject: String?
  /// The record's file below the registry's folder.
  public let path: String
  /// The field at fault, such as `location.latitude`, where it is one field.
  public let field: String?
  /// What is wrong, as a lowercase clause without a full stop.
  public let message: String
  /// What the editor can do about it.
  public let hint: String?
  /// The value to put in the field's place, where that can be told.
  public let suggestion: String?

  public init(
    code: String, severity: Severity, record: String, subject: String? = nil, path: String,
    field: String? = nil, message: String, hint: String? = nil, suggestion: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.record = record
    self.subject = subject
    self.path = path
    self.field = field
    self.message = message
    self.hint = hint
    self.suggestion = suggestion
  }
}

extension Finding: Comparable {
  /// Orders findings by record, then code, then field and message.
  public static func < (lhs: Finding, rhs: Finding) -> Bool {
    if lhs.record != rhs.record { return lhs.record < rhs.record }
    if lhs.code != rhs.code { return lhs.code < rhs.code }
    if lhs.field != rhs.field { return (lhs.field ?? "") < (rhs.field ?? "") }
    return (lhs.message, lhs.path) < (rhs.message, rhs.path)
  }
}

extension Finding: CustomStringConvertible {
  public var description: String {
    let advice = hint.map { "\n  hint: \($0)" } ?? ""
    return "\(path): \(severity.rawValue): \(message) [\(code)]\(advice)"
  }
}
