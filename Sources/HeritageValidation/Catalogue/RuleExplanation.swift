/// What a rule means, why it is there, and what to do about it.
public struct RuleExplanation: Hashable, Sendable {
  /// The permanent code, such as `GEO-02`.
  public let code: String
  public let severity: Severity
  /// The fault in a few words.
  public let title: String
  /// When the rule speaks up.
  public let meaning: String
  /// What goes wrong for a reader when nobody mends it.
  public let reason: String
  /// What the editor can do.
  public let mend: String
  /// The standard or the choice that the rule rests on.
  public let source: String

  public init(
    _ code: String, _ severity: Severity, _ title: String, meaning: String, reason: String,
    mend: String, source: String = "this registry's own rules"
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.reason = reason
    self.mend = mend
    self.source = source
  }
}
