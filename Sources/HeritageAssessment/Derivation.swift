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
  private let support: Support

  init(_ subject: Subject, _ claims: Claims, from viewpoint: Viewpoint) {
    self.subject = subject
    let known = claims.known(subject, from: viewpoint)
    ended = known.ended.map {
      EndedClaim(report: $0.report.id, verdict: $0.verdict, by: $0.by)
    }.sorted { $0.report < $1.report }
    let done = (claims.interventionsBySubject[subject] ?? [])
      .filter { viewpoint.knows($0) && viewpoint.reaches($0.date) }
    interventions = done.sorted { left, right in
      (left.date?.lower.knownDay?.number ?? .max, left.id)
        < (right.date?.lower.knownDay?.number ?? .max, right.id)
    }
    let mendings = Mending.spans(of: done)
    func read(_ live: [Claim]) -> [IncidentReading] {
      IncidentGrouping.groups(of: live, incidents: claims.incidents, mendings: mendings)
        .compactMap { IncidentReading($0, live) }
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
    current = CurrentEvent.index(among: readings, mendings: mendings)
    timeline = current.map { TimelineConflict(readings, current: $0, mendings: mendings) }
    support =
      current.map { Support(readings[$0].winner, agreeing: readings[$0].agreeing) }
      ?? Support(
        without: known.ended.map { ($0.report, $0.verdict) }, isUndecided: !undecided.isEmpty)
    status = StatusRule.status(of: support)
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
          claim, relation: isUnsupported ? .laterWithoutSupport : .laterAndLesser,
          insteadOf: winner)
      }
    let contradictions = readings.flatMap(\.contradictions) + timeline.contradictions
    let start = reading.event?.lower.knownDay
    return Assessment(
      subject: subject, grade: winner.report.grade, gradeUpper: winner.report.gradeUpper,
      event: reading.event, status: status, verification: winner.standing,
      basis: [winner.report.id] + reading.agreeing.map(\.report.id).sorted(),
      decision: reading.decision, dissent: dissent, bracket: reading.bracket,
      contradictions: contradictions.sorted(),
      interventions: interventions.filter { intervention in
        guard let start, let end = intervention.date?.upper.knownDay else { return true }
        return end >= start
      },
      incidents: readings.enumerated().map { $1.summary(isCurrent: $0 == current) },
      undecided: undecided.map { $0.summary(isCurrent: false) },
      later: later.map(\.report).sorted(), ended: ended,
      weakened: live.compactMap(WeakenedClaim.init),
      restsOnlyOnWithdrawn: support.isWithdrawn)
  }

  /// The state of a subject about which no claim counts.
  private var withoutClaims: Assessment {
    Assessment(
      subject: subject, grade: .unknown, gradeUpper: nil, event: nil, status: status,
      verification: nil, basis: [], decision: nil, dissent: [], bracket: nil, contradictions: [],
      interventions: interventions, incidents: [],
      undecided: undecided.map { $0.summary(isCurrent: false) },
      later: later.map(\.report).sorted(), ended: ended, weakened: [],
      restsOnlyOnWithdrawn: false)
  }
}

extension Claims {
  /// A known report that no longer counts.
  fileprivate struct Ended {
    let report: Report
    let verdict: Verdict
    let by: RecordID?
  }

  /// Returns the reports about a subject that were known, those ended apart from the others.
  fileprivate func known(
    _ subject: Subject, from viewpoint: Viewpoint
  ) -> (live: [Claim], ended: [Ended]) {
    var live: [Claim] = []
    var ended: [Ended] = []
    for index in reportsBySubject[subject] ?? [] {
      let report = reports[index]
      guard viewpoint.knows(report) else { continue }
      let support = ClaimSupport(of: report, self, from: viewpoint)
      let standing = standing(of: report, support: support, from: viewpoint)
      if let verdict = standing.verdict, verdict.endsClaim {
        guard viewpoint.reaches(report.event) else { continue }
        ended.append(Ended(report: report, verdict: verdict, by: standing.by))
      } else {
        live.append(Claim(report, standing: standing, support: support))
      }
    }
    return (live.sorted { $0.report.id < $1.report.id }, ended)
  }
}
