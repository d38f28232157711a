public import HeritageAssessment
public import HeritageModel

/// A grade with what hedges it, of a state or of one event.
struct ToldGrade {
  let grade: DamageGrade
  let gradeUpper: DamageGrade?
  let status: AssessmentStatus
  let verification: Verdict?
  let dissent: [Dissent]
  let restsOnlyOnWithdrawn: Bool

  init(_ assessment: Assessment) {
    grade = assessment.grade
    gradeUpper = assessment.gradeUpper
    status = assessment.status
    verification = assessment.verification
    dissent = assessment.dissent
    restsOnlyOnWithdrawn = assessment.restsOnlyOnWithdrawn
  }

  init(_ incident: IncidentSummary) {
    grade = incident.grade
    gradeUpper = incident.gradeUpper
    status = incident.status
    verification = incident.verification
    dissent = incident.dissent
    restsOnlyOnWithdrawn = incident.restsOnlyOnWithdrawn
  }

  /// The mildest and the worst grade that reports disagree about and whether there are no others,
  /// or `nil` unless two or more are grades of damage and no review settled it.
  var rivals: (mildest: DamageGrade, worst: DamageGrade, isPair: Bool)? {
    guard verification != .verified, grade.isDamage else { return nil }
    var stated: Set = [grade, gradeUpper ?? grade]
    let others = dissent.filter { !$0.isWeak }
    guard !others.isEmpty else { return nil }
    for other in others { stated.formUnion([other.grade, other.gradeUpper ?? other.grade]) }
    let damage = stated.filter(\.isDamage).sorted { ($0.rank ?? -1) < ($1.rank ?? -1) }
    guard damage.count >= 2, let mildest = damage.first, let worst = damage.last else { return nil }
    return (mildest, worst, damage.count == 2)
  }
}

extension Assessment {
  /// The mildest and the worst grade that the state is told with, or `nil` if none is known.
  ///
  /// They differ from the grade where the deciding report gives a range or where reports that
  /// disagree are told side by side.
  public var reported: (lower: DamageGrade, upper: DamageGrade)? {
    guard grade.rank != nil else { return nil }
    guard let rivals = ToldGrade(self).rivals else { return (grade, gradeUpper ?? grade) }
    return (rivals.mildest, rivals.worst)
  }
}
