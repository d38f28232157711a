import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageImport
import HeritageModel
import HeritageRegistry
import HeritageStore
import HeritageTestSupport
import Testing

/// Sites some of which are near one that is called alike, in packs and in files of their own.
private struct CrowdedPlaces {
  private var generator: SplitMix64
  let bench: Workbench
  private(set) var sites: [Slug: Site] = [:]

  private static let names = [
    ["Great Mosque of Homs", "جامع حمص الكبير"], ["Qalʿat Jaʿbar", "قلعة جعبر"], ["Jabar Castle"],
    ["Temple of Bel"], ["Bel Temple"], ["Церковь Святого Николая", "Church of Saint Nicholas"],
    ["Tell Brak"], ["Tall Birak"], ["Dura Europos"], ["Khan al-Wazir"], ["House"], ["Old Mill"],
  ]

  init(seed: Int) throws {
    generator = SplitMix64(state: UInt64(seed))
    bench = try Workbench()
    try put(0..<110)
    try put(80..<180)
    try put([3, 100, 179, 180])
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func point() throws -> Location {
    // Few places, so that there is a neighbour, on both sides of the meridian where degrees begin anew.
    let town = Int.random(in: 0..<40, using: &generator)
    let east = 179.99 + Double(town) * 0.1
    return try Location(
      latitude: Double(town) - 20 + Double.random(in: 0...0.02, using: &generator),
      longitude: east > 180 ? east - 360 : east,
      uncertaintyMetres: chance(15) ? Double.random(in: 500...4_000, using: &generator) : nil)
  }

  private mutating func site(_ number: Int) throws -> Site {
    let names = try #require(Self.names.randomElement(using: &generator))
    var site = Site(
      id: try Slug("site-\(1000 + number)"), names: names.map { Name($0, language: nil) })
    site.countries = [
      try #require(["SY", "IQ", "LB", "TR", "JO", "EG"].randomElement(using: &generator))
    ]
    if chance(85) { site.location = try point() }
    if chance(10) { site.components = try [point(), point()].map { SiteComponent(location: $0) } }
    if chance(8) {
      site.supersededBy = Supersession(by: try Slug("site-1001"), reason: .duplicate)
    }
    site.notes = String(repeating: "A survey told of it. ", count: 20)
    return site
  }

  private mutating func put(_ numbers: some Collection<Int>) throws {
    var session = try bench.open().beginWriting(timeout: .zero)
    for number in numbers {
      let site = try site(number)
      try session.put(site.json, at: RegistryPath(site.path))
      sites[site.id] = site
    }
    _ = try session.commit(Workbench.draft(numbers.count))
  }

  /// Every pair of two that are alone in a registry and would be told.
  func pairsOneByOne(within metres: Double) -> Set<[String]> {
    var found: Set<[String]> = []
    let all = sites.values.filter { $0.supersededBy == nil }.sorted { $0.id < $1.id }
    for (place, first) in all.enumerated() {
      for second in all[(place + 1)...] {
        var both = PlaceCandidates(comparedWithin: metres)
        both.add(first)
        both.add(second)
        both.settle()
        let candidates =
          both.candidates(forPlace: 0, first.countries, first.locations)
          + both.candidates(forPlace: 1, second.countries, second.locations)
        if candidates.contains(where: { $0.likeness >= PlaceCandidates.alike }) {
          found.insert([first.id.text, second.id.text])
        }
      }
    }
    return found
  }
}

@Suite(.temporaryFolder)
struct DuplicateTests {
  private func pairs(_ bench: Workbench, within metres: Double) throws -> [[String]] {
    var request = DuplicateRequest(.sites)
    request.metres = metres
    let shown = try Registry(at: bench.path).duplicates(request).shown
    #expect(shown.damaged.isEmpty)
    return (shown.document.json.arrayValue ?? []).map { pair in
      ["kept", "other"].map { side in
        String(pair[side, "record"]?.stringValue?.dropFirst("site/".count) ?? "")
      }.sorted()
    }
  }

  @Test(arguments: [
    ("parishes", "parishes", false, false), ("parishes", "survey", false, true),
    ("parishes", "parishes", true, true),
  ])
  func `two rows of one list are two places unless they are near each other`(
    first: String, second: String, haveAPoint: Bool, arePaired: Bool
  ) throws {
    let bench = try Workbench()
    var session = try bench.open().beginWriting(timeout: .zero)
    for (number, list) in [first, second].enumerated() {
      var site = Site(
        id: try Slug("mill-\(number)"), names: [Name("Old Mill of Rosen", language: nil)])
      site.countries = ["PL"]
      site.origins[list] = Origin(keys: ["\(number)"])
      if haveAPoint { site.location = try Location(latitude: 51, longitude: 17) }
      try session.put(site.json, at: RegistryPath(site.path))
    }
    _ = try session.commit(Workbench.draft(1))
    #expect(try pairs(bench, within: 500).isEmpty == !arePaired)
  }

  @Test(arguments: [(1, 300.0), (2, 1_000), (3, 1_000)])
  func `the pairs are those that comparing each with each finds`(
    seed: Int, metres: Double
  ) throws {
    let places = try CrowdedPlaces(seed: seed)
    let index = places.bench.path + "/.heritage/index"
    let expected = places.pairsOneByOne(within: metres)
    #expect(expected.count > 5)
    let found = try pairs(places.bench, within: metres)
    #expect(found.count == Set(found).count)
    #expect(Set(found) == expected)
    #expect(try !FileManager.default.contentsOfDirectory(atPath: index).isEmpty)
    // Where nothing can be kept beside the packs, all records are read.
    try FileManager.default.removeItem(atPath: index)
    try Data().write(to: URL(fileURLWithPath: index))
    #expect(try Set(pairs(places.bench, within: metres)) == expected)
  }
}
