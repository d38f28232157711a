import Testing

@testable import HeritageImport

@Test(arguments: [
  (
    HeadingMeaning.Role.name,
    """
    name, Name, NAME, site name, Site_Name, siteName, site-name, site.name, nom, Nombre, nome, naam,
    nazwa, название, Наименование, назва, Найменування, الاسم, الأسم, اسم الموقع, اسم_الموقع, اسم المعلم,
    نام, ad, adı, ADI, όνομα, Ονομα, 名称, 名稱, 이름, 명칭, itemLabel
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
    "Latitude, lat, @lat, latitud, latitudine, Breite, широта, خط العرض, enlem, 纬度, 緯度, 위도"
  ),
  (
    .longitude,
    """
    longitude, Lon, long, lng, @lon, longitud, Länge, Lange, долгота, довгота, خط الطول, boylam, 经度,
    経度, 경도
    """
  ),
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
  "Location latitude", "Name Type", "nazwa_dokumentu", "Lat old", "x1", "Monumentnummer", "geocode",
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
