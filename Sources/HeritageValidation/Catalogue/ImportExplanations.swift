extension RuleCatalogue {
  static let imports = [
    RuleExplanation(
      "IMP-01", .warning, "source value not carried over",
      meaning: "A value of the source has no field here, or did not fit; it is kept as it was.",
      reason: "A reader should know what the record leaves out.",
      mend: "look at the value, and enter by hand what it adds"),
    RuleExplanation(
      "IMP-02", .warning, "danger field incomplete",
      meaning: "UNESCO's listing says nothing of danger where the registry knows an open period.",
      reason: "That field is stale for many properties; empty means unknown, not safe.",
      mend: "leave the period open unless the Committee's decision says otherwise",
      source: "comparison of UNESCO's listings with the Committee's decisions"),
    RuleExplanation(
      "IMP-03", .warning, "property absent from the listing",
      meaning: "A property that the registry knows is not in the new edition.",
      reason: "It may have been delisted or merged, or the edition is a part.",
      mend: "look the property up; record the delisting, and never delete the site"),
    RuleExplanation(
      "IMP-04", .warning, "UNOSAT class number not stable",
      meaning: "A class number above 4 comes without its label.",
      reason: "Data sets of different years use those numbers for different things.",
      mend: "import by label",
      source: "published users of UNOSAT data, which contradict each other"),
  ]
}
