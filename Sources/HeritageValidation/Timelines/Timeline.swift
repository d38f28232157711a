import HeritageModel

/// The live claims about one subject in the order of what they tell of, with what was mended.
struct Timeline: Sendable {
  let subject: Subject
  /// The claims that no review ends and no later report replaces, earliest first.
  let claims: [TimelineClaim]
  /// All reports about the subject, also those that no longer count.
  private let reports: Set<RecordID>
  let repairs: RepairTimes
  /// What was done to the subject that can have bettered it, repairs included.
  let works: RepairTimes

  init(of subject: Subject, in records: RecordSet) {
    self.subject = subject
    claims = records.reportsBySubject[subject, default: []]
      .filter(records.isLive)
      .compactMap { records.report($0) }
      .map { TimelineClaim($0, event: records.event(of: $0)) }
      .sorted { $0.place < $1.place }
    let interventions = records.interventionsBySubject[subject, default: []]
      .compactMap { records.all.interventions[$0] }
    reports = Set(records.reportsBySubject[subject, default: []])
    repairs = RepairTimes(interventions.filter(\.type.mendsDamage))
    works = RepairTimes(interventions.filter(\.type.canBetterTheState))
  }

  /// The claims that no other live claim looks at again, which speak for themselves.
  var unrevisedClaims: [TimelineClaim] {
    let revised = Set(claims.compactMap(\.report.reassesses))
    return claims.filter { !revised.contains($0.id) }
  }

  /// Tells whether a claim looks again at another one about the same subject.
  ///
  /// A link to a report about something else explains nothing here.
  func looksAgain(_ claim: TimelineClaim) -> Bool {
    claim.report.reassesses.map(reports.contains) ?? false
  }
}

/// One claim on a timeline.
struct TimelineClaim: Sendable {
  let report: Report
  let event: StatedDate?
  let place: Place

  init(_ report: Report, event: StatedDate?) {
    self.report = report
    self.event = event
    place = Place(report, event: event)
  }

  var id: RecordID { report.id }

  /// The ranks that the claim leaves open, or `nil` if it does not grade.
  var ranks: ClosedRange<Int>? {
    guard let lower = report.grade.rank else { return nil }
    return lower...max(lower, report.gradeUpper?.rank ?? lower)
  }

  /// The first and last day of the event, infinities as the outermost numbers.
  var eventDays: ClosedRange<Int>? {
    guard let event, let lower = (event.lower == .unknown ? event.upper : event.lower).number,
      let upper = (event.upper == .unknown ? event.lower : event.upper).number, lower <= upper
    else { return nil }
    return lower...upper
  }

  /// Where a claim stands among others: by the last day of the event, then by when somebody looked.
  struct Place: Hashable, Comparable, Sendable {
    let event: Int
    let observed: Int
    let recorded: Instant
    let id: RecordID

    init(_ report: Report, event: StatedDate?) {
      let looked = (report.assessed ?? report.published)?.upper.knownDay?.number
      self.event = event?.upper.knownDay?.number ?? looked ?? report.recorded.day.number
      observed = looked ?? .min
      recorded = report.recorded
      id = report.id
    }

    static func < (lhs: Place, rhs: Place) -> Bool {
      (lhs.event, lhs.observed, lhs.recorded, lhs.id)
        < (rhs.event, rhs.observed, rhs.recorded, rhs.id)
    }
  }
}

extension DateBound {
  /// The day's number, an infinity as the outermost one, or `nil` if unknown.
  var number: Int? {
    switch self {
    case .unknown: nil
    case .negativeInfinity: .min
    case .day(let day): day.number
    case .positiveInfinity: .max
    }
  }
}

extension InterventionType {
  /// Tells whether a subject can be in a better state afterwards.
  fileprivate var canBetterTheState: Bool { self != .documentation && self != .demining }
}
