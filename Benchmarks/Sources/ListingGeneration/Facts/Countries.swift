/// The countries that rows are drawn from, region by region.
enum Countries {
  static let all: [Country] = europe + asia + arabStates + africa + latinAmerica

  /// Indexes into `all`, each as often as the country's weight says.
  static let draw: [Int] = all.indices.flatMap { Array(repeating: $0, count: all[$0].weight) }

  private static let europe: [Country] = [
    .init("it", "Italy", "Italie", .europe, 60, 42.6...43.6, 11.5...12.8),
    .init("de", "Germany", "Allemagne", .europe, 54, 50.0...52.0, 8.5...11.5),
    .init("fr", "France", "France", .europe, 53, 46.0...48.0, 0.5...4.5),
    .init("es", "Spain", "Espagne", .europe, 50, 39.0...41.5, -5.0 ... -1.5),
    .init(
      "gb", "United Kingdom of Great Britain and Northern Ireland",
      "Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", .europe, 35, 52.0...53.3,
      -2.2 ... -0.3),
    .init(
      "ru", "Russian Federation", "Fédération de Russie", .europe, 32, 55.0...58.0, 37.0...45.0,
      .cyrillic),
    .init(
      "us", "United States of America", "États-Unis d'Amérique", .europe, 26, 37.0...42.0,
      -105.0 ... -90.0),
    .init("ca", "Canada", "Canada", .europe, 22, 50.5...54.0, -113.0 ... -98.0),
    .init("tr", "Türkiye", "Türkiye", .europe, 21, 38.0...40.0, 31.0...38.0),
    .init("gr", "Greece", "Grèce", .europe, 19, 39.2...40.1, 21.2...22.2, .greek),
    .init("pt", "Portugal", "Portugal", .europe, 17, 39.0...41.0, -8.3 ... -7.3),
    .init("pl", "Poland", "Pologne", .europe, 17, 51.5...53.0, 17.0...21.0),
    .init("cz", "Czechia", "Tchéquie", .europe, 17, 49.3...50.1, 14.0...16.2),
    .init("be", "Belgium", "Belgique", .europe, 16, 50.4...50.9, 4.3...5.3),
    .init("se", "Sweden", "Suède", .europe, 15, 59.0...61.0, 14.0...16.5),
    .init("ch", "Switzerland", "Suisse", .europe, 13, 46.7...47.3, 7.3...8.8),
    .init("nl", "Netherlands (Kingdom of the)", "Pays-Bas", .europe, 13, 52.0...52.5, 5.0...6.2),
    .init("at", "Austria", "Autriche", .europe, 12, 47.3...48.2, 13.6...15.8),
    .init("dk", "Denmark", "Danemark", .europe, 12, 55.6...56.5, 8.8...9.5),
    .init("bg", "Bulgaria", "Bulgarie", .europe, 10, 42.2...43.2, 23.7...26.5, .cyrillic),
    .init("hr", "Croatia", "Croatie", .europe, 10, 45.5...45.8, 16.1...17.0),
    .init("ro", "Romania", "Roumanie", .europe, 11, 45.0...47.0, 23.0...26.5),
    .init("hu", "Hungary", "Hongrie", .europe, 8, 46.6...47.5, 18.5...20.2),
    .init("ua", "Ukraine", "Ukraine", .europe, 8, 48.5...50.5, 27.8...34.0, .cyrillic),
    .init("no", "Norway", "Norvège", .europe, 8, 60.0...62.0, 8.0...11.0),
    .init("fi", "Finland", "Finlande", .europe, 7, 61.5...64.0, 24.5...27.0),
    .init("sk", "Slovakia", "Slovaquie", .europe, 8, 48.5...49.0, 18.5...20.3),
    .init("lt", "Lithuania", "Lituanie", .europe, 5, 55.0...56.0, 23.0...25.0),
    .init("rs", "Serbia", "Serbie", .europe, 5, 43.8...45.0, 20.3...21.2, .cyrillic),
    .init("si", "Slovenia", "Slovénie", .europe, 5, 45.9...46.3, 14.2...15.2),
    .init("az", "Azerbaijan", "Azerbaïdjan", .europe, 5, 40.0...40.8, 47.0...48.5),
    .init("ge", "Georgia", "Géorgie", .europe, 4, 41.8...42.2, 43.0...44.6, .georgian),
    .init(
      "ba", "Bosnia and Herzegovina", "Bosnie-Herzégovine", .europe, 5, 43.8...44.6, 17.2...18.5),
    .init("al", "Albania", "Albanie", .europe, 4, 40.6...41.5, 19.8...20.2),
    .init("am", "Armenia", "Arménie", .europe, 3, 40.2...40.6, 44.1...44.8, .armenian),
    .init("lv", "Latvia", "Lettonie", .europe, 3, 56.7...57.3, 24.5...26.5),
    .init("is", "Iceland", "Islande", .europe, 3, 64.4...65.3, -20.0 ... -16.0),
    .init("mk", "North Macedonia", "Macédoine du Nord", .europe, 2, 41.4...41.8, 21.2...22.2),
    .init("ee", "Estonia", "Estonie", .europe, 2, 58.5...59.0, 25.0...26.5),
  ]

  private static let asia: [Country] = [
    .init("cn", "China", "Chine", .asia, 59, 33.0...36.0, 105.0...115.0, .chinese),
    .init("in", "India", "Inde", .asia, 43, 19.0...24.0, 76.0...80.0, .devanagari),
    .init(
      "ir", "Iran (Islamic Republic of)", "Iran (République islamique d')", .asia, 28, 31.0...35.0,
      51.0...57.0, .arabic),
    .init("jp", "Japan", "Japon", .asia, 26, 36.0...36.9, 138.0...139.5, .japanese),
    .init("au", "Australia", "Australie", .asia, 20, -27.0 ... -22.0, 132.0...145.0),
    .init(
      "kr", "Republic of Korea", "République de Corée", .asia, 16, 35.5...37.0, 127.2...128.8,
      .korean),
    .init("id", "Indonesia", "Indonésie", .asia, 10, -7.4 ... -6.9, 107.2...110.2),
    .init("lk", "Sri Lanka", "Sri Lanka", .asia, 8, 7.0...8.3, 80.3...81.2),
    .init("th", "Thailand", "Thaïlande", .asia, 8, 15.0...17.4, 100.0...103.5, .thai),
    .init("vn", "Viet Nam", "Viet Nam", .asia, 8, 20.6...21.6, 105.2...106.3),
    .init("uz", "Uzbekistan", "Ouzbékistan", .asia, 7, 39.5...41.0, 64.0...66.0),
    .init("ph", "Philippines", "Philippines", .asia, 6, 15.3...16.4, 120.6...121.2),
    .init("pk", "Pakistan", "Pakistan", .asia, 6, 26.0...28.3, 67.5...69.2),
    .init("kh", "Cambodia", "Cambodge", .asia, 5, 12.0...13.5, 103.5...106.0),
    .init("np", "Nepal", "Népal", .asia, 4, 27.8...28.5, 83.5...85.0, .devanagari),
    .init("bd", "Bangladesh", "Bangladesh", .asia, 3, 23.5...24.5, 89.3...90.6),
    .init("nz", "New Zealand", "Nouvelle-Zélande", .asia, 3, -39.3 ... -38.0, 175.3...176.5),
    .init("af", "Afghanistan", "Afghanistan", .asia, 2, 33.0...35.5, 64.0...68.0, .arabic),
    .init("mm", "Myanmar", "Myanmar", .asia, 2, 19.5...22.5, 95.0...97.0),
  ]

  private static let arabStates: [Country] = [
    .init("ma", "Morocco", "Maroc", .arabStates, 9, 31.5...33.5, -7.0 ... -4.5, .arabic),
    .init("tn", "Tunisia", "Tunisie", .arabStates, 9, 34.5...36.3, 9.0...9.8, .arabic),
    .init(
      "sa", "Saudi Arabia", "Arabie saoudite", .arabStates, 8, 22.0...27.0, 42.0...47.0, .arabic),
    .init("dz", "Algeria", "Algérie", .arabStates, 7, 33.0...35.3, 1.0...6.0, .arabic),
    .init("eg", "Egypt", "Égypte", .arabStates, 7, 25.5...28.0, 27.0...30.5, .arabic),
    .init("jo", "Jordan", "Jordanie", .arabStates, 7, 31.0...32.0, 35.9...37.0, .arabic),
    .init(
      "sy", "Syrian Arab Republic", "République arabe syrienne", .arabStates, 6, 34.4...35.8,
      37.0...40.0, .arabic),
    .init("iq", "Iraq", "Iraq", .arabStates, 6, 32.0...34.4, 43.0...45.0, .arabic),
    .init("lb", "Lebanon", "Liban", .arabStates, 6, 33.8...34.1, 35.85...36.0, .arabic),
    .init("ly", "Libya", "Libye", .arabStates, 5, 26.0...29.5, 13.0...21.0, .arabic),
    .init("ye", "Yemen", "Yémen", .arabStates, 5, 14.5...16.0, 44.5...48.0, .arabic),
  ]

  private static let africa: [Country] = [
    .init("za", "South Africa", "Afrique du Sud", .africa, 12, -31.0 ... -27.5, 22.5...26.0),
    .init("et", "Ethiopia", "Éthiopie", .africa, 12, 7.5...11.0, 37.5...40.5, .ethiopic),
    .init("ke", "Kenya", "Kenya", .africa, 8, -1.0...1.5, 36.0...39.0),
    .init("sn", "Senegal", "Sénégal", .africa, 7, 14.0...15.0, -15.8 ... -13.5),
    .init(
      "tz", "United Republic of Tanzania", "République-Unie de Tanzanie", .africa, 7, -7.5 ... -4.5,
      33.5...36.8),
    .init("ci", "Côte d'Ivoire", "Côte d'Ivoire", .africa, 5, 6.0...8.5, -7.0 ... -4.0),
    .init(
      "cd", "Democratic Republic of the Congo", "République démocratique du Congo", .africa, 5,
      -4.0...1.0, 20.0...26.0),
    .init("ml", "Mali", "Mali", .africa, 4, 13.8...16.0, -7.0 ... -4.0),
    .init("mg", "Madagascar", "Madagascar", .africa, 3, -21.0 ... -17.5, 45.5...47.4),
  ]

  private static let latinAmerica: [Country] = [
    .init("mx", "Mexico", "Mexique", .latinAmerica, 35, 19.0...22.0, -102.0 ... -98.5),
    .init("br", "Brazil", "Brésil", .latinAmerica, 24, -18.0 ... -10.0, -52.0 ... -44.0),
    .init("pe", "Peru", "Pérou", .latinAmerica, 13, -12.5 ... -9.0, -76.0 ... -73.5),
    .init("ar", "Argentina", "Argentine", .latinAmerica, 12, -36.0 ... -30.0, -66.0 ... -61.0),
    .init("co", "Colombia", "Colombie", .latinAmerica, 9, 3.5...6.5, -75.5 ... -72.5),
    .init("cu", "Cuba", "Cuba", .latinAmerica, 9, 22.1...22.5, -80.0 ... -79.5),
    .init(
      "bo", "Bolivia (Plurinational State of)", "Bolivie (État plurinational de)", .latinAmerica, 7,
      -19.0 ... -16.0, -66.0 ... -62.0),
    .init("cl", "Chile", "Chili", .latinAmerica, 7, -34.5 ... -32.5, -71.2 ... -70.6),
    .init("ec", "Ecuador", "Équateur", .latinAmerica, 5, -2.0 ... -0.3, -79.0 ... -77.8),
    .init("gt", "Guatemala", "Guatemala", .latinAmerica, 4, 14.8...15.6, -91.2 ... -90.0),
    .init("cr", "Costa Rica", "Costa Rica", .latinAmerica, 4, 9.8...10.2, -84.5 ... -83.7),
    .init(
      "ve", "Venezuela (Bolivarian Republic of)", "Venezuela (République bolivarienne du)",
      .latinAmerica, 3, 7.5...9.5, -69.0 ... -64.0),
  ]
}
