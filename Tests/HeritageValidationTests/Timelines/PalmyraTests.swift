import HeritageAssessment
import HeritageModel
import HeritageValidation
import Testing

/// One published claim about a monument of Palmyra, with the images it compares.
private struct Claim {
  let monument: String
  let by: String
  let event: String
  let grade: DamageGrade
  var published: String?
  var assessed: String?
  var images: (before: String, after: String)?
}

private let claims: [Claim] = [
  Claim(
    monument: "temple-of-baalshamin", by: "DGAM", event: "2015-08-23", grade: .destroyed,
    published: "2015-08-24~"),
  Claim(monument: "temple-of-baalshamin", by: "SOHR", event: "2015-07~", grade: .destroyed),
  Claim(
    monument: "temple-of-baalshamin", by: "UNITAR-UNOSAT", event: "2015-06-26/2015-08-27",
    grade: .destroyed, published: "2015-08-28", images: ("2015-06-26", "2015-08-27")),
  Claim(
    monument: "temple-of-baalshamin", by: "Airbus", event: "2015-05-22/2015-08-25",
    grade: .destroyed, images: ("2015-05-22", "2015-08-25")),
  Claim(
    monument: "temple-of-bel", by: "DGAM", event: "2015-08-30", grade: .possible,
    published: "2015-08-31"),
  Claim(
    monument: "temple-of-bel", by: "UNITAR-UNOSAT", event: "2015-08-27/2015-08-31",
    grade: .destroyed, published: "2015-08-31", images: ("2015-08-27", "2015-08-31")),
  Claim(
    monument: "tower-of-elahbel", by: "ASOR", event: "2015-08-27/2015-09-02", grade: .destroyed,
    published: "2015-09-03", images: ("2015-08-27", "2015-09-02")),
  Claim(
    monument: "tower-of-elahbel", by: "DGAM", event: "2015-08-25~", grade: .destroyed,
    published: "2015-09-04"),
  Claim(
    monument: "monumental-arch", by: "DGAM", event: "2015-10-04", grade: .destroyed,
    published: "2015-10-05"),
  Claim(
    monument: "monumental-arch", by: "UNESCO", event: "../2015-10-05", grade: .destroyed,
    published: "2015-10-05"),
  Claim(
    monument: "monumental-arch", by: "UNESCO mission", event: "../2016-04-26", grade: .destroyed,
    assessed: "2016-04-24/2016-04-26"),
  Claim(
    monument: "lion-of-al-lat", by: "DGAM", event: "2015-06-27", grade: .destroyed,
    published: "2015-06-29"),
  Claim(
    monument: "lion-of-al-lat", by: "PCMA", event: "2015-06-27", grade: .severe,
    published: "2017-10-01"),
  Claim(monument: "fakhr-al-din-castle", by: "DGAM", event: "2016-03", grade: .severe),
  Claim(
    monument: "palmyra-museum", by: "UNESCO mission", event: "2015-05-21/2016-04-26",
    grade: .severe, assessed: "2016-04-24/2016-04-26"),
  Claim(
    monument: "tetrapylon", by: "ASOR", event: "2016-12-26/2017-01-10", grade: .severe,
    published: "2017-01-19", images: ("2016-12-26", "2017-01-10")),
  Claim(
    monument: "tetrapylon", by: "UNITAR-UNOSAT", event: "../2017-01-20", grade: .destroyed,
    published: "2017-01-20"),
  Claim(
    monument: "tetrapylon", by: "DGAM", event: "2016-12-11/2017-03-02", grade: .severe,
    published: "2017-03-05", assessed: "2017-03-03/2017-03-05"),
  Claim(
    monument: "roman-theatre", by: "ASOR", event: "2016-12-26/2017-01-10", grade: .severe,
    published: "2017-01-19", images: ("2016-12-26", "2017-01-10")),
  Claim(
    monument: "roman-theatre", by: "DGAM", event: "2016-12-11/2017-03-02", grade: .moderate,
    published: "2017-03-05", assessed: "2017-03-03/2017-03-05"),
]

private let monuments: [(id: String, type: MonumentType, built: String?, point: [Double])] = [
  ("temple-of-bel", .temple, "0032", [34.547, 38.274]),
  ("temple-of-baalshamin", .temple, "0131", [34.553297, 38.270467]),
  ("monumental-arch", .triumphalArch, "0193/0211", [34.549994, 38.271008]),
  ("tower-of-elahbel", .towerTomb, "0103", [34.5535764, 38.2503176]),
  ("tetrapylon", .tetrapylon, "02XX", []),
  ("roman-theatre", .theatre, "01XX", [34.5505, 38.2687]),
  ("lion-of-al-lat", .statue, "00XX", []),
  ("palmyra-museum", .museum, "1961", []),
  ("fakhr-al-din-castle", .castle, "12XX", [34.5627417, 38.2571059]),
  ("great-colonnade", .colonnade, nil, [34.5505, 38.2687]),
  ("temple-of-al-lat", .temple, nil, [34.55504, 38.26255]),
  ("camp-of-diocletian", .castra, nil, [34.5548, 38.261]),
  ("temple-of-nabu", .temple, nil, [34.549801, 38.270394]),
]

/// An identifier with a number in it, such as `00000000000A07`.
private func id(_ number: Int) throws -> RecordID {
  let digits = String(number)
  return try RecordID(String(repeating: "0", count: RecordID.length - digits.count) + digits)
}

private func palmyra() throws -> RecordSet {
  var set = RecordSet(today: try day("2026-11-22"))
  set.add(try Sample.palmyra())
  for entry in monuments {
    var monument = Monument(
      id: try Slug(entry.id), site: try Slug("palmyra"), names: [Name(entry.id, language: "en")])
    monument.type = entry.type
    monument.built = try entry.built.map { try StatedDate($0) }
    monument.isMovable = entry.type == .statue ? true : nil
    if let latitude = entry.point.first, let longitude = entry.point.last {
      monument.location = try Location(latitude: latitude, longitude: longitude)
    }
    set.add(monument)
  }
  for (index, claim) in claims.enumerated() {
    let number = 100 + index * 10
    var report = try Sample.claim(
      try id(number).text, claim.grade, event: claim.event, on: claim.monument)
    report.assessor = claim.by
    report.published = try claim.published.map { try StatedDate($0) }
    report.assessed = try claim.assessed.map { try StatedDate($0) }
    report.evidence = [try id(number + 1)]
    if let images = claim.images {
      let halves = [try id(number + 1).text, try id(number + 2).text]
      report.evidence.append(try id(number + 2))
      set.add(try Sample.image(halves[0], .before, of: halves[1], acquired: images.before))
      set.add(try Sample.image(halves[1], .after, of: halves[0], acquired: images.after))
    } else {
      set.add(try Sample.statement(try id(number + 1).text, from: claim.by))
    }
    set.add(report)
  }
  return set
}

@Test func `an assessment tells whatever the rules find among claims`() throws {
  let records = try palmyra()
  let subjects = Set(records.all.reports.map(\.subject))
  let told = subjects.flatMap { Assessor.assess($0, claims: records.claims).contradictions }
  let found = RuleSet.findings(in: records).map(\.code)
  #expect(found == ["GRD-08", "GRD-09", "GRD-08", "EVD-14", "GRD-06"])
  #expect(told.map(\.code).sorted() == found.sorted())
}

@Test func `Palmyra's claims contradict each other where they do, and nowhere else`() throws {
  let records = try palmyra()
  let findings = RuleSet.findings(in: records).map { finding in
    let report = records.all.reports.first { $0.reference.description == finding.record }
    return "\(finding.code) \(report?.monument?.text ?? finding.record): \(finding.message)"
  }
  #expect(
    findings.sorted() == [
      "EVD-14 tower-of-elahbel: the event '2015-08-25~' comes before image '000000000161' "
        + "of '2015-08-27' that shows the subject intact",
      "GRD-06 tetrapylon: 'severe', though report '000000000260' of UNITAR-UNOSAT "
        + "says 'destroyed' before",
      "GRD-08 temple-of-baalshamin: the event '2015-08-23' excludes '2015-07~' in report "
        + "'000000000110' of SOHR, which tells of the same damage",
      "GRD-08 tower-of-elahbel: the event '2015-08-27/2015-09-02' excludes '2015-08-25~' "
        + "in report '000000000170' of DGAM, which tells of the same damage",
      "GRD-09 temple-of-bel: 'destroyed' against 'possible' in report '000000000140' of DGAM, "
        + "for one incident",
    ])
}
