import CanonicalJSON
import HeritageModel
import Testing

private let id = "7K3M9XQ2PD4T"

@Test(arguments: [
  ("palmyra", "sites/pa/palmyra/site.json"), ("a", "sites/a/a/site.json"),
  ("23-bis", "sites/23/23-bis/site.json"), ("a-b", "sites/a-/a-b/site.json"),
])
func `a site lives below the first two characters of its identifier`(
  site: String, path: String
) throws {
  #expect(RecordLayout.path(ofSite: try Slug(site)) == path)
  #expect(try Site(json: ["id": .string(site)]).path == path)
}

@Test func `what belongs to a site lives in its folder`() throws {
  let site = try Slug("palmyra")
  let record = try RecordID(id)
  #expect(RecordLayout.folder(ofSite: site) == "sites/pa/palmyra/")
  #expect(
    RecordLayout.path(ofMonument: try Slug("arch"), site: site)
      == "sites/pa/palmyra/monuments/arch.json")
  #expect(
    Incident(id: record, site: site).path
      == "sites/pa/palmyra/incidents/7K3M9XQ2PD4T.json")
  #expect(
    Intervention(id: record, subject: Subject(site: site), type: .conservation).path
      == "sites/pa/palmyra/interventions/7K3M9XQ2PD4T.json")
}

@Test func `evidence and sources live beside the sites`() throws {
  #expect(RecordLayout.path(ofEvidence: try RecordID(id)) == "evidence/7K/7K3M9XQ2PD4T.json")
  #expect(Source(id: try Slug("unosat"), name: "UNOSAT").path == "sources/un/unosat.json")
}

@Test func `a retraction lives beside the item that it withdraws`() throws {
  let retraction = Retraction(
    id: try RecordID("6R7S8T9V0W1X"), evidence: try RecordID(id), because: "of another year",
    recorded: Instant(secondsSinceEpoch: 0))
  #expect(retraction.path == "evidence/7K/7K3M9XQ2PD4T_6R7S8T9V0W1X.json")
}

@Test func `a finding set aside lives by its own identifier`() throws {
  let decision = SetAside(
    id: try RecordID("5Q6R7S8T9V0W"), code: "GRD-09", record: "report/\(id)",
    sha256: String(repeating: "0", count: 64), because: "two events", by: "desk-2",
    recorded: Instant(secondsSinceEpoch: 0))
  #expect(decision.path == "set-aside/5Q/5Q6R7S8T9V0W.json")
}

@Test func `a review lives by its report's identifier`() throws {
  let review = Review(
    id: try RecordID("2N5VJ8G0C4XA"), report: try RecordID(id), verdict: .verified,
    recorded: Instant(secondsSinceEpoch: 0))
  #expect(
    RecordLayout.path(of: review, site: try Slug("palmyra"))
      == "sites/pa/palmyra/reviews/7K3M9XQ2PD4T_2N5VJ8G0C4XA.json")
}

@Test(arguments: [
  (nil as String?, "undated"),
  ("2015-08-30", "2015-08-30"),
  ("2015-08", "2015-08-01"),
  ("2015", "2015-01-01"),
  ("2015-08-27/2015-08-31", "2015-08-27"),
  ("2015-08-25~", "2015-08-25"),
  ("201X", "2010-01-01"),
  ("2013/..", "2013-01-01"),
  ("../2015-10-05", "2015-10-05"),
  ("/2015-10-05", "2015-10-05"),
  ("[2015-08-23,2015-08-25]", "2015-08-23"),
  ("0032", "0032-01-01"),
  ("0000", "0000-01-01"),
  ("-0044", "undated"),
  ("Y17000", "undated"),
  ("9999-12-31", "9999-12-31"),
  ("Y17E7", "undated"),
])
func `a report's file begins with the first day of its event`(event: String?, day: String) throws {
  var report = Report(
    id: try RecordID(id),
    subject: Subject(site: try Slug("palmyra"), monument: try Slug("temple-of-bel")),
    assessor: "desk-1", grade: .severe, recorded: Instant(secondsSinceEpoch: 0))
  report.event = try event.map { try StatedDate($0) }
  #expect(report.path == "sites/pa/palmyra/reports/\(day)_temple-of-bel_7K3M9XQ2PD4T.json")
}

@Test func `a report on a whole site says so in its file's name`() throws {
  let report = Report(
    id: try RecordID(id), subject: Subject(site: try Slug("palmyra")), assessor: "desk-1",
    grade: .severe, recorded: Instant(secondsSinceEpoch: 0))
  #expect(report.path == "sites/pa/palmyra/reports/undated_site_7K3M9XQ2PD4T.json")
}

@Test(arguments: [
  ("sites/pa/palmyra/site.json", RecordKind.site),
  ("sites/pa/palmyra/monuments/arch.json", .monument),
  ("sites/pa/palmyra/reports/undated_site_7K3M9XQ2PD4T.json", .report),
  ("sites/pa/palmyra/reviews/7K3M9XQ2PD4T_2N5VJ8G0C4XA.json", .review),
  ("sites/pa/palmyra/incidents/7K3M9XQ2PD4T.json", .incident),
  ("sites/pa/palmyra/interventions/7K3M9XQ2PD4T.json", .intervention),
  ("evidence/7K/7K3M9XQ2PD4T.json", .evidence),
  ("evidence/7K/7K3M9XQ2PD4T_6R7S8T9V0W1X.json", .retraction),
  ("set-aside/5Q/5Q6R7S8T9V0W.json", .setAside),
  ("set-aside/5Q6R7S8T9V0W.json", nil),
  ("sources/un/unosat.json", .source),
  ("registry.json", nil),
  ("evidence/files/ab.json", nil),
  ("evidence/files/ab/abcdef.json", nil),
  ("evidence/7K3M9XQ2PD4T.json", nil),
  ("sites/pa/palmyra/notes.json", nil),
  ("sites/pa/palmyra/photos/arch.json", nil),
  ("sites/pa/palmyra/monuments/old/arch.json", nil),
  ("sites/pa/palmyra/monuments/arch.jpg", nil),
  ("history/sites/pa/palmyra/site.json", nil),
  ("packs/20261122T101500Z_unesco_4K2M00000000.jsonl", nil),
  ("", nil),
])
func `a path tells the kind of its record`(path: String, kind: RecordKind?) {
  #expect(RecordLayout.kind(ofPath: path) == kind)
}
