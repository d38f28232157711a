public import HeritageModel

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
  /// What the message says of the record and of others, apart from its words, such as `XX`; a
  /// decision on the finding holds by them.
  public let values: [String]
  /// What the editor can do about it.
  public let hint: String?
  /// The value to put in the field's place, where that can be told.
  public let suggestion: String?

  public init(
    code: String, severity: Severity, record: String, subject: String? = nil, path: String,
    field: String? = nil, message: String, values: [String] = [], hint: String? = nil,
    suggestion: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.record = record
    self.subject = subject
    self.path = path
    self.field = field
    self.message = message
    self.values = values
    self.hint = hint
    self.suggestion = suggestion
  }
}

extension Finding: Comparable {
  /// Orders findings by record, then code, then field and message.
  public static func < (lhs: Finding, rhs: Finding) -> Bool {
    (lhs.record, lhs.code, lhs.field ?? "", lhs.message, lhs.path)
      < (rhs.record, rhs.code, rhs.field ?? "", rhs.message, rhs.path)
  }
}

extension Finding: CustomStringConvertible {
  public var description: String {
    let advice = hint.map { "\n  hint: \($0)" } ?? ""
    return "\(path): \(severity.rawValue): \(message) [\(code)]\(advice)"
  }
}

/// How much a finding weighs.
public enum Severity: String, CaseIterable, Sendable {
  /// Worth a look; often right as it is.
  case info
  /// Probably wrong, or a gap that a reader should know of.
  case warning
  /// Wrong, or unsafe to publish.
  case error
}

extension Severity: Comparable {
  /// The least first, as the cases stand above.
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.order < rhs.order }
}

/// Which findings are wanted.
public struct FindingFilter: Hashable, Sendable {
  /// Codes or their beginnings, such as `GRD` or `GEO-02`; empty for all.
  public var codes: [String]
  /// The record, such as `site/palmyra`, or `nil` for all; to that of a site or a monument belong
  /// the findings on what its reports say together.
  public var record: String?
  public var minimumSeverity: Severity

  /// Every finding.
  public static let everything = FindingFilter()

  public init(codes: [String] = [], record: String? = nil, minimumSeverity: Severity = .info) {
    self.codes = codes.map { $0.uppercased() }
    self.record = record
    self.minimumSeverity = minimumSeverity
  }

  /// The filter without the record.
  package var ofAnyRecord: FindingFilter {
    FindingFilter(codes: codes, minimumSeverity: minimumSeverity)
  }

  /// Tells whether a rule can bring forth a wanted finding.
  public func admits(code: String) -> Bool {
    codes.isEmpty || codes.contains { code.hasPrefix($0) }
  }

  public func admits(_ finding: Finding) -> Bool {
    admits(code: finding.code) && finding.severity >= minimumSeverity
      && (record == nil || record == finding.record || record == finding.subject)
  }
}

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
        hint: problem.hint ?? RuleCatalogue.explanation(of: code)?.mend)
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

/// A finding that somebody set aside, with the decision that still holds.
public struct FindingSetAside: Hashable, Sendable {
  public let finding: Finding
  public let decision: SetAside

  package init(finding: Finding, decision: SetAside) {
    self.finding = finding
    self.decision = decision
  }
}
