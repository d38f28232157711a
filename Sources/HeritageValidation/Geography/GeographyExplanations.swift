extension RuleCatalogue {
  static let geography = [
    RuleExplanation(
      "GEO-01", .error, "coordinate out of range",
      meaning: "The latitude is outside -90 to 90 degrees, or the longitude outside -180 to 180.",
      reason: "There is no such place on Earth.",
      mend: "write decimal degrees; a point off by far may be in metres of another system",
      source: "WGS 84, EPSG:4326"),
    RuleExplanation(
      "GEO-02", .error, "the point 0, 0",
      meaning: "Latitude and longitude are both 0.",
      reason: """
        That point lies in the Gulf of Guinea; it is what spreadsheets and programs write when a \
        place is missing.
        """,
      mend: "leave the location out until it is known"),
    RuleExplanation(
      "GEO-03", .error, "latitude and longitude exchanged",
      meaning:
        "The point lies outside its countries as it is, and inside with its numbers exchanged.",
      reason: "Maps and searches put the place into another country.",
      mend: "exchange the two numbers; the message gives them the right way round",
      source: boxes),
    RuleExplanation(
      "GEO-04", .warning, "point outside its country",
      meaning: """
        The point lies more than half a degree outside every box around the countries named. \
        Areas that several states claim are left alone.
        """,
      reason: "A sign, a digit or a country is likely to be wrong.",
      mend: "compare the point with a map; add the country if the place lies in several",
      source: boxes),
    RuleExplanation(
      "GEO-05", .warning, "monument far from its site",
      meaning: """
        The monument lies more than 5 km from every point of its site, the site is not serial, and \
        the monument is not movable.
        """,
      reason: "It may belong to another site, or one of the points is wrong.",
      mend: "check both points; mark a site of several parts as serial and list them"),
    RuleExplanation(
      "GEO-06", .error, "uncertainty not more than 0",
      meaning: "The uncertainty of the point is 0 or less.",
      reason: "No point is known without error; 0 would promise that one is.",
      mend: "give a radius in metres, or leave the uncertainty out",
      source: "Darwin Core, coordinateUncertaintyInMeters"),
    RuleExplanation(
      "GEO-07", .warning, "suspicious precision",
      meaning: """
        Both numbers are whole degrees, or one has more than 7 decimals that do not come from \
        seconds, and no uncertainty is stated.
        """,
      reason: """
        Whole degrees are a placeholder for a region; decimals below a centimetre come from a \
        calculation and say nothing of how well the place is known.
        """,
      mend: "state the uncertainty in metres, or round to what was measured"),
    RuleExplanation(
      "GEO-08", .warning, "serial flag disagrees with the components",
      meaning:
        """
        The site is marked as serial with fewer than two components, or as not serial with two \
        or more.
        """,
      reason: "Readers expect every part of a serial site, and distances are judged by its parts.",
      mend: "list the components, or correct the flag",
      source: "UNESCO, Operational Guidelines, serial properties"),
  ]

  private static let boxes = "boxes around countries, from Natural Earth (public domain)"
}
