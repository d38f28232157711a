import HeritageModel
import HeritageValidation

/// A small registry that no rule finds anything in, to be broken in one place.
struct Sample {
  var today: Day
  var site: Site
  var monument: Monument
  var before: Evidence
  var after: Evidence
  var report: Report
  var review: Review
  var more: [any HeritageRecord] = []

  init() throws {
    today = try day("2026-11-22")
    site = try Self.palmyra()
    monument = try Self.bel()
    before = try Self.image("4ZC8M1T7Q0RB", .before, of: "9FQ2X6D3HWKE", acquired: "2015-08-27")
    after = try Self.image("9FQ2X6D3HWKE", .after, of: "4ZC8M1T7Q0RB", acquired: "2015-08-31")
    report = try Self.claim("7K3M9XQ2PD4T", .destroyed, event: "2015-08-27/2015-08-31")
    report.assessor = "UNITAR-UNOSAT"
    report.assessed = try StatedDate("2015-08-31")
    report.published = try StatedDate("2015-08-31")
    report.evidence = [before.id, after.id]
    report.cause = .deliberateDestruction
    report.intent = .deliberate
    report.sourceScale = "unosat"
    report.sourceClass = "Destroyed"
    report.access = .public
    review = try Self.verdict("2N5VJ8G0C4XA", .verified, on: report.id)
  }

  var records: RecordSet {
    var set = RecordSet(today: today)
    set.add(site)
    set.add(monument)
    set.add(before)
    set.add(after)
    set.add(report)
    set.add(review)
    for record in more { set.add(record) }
    return set
  }

  var findings: [Finding] { RuleSet.findings(in: records) }
}

extension Sample {
  static func palmyra() throws -> Site {
    var site = Site(id: try Slug("palmyra"), names: [Name("Palmyra", language: "en")])
    site.kind = .archaeologicalSite
    site.countries = ["SY"]
    site.access = .public
    site.location = try Location(
      latitude: 34.5541666667, longitude: 38.2666666667, uncertaintyMetres: 1500)
    site.externalIDs = ["unesco": "23", "wikidata": "Q5747", "pleiades": "668331"]
    var listing = WorldHeritage(status: .inscribed)
    listing.id = "23"
    listing.category = .cultural
    listing.criteria = [.i, .ii, .iv]
    listing.inscribed = 1980
    listing.inDanger = [InDangerPeriod(period: try StatedDate("2013/.."), source: "unesco")]
    site.worldHeritage = listing
    return site
  }

  static func bel() throws -> Monument {
    var monument = Monument(
      id: try Slug("temple-of-bel"), site: try Slug("palmyra"),
      names: [Name("Temple of Bel", language: "en"), Name("معبد بل", language: "ar")])
    monument.type = .temple
    monument.built = try StatedDate("0032")
    monument.location = try Location(latitude: 34.547, longitude: 38.274)
    return monument
  }

  static func image(
    _ id: String, _ aspect: ImagePair.Aspect, of other: String, acquired: String
  ) throws -> Evidence {
    var item = Evidence(
      id: try RecordID(id), type: .satellite, title: "Temple of Bel", source: "UNITAR-UNOSAT")
    item.acquired = try StatedDate(acquired)
    item.pair = ImagePair(aspect, with: try RecordID(other))
    item.shows = aspect == .before ? .intact : .destroyed
    item.platform = "WorldView-2"
    item.provider = Provider("DigitalGlobe")
    item.imageID = "scene-\(id)"
    item.gsdMetres = 0.5
    item.licence = "other"
    return item
  }

  /// An item that no rule finds anything in, but for its missing report.
  static func statement(_ id: String, from source: String) throws -> Evidence {
    var item = Evidence(id: try RecordID(id), type: .ngoReport, title: "Statement", source: source)
    item.licence = "other"
    return item
  }

  /// A visit that no rule finds anything in, but for its missing report.
  static func visit(_ id: String, by source: String, shows: Shows? = nil) throws -> Evidence {
    var item = Evidence(id: try RecordID(id), type: .inspection, title: "Visit", source: source)
    item.shows = shows
    item.licence = "other"
    return item
  }

  static func claim(
    _ id: String, _ grade: DamageGrade, event: String?, on monument: String = "temple-of-bel"
  ) throws -> Report {
    var report = Report(
      id: try RecordID(id),
      subject: Subject(site: try Slug("palmyra"), monument: try Slug(monument)),
      assessor: "DGAM", grade: grade, recorded: try Instant("2026-11-22T10:00:00Z"))
    report.event = try event.map { try StatedDate($0) }
    return report
  }

  /// Lets the report say something else, on items of one's choice.
  mutating func claim(
    _ grade: DamageGrade, upTo upper: DamageGrade? = nil, event: String? = "2015-08-27/2015-08-31",
    on evidence: [RecordID]
  ) throws {
    report = try Self.claim(report.id.text, grade, event: event)
    report.gradeUpper = upper
    report.assessed = try StatedDate("2015-08-31")
    report.evidence = evidence
  }

  /// Lets somebody refute the report on a visit.
  mutating func refute() throws {
    let visit = try Self.visit("5D2R8V0JTC6H", by: "desk-2", shows: .intact)
    review = try Self.verdict("2N5VJ8G0C4XA", .refuted, on: report.id)
    review.evidence = [visit.id]
    more = [visit]
  }

  /// A later report of the same body on the same images.
  func successor() throws -> Report {
    var successor = try Self.claim("8K3M9XQ2PD4T", .destroyed, event: "2015-08-30")
    successor.assessor = report.assessor
    successor.evidence = report.evidence
    return successor
  }

  static func verdict(_ id: String, _ verdict: Verdict, on report: RecordID) throws -> Review {
    var review = Review(
      id: try RecordID(id), report: report, verdict: verdict,
      recorded: try Instant("2026-11-22T11:00:00Z"))
    review.by = "desk-2"
    review.note = "Both images seen."
    return review
  }

  static func works(_ id: String, _ type: InterventionType, date: String) throws -> Intervention {
    var works = Intervention(
      id: try RecordID(id),
      subject: Subject(site: try Slug("palmyra"), monument: try Slug("temple-of-bel")), type: type)
    works.date = try StatedDate(date)
    return works
  }
}

/// Reads a day written as `YYYY-MM-DD`.
func day(_ text: String) throws -> Day {
  guard let day = try StatedDate(text).lower.knownDay else { throw NoDay(text: text) }
  return day
}

struct NoDay: Error {
  let text: String
}
