import HeritageAssessment
import HeritageModel

extension PublishedSchemas {
  /// What shows one record, or several of a kind, with what stands beside them.
  static let showingSchemas = [
    Answer(
      "site", "what 'site' prints",
      noticed: [
        "site": .record(.site), "assessment": .part("assessment"), "rollUp": .part("roll-up"),
        "monuments": .list(
          .object([
            "monument": .record(.monument), "assessment": .part("assessment"),
            "told": Schema.part("told").orNull,
          ])),
        "registry": registry, "files": files, "title": name, "localName": name.orNull,
        "countries": .list(.object(["code": .text, "name": .text])), "place": place.orNull,
        "told": Schema.part("told").orNull, "gaps": gaps, "register": register,
        "newestRecord": .instant.orNull,
        "reports": .list(.record(.report)), "reviews": .list(.record(.review)),
        "evidence": .list(.record(.evidence)), "retractions": .list(.record(.retraction)),
        "asKnownOn": .text.orNull,
      ]),
    Answer(
      "monument", "what 'monument' prints",
      noticed: [
        "monument": .record(.monument), "assessment": .part("assessment"),
        "registry": registry, "files": files,
        "reports": .list(.record(.report)), "reviews": .list(.record(.review)),
        "evidence": .list(.record(.evidence)), "retractions": .list(.record(.retraction)),
      ]),
    Answer(
      "report", "what 'report' prints",
      noticed: [
        "report": .record(.report), "assessment": .part("assessment"),
        "registry": registry, "files": files,
        "reviews": .list(.record(.review)), "evidence": .list(.record(.evidence)),
        "retractions": .list(.record(.retraction)),
      ]),
    Answer(
      "evidence", "what 'evidence' prints",
      noticed: [
        "evidence": .record(.evidence), "reports": .list(.record(.report)),
        "registry": registry, "files": files,
        "bytes": Schema.words(["intact", "changed", "absent"]).orNull,
        "retraction": Schema.record(.retraction).orNull,
      ]),
  ]

  /// What lists print: the records with their states, and single lines of JSONL.
  static let listSchemas = [
    Answer("list-sites", "what 'list sites' prints", .list(.part("listed-site"))),
    Answer("list-monuments", "what 'list monuments' prints", .list(.part("listed-monument"))),
    Answer("list-reports", "what 'list reports' prints", .list(.part("listed-report"))),
    Answer("list-evidence", "what 'list evidence' prints", .list(.part("listed-evidence"))),
    Answer("search", "what 'search' prints", .list(.part("search-hit"))),
    Answer("duplicates", "what 'duplicates' prints", .list(.part("place-pair"))),
    Answer(
      "listed-site", "a site in a list, and a line of its JSONL",
      listed(.site, ["assessment": .part("assessment"), "rollUp": .part("roll-up")])),
    Answer(
      "listed-monument", "a monument in a list, and a line of its JSONL",
      listed(.monument, ["assessment": .part("assessment")])),
    Answer(
      "listed-report", "a report in a list, and a line of its JSONL",
      listed(
        .report,
        ["standing": Schema.term(Verdict.self).orNull, "subject": subject])),
    Answer(
      "listed-evidence", "an item of evidence in a list, and a line of its JSONL",
      listed(.evidence, ["reports": .ids, "retraction": .id.orNull, "path": .text.orNull])),
    Answer(
      "search-hit", "what a search found in a record, and a line of its JSONL",
      .object(
        ["record": .reference, "title": .text, "field": .text, "excerpt": .text], optional: marks)),
    Answer(
      "place-pair", "two records that may be about one place, and a line of its JSONL",
      .object(
        [
          "kept": placeOfPair, "other": placeOfPair, "metres": Schema.count.orNull,
          "likeness": Schema.share.orNull,
          "reasons": .texts, "decision": Schema.record(.setAside).orNull,
        ], optional: marks)),
  ]

  private static let placeOfPair = Schema.object([
    "record": .reference, "title": .text, "countries": .texts,
  ])

  private static func listed(
    _ kind: RecordKind, _ beside: KeyValuePairs<String, Schema>
  ) -> Schema {
    Schema.record(kind).with(.object(beside, optional: marks))
  }

  /// The state in short of what a report counts for.
  private static let subject = Schema.object([
    "record": .reference, "grade": .grade, "gradeUpper": .grade.orNull, "countedGrade": .grade,
    "status": .term(AssessmentStatus.self), "contested": .flag, "phrase": .text,
  ])

  /// What a record in a list says of itself where it is not for everybody, or not as journaled.
  static let marks: KeyValuePairs<String, Schema> = [
    "restriction": .text, "notAsJournaled": .list(.reference), "audience": .term(Audience.self),
  ]
}

extension PublishedSchemas.Answer {
  /// An answer made of records, with what must be known of them.
  init(
    _ name: String, _ subject: String, noticed members: KeyValuePairs<String, Schema>
  ) {
    let notices = Schema.object([
      "restriction": .text.orNull, "damaged": .count, "notAsJournaled": .list(.reference),
      "missing": .list(.reference), "audience": .term(Audience.self),
      "withheld": Schema.object([
        "sites": .count, "monuments": .count, "reports": .count, "evidence": .count,
        "places": .dictionary(of: .count), "notAsJournaled": .count, "missing": .count,
      ]).orNull,
    ])
    self.init(name, subject, Schema.object(members).with(notices).versioned)
  }
}
