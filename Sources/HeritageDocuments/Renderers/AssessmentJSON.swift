import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension Assessment {
  /// The assessment as the contract has it, with more keys beside.
  var json: JSONValue {
    [
      "grade": .string(grade.rawValue),
      "gradeUpper": .text(gradeUpper?.rawValue),
      "reportedLower": .text(reported?.lower.rawValue),
      "reportedUpper": .text(reported?.upper.rawValue),
      "event": .text(event?.text),
      "eventEarliest": .text(event?.lower.description),
      "eventLatest": .text(event?.upper.description),
      "status": .string(status.rawValue),
      "verification": .text(verification?.rawValue),
      "phrase": .string(phrase),
      "rule": .string(rule),
      "basis": .ids(basis),
      "decidedBy": .text(decision?.rawValue),
      "dissent": .array(dissent.map(\.json)),
      "bracket": bracket?.json ?? .null,
      "contradictions": .array(contradictions.map(\.json)),
      "interventions": .ids(interventions.map(\.id)),
      "incidents": .array(incidents.map(\.json)),
      "undecided": .array(undecided.map(\.json)),
      "later": .ids(later),
      "notCounted": .array(
        ended.map {
          [
            "report": .string($0.report.text), "verdict": .string($0.verdict.rawValue),
            "by": .text($0.by?.text),
          ]
        }),
      "withdrawnEvidence": .array(weakened.map(\.json)),
      "restsOnlyOnWithdrawn": .bool(restsOnlyOnWithdrawn),
    ]
  }
}

extension Dissent {
  fileprivate var json: JSONValue {
    [
      "report": .string(report.text), "assessor": .string(assessor),
      "grade": .string(grade.rawValue), "gradeUpper": .text(gradeUpper?.rawValue),
      "reason": .string(reason),
    ]
  }
}

extension WeakenedClaim {
  var json: JSONValue {
    [
      "report": .string(report.text), "all": .bool(isAll),
      "lapsedReview": .text(lapsedReview?.text),
      "items": .array(
        items.map {
          [
            "evidence": .string($0.evidence.text), "retraction": .string($0.retraction.text),
            "because": .string($0.because),
          ]
        }),
    ]
  }
}

extension Bracket {
  var json: JSONValue {
    [
      "after": .text(after?.description), "before": .text(before?.description),
      "afterEvidence": .ids(afterEvidence), "beforeEvidence": .ids(beforeEvidence),
      "widthInDays": widthInDays.map(JSONValue.integer) ?? .null,
    ]
  }
}

extension Contradiction {
  var json: JSONValue {
    ["code": .string(code), "message": .string(message), "reports": .ids(reports)]
  }
}

extension IncidentSummary {
  fileprivate var json: JSONValue {
    [
      "event": .text(event?.text), "earliest": .text(event?.lower.description),
      "latest": .text(event?.upper.description), "grade": .string(grade.rawValue),
      "gradeUpper": .text(gradeUpper?.rawValue), "incident": .text(incident?.text),
      "reports": .ids(reports), "isCurrent": .bool(isCurrent),
      "status": .string(status.rawValue),
      "phrase": .string(AssessmentWording.english.phrase(for: self)),
      "dissent": .array(dissent.map(\.json)),
    ]
  }
}

extension JSONValue {
  /// A text, or null where there is none, so that every key is always there.
  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  static func ids(_ ids: [RecordID]) -> JSONValue { .array(ids.map { .string($0.text) }) }

  static func records(_ records: [some HeritageRecord]) -> JSONValue {
    .array(records.map { .object($0.json) })
  }

  /// Counts by grade; every grade has its key.
  static func counts(_ counts: [DamageGrade: Int]) -> JSONValue {
    var object = JSONObject()
    for grade in DamageGrade.allCases { object[grade.rawValue] = .integer(counts[grade] ?? 0) }
    return .object(object)
  }
}
