extension RuleCatalogue {
  static let worldHeritage = [
    RuleExplanation(
      "WHS-01", .error, "incomplete inscription",
      meaning: "An inscribed property lacks its number, year, criteria or category.",
      reason: "Every inscription has all four; without them the property cannot be told for sure.",
      mend: "copy what is missing from the property's page at UNESCO",
      source: guidelines),
    RuleExplanation(
      "WHS-02", .error, "impossible year of inscription",
      meaning: "The year of inscription lies before 1978 or after this year.",
      reason: "The first properties were inscribed in 1978.",
      mend: "check the year at UNESCO",
      source: "World Heritage Committee, second session, 1978"),
    RuleExplanation(
      "WHS-03", .error, "natural criterion on a cultural property",
      meaning: "A cultural property has one of the criteria (vii) to (x).",
      reason: "Those criteria are for nature; a property with both kinds is mixed.",
      mend: "correct the criteria, or make the category mixed",
      source: guidelines),
    RuleExplanation(
      "WHS-04", .error, "cultural criterion on a natural property",
      meaning: "A natural property has one of the criteria (i) to (vi).",
      reason: "Those criteria are for culture; a property with both kinds is mixed.",
      mend: "correct the criteria, or make the category mixed",
      source: guidelines),
    RuleExplanation(
      "WHS-05", .error, "mixed property with criteria of one kind",
      meaning: "A mixed property has cultural criteria alone, or natural ones alone.",
      reason: "Mixed means outstanding on both counts.",
      mend: "add the missing criteria, or correct the category",
      source: guidelines),
    RuleExplanation(
      "WHS-06", .error, "unknown or repeated criterion",
      meaning: "A criterion is not one of (i) to (x), or is given twice.",
      reason: "Counts by criterion come out wrong.",
      mend: "write each criterion once, in small Roman numerals",
      source: guidelines),
    RuleExplanation(
      "WHS-07", .info, "criterion (vi) alone",
      meaning: "The property is inscribed under criterion (vi) and no other.",
      reason: "The Committee prefers it together with others; another one may have been lost.",
      mend: "compare with the property's page at UNESCO; a few properties do have it alone",
      source: guidelines),
    RuleExplanation(
      "WHS-08", .error, "in danger before inscription",
      meaning: "A period in danger begins in a year before the inscription.",
      reason: "Only an inscribed property can be on the List of World Heritage in Danger.",
      mend: "check both years; the danger field of older listings is often wrong",
      source: "World Heritage Convention, Article 11"),
    RuleExplanation(
      "WHS-09", .error, "bad periods in danger",
      meaning: "Two periods in danger overlap, or two of them have no end.",
      reason: "The property cannot be listed twice at once; years in danger are counted double.",
      mend: "end the earlier period, or merge the two",
      source: "World Heritage Convention, Article 11"),
    RuleExplanation(
      "WHS-10", .error, "bad delisting",
      meaning: """
        A delisted property has no year of delisting or one that is not after its inscription, or \
        an inscribed one has such a year.
        """,
      reason: "Nobody can tell whether the property is on the list.",
      mend: "make status, year of inscription and year of delisting agree",
      source: guidelines),
    RuleExplanation(
      "WHS-11", .warning, "delisted property in danger",
      meaning: "The property is off the list, yet a period in danger has no end.",
      reason: "Leaving the list ends the listing in danger as well.",
      mend: "end the period in the year of delisting",
      source: guidelines),
    RuleExplanation(
      "WHS-12", .error, "transboundary flag disagrees with the countries",
      meaning: "The site is marked as transboundary with one country, or as not so with several.",
      reason: "Lists by country leave the site out, or count it where it is not.",
      mend: "complete the countries, or correct the flag",
      source: guidelines),
    RuleExplanation(
      "WHS-13", .warning, "no country or an unknown one",
      meaning: "The site has no country, or a code that is not in ISO 3166-1 alpha-2.",
      reason: "The site is missing from every list by country, and its point cannot be checked.",
      mend: "add the two capital letters; a site whose state is in dispute may stay without",
      source: "ISO 3166-1"),
    RuleExplanation(
      "WHS-14", .warning, "boundary change before inscription",
      meaning: "An extension or a boundary change has a year before the inscription.",
      reason: "There was no boundary to change; one of the years is wrong.",
      mend: "check both years at UNESCO",
      source: guidelines),
  ]

  private static let guidelines =
    "Operational Guidelines for the Implementation of the World Heritage Convention"
}
