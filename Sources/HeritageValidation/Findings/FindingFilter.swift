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

  /// Tells whether a rule can bring forth a wanted finding.
  public func admits(code: String) -> Bool {
    codes.isEmpty || codes.contains { code.hasPrefix($0) }
  }

  public func admits(_ finding: Finding) -> Bool {
    admits(code: finding.code) && finding.severity >= minimumSeverity
      && (record == nil || record == finding.record || record == finding.subject)
  }
}
