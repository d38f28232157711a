public import HeritageModel

/// When one event happened by its claims and images, and which stated dates cannot be.
///
/// Images come first, then the dates of the claims in their order, exact ones before those marked
/// approximate or uncertain: each narrows the result, or is a contradiction when it has no day in
/// common with it. A vague date narrows only what no exact date has narrowed.
struct EventDating {
  private(set) var event: AssessedEvent?
  private(set) var contradictions: [Contradiction] = []
  /// What each dated claim did to the result, in the order in which they were taken.
  private(set) var steps: [DatingStep] = []

  init(_ claims: [Claim], images: ImageBounds) {
    var consensus = images.span
    var narrowedBelow: Claim?
    var narrowedAbove: Claim?
    var isDated = false
    let dated = claims.filter { $0.days != nil }
    for claim in dated.filter({ !$0.isVague }) + dated.filter(\.isVague) {
      guard let stated = claim.days else { continue }
      var effect = DatingStep.Effect.tooVague
      if let found = Self.conflict(of: claim, stated, with: images) {
        contradictions.append(found)
        effect = .contradicts(found.code)
      } else if stated.isApart(from: consensus) {
        let isEarlier = stated.upper < consensus.lower
        if let rival = isEarlier ? narrowedBelow : narrowedAbove {
          let found = Contradiction(.dates, [claim.side, rival.side])
          contradictions.append(found)
          effect = .contradicts(found.code)
        } else {
          effect = .apart
        }
      } else if let common = stated.intersection(consensus), !(claim.isVague && isDated) {
        if common.lower > consensus.lower { narrowedBelow = claim }
        if common.upper < consensus.upper { narrowedAbove = claim }
        effect =
          common == consensus
          ? .agrees : .narrows(to: common == stated ? claim.event?.text : nil)
        consensus = common
        if !claim.isVague { isDated = true }
      }
      steps.append(
        DatingStep(
          report: claim.report.id, stated: claim.event?.inWords ?? "no date", effect: effect)
      )
    }
    event = Self.event(consensus, claims, images)
  }

  /// The narrowest date that a claim states and that fits, with the days found; without any, the
  /// days of the images.
  private static func event(
    _ span: DaySpan, _ claims: [Claim], _ images: ImageBounds
  ) -> AssessedEvent? {
    let stated = claims.filter { $0.days?.overlaps(span) ?? false }
      .min { ($0.isVague ? 1 : 0, $0.width) < ($1.isVague ? 1 : 0, $1.width) }
    if let date = stated?.event { return AssessedEvent(date, within: span) }
    guard span == .all else { return AssessedEvent(span, text: images.bracket?.text) }
    return claims.lazy.compactMap(\.event).first.map { AssessedEvent($0, within: span) }
  }

  private static func conflict(of claim: Claim, _ stated: DaySpan, with images: ImageBounds)
    -> Contradiction?
  {
    if let after = images.bracket?.after, stated.endsBefore(after.number) {
      return Contradiction(
        .eventBeforeImage, [claim.side],
        images: [Contradiction.Image(images.bracket?.afterEvidence ?? [], on: after)])
    }
    if let before = images.bracket?.before, stated.beginsAfter(before.number) {
      return Contradiction(
        .eventAfterImage, [claim.side],
        images: [Contradiction.Image(images.bracket?.beforeEvidence ?? [], on: before)])
    }
    return nil
  }
}

/// What the date that a report states did to the days found for the event.
public struct DatingStep: Hashable, Sendable {
  public enum Effect: Hashable, Sendable {
    /// The event lies on fewer days now: those of this date, which is given, or those that it has in
    /// common with what was found before.
    case narrows(to: String?)
    /// Its days hold all those already found.
    case agrees
    /// It is marked approximate or uncertain, and an exact date is there.
    case tooVague
    /// It has no day in common with the days found, and no other report narrowed them.
    case apart
    /// It has no day in common with the days found; the code is that of the contradiction.
    case contradicts(String)
  }

  public let report: RecordID
  /// The date as the report states it, with its marks in words.
  public let stated: String
  public let effect: Effect
}

extension Claim {
  fileprivate var side: Contradiction.Side { Contradiction.Side(self, event: event) }

  /// How many days the event can have fallen on, the outermost number for an open end.
  fileprivate var width: Int {
    guard let days else { return .max }
    let (width, isOpen) = days.upper.subtractingReportingOverflow(days.lower)
    return isOpen ? .max : width
  }
}
