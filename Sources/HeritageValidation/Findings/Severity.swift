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
  private var order: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.order < rhs.order }
}
