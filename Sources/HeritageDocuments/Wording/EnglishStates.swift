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
      guard !state.later.isEmpty else {
        return isPartial ? "Not known: no report is told here." : "Not known: there is no report."
      }
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
    if subject.knownHow.isOnlyClaimed {
      let reason =
        state.grounds?.contrary.map { "its own evidence shows \(shown($0))" }
        ?? (subject.knownHow == .uncarried
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
    if subject.state.grade == .none { return timeUndamaged(of: subject) }
    if let event = subject.event {
      if case .interval(nil, nil) = event.shape { return "; it is not known when" }
      return " " + when(event)
    }
    return lookWords(of: subject) ?? "; no date is recorded"
  }

  /// When somebody saw that nothing is damaged; the day of an event only where others tell of damage by
  /// it.
  private func timeUndamaged(of subject: SubjectFacts) -> String {
    let event = subject.eventOfDamageElsewhere.map { " after the event \(of($0))" } ?? ""
    let look = lookWords(of: subject)
    return event + (look ?? (event.isEmpty ? "; no day of a look is recorded" : ""))
  }

  private func lookWords(of subject: SubjectFacts) -> String? {
    subject.look.map { look in
      look.isPublication
        ? ", according to what was published \(when(look.date))"
        : ", as seen \(when(look.date))"
    }
  }

  /// A date behind the event that it is of.
  private func of(_ date: SpokenDate) -> String {
    switch date.shape {
    case .day, .month, .year, .season, .interval(.some, .some): "of \(self.date(date))"
    default: when(date)
    }
  }

  private func contested(_ subject: SubjectFacts) -> String {
    let state = subject.state
    let deciding = state.sides.firstIndex { side in
      state.basis.contains(where: side.reports.contains)
    }
    let order = [deciding].compactMap(\.self) + state.sides.indices.filter { $0 != deciding }
    let sides = order.map { index in
      let side = state.sides[index]
      let named = Array(side.assessors.prefix(2))
      let more = side.assessors.count - named.count
      let who = list(more == 0 ? named : named + ["\(more) more"])
      return
        "\(grade(side.grade, upTo: side.gradeUpper)) according to \(who) (\(side.grounds.kind.noun(side.grounds.evidenceType))\(side.grounds.isVerified ? ", verified" : ""))"
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
      return "\(note.works.type.done.capitalizedFirst)\(date); no later look is on record."
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
}
