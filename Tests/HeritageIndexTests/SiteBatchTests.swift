import CanonicalJSON
import Foundation
import HeritageAssessment
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageTestSupport
import Testing

/// Sites with monuments, reports and evidence, in packs and in files of their own.
private struct ReportedPlaces {
  private var generator: SplitMix64
  let bench: Workbench
  private var number = 0

  private static let countries = ["SY", "IQ", "YE", "UA", "ML"]
  private static let events: [String?] = [
    "2015-08", "2015-08-30", "2014/2016", "/2013", "2017-01", "2020/", nil,
  ]

  init(seed: Int) throws {
    generator = SplitMix64(state: UInt64(seed))
    bench = try Workbench()
    try put(0..<120)
    try put(90..<200)
    try put([3, 100, 199, 201])
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func pick<Element>(_ elements: [Element]) throws -> Element {
    try #require(elements.randomElement(using: &generator))
  }

  private mutating func id() throws -> RecordID {
    number += 1
    return try RecordID("7K3M9XQ2" + String(format: "%04d", number))
  }

  private mutating func point() throws -> Location {
    try Location(
      latitude: Double.random(in: -80...80, using: &generator),
      longitude: Double.random(in: -180...180, using: &generator))
  }

  private mutating func site(_ number: Int) throws -> Site {
    let id = try Slug("site-\(1000 + number)")
    var site = Site(id: id, names: [Name("Site \(number)", language: nil)])
    site.countries = chance(10) ? Self.countries : [try pick(Self.countries)]
    if chance(70) { site.location = try point() }
    if chance(30) { site.components = [SiteComponent(location: try point())] }
    if chance(30) { site.protections = [Protection(type: try pick(ProtectionType.allCases))] }
    if chance(8) {
      site.supersededBy = Supersession(
        by: try Slug("site-\(1000 + Int.random(in: 0..<200, using: &generator))"),
        reason: try pick([.duplicate, .merged, .split]))
    }
    return site
  }

  private mutating func put(_ numbers: some Sequence<Int>) throws {
    let numbers = Array(numbers)
    var session = try bench.open().beginWriting(timeout: .zero)
    for number in numbers {
      let site = try site(number)
      try session.put(site.json, at: RegistryPath(site.path))
      var subjects = [Subject(site: site.id)]
      for part in 0..<2 where chance(40) {
        let id = try Slug("part-\(part)")
        var monument = Monument(
          id: id, site: site.id, names: [Name("Part \(part)", language: nil)])
        if chance(50) { monument.location = try point() }
        try session.put(monument.json, at: RegistryPath(monument.path))
        subjects.append(monument.subject)
      }
      for _ in 0..<3 where chance(40) {
        var report = Report(
          id: try id(), subject: try pick(subjects), assessor: try pick(["UNOSAT", "DGAM"]),
          grade: try pick(DamageGrade.allCases), recorded: try Instant("2020-01-01T00:00:00Z"))
        report.event = try pick(Self.events).map { try StatedDate($0) }
        if chance(60) { report.cause = try pick(Cause.allCases) }
        if chance(60) {
          let item = Evidence(
            id: try id(), type: try pick(EvidenceType.allCases), title: "Image", source: "UNOSAT")
          try session.put(item.json, at: RegistryPath(item.path))
          report.evidence = [item.id]
          if chance(20) {
            let retraction = Retraction(
              id: try id(), evidence: item.id, because: "false",
              recorded: try Instant("2021-01-01T00:00:00Z"))
            try session.put(retraction.json, at: RegistryPath(retraction.path))
          }
        }
        try session.put(report.json, at: RegistryPath(report.path))
      }
    }
    _ = try session.commit(Workbench.draft(numbers.count))
  }

  mutating func filter() throws -> PlaceFilter {
    var filter = PlaceFilter()
    if chance(40) { filter.countries = Set([try pick(Self.countries), "FR"]) }
    if chance(30) { filter.designations = [try pick(ProtectionType.allCases), .national] }
    if chance(30) {
      filter.boxes = GeoBox.boxes(west: 100, south: -40, east: -60, north: 40)
    }
    if chance(50) {
      var reports = PlaceFilter.Reports()
      if chance(50) { reports.grades = [try pick(DamageGrade.allCases)] }
      if chance(30) { reports.causes = Set(Cause.allCases.prefix(8)) }
      if chance(40) { reports.since = try StatedDate("2015-09").lower.knownDay }
      if chance(40) { reports.until = try StatedDate("2016").upper.knownDay }
      filter.reports = reports
    }
    return filter
  }
}

extension PlaceFilter {
  /// Whether a site fits, by all records there are.
  fileprivate func admits(_ site: Site, in claims: Claims) -> Bool {
    if !countries.isEmpty, countries.isDisjoint(with: site.countries) { return false }
    if !designations.isEmpty, designations.isDisjoint(with: site.designations) { return false }
    let parts = claims.records.monuments.filter { $0.site == site.id }
    if !boxes.isEmpty {
      let points =
        [site.location].compactMap(\.self) + site.components.compactMap(\.location)
        + parts.compactMap(\.location)
      let isInside = points.contains { point in
        boxes.contains { $0.contains(latitude: point.latitude, longitude: point.longitude) }
      }
      guard isInside else { return false }
    }
    guard let reports else { return true }
    let subjects = [Subject(site: site.id)] + parts.map(\.subject)
    return subjects.flatMap { claims.reports(countingFor: $0) }.contains { report in
      let isGraded =
        reports.grades.isEmpty || reports.grades.contains(report.grade)
      let isCaused = reports.causes.isEmpty || report.cause.map(reports.causes.contains) ?? false
      guard isGraded, isCaused else { return false }
      guard reports.since != nil || reports.until != nil else { return true }
      guard let event = report.event else { return false }
      if let since = reports.since, let last = event.upper.knownDay, last < since { return false }
      if let until = reports.until, let first = event.lower.knownDay, first > until { return false }
      return true
    }
  }
}

@Suite(.temporaryFolder)
struct SiteBatchTests {
  @Test(arguments: 1...6)
  func `batches have every site that fits, with the state that follows from all records`(
    seed: Int
  ) throws {
    var places = try ReportedPlaces(seed: seed)
    let catalogue = Catalogue(try places.bench.open())
    let all = Claims(try catalogue.everything().records)
    for _ in 0..<8 {
      let filter = try places.filter()
      var seen: [Slug] = []
      try catalogue.forEachBatch(of: filter, size: 1 << 12) { batch in
        let claims = Claims(batch.contents.records)
        let sites = claims.records.sites.filter { batch.sites.contains($0.id) }
        seen += sites.map(\.id)
        for site in sites {
          let parts = all.records.monuments.filter { $0.site == site.id }.map(\.subject)
          for subject in [Subject(site: site.id)] + parts {
            #expect(claims.successor(of: subject) == all.successor(of: subject))
            #expect(
              Assessor.assess(subject, claims: claims) == Assessor.assess(subject, claims: all))
          }
        }
        return true
      }
      let wanted = all.records.sites.filter { filter.admits($0, in: all) }.map(\.id)
      #expect(Set(wanted).isSubset(of: Set(seen)))
      #expect(Set(seen).count == seen.count)
      #expect(seen == all.records.sites.map(\.id).filter(Set(seen).contains))
    }
  }

  @Test func `batches end when they are told to`() throws {
    let places = try ReportedPlaces(seed: 1)
    var count = 0
    try Catalogue(places.bench.open()).forEachBatch(size: 1 << 12) { _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
  }

  @Test func `a filter leaves out most of what does not fit`() throws {
    let places = try ReportedPlaces(seed: 2)
    var filter = PlaceFilter()
    filter.countries = ["FR"]
    let batch = try Catalogue(places.bench.open()).batch(of: filter)
    // Those that have files of their own are looked at, and those with more countries than columns hold.
    #expect(batch.sites.count < 40)
    #expect(try Catalogue(places.bench.open()).everything().sites.count == 201)
  }

  @Test(arguments: ["\"path\":\"evidence/", "\"path\":\"sites/"])
  func `a damaged line of a pack is told once and keeps nothing else from being read`(
    start: String
  ) throws {
    let places = try ReportedPlaces(seed: 3)
    let pack = try #require(places.bench.files(below: "packs/").first)
    var lines = try places.bench.read(pack).split(separator: "\n").map(String.init)
    let line = try #require(lines.firstIndex { $0.contains(start) && !$0.contains("_") })
    lines[line].removeLast(3)
    try places.bench.write(lines.joined(separator: "\n") + "\n", pack)
    let catalogue = Catalogue(try places.bench.open())
    var damaged: [DamagedRecord] = []
    var sites = 0
    try catalogue.forEachBatch(size: 1 << 12) { batch in
      damaged += batch.contents.damaged
      sites += batch.sites.count
      return true
    }
    let all = try catalogue.everything()
    #expect(all.damaged.count == 1)
    #expect(damaged.map(\.path) == all.damaged.map(\.path))
    #expect(sites >= all.sites.count)
  }

  @Test(arguments: [#""7K3M9XQ2PD4T""#, #""\u0037K3M9XQ2PD4T""#])
  func `what rests on an item is found however it is written`(name: String) throws {
    let places = try ReportedPlaces(seed: 4)
    let id = try RecordID("7K3M9XQ2PD4T")
    let item = Evidence(id: id, type: .groundPhoto, title: "Photo", source: "DGAM")
    var report = Report(
      id: try RecordID("2N5VJ8G0C4XA"), subject: Subject(site: try Slug("site-1001")),
      assessor: "DGAM", grade: .severe, recorded: try Instant("2020-01-01T00:00:00Z"))
    report.evidence = [id]
    try places.bench.write(JSONValue.object(item.json).text(.pretty), item.path)
    let text = JSONValue.object(report.json).text(.pretty).replacing(#""7K3M9XQ2PD4T""#, with: name)
    try places.bench.write(
      text, report.path)
    let found = try Catalogue(places.bench.open()).contents(aroundEvidence: id)
    #expect(found.reports.contains { $0.evidence.contains(id) })
    #expect(found.evidence[id] != nil)
  }
}
