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
    default: return told(assessment) + (already.map { "; " + $0 } ?? "")
    }
  }

  /// Returns the grade of one event in words, hedged as a state is.
  public func phrase(for incident: IncidentSummary) -> String { told(incident) }

  private func told(_ told: some ToldGrade) -> String {
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

  private func hedged(_ told: some ToldGrade) -> String {
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
  func text(_ grade: DamageGrade, _ upper: DamageGrade?) -> String {
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

  /// Returns why a report does not decide, on what each side rests.
  public func reason(for report: Dissent) -> String {
    let theirs = range(report.grade, report.gradeUpper)
    let ours = range(report.instead, report.insteadUpper)
    var words = dissent.instead.filled(with: theirs, ours)
    let against = dissent.against.filled(
      with: described(report.grounds), described(report.insteadGrounds))
    switch report.relation {
    case .destroyedEarlier(let event):
      words +=
        event.map { dissent.destroyedEarlier.filled(with: $0) } ?? dissent.destroyedEarlierUndated
    case .sameEvent: words += against
    case .laterWithoutSupport: words += against + dissent.later
    case .laterAndLesser: words += against + dissent.laterAndLesser
    }
    if report.grounds.standing != report.insteadGrounds.standing {
      words += dissent.reviewed.filled(
        with: standing(report.grounds.standing), standing(report.insteadGrounds.standing))
    }
    return words
  }

  /// Returns what a claim rests on, with its date.
  func described(_ grounds: Grounds) -> String {
    let type = grounds.evidenceType.flatMap { type in
      grounds.kind == .statement ? evidenceTypes[type] : nil
    }
    let words = grounds.isWithdrawn ? withdrawnGrounds : type ?? self.grounds[grounds.kind] ?? ""
    return words.contains("{1}")
      ? words.filled(with: grounds.date) : dissent.dated.filled(with: words, grounds.date)
  }

  func range(_ grade: DamageGrade, _ upper: DamageGrade?) -> String {
    let first = dissent.grades[grade] ?? grade.rawValue
    guard let upper, upper != grade else { return first }
    return dissent.range.filled(with: first, dissent.grades[upper] ?? upper.rawValue)
  }

  private func standing(_ verdict: Verdict?) -> String {
    standings[verdict ?? .underReview] ?? ""
  }
}

extension Dissent {
  /// Why the report does not decide, in English words.
  public var reason: String { AssessmentWording.english.reason(for: self) }
}

extension String {
  /// Returns the pattern with `{1}` and `{2}` replaced.
  func filled(with first: String, _ second: String = "") -> String {
    split(separator: "{1}", omittingEmptySubsequences: false).map { part in
      part.split(separator: "{2}", omittingEmptySubsequences: false).joined(separator: second)
    }.joined(separator: first)
  }
}

/// A grade with what hedges it, of a state or of one event.
protocol ToldGrade {
  var grade: DamageGrade { get }
  var gradeUpper: DamageGrade? { get }
  var status: AssessmentStatus { get }
  var verification: Verdict? { get }
  var dissent: [Dissent] { get }
  var restsOnlyOnWithdrawn: Bool { get }
}

extension IncidentSummary: ToldGrade {}

extension ToldGrade {
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

extension Assessment: ToldGrade {
  /// The mildest and the worst grade that the state is told with, or `nil` if none is known.
  ///
  /// They differ from the grade where the deciding report gives a range or where reports that
  /// disagree are told side by side.
  public var reported: (lower: DamageGrade, upper: DamageGrade)? {
    guard grade.rank != nil else { return nil }
    guard let rivals else { return (grade, gradeUpper ?? grade) }
    return (rivals.mildest, rivals.worst)
  }
}
