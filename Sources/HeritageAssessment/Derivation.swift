import HeritageModel

/// What was known of a subject at a viewpoint, sorted into events.
struct Derivation {
  let subject: Subject
  /// The claims that count, by identifier.
  let live: [Claim]
  let ended: [EndedClaim]
  /// The claims of events that had not happened by the day asked about, with the day of each.
  let later: [LaterClaim]
  /// The events that may or may not have happened by the day asked about, oldest first.
  let undecided: [IncidentReading]
  /// The interventions known, earliest first.
  let interventions: [Intervention]
  /// The events, oldest first.
  let readings: [IncidentReading]
  /// The event that gives the grade.
  let current: Int?
  let timeline: TimelineConflict?
  let status: AssessmentStatus
  private let contradictions: [Contradiction]
  private let support: Support

  init(_ subject: Subject, _ records: some ClaimRecords, from viewpoint: Viewpoint) {
    self.subject = subject
    let known = records.known(subject, from: viewpoint)
    ended = known.ended.map { EndedClaim(report: $0.report.id, verdict: $0.verdict, by: $0.by) }
      .sorted { $0.report < $1.report }
    let done = records.interventions(on: subject).filter {
      viewpoint.knows($0) && viewpoint.reaches($0.date)
    }
    interventions = done.sorted { left, right in
      (left.date?.lower.knownDay?.number ?? .max, left.id)
        < (right.date?.lower.knownDay?.number ?? .max, right.id)
    }
    let repairs = SpanIndex(done.filter(\.type.mendsDamage))
    func read(_ live: [Claim]) -> [IncidentReading] {
      IncidentGrouping.groups(of: live, incidents: records, repairs: repairs).compactMap {
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
    timeline = current.map { TimelineConflict(readings, current: $0, repairs: repairs) }
    support =
      current.map { Support(readings[$0].winner, agreeing: readings[$0].agreeing) }
      ?? Support(
        without: known.ended.map { ($0.report, $0.verdict) }, isUndecided: !undecided.isEmpty)
    status = StatusRule.status(of: support)
    contradictions = Self.joined(
      Timeline(live, on: subject, in: records, done).contradictions,
      readings.flatMap(\.contradictions))
  }

  /// Returns what claims contradict each other about, with what the reading of single events adds.
  private static func joined(
    _ claims: [Contradiction], _ events: [Contradiction]
  ) -> [Contradiction] {
    let told = Set(claims.map(\.identity))
    return (claims + events.filter { !told.contains($0.identity) }).sorted()
  }

  /// The claims that support the grade, the deciding one first.
  var supporters: [Claim] {
    current.map { Support.claims(readings[$0].winner, readings[$0].agreeing) } ?? []
  }

  /// Which rows of the status table were tried, up to the one that decided.
  var rulesTried: [StatusTrial] {
    var tried: [StatusTrial] = []
    for rule in StatusRule.table {
      let applies = rule.applies(support)
      tried.append(StatusTrial(status: rule.status, clause: rule.sentence, applies: applies))
      if applies { break }
    }
    return tried
  }

  var assessment: Assessment {
    guard let current, let timeline else { return withoutClaims }
    let reading = readings[current]
    let winner = reading.winner
    let dissent =
      reading.dissent
      + timeline.destroyed.map {
        Dissent($0.claim, relation: .destroyedEarlier(event: $0.event?.text), insteadOf: winner)
      }
      + timeline.later.map { claim in
        let isUnsupported = !claim.isSupported && winner.isSupported
        return Dissent(
          claim, relation: isUnsupported ? .laterWithoutSupport : .laterAndLesser, insteadOf: winner
        )
      }
    let start = reading.event?.lower.knownDay
    return Assessment(
      subject: subject, grade: winner.report.grade, gradeUpper: winner.report.gradeUpper,
      event: reading.event, status: status, verification: winner.standing,
      basis: [winner.report.id] + reading.agreeing.map(\.report.id).sorted(),
      decision: reading.decision, dissent: dissent, bracket: reading.bracket,
      contradictions: contradictions,
      interventions: interventions.filter { intervention in
        guard let start, let end = intervention.date?.upper.knownDay else { return true }
        return end >= start
      }, incidents: readings.enumerated().map { $1.summary(isCurrent: $0 == current) },
      undecided: undecided.map { $0.summary(isCurrent: false) },
      later: later.map(\.report).sorted(), ended: ended,
      weakened: live.compactMap(WeakenedClaim.init), restsOnlyOnWithdrawn: support.isWithdrawn)
  }

  /// The state of a subject about which no claim counts.
  private var withoutClaims: Assessment {
    Assessment(
      subject: subject, grade: .unknown, gradeUpper: nil, event: nil, status: status,
      verification: nil, basis: [], decision: nil, dissent: [], bracket: nil, contradictions: [],
      interventions: interventions, incidents: [],
      undecided: undecided.map { $0.summary(isCurrent: false) },
      later: later.map(\.report).sorted(), ended: ended, weakened: [], restsOnlyOnWithdrawn: false)
  }
}
