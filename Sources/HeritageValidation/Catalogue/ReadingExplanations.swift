extension RuleCatalogue {
  static let reading = [
    RuleExplanation(
      "REC-01", .error, "field missing",
      meaning: "A field that every record of the kind has is not there.",
      reason: "Without it the record cannot be read.",
      mend: "add the field; 'docs/registry-format.md' lists what a record needs"),
    RuleExplanation(
      "REC-02", .error, "value of the wrong kind",
      meaning:
        "A field holds a number where a text belongs, a text where a list belongs, or the like.",
      reason: "Without it the record cannot be read.",
      mend: "write the value as 'docs/registry-format.md' shows it"),
    RuleExplanation(
      "REC-03", .error, "word not in the list",
      meaning: "A field holds a word that its controlled list does not have.",
      reason: "It cannot be counted or filtered; a spelling of one's own hides the record.",
      mend: "choose a word of the list; 'heritage vocabulary' shows them all"),
  ]
}
