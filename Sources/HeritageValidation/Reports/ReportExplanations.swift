extension RuleCatalogue {
  static let reports = [
    RuleExplanation(
      "RPT-01", .warning, "damage before the inscription",
      meaning: "The event certainly lies before the site became World Heritage.",
      reason: "The list knew of that damage, or the date is wrong.",
      mend: "check the year; if it is right, say so in a note"),
    RuleExplanation(
      "RPT-02", .error, "damage before construction",
      meaning: "The event certainly lies before the monument was built.",
      reason: "What does not stand cannot be damaged.",
      mend: "check both dates, and that the report is about this monument"),
    RuleExplanation(
      "RPT-03", .error, "assessed or published before the event",
      meaning: """
        The assessment or the publication certainly lies before the event that it tells of.
        """,
      reason: "Nobody can have seen damage before it was done, or told of it.",
      mend: corrected),
    RuleExplanation(
      "RPT-04", .error, "published before it was assessed",
      meaning: "The claim was certainly made public before anybody assessed the damage.",
      reason: "The two dates may have changed places, or belong to two claims.",
      mend: corrected),
    RuleExplanation(
      "RPT-05", .error, "evidence from after the publication",
      meaning:
        """
        An item that the report rests on was acquired more than a day after the report was \
        published.
        """,
      reason: "The claim cannot rest on it; it may support a later claim.",
      mend: "record the later evidence under a claim of its own, or correct a date"),
    RuleExplanation(
      "RPT-06", .warning, "no evidence after the event",
      meaning: "The report grades damage, and all its evidence was acquired before the event.",
      reason: "Such evidence shows what stood, not what was lost.",
      mend: "add an image or an inspection from after the event"),
    RuleExplanation(
      "RPT-07", .warning, "undated damage",
      meaning:
        """
        The report grades damage without saying when it happened, and its incident does not \
        either.
        """,
      reason: "It takes no part in the chronology and contradicts nothing.",
      mend: """
        give what bounds the event, such as ../2015-08-31 for the day on which the damage was \
        first seen, in a report that supersedes this one
        """),
  ]

  private static let corrected = """
    look up which date the source gives for what, and supersede the report by a corrected one
    """
}
