import HeritageAssessment
import HeritageDocuments
import HeritageModel

/// How many are in which state, in large type, each number with what it counts and of which time.
struct BigNumbers {
  let facts: SituationFacts
  let words: any Wording

  private typealias Number = (states: [StateClass], found: [SubjectFacts], label: String)

  var markup: Markup {
    let numbers: [Number] = [
      [StateClass.destroyed], [.severe], [.moderate], [.slight, .possible], [.damaged], [.unknown],
    ].map { states in
      (
        states, facts.counted.filter { states.contains($0.stateClass) },
        states.count > 1
          ? words.bigNumber(of: states.compactMap(\.grade)) : words.state(states[0])
      )
    }
    // Where nobody tells how badly, or nothing is established, noughts for each grade would say that
    // there is none of it.
    let tellsGrades =
      facts.severityNotTold.isEmpty && facts.counted.contains { $0.stateClass != .unknown }
    let shown = numbers.filter { number in
      !number.found.isEmpty
        || (tellsGrades && !["damaged", "unknown"].contains(number.states[0].rawValue))
    }
    return !facts.has(.states) ? .nothing : .element("ul", ["class": "bigs"], shown.map(item))
  }

  private func item(_ number: Number) -> Markup {
    let struck = number.found.count { facts.struck.contains($0.subject) }
    let grades = number.states.compactMap(\.grade)
    let before = facts.before.flatMap { counts in
      grades.isEmpty || grades == [.unknown] ? nil : grades.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    let whole = facts.wholeSites.count { number.states.contains($0.stateClass) }
    var note = words.bigNumberNote(number.found.count, struck: struck, before: before, of: facts)
    if whole > 0 { note += "; " + words.besidesAsAWhole(whole) }
    return .element(
      "li", ["class": "big"],
      [
        .element("b", [:], words.number(number.found.count)),
        .element(
          "span", ["class": "l"],
          number.states.map { GradeMark(grade: $0, words: words).picture(size: 20) }
            + [.text(number.label)]),
        .element("span", ["class": "d"], note),
      ])
  }
}
