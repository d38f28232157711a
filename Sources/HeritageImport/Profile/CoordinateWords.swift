/// What headings say of coordinates beside the word for them.
enum CoordinateWords {
  /// Takes the words for a datum that is not WGS 84, nor within two metres of it, out of others.
  static func withoutDatum(_ words: [String]) -> (datum: String?, rest: [String]) {
    for (name, phrases) in datums {
      for phrase in phrases {
        guard let place = words.firstRange(of: phrase) else { continue }
        return (name, Array(words[..<place.lowerBound] + words[place.upperBound...]))
      }
    }
    return (nil, words)
  }

  /// The datum that a text names, where it is another than WGS 84.
  static func datum(in text: String) -> String? {
    withoutDatum(HeadingWords.folded(text).split(separator: " ").map(String.init)).datum
  }

  /// Takes out words that say how a coordinate is written, as `decimal degrees` and `WGS 84` do.
  static func withoutNotation(_ words: [String]) -> [String] {
    words.filter { !notation.contains($0) }
  }

  private static let notation = Set(
    HeadingVocabulary.list(
      """
      wgs84, wgs, 84, 1984, epsg, 4326, epsg4326, epsg:4326, crs84, etrs89, etrs, 89, nad83, 83, \
      itrf, gps, geo, coord, coords, coordinate, coordinates, coordonnée, coordonnées, coordenada, \
      coordenadas, koordinate, koordinaten, coordinaat, coördinaten, współrzędna, współrzędne, \
      координата, координаты, координати, decimal, decimals, dec, dd, ddd, degree, degrees, deg, \
      dms, décimal, décimale, décimales, décimaux, degrés, degré, dezimal, dezimalgrad, grad, \
      decimales, grados, gradi, decimali, decimale, decimaal, graden, stopnie, dziesiętne, градусы, \
      град, градуси, десятичная, десяткова, درجة, درجات, عشري, عشرية, derece, ondalık, and, et, und, en, \
      e, i, и, و, north, east, n
      """))

  /// The datums that lists are measured in, and what they are called.
  ///
  /// A point on one of them is some tens to hundreds of metres off on WGS 84.
  private static let datums: [(name: String, phrases: [[String]])] = [
    ("ED50", "ed50, ed 50, european 1950, european datum 1950"),
    ("NAD27", "nad27, nad 27, nad1927, nad 1927"),
    ("Pulkovo 1942", "pulkovo, pulkovo 1942, sk42, sk 42, ск42, ск 42, пулково, 4284"),
    ("OSGB36", "osgb36, osgb 36, osgb 1936, osgb, 4277"), ("Tokyo", "tokyo"),
    ("Clarke 1880", "clarke 1880, clarke1880, clarke"), ("Adindan", "adindan"),
    ("Deir ez Zor", "deir ez zor, deirezzor"), ("Palestine 1923", "palestine 1923, palestine1923"),
    ("Nahrwan", "nahrwan, nahrwan 1967"), ("Ain el Abd", "ain el abd"),
    ("Karbala 1979", "karbala, karbala 1979"),
    ("Beijing 1954", "beijing54, beijing 54, beijing 1954"),
    ("Xian 1980", "xian80, xian 80, xian 1980"), ("GCJ-02", "gcj02, gcj 02, gcj"),
    ("BD-09", "bd09, bd 09"), ("DHDN", "dhdn, potsdam, bessel, bessel 1841"),
    ("MGI", "mgi, hermannskogel"), ("Monte Mario", "monte mario, roma 40, roma40, rome 1940"),
    ("NTF", "ntf"), ("SAD69", "sad69, sad 69"), ("PSAD56", "psad56, psad 56"),
    ("AGD66", "agd66, agd 66"), ("AGD84", "agd84, agd 84"), ("Arc 1960", "arc 1960, arc1960"),
    ("S-JTSK", "s jtsk, sjtsk, jtsk"), ("Krassowsky", "krassowsky, krasovsky, krassovsky"),
  ].map { name, phrases in
    // The longest first, so that none leaves a part of itself behind.
    (
      name,
      HeadingVocabulary.list(phrases).map { $0.split(separator: " ").map(String.init) }
        .sorted { $0.count > $1.count }
    )
  }
}
