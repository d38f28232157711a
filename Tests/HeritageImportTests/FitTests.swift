import HeritageImport
import HeritageModel
import Testing

/// A row that contradicts itself, the warning, and what of it the record takes over.
struct Misfit: Sendable, CustomTestStringConvertible {
  let code: String
  let elements: [String: String]
  let message: String
  /// The key under which the words are kept, and the words.
  let kept: (key: String, text: String)
  let isTakenOver: @Sendable (Site) -> Bool

  var testDescription: String { "\(code): \(message)" }
}

private let misfits = [
  Misfit(
    code: "WHS-02", elements: ["date_inscribed": "1900"],
    message: "the year of inscription 1900 is not one of 1978 to 2026",
    kept: ("dateInscribed", "1900")
  ) { $0.worldHeritage?.inscribed != nil },
  Misfit(
    code: "WHS-02", elements: ["date_inscribed": "2099"],
    message: "the year of inscription 2099 is not one of 1978 to 2026",
    kept: ("dateInscribed", "2099")
  ) { $0.worldHeritage?.inscribed != nil },
  Misfit(
    code: "WHS-03", elements: ["criteria_txt": "(i)(vii)"],
    message: "the property is cultural but has criterion (vii)", kept: ("criteria", "(i)(vii)")
  ) { $0.worldHeritage?.criteria != [.i] },
  Misfit(
    code: "WHS-04", elements: ["category": "Natural", "criteria_txt": "(i)(ii)(x)"],
    message: "the property is natural but has criteria (i)(ii)", kept: ("criteria", "(i)(ii)(x)")
  ) { $0.worldHeritage?.criteria != [.x] },
  Misfit(
    code: "WHS-05", elements: ["category": "Mixed", "criteria_txt": "(i)"],
    message: "the property is mixed but its criteria (i) are of one kind",
    kept: ("category", "Mixed")
  ) { $0.worldHeritage?.category != nil },
  Misfit(
    code: "WHS-08", elements: ["danger": "Y 2013 P 1975-1979"],
    message: "in danger '1975/1979' begins before the inscription in 1980",
    kept: ("danger", "Y 2013 P 1975-1979")
  ) { $0.worldHeritage?.inDanger.map(\.period?.text) != ["2013/.."] },
  Misfit(
    code: "WHS-12", elements: ["transboundary": "1"],
    message: "transboundary does not fit the countries SY", kept: ("transboundary", "1")
  ) { $0.isTransboundary != nil },
]

@Test(arguments: misfits)
func `what contradicts the rest of its row is kept in words alone`(misfit: Misfit) throws {
  var registry = MemoryRegistry()
  let options = ImportOptions(today: Day(year: 2026, month: 11, day: 25))
  let listing = Listings.listing(Listings.row("23", "Palmyra", misfit.elements))
  let report = try registry.take(listing, options)
  #expect(report.created == 1)
  #expect(
    report.warnings.filter { $0.code == misfit.code }.map(\.message) == [
      misfit.message + "; it is not taken over, and is kept verbatim"
    ])
  let site = try registry.property("23")
  #expect(!misfit.isTakenOver(site))
  #expect(site.worldHeritage?.listing[misfit.kept.key] == misfit.kept.text)
  #expect(try registry.take(listing, options).unchanged == 1)
}

@Test func `a value that would contradict the record is not taken over`() throws {
  var registry = MemoryRegistry()
  _ = try registry.take(
    Listings.listing(Listings.row("23", "Palmyra", ["danger": "Y 1990", "iso_code": "sy,iq"])))
  let report = try registry.take(
    Listings.listing(
      Listings.row(
        "23", "Palmyra",
        [
          "criteria_txt": "", "category": "Natural", "date_inscribed": "1995",
          "iso_code": "", "transboundary": "0",
        ])))
  #expect(
    report.warnings.map { "\($0.code) \($0.field)" }.filter { $0.hasPrefix("WHS") } == [
      "WHS-12 transboundary", "WHS-04 criteria_txt", "WHS-08 date_inscribed",
    ])
  let listing = try registry.property("23").worldHeritage
  #expect(listing?.category == .cultural)
  #expect(listing?.inscribed == 1980)
  #expect(
    listing?.formerly == [
      FormerValue(field: "countries", value: "SY, IQ"),
      FormerValue(field: "criteria", value: "(i)(ii)(iv)"),
      FormerValue(field: "danger", value: "Y 1990"),
    ])
}
