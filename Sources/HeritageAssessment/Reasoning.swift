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

  init(_ derivation: Derivation, _ claims: Claims, _ viewpoint: Viewpoint) {
    self.derivation = derivation
    assessment = derivation.assessment
    leftOut = LeftOutReport.all(about: derivation, claims, viewpoint)
    events = derivation.events.enumerated().map {
      EventReasoning($1, isCurrent: $0 == derivation.current)
    }
  }

  /// What became of each report that counts.
  public var outcomes: [ClaimOutcome] { assessment.outcomes }

  /// The reports that count, ascending.
  public var counted: [RecordID] { derivation.live.map(\.id) }

  /// What each report that gives the grade rests on, the deciding one first.
  public var supporters: [Supporter] {
    derivation.reading.supporters.map {
      Supporter(report: $0.id, grounds: $0.grounds, evidence: $0.support.carrying.map(\.id))
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
      claims.reports(countingFor: derivation.subject).compactMap { report -> LeftOutReport? in
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
  /// The items that carry the grade.
  public let evidence: [RecordID]
}

/// What became of one report beside the others.
public struct ClaimOutcome: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    case decides
    case agrees
    /// It stands, about the same damage or about other damage than what decides.
    case stands(aboutTheSame: Bool)
    /// It contests the deciding report.
    case contests
    /// A later look of the same body took its place.
    case earlierLook(by: RecordID)
    case answered(by: RecordID, Lowering.Kind)
    /// Works closed it.
    case closed(by: RecordID)
    case alleged
    case untold
  }

  public let report: RecordID
  public let assessor: String
  public let grade: DamageGrade
  public let gradeUpper: DamageGrade?
  public let grounds: Grounds
  public let outcome: Outcome

  static func all(in reading: Reading) -> [ClaimOutcome] {
    let weighing = reading.weighing
    let agreeing = Set(weighing.agreeing)
    let challengers = Set(weighing.challengers + weighing.contestedStatements)
    let order = weighing.claims.indices.sorted { left, right in
      left == weighing.decider || (right != weighing.decider && left < right)
    }
    return order.map { index in
      let claim = weighing.claims[index]
      let outcome: Outcome =
        if index == weighing.decider {
          .decides
        } else if agreeing.contains(index) {
          .agrees
        } else if challengers.contains(index) {
          .contests
        } else {
          switch weighing.fates[index] {
          case .stands:
            .stands(aboutTheSame: reading.winner.map(claim.meets) ?? false)
          case .earlierLook(let by): .earlierLook(by: weighing.claims[by].id)
          case .answered(let by, let answer):
            .answered(by: weighing.claims[by].id, Lowering.Kind(answer))
          case .closed(let works): .closed(by: works)
          case .alleged: .alleged
          case .untold: .untold
          }
        }
      return ClaimOutcome(
        report: claim.id, assessor: claim.report.assessor, grade: claim.report.grade,
        gradeUpper: claim.report.gradeUpper, grounds: claim.grounds, outcome: outcome)
    }
  }
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
    ranking = claims.map { claim in
      Rank(
        report: claim.report.id, assessor: claim.report.assessor, grade: claim.report.grade,
        gradeUpper: claim.report.gradeUpper, grounds: claim.grounds)
    }
  }
}
