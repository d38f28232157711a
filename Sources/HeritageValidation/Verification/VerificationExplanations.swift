extension RuleCatalogue {
  static let verification = [
    RuleExplanation(
      "VER-01", .error, "verified without evidence",
      meaning: "A review verified the report, and the report names no evidence.",
      reason: "Nobody can follow what the verdict rests on.",
      mend: "supersede the report by one that names the evidence, or review it again"),
    RuleExplanation(
      "VER-02", .warning, "no independent verifier",
      meaning: "The report is verified, and no verifier is named but its own author.",
      reason: "Nobody checks their own work with fresh eyes.",
      mend: "have somebody else review the report"),
    RuleExplanation(
      "VER-03", .warning, "confirmed by one group of sources",
      meaning: """
        Evidence is rated 1, confirmed by other sources, and all evidence of the report comes from \
        one group.
        """,
      reason: "Copies of one story do not confirm each other.",
      mend: "add the confirming source, or rate the item 2",
      source: admiralty),
    RuleExplanation(
      "VER-04", .warning, "verified on weak sources",
      meaning: "The report is verified, and every source is rated E or F, or 4 to 6.",
      reason: "The verdict promises more than its sources can bear.",
      mend: "add a better source, or review the report as partially verified",
      source: admiralty),
    RuleExplanation(
      "VER-05", .error, "definite but refuted",
      meaning: "The report grades with full certainty, and a review refuted or withdrew it.",
      reason: "A reader who sees the certainty alone is misled.",
      mend: "supersede the report by one of lesser certainty, or review it again"),
    RuleExplanation(
      "VER-06", .error, "bad supersession",
      meaning: """
        Reports, sites or monuments take each other's place in a circle; a report whose place \
        another takes is not reviewed as superseded, or one is that no report takes the place of; \
        or a report takes the place of one about another subject, or looks again at it.
        """,
      reason: "Nobody can tell which of the claims or places counts.",
      mend: """
        supersede the earlier report by the one that counts, or withdraw the later one; undo the operation that \
        superseded the place that is to stay
        """),
    RuleExplanation(
      "VER-07", .warning, "refuted without a reason",
      meaning: "A review refutes the report with neither a note nor evidence.",
      reason: "Whoever made the claim cannot answer, and readers cannot judge.",
      mend: "review the report again with the reason"),
  ]

  private static let admiralty = "Admiralty code: reliability A to F, credibility 1 to 6"
}
