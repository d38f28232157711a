/// The names of countries and territories in English.
///
/// The codes are those of ISO 3166-1 alpha-2, and XK, which the standard leaves to its users and
/// which is commonly used for Kosovo. The names follow the standard's English short names, without
/// the article behind them; the choice of a name says nothing about anyone's claim.
enum CountryNames {
  static let byCode = aToL.merging(mToZ) { first, _ in first }

  /// Other names in common use, each with its code.
  static let aliases: [String: String] = [
    "Bolivia": "BO", "Britain": "GB", "Brunei": "BN", "Burma": "MM", "Cape Verde": "CV",
    "Cocos Islands": "CC", "Congo-Brazzaville": "CG", "Congo-Kinshasa": "CD",
    "Czech Republic": "CZ", "Democratic People's Republic of Korea": "KP",
    "Democratic Republic of the Congo": "CD", "DR Congo": "CD", "East Timor": "TL",
    "Falkland Islands": "FK", "Great Britain": "GB", "Holland": "NL", "Iran": "IR",
    "Ivory Coast": "CI", "Laos": "LA", "Macao SAR": "MO", "Macau": "MO",
    "Macedonia": "MK", "Malvinas": "FK", "Micronesia": "FM", "Moldova": "MD",
    "Netherlands": "NL", "North Korea": "KP", "Palestine": "PS",
    "Palestinian Territories": "PS", "Republic of the Congo": "CG", "Russia": "RU",
    "Saint Helena": "SH", "Saint Martin": "MF", "Sint Maarten": "SX", "South Korea": "KR",
    "Svalbard": "SJ", "Swaziland": "SZ", "Syria": "SY", "Taiwan": "TW", "Tanzania": "TZ",
    "The former Yugoslav Republic of Macedonia": "MK", "Turkey": "TR", "UAE": "AE",
    "United Kingdom": "GB", "UK": "GB", "United States": "US", "USA": "US", "Vatican": "VA",
    "Vatican City": "VA", "Vatican City State": "VA", "Venezuela": "VE", "Vietnam": "VN",
  ]
}
