import HeritageModel

/// The claims about one subject that count, in the order of what they tell of, held against each
/// other.
///
/// Claims are compared two by two and by their own dates: how they are joined into events for a
/// reader changes nothing here. All takes time in proportion to the claims, but for their sorting.
struct Timeline {
  /// Earliest first.
  private let claims: [Claim]
  /// All reports about the subject, also those that no longer count.
  private let reports: Set<RecordID>
  private let repairs: SpanIndex
  /// What was done to the subject that can have bettered it, repairs included.
  private let works: SpanIndex

  init(_ live: [Claim], on subject: Subject, in records: Claims, _ done: [Intervention]) {
    claims = live.sorted { $0.place < $1.place }
    reports =
      live.contains { $0.report.reassesses != nil }
      ? Set(records.reports(about: subject).map(\.id)) : []
    repairs = SpanIndex(done.filter(\.type.mendsDamage))
    works = SpanIndex(done.filter { $0.type != .documentation && $0.type != .demining })
  }

  /// What contradicts what, one finding for each claim or each chain of claims.
  var contradictions: [Contradiction] {
    lesserAfterDestruction + improvements + conflictingDates + conflictingGrades
      + eventsBeforeIntactImages
  }

  /// The claims that no other one looks at again, which speak for themselves.
  private var unrevised: [Claim] {
    let revised = Set(claims.compactMap(\.report.reassesses))
    return claims.filter { !revised.contains($0.id) }
  }

  /// Tells whether a claim looks again at another one about the same subject.
  ///
  /// A link to a report about something else explains nothing here.
  private func looksAgain(_ claim: Claim) -> Bool {
    claim.report.reassesses.map(reports.contains) ?? false
  }

  /// A subject called destroyed that a later claim finds less damaged.
  private var lesserAfterDestruction: [Contradiction] {
    // The last destruction so far, and the one that was over first.
    var destroyed: (last: Claim, first: Claim)?
    return claims.compactMap { claim in
      guard let ranks = claim.ranks else { return nil }
      if claim.report.grade == .destroyed {
        let first = destroyed.map { $0.first.isOver(before: claim) ? $0.first : claim }
        destroyed = (claim, first ?? claim)
      }
      guard let destroyed, ranks.upperBound < DamageGrade.destroyed.rank ?? 0,
        let earlier = [destroyed.last, destroyed.first].first(where: { $0.certainlyPrecedes(claim) }
        ), !looksAgain(claim), !repairs.mayLie(from: earlier.damageDay, to: claim.lastDay)
      else { return nil }
      return Contradiction(.lesserAfterDestruction, [earlier.side, claim.side])
    }
  }

  /// A grade that falls by two ranks or more with nothing done in between.
  private var improvements: [Contradiction] {
    let graded = claims.filter { $0.ranks != nil }
    return zip(graded, graded.dropFirst()).compactMap { earlier, claim in
      // What was destroyed before is told as that.
      guard let before = earlier.ranks, let after = claim.ranks,
        before.lowerBound - after.upperBound >= 2, earlier.report.grade != .destroyed,
        earlier.certainlyPrecedes(claim), !looksAgain(claim),
        !works.mayLie(from: earlier.damageDay, to: claim.lastDay)
      else { return nil }
      return Contradiction(.improvement, [earlier.side, claim.side])
    }
  }

  /// Claims of one incident whose dates exclude each other, the widest pair of each.
  ///
  /// They belong together for certain when they name one incident, or when they all say destroyed
  /// with nothing rebuilt in between: a thing is destroyed once.
  private var conflictingDates: [Contradiction] {
    let dated = unrevised.filter { $0.eventDays != nil }
    var found: Set<[RecordID]> = []
    return (destructions(dated) + Claim.byIncident(dated)).compactMap { group in
      guard let first = group.min(by: { $0.eventEnd < $1.eventEnd }),
        let last = group.max(by: { $0.firstDay < $1.firstDay }), let earlier = first.event,
        let later = last.event,
        earlier.certainlyPrecedes(later), found.insert([first.id, last.id]).inserted
      else { return nil }
      let isFirstOff =
        first.isVague == last.isVague
        ? first.precedence(over: last) == nil : first.isVague
      return Contradiction(
        .dates, [first.side, last.side],
        reports: isFirstOff ? [first.id, last.id] : [last.id, first.id])
    }
  }

  /// Returns the claims that say destroyed, cut where something may have been rebuilt.
  private func destructions(_ claims: [Claim]) -> [[Claim]] {
    var groups: [[Claim]] = []
    for claim in claims where claim.report.grade == .destroyed {
      if let previous = groups.last?.last,
        !repairs.mayLie(from: previous.firstDay, to: claim.eventEnd)
      {
        groups[groups.count - 1].append(claim)
      } else {
        groups.append([claim])
      }
    }
    return groups
  }

  /// Claims of one incident whose grades lie two ranks or more apart, the widest pair of each
  /// and of several as wide the one with the better claims.
  ///
  /// They belong together when they name one incident, or when their events overlap and they do
  /// not name two.
  private var conflictingGrades: [Contradiction] {
    let graded = unrevised.filter { $0.ranks != nil }.sorted {
      $0.precedence(over: $1) != nil
    }
    var found: Set<[RecordID]> = []
    return (GradeClash.amongOverlapping(graded) + GradeClash.withinIncidents(graded)).filter {
      found.insert([$0.lesser.id, $0.graver.id]).inserted
    }.map { clash in
      let pair = [clash.lesser, clash.graver].sorted { $0.place < $1.place }
      let isLesserOff = clash.lesser.precedence(over: clash.graver) == nil
      let off = isLesserOff ? [clash.lesser, clash.graver] : [clash.graver, clash.lesser]
      return Contradiction(.grades, pair.map(\.side), reports: off.map(\.id))
    }
  }

  /// Events earlier than an image on which the subject still stands.
  ///
  /// A claim is held against its own images, and a claim of total loss against every image of the
  /// subject: lesser damage may be there and not show.
  private var eventsBeforeIntactImages: [Contradiction] {
    let own = claims.map(\.latestIntact)
    let latest = own.compactMap(\.self).max { $0.image.day < $1.image.day }
    return zip(claims, own).compactMap { claim, own in
      guard claim.report.grade.isDamage, let event = claim.report.event else { return nil }
      let image =
        claim.report.grade == .destroyed
          && latest.map { !repairs.mayLie(from: claim.firstDay, to: $0.image.day.number) } == true
        ? latest : own
      guard let image, event.certainlyPrecedes(image.acquired) else { return nil }
      return Contradiction(.eventBeforeImage, [claim.side], images: [image.image])
    }
  }
}

/// What a claim says of days and grades when it is held against others.
extension Claim {
  fileprivate var side: Contradiction.Side { Contradiction.Side(self, event: event) }

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

  /// The first day of the event.
  var firstDay: Int { eventDays?.lowerBound ?? .min }

  /// The last day of the event.
  var eventEnd: Int { eventDays?.upperBound ?? .max }

  /// The day from which works can have followed the damage; the last one for an open beginning.
  var damageDay: Int {
    guard let days = eventDays else { return .min }
    return days.lowerBound == .min ? days.upperBound : days.lowerBound
  }

  /// The last day that the claim speaks of.
  var lastDay: Int { max(place.event, place.observed) }

  /// The first day on which what the claim found can have been so: that of its event or, where it
  /// is later, that of its look; `nil` where neither has one.
  private var earliest: Int? {
    let looked = report.assessed?.lower.knownDay?.number
    return [event?.lower.knownDay?.number, looked].compactMap(\.self).max()
  }

  /// The day by which the damage was done, or `nil` where nothing says.
  private var latest: Int? {
    (event?.upper.knownDay ?? (event == nil ? report.assessed?.upper.knownDay : nil))?.number
  }

  /// Tells whether the damage was done before anything that another claim found, by their bounds.
  func certainlyPrecedes(_ other: Claim) -> Bool {
    guard let latest, let start = other.earliest else { return false }
    return latest < start
  }

  /// Tells whether the damage was done no later than that of another claim.
  func isOver(before other: Claim) -> Bool { (latest ?? .max) <= (other.latest ?? .max) }

  /// The last of its images that shows the subject intact.
  var latestIntact: (image: Contradiction.Image, acquired: StatedDate)? {
    evidence.compactMap { item -> (image: Contradiction.Image, acquired: StatedDate)? in
      guard item.stateShown == .intact, let acquired = item.acquired,
        let day = acquired.lower.knownDay
      else { return nil }
      return (Contradiction.Image(item: item.id, acquired: acquired.text, day: day), acquired)
    }.max { $0.image.day < $1.image.day }
  }

  /// Returns the claims that name an incident, by incident.
  static func byIncident(_ claims: [Claim]) -> [[Claim]] {
    let named = claims.filter { $0.report.incident != nil }
    return Dictionary(grouping: named, by: \.report.incident).values.sorted {
      ($0.first?.id.text ?? "") < ($1.first?.id.text ?? "")
    }
  }

  /// Where a claim stands among others: by the last day of the event, then by when somebody looked.
  struct Place: Comparable {
    let event: Int
    let observed: Int
    private let recorded: Instant
    private let id: RecordID

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
  fileprivate var number: Int? {
    switch self {
    case .unknown: nil
    case .negativeInfinity: .min
    case .day(let day): day.number
    case .positiveInfinity: .max
    }
  }
}
