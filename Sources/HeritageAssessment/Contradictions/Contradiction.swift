public import HeritageModel

/// A fact about which live reports contradict each other or the images.
///
/// It holds what was found, so that documents and rules word one finding for their own readers.
public struct Contradiction: Hashable, Sendable {
  /// What is at odds; the raw value is the permanent code of the rule that is broken.
  public enum Kind: String, Sendable {
    /// "Destroyed", then less, with nothing rebuilt between.
    case lesserAfterDestruction = "GRD-06"
    /// Two ranks or more better, with nothing done between.
    case improvement = "GRD-07"
    /// Dates of one event that share no day.
    case dates = "GRD-08"
    /// Grades of one event two ranks or more apart.
    case grades = "GRD-09"
    /// Different numbers of the same things left by one event.
    case counts = "GRD-13"
    /// An image that shows damage before one that shows the subject intact.
    case images = "EVD-12"
    /// An event after an image that shows its damage.
    case eventAfterImage = "EVD-13"
    /// An event before an image that shows the subject intact.
    case eventBeforeImage = "EVD-14"
  }

  /// What one report says.
  public struct Side: Hashable, Sendable {
    public let report: RecordID
    public let assessor: String
    public let grade: DamageGrade
    public let gradeUpper: DamageGrade?
    /// When the event was by the report, or else by its incident.
    public let event: StatedDate?
    /// How many of the things in dispute are left by the report.
    public let remaining: RemainingCount?

    init(_ claim: Claim, event: StatedDate?, remaining: RemainingCount? = nil) {
      report = claim.report.id
      assessor = claim.report.assessor
      grade = claim.report.grade
      gradeUpper = claim.report.gradeUpper
      self.event = event
      self.remaining = remaining
    }

    /// The grade, or both ends of the range.
    public var gradeText: String { GradeRange(grade, gradeUpper).description }

    fileprivate var dateText: String { event?.inWords ?? "no date" }
  }

  /// An image that a report is held against.
  public struct Image: Hashable, Sendable {
    public let item: RecordID?
    /// When it was taken, as it is stated.
    public let acquired: String
    /// The first day on which it can have been taken, or the last for one that shows damage.
    public let day: Day
  }

  public let kind: Kind
  /// The reports at odds, the one that is off first.
  public let reports: [RecordID]
  /// What they say, the earlier first where their order is known.
  public let sides: [Side]
  public let images: [Image]

  init(_ kind: Kind, _ sides: [Side], reports: [RecordID]? = nil, images: [Image] = []) {
    self.kind = kind
    self.sides = sides
    self.reports = reports ?? sides.map(\.report)
    self.images = images
  }

  public var code: String { kind.rawValue }

  /// What contradicts what, lowercase, without a full stop.
  public var message: String {
    let sides = reports.compactMap { id in self.sides.first { $0.report == id } }
    let days = images.map(\.day.description)
    guard let off = sides.first, let other = sides.last else {
      return
        "an image of \(days.first ?? "") shows damage and one of \(days.last ?? "") shows the subject intact"
    }
    let date = "\(off.assessor) dates the event \(off.dateText)"
    switch kind {
    case .lesserAfterDestruction, .improvement:
      let event = off.event.map { "the event of \($0)" } ?? "an undated event"
      return "\(off.gradeText) in \(event), then \(other.gradeText), with nothing restored between"
    case .dates: return "\(date), which does not meet \(other.dateText) by \(other.assessor)"
    case .grades:
      return "\(off.assessor) says \(off.gradeText), \(other.assessor) \(other.gradeText)"
    case .counts:
      let counts = [off, other].map { $0.remaining.map { "\($0.number) \($0.thing)" } ?? "" }
      return "\(off.assessor) counts \(counts[0]), \(other.assessor) \(counts[1])"
    case .images, .eventAfterImage:
      return "\(date), after an image of \(days.first ?? "") that shows damage"
    case .eventBeforeImage:
      return "\(date), before an image of \(days.first ?? "") that shows the subject intact"
    }
  }

  /// What makes it the same finding as another, whoever is named first.
  struct Identity: Hashable {
    let kind: Kind
    let reports: Set<RecordID>
  }

  var identity: Identity { Identity(kind: kind, reports: Set(reports)) }
}

extension Contradiction: Comparable {
  public static func < (left: Contradiction, right: Contradiction) -> Bool {
    if left.code != right.code { return left.code < right.code }
    if left.reports != right.reports {
      return left.reports.lexicographicallyPrecedes(right.reports)
    }
    return left.message < right.message
  }
}

extension StatedDate {
  /// Tells whether every day this date can mean lies before every day of another.
  ///
  /// Days may have been counted in two time zones, so a date given to the day needs one day more
  /// between; an unknown end is never certain.
  package func certainlyPrecedes(_ other: StatedDate) -> Bool {
    guard let mine = edtf, let theirs = other.edtf else { return false }
    return mine.certainlyBefore(theirs, allowingForTimeZones: true)
  }

  /// The date with its marks in words.
  var inWords: String {
    switch (edtf?.isApproximate ?? false, edtf?.isUncertain ?? false) {
    case (true, true): "\(text) (approximate and uncertain)"
    case (true, false): "\(text) (approximate)"
    case (false, true): "\(text) (uncertain)"
    case (false, false): text
    }
  }
}
