extension PublishedSchemas {
  /// What tells of mappings and of what they are for.
  static let mappingSchemas = [
    Answer(
      "mappings", "what 'mappings' prints without an action",
      .list(.object(["mapping": .text, "source": .text, "title": .text]))),
    Answer(
      "mapping-profile", "what 'mappings profile' prints",
      object: ["file": .text, "rows": .count, "columns": .list(.part("profiled-column"))]),
    Answer(
      "profiled-column", "what a column of a listing holds, and a line of the profile's JSONL",
      .object([
        "name": .text, "filled": .count, "distinct": .count, "isEstimated": .flag, "shape": .text,
        "examples": .texts, "member": .text.orNull, "why": .text.orNull,
      ])),
    Answer(
      "mapping-check", "what 'mappings check' prints",
      object: [
        "mapping": .text, "file": .text.orNull, "errors": .count, "warnings": .count,
        "findings": .list(
          .object([
            "code": .text.orNull, "severity": .words(["error", "warning"]), "line": .count,
            "path": .text, "message": .text, "suggestion": .text.orNull,
          ])),
      ],
      optional: [
        "columns": .object(["used": .texts, "dropped": .texts, "unplaced": .texts])
      ]),
  ]
}
