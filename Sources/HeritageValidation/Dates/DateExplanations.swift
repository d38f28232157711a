extension RuleCatalogue {
  static let dates = [
    RuleExplanation(
      "DAT-01", .error, "not a date",
      meaning: """
        The text cannot be read as an EDTF date. The message names the kind of fault: DATE-SYNTAX \
        for the form, DATE-RANGE for a day that no calendar has, DATE-NEGZERO for the year -0000, \
        DATE-QUALIFIER for a mark set twice, DATE-EMPTY-INTERVAL for an interval without dates.
        """,
      reason: "A date that cannot be read takes no part in any order, filter or comparison.",
      mend: "write years, months or days, such as 2015, 2015-08 or 2015-08-30; see 'heritage date'",
      source: edtf),
    RuleExplanation(
      "DAT-02", .error, "interval reversed",
      meaning: "The interval's first day lies after its last one.",
      reason: "Such an interval contains no day, so nothing can be compared with it.",
      mend: "write the earlier date first, or correct one of the two",
      source: edtf),
    RuleExplanation(
      "DAT-03", .warning, "kind of date not supported",
      meaning: """
        The text is sound EDTF, but of a kind outside the registry's profile, such as significant \
        digits, exponents or half-years. It is kept as written and has no bounds.
        """,
      reason: "Rules and the chronology pass the date over, so a contradiction can go unseen.",
      mend: "say the same with an interval or a mask, such as 2015-01/2015-06 or 201X",
      source: edtf),
    RuleExplanation(
      "DAT-04", .error, "date in the future",
      meaning: """
        An event, an assessment, an image, a publication, a verdict or an intervention is dated \
        more than a day after today.
        """,
      reason: "Nobody can have seen what has not happened; usually a digit of the year is wrong.",
      mend: "compare the date with the source"),
    RuleExplanation(
      "DAT-05", .warning, "event date implausible or very wide",
      meaning: "The event begins before 1900, or its span is wider than ten years.",
      reason: "It may be the date of the building, or so vague that it orders nothing.",
      mend: "check what the date belongs to; narrow it by images from before and after"),
    RuleExplanation(
      "DAT-06", .warning, "season in a date",
      meaning: "The date uses a season, 21 to 24.",
      reason: """
        Summer means other months south of the equator, and a reader cannot tell whose is meant.
        """,
      mend: "give the months that the source means",
      source: edtf),
    RuleExplanation(
      "DAT-07", .info, "year near the turn of the era",
      meaning: "The monument is dated between the years -0099 and 0000.",
      reason: """
        EDTF counts astronomically: 0000 is 1 BCE and -0044 is 45 BCE. Sources count without a \
        year 0, so one year is easily lost.
        """,
      mend: "take 1 from the year BCE and put a minus before it; leave it if that was done",
      source: edtf),
  ]

  private static let edtf = "Library of Congress, Extended Date/Time Format, 2019"
}
