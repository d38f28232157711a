public import HeritageModel

extension RecordError {
  /// Turns what keeps a record from being read into findings, one a field.
  ///
  /// A date's own code stays in front of its message, as `DAT-01` and `DAT-02` sum several up.
  ///
  /// - Parameter path: The record's file below the registry's folder.
  /// - Returns: The findings, in the order of the problems.
  public func findings(path: String) -> [Finding] {
    problems.map { problem in
      let code = Self.ruleCode(problem.code)
      let message = code == problem.code ? problem.message : "\(problem.code): \(problem.message)"
      return Finding(
        code: code, severity: RuleCatalogue.severity(of: code), record: record, path: path,
        field: problem.field, message: message,
        hint: RuleCatalogue.explanation(of: code)?.mend)
    }
  }

  private static func ruleCode(_ code: String) -> String {
    switch code {
    case EDTFError.Code.reversed.rawValue: "DAT-02"
    case EDTFError.Code.unsupported.rawValue: "DAT-03"
    case _ where code.hasPrefix("DATE-"): "DAT-01"
    default: code
    }
  }
}
