import CanonicalJSON
import HeritageModel
import HeritageValidation
import Testing

private let site = "site/palmyra"
private let monument = "monument/palmyra/temple-of-bel"

@Test(arguments: [
  SeededFault("DAT-06 \(monument)", "built in a season") {
    $0.monument.built = try StatedDate("0032-21")
  },
  SeededFault("DAT-07 \(monument)", "built near the turn of the era") {
    $0.monument.built = try StatedDate("-0044")
  },
  SeededFault("IDN-03 \(monument)", "part of a monument that is not there") {
    $0.monument.partOf = try Slug("sanctuary-of-bel")
  },
  SeededFault("IDN-05 \(site)", "a Wikidata number without its Q") {
    $0.site.externalIDs["wikidata"] = "5747"
  },
  SeededFault("IDN-05 \(monument)", "a concept of the Getty one digit short") {
    $0.monument.externalIDs["aat"] = "30000759"
  },
  SeededFault("IDN-06 \(site)", "no name") { $0.site.names = [] },
  SeededFault("IDN-07 \(monument)", "an Arabic name in Latin letters") {
    $0.monument.names.append(Name("Maabad Bel", language: "ar"))
  },
  SeededFault("GEO-02 \(monument)", "a monument at 0, 0") {
    $0.monument.location = try Location(latitude: 0, longitude: 0)
  },
  SeededFault("GEO-02 \(site)", "a site at 0, 0") {
    $0.site.location = try Location(latitude: 0, longitude: 0)
  },
  SeededFault("GEO-03 \(monument)", "a monument with latitude and longitude exchanged") {
    $0.monument.location = try Location(latitude: 38.274, longitude: 34.547)
  },
  SeededFault("GEO-03 \(site)", "a site with latitude and longitude exchanged") {
    $0.site.location = try Location(latitude: 38.2667, longitude: 34.5542)
  },
  SeededFault("GEO-04 \(monument)", "a monument in another country") {
    $0.monument.location = try Location(latitude: 48.85, longitude: 2.29)
  },
  SeededFault("GEO-04 \(site)", "a site whose longitude has lost its sign") {
    $0.site.location = try Location(latitude: 34.5542, longitude: -38.2667)
  },
  SeededFault("GEO-05 \(monument)", "a monument of another town") {
    $0.monument.location = try Location(latitude: 34.75, longitude: 38.274)
  },
  SeededFault("GEO-07 \(monument)", "eleven decimals") {
    $0.monument.location = try Location(latitude: 34.54712345678, longitude: 38.274)
  },
  SeededFault("GEO-08 \(site)", "serial without components") { $0.site.isSerial = true },
  SeededFault("GEO-09 \(site)", "an outline in a national grid") {
    $0.site.footprint = [
      "coordinates": [[[500_000, 3_825_000], [501_000, 3_825_000], [500_000, 3_825_000]]],
      "type": "Polygon",
    ]
  },
  SeededFault("WHS-02 \(site)", "inscribed before the first list") {
    $0.site.worldHeritage?.inscribed = 1972
  },
  SeededFault("WHS-02 \(site)", "inscribed in a year to come") {
    $0.site.worldHeritage?.inscribed = 2027
    $0.site.worldHeritage?.inDanger = []
  },
  SeededFault("WHS-03 \(site)", "a natural criterion on a cultural property") {
    $0.site.worldHeritage?.criteria = [.i, .x]
  },
  SeededFault("WHS-07 \(site)", "criterion (vi) alone") {
    $0.site.worldHeritage?.criteria = [.vi]
  },
  SeededFault("WHS-08 \(site)", "in danger before the inscription") {
    $0.site.worldHeritage?.inDanger = [
      InDangerPeriod(period: try StatedDate("1979/1985"), source: "unesco")
    ]
  },
  SeededFault("WHS-13 \(site)", "a country by its name") {
    $0.site.countries = ["Syria"]
  },
  SeededFault("PRT-01 \(site)", "a protection that ends before it begins") {
    var entry = Protection(type: .national)
    entry.from = try StatedDate("1980")
    entry.until = try StatedDate("1975")
    $0.site.protections = [entry]
  },
  SeededFault("PRT-02 \(site)", "enhanced protection before there was any") {
    var entry = Protection(type: .hague1999Enhanced)
    entry.from = try StatedDate("1999")
    $0.site.protections = [entry]
  },
  SeededFault("MON-02 \(monument)", "no type") { $0.monument.type = nil },
])
func `one fault in a place gives one finding`(fault: SeededFault) throws {
  try fault.check()
}

@Test(arguments: [
  SeededFault("MON-01 monument/palmyra/temple-of-bel", "part of itself") {
    $0.monument.partOf = $0.monument.id
  }
])
func `a circle of one gives one finding`(fault: SeededFault) throws {
  try fault.check()
}
