import HeritageModel

/// What was known of a subject at a viewpoint, sorted into events.
struct Derivation {
  let subject: Subject
  /// The claims that count, by identifier.
  let live: [Claim]
  let ended: [EndedClaim]
  /// The reports of events that had not happened by the day asked about, with the day of each.
  let later: [LeftOutReport]
  /// The events that may or may not have happened by the day asked about, oldest first.
  let undecided: [IncidentReading]
  /// The interventions known, earliest first.
  let interventions: [Intervention]
  /// The events, oldest first.
  let readings: [IncidentReading]
  /// The event that gives the grade.
  let current: Int?
  let status: AssessmentStatus
  private let dissent: [Dissent]
  private let contradictions: [Contradiction]
  private let support: Support

  init(_ subject: Subject, _ records: Claims, from viewpoint: Viewpoint) {
    self.subject = subject
    let known = records.known(subject, from: viewpoint)
    ended = known.ended.map(\.claim).sorted { $0.report < $1.report }
    let done = records.interventions(on: subject, from: viewpoint)
    interventions = done.sorted { left, right in
      (left.date?.lower.knownDay?.number ?? .max, left.id)
        < (right.date?.lower.knownDay?.number ?? .max, right.id)
    }
    let repairs = SpanIndex(done.filter(\.type.mendsDamage))
    func read(_ live: [Claim]) -> [IncidentReading] {
      IncidentGrouping.groups(of: live, in: records, repairs: repairs).compactMap {
        IncidentReading($0, live)
      }
    }
    var live = known.live
    var readings = read(live)
    let timing = viewpoint.asked.map { EventTiming(readings, by: $0) }
    later = timing?.later ?? []
    undecided = timing?.undecided ?? []
    if let timing, !timing.leftOut.isEmpty {
      live.removeAll { timing.leftOut.contains($0.report.id) }
      readings = read(live)
    }
    self.live = live
    self.readings = readings
    current = CurrentEvent.index(among: readings, repairs: repairs)
    dissent = current.map { Self.dissent(from: $0, among: readings, repairs) } ?? []
    support =
      current.map { Support(readings[$0].winner, agreeing: readings[$0].agreeing) }
      ?? Support(
        without: known.ended.map { ($0.report, $0.claim.verdict) },
        isUndecided: !undecided.isEmpty)
    status = StatusRule.status(of: support)
    let found = Timeline(live, on: subject, in: records, done).contradictions
    let told = Set(found.map(\.identity))
    // What the reading of single events adds.
    let added = readings.flatMap(\.contradictions).filter { !told.contains($0.identity) }
    contradictions = (found + added).sorted()
  }

  /// The claims that support the grade, the deciding one first.
  var supporters: [Claim] {
    current.map { Support.claims(readings[$0].winner, readings[$0].agreeing) } ?? []
  }

  /// Which rows of the status table were tried, up to the one that decided.
  var rulesTried: [StatusTrial] {
    let decided = StatusRule.table.firstIndex { $0.status == status } ?? 0
    return StatusRule.table[...decided].map {
      StatusTrial(status: $0.status, clause: $0.sentence, applies: $0.status == status)
    }
  }

  /// What follows; the state is unknown where no claim counts.
  var assessment: Assessment {
    let reading = current.map { readings[$0] }
    let winner = reading?.winner
    let start = reading?.event?.lower.knownDay
    return Assessment(
      subject: subject, grade: winner?.report.grade ?? .unknown,
      gradeUpper: winner?.report.gradeUpper, event: reading?.event, status: status,
      verification: winner?.standing,
      basis: reading.map { [$0.winner.id] + $0.agreeing.map(\.id).sorted() } ?? [],
      decision: reading?.decision, dissent: dissent, bracket: reading?.bracket,
      contradictions: contradictions,
      interventions: interventions.filter { intervention in
        guard let start, let end = intervention.date?.upper.knownDay else { return true }
        return end >= start
      }, incidents: readings.enumerated().map { $1.summary(isCurrent: $0 == current) },
      undecided: undecided.map { $0.summary(isCurrent: false) },
      later: later.map(\.report).sorted(), ended: ended,
      weakened: live.compactMap(WeakenedClaim.init), restsOnlyOnWithdrawn: support.isWithdrawn)
  }

  /// Returns the claims that say something else than the event that gives the grade: its own, then
  /// those of earlier ones that say "destroyed" with nothing rebuilt since, then those of later ones.
  private static func dissent(
    from current: Int, among readings: [IncidentReading], _ repairs: SpanIndex
  ) -> [Dissent] {
    let reading = readings[current]
    let winner = reading.winner
    let earlier = readings[..<current].filter {
      !repairs.mayLie(between: $0.group, and: reading.group)
    }
    let destroyed =
      winner.report.grade == .destroyed
      ? []
      : earlier.flatMap { event in
        event.claims.filter { $0.report.grade == .destroyed }.map {
          Dissent($0, relation: .destroyedEarlier(event: event.event?.text), insteadOf: winner)
        }
      }
    let later = readings[(current + 1)...].filter(\.isKnown).flatMap(\.claims).filter {
      $0.grades.isKnown && $0.grades != winner.grades
    }
    return reading.dissent + destroyed
      + later.map { claim in
        let isUnsupported = !claim.isSupported && winner.isSupported
        return Dissent(
          claim, relation: isUnsupported ? .laterWithoutSupport : .laterAndLesser, insteadOf: winner
        )
      }
  }
}
