import CanonicalJSON
import HeritageModel
import HeritageValidation

extension PublishedSchemas {
  /// What tells of rules and what they find.
  static let checkSchemas = [
    Answer(
      "check", "what 'check' prints",
      object: [
        "records": .count, "errors": .count, "warnings": .count,
        "findings": .list(.part("finding")), "restriction": .text.orNull,
        "setAside": .list(setAside),
      ]),
    Answer(
      "finding", "what a rule finds, and a line of the check's JSONL",
      .object([
        "code": .text, "severity": .term(Severity.self), "record": .text, "path": .text,
        "field": .text.orNull, "message": .text, "hint": .text.orNull, "suggestion": .text.orNull,
      ])),
    Answer(
      "rule", "what 'check --explain CODE' prints", Schema.object(rule).versioned),
    Answer("rules", "what 'check --explain all' prints", .list(.object(rule))),
    Answer(
      "leaks", "what 'publish --check' prints",
      object: [
        "audience": .term(Audience.self), "otherRegistry": .text.orNull, "files": .count,
        "texts": .count, "passed": .count,
        "unread": .list(.object(["file": .text, "reason": .text])),
        "leaks": .list(
          .object(["file": .text, "within": .text.orNull, "record": .text, "field": .text])),
      ]),
  ]

  private static let rule: KeyValuePairs<String, Schema> = [
    "code": .text, "severity": .term(Severity.self), "title": .text, "means": .text,
    "matters": .text, "mend": .text, "source": .text,
  ]

  /// A finding that needs no mending, with the decision that says so.
  private static let setAside = Schema.object(
    [
      "because": .text, "by": .text, "code": .text, "id": .id, "message": .text, "path": .text,
      "record": .text, "recorded": .instant, "severity": .term(Severity.self),
    ], optional: ["field": .text])
}

extension PublishedSchemas {
  /// What commands answer that change a registry, and what the journal has of them.
  static let changeSchemas = [
    Answer(
      "init", "what 'init' prints", object: ["path": .text, "title": .text],
      optional: ["id": .text]),
    Answer(
      "import", "what 'import' prints: of one file an object, of several a list",
      .any(of: imported.versioned, .list(imported))),
    Answer(
      "recorded",
      "what 'add-…', 'review', 'supersede', 'withdraw' and 'set-aside' print: of one record an "
        + "object, of several a list",
      .any(
        of: recorded.with(
          .object([:], optional: ["affects": affected, "evidence": .list(recorded)])
        ).versioned, .list(recorded))
    ),
    Answer(
      "changed", "what 'edit' prints, and 'supersede' of a corrected claim",
      object: [
        "id": .text, "path": .text,
        "changes": .list(
          .object(["field": .text], optional: ["before": .anything, "after": .anything])),
      ], optional: ["operation": .id]),
    Answer(
      "publish", "what 'publish' prints",
      object: [
        "folder": .text, "audience": .term(Audience.self), "languages": .texts, "sites": .count,
        "countries": .count, "created": .count, "changed": .count, "unchanged": .count,
        "removed": .count,
        "files": .object(["created": .texts, "changed": .texts, "removed": .texts]),
      ]),
    Answer("log", "what 'log' prints", .list(.part("logged"))),
    Answer(
      "logged", "an operation in a log, and a line of its JSONL",
      told.with(.object([:], optional: marks))),
    Answer(
      "undo", "what 'undo' prints: the operation, and with --dry-run the paths",
      .any(
        of: told.versioned,
        Schema.object(["changes": .texts, "undoes": .id, "what": .texts]).versioned)),
    Answer(
      "accept", "what 'accept' prints: the operation, and with --dry-run the paths",
      .any(of: operation.versioned, Schema.object(["changes": .texts]).versioned)),
    Answer(
      "pack", "what 'pack' prints: the operation, without one where nothing moved, and what moved",
      .any(of: operation.with(packed).versioned, packed.versioned)),
  ]

  private static let packed = Schema.object(["left": .texts, "packed": .count])

  private static let imported = Schema.object(
    [
      "source": .text, "format": .text, "read": .count, "created": .count, "updated": .count,
      "unchanged": .count, "rejected": .count, "missing": .texts, "warnings": .list(issue),
      "rejections": .list(issue), "operation": .id.orNull,
      "changedFields": .dictionary(of: .count),
      "changes": .list(.object(["fields": .texts, "site": .text])), "sourceID": .text,
      "skipped": .count, "passed": .count, "held": .count,
      "kinds": .dictionary(
        of: .object(["created": .count, "updated": .count, "unchanged": .count])),
      "edition": .text.orNull, "mapping": Schema(["type": "object"]).orNull,
      "columns": .list(
        .object([
          "name": .text, "filled": .count, "failed": .count, "used": .flag, "dropped": .flag,
          "kept": .count,
        ])), "rejectedFile": .text.orNull, "matchesFile": .text.orNull,
      "warningCounts": .list(.object(["code": .text, "field": .text, "count": .count])),
    ],
    optional: [
      "language": .text, "noted": .texts, "repeats": .id, "unlistedWarnings": .count,
      "unlistedRejections": .count,
    ])

  private static let issue = Schema.object(
    [
      "code": .text, "field": .text, "line": .count, "message": .text, "record": .text,
      "value": .text,
    ], optional: ["name": .text, "suggestion": .text])

  private static let recorded = Schema.object(
    ["id": .text, "path": .text],
    optional: [
      "file": .text, "operation": .id,
      // Of a file that is in the registry already.
      "present": Schema(["const": true]),
    ])

  private static let affected = Schema.list(
    .object(
      ["record": .reference, "subject": .reference, "words": .text],
      optional: ["otherEvidence": .count]))

  private static let operation = Schema.object(
    [
      "at": .instant, "changes": .list(change), "command": .text, "format": Schema(["const": 1]),
      "id": .id, "sequence": .count, "writer": .text,
    ],
    optional: [
      "accepts": .flag, "by": .text, "heads": .dictionary(of: head), "note": .text,
      "prev": .digest, "summary": Schema(["type": "object"]), "undoes": .id,
    ])

  /// An operation, with what it did in words.
  private static let told = operation.with(.object(["what": .texts]))

  private static let change = Schema.object(
    ["path": .text], optional: ["before": .digest, "after": .digest])

  private static let head = Schema.object(["sequence": .count, "sha256": .digest])
}
