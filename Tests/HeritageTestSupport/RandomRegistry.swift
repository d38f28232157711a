package import HeritageModel

/// Records of every kind about a few places, with things that are not for everybody among them; the
/// same for the same seed.
package struct RandomRegistry {
  private var generator: SplitMix64
  package private(set) var records = Records()
  private var count = 0

  package init(seed: Int) throws {
    generator = SplitMix64(state: UInt64(seed))
    try addPlaces()
    try addSources()
    for _ in 0..<pick([3, 5, 8]) { try addReport() }
    for _ in 0..<pick([0, 1, 4]) { try addReview() }
    for _ in 0..<pick([0, 0, 2]) { try addRetraction() }
    if chance(3) { try addWorks() }
  }

  private mutating func addPlaces() throws {
    for name in ["one", "two"] {
      var site = Site(id: try Slug(name), names: [Name(name, language: "en")])
      site.access = pick([nil, nil, nil, nil, nil, .confidential])
      site.locationCategory = pick([nil, .hundredth, .withheld])
      site.location = try Location(latitude: 34.5542, longitude: 38.2667)
      records.sites.insert(site)
      for part in ["gate", "tower", "wall"] {
        var monument = Monument(
          id: try Slug(part), site: site.id, names: [Name(part, language: "en")])
        monument.access = pick([nil, nil, nil, nil, nil, .restricted])
        monument.isMovable = chance(6) ? true : nil
        monument.location = try Location(latitude: 34.5501, longitude: 38.2689)
        records.monuments.insert(monument)
      }
      if chance(6), var gate = records.monuments[Subject(site: site.id, monument: try Slug("gate"))]
      {
        gate.supersededBy = Supersession(by: try Slug("tower"), reason: .duplicate)
        records.monuments.put(gate)
      }
    }
  }

  private mutating func addSources() throws {
    for name in bodies.prefix(2) {
      var source = Source(id: try Slug(name.lowercased()), name: name)
      source.group = chance(4) ? "united" : nil
      source.access = chance(6) ? .confidential : nil
      records.sources.insert(source)
    }
  }

  private let bodies = ["UNESCO", "UNOSAT", "Ministry", "Committee", "Post"]

  private mutating func addItem() throws -> RecordID {
    var item = Evidence(
      id: id(),
      type: pick([
        .inspection, .groundPhoto, .satellite, .news, .socialMedia, .eyewitness, .officialStatement,
      ]), title: "item", source: pick(bodies + ["Someone"]))
    item.shows = pick([nil, nil, nil, .damaged, .destroyed, .intact])
    item.acquired = try pick([nil, "2019-12-30", "2020-01-06", "2020-03-05", "2020-06", "2021-01"])
      .map { try StatedDate($0) }
    item.published = try pick([nil, "2020-02", "2020-07-01"]).map { try StatedDate($0) }
    item.sourceGroup = pick([nil, nil, nil, "wire"])
    item.access = pick([nil, nil, nil, .restricted, .confidential])
    item.consent = pick([nil, nil, .recorded, .refused])
    item.location = chance(3) ? try Location(latitude: 34.55, longitude: 38.27) : nil
    if let other = records.evidence.randomElement(using: &generator), chance(4) {
      switch pick([0, 1, 2]) {
      case 0: item.derivedFrom = other.id
      case 1: item.reportsOn = other.id
      default: item.pair = ImagePair(pick([.before, .after]), with: other.id)
      }
    }
    records.evidence.insert(item)
    return item.id
  }

  private mutating func addReport() throws {
    guard let monument = records.monuments.randomElement(using: &generator) else { return }
    var report = Report(
      id: id(), subject: chance(8) ? Subject(site: monument.site) : monument.subject,
      assessor: pick(bodies), grade: pick(DamageGrade.allCases),
      recorded: try Instant("2022-01-01T00:00:00Z"))
    report.event = try pick([nil, "2020-01-05", "2020-01", "2020-02-20", "2019/2020-03"])
      .map { try StatedDate($0) }
    report.assessed = try pick([nil, nil, "2020-03-06", "2020-04"]).map { try StatedDate($0) }
    report.access = pick([nil, nil, nil, nil, nil, .restricted, .confidential])
    for _ in 0..<pick([0, 1, 1, 2]) {
      let known = records.evidence.randomElement(using: &generator)?.id
      report.evidence.append(try chance(4) ? known ?? addItem() : addItem())
    }
    if let other = records.reports.randomElement(using: &generator), chance(4) {
      if chance(2) { report.supersedes = other.id } else { report.reassesses = other.id }
    }
    if chance(5) {
      var incident = Incident(id: id(), site: report.site)
      incident.event = try StatedDate("2020-01-05")
      incident.monuments = [report.monument].compactMap(\.self)
      records.incidents.insert(incident)
      report.incident = incident.id
    }
    records.reports.insert(report)
  }

  private mutating func addReview() throws {
    guard let report = records.reports.randomElement(using: &generator) else { return }
    var review = Review(
      id: id(), report: report.id,
      verdict: pick([.verified, .verified, .refuted, .withdrawn, .superseded, .disputed]),
      recorded: try Instant("2022-02-01T00:00:00Z"))
    review.by = pick([nil, "ICOMOS", "Committee"])
    review.recordedBy = pick([nil, "Jan", "Ministry"])
    if review.verdict == .superseded, let heir = records.reports.randomElement(using: &generator) {
      review.note = Review.successionNote(heir.id)
    }
    if chance(2) { review.evidence = [try addItem()] }
    records.reviews.insert(review)
  }

  private mutating func addRetraction() throws {
    guard let item = records.evidence.randomElement(using: &generator) else { return }
    var retraction = Retraction(
      id: id(), evidence: item.id, because: "taken elsewhere",
      recorded: try Instant("2022-03-01T00:00:00Z"))
    retraction.by = pick([nil, "ICOMOS", "Committee"])
    records.retractions.insert(retraction)
  }

  private mutating func addWorks() throws {
    guard let monument = records.monuments.randomElement(using: &generator) else { return }
    var works = Intervention(id: id(), subject: monument.subject, type: .restoration)
    works.date = try StatedDate("2020-05")
    works.evidence = [try addItem()]
    records.interventions.insert(works)
  }

  private mutating func id() -> RecordID {
    count += 1
    return RecordID(leading: UInt64(count) << 20)
  }

  private mutating func chance(_ oneIn: Int) -> Bool {
    Int.random(in: 0..<oneIn, using: &generator) == 0
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }
}
