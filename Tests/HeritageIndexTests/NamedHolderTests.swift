import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageTestSupport
import Testing

/// Places that lists have named, in packs, in newer packs over these and in files of their own over all.
private struct ListedPlaces {
  static let namers: [NamedHolders.Namer] = [
    .register("unesco"), .register("wikidata"), .register("none"), .rows(ofSource: "dgam"),
    .formerRows(ofSource: "dgam"), .rows(ofSource: "other"), .rows(ofSource: "none"),
  ]
  /// All that the places may be called.
  static let names = (0..<400).map(String.init) + (0..<400).map { "Q\($0)" }

  private var generator: SplitMix64
  let bench: Workbench

  init(seed: Int) throws {
    generator = SplitMix64(state: UInt64(seed))
    bench = try Workbench()
    try put(0..<200, operation: 1)
    try put(150..<350, operation: 2)
    try put(345..<348, operation: 3)
    try put([5, 160, 349], operation: 4)
  }

  /// Writes places whose names are others each time.
  private mutating func put(_ numbers: some Sequence<Int>, operation: Int) throws {
    var session = try bench.open().beginWriting(timeout: .zero)
    for number in numbers {
      let id = try Slug("site-\(1000 + number)")
      var site = Site(id: id, names: [Name("A name of some length", language: nil)])
      site.externalIDs = ["unesco": "\(Int.random(in: 0..<300, using: &generator))"]
      site.origins["dgam"] = origin()
      if Bool.random(using: &generator) { site.origins["other"] = origin() }
      if number % 17 == 5 {
        site.supersededBy = Supersession(by: try Slug("site-\(1001 + number)"), reason: .duplicate)
      }
      try session.put(site.json, at: RegistryPath(site.path))
      guard number.isMultiple(of: 3) else { continue }
      var monument = Monument(
        id: try Slug("part-\(number % 7)"), site: id, names: [Name("A part", language: nil)])
      monument.externalIDs = ["wikidata": "Q\(Int.random(in: 0..<300, using: &generator))"]
      monument.origins["dgam"] = origin()
      if number % 17 == 6 {
        monument.supersededBy = Supersession(by: id, reason: .duplicate)
      }
      try session.put(monument.json, at: RegistryPath(monument.path))
    }
    _ = try session.commit(Workbench.draft(operation))
  }

  private mutating func origin() -> Origin {
    func keys(_ count: Int) -> [String] {
      (0..<count).map { _ in "\(Int.random(in: 0..<400, using: &generator))" }
    }
    var origin = Origin(keys: keys(Int.random(in: 1...2, using: &generator)))
    origin.formerKeys = keys(Int.random(in: 0...1, using: &generator))
    return origin
  }

  /// The holders of all names, found by what is kept beside the packs, and by going through all.
  func holders() throws -> [(asked: NamedHolders, wholly: NamedHolders)] {
    let registry = try bench.open()
    let asked = try Catalogue(registry).holders(by: Self.namers)
    let wholly = try Catalogue(WholeReading(registry: registry)).holders(by: Self.namers)
    return Array(zip(asked, wholly))
  }
}

private func visited(_ holders: NamedHolders) throws -> [String] {
  var visited: [String] = []
  try holders.forEachOther { visited.append("\($0.record) \($0.names)") }
  return visited.sorted()
}

@Suite(.temporaryFolder)
struct NamedHolderTests {
  @Test(arguments: 1...4)
  func `names lead where going through all records leads`(seed: Int) throws {
    for var (asked, wholly) in try ListedPlaces(seed: seed).holders() {
      #expect(try visited(asked) == visited(wholly))
      for kind in [RecordKind.site, .monument] {
        #expect(try asked.has(kind) == wholly.has(kind))
      }
      for name in ListedPlaces.names {
        let found = try asked.records(named: name).found
        #expect(try found == wholly.records(named: name).found)
        for record in found { #expect(try asked.names(of: record) == wholly.names(of: record)) }
      }
    }
  }

  @Test(arguments: 1...2)
  func `what was found by all its names is visited no more, and nothing else is left out`(
    seed: Int
  ) throws {
    var left = 0
    for case (var asked, let wholly) in try ListedPlaces(seed: seed).holders() {
      for name in ListedPlaces.names.prefix(200) {
        _ = try asked.records(named: name, isVisited: true)
      }
      for name in ListedPlaces.names { _ = try asked.records(named: name) }
      let found = Set(ListedPlaces.names.prefix(200))
      var others: [RecordReference] = []
      try asked.forEachOther { others.append($0.record) }
      #expect(Set(others).count == others.count)
      try wholly.forEachOther { holder in
        if !found.isSuperset(of: holder.names) { #expect(others.contains(holder.record)) }
        if !others.contains(holder.record) { left += 1 }
      }
    }
    #expect(left > 100)
  }

  @Test func `a record that was found is handed on as it is stored`() throws {
    let places = try ListedPlaces(seed: 1)
    for case (var asked, _) in try places.holders() {
      for name in ListedPlaces.names {
        guard let stored = try asked.records(named: name).read else { continue }
        #expect(try places.bench.open().record(at: stored.path) == stored)
      }
    }
  }

  @Test(arguments: ["{", #"{"externalIds":{"unesco":"23"},"id":"elsewhere"}"#])
  func `a damaged file over packs may be a place of any name`(json: String) throws {
    let places = try ListedPlaces(seed: 1)
    try places.bench.write(json, try Workbench.path("site-1003").text)
    let error = #expect(throws: DamagedRecord.self) { try places.holders() }
    #expect(try error?.path == Workbench.path("site-1003").text)
  }

  @Test func `a damaged line of a pack may be a place of any name`() throws {
    let places = try ListedPlaces(seed: 1)
    let pack = try #require(places.bench.files(below: "packs/").first)
    let text = try places.bench.read(pack)
    try places.bench.write(text.replacing("\"id\":\"site-1007\"", with: "\"id\":7"), pack)
    let error = #expect(throws: DamagedRecord.self) { try places.holders() }
    #expect(try error?.path == Workbench.path("site-1007").text)
  }
}
