import HeritageAssessment
import HeritageDocuments
import HeritageModel

/// What of a subject has a place on a timeline.
struct TimelineRow {
  /// The days between which something must have happened, as counts; one end may be open.
  struct Span: Hashable {
    let first: Int?
    let last: Int?

    init?(_ date: SpokenDate) {
      first = date.earliest?.number
      last = date.latest?.number
      if first == nil, last == nil { return nil }
    }

    var isOneDay: Bool { first != nil && first == last }

    fileprivate var key: (Int, Int) { (first ?? .min, last ?? .max) }
  }

  let subject: SubjectFacts
  let event: Span?
  /// Other days that claims give for what gives the state, the earliest first.
  let otherDates: [Span]
  /// The last image whole and the first that shows damage.
  let images: (whole: Int, damaged: Int)?
  /// When reports were made public, ascending.
  let publications: [Int]
  /// When images were taken and visits made, ascending.
  let looks: [Int]

  init(_ subject: SubjectFacts) {
    self.subject = subject
    let event = subject.event.flatMap { Span($0) }
    self.event = event
    let claims = subject.claims.filter { $0.standing != .later }
    otherDates = Set(
      claims.filter { $0.differsIn.contains(.date) }.compactMap { $0.event.flatMap { Span($0) } }
    ).filter { $0 != event }.sorted { $0.key < $1.key }
    if let bracket = subject.state.bracket, let whole = bracket.after, let damaged = bracket.before
    {
      images = (whole.number, damaged.number)
    } else {
      images = nil
    }
    publications = Self.days(claims.compactMap(\.published))
    let taken = claims.flatMap(\.evidence).filter { $0.type.isLook }.compactMap(\.acquired)
    let visits = claims.filter(\.isVisit).compactMap(\.assessed)
    looks = Self.days(taken.map { SpokenDate($0) } + visits)
  }

  /// The middle of what is known to within a month; what is vaguer has no mark.
  private static func days(_ dates: [SpokenDate]) -> [Int] {
    Set(
      dates.compactMap { date -> Int? in
        guard let first = date.earliest?.number, let last = date.latest?.number,
          last - first <= 31
        else { return nil }
        return first + (last - first) / 2
      }
    ).sorted()
  }

  /// Every day that has a mark; none where nothing of the subject has a date.
  var days: [Int] {
    let spans = ([event].compactMap(\.self) + otherDates).flatMap { [$0.first, $0.last] }
    return spans.compactMap(\.self) + (images.map { [$0.whole, $0.damaged] } ?? []) + publications
      + looks
  }

  var opensBefore: Bool { ([event].compactMap(\.self) + otherDates).contains { $0.first == nil } }

  var opensAfter: Bool { ([event].compactMap(\.self) + otherDates).contains { $0.last == nil } }

  /// By event, and what has none behind the others.
  static func precedes(_ one: TimelineRow, _ other: TimelineRow) -> Bool {
    func key(_ row: TimelineRow) -> (Int, Int, Int) {
      guard let event = row.event else { return (1, row.days.min() ?? .max, 0) }
      return (0, event.first ?? event.last ?? .max, event.last ?? .max)
    }
    return key(one) < key(other)
  }
}

extension ClaimFacts {
  /// Whether somebody was at the place for the claim.
  fileprivate var isVisit: Bool {
    report.method == .field || evidence.contains { $0.type == .inspection }
  }
}

extension EvidenceType {
  /// Whether the day on which such an item came about is one on which the subject was seen.
  fileprivate var isLook: Bool {
    switch self {
    case .satellite, .aerial, .drone, .groundPhoto, .video, .inspection, .scan3D: true
    case .audio, .eyewitness, .news, .socialMedia, .officialStatement, .ngoReport, .scholarly,
      .remoteSensingAnalysis, .map, .legal, .other:
      false
    }
  }
}
