import HeritageModel

/// The warning above a document that holds records which are not for everybody.
enum AccessNotice {
  /// Returns the warning, or `nil` if every record is public or says nothing about access.
  static func line(_ levels: [Access?]) -> Line? {
    guard let words = words(levels) else { return nil }
    return .strong("Not for publication") + .own(": \(words).")
  }

  /// Returns the warning for beside the document.
  static func text(_ levels: [Access?]) -> String? {
    words(levels).map { "not for publication: \($0)" }
  }

  private static func words(_ levels: [Access?]) -> String? {
    let closed = levels.compactMap(\.self).filter { $0 != .public }
    guard !closed.isEmpty else { return nil }
    let words = Access.allCases.filter(closed.contains).map(\.words).joined(separator: " or ")
    let verb = closed.count == 1 ? "is" : "are"
    return "\(counted(closed.count, "record")) here \(verb) marked \(words)"
  }
}

extension Access? {
  /// What follows the name of a record that is not for everybody.
  var mark: Line {
    switch self {
    case .public, nil: .empty
    case .restricted: " (restricted)"
    case .confidential: " (confidential)"
    }
  }
}
