public import HeritageModel

/// Derives the state of a subject from the claims about it.
///
/// A pure function of records and two days: the same records give the same result in any order.
public enum Assessor {
  /// Derives the state of a site as a whole or of one monument.
  ///
  /// A site's own state comes from the reports about the site as a whole; see ``SiteState``.
  ///
  /// - Parameters:
  ///   - subject: What is assessed.
  ///   - claims: The records, which may be those of many sites.
  ///   - viewpoint: The day asked about and the day up to which records were known.
  /// - Returns: The state with its basis, its dissent and the rule applied.
  public static func assess(
    _ subject: Subject, claims: Claims, from viewpoint: Viewpoint = .latest
  ) -> Assessment {
    let known = claims.known(subject, from: viewpoint)
    let done = (claims.interventionsBySubject[subject] ?? [])
      .filter { viewpoint.knows($0) && viewpoint.reaches($0.date) }
    let mendings = Mending.spans(of: done)
    let groups = IncidentGrouping.groups(
      of: known.live, incidents: claims.incidentsByID, mendings: mendings)
    let readings = groups.compactMap { IncidentReading($0, known.live) }
    let ended = known.ended.map { EndedClaim(report: $0.report.id, verdict: $0.verdict) }
      .sorted { $0.report < $1.report }
    guard let index = readings.lastIndex(where: \.isKnown) ?? readings.indices.last else {
      return Assessment(
        subject: subject, status: StatusRule.status(of: Support(without: known.ended)),
        interventions: sorted(done), ended: ended)
    }
    let timeline = TimelineConflict(
      older: Array(readings[..<index]), current: readings[index], mendings: mendings)
    return Assessment(
      subject: subject, readings: readings, index: index, timeline: timeline,
      interventions: sorted(done), ended: ended)
  }

  private static func sorted(_ interventions: [Intervention]) -> [Intervention] {
    interventions.sorted { left, right in
      (left.date?.lower.knownDay?.number ?? .max, left.id)
        < (right.date?.lower.knownDay?.number ?? .max, right.id)
    }
  }
}

extension Claims {
  /// Returns the reports about a subject that were known, those that count apart from the others.
  fileprivate func known(
    _ subject: Subject, from viewpoint: Viewpoint
  ) -> (live: [Claim], ended: [(report: Report, verdict: Verdict)]) {
    var live: [Claim] = []
    var ended: [(report: Report, verdict: Verdict)] = []
    for index in reportsBySubject[subject] ?? [] {
      let report = reports[index]
      guard viewpoint.knows(report), viewpoint.reaches(report.event) else { continue }
      let standing = standing(of: report.id, from: viewpoint)
      if let standing, standing.endsClaim {
        ended.append((report, standing))
      } else {
        live.append(Claim(report, standing: standing, evidence: evidence(of: report)))
      }
    }
    return (live.sorted { $0.report.id < $1.report.id }, ended)
  }
}

extension Assessment {
  /// The state of a subject about which no claim counts.
  fileprivate init(
    subject: Subject, status: AssessmentStatus, interventions: [Intervention], ended: [EndedClaim]
  ) {
    self.init(
      subject: subject, grade: .unknown, gradeUpper: nil, event: nil, status: status,
      verification: nil, basis: [], decision: nil, dissent: [], bracket: nil, contradictions: [],
      interventions: interventions, incidents: [], ended: ended)
  }

  fileprivate init(
    subject: Subject, readings: [IncidentReading], index: Int, timeline: TimelineConflict,
    interventions: [Intervention], ended: [EndedClaim]
  ) {
    let current = readings[index]
    let winner = current.winner
    let others = current.claims.dropFirst()
    let agreeing = others.filter { $0.grades == winner.grades }
    let dissent =
      others.filter { $0.grades.isKnown && $0.grades != winner.grades }
      .map { Dissent($0, relation: .sameEvent, insteadOf: winner) }
      + timeline.destroyed.map {
        Dissent($0.claim, relation: .destroyedEarlier(event: $0.event?.text), insteadOf: winner)
      }
    let contradictions =
      readings.flatMap(\.contradictions) + (timeline.contradiction.map { [$0] } ?? [])
    let start = current.event?.lower.knownDay
    self.init(
      subject: subject, grade: winner.report.grade, gradeUpper: winner.report.gradeUpper,
      event: current.event,
      status: StatusRule.status(of: Support(winner, agreeing: agreeing)),
      verification: winner.standing,
      basis: [winner.report.id] + agreeing.map(\.report.id).sorted(),
      decision: current.decision, dissent: dissent, bracket: current.bracket,
      contradictions: contradictions.sorted(),
      interventions: interventions.filter { intervention in
        guard let start, let end = intervention.date?.upper.knownDay else { return true }
        return end >= start
      },
      incidents: readings.enumerated().map { $1.summary(isCurrent: $0 == index) }, ended: ended)
  }
}
