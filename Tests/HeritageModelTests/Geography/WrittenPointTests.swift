import HeritageModel
import Testing

/// Points as people write and paste them.
struct WrittenPointTests {
  @Test(arguments: [
    "34.5513, 38.2691", "34.5513 38.2691", "34.5513,38.2691", "(34.5513, 38.2691)",
    "34.5513; 38.2691", "34.5513/38.2691", "34,5513; 38,2691", "34,5513 38,2691",
    "34,5513, 38,2691", "٣٤٫٥٥١٣، ٣٨٫٢٦٩١", "۳۴٫۵۵۱۳ ۳۸٫۲۶۹۱", "34.5513N 38.2691E",
    "N 34.5513 E 38.2691", "E 38.2691, N 34.5513", "38.2691° E, 34.5513° N", "34.5513° 38.2691°",
    "Latitude: 34.5513, Longitude: 38.2691", "lat=34.5513 lon=38.2691", "lon 38.2691 lat 34.5513",
    "34.5513 north, 38.2691 east", "34.5513 nord 38.2691 est", "34.5513 ش 38.2691 ق",
    "34.5513 شمالاً، 38.2691 شرقاً", "34.5513 с. ш. 38.2691 в. д.",
    "\u{200E}34.5513,\u{A0}38.2691\u{200F}",
    "geo:34.5513,38.2691", "geo:34.5513,38.2691,400;crs=wgs84", "geo:0,0?q=34.5513,38.2691(Bel)",
    "https://www.openstreetmap.org/?mlat=34.5513&mlon=38.2691#map=18/34.9/38.9",
    "https://www.openstreetmap.org/?mlat=34.5513&mlon=38.2691",
    "https://www.google.com/maps/place/Temple+of+Bel/@34.55,38.26,17z/data=!3m1!4b1!4m6!3m5!1s0x0:0x1!8m2!3d34.5513!4d38.2691!16s%2Fm",
    "https://maps.google.com/?q=34.5513,38.2691",
    "https://maps.google.co.uk/maps?ll=34.5513,38.2691&z=15",
    "https://www.google.com/maps/search/?api=1&query=34.5513%2C38.2691",
    "https://www.google.com/maps/search/34.5513,+38.2691?entry=tts",
    "www.google.com/maps/place/34.5513,38.2691",
    "https://maps.apple.com/?ll=34.5513,38.2691&q=Bel",
  ])
  func `all of these are one point`(text: String) throws {
    let point = try WrittenPoint(text)
    #expect(point.location.latitude == 34.5513)
    #expect(point.location.longitude == 38.2691)
    #expect(point.location.uncertaintyMetres == nil)
    #expect(point.remark == nil)
  }

  @Test(arguments: [
    "34°33'05\"N 38°16'09\"E", "34° 33′ 05″ N, 38° 16′ 09″ E", "34 33 05 N 38 16 09 E",
    "N34°33'05\" E38°16'09\"", "34º33’05”N 38º16’09”E", "34°33'05''N 38°16'09''E",
    "34 33 05 38 16 09", "34d33m05N 38d16m09E", "38°16'09\"E 34°33'05\"N",
    "34°33'05,0\"N 38°16'09,0\"E", "٣٤°٣٣′٠٥″ش ٣٨°١٦′٠٩″ق",
    "https://www.google.com/maps/place/34%C2%B033'05.0%22N+38%C2%B016'09.0%22E/@34.5,38.2,17z",
    "https://geohack.toolforge.org/geohack.php?pagename=Bel&params=34_33_05_N_38_16_09_E_type:landmark_region:SY",
  ])
  func `degrees, minutes and seconds come in many spellings`(text: String) throws {
    let point = try WrittenPoint(text)
    #expect(point.location.latitude == 34.5513889)
    #expect(point.location.longitude == 38.2691667)
    #expect(point.location.uncertaintyMetres == nil)
  }

  @Test func `degrees and minutes may have decimals`() throws {
    let point = try WrittenPoint("N34 33.083 E38 16.15").location
    #expect(point.latitude == 34.5513833)
    #expect(point.longitude == 38.2691667)
  }

  @Test(arguments: [
    ("-33.0472, -71.6127", -33.0472, -71.6127), ("33.0472 S 71.6127 W", -33.0472, -71.6127),
    ("−33.0472 −71.6127", -33.0472, -71.6127), ("71.6127 ouest 33.0472 sud", -33.0472, -71.6127),
    ("geo:-33.0472,-71.6127", -33.0472, -71.6127), ("33.0472 ج 71.6127 غ", -33.0472, -71.6127),
    ("+34.12345678901 38.12345678901", 34.1234568, 38.1234568),
  ])
  func `south and west are negative, and a centimetre is enough`(
    text: String, latitude: Double, longitude: Double
  ) throws {
    let point = try WrittenPoint(text).location
    #expect(point.latitude == latitude)
    #expect(point.longitude == longitude)
  }

  @Test(arguments: [
    ("34.551, 38.269", nil), ("34.55, 38.27", 730.0), ("34.5, 38.2691", nil), ("34.5, 38.2", 7300),
    ("34, 38", 73000), ("34°33'N 38°16'E", 1300), ("34°33'05\"N 38°16'09\"E", nil),
    ("geo:34.5513,38.2691;u=35", 35), ("geo:34.5513,38.2691;u=1e25", 20_037_508),
    ("https://www.openstreetmap.org/#map=-60/34.5513/38.2691", 20_037_508),
    ("https://www.openstreetmap.org/#map=nan/34.5513/38.2691", 20_037_508),
    ("https://www.google.com/maps/@34.5513,38.2691,99999999999999999999999m", 20_037_508),
    ("https://www.openstreetmap.org/#map=18/34.5513/38.2691", 130),
    ("https://www.openstreetmap.org/#map=13/34.5513/38.2691", 4000),
    ("https://www.openstreetmap.org/node/1#map=18/34.5513/38.2691&layers=N", 130),
    ("https://www.google.com/maps/@34.5513,38.2691,17z", 250),
    ("https://www.google.com/maps/@34.5513,38.2691,500m/data=!3m1!1e3", 130),
    ("https://www.google.com/maps/@34.5513,38.2691,3a,75y,90t/data=!3m6", 50),
  ])
  func `how far off a coarse point or a view may be is told`(text: String, metres: Double?) throws {
    let point = try WrittenPoint(text)
    #expect(point.location.uncertaintyMetres == metres)
    #expect((point.remark == nil) == (metres == nil || text.hasPrefix("geo:")))
  }

  @Test func `what was made of a point is said`() throws {
    #expect(
      try WrittenPoint("34.55, 38.27").remark
        == "a point written so can be 730 m off, which is recorded as its uncertainty")
    #expect(
      try WrittenPoint("https://www.openstreetmap.org/#map=18/34.5513/38.2691").remark
        == "the address tells the middle of the map's view, so the place can be 130 m off, which "
        + "is recorded as its uncertainty; a marker would be exact")
  }

  @Test(arguments: [
    ("", "it is empty", nil), ("palmyra", "'palmyra' has no meaning in a point", nil),
    ("34,5513", "it is not two numbers, a latitude and a longitude", nil),
    ("34.5513", "it is not two numbers, a latitude and a longitude", nil),
    ("34.5 38.2 12", "it is not two numbers, a latitude and a longitude", nil),
    (
      "34,5513,38,2691", "the commas can stand between numbers or in them",
      "write decimals with a point: '34.5513, 38.2691'"
    ),
    (
      "138.2691, 34.5513", "latitude 138.2691 is outside -90 to 90 degrees",
      "latitude comes first; if the other order was meant, write '34.5513, 138.2691'"
    ),
    ("34.5, 238.2", "longitude 238.2 is outside -180 to 180 degrees", nil),
    (
      "34.5 N 38.2",
      "a point needs one letter for north or south and one for east or west, or none", nil
    ),
    (
      "34.5 N 38.2 S",
      "a point needs one letter for north or south and one for east or west, or none", nil
    ),
    ("N 34.5 38.2 E", "the letters stand neither before both numbers nor behind both", nil),
    ("-34.5 S 38.2 E", "a coordinate has both a minus sign and a letter", nil),
    ("34°75'N 38°16'E", "minutes and seconds are below 60, and only the last has decimals", nil),
    ("34'33°N 38°16'E", "degrees, minutes and seconds are not in that order", nil),
    ("34.5-38.2", "a hyphen between two numbers can be a minus sign or none", nil),
    ("34.5 O 38.2 N", "'O' is west in French and Spanish, and east in German", "write W or E"),
    (
      "37S 462815 3823540",
      "a point needs one letter for north or south and one for east or west, or none", nil
    ),
    ("POINT(38.2691 34.5513)", "'POINT' has no meaning in a point", nil),
    ("[38.2691, 34.5513]", "'[' has no meaning in a point", nil),
    (
      "https://maps.app.goo.gl/AbC",
      "'https://maps.app.goo.gl/AbC' is a short link, which only the network can follow",
      "open it in a browser, then copy the long address or the place's degrees"
    ),
    (
      "https://osm.org/go/xyz--",
      "'https://osm.org/go/xyz--' is a short link, which only the network can follow",
      "open it in a browser, then copy the long address or the place's degrees"
    ),
    (
      "https://www.openstreetmap.org/node/123",
      "the address 'https://www.openstreetmap.org/node/123' has no degrees",
      "click the place on the map, then copy its degrees or the address with them"
    ),
    (
      "https://www.google.com/maps/dir/A/B/data=!3d34.1!4d38.1!3d35.2!4d39.2",
      "the address has 2 places",
      "click the one that is meant on the map, and copy its degrees"
    ),
    (
      "https://example.org/34.5/38.2", "no place can be read from an address of 'example.org'",
      "copy the place's degrees from the map, such as '34.5513, 38.2691', or an address of "
        + "OpenStreetMap or Google Maps"
    ),
    (
      "geo:34.5,38.2;crs=nad27", "'crs=nad27' is another system of coordinates",
      "convert the point to degrees in WGS 84"
    ),
    (
      "geo:134.5,38.2", "latitude 134.5 is outside -90 to 90 degrees",
      "latitude comes first; if the other order was meant, write '38.2, 134.5'"
    ),
  ])
  func `what is no point, or can mean several, is told`(
    text: String, reason: String, hint: String?
  ) {
    let error = #expect(throws: WrittenPointError.self) { try WrittenPoint(text) }
    #expect(error?.reason == reason)
    #expect(
      error?.hint == hint ?? "write degrees, such as '34.5513, 38.2691' or 34°33'05\"N 38°16'09\"E")
  }
}
