import HeritageModel
@testable import HeritageImport
import Testing

/// A site with a point some metres north of one at Palmyra.
private func site(
  _ id: String, _ names: String..., north metres: Double? = 0, unsure: Double? = nil,
  countries: [String] = ["SY"]
) throws -> Site {
  var site = Site(id: try Slug(id), names: names.map { Name($0, language: nil) })
  site.countries = countries
  if let metres {
    site.location = try Location(
      latitude: 34.55 + metres / 111_194.9, longitude: 38.27, uncertaintyMetres: unsure)
  }
  return site
}

private func index(_ sites: Site..., source: String = "nhle") throws -> PlaceCandidates {
  var candidates = PlaceCandidates(source: try Slug(source))
  for site in sites { candidates.add(site) }
  candidates.settle()
  return candidates
}

/// The candidates as `id metres likeness`.
private func found(_ row: Site, in candidates: PlaceCandidates) -> [String] {
  candidates.candidates(for: row).map { candidate in
    let metres = candidate.metres.map { "\(Int($0.rounded()))" } ?? "-"
    return "\(candidate.record.name) \(metres) \(Int((candidate.likeness * 100).rounded()))"
  }
}

@Test func `a site within a kilometre is a candidate if its name is alike`() throws {
  let candidates = try index(
    try site("palmyra", "Palmyra", "تدمر", north: 900), try site("far", "Palmyra", north: 1_100),
    try site("bosra", "Bosra", north: 10))
  #expect(found(try site("x", "Site of Palmyra"), in: candidates) == ["palmyra 900 89"])
  #expect(found(try site("x", "TADMUR", "موقع تدمر"), in: candidates) == ["palmyra 900 90"])
  #expect(found(try site("x", "Great Mosque"), in: candidates) == [])
}

@Test func `what points may be off together widens the search`() throws {
  let candidates = try index(
    try site("near", "Palmyra", north: 2_990, unsure: 1_500),
    try site("far", "Palmyra", north: -2_995, unsure: 400))
  #expect(found(try site("x", "Palmyra", unsure: 1_500), in: candidates) == ["near 2990 100"])
  #expect(
    found(try site("x", "Palmyra", unsure: 2_700), in: candidates)
      == ["near 2990 100", "far 2995 100"])
  #expect(found(try site("x", "Palmyra"), in: candidates) == [])
}

@Test func `any site at the same point is a candidate, also where one part has it`() throws {
  var serial = try site("serial", "Frontiers", north: nil)
  serial.components = [
    SiteComponent(location: try site("a", north: 500).location),
    SiteComponent(location: try site("b", north: 0).location),
  ]
  let candidates = try index(try site("bosra", "Bosra", north: 0.5), serial)
  #expect(found(try site("x", "Palmyra"), in: candidates) == ["serial 0 0", "bosra 1 0"])
  #expect(found(try site("x", "Palmyra", north: 3), in: candidates) == [])
}

@Test func `without a point an equal name in the same country is needed`() throws {
  let candidates = try index(
    try site("placed", "Palmyra", north: 100_000, countries: ["LB", "SY"]),
    try site("elsewhere", "Palmyra", north: nil, countries: ["US"]),
    try site("placeless", "PALMYRÁ", north: nil), try site("other", "Site of Palmyra", north: nil))
  #expect(
    found(try site("x", "Palmyra", north: nil), in: candidates)
      == ["placed - 100", "placeless - 100"])
  #expect(found(try site("x", "Palmyra"), in: candidates) == ["placeless - 100"])
  #expect(found(try site("x", "Palmyra", north: nil, countries: []), in: candidates) == [])
}

@Test func `sites of the list itself and those that gave way are no candidates`() throws {
  var own = try site("own", "Palmyra")
  own.origins = ["nhle": Origin(keys: ["1"])]
  var others = try site("others", "Palmyra")
  others.origins = ["osm": Origin(keys: ["1"]), "nhle": Origin(keys: [])]
  var gone = try site("gone", "Palmyra")
  gone.supersededBy = Supersession(by: try Slug("others"), reason: .duplicate)
  let candidates = try index(own, others, gone)
  #expect(found(try site("x", "Palmyra"), in: candidates) == ["others 0 100"])
}

@Test func `the likeliest come first, and five at most`() throws {
  var candidates = PlaceCandidates(source: try Slug("nhle"))
  for number in 1...9 {
    candidates.add(try site("same-\(number)", "Tell Brak", north: Double(100 - number * 10)))
  }
  candidates.add(try site("spelt", "Tall Barak", north: 1))
  candidates.settle()
  #expect(
    found(try site("x", "Tell Brak"), in: candidates)
      == [
        "same-9 10 100", "same-8 20 100", "same-7 30 100", "same-6 40 100", "same-5 50 100",
      ])
}

@Test func `a name that many share without a telling word tells nothing`() throws {
  var candidates = PlaceCandidates(source: try Slug("nhle"))
  for number in 0..<30 {
    candidates.add(try site("house-\(number)", "Maison", north: Double(number * 10 + 5)))
  }
  for number in 0..<3 {
    candidates.add(try site("mosque-\(number)", "Great Mosque", north: Double(number * 400 + 5)))
  }
  candidates.settle()
  #expect(found(try site("x", "maison"), in: candidates) == [])
  #expect(found(try site("x", "Maison", north: 15), in: candidates) == ["house-1 0 38"])
  #expect(
    found(try site("x", "Great Mosque"), in: candidates)
      == ["mosque-0 5 100", "mosque-1 405 100", "mosque-2 805 100"])
}

@Test func `a candidate has the name that the registry shows`() throws {
  let long = String(repeating: "é", count: 200)
  var named = try site("palmyra", "Tadmur", "Palmyra", north: 0)
  named.names[1].language = "en"
  let candidates = try index(named, try site("long", long, north: 0))
  #expect(
    Set(candidates.candidates(for: try site("x", "Bosra")).map(\.name))
      == ["Palmyra", String(repeating: "é", count: 125) + "…"])
}

@Test func `an empty registry has no candidates`() throws {
  #expect(found(try site("x", "Palmyra"), in: try index()) == [])
  #expect(found(try site("x", north: nil), in: try index(try site("y", north: nil))) == [])
}

@Test func `in a crowd at one point an equal name is still found`() throws {
  var candidates = PlaceCandidates(source: try Slug("nhle"))
  for number in 0..<1_200 { candidates.add(try site("other-\(number)", "House \(number)")) }
  candidates.add(try site("palmyra", "Palmyra"))
  candidates.settle()
  #expect(found(try site("x", "Palmyra"), in: candidates).first == "palmyra 0 100")
}

@Test func `a crowd of one name without a telling word is a crowd of candidates`() throws {
  var candidates = PlaceCandidates(source: try Slug("nhle"))
  for number in 0..<1_200 { candidates.add(try site("house-\(number)", "House")) }
  candidates.settle()
  let row = try site("x", "House")
  #expect(candidates.candidates(for: row).count == PlaceCandidates.mostCandidates)
}

@Test func `a row of the list that is not in the document any more may be the same, renamed`()
  throws
{
  func own(_ id: String, _ name: String, _ key: String, north metres: Double?) throws -> Site {
    var own = try site(id, name, north: metres, countries: [])
    own.origins = ["nhle": Origin(keys: ["0", key])]
    return own
  }
  let gone = ["point", "near", "far", "placeless"]
  var candidates = PlaceCandidates(
    source: try Slug("nhle"), missing: Set(try gone.map { .site(try Slug($0)) }))
  for place in [
    try own("there", "Tell Brak", "1", north: 0),
    try own("point", "Old Customs House", "2", north: 0),
    try own("near", "Tall Barak", "3", north: 900), try own("far", "Tell Brak", "4", north: 5_000),
    try own("placeless", "Tell Baraq", "5", north: nil),
  ] {
    candidates.add(place)
  }
  candidates.settle()
  func keys(_ row: Site) -> Set<String?> { Set(candidates.candidates(for: row).map(\.formerKey)) }
  #expect(keys(try site("x", "Tell Brak")) == ["2", "3", "5"])
  #expect(keys(try site("x", "Tell Brak", north: nil)) == ["3", "4", "5"])
  #expect(keys(try site("x", "Tell Brak", north: nil, countries: [])) == ["3", "4", "5"])
  #expect(keys(try site("x", "Tell Halaf", north: nil)) == [])
}

@Test func `many missing rows of one word are not all compared`() throws {
  let ids = try (0..<400).map { try Slug("brak-\($0)") }
  var candidates = PlaceCandidates(source: try Slug("nhle"), missing: Set(ids.map { .site($0) }))
  for (number, id) in ids.enumerated() {
    var own = try site(id.text, "Tell Brak \(number)", north: nil)
    own.origins = ["nhle": Origin(keys: ["\(number)"])]
    candidates.add(own)
  }
  candidates.settle()
  #expect(found(try site("x", "Tall Brak 7", north: nil), in: candidates) == [])
  #expect(found(try site("x", "Tell Brak 7", north: nil), in: candidates) == ["brak-7 - 100"])
}
