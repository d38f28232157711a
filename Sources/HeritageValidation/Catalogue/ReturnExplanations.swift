extension RuleCatalogue {
  /// What an import says of an export that comes back.
  static let returns = [
    RuleExplanation(
      "IMP-21", .warning, "cell that a table cannot change",
      meaning: """
        A cell of an export that comes back says something else than the registry, and holds what no \
        table changes: what follows from reports or from other records, a claim, an item of \
        evidence, an outline, a place that editions tell less exactly, what another record says and \
        an audience of this one is not told; or it is empty. A row of which nothing else comes in \
        is refused.
        """,
      reason: "A state that is typed into a table rests on nothing, and silence would hide that.",
      mend: "do what the message says, or leave the cell as it was exported"),
    RuleExplanation(
      "IMP-22", .error, "row of an export without its record",
      meaning: """
        A row of an export that comes back names no record or one that is not there, says what \
        another record says, or is from another registry.
        """,
      reason: "It may be new, another registry's, or a slip in the identifiers.",
      mend: """
        correct the identifier; record what is new with 'heritage add-site' or 'heritage \
        add-monument'; bring another registry's table in with a mapping
        """),
    RuleExplanation(
      "IMP-23", .warning, "cell of an older export",
      meaning: """
        A cell of an export that comes back says what an export said of a former version of the \
        record.
        """,
      reason: "A table that is a week old would take back what was corrected since.",
      mend: "export again; if the former text is right, set it with 'heritage edit'"),
  ]
}
