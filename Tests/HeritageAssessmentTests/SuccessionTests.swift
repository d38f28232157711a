import HeritageAssessment
import HeritageModel
import Testing

/// Which record took the place of which, as `former > successor`.
private func monuments(_ text: String, reason: SupersessionReason) throws -> [Monument] {
  let site = try subject().site
  var known: [Slug: Monument] = [:]
  for part in text.split(separator: ", ") {
    let names = try part.split(separator: " > ").map { try Slug(String($0)) }
    for name in names where known[name] == nil {
      known[name] = Monument(id: name, site: site, names: [])
    }
    if names.count == 2 {
      known[names[0]]?.supersededBy = Supersession(by: names[1], reason: reason)
    }
  }
  return known.values.sorted { $0.id < $1.id }
}

private func state(of monument: String, in records: Records) throws -> Assessment {
  let subject = Subject(site: try subject().site, monument: try Slug(monument))
  return Assessor.assess(subject, claims: Claims(records))
}

/// Where the claims about the first monument count, and on what they were recorded.
private let successions: [(links: String, reason: SupersessionReason, home: String)] = [
  ("old > temple", .duplicate, "temple"), ("old > temple", .merged, "temple"),
  ("old > middle, middle > temple", .duplicate, "temple"),
  ("old > middle, middle > last, last > temple", .merged, "temple"),
  // After a division nobody knows which part is meant.
  ("old > temple", .split, "old"),
  // A circle and what leads into one move nothing.
  ("old > temple, temple > old", .duplicate, "old"), ("old > old", .duplicate, "old"),
  ("old > middle, middle > temple, temple > middle", .duplicate, "old"),
]

@Test(arguments: successions)
private func `claims on a record count for the one that took its place`(
  links: String, reason: SupersessionReason, home: String
) throws {
  let old = Subject(site: try subject().site, monument: try Slug("old"))
  let claim = Claimed("A", .severe, event: "2015", evidence: ["11"])
  let records = Records(
    [try claim.report(about: old)], [try item("11", .satellite)],
    try monuments(links, reason: reason))
  #expect(Claims(records).successor(of: old).monument?.text == home)
  for monument in records.monuments {
    let result = try state(of: monument.id.text, in: records)
    let isHome = monument.id.text == home
    #expect(result.countedGrade == (isHome ? .severe : .unknown))
    #expect(result.recordedOn == (isHome && home != "old" ? [old] : []))
  }
}

@Test func `claims on both records are weighed against each other`() throws {
  let site = try subject().site
  let old = Subject(site: site, monument: try Slug("old"))
  let middle = Subject(site: site, monument: try Slug("middle"))
  let records = Records(
    [
      try Claimed("A", .slight, event: "2015", evidence: ["11"]).report(about: old),
      try Claimed("B", .severe, event: "2016", evidence: ["11"]).report(about: middle),
      try Claimed("C", .moderate, event: "2017", evidence: ["11"]).report(about: subject()),
    ], [try item("11", .satellite)],
    try monuments("old > middle, middle > temple", reason: .merged))
  let result = try state(of: "temple", in: records)
  #expect(result.basisText == "B")
  #expect(result.liveReports == 3)
  #expect(result.recordedOn == [middle, old])
}

@Test(arguments: [SupersessionReason.merged, .split])
func `works on a record close damage of the one that took its place`(
  reason: SupersessionReason
) throws {
  let old = Subject(site: try subject().site, monument: try Slug("old"))
  var works = Intervention(id: try id("W"), subject: old, type: .restoration)
  works.date = try StatedDate("2018")
  works.evidence = [try id("12")]
  let records = Records(
    [
      try Claimed("A", .severe, event: "2016", assessed: "2016", evidence: ["11"])
        .report(about: subject()),
      try Claimed("B", .slight, assessed: "2020", evidence: ["13"]).report(about: subject()),
    ], [try item("11", .satellite), try item("12", .groundPhoto), try item("13", .satellite)],
    [works], try monuments("old > middle, middle > temple", reason: reason))
  let result = try state(of: "temple", in: records)
  #expect(result.countedGrade == (reason == .merged ? .slight : .severe))
  #expect(result.loweredBy?.kind == (reason == .merged ? .works : nil))
}

@Test func `claims on a site count for the site that took its place`() throws {
  var former = Site(id: try Slug("tadmur"), names: [])
  former.supersededBy = Supersession(by: try Slug("palmyra"), reason: .duplicate)
  let old = Subject(site: former.id)
  let records = Records(
    [try Claimed("A", .severe, event: "2015", evidence: ["11"]).report(about: old)],
    [try item("11", .satellite)], [former, Site(id: try Slug("palmyra"), names: [])])
  let claims = Claims(records)
  let result = Assessor.assess(Subject(site: try Slug("palmyra")), claims: claims)
  #expect(result.countedGrade == .severe)
  #expect(result.recordedOn == [old])
  #expect(Assessor.assess(old, claims: claims).status == .unassessed)
}

@Test
func `a monument of a site that gave way counts for the one with its identifier, if there is one`()
  throws
{
  var former = Site(id: try Slug("tadmur"), names: [])
  former.supersededBy = Supersession(by: try Slug("palmyra"), reason: .duplicate)
  let monuments = try [("tadmur", "temple"), ("tadmur", "tower"), ("palmyra", "temple")].map {
    Monument(id: try Slug($0.1), site: try Slug($0.0), names: [])
  }
  let reports = try monuments.prefix(2).enumerated().map { number, monument in
    try Claimed("A\(number)", .severe, event: "2015", evidence: ["11"]).report(
      about: monument.subject)
  }
  let claims = Claims(
    Records(
      [former, Site(id: try Slug("palmyra"), names: [])], monuments, reports,
      [try item("11", .satellite)]))
  func state(_ monument: Monument) -> Assessment {
    Assessor.assess(monument.subject, claims: claims)
  }
  #expect(state(monuments[0]).status == .unassessed)
  #expect(state(monuments[1]).basisText == "A1")
  #expect(state(monuments[2]).basisText == "A0")
  #expect(state(monuments[2]).recordedOn == [monuments[0].subject])
}
