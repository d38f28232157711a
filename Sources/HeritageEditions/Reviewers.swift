import HeritageModel

/// Who reviewed and who took evidence back, for those who may know the body and not the person.
///
/// Whose a verdict is decides whether it counts. So where only the person is known who recorded it, or
/// a body that is not told, a number takes the name's place, the same for all that person's verdicts.
struct Reviewers {
  /// The names that the edition tells anyway, by what bodies are compared by.
  private var toldNames: [String: String] = [:]
  private let hiddenNames: Set<String>
  private var numbers: [String: Int] = [:]

  /// - Parameters:
  ///   - records: The records that the edition tells.
  ///   - reviews: The reviews of these, with who recorded them.
  ///   - retractions: The retractions that the edition tells of.
  ///   - hiddenNames: What bodies are called that are not told.
  init(
    _ records: Records, _ reviews: [Review], _ retractions: [Retraction], hiddenNames: Set<String>
  ) {
    self.hiddenNames = hiddenNames
    for report in records.reports { toldNames[report.assessor.bodyKey] = report.assessor }
    for source in records.sources {
      for name in source.aliases + [source.name] { toldNames[name.bodyKey] = name }
    }
    let named =
      reviews.map { ($0.recorded, $0.id, $0.by, $0.reviewer) }
      + retractions.map { ($0.recorded, $0.id, $0.by, $0.by) }
    for (_, _, by, reviewer) in named.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
      guard let key = reviewer?.bodyKey, isUntold(by), toldNames[key] == nil, numbers[key] == nil
      else { continue }
      numbers[key] = numbers.count + 1
    }
  }

  private func isUntold(_ by: String?) -> Bool {
    by.map { hiddenNames.contains($0.bodyKey) } ?? true
  }

  /// Returns what an edition calls somebody.
  ///
  /// - Parameters:
  ///   - by: Who judged, as the record says.
  ///   - reviewer: Who judged, or else who recorded it.
  /// - Returns: The name, or `nil` if nobody is named at all.
  func name(by: String?, or reviewer: String?) -> String? {
    guard isUntold(by), let key = reviewer?.bodyKey else { return by }
    return toldNames[key] ?? numbers[key].map { "reviewer \($0)" }
  }
}
