import CanonicalJSON
import HeritageModel
import HeritageValidation
import Testing

private func brokenSample() throws -> Sample {
  var sample = try Sample()
  sample.site.names = []
  sample.site.worldHeritage?.criteria = [.vi]
  sample.report.gradeUpper = .moderate
  sample.after.licence = nil
  return sample
}

@Test func `findings come by record, then code`() throws {
  #expect(
    try brokenSample().findings.map { "\($0.record) \($0.code) \($0.severity.rawValue)" } == [
      "evidence/9FQ2X6D3HWKE EVD-18 warning",
      "report/7K3M9XQ2PD4T GRD-02 error",
      "site/palmyra IDN-06 warning",
      "site/palmyra WHS-07 info",
    ])
}

@Test(arguments: [
  (FindingFilter(codes: ["grd"]), ["GRD-02"]),
  (FindingFilter(codes: ["EVD-18", "WHS"]), ["EVD-18", "WHS-07"]),
  (FindingFilter(record: "site/palmyra"), ["IDN-06", "WHS-07"]),
  (FindingFilter(minimumSeverity: .warning), ["EVD-18", "GRD-02", "IDN-06"]),
  (FindingFilter(minimumSeverity: .error), ["GRD-02"]),
])
func `a filter lets through what it names`(filter: FindingFilter, codes: [String]) throws {
  let findings = RuleSet.findings(in: try brokenSample().records, where: filter)
  #expect(findings.map(\.code) == codes)
}

@Test func `a finding names the file in which a packed record lies`() throws {
  var set = RecordSet(today: try day("2026-11-22"))
  var site = try Sample.palmyra()
  site.names = []
  set.add(site, path: "packs/20261122T101500Z_unesco.jsonl")
  #expect(
    RuleSet.findings(in: set).map(\.description) == [
      """
      packs/20261122T101500Z_unesco.jsonl: warning: the record has no name [IDN-06]
        hint: add a name; one in the local language helps most
      """
    ])
}

@Test func `a review lies in the folder of its report's site`() throws {
  let records = try Sample().records
  #expect(
    records.path(of: .review(try RecordID("2N5VJ8G0C4XA")))
      == "sites/pa/palmyra/reviews/7K3M9XQ2PD4T_2N5VJ8G0C4XA.json")
}

@Test(arguments: [
  ("event", "2015-02-30", "DAT-01", "DATE-RANGE: "),
  ("event", "30/08/2015", "DAT-01", "DATE-SYNTAX: "),
  ("event", "2016/2015", "DAT-02", "DATE-REVERSED: "),
  ("grade", "ruined", "GRD-01", "'ruined' is not a known grade"),
  ("site", "Palmyra", "IDN-01", "'Palmyra' is not an identifier"),
  ("cause", "aliens", "REC-03", "'aliens' is not a known cause"),
])
func `what keeps a record from being read is a finding`(
  field: String, value: String, code: String, beginning: String
) throws {
  var json = try Sample().report.json
  json[field] = .string(value)
  let error = try #require(throws: RecordError.self) { try Report(json: json) }
  let finding = try #require(error.findings(path: "x.json").first)
  #expect(finding.code == code)
  #expect(finding.severity == .error)
  #expect(finding.record == "report/7K3M9XQ2PD4T")
  #expect(finding.path == "x.json")
  #expect(finding.field == field)
  #expect(finding.message.hasPrefix(beginning))
}

@Test(arguments: [
  ("latitude", 91.0, "GEO-01"), ("longitude", -181.0, "GEO-01"),
  ("uncertaintyMetres", 0.0, "GEO-06"),
])
func `a point that cannot be is a finding`(field: String, value: Double, code: String) throws {
  var json = try Sample().site.json
  var location = try #require(json["location"]?.objectValue)
  location[field] = .number(value)
  json["location"] = .object(location)
  let error = try #require(throws: RecordError.self) { try Site(json: json) }
  #expect(error.findings(path: "x.json").map(\.code) == [code])
}

@Test(arguments: [
  ("file", JSONValue.object(["sha256": "ABC"]), "EVD-01"), ("gsdMetres", 0, "EVD-09"),
  ("title", 7, "REC-02"),
])
func `evidence that cannot be is a finding`(field: String, value: JSONValue, code: String) throws {
  var json = try Sample().after.json
  json[field] = value
  let error = try #require(throws: RecordError.self) { try Evidence(json: json) }
  #expect(error.findings(path: "x.json").map(\.code) == [code])
}

@Test func `an unknown criterion and a missing field are findings`() throws {
  var json = try Sample().site.json
  var listing = try #require(json["worldHeritage"]?.objectValue)
  listing["criteria"] = ["i", "xi"]
  json["worldHeritage"] = .object(listing)
  json["protections"] = [["reference": "23"]]
  let error = try #require(throws: RecordError.self) { try Site(json: json) }
  #expect(Set(error.findings(path: "x.json").map(\.code)) == ["WHS-06", "REC-01"])
}
