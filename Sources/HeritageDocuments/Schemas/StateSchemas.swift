import CanonicalJSON
import HeritageAssessment
import HeritageModel

extension PublishedSchemas {
  /// What several answers tell of a state.
  static let stateSchemas = [
    Answer("assessment", "the derived state of a site or a monument", assessment),
    Answer("told", "what documents tell of a site or a monument, in words and for programs", told),
    Answer("roll-up", "the states of a site's monuments together", rollUp),
  ]

  private static let assessment = Schema.object(
    [
      "grade": .grade, "gradeUpper": .grade.orNull, "countedGrade": .grade, "contested": .flag,
      "sides": .list(side), "reportedLower": .grade.orNull, "reportedUpper": .grade.orNull,
      "event": .date.orNull, "eventEarliest": .bound.orNull, "eventLatest": .bound.orNull,
      "look": .date.orNull, "lookKind": Schema.words(["published", "seen"]).orNull,
      "status": .term(AssessmentStatus.self), "verification": Schema.term(Verdict.self).orNull,
      "verified": .flag, "corroborated": .flag, "grounds": .text.orNull, "phrase": .text,
      "rule": .text, "basis": .ids, "decidedBy": .text.orNull, "dissent": .list(dissent),
      "furtherDamage": .list(furtherDamage), "alleged": .list(furtherDamage), "couldNotTell": .ids,
      "earlierLooks": .ids,
      "loweredBy": Schema.object(["kind": .text, "record": .text]).orNull,
      "works": .list(.object(["record": .id, "effect": .text])),
      "recordedOn": .list(.reference), "uncounted": .list(uncounted),
      "bracket": bracket.orNull, "contradictions": .list(contradiction), "interventions": .ids,
      "incidents": .list(incident), "undecided": .list(incident), "later": .ids,
      "intactOn": .date.orNull,
      "notCounted": .list(
        .object(["report": .id, "verdict": .term(Verdict.self), "by": .id.orNull])),
      "withdrawnEvidence": .list(weakened), "restsOnlyOnWithdrawn": .flag,
    ],
    optional: [
      // Beside the state of a site as a whole.
      "monumentsByGrade": counts, "worstMonumentGrade": .grade.orNull,
    ])

  private static let spoken = Schema.object([
    "date": .text, "earliest": .date.orNull, "latest": .date.orNull, "words": .text,
  ])

  static let name = Schema.object(["text": .text, "language": .text.orNull])

  static let place = Schema.object([
    "latitude": Schema(["type": "number"]), "longitude": Schema(["type": "number"]),
    "uncertaintyMetres": Schema(["type": "number"]).orNull, "source": .term(PlaceFacts.Source.self),
    "category": Schema.term(LocationCategory.self).orNull,
  ])

  private static let told = Schema.object([
    "title": name, "localName": name.orNull, "siteTitle": name,
    "type": Schema.term(MonumentType.self).orNull, "group": .term(MonumentGroup.self),
    "region": .text.orNull, "place": place.orNull, "built": spoken.orNull, "sentence": .text,
    "knownHow": .term(KnownHow.self), "event": spoken.orNull,
    "look": spoken.with(.object(["kind": Schema.words(["published", "seen"])])).orNull,
    "firstReported": spoken.orNull, "severityNotTold": .flag,
    "differences": .list(.term(ClaimFacts.Difference.self)),
    "disagreements": .list(
      .object([
        "difference": .term(ClaimFacts.Difference.self), "codes": .texts,
        "prevails": .text, "words": .text,
        "sides": .list(
          .object([
            "report": .id.orNull, "assessor": .text, "grade": .grade, "gradeUpper": .grade.orNull,
            "event": spoken.orNull, "told": spoken.orNull, "remaining": .text.orNull,
            "grounds": .text.orNull,
          ])),
        "images": .list(
          .object(["evidence": .id.orNull, "acquired": .text, "day": .date])),
      ])),
    "claims": .list(
      .object([
        "report": .id, "standing": .text, "differsIn": .list(.term(ClaimFacts.Difference.self)),
        "grounds": .text.orNull, "event": spoken.orNull, "assessed": spoken.orNull,
        "published": spoken.orNull,
      ])),
    "pairs": .list(.object(["before": picture, "after": picture])),
  ])

  private static let file = Schema.object([
    "evidence": .id, "sha256": Schema.digest.orNull, "mediaType": .text.orNull,
    "path": .text.orNull, "width": Schema.count.orNull, "height": Schema.count.orNull,
    "alternative": .text,
  ])

  private static let picture = file.with(.object(["acquired": spoken.orNull]))

  /// The files of items of evidence that are in the registry.
  static let files = Schema.list(file)

  /// What is said of the registry, and which it is.
  static let registry = Schema.object(
    [
      "id": .text.orNull,
      "lastOperation": Schema.object(["id": .id, "at": .instant]).orNull,
    ],
    optional: [
      "address": .text, "author": .text, "banner": .text, "citation": .text, "contact": .text,
      "edition": .text, "licence": .text, "licenceUrl": .text, "publisher": .text, "title": .text,
    ])

  /// The items of evidence by their numbers in a dossier.
  static let register = Schema.list(
    .object([
      "evidence": .id, "number": .count, "acquired": spoken.orNull, "published": spoken.orNull,
      "withdrawn": .flag, "words": .text,
    ]))

  static let gaps = Schema.list(
    .object([
      "kind": .term(GapFacts.Kind.self), "of": .count, "records": .list(.reference),
    ]))

  private static let rollUp = Schema.object([
    "grade": .grade.orNull, "byGrade": counts, "contested": .count, "notAssessed": .count,
    "monuments": .count, "parts": .count,
  ])

  /// How many subjects are counted under each grade.
  static let counts = Schema.object([
    "unknown": .count, "none": .count, "possible": .count, "slight": .count, "moderate": .count,
    "severe": .count, "destroyed": .count,
  ])

  /// How many subjects there are of each class; a range whose severity is not told is `damaged`.
  static let byState = Schema.object([
    "destroyed": .count, "severe": .count, "moderate": .count, "slight": .count, "damaged": .count,
    "possible": .count, "none": .count, "unknown": .count,
  ])

  private static let side = Schema.object([
    "grade": .grade, "gradeUpper": .grade.orNull, "reports": .ids, "assessors": .texts,
    "grounds": .text,
  ])

  private static let dissent = Schema.object([
    "report": .id, "assessor": .text, "grade": .grade, "gradeUpper": .grade.orNull,
    "reason": .text,
  ])

  private static let furtherDamage = Schema.object([
    "event": .date.orNull, "look": .date.orNull, "scope": .text.orNull, "grade": .grade,
    "gradeUpper": .grade.orNull, "reports": .ids,
  ])

  private static let uncounted = Schema.object([
    "report": .id, "by": .text.orNull, "verdict": .term(Verdict.self), "body": .text.orNull,
    "reason": .text,
  ])

  /// The images between which an event lies.
  static let bracket = Schema.object([
    "after": .text.orNull, "before": .text.orNull, "afterEvidence": .ids, "beforeEvidence": .ids,
    "widthInDays": Schema(["type": "integer"]).orNull,
  ])

  private static let contradiction = Schema.object([
    "code": .text, "message": .text, "reports": .ids,
  ])

  private static let incident = Schema.object([
    "event": .date.orNull, "earliest": .bound.orNull, "latest": .bound.orNull, "grade": .grade,
    "gradeUpper": .grade.orNull, "incident": .id.orNull, "reports": .ids, "isCurrent": .flag,
    "status": .term(AssessmentStatus.self), "phrase": .text, "dissent": .list(dissent),
  ])

  private static let weakened = Schema.object([
    "report": .id, "all": .flag, "lapsedReview": .id.orNull,
    "items": .list(.object(["evidence": .id, "retraction": .id, "because": .text])),
  ])
}
