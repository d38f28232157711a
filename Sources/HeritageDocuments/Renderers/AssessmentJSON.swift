import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension Assessment {
  /// The assessment as the contract has it, with more keys beside.
  var json: JSONValue {
    [
      "grade": .text(grade), "gradeUpper": .text(gradeUpper),
      "countedGrade": .text(countedGrade), "contested": .bool(isContested),
      "sides": .list(sides, \.json), "reportedLower": .text(reported?.lower),
      "reportedUpper": .text(reported?.upper),
      "event": .text(event?.text), "eventEarliest": .text(event?.lower),
      "eventLatest": .text(event?.upper),
      "look": .text(look?.date.text),
      "lookKind": look.map { .string($0.isPublication ? "published" : "seen") } ?? .null,
      "status": .text(status), "verification": .text(verification),
      "verified": .bool(isVerified), "corroborated": .bool(isCorroborated),
      "grounds": grounds.map { .string("\($0.kind)") } ?? .null,
      "phrase": .string(phrase), "rule": .string(rule),
      "basis": .ids(basis), "decidedBy": .text(decision),
      "dissent": .list(dissent, \.json),
      "furtherDamage": .list(furtherDamage, \.json), "alleged": .list(allegedDamage, \.json),
      "couldNotTell": .ids(inconclusive.map(\.report)), "earlierLooks": .ids(earlierLooks),
      "loweredBy": loweredBy.map { ["kind": .text($0.kind), "record": .text($0.record)] } ?? .null,
      "works": .list(works) {
        ["record": .text($0.works.id), "effect": .string($0.effect.name)]
      },
      "recordedOn": .list(recordedOn) { .text($0.reference) },
      "uncounted": .list(uncounted) {
        [
          "report": .text($0.report), "by": .text($0.by), "verdict": .text($0.verdict),
          "body": .text($0.body), "reason": .string($0.line.plainText),
        ]
      },
      "bracket": bracket?.json ?? .null,
      "contradictions": .list(contradictions, \.json),
      "interventions": .ids(interventions.map(\.id)),
      "incidents": .list(incidents, \.json),
      "undecided": .list(undecided, \.json),
      "later": .ids(later),
      "intactOn": .text(intactImage?.acquired.text),
      "notCounted": .list(ended) {
        ["report": .text($0.report), "verdict": .text($0.verdict), "by": .text($0.by)]
      },
      "withdrawnEvidence": .list(weakened, \.json),
      "restsOnlyOnWithdrawn": .bool(restsOnlyOnWithdrawn),
    ]
  }
}

extension AssessmentSide {
  fileprivate var json: JSONValue {
    [
      "grade": .text(grade), "gradeUpper": .text(gradeUpper), "reports": .ids(reports),
      "assessors": .list(assessors, JSONValue.string), "grounds": .string("\(grounds.kind)"),
    ]
  }
}

extension FurtherDamage {
  fileprivate var json: JSONValue {
    [
      "event": .text(event?.text), "look": .text(look?.date.text), "scope": .text(scope),
      "grade": .text(grade), "gradeUpper": .text(gradeUpper), "reports": .ids(reports),
    ]
  }
}

extension WorksNote.Effect {
  fileprivate var name: String {
    switch self {
    case .closed: "closed"
    case .notLookedAtSince: "not-looked-at-since"
    case .undated: "undated"
    case .withoutEvidence: "without-evidence"
    }
  }
}

extension Dissent {
  fileprivate var json: JSONValue {
    [
      "report": .text(report), "assessor": .string(assessor), "grade": .text(grade),
      "gradeUpper": .text(gradeUpper), "reason": .string(reason),
    ]
  }
}

extension WeakenedClaim {
  var json: JSONValue {
    [
      "report": .text(report), "all": .bool(isAll), "lapsedReview": .text(lapsedReview),
      "items": .list(items) {
        [
          "evidence": .text($0.evidence), "retraction": .text($0.retraction),
          "because": .string($0.because),
        ]
      },
    ]
  }
}

extension Bracket {
  var json: JSONValue {
    [
      "after": .text(after), "before": .text(before), "afterEvidence": .ids(afterEvidence),
      "beforeEvidence": .ids(beforeEvidence),
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
      "event": .text(event?.text), "earliest": .text(event?.lower), "latest": .text(event?.upper),
      "grade": .text(grade), "gradeUpper": .text(gradeUpper), "incident": .text(incident),
      "reports": .ids(reports), "isCurrent": .bool(isCurrent), "status": .text(status),
      "phrase": .string(phrase), "dissent": .list(dissent, \.json),
    ]
  }
}

extension JSONValue {
  /// A text, or null where there is none, so that every key is always there.
  static func text(_ value: (some CustomStringConvertible)?) -> JSONValue {
    value.map { .string($0.description) } ?? .null
  }

  /// The code of a term, or null.
  static func text(_ term: (some RawRepresentable<String>)?) -> JSONValue {
    term.map { .string($0.rawValue) } ?? .null
  }

  /// An array of what a closure makes of each element.
  static func list<Element>(
    _ elements: some Sequence<Element>, _ json: (Element) -> JSONValue
  ) -> JSONValue {
    .array(elements.map(json))
  }

  static func ids(_ ids: [RecordID]) -> JSONValue { list(ids) { .string($0.text) } }

  static func records(_ records: [some HeritageRecord]) -> JSONValue {
    list(records) { .object($0.json) }
  }

  /// Counts by grade; every grade has its key.
  static func counts(_ counts: [DamageGrade: Int]) -> JSONValue {
    var object = JSONObject()
    for grade in DamageGrade.allCases { object[grade.rawValue] = .integer(counts[grade] ?? 0) }
    return .object(object)
  }
}
