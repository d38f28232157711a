import Testing

@testable import HeritageImport

@Test(arguments: [
  (
    HeadingMeaning.Role.name,
    """
    name, Name, NAME, site name, Site_Name, siteName, site-name, site.name, nom, Nombre, nome, naam,
    nazwa, название, Наименование, назва, Найменування, الاسم, الأسم, اسم الموقع, اسم_الموقع, اسم المعلم,
    نام, ad, adı, ADI, όνομα, Ονομα, 名称, 名稱, 이름, 명칭, itemLabel, Name of site, Monument name,
    Name of the monument, Title of Statue, Name of archaeological site, Nom du site, Nom de l'édifice,
    Dénomination du monument, Nombre del sitio, Nome del sito, Nome do monumento, Monument_Naam,
    Naam van het monument, Denkmalname, Name des Denkmals, Bezeichnung des Objekts, nazwa_zabytku,
    Nazwa obiektu, Название объекта, Наименование памятника, Назва пам'ятки, اسم الموقع الأثري,
    اسم المبنى, نام اثر, Yapı adı, Eserin Adı, Όνομα μνημείου, שם האתר, 文物名称, 문화재명
    """
  ),
  (
    .kindName,
    """
    Monument, site, Title, dénomination, DENOMINATION, appellation, título, titulo, denominazione,
    Bezeichnung, Denkmal, Objekt
    """
  ),
  (
    .latitude,
    """
    Latitude, lat, @lat, latitud, latitudine, Breite, широта, خط العرض, enlem, 纬度, 緯度, 위도,
    Latitude (WGS84), Lat., Latitude [°], lat_dd, GPS Latitude, Latitude (decimal degrees),
    Latitud (grados decimales), Geografische Breite, Szerokość geograficzna, Широта (град.), LatWGS-84,
    Latitude N, Latitude EPSG:4326
    """
  ),
  (
    .longitude,
    """
    longitude, Lon, long, lng, @lon, longitud, Länge, Lange, долгота, довгота, خط الطول, boylam, 经度,
    経度, 경도, Long., Longitude (WGS 84), Longitude (NAD83), lng_deg, Längengrad
    """
  ),
  (
    .pair,
    """
    Coordinates, GPS, gps coordinates, Koordinaten, Coordonnées, Coordonnées GPS (WGS84), Coordenadas,
    Координаты, координати, الإحداثيات, koordinatlar, lat/long, Lat Lon, Latitude & Longitude,
    Longitude-Latitude, Latitud y Longitud, X/Y, 坐标
    """
  ),
  (.serial, "No, No., N°, Nº, №, S/N, #, Serial, Lp., l_p, № п/п, 序号, OBJECTID, FID"),
  (.referenceSystem, "Datum, CRS, Coordinate system, EPSG"),
  (.northing, "y, Y"), (.easting, "x, X"),
  (
    .key,
    "id, ID, @id, code, ref, Reference, uuid, codigo, Código, Kennung, Nr., номер, رقم, item"
  ),
  (.place, "address, Adresse, dirección, indirizzo, adres, адрес, адреса, العنوان"),
  (.country, "country, Pays, País, Land, страна, країна, الدولة"),
  (.description, "description, Descripción, Beschreibung, описание, опис, الوصف"),
])
func `a heading is understood`(role: HeadingMeaning.Role, headings: String) {
  for heading in headings.split(whereSeparator: { $0 == "," || $0.isNewline }) {
    let heading = heading.drop { $0 == " " }
    if heading.isEmpty { continue }
    #expect(HeadingWords.meaning(of: String(heading))?.role == role, "\(heading)")
  }
}

@Test(arguments: [
  ("ar_name", "ar"), ("name_en", "en"), ("name:uk", "uk"), ("name:zh-hant", "zh-Hant"),
  ("nameArabic", "ar"), ("Name (English)", "en"), ("English name", "en"), ("nom_fr", "fr"),
  ("name:arc", "arc"), ("Name العربية", "ar"), ("description_fr", "fr"),
])
func `a heading may name a language before or after`(heading: String, language: String) {
  #expect(HeadingWords.meaning(of: heading)?.language == language)
}

@Test(arguments: [
  "", "name_id", "id_name", "No. name", "old name", "name 2", "name:etymology", "name:xx",
  "Location latitude", "Name Type", "nazwa_dokumentu", "Name of owner", "Lat old", "x1",
  "Monumentnummer", "geocode",
])
func `a heading that says something else says nothing`(heading: String) {
  #expect(HeadingWords.meaning(of: heading) == nil)
}

@Test(arguments: [
  ("Damage", true), ("Main_Damage_Site_Class", true), ("damage_gra", true), ("grading", true),
  ("isDamaged", true), ("Overall Condition State Type", true), ("destruction", true),
  ("Level destroyed", true), ("Пошкодження", true), ("разрушения", true), ("الضرر", true),
  ("pedestrian", false), ("upgrading", false), ("Grade", false), ("name", false),
])
func `a heading that speaks of damage is noticed`(heading: String, isNoticed: Bool) {
  #expect(HeadingWords.speakOfDamage(heading) == isNoticed)
}

@Test(arguments: [
  ("Latitude (ED50)", "ED50"), ("Lat NAD 27", "NAD27"), ("Широта (Пулково)", "Pulkovo 1942"),
  ("Coordinates (Pulkovo 1942)", "Pulkovo 1942"), ("x_osgb36", "OSGB36"), ("Latitude (WGS84)", nil),
  ("Latitude ETRS89", nil), ("lat (NAD83)", nil),
])
func `a heading may name the datum of its coordinates`(heading: String, datum: String?) throws {
  #expect(try #require(HeadingWords.meaning(of: heading)).datum == datum)
}

@Test(arguments: [
  ("lat/long", CellShape.PairOrder.latitudeFirst), ("Longitude, Latitude", .longitudeFirst),
  ("x y", .longitudeFirst), ("Coordinates", .either),
])
func `a heading of two coordinates may say which comes first`(
  heading: String, order: CellShape.PairOrder
) throws {
  #expect(try #require(HeadingWords.meaning(of: heading)).order == order)
}
