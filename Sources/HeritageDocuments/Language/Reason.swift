public import HeritageAssessment
import HeritageModel

extension AssessmentWording {
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
  public func described(_ grounds: Grounds) -> String {
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
  /// Returns the pattern with `{1}` and `{2}` replaced, once each.
  func filled(with first: String, _ second: String = "") -> String {
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
