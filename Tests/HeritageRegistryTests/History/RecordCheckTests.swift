import CanonicalJSON
import Foundation
import HeritageDocuments
import HeritageIndex
import HeritageModel
import HeritageStore
import HeritageTestSupport
import HeritageValidation
import Testing

@testable import HeritageRegistry

/// Sites that speak of each other, with faults of all sorts, in packs and in files of their own.
private struct EntangledPlaces {
  private var generator: SplitMix64
  let bench: Workbench
  private var number = 0
  private var reports: [RecordID] = []
  private var incidents: [RecordID] = []
  private var evidence: [RecordID] = []

  init(seed: Int) throws {
    generator = SplitMix64(state: UInt64(seed))
    bench = try Workbench()
    try put(0..<24)
    try put(12..<20)
    try put([3, 25])
    try damage()
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func pick<Element>(_ elements: [Element]) throws -> Element {
    try #require(elements.randomElement(using: &generator))
  }

  /// An identifier, seldom one that is taken.
  private mutating func id(_ taken: [RecordID] = []) throws -> RecordID {
    if !taken.isEmpty, chance(4) { return try pick(taken) }
    number += 1
    return try RecordID("7K3M9XQ2" + String(format: "%04d", number))
  }

  private mutating func slug() throws -> Slug {
    try Slug("site-\(1000 + Int.random(in: 0..<26, using: &generator))")
  }

  private mutating func put(_ numbers: some Sequence<Int>) throws {
    let numbers = Array(numbers)
    var session = try bench.open().beginWriting(timeout: .zero)
    for number in numbers {
      for record in try folder(of: number) {
        guard case .path(let path) = record.livesAt else {
          let folder = RecordLayout.folder(ofSite: try Slug("site-\(1000 + number)"))
          guard case .besideReport(_, let file) = record.livesAt else { continue }
          try session.put(record.json, at: RegistryPath(folder + file))
          continue
        }
        try session.put(record.json, at: RegistryPath(path))
      }
    }
    _ = try session.commit(Workbench.draft(numbers.count))
  }

  private mutating func folder(of number: Int) throws -> [any HeritageRecord] {
    let id = try Slug("site-\(1000 + number)")
    var site = Site(id: id, names: chance(90) ? [Name("Site \(number)", language: "en")] : [])
    site.countries = chance(80) ? ["SY"] : ["XX"]
    site.access = chance(20) ? .confidential : nil
    if chance(20) { site.externalIDs["wikidata"] = "Q\(Int.random(in: 1...12, using: &generator))" }
    if chance(15) {
      site.supersededBy = Supersession(
        by: try slug(), reason: try pick([.duplicate, .merged, .split]))
    }
    if chance(5) { site.replaces = [try slug()] }
    var records: [any HeritageRecord] = [site]
    var subjects = [Subject(site: id)]
    for part in ["gate", "tower"] where chance(50) {
      var monument = Monument(id: try Slug(part), site: id, names: [Name(part, language: "en")])
      if chance(20) {
        monument.externalIDs["wikidata"] = "q\(Int.random(in: 1...12, using: &generator))"
      }
      if chance(20) { monument.partOf = try Slug(part == "gate" ? "tower" : "gate") }
      records.append(monument)
      subjects.append(monument.subject)
    }
    for _ in 0..<3 where chance(70) { records += try claim(about: pick(subjects)) }
    return records
  }

  private mutating func claim(about subject: Subject) throws -> [any HeritageRecord] {
    var records: [any HeritageRecord] = []
    var report = Report(
      id: try id(reports), subject: subject, assessor: try pick(["UNOSAT", "DGAM"]),
      grade: try pick(DamageGrade.allCases), recorded: try Instant("2020-01-01T00:00:00Z"))
    report.event = try pick([nil, "2015-08", "2016", "2015-08-30"]).map { try StatedDate($0) }
    report.gradeCertainty = .definite
    report.access = try pick([nil, .public, .restricted])
    if chance(25), !reports.isEmpty { report.supersedes = try pick(reports) }
    if chance(15), !reports.isEmpty { report.reassesses = try pick(reports) }
    if chance(30) { report.incident = try incidents.isEmpty ? id() : pick(incidents) }
    if chance(20) {
      let incident = Incident(id: try id(incidents), site: subject.site)
      incidents.append(incident.id)
      records.append(incident)
    }
    for _ in 0..<2 where chance(60) {
      let items = try item()
      records += items
      report.evidence.append(try chance(30) ? pick(evidence) : id(evidence))
      if let id = (items.first as? Evidence)?.id, chance(70) { report.evidence.append(id) }
    }
    reports.append(report.id)
    records.append(report)
    if chance(40) {
      var review = Review(
        id: try id(reports), report: try chance(80) ? report.id : pick(reports),
        verdict: try pick([.verified, .refuted, .superseded, .withdrawn]),
        recorded: try Instant("2020-02-01T00:00:00Z"))
      if review.verdict == .superseded { review.note = Review.successionNote(try pick(reports)) }
      if chance(40), !evidence.isEmpty { review.evidence = [try pick(evidence)] }
      records.append(review)
    }
    if chance(15) {
      var works = Intervention(id: try id(), subject: subject, type: .restoration)
      if !evidence.isEmpty { works.evidence = [try pick(evidence)] }
      records.append(works)
    }
    return records
  }

  private mutating func item() throws -> [any HeritageRecord] {
    var item = Evidence(
      id: try id(), type: try pick([.groundPhoto, .satellite, .news, .eyewitness]),
      title: "Image", source: try pick(["UNOSAT", "source/unosat", "source/nobody"]))
    item.shows = try pick([nil, .damaged, .intact, .destroyed])
    item.licence = try pick([nil, "CC-BY-4.0", "All rights reserved"])
    if chance(60) {
      let digest = String(repeating: "\(Int.random(in: 0..<9, using: &generator))", count: 64)
      item.file = EvidenceFile(sha256: digest, bytes: 1)
    }
    if chance(25), !evidence.isEmpty { item.derivedFrom = try pick(evidence) }
    if chance(25), !evidence.isEmpty {
      item.pair = ImagePair(try pick([.before, .after]), with: try pick(evidence))
      item.acquired = try StatedDate(pick(["2015", "2016", "2017"]))
    }
    evidence.append(item.id)
    var records: [any HeritageRecord] = [item]
    if chance(15) {
      records.append(
        Retraction(
          id: try id(reports), evidence: try pick(evidence), because: "false",
          recorded: try Instant("2021-01-01T00:00:00Z")))
    }
    if chance(10) { records.append(Source(id: try Slug("unosat"), name: "UNOSAT")) }
    return records
  }

  /// Makes some records such that they cannot be read.
  private mutating func damage() throws {
    let own = try bench.files().filter { $0.hasPrefix("sites/") || $0.hasPrefix("evidence/") }
      .filter { $0.hasSuffix(".json") }
    for path in own where chance(8) { try bench.write("{}\n", path) }
    try bench.write("{}\n", "sites/si/site-1003/what.json")
    for pack in try bench.files(below: "packs/") {
      var lines = try bench.read(pack).split(separator: "\n").map(String.init)
      let line = Int.random(in: lines.indices, using: &generator)
      lines[line].removeLast(3)
      try bench.write(lines.joined(separator: "\n") + "\n", pack)
    }
  }
}

@Suite(.temporaryFolder)
struct RecordCheckTests {
  private static let today = Sample.now.day

  /// What a check of all records at once tells.
  private func told(of findings: [Finding], in records: Records) -> Records {
    var told = Records()
    for path in Set(findings.map(\.path)) {
      guard let record = RecordLayout.reference(ofPath: path).flatMap(records.record) else {
        continue
      }
      told.put(record)
      for ground in records.grounds(of: record) { told.put(ground) }
    }
    return told
  }

  @Test(arguments: 1...16)
  func `a check part by part finds what one of all records finds`(seed: Int) throws {
    let places = try EntangledPlaces(seed: seed)
    let catalogue = Catalogue(try places.bench.open())
    let contents = try catalogue.everything()
    let expected = RuleSet.findings(in: RecordSet(contents.records, today: Self.today))
    #expect(expected.count > 20)
    for size in [1, 2, 3, 7, 1000] {
      let check = try RecordCheck(
        catalogue, where: .everything, today: Self.today, size: StoredBatch.Size(records: size))
      #expect(check.findings.map(\.description) == expected.map(\.description))
      #expect(Set(check.findings) == Set(expected))
      #expect(check.count == contents.count)
      #expect(
        check.damaged.map(\.description).sorted() == contents.damaged.map(\.description).sorted())
      let documents = [told(of: expected, in: contents.records), check.restricted].map {
        FindingsDocument(findings: expected, records: contents.count, told: $0).notices
      }
      #expect(documents[0] == documents[1])
    }
  }

  @Test func `a made registry has findings of every rule that looks beyond a site`() throws {
    var codes: Set<String> = []
    for seed in 1...16 {
      let places = try EntangledPlaces(seed: seed)
      let contents = try Catalogue(places.bench.open()).everything()
      codes.formUnion(
        RuleSet.findings(in: RecordSet(contents.records, today: Self.today)).map(\.code))
      try FileManager.default.removeItem(atPath: places.bench.path)
    }
    #expect(
      codes.isSuperset(of: [
        "IDN-02", "IDN-03", "IDN-04", "EVD-12", "EVD-16", "EVD-17", "EVD-18", "EVD-20", "EVD-21",
        "VER-05", "VER-06", "MON-01", "GRD-09",
      ]))
  }
}
