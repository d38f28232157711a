import HeritageAssessment
import HeritageModel

extension English {
  package func state(of subject: SubjectFacts) -> String {
    let state = subject.state
    var sentences = [stateSentence(of: subject)]
    sentences += state.works.compactMap(works)
    if let look = state.inconclusive.last(where: \.isLater) {
      let when = look.look.map { " " + self.when(SpokenDate($0.date)) } ?? ""
      sentences.append("\(look.assessor) looked again\(when) and could not tell.")
    }
    if let later = state.undecided.filter(\.grade.isDamage)
      .max(by: { ($0.grade.rank ?? -1) < ($1.grade.rank ?? -1) }), state.grade.rank != nil
    {
      sentences.append("Possibly already \(grade(later.grade, upTo: later.gradeUpper)).")
    }
    return sentences.joined(separator: " ")
  }

  private func stateSentence(of subject: SubjectFacts) -> String {
    let state = subject.state
    switch state.status {
    case .undecided:
      let worst = state.undecided.filter(\.grade.isDamage)
        .max { ($0.grade.rank ?? -1) < ($1.grade.rank ?? -1) }
      return worst.map { "Possibly already \(grade($0.grade, upTo: $0.gradeUpper))." }
        ?? "The state on that day is not known."
    case .withdrawn:
      return "Not known: all earlier claims were withdrawn or replaced."
    case .refuted: return "Not known: the claim was refuted."
    case .unassessed:
      guard !state.later.isEmpty else { return "Not known: there is no report." }
      let known =
        state.intactImage.map { "It was whole \(when(SpokenDate($0.acquired)))" }
        ?? "No damage is known for that day"
      return "\(known); \(counted(state.later.count, .report)) of later damage."
    default: break
    }
    if state.grade == .unknown { return "Not known: nobody could tell." }
    if state.isContested { return contested(subject) }
    let words = graded(state)
    if state.restsOnlyOnWithdrawn {
      return "Said to be \(words); all evidence for it was withdrawn.\(range(of: state))"
    }
    if subject.knownHow == .withoutEvidence {
      let reason =
        state.grounds?.contrary.map { "its own evidence shows \(shown($0))" }
        ?? (state.grounds?.hasEvidence == true
          ? "its evidence does not show that" : "there is no evidence")
      return "Said to be \(words)\(time(of: subject)); \(reason).\(range(of: state))"
    }
    let hedge = state.grounds?.kind == .statement ? "Reportedly " : ""
    let sentence = hedge + words + time(of: subject)
    return sentence.capitalizedFirst + "." + range(of: state)
  }

  /// The grade, or that it is damaged where nobody tells how badly.
  private func graded(_ state: Assessment) -> String {
    state.isSeverityUntold ? "damaged" : grade(state.grade, upTo: state.gradeUpper)
  }

  /// What a claim leaves open that does not tell how badly something is damaged.
  private func range(of state: Assessment) -> String {
    state.isSeverityUntold
      ? " How badly is not told: \(grade(state.grade, upTo: state.gradeUpper))." : ""
  }

  private func time(of subject: SubjectFacts) -> String {
    if let event = subject.event {
      if case .interval(nil, nil) = event.shape { return "; it is not known when" }
      return " " + when(event)
    }
    guard let look = subject.look else { return "; no date is recorded" }
    return look.isPublication
      ? ", according to what was published \(when(look.date))"
      : ", as seen \(when(look.date))"
  }

  private func contested(_ subject: SubjectFacts) -> String {
    let state = subject.state
    let deciding = state.sides.firstIndex { side in
      state.basis.contains(where: side.reports.contains)
    }
    let order = [deciding].compactMap(\.self) + state.sides.indices.filter { $0 != deciding }
    let sides = order.map { index in
      let side = state.sides[index]
      let who = list(Array(side.assessors.prefix(2)))
      return
        "\(grade(side.grade, upTo: side.gradeUpper)) according to \(who) (\(side.grounds.kind.noun(side.grounds.evidenceType)))"
    }
    let event = subject.event.map { " \(when($0))" } ?? ""
    return
      "Contested\(event): \(sides.joined(separator: ", or ")). Counted as \(grade(state.countedGrade))."
  }

  private func works(_ note: WorksNote) -> String? {
    let date = note.works.date.map { " " + when(SpokenDate($0)) } ?? ""
    switch note.effect {
    case .closed(let grade, let upper):
      return "Before the works\(date) it was \(self.grade(grade, upTo: upper))."
    case .notLookedAtSince:
      return "\(note.works.type.done.capitalizedFirst)\(date); nobody has looked since."
    case .undated, .withoutEvidence: return nil
    }
  }

  private func shown(_ shows: Shows) -> String {
    switch shows {
    case .intact: "it whole"
    case .damaged: "damage"
    case .destroyed: "it destroyed"
    case .unclear: "nothing clear"
    }
  }

  package func lede(of subjects: [SubjectFacts], _ noun: CountedNoun) -> [LedePart] {
    let total = subjects.count
    var groups: [(text: String, count: Int)] = []
    for grade in GradeCounts.order where grade != .unknown {
      let found = subjects.filter { $0.grade == grade && !$0.state.isSeverityUntold }
      if !found.isEmpty { groups.append((self.grade(grade), found.count)) }
    }
    let untold = subjects.count(where: \.state.isSeverityUntold)
    if untold > 0 { groups.append(("damaged, though how badly is not told", untold)) }
    let silent = subjects.count(where: \.isWithoutReport)
    let unknown = subjects.count { $0.grade == .unknown && !$0.isWithoutReport }
    var parts: [LedePart] = []
    if groups.isEmpty {
      parts.append(
        LedePart("Of \(counted(total, noun)) on record, none is known to be damaged."))
    } else {
      parts.append(LedePart("Of \(counted(total, noun)) on record, "))
      let told = groups.enumerated().map { index, group in
        index == 0
          ? "\(group.count) \(group.count == 1 ? "is" : "are") \(group.text)"
          : "\(group.count) \(group.text)"
      }
      parts.append(LedePart(told[0], standsOut: true))
      let rest = Array(told.dropFirst())
      parts.append(
        LedePart((rest.isEmpty ? "" : (rest.count == 1 ? " and " : ", ") + list(rest)) + "."))
    }
    if unknown > 0 {
      parts.append(
        LedePart(
          " The state of \(unknown)\(silent > 0 || !groups.isEmpty ? " more" : "") is not known."))
    }
    if silent > 0 {
      let rest = silent == total ? "them" : unknown == 0 ? "the other \(silent)" : "\(silent)"
      parts.append(LedePart(" Nothing is \(isPartial ? "told here" : "reported") about \(rest)."))
    }
    let contested = subjects.count(where: \.state.isContested)
    if contested > 0 {
      parts.append(
        LedePart(
          " \(contested == 1 ? "One is" : "\(contested) are") contested and counted at the worse end."
        ))
    }
    let disagreeing = subjects.count { !$0.differences.isEmpty }
    if disagreeing > 0 { parts.append(LedePart(" Reports disagree about \(disagreeing).")) }
    return parts
  }
}
