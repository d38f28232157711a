import CanonicalJSON
import HeritageModel
import Testing

@testable import HeritageImport

private let places = [
  ["1", "Temple of Bel", "34.5475", "38.2741"], ["2", "Citadel", "36.1992", "37.1625"],
  ["3", "Theatre", "32.5178", "36.4817"],
]

/// Headings, rows, and what the mapping's `site` and `key` come to.
private func mapping(_ table: SmallTable) throws -> String {
  let mapping = try table.guessed.get().mapping.json
  return try #require(mapping.objectValue).text(.compact)
}

@Test func `obvious headings are a mapping`() throws {
  #expect(
    try mapping(SmallTable(["ID", "Site name", "Lat", "Lon"], places)) == """
      {"heritageMapping":1,"key":"ID","site":{"location":{"latitude":"Lat","longitude":"Lon"},\
      "names":[{"text":"Site name"}]},"source":{"id":"sites","name":"Our sites"}}
      """)
}

@Test func `all that has an obvious heading is placed and personal columns are dropped`() throws {
  let rows = places.map { $0 + ["Syria", "<p>Old</p>", "Road 1", "user", "kept"] }
  let headings = [
    "code", "Nom", "latitude", "lng", "Pays", "Description", "Adresse", "@user", "note",
  ]
  #expect(
    try mapping(SmallTable(headings, rows)) == """
      {"drop":["@user"],"heritageMapping":1,"key":"code","site":{"countries":["Pays"],\
      "description":[{"text":{"column":"Description","plain":true}}],\
      "location":{"latitude":"latitude","longitude":"lng"},"names":[{"text":"Nom"}],\
      "place":"Adresse"},"source":{"id":"sites","name":"Our sites"}}
      """)
}

@Test func `without a key a name and a point are one`() throws {
  let table = SmallTable(["No", "name", "y", "x"], places)
  let zero = try table.guessed.get()
  #expect(zero.mapping.members.first { $0.key == "key" }?.value == .list(["name", "y", "x"]))
  let placemarks = try SmallTable(
    ["name"], places.map { [$0[1]] }, geometry: Geometry(wkt: "POINT (38 34)")
  ).guessed.get()
  #expect(
    placemarks.mapping.members.first { $0.key == "key" }?.value == .list(["name", "heritage:wkt"]))
}

@Test(arguments: [
  // A number of a street, a class, a cell that is empty: none of them tells rows apart.
  [["1", "A"], ["1", "B"], ["2", "C"]], [["1", "A"], ["", "B"], ["3", "C"]],
])
func `a key that does not tell rows apart is none`(rows: [[String]]) {
  #expect(SmallTable(["nr", "name"], rows).guess.key.key == nil)
}

@Test func `names stand in the languages of their headings`() {
  let table = SmallTable(
    ["ar_name", "en_name", "name:fr"],
    [["تدمر", "Palmyra", "Palmyre"], ["حلب", "Aleppo", "Alep"]])
  #expect(table.guess.names.map(\.language) == ["ar", "en", "fr"])
}

@Test(arguments: [
  ("name", ["Palmyra", "Aleppo"], nil), ("Nom", ["Palmyre", "Alep"], nil),
  ("name", ["تدمر", "حلب"], nil), ("الاسم", ["تدمر", "حلب"], "ar"), ("نام", ["تخت جمشید"], "fa"),
  ("الاسم", ["Palmyra", "Aleppo"], nil), ("название", ["Собор"], "ru"), ("назва", ["Собор"], "uk"),
  ("name", ["Собор"], nil), ("name", ["Київ", "Собор"], "uk"), ("name", ["Ολυμπία"], "el"),
  ("name", ["Ծիծեռնակաբերդ"], "hy"), ("name", ["北京"], nil), ("名称", ["北京"], "zh"),
  ("name", ["東京タワー"], "ja"), ("name", ["Temple", "معبد"], nil),
])
func `letters tell a language only where there is no doubt`(
  heading: String, names: [String], language: String?
) {
  #expect(SmallTable(heading, names).guess.names.map(\.language) == [language])
}

@Test func `countries help to tell a language`() {
  let syria = SmallTable(["name", "country"], [["تدمر", "Syria"], ["حلب", "SY"]])
  #expect(syria.guess.names.map(\.language) == ["ar"])
  let iran = SmallTable(["name", "country"], [["تخت جمشید", "IR"]])
  #expect(iran.guess.names.map(\.language) == ["fa"])
  let nowhere = SmallTable(["name", "country"], [["تدمر", "Atlantis"]])
  #expect(nowhere.guess.names.map(\.language) == [nil])
}

@Test func `a kind is a name only where nothing is called one`() {
  let both = SmallTable(["Monument", "Name"], [["church", "St Mary"], ["mosque", "Umayyad"]])
  #expect(both.guess.names.map(\.column) == [1])
  let alone = SmallTable(["Monument", "Type"], [["St Mary", "church"], ["Umayyad", "mosque"]])
  #expect(alone.guess.names.map(\.column) == [0])
  let numbers = SmallTable(["Monument", "x"], [["101", "a"], ["102", "b"]])
  #expect(numbers.guess.names.isEmpty)
}

@Test func `columns with the same texts are one`() {
  let same = SmallTable(["name", "nombre"], [["A", "A"], ["B", "B"]])
  #expect(same.guess.names.map(\.column) == [0])
  let swapped = SmallTable(["name", "nombre"], [["A", "B"], ["B", "A"]])
  #expect(swapped.guess.rivals == [0, 1])
}

@Test(arguments: [
  (
    ["lat", "lon", "x", "y"], ["34", "38", "1", "2"],
    MappingGuess.Place.coordinates(latitude: 0, longitude: 1)
  ),
  (["x", "y"], ["38.2", "34.5"], .coordinates(latitude: 1, longitude: 0)),
  (["X", "Y"], ["512345.2", "3812345.1"], .grid(easting: 0, northing: 1)),
  (["shape"], ["POINT (38 34)"], .wkt(0)),
  (["gps"], ["34.55 38.27 400.0 5.0"], .pair(0, .geopoint)),
  (["Coordinates", "plan"], ["34.5 38.2", "12.25 13.25"], .pair(0, .either)),
  (["lat/long"], ["34.5, 38.2"], .pair(0, .latitudeFirst)),
  (["lon lat"], ["34.55, 38.27"], .pair(0, .longitudeFirst)),
  (
    ["Lat (ED50)", "Lon (ED50)", "lat", "lon"], ["1", "1", "34", "38"],
    .coordinates(latitude: 2, longitude: 3)
  ),
  (["gps"], ["34.55 138.27"], .pair(0, .latitudeFirst)),
  (["gps"], ["34.55 38.27"], .pair(0, .either)),
  (["lat", "lon"], ["34°33′15″N", "38°16′27″E"], .coordinates(latitude: 0, longitude: 1)),
])
func `a place is found`(headings: [String], row: [String], place: MappingGuess.Place) {
  #expect(SmallTable(headings, [row]).guess.place == place)
}

@Test func `a few cells that are no coordinates do not make a latitude none`() {
  let table = SmallTable(
    ["name", "lat", "lon"],
    [
      ["A", "34", "38"], ["B", "n/a", "?"], ["C", "34,55,1", "38"], ["D", "35", "38"],
      ["E", "36", "38"],
    ])
  #expect(table.guess.place == .coordinates(latitude: 1, longitude: 2))
}

@Test func `names in different letters are in different languages`() {
  let table = SmallTable(
    ["Name", "الاسم", "lat"], [["Palmyra", "تدمر", "34"], ["Aleppo", "حلب", "36"]])
  #expect(table.guess.names.map(\.column) == [0, 1])
  #expect(table.guess.names.map(\.language) == [nil, "ar"])
  let mixed = SmallTable(["Name", "nom"], [["Palmyra", "تدمر"], ["Aleppo", "Alep"]])
  #expect(mixed.guess.rivals == [0, 1])
}

@Test(arguments: [
  (
    [["1", "A", "34", "38"], ["1", "B", "35", "38"], ["2", "C", "36", "38"]],
    """
    the column 'id' is not the key, as it has '1' on lines 2 and 3; a row is known by 'name', 'lat', \
    'lon', so that one in which these are mended later counts as a new one
    """
  ),
  (
    [["", "A", "34", "38"], ["2", "B", "35", "38"]],
    """
    the column 'id' is not the key, as 1 row has none; a row is known by 'name', 'lat', 'lon', so that \
    one in which these are mended later counts as a new one
    """
  ),
])
func `a column that is called a key and is none is told`(rows: [[String]], note: String) throws {
  let guessed = try SmallTable(["id", "name", "lat", "lon"], rows).guessed.get()
  #expect(guessed.notes.map(\.message) == [note])
}

@Test(arguments: [
  (
    [["A"], ["B"]], ["title"],
    "no column is known for the place of a site, and the format gives none (seen: 'title' as a name)"
  ),
  (
    [["38.2", "34.5"]], ["lon", "lat"],
    "no column is known for the name of a site, among 'lon', 'lat' (seen: 'lon' as the longitude, "
      + "'lat' as the latitude)"
  ),
  (
    [["A", "138.2", "134.5"]], ["name", "lon", "lat"],
    "'lat' should be a latitude, and 1 of 1 texts are none, the first '134.5' on line 2 (seen: 'name' "
      + "as a name)"
  ),
  (
    [["A", "?", "34"], ["B", "34,55,1", "35"], ["C", "38", "36"]], ["name", "lon", "lat"],
    "'lon' should be a longitude, and 2 of 3 texts are none, the first '?' on line 2 (seen: 'name' as "
      + "a name)"
  ),
  (
    [["A", "34"]], ["name", "lat"],
    "'lat' is a latitude, and no column is known for the longitude (seen: 'name' as a name)"
  ),
  (
    [["A", "34", "34.5", "38"]], ["name", "lat", "latitude", "lon"],
    "'lat', 'latitude' can each be a latitude (seen: 'name' as a name)"
  ),
  (
    [["A", "512345", "3812345"]], ["name", "x", "y"],
    "'y', 'x' should be a latitude and a longitude and are not in degrees, the first '3812345' on "
      + "line 2 (seen: 'name' as a name, 'x' as the easting, 'y' as the northing)"
  ),
  (
    [["A", "34.5", "38.2"]], ["name", "Lat (ED50)", "Lon (ED50)"],
    "'Lat (ED50)' says that the coordinates are on the datum ED50, not on WGS 84 (seen: 'name' as a "
      + "name)"
  ),
  (
    [["A", "34.5", "38.2", "Pulkovo 1942"]], ["name", "lat", "lon", "Datum"],
    "'Datum' says that the coordinates are on the datum Pulkovo 1942, not on WGS 84 (seen: 'name' as a "
      + "name)"
  ),
  (
    [["A", "34.55, 38.27"]], ["name", "gps"],
    "'gps' holds two coordinates and does not tell which comes first (seen: 'name' as a name, 'gps' "
      + "as the coordinates)"
  ),
  (
    [["A", "100.55, 38.27"]], ["name", "lat/long"],
    "'lat/long' holds two coordinates and does not tell which comes first (seen: 'name' as a name, "
      + "'lat/long' as the coordinates)"
  ),
  (
    [["A", "near the river"]], ["name", "Coordinates"],
    "'Coordinates' should be a latitude and a longitude, and 1 of 1 texts are none, the first 'near "
      + "the river' on line 2 (seen: 'name' as a name)"
  ),
  (
    [["https://example.org/1", "34", "38"]], ["name", "lat", "lon"],
    "the column 'name' should be the name of a site and holds web addresses (seen: 'lat' as the "
      + "latitude, 'lon' as the longitude)"
  ),
  (
    [["A", "B", "34", "38"], ["C", "D", "34", "38"]], ["name", "nombre", "lat", "lon"],
    "'name', 'nombre' can each be the name of a site (seen: 'lat' as the latitude, 'lon' as the "
      + "longitude)"
  ),
  (
    [["Damage", "34", "38"], ["Damage", "35", "38"], ["B", "36", "38"]], ["name", "lat", "lon"],
    "2 of 3 rows have the name 'Damage' (seen: 'name' as a name, 'lat' as the latitude, 'lon' as the "
      + "longitude)"
  ),
  (
    [["A", "34", "38", "Severe"], ["B", "35", "38", ""]], ["name", "lat", "lon", "damage_gra"],
    "1 of 2 rows have a text in 'damage_gra', which may grade damage (seen: 'name' as a name, 'lat' as "
      + "the latitude, 'lon' as the longitude)"
  ),
  (
    [["37.16", "36.20", "yes", "A"]], ["37.2", "36.1666667", "yes", "B"],
    "the first row has '37.2', '36.1666667', which looks like a row and not like headings; no column "
      + "is known for the name of a site, among '37.2', '36.1666667', 'yes', 'B'; no column is known "
      + "for the place of a site, and the format gives none"
  ),
  ([], ["name", "lat", "lon"], "there is not one row in it"),
])
func `what leaves a doubt is refused with what was seen`(
  rows: [[String]], headings: [String], reason: String
) {
  let refusal = #expect(throws: ProfileRefusal.self) {
    try SmallTable(headings, rows).guessed.get()
  }
  #expect(refusal?.description == "sites.csv: \(reason)")
}

@Test func `a refusal says what to do`() {
  let refusal = #expect(throws: ProfileRefusal.self) {
    try SmallTable("a", ["b"]).guessed.get()
  }
  #expect(
    refusal?.hint
      == "say what the columns are: 'heritage mappings draft sites.csv' begins a mapping")
}

@Test func `a mapping without a maker is read like any other`() throws {
  let table = SmallTable(["ID", "ar_name", "Lat", "Lon"], places)
  let mapping = try Mapping(Array(table.guessed.get().mapping.file.utf8), named: "sites.csv")
  #expect(mapping.source.id.text == "sites")
  #expect(mapping.remarks == [])
  let bound = try BoundMapping(mapping, to: table.columns)
  #expect(bound.usedColumns == [0, 1, 2, 3])
}

@Test(arguments: [
  ("DeviceID", "device", true), ("Courriel", "x", true), ("Name of surveyor", "x", true),
  ("Téléphone", "12", true), ("Propriétaire", "M. X", true), ("هاتف", "12", true),
  ("Erreichbar", "a@example.org", true), ("Recorded by", "x", true), ("Remark", "x", false),
  ("Stell", "x", false), ("Contents", "x", false),
])
func `columns that may tell of persons are dropped where nobody said what they are`(
  heading: String, text: String, isDropped: Bool
) throws {
  let table = SmallTable(
    ["id", "name", "lat", "lon", heading], places.map { $0 + [text] })
  let drop = try table.guessed.get().mapping.members.first { $0.key == "drop" }
  #expect((drop?.value == .list([.text(heading)])) == isDropped)
}

@Test func `two of three rows with one name are too many and one of two is not`() throws {
  _ = try SmallTable(["name", "lat", "lon"], [["A", "34", "38"], ["A", "35", "38"]]).guessed
    .get()
  _ = try SmallTable(
    ["name", "lat", "lon"],
    [["A", "34", "38"], ["A", "35", "38"], ["B", "35", "38"], ["C", "35", "38"]]
  ).guessed.get()
}

@Test func `a column about damage that few rows fill is only named`() throws {
  let rows = places.map { $0 + [""] } + [["4", "Khan", "35", "38", "roof"]]
  let table = SmallTable(["id", "name", "lat", "lon", "damage:roof"], rows)
  _ = try table.guessed.get()
  #expect(table.guess.damage == [4])
}
