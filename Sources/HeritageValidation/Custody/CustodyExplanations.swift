extension RuleCatalogue {
  static let custody = [
    RuleExplanation(
      "EVD-19", .error, "broken chain of custody",
      meaning: """
        The steps are not in the order of time, the first is not a capture or a receipt, or a step \
        takes the item from somebody who did not have it.
        """,
      reason: "A court or an inquiry asks who had the item at every moment.",
      mend: "add the missing step and list all in the order of time",
      source: "Berkeley Protocol; PREMIS 3, events and agents"),
    RuleExplanation(
      "EVD-20", .error, "redacted copy not linked to its original",
      meaning: "A redacted item names no original, or has the same bytes as its original.",
      reason: "The original cannot be produced, or was published in place of the copy.",
      mend: "record the original with restricted access, name it in 'derivedFrom', attach the copy",
      source: "Berkeley Protocol, evidentiary and working copies"),
    RuleExplanation(
      "EVD-21", .warning, "withdrawn evidence still leaned on",
      meaning: """
        A report, a verdict or an intervention that still counts names an item of evidence that \
        was withdrawn, or a copy of one.
        """,
      reason: "What was found false supports nothing, and a verdict may have rested on it alone.",
      mend:
        "review the report without the item, or supersede it by one that rests on other evidence"
    ),
  ]
}
