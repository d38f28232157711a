/// A row of a World Heritage listing in the older schema.
package struct ListingRow: Sendable {
  package var id: String
  package var name: String
  package var country: String
  package var latitude: String
  package var longitude: String
  package var inscribed: String
  package var description: String
  package var states: String

  package init(
    id: String = "23", name: String = "Site of Palmyra", country: String = "sy",
    latitude: String = "34.5542", longitude: String = "38.2667", inscribed: String = "1980",
    description: String = "Ruins.", states: String = "Syrian Arab Republic"
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.latitude = latitude
    self.longitude = longitude
    self.inscribed = inscribed
    self.description = description
    self.states = states
  }

  /// The row on a line of its own; texts are given as they stand in XML.
  package var xml: String {
    """
    <row><category>Cultural</category><criteria_txt>(i)</criteria_txt><danger></danger>\
    <date_inscribed>\(inscribed)</date_inscribed><extension>0</extension>\
    <http_url>https://whc.unesco.org/en/list/\(id)</http_url><id_number>\(id)</id_number>\
    <iso_code>\(country)</iso_code><latitude>\(latitude)</latitude><location></location>\
    <longitude>\(longitude)</longitude><region>Arab States</region><revision>0</revision>\
    <short_description>\(description)</short_description><site>\(name)</site>\
    <states>\(states)</states><transboundary>0</transboundary></row>
    """
  }
}

/// A World Heritage listing; its first row stands on line 3.
package enum Listing {
  package static func xml(_ rows: ListingRow...) -> String { xml(rows) }

  package static func xml(_ rows: [ListingRow]) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <query columns="18" rows="\(rows.count)">
    \(rows.map(\.xml).joined(separator: "\n"))
    </query>

    """
  }

  /// Rows of places in France that are only numbers, from 1001 on.
  package static func rows(_ count: Int) -> [ListingRow] {
    (1...count).map { number in
      ListingRow(
        id: "\(1000 + number)", name: "Place \(number)", country: "fr",
        latitude: "\(45 + number % 4).\(number % 10)1", longitude: "2.\(number % 10)1")
    }
  }
}
