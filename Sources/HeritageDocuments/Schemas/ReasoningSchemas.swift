import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension PublishedSchemas {
  /// What tells of many records at once, or how a state came about.
  static let reasoningSchemas = [
    Answer(
      "summary", "what 'summary' prints",
      noticed: [
        "scope": .text, "asKnownOn": .text.orNull, "knownBy": .term(KnownBy.self),
        "newestRecord": Schema.instant.orNull, "sites": .count, "monuments": .count,
        "reports": .count, "undatedLeftOut": .count, "sitesWithoutReport": .list(.slug),
        "supersededLeftOut": .list(.reference), "counted": .text, "byGrade": counts,
        "contested": .count, "severityNotTold": .count, "unassessed": .count, "alleged": .count,
        "parts": .count, "sitesByGrade": counts, "wholeSitesByGrade": counts,
        "verification": .dictionary(of: .count), "changes": changes.orNull,
        "states": .list(
          .object([
            "record": .reference, "name": .text, "assessment": .part("assessment"),
            "told": Schema.part("told").orNull,
          ])),
        "registry": registry, "files": files, "title": .text, "lede": .text,
        "byState": byState,
        "byGroup": .list(
          .object(["group": .term(MonumentGroup.self), "byState": byState])),
        "byRegion": .list(.object(["region": .text.orNull, "byState": byState])),
        "months": Schema.list(
          .object(["year": Schema(["type": "integer"]), "month": .count, "byState": byState])
        ).orNull,
        "monthNotCertain": byState, "funnel": .dictionary(of: .count),
        "weakenedReports": .ids,
        "setAside": .list(
          .object([
            "id": .id, "code": .text, "record": .text, "message": .text.orNull, "because": .text,
            "by": .text, "recorded": .instant,
          ])),
        "evidence": .ids, "gaps": gaps,
      ]),
    Answer(
      "why", "what 'why' prints",
      noticed: [
        "record": .reference, "asKnownOn": .text.orNull, "knownBy": .term(KnownBy.self),
        "on": .text.orNull, "assessment": .part("assessment"), "counted": .ids,
        "leftOut": .list(
          .object(
            ["report": .id, "reason": .text], optional: ["by": .id.orNull, "since": .text])),
        "events": .list(event),
        "supporters": .list(.object(["report": .id, "grounds": .text, "evidence": .ids])),
        "outcomes": .list(.object(["report": .id, "outcome": .text, "by": .id.orNull])),
        "corroboration": Schema.list(.object(["evidence": .id, "report": .id])).orNull,
        "statusRules": .list(
          .object([
            "status": .term(AssessmentStatus.self), "clause": .text, "applies": .flag,
          ])),
        "interventions": .ids,
        "evidence": .list(
          .object([
            "id": .id, "type": .term(EvidenceType.self), "sha256": Schema.digest.orNull,
            "retraction": .id.orNull,
          ])),
      ]),
  ]

  /// What a summary of a span of time tells of its two ends.
  private static let changes = Schema.object([
    "basis": .words(["events", "knowledge"]), "first": .text.orNull, "last": .text.orNull,
    "counted": .text, "byGradeBefore": counts, "byGradeAfter": counts,
    "changed": .list(
      .object([
        "record": .reference, "basis": .ids, "gradeBefore": .grade, "gradeAfter": .grade,
        "before": .text, "after": .text,
      ])),
    "eventsBefore": .count, "eventsWithin": .count, "eventsUnsure": .count, "newReports": .ids,
  ])

  private static let event = Schema.object([
    "event": .date.orNull, "isCurrent": .flag, "bracket": bracket.orNull,
    "links": .list(.object(["report": .id, "other": .id, "reason": .text])),
    "ranking": .list(
      .object([
        "report": .id, "grade": .grade, "gradeUpper": .grade.orNull, "grounds": .text,
        "standing": .text.orNull,
      ])),
    "dating": .list(.object(["report": .id, "stated": .text, "effect": .text])),
  ])
}
