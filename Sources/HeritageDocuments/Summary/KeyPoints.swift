import HeritageAssessment
import HeritageModel

/// What a reader should know first: what is lost, what is disputed, since when that is known.
struct KeyPoints {
  /// How many names a point lists before it counts the rest.
  private static let limit = 8

  /// The subjects, each with its name and its state.
  let told: [(title: String, state: Assessment)]
  /// What is counted, such as `monument`.
  let noun: String
  let records: KnownRecords

  var lines: [Line] {
    guard !told.isEmpty else { return [] }
    let lesser = [DamageGrade.moderate, .slight, .possible].compactMap(point).joined(" ")
    let points = [
      point(.destroyed), point(.severe), lesser.isEmpty ? nil : lesser, disputed, withdrawn,
      missing,
    ].compactMap(\.self)
    return points.isEmpty ? ["No damage is on record."] : points
  }

  /// The subjects of one grade, how well that is known, and since when.
  private func point(_ grade: DamageGrade) -> Line? {
    let found = told.filter { $0.state.grade == grade }
    guard !found.isEmpty else { return nil }
    let label = grade.phrase.capitalizedFirst
    let names = found.map { "\($0.title) (\(detail(of: $0.state)))" }.joined("; ", upTo: Self.limit)
    return .strong("\(label): \(found.count) of \(counted(told.count, noun))") + " – " + names + "."
  }

  private var disputed: Line? {
    let open = told.compactMap { entry -> Line? in
      let subjects = entry.state.subjectsOfDispute
      guard !subjects.isEmpty else { return nil }
      return "\(entry.title) (\(own: subjects.joined(separator: ", ")))"
    }
    guard !open.isEmpty else { return nil }
    return .strong("Reports disagree about \(counted(open.count, noun))") + " – "
      + open.joined("; ", upTo: Self.limit) + "."
  }

  private var withdrawn: Line? {
    let weak = told.filter(\.state.restsOnlyOnWithdrawn)
    guard !weak.isEmpty else { return nil }
    return .strong("Rests only on withdrawn evidence: \(weak.count)") + " – "
      + weak.map { .record($0.title) }.joined(upTo: Self.limit) + "."
  }

  private var missing: Line? {
    let silent = told.filter { $0.state.status == .unassessed }
    guard !silent.isEmpty else { return nil }
    return .strong("Without any report: \(silent.count)") + " – "
      + silent.map { .record($0.title) }.joined(upTo: Self.limit)
      + ". That says nothing about their state."
  }

  /// How well a state is known, when the event was, and since when that is known.
  private func detail(of state: Assessment) -> Line {
    var parts: [Line] = [.own(state.certainty)]
    parts.append(state.event.map { "event \($0.line)" } ?? "date of the event not known")
    if let since = records.firstReported(state) { parts.append(since) }
    return parts.joined("; ")
  }
}

extension Assessment {
  /// How sure the state is, in a word or two.
  fileprivate var certainty: String {
    if restsOnlyOnWithdrawn { return "evidence withdrawn" }
    return switch verification {
    case .verified: "verified"
    case .partiallyVerified: "partly verified"
    case .disputed: "disputed"
    default: status == .alert ? "no evidence on record" : status.rawValue
    }
  }

  /// What live reports say different things about.
  var subjectsOfDispute: [String] {
    let codes = Set(contradictions.map(\.code))
    var subjects: [String] = []
    if !dissent.isEmpty || !codes.isDisjoint(with: ["GRD-06", "GRD-07", "GRD-09"]) {
      let grades = Set([grade] + dissent.map(\.grade)).filter { $0.rank != nil }
      let order = GradeCounts.order.reversed().filter(grades.contains)
      subjects.append(order.map(\.rawValue).joined(separator: " or "))
    }
    if !codes.isDisjoint(with: ["GRD-08", "EVD-12", "EVD-13", "EVD-14"]) {
      subjects.append("when it happened")
    }
    if codes.contains("GRD-13") { subjects.append("how much is left") }
    return subjects
  }
}

extension KnownRecords {
  /// The day on which the first report of damage by the event was made public, or else recorded.
  func firstReported(_ state: Assessment) -> Line? {
    let told = Set(state.incidents.first(where: \.isCurrent)?.reports ?? [])
    let reports = (reportsBySubject[state.subject] ?? []).filter {
      told.contains($0.id) && ($0.grade.rank ?? 0) > 0
    }
    if let first = reports.compactMap({ $0.published?.upper.knownDay }).min() {
      return .own("first reported \(first)")
    }
    return reports.map(\.recorded.day).min().map { .own("on record since \($0)") }
  }
}
