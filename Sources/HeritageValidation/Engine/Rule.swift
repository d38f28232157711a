import HeritageModel

/// One question asked of one kind of thing: a record, or a part that several records have.
///
/// Rules never change a record, never stop at the first problem, and look at other records only
/// through the indexes of the set, so that a check takes time in proportion to the records. The
/// explanation stands where other code has its comment: it is what `heritage check --explain`
/// prints and what `docs/rules.md` is made of.
struct Rule<Checked>: Sendable {
  let explanation: RuleExplanation
  /// Whether the rule also asks about reports that no longer count.
  let asksAboutEndedClaims: Bool
  let violations: @Sendable (_ checked: Checked, _ records: RecordSet) -> [Violation]

  init<Outcome: Violations>(
    _ code: String, _ severity: Severity, _ title: String, meaning: String, reason: String,
    mend: String, source: String = RuleExplanation.ownRules, asksAboutEndedClaims: Bool = false,
    check: @escaping @Sendable (Checked, RecordSet) -> Outcome
  ) {
    self.init(
      RuleExplanation(
        code, severity, title, meaning: meaning, reason: reason, mend: mend, source: source),
      asksAboutEndedClaims: asksAboutEndedClaims, check: check)
  }

  /// Creates a rule that shares the explanation of one that asks the same of something else.
  init<Outcome: Violations>(
    _ explanation: RuleExplanation, asksAboutEndedClaims: Bool = false,
    check: @escaping @Sendable (Checked, RecordSet) -> Outcome
  ) {
    self.explanation = explanation
    self.asksAboutEndedClaims = asksAboutEndedClaims
    violations = { check($0, $1).all }
  }
}

/// A rule, whatever it checks.
protocol AnyRule: Sendable { var explanation: RuleExplanation { get } }

extension Rule: AnyRule {}

/// What a check finds: at most one violation, or any number of them.
protocol Violations: Sendable { var all: [Violation] { get } }

extension Violation?: Violations { var all: [Violation] { map { [$0] } ?? [] } }

extension [Violation]: Violations { var all: [Violation] { self } }

/// What a rule says of a record; the engine adds the code, the severity, the record and its file.
struct Violation: Hashable, Sendable {
  let message: FaultText
  var field: String?
  /// What to do about this one, where it is more than the explanation says.
  var hint: String?
  var suggestion: String?
  /// The record at fault, where it is another than the one that was checked.
  var record: RecordReference?

  init(
    _ message: FaultText, field: String? = nil, hint: String? = nil, suggestion: String? = nil,
    of record: RecordReference? = nil
  ) {
    self.message = message
    self.field = field
    self.hint = hint
    self.suggestion = suggestion
    self.record = record
  }

  /// The hint, or else what mends such a fault, with the value to put in place where neither names it.
  func advice(or mend: String) -> String {
    let hint = hint ?? mend
    guard let suggestion, !hint.contains(suggestion) else { return hint }
    return "\(hint); did you mean '\(suggestion)'?"
  }
}
