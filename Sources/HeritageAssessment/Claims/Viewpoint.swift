public import HeritageModel

/// What makes a record known on a day.
public enum KnownBy: String, CaseIterable, Sendable {
  /// The day it entered this registry.
  case recorded
  /// The day it was made public, or else the day it entered this registry.
  case published
}

/// The two days that an assessment depends on.
public struct Viewpoint: Hashable, Sendable {
  /// The day whose state is asked for, or `nil` for the latest: what certainly happened later is
  /// left out.
  public var asked: Day?
  /// The day up to which records were known, or `nil` for all of them.
  public var known: Day?
  public var knownBy: KnownBy

  public init(asked: Day? = nil, known: Day? = nil, knownBy: KnownBy = .recorded) {
    self.asked = asked
    self.known = known
    self.knownBy = knownBy
  }

  /// Everything that is known now.
  public static let latest = Viewpoint()
}

extension Viewpoint {
  public func knows(_ report: Report) -> Bool {
    knows(recorded: report.recorded, madePublic: report.published)
  }

  public func knows(_ review: Review) -> Bool {
    knows(recorded: review.recorded, madePublic: review.date)
  }

  public func knows(_ retraction: Retraction) -> Bool {
    knows(recorded: retraction.recorded, madePublic: retraction.date)
  }

  /// Tells whether a decision on a finding was known; such decisions are never published.
  public func knows(_ setAside: SetAside) -> Bool {
    knows(recorded: setAside.recorded, madePublic: nil)
  }

  /// The day from which a report counts as known.
  public func knownSince(_ report: Report) -> Day {
    knownSince(recorded: report.recorded, madePublic: report.published)
  }

  /// Tells whether an intervention was known; one that was never recorded counts from its own date.
  public func knows(_ intervention: Intervention) -> Bool {
    guard let known else { return true }
    guard knownBy == .recorded, let recorded = intervention.recorded else {
      return intervention.date?.upper.knownDay.map { $0 <= known } ?? false
    }
    return recorded.day <= known
  }

  /// Tells whether something with this date may have happened by the day asked about.
  public func reaches(_ date: StatedDate?) -> Bool {
    guard let asked, let lower = date?.lower.knownDay else { return true }
    return lower <= asked
  }

  /// Tells whether something with this date was certainly over by the day asked about.
  func isOver(_ date: StatedDate?) -> Bool {
    guard let asked, let date else { return true }
    return date.upper.knownDay.map { $0 <= asked } ?? false
  }

  private func knows(recorded: Instant, madePublic: StatedDate?) -> Bool {
    guard let known else { return true }
    return knownSince(recorded: recorded, madePublic: madePublic) <= known
  }

  private func knownSince(recorded: Instant, madePublic: StatedDate?) -> Day {
    guard knownBy == .published, let published = madePublic?.upper.knownDay else {
      return recorded.day
    }
    return published
  }
}
