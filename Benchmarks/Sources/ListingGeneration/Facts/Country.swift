/// A state with what a row says of it.
struct Country: Sendable {
  /// ISO 3166-1 alpha-2, in lower case as the listing has it.
  let code: String
  let english: String
  let french: String
  let region: Region
  /// How many rows in a thousand or so; the real list is as uneven.
  let weight: Int
  /// A rectangle of degrees that lies inside the country, not around it.
  let latitudes: ClosedRange<Double>
  let longitudes: ClosedRange<Double>
  let script: Script?

  init(
    _ code: String, _ english: String, _ french: String, _ region: Region, _ weight: Int,
    _ latitudes: ClosedRange<Double>, _ longitudes: ClosedRange<Double>, _ script: Script? = nil
  ) {
    self.code = code
    self.english = english
    self.french = french
    self.region = region
    self.weight = weight
    self.latitudes = latitudes
    self.longitudes = longitudes
    self.script = script
  }

  func name(in language: ListingLanguage) -> String {
    switch language {
    case .english: english
    case .french: french
    }
  }
}

/// One of the five parts of the world that the listing distinguishes.
enum Region: Sendable {
  case africa, arabStates, asia, europe, latinAmerica

  func name(in language: ListingLanguage) -> String {
    switch (self, language) {
    case (.africa, .english): "Africa"
    case (.africa, .french): "Afrique"
    case (.arabStates, .english): "Arab States"
    case (.arabStates, .french): "États arabes"
    case (.asia, .english): "Asia and the Pacific"
    case (.asia, .french): "Asie et Pacifique"
    case (.europe, .english): "Europe and North America"
    case (.europe, .french): "Europe et Amérique du Nord"
    case (.latinAmerica, .english): "Latin America and the Caribbean"
    case (.latinAmerica, .french): "Amérique latine et Caraïbes"
    }
  }
}
