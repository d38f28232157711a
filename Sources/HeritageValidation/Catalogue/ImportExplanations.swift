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
      meaning: """
        A class number above 4 comes without its label. It is for imports of such data sets, which \
        this version does not read yet.
        """, reason: "Data sets of different years use those numbers for different things.",
      mend: "import by label", source: "published users of UNOSAT data, which contradict each other"
    ),
    RuleExplanation(
      "IMP-05", .warning, "fact of the past changed",
      meaning: """
        A newer listing gives another value for something that does not change, such as the year of \
        inscription.
        """, reason: "One of the two editions is wrong, and reports may have relied on it.",
      mend: "look the fact up in the decision itself; both values are kept"),
    RuleExplanation(
      "IMP-06", .warning, "listing contradicts the registry",
      meaning:
        "A value of the listing excludes what the registry says; the registry is left as it is.",
      reason: "Somebody entered the registry's value on purpose, or it is out of date.",
      mend: "compare both with the source, and correct the record by hand if the listing is right"),
    RuleExplanation(
      "IMP-07", .warning, "language of the listing unknown",
      meaning: "The listing does not show in which language it is; its texts are kept without one.",
      reason: "Names without a language cannot be chosen for a reader.",
      mend: "import again with '--language', such as '--language fr'"),
    RuleExplanation(
      "IMP-08", .warning, "number of rows differs",
      meaning: "The listing has another number of rows than it says itself.",
      reason: "A part of the listing may be missing.",
      mend: "download the listing again and compare"),
    RuleExplanation(
      "IMP-09", .warning, "inscription incomplete",
      meaning: """
        The listing gives no year, criteria or category that can be read, so that the record does \
        not say that the property is inscribed.
        """, reason: "An inscription without them would be an error in the record itself.",
      mend: "look the property up at UNESCO and enter what is missing"),
    RuleExplanation(
      "TXT-01", .warning, "control characters removed",
      meaning: "A text held characters that steer a terminal or a printer; they were taken out.",
      reason: "They can hide or rewrite what a reader sees.",
      mend: "nothing, unless a letter is missing"),
    RuleExplanation(
      "TXT-02", .warning, "characters lost before the import",
      meaning: "A text holds the sign that programs put in place of what they could not read.",
      reason: "A name is no longer what it was, and is not found by its spelling.",
      mend: "copy the text from the source again", source: "Unicode, U+FFFD replacement character"),
    RuleExplanation(
      "TXT-03", .warning, "text encoded twice",
      meaning:
        "A text looks as if its bytes had been read in the wrong encoding; it is kept as it is.",
      reason: "Names such as 'PalmyrÃ©e' are not found and not understood.",
      mend: "correct the text by hand, or ask the source for a sound file"),
    RuleExplanation(
      "TXT-04", .warning, "soft hyphens removed",
      meaning: "A text held invisible hyphens inside words; they were taken out.",
      reason: "A word with one is not found by its spelling.",
      mend: "nothing, unless a word was joined wrongly"),
  ]
}
