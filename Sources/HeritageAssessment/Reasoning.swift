public import HeritageModel

/// How an assessment came about, step by step, each step with the records it rests on.
public struct Reasoning: Sendable {
  private let derivation: Derivation
  /// The result, the same as ``Assessor/assess(_:claims:from:)`` gives.
  public let assessment: Assessment
  /// The reports about the subject that do not count, ascending.
  public let leftOut: [LeftOutReport]
  /// The events, oldest first.
  public let events: [EventReasoning]
  /// The independent sources that were counted.
  public let sources: [SourceGroup]

  init(_ derivation: Derivation, _ claims: Claims, _ viewpoint: Viewpoint) {
    self.derivation = derivation
    assessment = derivation.assessment
    leftOut = LeftOutReport.all(about: derivation, claims, viewpoint)
    events = derivation.readings.enumerated().map {
      EventReasoning($1, isCurrent: $0 == derivation.current)
    }
    sources = SourceGroups.listed(derivation.supporters)
  }

  /// The reports that count, ascending.
  public var counted: [RecordID] { derivation.live.map(\.id) }

  /// What each report that gives the grade rests on, the deciding one first.
  public var supporters: [Supporter] {
    derivation.supporters.map {
      Supporter(report: $0.id, grounds: $0.grounds, evidence: $0.evidence.map(\.id))
    }
  }

  /// The rows of the status table in order, up to the one that decided.
  public var statusTrials: [StatusTrial] { derivation.rulesTried }

  /// All interventions known, earliest first, also those before the event.
  public var interventions: [Intervention] { derivation.interventions }
}

/// A report about the subject that does not count, and why.
public struct LeftOutReport: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    /// A review or a later report ended it; that record is named where there is one.
    case ended(Verdict, by: RecordID?)
    /// It became known on this day, after the day up to which records count.
    case knownLater(Day)
    /// Its event began on this day, after the day asked about.
    case happenedLater(Day)
    /// Its event may have happened by the day asked about or after it.
    case mayBeLater
  }

  public let report: RecordID
  public let reason: Reason

  static func all(
    about derivation: Derivation, _ claims: Claims, _ viewpoint: Viewpoint
  ) -> [LeftOutReport] {
    let later =
      claims.reports(about: derivation.subject).compactMap { report -> LeftOutReport? in
        guard viewpoint.knows(report) else {
          return LeftOutReport(report: report.id, reason: .knownLater(viewpoint.knownSince(report)))
        }
        // Those of them that count are among the derivation's own.
        guard !viewpoint.reaches(report.event), let start = report.event?.lower.knownDay,
          !derivation.later.contains(where: { $0.report == report.id })
        else { return nil }
        return LeftOutReport(report: report.id, reason: .happenedLater(start))
      }
      + derivation.later
    let undecided = derivation.undecided.flatMap(\.claims).map {
      LeftOutReport(report: $0.report.id, reason: .mayBeLater)
    }
    let ended = derivation.ended.map {
      LeftOutReport(report: $0.report, reason: .ended($0.verdict, by: $0.by))
    }
    return (later + undecided + ended).sorted { $0.report < $1.report }
  }
}

/// What one report that gives the grade rests on.
public struct Supporter: Hashable, Sendable {
  public let report: RecordID
  public let grounds: Grounds
  /// The items that count.
  public let evidence: [RecordID]
}

/// A row of the status table that was tried.
public struct StatusTrial: Hashable, Sendable {
  public let status: AssessmentStatus
  /// When the status is given, as a clause.
  public let clause: String
  public let applies: Bool
}

/// How the reports of one event were joined, ranked and dated.
public struct EventReasoning: Hashable, Sendable {
  /// One report in order of weight.
  public struct Rank: Hashable, Sendable {
    public let report: RecordID
    public let assessor: String
    public let grade: DamageGrade
    public let gradeUpper: DamageGrade?
    public let grounds: Grounds
    /// What puts it before the next report, or `nil` for the last one.
    public let decision: Decision?
    /// Whether it could not tell the state and so stands behind those that could.
    public let isUnknown: Bool
  }

  public let summary: IncidentSummary
  /// What joined its reports, none for a single one.
  public let links: [IncidentLink]
  /// The reports, the best first.
  public let ranking: [Rank]
  /// What each stated date did, in the order in which they were taken.
  public let dating: [DatingStep]

  init(_ reading: IncidentReading, isCurrent: Bool) {
    summary = reading.summary(isCurrent: isCurrent)
    links = reading.group.links
    dating = reading.dating
    let claims = reading.claims
    ranking = claims.enumerated().map { place, claim in
      let next = claims.dropFirst(place + 1).first
      return Rank(
        report: claim.report.id, assessor: claim.report.assessor, grade: claim.report.grade,
        gradeUpper: claim.report.gradeUpper, grounds: claim.grounds,
        decision: next.flatMap {
          $0.grades.isKnown == claim.grades.isKnown ? claim.precedence(over: $0) : nil
        },
        isUnknown: !claim.grades.isKnown)
    }
  }
}
