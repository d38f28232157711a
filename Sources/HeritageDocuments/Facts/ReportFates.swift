import HeritageAssessment
import HeritageModel

/// What a state says of each of its reports, found at once however many there are.
struct ReportFates {
  private let outcomes: [RecordID: ClaimOutcome]
  private let ended: [RecordID: Verdict]
  private let dissenting: Set<RecordID>
  private let contradictions: [RecordID: [Contradiction]]
  let event: AssessedEvent?

  init(_ state: Assessment) {
    outcomes = Dictionary(state.outcomes.map { ($0.report, $0) }) { first, _ in first }
    ended = Dictionary(state.ended.map { ($0.report, $0.verdict) }) { first, _ in first }
    dissenting = Set(state.dissent.map(\.report))
    var contradictions: [RecordID: [Contradiction]] = [:]
    for found in state.contradictions {
      for report in found.reports { contradictions[report, default: []].append(found) }
    }
    self.contradictions = contradictions
    event = state.event
  }

  func outcome(of report: RecordID) -> ClaimOutcome? { outcomes[report] }

  func contradictions(of report: RecordID) -> [Contradiction] { contradictions[report] ?? [] }

  /// How a report stands to the state.
  func standing(of report: RecordID) -> ClaimFacts.Standing {
    if let verdict = ended[report] { return .ended(verdict) }
    switch outcomes[report]?.outcome {
    case .decides: return .decides
    case .agrees: return .supports
    case .contests: return .contests
    case .stands(aboutTheSame: true): return .differs
    case .stands(aboutTheSame: false): return dissenting.contains(report) ? .differs : .otherDamage
    case .earlierLook, .closed: return .earlier
    case .answered(_, let kind): return .answered(kind)
    case .alleged: return .alleged
    case .untold: return .couldNotTell
    case nil: return .later
    }
  }
}
