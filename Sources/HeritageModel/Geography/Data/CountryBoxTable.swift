/// The boxes around the land of countries and territories.
///
/// They are made from Natural Earth's 1:10m countries, version 4.1, simplified, which is in the
/// public domain. Where one box would span an ocean or the 180th meridian, it is split by hand;
/// boxes for the eleven territories that the simplified data lacks are added, and the Marshall
/// Islands, New Caledonia and Bahrain are widened to the reefs and waters that it leaves out.
enum CountryBoxTable {
  static let byCode = aToE.merging(fToM) { first, _ in first }
    .merging(nToZ) { first, _ in first }

  /// Territories with a code of their own that are often recorded under another country's.
  static let territories: [String: [String]] = [
    "AU": ["CC", "CX", "HM", "NF"],
    "CN": ["HK", "MO"],
    "DK": ["FO", "GL"],
    "FI": ["AX"],
    "FR": ["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"],
    "GB": [
      "AI", "BM", "FK", "GG", "GI", "GS", "IM", "IO", "JE", "KY", "MS", "PN", "SH", "TC", "VG",
    ],
    "NL": ["AW", "BQ", "CW", "SX"],
    "NO": ["BV", "SJ"],
    "NZ": ["CK", "NU", "TK"],
    "US": ["AS", "GU", "MP", "PR", "UM", "VI"],
  ]
}
