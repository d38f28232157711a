extension Listings {
  /// Twelve properties in the schema up to October 2025.
  static let older = listing([
    row(
      "23", "Site of Palmyra",
      palmyraPoint.merging([
        "location": "Province of Homs",
        "short_description": "&lt;p&gt;Ruins of an oasis city &amp;ndash; in the desert.&lt;/p&gt;",
      ]) { $1 }),
    row(
      "20", "Ancient City of Damascus",
      ["danger": "Y 2013", "latitude": "33.5113888889", "longitude": "36.3097222222"]),
    row("790", "A Reef of the Pacific", ["category": "Natural", "criteria_txt": "(x)"]),
    row(
      "148", "Old City and its Walls",
      ["danger": "Y 1982", "iso_code": "", "states": "A City (proposed by a state)"]),
    row(
      "136", "Royal Palaces of the Plateau",
      [
        "danger": "P 1985-2007", "date_inscribed": "1985", "iso_code": "bj", "states": "Benin",
        "region": "Africa", "latitude": "7.1833333333", "longitude": "1.9833333333",
      ]),
    row(
      "98", "Dry Forest",
      ["danger": "0", "iso_code": "mg", "category": "Natural", "criteria_txt": "(vii)(x)"]),
    row("99", "Lake of Two Shores", ["iso_code": "al,mk", "transboundary": "1"]),
    row(
      "447", "Ulu&lt;U&gt;r&lt;/U&gt;u",
      ["category": "Mixed", "criteria_txt": "(v)(vii)", "iso_code": "au"]),
    row("313", "Marshes", ["danger": "Y 2010 P 1984-1988", "iso_code": "es"]),
    row("76", "Fort on the Coast", ["danger": "1", "secondary_dates": "1992, 1994"]),
    row("1133", "Beech Forests", ["iso_code": "de,ua", "transboundary": "1"]),
    row("21", "Ancient City of Aleppo", ["danger": "Y 1992-2011"]),
  ])

  /// The next edition, in the schema from December 2025: one property gone, two new.
  static let newer = listing([
    newRow(
      "23", "Site of Palmyra", points: ["34.5541666667 38.2666666667 sy"],
      [
        "location": "Province of Homs",
        "short_description": "&lt;p&gt;Ruins of an oasis city &amp;ndash; in the desert.&lt;/p&gt;",
      ]),
    newRow(
      "20", "Ancient City of Damascus", points: ["33.5113888889 36.3097222222 sy"],
      ["danger": "Y 2013"]),
    newRow(
      "148", "Old City and its Walls", points: ["31.7777777778 35.2316666667"],
      ["danger": "Y 1982", "iso_code": "", "states": "A City (proposed by a state)"]),
    newRow(
      "136", "Royal Palaces of the Plateau", points: ["7.1833333333 1.9833333333 bj"],
      [
        "danger": "P 1985-2007", "date_inscribed": "1985", "iso_code": "bj", "states": "Benin",
        "region": "Africa",
      ]),
    newRow(
      "98", "Dry Forest",
      ["danger": "0", "iso_code": "mg", "category": "Natural", "criteria_txt": "(vii)(ix)(x)"]),
    newRow(
      "99", "Lake of Two Shores", points: ["40.99 20.7 mk", "40.9 20.75 al"],
      ["iso_code": "mk,al", "transboundary": "1"]),
    newRow(
      "447", "Ulu&lt;U&gt;r&lt;/U&gt;u",
      ["category": "Mixed", "criteria_txt": "(v)(vii)", "iso_code": "au"]),
    newRow("313", "Marshes", ["danger": "Y 2010 P 1984-1988", "iso_code": "es"]),
    newRow("76", "Fort on the Coast", ["danger": "1", "secondary_dates": "1992, 1994"]),
    newRow(
      "1133", "Beech Forests", points: ["48.9 22.18 ua", "53.55 13.2 de", "51.1 10.4 de"],
      ["iso_code": "de,ua", "transboundary": "1"]),
    newRow("21", "Ancient City of Aleppo", ["danger": "Y 1992-2011"]),
    newRow("1567", "Mountain Cloud Forest", ["iso_code": "mx", "states": "Mexico"]),
    newRow("1749", "Walled Harbour", ["iso_code": "tr", "date_inscribed": "2025"]),
  ])
}
