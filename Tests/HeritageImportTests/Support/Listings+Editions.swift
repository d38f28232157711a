extension Listings {
  /// Rows with what real editions have of oddities: text encoded twice, soft hyphens, hidden and
  /// escaped markup, a name in markup, lists of states, an edition's own order.
  private static let oddities = [
    "short_description":
      "&lt;p&gt;Long wall &amp;ndash; &gt;3,600 m&lt;span style=&quot;display:none&quot;&gt; "
      + "&lt;/span&gt; of a &lt;em&gt;for&#xAD;tress&lt;/em&gt;, 2 &lt; 3 â€œkeptâ€ &#xFFFD;&lt;/p&gt;",
    "justification": "Criterion (iv): it is one.",
  ]

  /// An English edition of the schema up to October 2025.
  static let olderEnglish = listing([
    row("9001", "Ulu&lt;U&gt;r&lt;/U&gt;u Wall", oddities),
    row(
      "9002", "Forest of Many Parts",
      [
        "category": "Natural", "criteria_txt": "(vii)(x)", "danger": "Y 2010 P 1984-1988",
        "latitude": "35.1000000000", "longitude": "38.2000000000",
      ]),
    row("9003", "Harbour that is Delisted", ["danger": "Y 2012"]),
    row("9004", "Old Town"), row("9005", "Old Town"),
    row(
      "9006", "City of Two States",
      [
        "iso_code": "sy,iq", "states": "Syrian Arab Republic,Iraq", "transboundary": "1",
        "secondary_dates": "1992, 1994", "danger": "1",
      ]),
  ])

  /// The next English edition, of the schema from December 2025: one property gone, one new.
  static let newerEnglish = listing([
    newRow("9007", "New on the List", points: ["34.5 38.3 sy"], ["date_inscribed": "2024"]),
    newRow(
      "9002", "Forest of Many Parts",
      points: (0..<60).map { "35.\(100 + $0) 38.\(200 + $0) sy" },
      [
        "category": "Natural", "criteria_txt": "(vii)(x)", "danger": "Y 2010 P 1984-1988",
        "region": "Arab States,Africa",
      ]),
    newRow("9001", "Ulu&lt;U&gt;r&lt;/U&gt;u Wall", oddities),
    newRow("9005", "Old Town"), newRow("9004", "Old Town"),
    newRow(
      "9006", "City of Two States", points: ["35.0 41.0"],
      [
        "iso_code": "iq,sy", "states": "Iraq,Syrian Arab Republic", "transboundary": "1",
        "secondary_dates": "1992, 1994",
      ]),
  ])

  /// A French edition of the older schema, which lags behind and has no name for one property.
  static let olderFrench = listing(
    [
      ("9004", "Vieille ville"), ("9002", "Forêt en morceaux"), ("9001", "Mur d’Uluru"),
      ("9006", ""),
    ]
    .map { id, name in
      row(
        id, name,
        [
          "states": "République arabe syrienne", "region": "États arabes",
          "http_url": "https://whc.unesco.org/fr/list/\(id)",
          "category": id == "9002" ? "Natural" : "Cultural",
          "criteria_txt": id == "9002" ? "(vii)(x)" : "(i)(ii)(iv)",
          "iso_code": id == "9006" ? "sy,iq" : "sy",
          "transboundary": id == "9006" ? "1" : "0",
        ])
    })
}
