/// How states are called in the Latin-script languages of the listing, where the names differ.
///
/// The names are beginnings, so that `Iran (Islamic Republic of)` is found by `Iran (I`. A state
/// whose name is the same in two languages is listed for the third alone.
enum StateNames {
  /// The language that a row's states are written in, by the first one whose name tells.
  static func language(of states: String, codes: String) -> String? {
    let names = states.split(separator: ",", omittingEmptySubsequences: false)
    let codes = codes.split(separator: ",", omittingEmptySubsequences: false)
    // Both lists are in one order in a row of a single state; longer rows may differ.
    guard names.count == 1, codes.count == 1, let name = names.first, let code = codes.first,
      let known = byCode[code.lowercased()]
    else { return nil }
    let trimmed = name.drop { $0 == " " }
    return known.first { trimmed.hasPrefix($0.beginning) }?.language
  }

  private struct Known {
    let language: String
    let beginning: String
  }

  private static let byCode: [String: [Known]] = table.mapValues { names in
    zip(["en", "es", "fr"], names).compactMap { language, name in
      name.isEmpty ? nil : Known(language: language, beginning: name)
    }
  }

  /// English, Spanish and French beginnings by code; empty where another language shares the name.
  private static let table: [String: [String]] = [
    "br": ["Brazil", "Brasil", "Brésil"], "be": ["Belgium", "Bélgica", "Belgique"],
    "ch": ["Switzerland", "Suiza", "Suisse"], "cn": ["", "", "Chine"],
    "cz": ["Cze", "", "Tchéquie"], "de": ["Germany", "Alemania", "Allemagne"],
    "dk": ["", "Dinamarca", "Danemark"], "dz": ["", "Argelia", "Algérie"],
    "eg": ["Egypt", "Egipto", "Égypte"], "es": ["Spain", "España", "Espagne"],
    "et": ["Ethiopia", "Etiopía", "Éthiopie"], "fi": ["", "Finlandia", "Finlande"],
    "fr": ["", "Francia", ""],
    "gb": ["United Kingdom", "Reino Unido", "Royaume-Uni"],
    "gr": ["Greece", "Grecia", "Grèce"], "hr": ["Croatia", "Croacia", "Croatie"],
    "hu": ["Hungary", "Hungría", "Hongrie"], "in": ["", "", "Inde"],
    "ir": ["Iran (I", "Irán", "Iran (R"], "it": ["Italy", "Italia", "Italie"],
    "jp": ["Japan", "Japón", "Japon"], "kh": ["", "Camboya", "Cambodge"],
    "kr": ["Republic of", "República", "République"], "lb": ["Lebanon", "Líbano", "Liban"],
    "ma": ["Morocco", "Marruecos", "Maroc"], "mx": ["", "", "Mexique"],
    "nl": ["Netherlands", "Países", "Pays-Bas"], "no": ["Norway", "Noruega", "Norvège"],
    "pe": ["", "", "Pérou"], "pl": ["Poland", "Polonia", "Pologne"],
    "ro": ["Romania", "Rumania", "Roumanie"],
    "ru": ["Russian", "Federación", "Fédération"], "se": ["Sweden", "Suecia", "Suède"],
    "sy": ["Syrian Arab", "República", "République"], "tn": ["", "Túnez", "Tunisie"],
    "us": ["United States", "Estados", "États-Unis"],
    "za": ["South Africa", "Sudáfrica", "Afrique"],
  ]
}
