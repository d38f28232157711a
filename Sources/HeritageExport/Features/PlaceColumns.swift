import HeritageDocuments
import HeritageModel

extension ColumnOf<PlaceFacts> {
  /// Where something is, and how exactly that is known and told.
  static var place: [Self] {
    [
      .decimal("longitude", "degrees east of Greenwich, WGS 84") { $0.shown.longitude }
        .returning(.longitude),
      .decimal("latitude", "degrees north of the equator, WGS 84") { $0.shown.latitude }
        .returning(.latitude),
      .decimal("uncertainty_m", "to within how many metres the point is known") {
        $0.location.uncertaintyMetres
      }.returning(.uncertainty),
      .text(
        "location_source",
        "where the point comes from: recorded; middle-of-parts of a site without a point of its own; site, where a monument or a report has none"
      ) { $0.source.rawValue },
      .text(
        "location_told",
        "to how many degrees the point is told where it is told less exactly than recorded; empty where it is told as recorded"
      ) { $0.category?.rawValue },
    ]
  }
}

extension PlaceFacts {
  /// The point to seven decimals, about a centimetre, which is what programs for maps keep.
  var shown: Geometry.Position {
    Geometry.Position(
      longitude: Self.rounded(location.longitude), latitude: Self.rounded(location.latitude))
  }

  var shape: Geometry? { Geometry(sound: .point(shown)) }

  private static func rounded(_ degrees: Double) -> Double { (degrees * 1e7).rounded() / 1e7 }
}

/// The names of a place in the columns of an export.
struct NamesTold: Sendable {
  let title: NameFacts
  let local: NameFacts?
  let all: [Name]

  /// Every name with its language before it, such as `en: Palmyra | ar: تدمر`.
  var text: String {
    all.map { name in name.language.map { "\($0): \(name.text)" } ?? name.text }
      .joined(separator: " | ")
  }
}

extension ColumnOf<NamesTold> {
  static var names: [Self] {
    [
      .text("name", "the name in English, or else the first that is preferred") { $0.title.text }
        .returning(.name),
      .text("name_local", "the name that the people of the place use, if it is another") {
        $0.local?.text
      }.returning(.localName),
      .text("name_local_language", "the language of name_local, as a BCP 47 tag") {
        $0.local?.language
      }.returning(.localNameLanguage),
      .text("names", "every name behind its language, with bars between", \.text),
    ]
  }
}
