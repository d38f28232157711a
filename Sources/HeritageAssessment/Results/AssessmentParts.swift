public import HeritageModel

/// What one side of a contested state says.
public struct AssessmentSide: Hashable, Sendable {
  public let grade: DamageGrade
  public let gradeUpper: DamageGrade?
  /// The reports, the best first.
  public let reports: [RecordID]
  /// Who makes them, each once, in the same order.
  public let assessors: [String]
  /// The strongest of what they rest on.
  public let grounds: Grounds

  /// - Parameter claims: Claims of one range of grades, at least one.
  init(_ claims: [Claim]) {
    let ranked = claims.sorted { $0.precedence(over: $1) != nil }
    let best = ranked[0]
    grade = best.report.grade
    gradeUpper = best.report.gradeUpper
    reports = ranked.map(\.id)
    assessors = ranked.reduce(into: []) { names, claim in
      if !names.contains(claim.report.assessor) { names.append(claim.report.assessor) }
    }
    grounds = best.grounds
  }

  var order: Int { grade.rank ?? -1 }
}

/// Damage beside that which gives the state.
public struct FurtherDamage: Hashable, Sendable {
  /// When it happened, or `nil` where its reports only looked.
  public let event: StatedDate?
  /// The day of the look, where no event is told.
  public let look: Look?
  /// The part that is meant, in words.
  public let scope: String?
  public let grade: DamageGrade
  public let gradeUpper: DamageGrade?
  /// The reports, by event and look.
  public internal(set) var reports: [RecordID]

  init(_ claim: Claim) {
    event = claim.event
    look = claim.event == nil ? claim.grounds.look : nil
    scope = claim.report.scope
    grade = claim.report.grade
    gradeUpper = claim.report.gradeUpper
    reports = [claim.id]
  }

  func isSameDamage(as other: FurtherDamage) -> Bool {
    event == other.event && look == other.look && scope == other.scope && grade == other.grade
      && gradeUpper == other.gradeUpper
  }
}

/// A look that could not tell the state.
public struct InconclusiveLook: Hashable, Sendable {
  public let report: RecordID
  public let assessor: String
  public let look: Look?
  /// Whether it was certainly later than that of the deciding claim.
  public let isLater: Bool
}

/// Works on a subject, and what they mean for its state.
public struct WorksNote: Hashable, Sendable {
  public enum Effect: Hashable, Sendable {
    /// They closed what was before, the worst of which is given, as somebody looked since.
    case closed(DamageGrade, upTo: DamageGrade?)
    /// Nobody looked since, and the state stays as it was before.
    case notLookedAtSince
    /// They have no date, or none that is certainly after the damage.
    case undated
    /// They have no evidence.
    case withoutEvidence
  }

  public let works: Intervention
  public let effect: Effect
}

/// A live report that does not say what the assessment says.
public struct Dissent: Hashable, Sendable {
  public let report: RecordID
  /// Who says so.
  public let assessor: String
  public let grade: DamageGrade
  public let gradeUpper: DamageGrade?
  /// What the report rests on.
  public let grounds: Grounds
  /// Whether it contests the state, on grounds as good.
  public let contests: Bool
  /// The report that it says it looks at again, or whose place it would take.
  public let names: RecordID?
  /// The grade that the assessment takes instead, and what that rests on.
  public let instead: DamageGrade
  public let insteadUpper: DamageGrade?
  public let insteadGrounds: Grounds

  init(_ claim: Claim, contests: Bool, insteadOf winner: Claim) {
    report = claim.report.id
    assessor = claim.report.assessor
    grade = claim.report.grade
    gradeUpper = claim.report.gradeUpper
    grounds = claim.grounds
    self.contests = contests
    names = claim.report.reassesses ?? claim.report.supersedes
    instead = winner.report.grade
    insteadUpper = winner.report.gradeUpper
    insteadGrounds = winner.grounds
  }

  /// Whether no evidence carries the report, and the state has such support.
  public var isWeak: Bool { grounds.isUnsupported && !insteadGrounds.isUnsupported }
}
