/// The words of headings, in the languages of those who keep lists.
enum HeadingVocabulary {
  typealias Known = (role: HeadingMeaning.Role, language: String?)

  /// What whole headings mean, by their folded words.
  static let meanings: [String: Known] = {
    var meanings: [String: Known] = [:]
    for (role, language, words) in roles {
      for word in list(words) { meanings[word] = (role, language) }
    }
    return meanings
  }()

  /// Words for a name beside a thing that has it, with the language that each is in where it is one.
  static let nameWords: [String: String?] = {
    var names: [String: String?] = [:]
    for (word, known) in meanings where known.role == .name { names[word] = known.language }
    for word in list(titles) { names[word] = .some(nil) }
    return names
  }()

  /// Things that names are of, as they follow a word for a name or stand before it.
  static let things = Set(list(thingWords))

  /// Words between a name and the thing that has it.
  static let links = Set(
    list(
      """
      of, the, a, de, du, des, la, le, les, l, d, del, el, los, las, della, dello, delle, di, dei, \
      do, da, dos, das, der, dem, die, van, het, den, του, της
      """))

  /// Endings of one word that is a thing and its name, as in `Denkmalname`.
  static let nameEndings = ["name", "naam", "bezeichnung"]

  /// The texts of a list with commas, folded.
  static func list(_ words: String) -> [String] {
    words.split(separator: ",").map { HeadingWords.folded(String($0.drop { $0 == " " })) }
  }

  /// The words of each role, by the language that they are in where it is one.
  private static let roles: [(HeadingMeaning.Role, String?, String)] = [
    (.name, nil, "name, site name, nom, nombre, nome, naam, nazwa, ad, adı, itemLabel"),
    (.name, "ru", "название, наименование"), (.name, "uk", "назва, найменування"),
    (.name, "ar", "الاسم, اسم, اسم الموقع, اسم المعلم"), (.name, "fa", "نام"),
    (.name, "el", "όνομα, ονομασία"), (.name, "he", "שם"),
    (.name, "zh", "名称, 名稱, 遗址名称, 遺址名稱, 文物名称, 文物名稱"),
    (.name, "ko", "이름, 명칭, 문화재명, 유적명, 유산명"),
    (
      .kindName, nil,
      """
      monument, site, title, dénomination, appellation, título, denominazione, bezeichnung, \
      denkmal, objekt, titre, titolo, titel, denominación, denominação, monumento, sitio, sito, \
      zabytek, памятник, пам'ятка, المعلم, eser, anıt, μνημείο
      """
    ),
    (
      .latitude, nil,
      """
      latitude, lat, latitud, latitudine, breite, breitengrad, geografische breite, \
      geographische breite, breedtegraad, szerokość geograficzna, широта, خط العرض, دائرة العرض, \
      عرض جغرافیایی, enlem, γεωγραφικό πλάτος, קו רוחב, 纬度, 緯度, 위도
      """
    ),
    (
      .longitude, nil,
      """
      longitude, lon, long, lng, longitud, longitudine, länge, längengrad, geografische länge, \
      geographische länge, lengtegraad, długość geograficzna, долгота, довгота, خط الطول, \
      طول جغرافیایی, boylam, γεωγραφικό μήκος, קו אורך, 经度, 経度, 經度, 경도
      """
    ),
    (.northing, nil, "y, northing, hochwert"), (.easting, nil, "x, easting, rechtswert"),
    (
      .pair, nil,
      """
      coordinates, coordinate, coords, coord, gps, gps coordinates, geographic coordinates, \
      geopoint, geo point, koordinaten, koordinate, gps koordinaten, geokoordinaten, coordonnées, \
      coordonnées gps, coordonnées géographiques, coordenadas, coordenadas gps, \
      coordenadas geográficas, coordinate gps, coordinate geografiche, coördinaten, współrzędne, \
      współrzędne geograficzne, координаты, географические координаты, координати, \
      географічні координати, الإحداثيات, إحداثيات, الاحداثيات الجغرافية, مختصات, koordinat, \
      koordinatlar, koordinatları, συντεταγμένες, קואורדינטות, 坐标, 座標, 좌표
      """
    ),
    (.key, nil, "id, code, ref, reference, uuid, codigo, kennung, nr, номер, رقم, item"),
    (
      .serial, nil,
      """
      no, n, s n, #, serial, serial no, serial number, sl no, sr no, s no, num, number, row, \
      row number, lfd nr, lfd, laufende nummer, numéro, numéro d'ordre, número, numero, l p, lp, п п, \
      номер п п, no п п, م, ت, ردیف, sıra, sıra no, α α, 序号, 序號, 연번, 순번, objectid, fid, \
      ogc fid
      """
    ),
    (
      .place, nil,
      "address, adresse, direccion, indirizzo, adres, адрес, адреса, العنوان"
    ),
    (.country, nil, "country, pays, pais, land, страна, країна, الدولة"),
    (
      .description, nil, "description, descripcion, beschreibung, описание, опис, الوصف"
    ),
    (
      .kind, nil,
      """
      type, kind, category, site type, catégorie, categoria, kategorie, kategoria, categorie, typ, \
      tipo, tür, тип, вид, категория, категорія, النوع, نوع الموقع, 类型, 類型, 유형
      """
    ),
    (
      .referenceSystem, nil,
      """
      crs, srs, epsg, srid, datum, geodetic datum, coordinate system, coordinate reference system, \
      spatial reference, reference system, koordinatensystem, bezugssystem, \
      système de coordonnées, sistema de referencia, система координат
      """
    ),
  ]

  private static let titles = """
    title, titre, titolo, título, titel, tytuł, bezeichnung, benennung, denominazione, \
    dénomination, denominación, denominação, appellation, intitulé
    """

  private static let thingWords = """
    site, monument, building, structure, property, heritage site, historic site, historical site, \
    archaeological site, cultural site, heritage place, heritage resource, resource, asset, \
    heritage asset, statue, object, landmark, museum, church, mosque, temple, castle, \
    édifice, l'édifice, bâtiment, objet, l'objet, bien, immeuble, l'immeuble, musée, \
    site archéologique, monument historique, \
    sitio, monumento, edificio, sitio arqueológico, inmueble, museo, \
    sito, bene, dell'edificio, sito archeologico, sítio, bem, edifício, imóvel, \
    object, gebouw, rijksmonument, vindplaats, \
    denkmal, denkmals, denkmales, objekt, objekts, objektes, bauwerk, bauwerks, baudenkmal, \
    gebäude, gebäudes, fundstelle, kulturdenkmal, kulturdenkmals, \
    zabytku, obiektu, stanowiska, budynku, pomnika, \
    объекта, памятника, здания, объекта культурного наследия, памятник, объект, \
    об'єкта, пам'ятки, пам'ятника, будівлі, об'єкта культурної спадщини, \
    الموقع, المعلم, المبنى, الأثر, الموقع الأثري, المعلم الأثري, اثر, بنا, محوطه, \
    yapı, yapının, eser, eserin, anıt, anıtın, taşınmaz, \
    μνημείου, χώρου, αρχαιολογικού χώρου, κτιρίου, האתר, המבנה
    """

  private static let damageWords = [
    "damage", "condition", "пошкоджен", "разруш", "руйн", "поврежд", "ضرر", "اضرار", "تضرر", "دمار",
    "تدمير", "schad", "zerstor", "dommage", "degat", "endommag", "dano", "danno", "danni", "hasar",
    "uszkodz", "zniszcz", "schade", "נזק",
  ].map(HeadingWords.folded)

  /// Tells whether folded words speak of damage or of a condition.
  static func speakOfDamage(_ words: String) -> Bool {
    damageWords.contains { words.contains($0) }
      || words.split(separator: " ").contains { $0.hasPrefix("destr") || $0.hasPrefix("grading") }
  }

  private static let dateWords = Set(
    list(
      """
      date, dates, dated, day, year, when, since, from, until, listed, registered, recorded, \
      visited, inspected, surveyed, inscribed, datum, jahr, fecha, año, data, année, anno, дата, \
      год, рік, تاريخ, التاريخ, تاریخ, tarih, tarihi, ημερομηνία, תאריך, 日期, 날짜
      """))

  /// Tells whether folded words speak of a date.
  static func speakOfDate(_ words: String) -> Bool {
    words.split(separator: " ").contains { dateWords.contains(String($0)) }
  }
}
