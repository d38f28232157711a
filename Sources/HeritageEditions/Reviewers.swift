import HeritageAssessment
import HeritageModel

/// Who reviewed and who took evidence back, for those who may know the body and not the person.
///
/// Whose a verdict is decides whether it counts, and the commands write the person at work where
/// nobody else is named. So a name stays only where the edition tells it anyway, as a source or as the
/// body that made a claim; else a number takes its place, the same for all that body's verdicts.
struct Reviewers {
  private let claims: Claims
  /// The names that the edition tells anyway, by what they are compared by.
  private var toldNames: [String: String] = [:]
  /// One of these names of each body.
  private var toldBodies: [String: String] = [:]
  private var numbers: [String: Int] = [:]
  /// What those are called who recorded something or judged it.
  private var users: Set<String> = []

  /// - Parameters:
  ///   - told: The records that the edition tells.
  ///   - records: All records.
  ///   - reviews: The reviews that the edition tells of.
  ///   - retractions: The retractions that it tells of.
  ///   - hiddenNames: What bodies are called that are not told.
  init(
    _ told: Records, of records: Records, _ reviews: [Review], _ retractions: [Retraction],
    hiddenNames: Set<String>
  ) {
    claims = Claims(records)
    let names = told.reports.map(\.assessor) + told.sources.flatMap(\.names)
    for name in names.sorted() where !hiddenNames.contains(name.bodyKey) {
      toldNames[name.bodyKey] = toldNames[name.bodyKey] ?? name
      let body = claims.body(named: name)
      toldBodies[body] = toldBodies[body] ?? name
    }
    let judged =
      reviews.map { ($0.recorded, $0.id, $0.reviewer) }
      + retractions.map { ($0.recorded, $0.id, $0.by) }
    for (_, _, reviewer) in judged.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
      guard let reviewer else { continue }
      let body = claims.body(named: reviewer)
      if toldBodies[body] == nil, numbers[body] == nil { numbers[body] = numbers.count + 1 }
    }
    noteUsers(of: records)
  }

  private mutating func noteUsers(of records: Records) {
    let names =
      records.reports.map(\.recordedBy) + records.evidence.map(\.recordedBy)
      + records.reviews.flatMap { [$0.by, $0.recordedBy] } + records.retractions.map(\.by)
      + records.setAsides.map(\.by)
    users = Set(names.compactMap { $0?.bodyKey }.filter { toldNames[$0] == nil })
  }

  /// Returns what an edition calls somebody who judged.
  ///
  /// - Parameters:
  ///   - name: Who judged, or else who recorded it.
  ///   - assessor: Whose claim was judged, which is the name for a body that speaks under several.
  /// - Returns: The name, or `nil` if nobody is named at all.
  func name(of name: String?, judging assessor: String? = nil) -> String? {
    guard let name else { return nil }
    if let told = toldNames[name.bodyKey] { return told }
    let body = claims.body(named: name)
    if let assessor, claims.body(named: assessor) == body { return assessor }
    return toldBodies[body] ?? numbers[body].map { "reviewer \($0)" }
  }

  /// Tells whether a text is what somebody is called who works on the registry, and no more is known.
  func isOnlyUser(_ name: String) -> Bool { users.contains(name.bodyKey) }
}
