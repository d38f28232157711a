extension RuleCatalogue {
  static let grades = [
    RuleExplanation(
      "GRD-01", .error, "unknown grade",
      meaning: "The grade is not one of the registry's seven.",
      reason: "It cannot be counted or compared.",
      mend:
        """
        keep the source's words in 'sourceScale' and 'sourceClass'; see 'heritage vocabulary \
        scales'
        """
    ),
    RuleExplanation(
      "GRD-02", .error, "grade range reversed",
      meaning: "The upper grade is lesser than the grade.",
      reason: "The range is empty.",
      mend: "write the lesser grade in 'grade' and the graver in 'gradeUpper'"),
    RuleExplanation(
      "GRD-03", .error, "grade disagrees with the source's class",
      meaning:
        """
        The grade lies outside what the source's own class means on this scale, and no reason is \
        given.
        """,
      reason: "The registry would say something that its source does not.",
      mend: "correct the grade, or say in 'overrideReason' why it differs",
      source: "this registry's crosswalk of damage scales"),
    RuleExplanation(
      "GRD-04", .error, "extent without damage",
      meaning: "The grade is none, yet some percent of the subject are affected.",
      reason: "One of the two is wrong.",
      mend: "correct the grade, or leave the extent out"),
    RuleExplanation(
      "GRD-05", .warning, "destroyed in small part",
      meaning: "The grade is destroyed, yet at most 60 percent of the subject are affected.",
      reason: "Destroyed says that the subject as such is lost; here only a part is.",
      mend: "record the lost part as a monument or in 'scope', and grade the whole by itself"),
    RuleExplanation(
      "GRD-06", .warning, "lesser damage after destruction",
      meaning: """
        A claim says destroyed; a later one that still counts says less, without a link between \
        them and without a reconstruction in between.
        """,
      reason:
        "What is destroyed does not recover: one of the claims is wrong, or speaks of a part.",
      mend: "review the weaker claim, link them with 'reassesses', or record what was rebuilt"),
    RuleExplanation(
      "GRD-07", .warning, "unexplained improvement",
      meaning:
        """
        From one claim to the next the grade falls by two ranks or more, and nothing was done in \
        between.
        """,
      reason: "Damage does not mend itself; the earlier claim may have been too grave.",
      mend: "review the earlier claim, link the two with 'reassesses', or record the works"),
    RuleExplanation(
      "GRD-08", .warning, "conflicting dates for one incident",
      meaning: """
        Two claims that still count give dates for one incident that exclude each other. They \
        belong together if they name one incident, or if both say destroyed and nothing was \
        rebuilt in between.
        """,
      reason: "A reader must know that the date is in dispute, and between which days.",
      mend: "review the claim whose evidence is weaker, or record two incidents"),
    RuleExplanation(
      "GRD-09", .warning, "conflicting grades for one incident",
      meaning: """
        Two claims that still count about one incident lie two ranks or more apart. They belong \
        together if they name one incident, or if their events overlap.
        """,
      reason: "A reader must know that the state is in dispute.",
      mend: "review the claim whose evidence is weaker, or record two incidents"),
    RuleExplanation(
      "GRD-10", .warning, "EN 16096 on open ground",
      meaning: "The report grades an archaeological site or a landscape by EN 16096.",
      reason: "The standard is for the condition of buildings and excludes both.",
      mend: "use it for single structures, and another scale for the site",
      source: "EN 16096:2012, scope"),
    RuleExplanation(
      "GRD-11", .warning, "safety tag used as a grade",
      meaning: "The report draws a grade of damage from an ATC-20 placard.",
      reason: """
        A placard says who may enter. A green one does not say that there is no damage, and a red \
        one does not say that there is much.
        """,
      mend: "write the placard in 'safetyTag', and grade what was seen or use 'unknown'",
      source: "ATC-20, post-earthquake safety evaluation"),
    RuleExplanation(
      "GRD-12", .error, "headline figures do not add up",
      meaning: """
        Figures by class add up to another number than the total stated with them. Records hold no \
        such figures, so it is for programs that read a source's table.
        """,
      reason: "A class is missing or counted twice, and the figure spreads.",
      mend: "find the missing class, or say what the total counts"),
    RuleExplanation(
      "GRD-13", .warning, "counts differ",
      meaning: """
        The scopes of two claims about one event count the same things, such as the columns that \
        still stand, and come to different numbers.
        """,
      reason: """
        Grades can agree while the claims do not: a reader should see both numbers and who gives \
        each. The assessment of the subject shows this, not the check.
        """,
      mend: "compare both with the images, and review the claim that counts wrongly"),
  ]
}
