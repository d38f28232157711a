public import HeritageModel

/// Figures by class that a source states together with their total.
public struct HeadlineFigures: Hashable, Sendable {
  /// How many places the source counts in each grade.
  public let counts: [DamageGrade: Int]
  /// The total that the source states.
  public let total: Int

  public init(counts: [DamageGrade: Int], total: Int) {
    self.counts = counts
    self.total = total
  }

  /// Checks that the classes add up to the total (rule GRD-12).
  ///
  /// - Parameters:
  ///   - record: What states the figures, such as `evidence/9FQ2X6D3HWKE`.
  ///   - path: Its file below the registry's folder.
  /// - Returns: The finding, or `nil` if they do.
  public func finding(record: String, path: String) -> Finding? {
    let sum = counts.values.reduce(0, +)
    guard sum != total else { return nil }
    return Finding(
      code: "GRD-12", severity: RuleCatalogue.severity(of: "GRD-12"), record: record, path: path,
      message: "the classes add up to \(sum) but the total is \(total)",
      hint: "look for a class that was left out, or for places counted twice")
  }
}
