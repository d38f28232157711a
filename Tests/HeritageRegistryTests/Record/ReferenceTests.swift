import CanonicalJSON
import HeritageDocuments
import HeritageModel
import HeritageRegistry
import HeritageTestSupport
import HeritageValidation
import Testing

/// What this program prints as a record's identifier is taken wherever one is asked for.
@Suite(.temporaryFolder)
struct ReferenceTests {
  init() throws { try Sample.make() }

  private static let claim: JSONObject = [
    "assessor": "A", "event": "2015-08-30", "evidence": ["evidence/0B1C2D3E4F5G", "9fq2x6d3hwke"],
    "grade": "severe", "monument": "monument/palmyra/temple-of-bel",
    "reassesses": "report/7K3M9XQ2PD4T",
  ]

  @Test func `in every field that names a record`() throws {
    let recorded = try Sample.on(seed: 6) { try $0.addReports([Self.claim], &$1) }
    let report = try record(recorded.paths[0])
    #expect(report["site"] == "palmyra")
    #expect(report["monument"] == "temple-of-bel")
    #expect(report["evidence"] == ["0B1C2D3E4F5G", "9FQ2X6D3HWKE"])
    #expect(report["reassesses"] == "7K3M9XQ2PD4T")
    let cella = """
      {"names": [{"language": "en", "text": "Cella"}], "partOf": "palmyra/temple-of-bel",
       "site": "site/palmyra", "type": "temple"}
      """
    let monument = try Sample.on(seed: 7) { try $0.addMonuments(drafts(cella), &$1) }
    #expect(try record(monument.paths[0])["partOf"] == "temple-of-bel")
    let item = """
      {"access": "public", "derivedFrom": "evidence/9FQ2X6D3HWKE", "licence": "other",
       "pair": {"aspect": "after", "with": "evidence/4ZC8M1T7Q0RB"}, "published": "2016",
       "source": "DGAM", "title": "Copy", "type": "ngo-report"}
      """
    let copy = try Sample.on(seed: 8) { try $0.addEvidence(drafts(item), &$1) }
    #expect(try record(copy.paths[0])["derivedFrom"] == "9FQ2X6D3HWKE")
    #expect(try record(copy.paths[0])["pair"]?["with"] == "4ZC8M1T7Q0RB")
  }

  private static func claim(_ key: String, _ value: JSONValue) -> JSONObject {
    var json = claim
    json[key] = value
    return json
  }

  @Test(arguments: [
    Refusal(
      .usage, "'report/7K3M9XQ2PD4T' is a record of the kind 'report', not an item of evidence",
      hint: "write the identifier, or 'evidence/' and the identifier"
    ) { _ = try $0.addReports([claim("evidence", ["report/7K3M9XQ2PD4T"])], &$1) },
    Refusal(
      .invalid, "'monument' names 'monument/palmyra/temple-of-bel', but 'site' is 'bosra'",
      hint: "name a monument of the same site"
    ) { _ = try $0.addReports([claim("site", "bosra")], &$1) },
  ])
  func `but not that of a record of another kind or place`(refusal: Refusal) throws {
    try refusal.expect()
  }

  @Test(arguments: ["palmyra", "palmyra/temple-of-bel", "7k3m9xq2pd4t", "evidence/9FQ2X6D3HWKE"])
  func `where a check is asked about one record`(name: String) throws {
    let filter = FindingFilter(record: name)
    #expect(
      try Registry.check(at: Sample.path, where: filter, today: Sample.now.day).findings.allSatisfy
      {
        $0.record.hasSuffix(name.uppercased()) || $0.record.hasSuffix(name)
      })
  }

  @Test func `where a finding is set aside`() throws {
    try Sample.on(seed: 6) {
      _ = try $0.addSites(
        drafts(#"{"countries": ["XX"], "names": [{"language": "en", "text": "Hatra"}]}"#), &$1)
    }
    let recorded = try Sample.on {
      try $0.setAside(FindingName("WHS-13:hatra"), ["because": "unclear", "by": "desk"], &$1)
    }
    #expect(try record(recorded.paths[0])["record"] == "site/hatra")
  }
}
