import HeritageModel

/// The warning above a document that holds records which are not for everybody.
enum AccessNotice {
  /// Returns the warning, or `nil` if every record is public or says nothing about access.
  static func line(_ levels: [Access?]) -> Line? {
    let closed = levels.compactMap(\.self).filter { $0 != .public }
    guard !closed.isEmpty else { return nil }
    let words = Access.allCases.filter(closed.contains).map(\.words).joined(separator: " or ")
    let verb = closed.count == 1 ? "is" : "are"
    return .strong("Not for publication")
      + .own(": \(counted(closed.count, "record")) here \(verb) marked \(words).")
  }
}
