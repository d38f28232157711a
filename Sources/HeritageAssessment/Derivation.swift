import HeritageModel

/// What was known of a subject at a viewpoint, weighed, and told event by event.
struct Derivation {
  let subject: Subject
  private let viewpoint: Viewpoint
  /// The claims that count, by identifier.
  let live: [Claim]
  let ended: [EndedClaim]
  /// The reports of events and looks later than the day asked about, with the day of each.
  let later: [LeftOutReport]
  /// The events that may or may not have happened by the day asked about, oldest first.
  let undecided: [IncidentReading]
  /// The interventions known, earliest first.
  let interventions: [Intervention]
  let works: [Works]
  /// The claims weighed against each other.
  let reading: Reading
  /// The events, oldest first.
  let events: [IncidentReading]
  let status: AssessmentStatus
  private let contradictions: [Contradiction]
  private let intactImage: IntactImage?

  init(_ subject: Subject, _ records: Claims, from viewpoint: Viewpoint) {
    self.subject = subject
    self.viewpoint = viewpoint
    let known = records.known(subject, from: viewpoint)
    ended = known.ended.map(\.claim).sorted { $0.report < $1.report }
    let done = records.interventions(on: subject, from: viewpoint)
    interventions = done.sorted { left, right in
      (left.date?.lower.knownDay?.number ?? .max, left.id)
        < (right.date?.lower.knownDay?.number ?? .max, right.id)
    }
    // Works that may lie after the day asked about had not certainly been done by then.
    let works = done.filter { viewpoint.isOver($0.date) }
      .compactMap { Works($0, in: records, from: viewpoint) }
    self.works = works
    let repairs = SpanIndex(done.filter(\.type.mendsDamage))
    func read(_ live: [Claim]) -> [IncidentReading] {
      IncidentGrouping.groups(of: live, repairs: repairs).compactMap {
        IncidentReading($0, of: live, works: works)
      }
    }
    var live = known.live
    var events = read(live)
    let timing = viewpoint.asked.map { EventTiming(events, by: $0) }
    later = timing?.later ?? []
    undecided = timing?.undecided ?? []
    intactImage = viewpoint.asked.flatMap { IntactImage(known.live, on: $0) }
    if let timing, !timing.leftOut.isEmpty {
      live.removeAll { timing.leftOut.contains($0.report.id) }
      events = read(live)
    }
    self.live = live
    self.events = events
    let reading = Reading(live, works: works)
    self.reading = reading
    status = StatusRule.status(
      of: live.isEmpty
        ? Support(
          without: known.ended.map { ($0.report, $0.claim.verdict) },
          isUndecided: !undecided.isEmpty)
        : Support(reading))
    let found = Timeline(live, on: subject, in: records, done).contradictions
    let told = Set(found.map(\.identity))
    // What the telling of single events adds.
    let added = events.flatMap(\.contradictions).filter { !told.contains($0.identity) }
    contradictions = (found + added).sorted()
  }

  /// The position of the event that the deciding claim tells of.
  var current: Int? {
    reading.winner.flatMap { winner in
      events.firstIndex { event in event.claims.contains { $0.id == winner.id } }
    }
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
    let winner = reading.winner
    let told = reading.supporters
    let images = ImageBounds(reading.related)
    let event = EventDating(reading.dating, images: images).event
    let start = event?.lower.knownDay
    let current = current
    return Assessment(
      subject: subject, grade: winner?.report.grade ?? .unknown,
      gradeUpper: winner?.report.gradeUpper, countedGrade: reading.weighing.countedGrade,
      contestedRange: reading.contestedRange, sides: reading.sides, event: event,
      look: winner?.grounds.look, status: status, verification: winner?.standing.verdict,
      isVerified: winner?.isVerified ?? false, corroboration: reading.corroboration,
      basis: told.map(\.id), outcomes: ClaimOutcome.all(in: reading), grounds: winner?.grounds,
      decision: reading.weighing.decision,
      dissent: reading.dissent, furtherDamage: reading.furtherDamage,
      allegedDamage: reading.allegedDamage, inconclusive: reading.inconclusive,
      earlierLooks: reading.earlierLooks,
      loweredBy: reading.lowering, works: worksNotes, bracket: images.bracket,
      contradictions: contradictions,
      interventions: interventions.filter { intervention in
        guard let start, let end = intervention.date?.upper.knownDay else { return true }
        return end >= start
      }, incidents: events.enumerated().map { $1.summary(isCurrent: $0 == current) },
      undecided: undecided.map { $0.summary(isCurrent: false) },
      later: later.map(\.report).sorted(), intactImage: intactImage, ended: ended,
      uncounted: live.flatMap(\.standing.uncounted), weakened: live.compactMap(WeakenedClaim.init),
      restsOnlyOnWithdrawn: reading.restsOnlyOnWithdrawn,
      recordedOn: Set(live.map(\.report.subject)).subtracting([subject]).sorted())
  }

  /// What each of the works that can mend damage means for the state.
  private var worksNotes: [WorksNote] {
    let dated = Dictionary(works.map { ($0.id, $0) }) { first, _ in first }
    return interventions.filter { $0.type.mendsDamage && viewpoint.isOver($0.date) }.compactMap {
      intervention in
      let closed = reading.weighing.closed(by: intervention.id)
      if let worst = closed.max(by: { $0.lowestRank < $1.lowestRank }) {
        return WorksNote(
          works: intervention,
          effect: .closed(worst.report.grade, upTo: worst.report.gradeUpper))
      }
      guard let winner = reading.winner, winner.lowestRank > 0 else { return nil }
      guard let work = dated[intervention.id] else {
        let isDated = DaySpan(intervention.date).map { $0.lower != .min && $0.upper != .max }
        return WorksNote(
          works: intervention, effect: isDated == true ? .withoutEvidence : .undated)
      }
      guard let damage = winner.days ?? winner.look else {
        return WorksNote(works: intervention, effect: .undated)
      }
      if damage.upper < work.days.lower {
        let isSeenSince = (winner.look?.lower ?? .min) > work.days.upper
        return isSeenSince ? nil : WorksNote(works: intervention, effect: .notLookedAtSince)
      }
      // Works before the damage mean nothing for it.
      return damage.lower <= work.days.upper
        ? WorksNote(works: intervention, effect: .undated) : nil
    }
  }
}

extension IntactImage {
  /// Finds the first image of a day or later that shows the subject intact, or returns `nil`.
  fileprivate init?(_ claims: [Claim], on asked: Day) {
    let images = claims.flatMap(\.evidence).compactMap { item -> (Day, IntactImage)? in
      guard item.stateShown == .intact, let acquired = item.acquired,
        let day = acquired.lower.knownDay, day >= asked
      else { return nil }
      return (day, IntactImage(evidence: item.id, acquired: acquired))
    }
    guard let first = images.min(by: { ($0.0, $0.1.evidence) < ($1.0, $1.1.evidence) }) else {
      return nil
    }
    self = first.1
  }
}
