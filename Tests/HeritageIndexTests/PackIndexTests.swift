import CanonicalJSON
import Foundation
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageTestSupport
import Testing

/// A registry whose records must all be gone through.
struct WholeReading: RecordStore {
  let registry: FileRegistry

  func record(at path: RegistryPath) throws(StoreError) -> StoredRecord? {
    try registry.record(at: path)
  }

  func forEachRecord(
    below folder: String, _ body: (StoredItem) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try registry.forEachRecord(below: folder, body)
  }

  func forEachPath(
    below folder: String, _ body: (RegistryPath) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try registry.forEachPath(below: folder, body)
  }
}

/// Places in packs, of which some have newer versions in other packs and in files of their own.
private struct NamedPlaces {
  private var generator: SplitMix64
  let bench: Workbench
  private(set) var queries: [String] = [
    "", "!!!", "zzzzqq", "unesco:5", "UNESCO:0007", "q42", "x-3",
  ]

  private static let words = [
    "Temple", "Bel", "Bēl", "Great", "Mosque", "of", "Palmyra", "Aleppo", "Citadel", "Žiča", "Київ",
    "София", "تدمر", "الحصن", "قلعة", "北京", "故宫", "パルミラ", "ปราสาท", "Ἀκρόπολις", "בית", "Al-Lāt’s",
    "1-й",
  ]

  init(seed: Int) throws {
    generator = SplitMix64(state: UInt64(seed))
    bench = try Workbench()
    try put(0..<200, operation: 1)
    try put(150..<350, operation: 2)
    try put(345..<348, operation: 3)
    try put([5, 160, 349], operation: 4)
  }

  private mutating func name() -> String {
    let words = (0...Int.random(in: 0..<3, using: &generator)).map { _ in
      Self.words.randomElement(using: &generator) ?? ""
    }
    let name = words.joined(separator: " ")
    if Bool.random(using: &generator) { queries.append(name) }
    return name
  }

  private mutating func put(_ numbers: some Sequence<Int>, operation: Int) throws {
    var session = try bench.open().beginWriting(timeout: .zero)
    for number in numbers {
      let id = try Slug("site-\(1000 + number)")
      var site = Site(id: id, names: [Name(name(), language: nil), Name(name(), language: nil)])
      site.externalIDs = ["unesco": "\(number % 90)", "wikidata": "Q\(number)"]
      if number.isMultiple(of: 17) {
        site.supersededBy = Supersession(by: try Slug("site-1000"), reason: .duplicate)
      }
      try session.put(site.json, at: RegistryPath(site.path))
      guard number.isMultiple(of: 3) else { continue }
      let monument = Monument(
        id: try Slug("part-\(number % 7)"), site: id, names: [Name(name(), language: nil)])
      try session.put(monument.json, at: RegistryPath(monument.path))
    }
    _ = try session.commit(Workbench.draft(operation))
    for _ in 0..<8 {
      var letters = Array(queries.randomElement(using: &generator) ?? "")
      if !letters.isEmpty {
        letters.remove(at: letters.indices.randomElement(using: &generator) ?? 0)
      }
      queries.append(String(letters))
    }
    queries += ["site-1003", "site 1005", "part-3", "part 6"]
  }

  /// What is found, by what is kept beside the packs or by going through all.
  func answers(_ store: any RecordStore, to queries: some Sequence<String>) throws -> [String] {
    let catalogue = Catalogue(store)
    return try queries.map { query in
      let sites = try catalogue.sites(named: query)
      let monuments = try catalogue.monuments(named: query)
      let called = try catalogue.sites(calledAnyOf: [query, "Palmyra"]).map(\.id.text)
      return "\(query): \(sites.matches.map(\.id.text)) \(sites.isWhole) \(sites.suggestions) "
        + "\(sites.damaged) \(monuments.matches.map(\.subject)) \(monuments.isWhole) "
        + "\(monuments.suggestions) \(monuments.damaged) \(called)"
    }
  }

  func check(_ queries: some Collection<String>) throws {
    let registry = try bench.open()
    let found = try answers(registry, to: queries)
    let expected = try answers(WholeReading(registry: registry), to: queries)
    #expect(found == expected)
  }

  /// What is kept beside the packs.
  func caches() throws -> [URL] {
    try bench.files(below: ".heritage/index/").map { URL(filePath: bench.path + "/" + $0) }
  }
}

@Suite(.temporaryFolder)
struct PackIndexTests {
  @Test(arguments: 1...4)
  func `an index finds what going through all records finds`(seed: Int) throws {
    let places = try NamedPlaces(seed: seed)
    try places.check(Set(places.queries).sorted().prefix(60))
    #expect(try places.caches().count == 2)
  }

  @Test(arguments: 1...12)
  func `a torn index is made anew and never answers wrongly`(seed: Int) throws {
    let places = try NamedPlaces(seed: 1)
    let queries = ["Temple of Bel", "تدمر", "Palmyra", "unesco:5", "Citadl", "北京"]
    try places.check(queries)
    var generator = SplitMix64(state: UInt64(seed))
    for url in try places.caches() {
      var bytes = [UInt8](try Data(contentsOf: url))
      switch seed % 4 {
      case 0: bytes.removeLast(Int.random(in: 1...bytes.count, using: &generator))
      case 1: bytes = bytes.map { _ in UInt8.random(in: 0...255, using: &generator) }
      case 2: bytes += [0]
      default:
        for _ in 0..<Int.random(in: 1...20, using: &generator) {
          let place = Int.random(in: bytes.indices, using: &generator)
          bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
        }
      }
      try Data(bytes).write(to: url)
    }
    try places.check(queries)
  }

  @Test func `an index of a pack that was replaced is not asked`() throws {
    let places = try NamedPlaces(seed: 2)
    let queries = ["Temple of Bel", "Tample of Bel", "Palmyra"]
    try places.check(queries)
    for pack in try places.bench.files(below: "packs/") {
      let text = try places.bench.read(pack)
      try places.bench.write(text.replacing("Temple", with: "Tample"), pack)
    }
    try places.check(queries)
  }

  @Test func `a pack with a damaged line is gone through, and the line is told`() throws {
    let places = try NamedPlaces(seed: 3)
    try places.check(["Palmyra"])
    let pack = try #require(places.bench.files(below: "packs/").first)
    let text = try places.bench.read(pack)
    try places.bench.write(text.replacing("\"id\":\"site-1007\"", with: "\"id\":7"), pack)
    try places.check(["Palmyra", "Temple of Bel"])
    #expect(try Catalogue(places.bench.open()).sites(named: "Palmyra").damaged.count == 1)
  }

  @Test func `where nothing can be kept, all is gone through`() throws {
    let places = try NamedPlaces(seed: 4)
    try places.bench.write("no folder", ".heritage/index")
    try places.check(["Palmyra", "Temple of Bel"])
  }

  @Test func `a record is found by its identifier, in a pack and in a file of its own`() throws {
    let places = try NamedPlaces(seed: 5)
    let bench = places.bench
    func report(_ id: String, of site: String) throws -> Report {
      Report(
        id: try RecordID(id), subject: Subject(site: try Slug(site)), assessor: "UNOSAT",
        grade: .severe, recorded: try Instant("2020-01-01T00:00:00Z"))
    }
    var session = try bench.open().beginWriting(timeout: .zero)
    let all = try ["7K3M9XQ2PD4T", "2N5VJ8G0C4XA"].map { try report($0, of: "site-1001") }
    for number in 0..<300 {
      let other = try report(
        "7K3M9XQ2PD" + String(format: "%02d", number % 100), of: "site-\(1002 + number / 100)")
      try session.put(other.json, at: RegistryPath(other.path))
    }
    for report in all { try session.put(report.json, at: RegistryPath(report.path)) }
    _ = try session.commit(Workbench.draft(5))
    let own = try report("9FQ2X6D3HWKE", of: "site-1001")
    session = try bench.open().beginWriting(timeout: .zero)
    try session.put(own.json, at: RegistryPath(own.path))
    _ = try session.commit(Workbench.draft(6))
    let catalogue = Catalogue(try bench.open())
    for report in all + [own] { #expect(try catalogue.report(report.id) == report) }
    #expect(try catalogue.report(RecordID("0B1C2D3E4F5G")) == nil)
  }
}
