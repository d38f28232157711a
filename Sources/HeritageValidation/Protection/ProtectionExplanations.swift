extension RuleCatalogue {
  static let protection = [
    RuleExplanation(
      "PRT-01", .error, "protection ends before it begins",
      meaning: "The last day of a protection lies before its first.",
      reason: "Nobody can tell whether the place was protected when it was damaged.",
      mend: "check both dates with the authority's own list"),
    RuleExplanation(
      "PRT-02", .warning, "enhanced protection too early",
      meaning: "Enhanced protection begins before 2004-03-09.",
      reason: "The Second Protocol came into force on that day; there was none before.",
      mend: "check the date, or whether special protection under the Convention of 1954 is meant",
      source: "Second Protocol of 1999 to the Hague Convention, in force 2004-03-09"),
    RuleExplanation(
      "PRT-03", .warning, "protective list with an exact public location",
      meaning: """
        The site bears the Blue Shield or is on a no-strike list, and its exact location may be \
        published.
        """,
      reason: "A list that is meant to keep fire away can be read as a list of targets.",
      mend: "confirm that it is meant, or choose a coarser location category",
      source: "debate on no-strike lists among heritage workers since 2011"),
  ]
}
