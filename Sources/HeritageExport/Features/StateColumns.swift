import HeritageAssessment
import HeritageDocuments
import HeritageModel

extension ColumnOf<StatedSubject> {
  /// The state of a subject: in words, as grades, how well it is known, and when it came about.
  static var state: [Self] {
    let english = English()
    let state: [Self] = [
      .text(
        "state",
        "what maps are coloured by: destroyed, severe, moderate, slight, damaged (nobody tells how badly), possible, none, unknown"
      ) { $0.state.rawValue },
      .text("state_text", "the state in a sentence") { $0.lead + english.state(of: $0.facts) },
      .text("grade", "the grade of the claim that decides") { $0.facts.gradeTold?.rawValue },
      .text("grade_upper", "the other end of the range, where the claim gives one") {
        $0.facts.state.gradeUpper?.rawValue
      },
      .text("status", "how well the state is known; see docs/assessment.md") {
        $0.facts.state.status.rawValue
      },
      .text("known_how", "what the state rests on, from inspected to not-known") {
        $0.facts.knownHow.rawValue
      },
      .flag("contested", "whether reports on grounds as good say otherwise") {
        $0.facts.state.isContested
      },
      .flag("corroborated", "whether independent items of evidence carry the grade") {
        $0.facts.state.isCorroborated
      },
      .flag("verified", "whether a third party verified the report that decides") {
        $0.facts.state.isVerified
      },
    ]
    let days: [Self] = [
      .day("first_reported", "the first day on which such damage can have been made public") {
        $0.facts.firstReported?.earliest
      },
      .integer("reports", "how many reports count") { $0.facts.state.liveReports },
      .integer("dissent", "how many of them say otherwise") { $0.facts.state.dissent.count },
      .text("claimed_by", "who makes the claims that count, divided by '; '", \.facts.sources),
    ]
    let event = Self.date("event", "when that which gives the state happened") {
      $0.facts.event
    }
    let look = Self.date(
      "look", "when somebody looked last at it, or else when that was made public"
    ) { $0.facts.look?.date }
    return [state, event, look, days].joined().map { $0.returning(.assessed) }
  }
}

extension SubjectFacts {
  /// The grade that decides, where anybody has reported one.
  fileprivate var gradeTold: DamageGrade? { state.status == .unassessed ? nil : state.grade }
}
