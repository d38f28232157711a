import CanonicalJSON
import HeritageModel
import Testing

@Test(arguments: [
  (["en preferred Palmyra", "ar preferred تدمر"], "en", "Palmyra"),
  (["en preferred Palmyra", "ar preferred تدمر"], "ar", "تدمر"),
  (["ar preferred تدمر", "en variant Tadmor"], "en", "تدمر"),
  (["en official Site", "la historic Palmyra"], "fr", "Site"),
  (["ar official موقع", "en official Site"], "en", "Site"),
  (["ar-Latn preferred Tadmur", "en official Site"], "ar", "Tadmur"),
])
func `the preferred name in the asked language is shown first`(
  names: [String], language: String, shown: String
) throws {
  let list = try names.map { entry in
    let parts = entry.split(separator: " ").map(String.init)
    return Name(parts[2], language: parts[0], kind: try #require(NameKind(rawValue: parts[1])))
  }
  #expect(list.shown(in: language) == shown)
}

@Test func `a site without a name is shown by its identifier`() throws {
  #expect(try Site(json: ["id": "bosra"]).title == "bosra")
  #expect([Name]().shown() == nil)
}

@Test(arguments: [("2013/..", true), ("1990/2005", false), ("2013", false), ("2013/", false)])
func `a period in danger is open when it has no end`(text: String, isOpen: Bool) throws {
  let period = InDangerPeriod(period: try StatedDate(text), source: nil)
  #expect(period.isOpen == isOpen)
}

@Test func `being in danger without a year is an open period`() {
  #expect(InDangerPeriod(period: nil, source: "unesco").isOpen)
}

@Test func `a site's open period is found among closed ones`() throws {
  let site = try Site(
    json: object(
      """
      {"id": "timbuktu", "worldHeritage": {
        "inDanger": [{"period": "1990/2005"}, {"period": "2012/..", "source": "unesco"}],
        "status": "inscribed"}}
      """))
  #expect(site.openDangerPeriod?.period?.text == "2012/..")
  #expect(site.openDangerPeriod?.source == "unesco")
}

@Test func `a date outside the profile is kept without bounds`() throws {
  let monument = try Monument(
    json: object(#"{"built": "Y17E7", "id": "arch", "site": "palmyra"}"#))
  #expect(monument.built?.text == "Y17E7")
  #expect(monument.built?.edtf == nil)
  #expect(monument.built?.lower == .unknown)
  #expect(monument.json["built"] == "Y17E7")
}

@Test(arguments: [
  (#"{"id": "9FQ2X6D3HWKE", "source": "AFP", "title": "t", "type": "news"}"#, "AFP"),
  (
    #"{"id": "9FQ2X6D3HWKE", "source": "AFP", "sourceGroup": "g", "title": "t", "type": "news"}"#,
    "g"
  ),
])
func `independence is counted by group, else by source`(text: String, group: String) throws {
  #expect(try Evidence(json: object(text)).independenceGroup == group)
}

@Test(arguments: [(0.0, 0.0, true), (0, 38, false), (34, 0, false), (-0.0, 0.0, true)])
func `zero and zero stand for no place`(latitude: Double, longitude: Double, isNull: Bool) throws {
  #expect(try Location(latitude: latitude, longitude: longitude).isNullIsland == isNull)
}

@Test(arguments: [
  (Double.nan, 38.0, nil as Double?, "GEO-01", "latitude"),
  (34, .infinity, nil, "GEO-01", "longitude"),
  (90.000001, 38, nil, "GEO-01", "latitude"),
  (34, 38, -1, "GEO-06", "uncertaintyMetres"),
  (34, 38, .infinity, "GEO-06", "uncertaintyMetres"),
  (34, 38, .nan, "GEO-06", "uncertaintyMetres"),
])
func `a place off the Earth is refused`(
  latitude: Double, longitude: Double, uncertainty: Double?, code: String, field: String
) {
  let error = #expect(throws: LocationError.self) {
    try Location(latitude: latitude, longitude: longitude, uncertaintyMetres: uncertainty)
  }
  #expect(error?.code == code)
  #expect(error?.field == field)
}

@Test(arguments: [(-90.0, -180.0), (90, 180), (0, 0)])
func `the ends of the Earth are on it`(latitude: Double, longitude: Double) throws {
  let location = try Location(latitude: latitude, longitude: longitude)
  #expect(location.latitude == latitude)
  #expect(location.longitude == longitude)
}
