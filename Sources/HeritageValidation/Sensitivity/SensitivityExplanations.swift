extension RuleCatalogue {
  static let sensitivity = [
    RuleExplanation(
      "SEN-01", .error, "would expose a witness",
      meaning:
        "A public eyewitness statement names the person or shows them, without consent on record.",
      reason: "People have been killed for speaking; what is published cannot be taken back.",
      mend: "make the access confidential; publish only with recorded consent",
      source: "Berkeley Protocol, security of persons"),
    RuleExplanation(
      "SEN-02", .error, "sensitive record in a public export",
      meaning: "A restricted or confidential record is in an export for the public.",
      reason: "It leaves the team for good.",
      mend: "leave the record out of the export; tell whoever it concerns if it has gone out"),
    RuleExplanation(
      "SEN-03", .error, "location not generalised",
      meaning: "An export gives a point more finely than its location category allows.",
      reason: "Looters and armed groups read such files too.",
      mend: "round the point to the grid of its category",
      source: gbif),
    RuleExplanation(
      "SEN-04", .error, "generalisation not documented",
      meaning: """
        A rounded point does not say so, or its uncertainty is smaller than half the diagonal of \
        the cell.
        """,
      reason: "A user takes the rounded point for the place itself.",
      mend: "fill 'dataGeneralizations', and widen the uncertainty to the cell",
      source: gbif),
    RuleExplanation(
      "SEN-05", .warning, "withheld information not declared",
      meaning: "An export leaves fields out and does not say so.",
      reason: "A gap reads as if nothing were known.",
      mend: "fill 'informationWithheld' with what is missing and whom to ask",
      source: gbif),
    RuleExplanation(
      "SEN-06", .error, "metadata leak",
      meaning:
        "A public image still carries its position, the camera's serial number or its author.",
      reason: "They lead to the person who took it.",
      mend: "strip the metadata from the public copy and keep the original",
      source: "Berkeley Protocol, security of persons"),
  ]

  private static let gbif =
    "Chapman, Current Best Practices for Generalizing Sensitive Species Occurrence Data, 2020"
}
