extension RuleCatalogue {
  static let imagery = [
    RuleExplanation(
      "EVD-07", .error, "satellite image without a date",
      meaning: "A satellite image does not say when it was acquired.",
      reason: "An image bounds an event only by its own date; the day of publication is another.",
      mend: "look the date up in the provider's catalogue",
      source: stac),
    RuleExplanation(
      "EVD-08", .warning, "satellite image that cannot be found again",
      meaning: "The satellite or sensor, the provider or the scene's identifier is missing.",
      reason: "Nobody can order the image and check what was read from it.",
      mend: "copy satellite, provider and scene from the provider's catalogue",
      source: stac),
    RuleExplanation(
      "EVD-09", .error, "ground sample distance not more than 0",
      meaning: "The ground sample distance is 0 or less.",
      reason: "Every pixel covers some ground; without its size nobody knows what could be seen.",
      mend: "give the size of a pixel on the ground in metres, such as 0.5",
      source: stac),
    RuleExplanation(
      "EVD-10", .warning, "imagery too coarse for the grade",
      meaning: """
        Slight or moderate damage to a structure rests on satellite images alone, all coarser than \
        1 m.
        """,
      reason: "Damage of that kind is smaller than a few pixels.",
      mend: "use 'possible', or add finer images or an inspection"),
    RuleExplanation(
      "EVD-11", .warning, "damage not visible from above",
      meaning: """
        All evidence looks down from above, and the claim is about D1 or D2 of EMS-98, a movable \
        object or a collection.
        """,
      reason: "Hairline cracks, fallen plaster and what is under a roof do not show from above.",
      mend: "add evidence from the ground, or lower the certainty",
      source: "European Macroseismic Scale 1998, classes of damage"),
    RuleExplanation(
      "EVD-12", .error, "pair reversed",
      meaning: "The image called before is not older than the one called after.",
      reason: "The pair brackets no event, or the wrong one.",
      mend: "exchange the two halves, or correct a date"),
    RuleExplanation(
      "EVD-13", .error, "event later than the image that shows it",
      meaning: "The event certainly lies after the image that is said to show its damage.",
      reason: "The image shows other damage, or the date of the event is wrong.",
      mend: "correct the event in a report that supersedes this one, or choose another image"),
    RuleExplanation(
      "EVD-14", .warning, "event earlier than an intact image",
      meaning: """
        The event certainly lies before an image on which the subject stands intact: one of the \
        claim's own, or for total loss any image of the subject.
        """,
      reason: "The claim's date is contradicted by what a satellite saw.",
      mend: "review the claim, or the reading of the image; it may show another part"),
    RuleExplanation(
      "EVD-15", .warning, "sensor not operating",
      meaning: "The image is dated outside the years in which its satellite worked.",
      reason: "The date or the satellite is wrong.",
      mend: "check both in the provider's catalogue",
      source: "operating lives of the satellites, from common knowledge"),
  ]

  private static let stac = "SpatioTemporal Asset Catalog, common metadata"
}
