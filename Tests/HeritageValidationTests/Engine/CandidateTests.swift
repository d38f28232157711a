import HeritageModel
import HeritageValidation
import Testing

@Test func `a new report is checked together with what it contradicts`() throws {
  let records = try Sample().records
  let candidate = try Sample.claim("8K3M9XQ2PD4T", .possible, event: "2015-08-30")
  #expect(
    RuleSet.findings(for: candidate, in: records).map { "\($0.code) \($0.record)" } == [
      "GRD-09 report/7K3M9XQ2PD4T"
    ])
}

@Test func `a sound report brings no findings, whatever else is wrong`() throws {
  var sample = try Sample()
  sample.site.names = []
  let candidate = try Sample.claim("8K3M9XQ2PD4T", .destroyed, event: "2015-08-30")
  #expect(RuleSet.findings(for: candidate, in: sample.records) == [])
}

@Test func `a report whose subject is missing is refused`() throws {
  let candidate = try Sample.claim("8K3M9XQ2PD4T", .severe, event: "2015", on: "nymphaeum")
  #expect(
    RuleSet.findings(for: candidate, in: try Sample().records)
      .map { "\($0.code) \($0.severity.rawValue)" } == ["IDN-03 error"])
}

@Test func `new evidence needs no report yet`() throws {
  let item = try Sample.statement("5D2R8V0JTC6H", from: "DGAM")
  #expect(RuleSet.findings(for: item, in: try Sample().records) == [])
}

@Test func `a review is checked by what it makes of its report`() throws {
  var sample = try Sample()
  sample.report.evidence = []
  sample.before.pair = nil
  sample.after.pair = nil
  sample.review = try Sample.verdict("2N5VJ8G0C4XA", .underReview, on: sample.report.id)
  let verdict = try Sample.verdict("3N5VJ8G0C4XA", .verified, on: sample.report.id)
  #expect(
    RuleSet.findings(for: verdict, in: sample.records).map { "\($0.code) \($0.record)" } == [
      "VER-01 report/7K3M9XQ2PD4T"
    ])
}

@Test func `a claim made with certainty can be refuted`() throws {
  var sample = try Sample()
  sample.report.gradeCertainty = .definite
  let visit = try Sample.visit("5D2R8V0JTC6H", by: "desk-2", shows: .intact)
  sample.more = [visit]
  var verdict = try Sample.verdict("3N5VJ8G0C4XA", .refuted, on: sample.report.id)
  verdict.evidence = [visit.id]
  #expect(RuleSet.findings(for: verdict, in: sample.records) == [])
}

@Test func `a new version takes the place of the old one`() throws {
  var sample = try Sample()
  sample.site.names = []
  var site = sample.site
  site.names = [Name("Palmyra", language: "en")]
  site.countries = []
  #expect(RuleSet.findings(for: site, in: sample.records).map(\.code) == ["WHS-13"])
}

@Test func `a monument that closes a circle brings it to light`() throws {
  var sample = try Sample()
  var court = Monument(
    id: try Slug("court"), site: sample.site.id, names: [Name("Court", language: "en")])
  court.type = .sanctuary
  sample.monument.partOf = court.id
  sample.more = [court]
  court.partOf = sample.monument.id
  #expect(
    RuleSet.findings(for: court, in: sample.records).map { "\($0.code) \($0.record)" } == [
      "MON-01 monument/palmyra/court", "MON-01 monument/palmyra/temple-of-bel",
    ])
}
