/// Every rule that a record of this registry or a row of an import can break, with its explanation.
public enum RuleCatalogue {
  /// The explanations, in the order of the subjects and then of the codes.
  public static let all: [RuleExplanation] = [
    dates, identity, geography, worldHeritage, protection, monuments, reports, grades, causes,
    evidence, imagery, custody, verification, sensitivity, imports, reading,
  ].flatMap { $0 }

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })

  /// Returns the explanation of a code in either case, or `nil` for a code that no rule has.
  public static func explanation(of code: String) -> RuleExplanation? {
    byCode[code.uppercased()]
  }

  /// Returns the severity of a rule; a code that no rule has is an error.
  public static func severity(of code: String) -> Severity {
    byCode[code]?.severity ?? .error
  }
}
