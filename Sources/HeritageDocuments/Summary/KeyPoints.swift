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
  /// Whether claims stay with places of the scope that were divided and are not counted.
  var hasDivided = false
  /// Whom the points are told to.
  let edition: EditionNote

  var lines: [Line] {
    guard !told.isEmpty else { return [] }
    let lesser = [DamageGrade.moderate, .slight, .possible].compactMap(point).joined(" ")
    let damage = [point(.destroyed), point(.severe), lesser.isEmpty ? nil : lesser]
    let others = [point(.none), contested, alleged, disputed, withdrawn, later, missing]
      .compactMap(\.self)
    let known = damage.compactMap(\.self)
    // A range may reach damage, and a place that was divided may have some.
    let isSilent =
      known.isEmpty && later == nil && !hasDivided && told.allSatisfy { $0.state.gradeUpper == nil }
    return (isSilent ? ["No damage is on record that evidence carries."] : known) + others
  }

  /// The subjects of one grade, how well that is known, and since when.
  private func point(_ grade: DamageGrade) -> Line? {
    let found = told.filter { $0.state.countedGrade == grade }
    guard !found.isEmpty else { return nil }
    let label = grade.phrase.capitalizedFirst
    let names = found.map { "\($0.title) (\(detail(of: $0.state)))" }.joined("; ", upTo: Self.limit)
    return Line(parts: [.strongGrade(grade, label)])
      + .strong(": \(found.count) of \(counted(told.count, noun))") + " – " + names + "."
  }

  private var contested: Line? {
    list("Contested", told.filter(\.state.isContested)) {
      ": \($0.state.sidesLine); counted as \($0.state.countedGrade.codeLine)"
    }
  }

  private var alleged: Line? {
    list(
      "Only alleged",
      told.filter { $0.state.countedGrade == .unknown && $0.state.grade.rank != nil }
    ) { ": \($0.state.phraseLine)" }
  }

  private var later: Line? {
    list(
      "No damage known for that day",
      told.filter { $0.state.status == .unassessed && !$0.state.later.isEmpty }
    ) { entry in
      let intact: Line = entry.state.intactImage.map { "intact on \($0.acquired.line); " } ?? ""
      return " (\(intact)later: \(own: counted(entry.state.later.count, "claim")))"
    }
  }

  private func list(
    _ label: String, _ found: [(title: String, state: Assessment)],
    _ detail: ((title: String, state: Assessment)) -> Line
  ) -> Line? {
    guard !found.isEmpty else { return nil }
    return .strong("\(label): \(found.count)") + " – "
      + found.map { .record($0.title) + detail($0) }.joined("; ", upTo: Self.limit) + "."
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
    let silent = told.filter(\.state.isWithoutAnyReport)
    guard !silent.isEmpty else { return nil }
    return .strong("Without any \(edition.report): \(silent.count)") + " – "
      + silent.map { .record($0.title) }.joined(upTo: Self.limit)
      + ". That says nothing about their state."
  }

  /// How well a state is known, when the event was, and since when that is known.
  private func detail(of state: Assessment) -> Line {
    var parts: [Line] = [.own(state.certainty)]
    if let upper = state.gradeUpper, upper != state.grade {
      parts.insert("at least, and up to \(upper.phraseLine)", at: 0)
    }
    if let event = state.event {
      parts.append("event \(event.line)")
    } else if let look = state.look {
      parts.append(look.line)
    } else {
      parts.append("date not known")
    }
    if let since = records.firstReported(state) { parts.append(since) }
    return parts.joined("; ")
  }
}

extension Assessment {
  /// How well the state is known, in a few words.
  fileprivate var certainty: String {
    if isContested { return "contested" }
    var marks = [grounds?.kind.phrase ?? "no evidence on record"]
    if status == .disputed { marks.append("disputed by a review") }
    if isVerified { marks.append("verified") }
    if isCorroborated { marks.append("corroborated") }
    return marks.joined(separator: ", ")
  }

  /// What live reports say different things about.
  var subjectsOfDispute: [String] {
    let codes = Set(contradictions.map(\.code))
    var subjects: [String] = []
    // What is contested is told by itself, with its sides.
    if !dissent.isEmpty, !isContested {
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
  /// The day on which the first report of the damage that gives the state was made public.
  ///
  /// The day of recording is never told as that.
  func firstReported(_ state: Assessment) -> Line? {
    let told = Set(
      state.basis + (state.incidents.first(where: \.isCurrent)?.reports ?? []))
    let dates = (reportsBySubject[state.subject] ?? [])
      .filter { told.contains($0.id) && ($0.grade.rank ?? 0) > 0 }.compactMap(\.published)
    let first = dates.min { one, other in
      (one.upper.knownDay?.number ?? .max, one.text)
        < (other.upper.knownDay?.number ?? .max, other.text)
    }
    return first.map { "first reported \($0.line)" }
  }
}
