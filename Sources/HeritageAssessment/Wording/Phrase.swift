public import HeritageModel

extension AssessmentWording {
  /// Returns the state in words, hedged by its status and by who disagrees.
  ///
  /// A review that verified the deciding report settles the grade; otherwise grades of damage that
  /// live reports disagree about are named side by side.
  public func phrase(for assessment: Assessment) -> String {
    if let alone = hedges.withoutGrade[assessment.status] { return alone }
    guard !assessment.dissent.isEmpty else { return hedged(assessment) }
    let settled = assessment.verification == .verified
    guard !settled, let rivals = rivals(of: assessment) else {
      return hedged(assessment) + joining.disagreement
    }
    return rivals + joining.disagreement
  }

  /// The grades that reports disagree about, or `nil` unless two or more are grades of damage.
  private func rivals(of assessment: Assessment) -> String? {
    var stated: Set = [assessment.grade, assessment.gradeUpper ?? assessment.grade]
    for dissent in assessment.dissent {
      stated.formUnion([dissent.grade, dissent.gradeUpper ?? dissent.grade])
    }
    let damage = stated.filter(\.isDamage).sorted { ($0.rank ?? -1) < ($1.rank ?? -1) }
    guard assessment.grade.isDamage, damage.count >= 2, let mildest = damage.first,
      let worst = damage.last
    else { return nil }
    return together(mildest, worst, in: damage.count == 2 ? joining.either : joining.span)
  }

  private func hedged(_ assessment: Assessment) -> String {
    let grade = text(assessment.grade, assessment.gradeUpper)
    // No report on record could tell the state, so there is nothing to hedge.
    guard assessment.grade != .unknown else { return grade }
    if assessment.restsOnlyOnWithdrawn { return hedges.onWithdrawnEvidence.filled(with: grade) }
    let pattern =
      assessment.verification.flatMap { hedges.byVerification[$0] }
      ?? hedges.byStatus[assessment.status] ?? "{1}"
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

extension AssessmentWording {
  /// Returns why a report does not decide, on what each side rests.
  public func reason(for report: Dissent) -> String {
    let theirs = range(report.grade, report.gradeUpper)
    let ours = range(report.instead, report.insteadUpper)
    var words = dissent.instead.filled(with: theirs, ours)
    if case .destroyedEarlier(let event) = report.relation {
      words +=
        event.map { dissent.destroyedEarlier.filled(with: $0) } ?? dissent.destroyedEarlierUndated
    } else {
      words += dissent.against.filled(
        with: described(report.grounds), described(report.insteadGrounds))
    }
    if report.grounds.standing != report.insteadGrounds.standing {
      words += dissent.reviewed.filled(
        with: standing(report.grounds.standing), standing(report.insteadGrounds.standing))
    }
    return words
  }

  /// Returns what a claim rests on, with its date.
  public func described(_ grounds: Grounds) -> String {
    // A field report that rests on photographs is an inspection all the same.
    let type = grounds.evidenceType.flatMap { type in
      grounds.kind == .statement ? evidenceTypes[type] : nil
    }
    let words = grounds.isWithdrawn ? withdrawnGrounds : type ?? self.grounds[grounds.kind] ?? ""
    return words.contains("{1}")
      ? words.filled(with: grounds.date) : dissent.dated.filled(with: words, grounds.date)
  }

  private func range(_ grade: DamageGrade, _ upper: DamageGrade?) -> String {
    let first = dissent.grades[grade] ?? grade.rawValue
    guard let upper, upper != grade else { return first }
    return dissent.range.filled(with: first, dissent.grades[upper] ?? upper.rawValue)
  }

  private func standing(_ verdict: Verdict?) -> String {
    standings[verdict ?? .underReview] ?? ""
  }
}

extension String {
  /// Returns the pattern with `{1}` and `{2}` replaced, once each.
  fileprivate func filled(with first: String, _ second: String = "") -> String {
    var result = ""
    var rest = self[...]
    while let brace = rest.firstIndex(of: "{") {
      result += rest[..<brace]
      rest = rest[brace...]
      if rest.hasPrefix("{1}") {
        result += first
        rest = rest.dropFirst(3)
      } else if rest.hasPrefix("{2}") {
        result += second
        rest = rest.dropFirst(3)
      } else {
        result += "{"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }
}
