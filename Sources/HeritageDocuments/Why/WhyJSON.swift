public import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension WhyView {
  public var json: JSONValue {
    [
      "record": .string(subject.reference.description),
      "asKnownOn": .text(records.viewpoint.known?.description),
      "knownBy": .string(records.viewpoint.knownBy.rawValue),
      "on": .text(records.viewpoint.asked?.description),
      "assessment": state.json,
      "counted": .ids(reasoning.counted),
      "leftOut": .array(reasoning.leftOut.map(\.json)),
      "events": .array(reasoning.events.map(\.json)),
      "supporters": .array(
        reasoning.supporters.map {
          [
            "report": .string($0.report.text), "grounds": .string("\($0.grounds.kind)"),
            "evidence": .ids($0.evidence),
          ]
        }),
      "sources": .array(
        reasoning.sources.map {
          [
            "names": .array($0.names.map(JSONValue.string)), "reports": .ids($0.reports),
            "evidence": .ids($0.evidence),
          ]
        }),
      "statusRules": .array(
        reasoning.statusTrials.map {
          [
            "status": .string($0.status.rawValue), "clause": .string($0.clause),
            "applies": .bool($0.applies),
          ]
        }),
      "interventions": .ids(reasoning.interventions.map(\.id)),
      "evidence": .array(
        evidence.map { item in
          [
            "id": .string(item.id.text), "type": .string(item.type.rawValue),
            "sha256": .text(item.file?.sha256),
            "retraction": .text(records.retraction(of: item.id)?.id.text),
          ]
        }),
    ]
  }
}

extension LeftOutReport {
  fileprivate var json: JSONValue {
    switch reason {
    case .ended(let verdict, let by):
      [
        "report": .string(report.text), "reason": .string(verdict.rawValue), "by": .text(by?.text),
      ]
    case .knownLater(let day):
      [
        "report": .string(report.text), "reason": "known-later",
        "since": .string(day.description),
      ]
    case .happenedLater(let day):
      [
        "report": .string(report.text), "reason": "happened-later",
        "since": .string(day.description),
      ]
    case .mayBeLater: ["report": .string(report.text), "reason": "may-be-later"]
    }
  }
}

extension EventReasoning {
  fileprivate var json: JSONValue {
    [
      "event": .text(summary.event?.text), "isCurrent": .bool(summary.isCurrent),
      "bracket": summary.bracket?.json ?? .null,
      "links": .array(
        links.map {
          [
            "report": .string($0.report.text), "other": .string($0.other.text),
            "reason": .string($0.reason.name),
          ]
        }),
      "ranking": .array(
        ranking.map {
          [
            "report": .string($0.report.text), "grade": .string($0.grade.rawValue),
            "gradeUpper": .text($0.gradeUpper?.rawValue),
            "grounds": .string("\($0.grounds.kind)"),
            "standing": .text($0.grounds.standing?.rawValue),
            "decidedBy": .text($0.decision?.rawValue),
          ]
        }),
      "dating": .array(
        dating.map {
          [
            "report": .string($0.report.text), "stated": .string($0.stated),
            "effect": .string($0.effect.name),
          ]
        }),
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
    case .narrows(let days): "narrows to \(days)"
    case .agrees: "agrees"
    case .tooVague: "too vague"
    case .apart: "apart"
    case .contradicts(let code): "contradicts \(code)"
    }
  }
}
