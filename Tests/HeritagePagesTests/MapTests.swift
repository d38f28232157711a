import HeritageDocuments
import HeritageModel
import HeritagePages
import Testing

private func facts(
  _ latitude: Double, _ longitude: Double, _ category: LocationCategory? = nil
) throws -> PlaceFacts {
  PlaceFacts(
    try Location(latitude: latitude, longitude: longitude, uncertaintyMetres: 1500),
    category: category)
}

private func locator(
  _ place: PlaceFacts, neighbours: [(name: NameFacts, place: PlaceFacts)] = []
) -> Drawn {
  Drawn(
    LocatorMap(
      place: place, title: NameFacts("Palmyra", language: "en"), neighbours: neighbours,
      words: English()
    ).markup)
}

@Test func `a locator has land, lines of degrees, the place and the nearest others`() throws {
  let names = [
    ("Aleppo", 36.2, 37.16), ("Bosra", 32.52, 36.48), ("Qadisha", 34.24, 36.05),
    ("Petra", 30.33, 35.44), ("Byblos", 34.12, 35.65), ("Angkor", 13.4, 103.9),
  ]
  let drawn = locator(
    try facts(34.5542, 38.2667),
    neighbours: try names.map { (NameFacts($0.0, language: "en"), try facts($0.1, $0.2)) })
  #expect(
    drawn.texts == [
      "30° E", "40° E", "30° N", "35° N", "40° N", "Qadisha", "Aleppo", "Bosra", "Petra", "Palmyra",
    ])
  #expect(
    drawn.between("<figcaption>", "</figcaption>")
      == "34.5542° N, 38.2667° E, to within 1,500 m. Land and sea only; no borders are drawn.")
  #expect(drawn.between("<path d=\"M", "\"").count > 1000)
}

@Test func `a coarse place is told as such, and a withheld one is not drawn`() throws {
  let drawn = locator(try facts(34.5, 38.2, .tenth))
  #expect(
    drawn.between("<figcaption>", "Land")
      == "34.5° N, 38.2° E, to within 1,500 m; told to a grid of 0.1 degree. ")
  #expect(drawn.html.contains("stroke-width=\"2\" stroke-dasharray=\"3 3\""))
  #expect(locator(try facts(34.5, 38.2, .withheld)).html == "")
}

@Test(arguments: [(90, 0), (-90, 180), (0, 180), (0, -180), (-17.7, 178.8), (-27.1, -109.3)])
func `a locator is drawn anywhere on the Earth`(latitude: Double, longitude: Double) throws {
  #expect(locator(try facts(latitude, longitude)).isFinite)
}

private func place(
  _ name: String, _ latitude: Double, _ longitude: Double, _ state: StateClass, count: Int = 1,
  category: LocationCategory? = nil
) throws -> PlacesMap.Place {
  PlacesMap.Place(
    place: try facts(latitude, longitude, category), title: NameFacts(name, language: "en"),
    state: state, count: count, anchor: name)
}

@Test func `places are drawn with the worst last, and numbers over all of them`() throws {
  let drawn = Drawn(
    PlacesMap(
      places: [
        try place("Kyiv", 50.45, 30.52, .destroyed, count: 3),
        try place("Odesa", 46.48, 30.73, .unknown), try place("Kharkiv", 49.99, 36.23, .slight),
        try place("Nowhere", 48, 30, .severe, category: .withheld),
      ], words: English()
    ).markup)
  let order = drawn.html.matches(of: /<a href="#([^"]*)" aria-label="([^"]*)"/)
  #expect(
    order.map { String($0.output.2) } == [
      "Odesa: state not known", "Kharkiv: slightly damaged", "Kyiv: destroyed, 3 in all",
    ])
  #expect(drawn.between("<g aria-hidden", "</g>").hasSuffix(">3</text>"))
}

@Test func `a place far from all others does not squeeze them`() throws {
  let drawn = Drawn(
    PlacesMap(
      places: try (0..<6).map {
        try place("Place \($0)", 48 + Double($0) / 10, 31 + Double($0) / 5, .slight)
      } + [place("Forest", 38, 16, .severe)], words: English()
    ).markup)
  #expect(drawn.circles(radius: "12").count == 6)
  #expect(drawn.between("<p class=\"meta\">", ":") == "<b>Far from the others</b>")
  #expect(drawn.html.hasSuffix("Forest</bdi></a> (1,682 km)</span></p></figure>"))
}

@Test(arguments: [1, 30, 250])
func `circles of a map never overlap and numbers are finite`(count: Int) throws {
  var random = Random(seed: UInt64(count))
  for spread in [0, 3, 60.0] {
    let drawn = Drawn(
      PlacesMap(
        places: try (0..<count).map {
          try place(
            "\($0)", -17 + random.next() * spread, 178 + random.next() * min(spread, 1.9),
            .moderate)
        }, words: English()
      ).markup)
    #expect(drawn.isFinite)
    let circles = drawn.circles(radius: "12")
    if count <= 40 { #expect(circles.count >= count * 4 / 5) }
    #expect(areApart(circles, by: 26.8))
  }
}

@Test func `of very many places those of a neighbourhood share a circle, and none is lost`() throws
{
  var random = Random(seed: 7)
  let places = try (0..<200).map {
    try place(
      "P\($0)", 48 + random.next() * 3, 30 + random.next() * 6, $0 == 77 ? .destroyed : .slight)
  }
  let drawn = Drawn(PlacesMap(places: places, words: English()).markup)
  let labels = drawn.html.matches(of: /<a href="#[^"]*" aria-label="([^"]*)"/).map {
    String($0.output.1)
  }
  #expect(labels.count < 200)
  let counts = labels.map { label in
    label.firstMatch(of: /, (\d+) in all$/).flatMap { Int($0.output.1) } ?? 1
  }
  #expect(counts.reduce(0, +) == 200)
  #expect(labels.contains { $0.hasPrefix("P77") && $0.contains(": destroyed") })
}

@Test func `a map of no places is nothing`() {
  #expect(Drawn(PlacesMap(places: [], words: English()).markup).html == "")
}
