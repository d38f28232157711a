public import HeritageAssessment
public import HeritageModel

extension AssessmentWording {
  /// Returns the state in words, hedged by its status and by who disagrees.
  ///
  /// A review that verified the deciding report settles the grade; otherwise grades of damage that
  /// live reports disagree about are named side by side. A claim without evidence that contradicts
  /// one with evidence is named beside the grade and never widens it.
  public func phrase(for assessment: Assessment) -> String {
    let already = possiblyAlready(assessment)
    switch assessment.status {
    case .undecided: return already ?? hedges.withoutGrade[.undecided] ?? ""
    case .withdrawn:
      let verdicts = Set(assessment.ended.map(\.verdict))
      if verdicts == [.superseded] { return hedges.superseded }
      if verdicts.contains(.superseded) { return hedges.withdrawnOrSuperseded }
      return hedges.withoutGrade[.withdrawn] ?? ""
    case .unassessed, .refuted: return hedges.withoutGrade[assessment.status] ?? ""
    default: return phrase(for: ToldGrade(assessment)) + (already.map { "; " + $0 } ?? "")
    }
  }

  /// Returns the grade of one event in words, hedged as a state is.
  public func phrase(for incident: IncidentSummary) -> String { phrase(for: ToldGrade(incident)) }

  private func phrase(for told: ToldGrade) -> String {
    guard !told.dissent.isEmpty else { return hedged(told) }
    let rivals = told.dissent.filter { !$0.isWeak }
    guard !rivals.isEmpty else { return hedged(told) + weakDissent(told.dissent) }
    guard let (mildest, worst, isPair) = told.rivals else {
      return hedged(told) + joining.disagreement
    }
    return together(mildest, worst, in: isPair ? joining.either : joining.span)
      + joining.disagreement
  }

  /// What claims without evidence say against a grade that has some.
  private func weakDissent(_ dissent: [Dissent]) -> String {
    let said = Set(dissent.map { range($0.grade, $0.gradeUpper) })
    guard said.count == 1, let only = said.first else {
      return joining.disagreementsWithoutEvidence
    }
    return joining.disagreementWithoutEvidence.filled(with: only)
  }

  /// The worst that may have happened by the day asked about, or `nil` if nothing may have.
  private func possiblyAlready(_ assessment: Assessment) -> String? {
    let worst = assessment.undecided.filter(\.grade.isDamage)
      .max { ($0.grade.rank ?? -1) < ($1.grade.rank ?? -1) }
    return worst.map { hedges.possiblyAlready.filled(with: text($0.grade, $0.gradeUpper)) }
  }

  private func hedged(_ told: ToldGrade) -> String {
    let grade = text(told.grade, told.gradeUpper)
    // No report on record could tell the state, so there is nothing to hedge.
    guard told.grade != .unknown else { return grade }
    if told.restsOnlyOnWithdrawn { return hedges.onWithdrawnEvidence.filled(with: grade) }
    let pattern =
      told.verification.flatMap { hedges.byVerification[$0] } ?? hedges.byStatus[told.status]
      ?? "{1}"
    return pattern.filled(with: grade)
  }

  func text(_ grade: DamageGrade) -> String { grades[grade] ?? grade.rawValue }

  /// Returns a grade or a range of grades in words.
  public func text(_ grade: DamageGrade, _ upper: DamageGrade?) -> String {
    guard let upper, upper != grade else { return text(grade) }
    let isNext = (upper.rank ?? 0) - (grade.rank ?? 0) == 1
    return together(grade, upper, in: isNext ? joining.either : joining.span)
  }

  private func together(_ lower: DamageGrade, _ upper: DamageGrade, in pattern: String) -> String {
    let (first, second) = (text(lower), text(upper))
    let ending = joining.sharedEnding
    let isShared = !ending.isEmpty && first.hasSuffix(ending) && second.hasSuffix(ending)
    return pattern.filled(with: isShared ? String(first.dropLast(ending.count)) : first, second)
  }
}
