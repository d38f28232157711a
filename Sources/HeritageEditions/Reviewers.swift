import HeritageModel

/// Who reviewed and who took evidence back, for those who may know the body and not the person.
///
/// Whose a verdict is decides whether it counts. So where the name is that of the person who recorded
/// it, or of a body that is not told, a number takes its place, the same for all that person's verdicts.
/// A retraction does not say who recorded it, and commands put in the name of whoever is at work: its
/// name is told only where the edition tells it anyway.
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
    for review in reviews where !isUntold(review) {
      if let by = review.by { toldNames[by.bodyKey] = by }
    }
    // The numbers that an earlier edition gave stay as they are.
    for name in retractions.compactMap(\.by) where Self.isNumber(name) {
      toldNames[name.bodyKey] = name
    }
    let named =
      reviews.filter(isUntold).map { ($0.recorded, $0.id, $0.reviewer) }
      + retractions.map { ($0.recorded, $0.id, $0.by) }
    var next = 1
    for (_, _, name) in named.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
      guard let key = name?.bodyKey, toldNames[key] == nil, numbers[key] == nil else { continue }
      while toldNames[Self.name(next).bodyKey] != nil { next += 1 }
      numbers[key] = next
      next += 1
    }
  }

  private static func name(_ number: Int) -> String { "reviewer \(number)" }

  private static func isNumber(_ name: String) -> Bool {
    name.split(separator: " ").last.flatMap { Int($0) }.map { self.name($0) == name } ?? false
  }

  /// Whether a review names nobody, a body that is not told, or the person who recorded it.
  private func isUntold(_ review: Review) -> Bool {
    guard let key = review.by?.bodyKey else { return true }
    return hiddenNames.contains(key) || key == review.recordedBy?.bodyKey
  }

  /// Returns whom an edition names as the author of a review; `nil` if nobody is named at all.
  func author(of review: Review) -> String? {
    isUntold(review) ? told(review.reviewer) : review.by
  }

  /// Returns whom an edition names as the author of a retraction; `nil` if nobody is named at all.
  func author(of retraction: Retraction) -> String? { told(retraction.by) }

  /// A name that the edition tells anyway, or else its number.
  private func told(_ name: String?) -> String? {
    guard let key = name?.bodyKey else { return nil }
    return toldNames[key] ?? numbers[key].map(Self.name)
  }
}
