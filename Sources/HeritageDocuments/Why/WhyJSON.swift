public import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension WhyView {
  public var json: JSONValue {
    heading.add(to: [
      "record": .text(subject.reference), "asKnownOn": .text(records.viewpoint.known),
      "knownBy": .text(records.viewpoint.knownBy), "on": .text(records.viewpoint.asked),
      "assessment": state.json,
      "counted": .ids(reasoning.counted),
      "leftOut": .list(reasoning.leftOut, \.json),
      "events": .list(reasoning.events, \.json),
      "supporters": .list(reasoning.supporters) {
        [
          "report": .text($0.report), "grounds": .string("\($0.grounds.kind)"),
          "evidence": .ids($0.evidence),
        ]
      },
      "outcomes": .list(reasoning.outcomes) {
        [
          "report": .text($0.report), "outcome": .string($0.outcome.name),
          "by": .text($0.outcome.by),
        ]
      },
      "corroboration": state.corroboration.map { found in
        .list([found.first, found.second]) {
          ["evidence": .text($0.evidence), "report": .text($0.report)]
        }
      } ?? .null,
      "statusRules": .list(reasoning.statusTrials) {
        ["status": .text($0.status), "clause": .string($0.clause), "applies": .bool($0.applies)]
      },
      "interventions": .ids(reasoning.interventions.map(\.id)),
      "evidence": .list(evidence) {
        [
          "id": .text($0.id), "type": .text($0.type), "sha256": .text($0.file?.sha256),
          "retraction": .text(records.retraction(of: $0.id)?.id),
        ]
      },
    ])
  }
}

extension LeftOutReport {
  fileprivate var json: JSONValue {
    switch reason {
    case .ended(let verdict, let by):
      ["report": .text(report), "reason": .text(verdict), "by": .text(by)]
    case .knownLater(let day):
      ["report": .text(report), "reason": "known-later", "since": .text(day)]
    case .happenedLater(let day):
      ["report": .text(report), "reason": "happened-later", "since": .text(day)]
    case .mayBeLater: ["report": .text(report), "reason": "may-be-later"]
    }
  }
}

extension EventReasoning {
  fileprivate var json: JSONValue {
    [
      "event": .text(summary.event?.text), "isCurrent": .bool(summary.isCurrent),
      "bracket": summary.bracket?.json ?? .null,
      "links": .list(links) {
        ["report": .text($0.report), "other": .text($0.other), "reason": .string($0.reason.name)]
      },
      "ranking": .list(ranking) {
        [
          "report": .text($0.report), "grade": .text($0.grade), "gradeUpper": .text($0.gradeUpper),
          "grounds": .string("\($0.grounds.kind)"), "standing": .text($0.grounds.standing),
        ]
      },
      "dating": .list(dating) {
        [
          "report": .text($0.report), "stated": .string($0.stated),
          "effect": .string($0.effect.name),
        ]
      },
    ]
  }
}

extension IncidentLink.Reason {
  fileprivate var name: String {
    switch self {
    case .incident: "incident"
    case .overlap: "overlap"
    case .reassessment: "reassessment"
    case .begunByThen: "begun-by-then"
    case .undated: "undated"
    case .destroyedOnce: "destroyed-once"
    }
  }
}

extension DatingStep.Effect {
  fileprivate var name: String {
    switch self {
    case .narrows(let days?): "narrows to \(days)"
    case .narrows(nil): "narrows"
    case .agrees: "agrees"
    case .tooVague: "too vague"
    case .apart: "apart"
    case .contradicts(let code): "contradicts \(code)"
    }
  }
}

extension ClaimOutcome.Outcome {
  fileprivate var name: String {
    switch self {
    case .decides: "decides"
    case .agrees: "agrees"
    case .stands(aboutTheSame: true): "stands"
    case .stands(aboutTheSame: false): "stands-beside"
    case .contests: "contests"
    case .earlierLook: "earlier-look"
    case .answered(_, let kind): "answered-\(kind.rawValue)"
    case .closed: "closed-by-works"
    case .alleged: "alleged"
    case .untold: "could-not-tell"
    }
  }

  fileprivate var by: RecordID? {
    switch self {
    case .earlierLook(let by), .answered(let by, _), .closed(let by): by
    default: nil
    }
  }
}
